"""Where everything stands for one view of the timeline: lanes, rows, labels, margins, tray, ticks. No Qt.

``Arranger`` keeps the packing of a wider stretch than is visible, so that panning only shifts it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import inf
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extract.model import Document
from viewer.timeline.axis import Axis
from viewer.timeline.frame import Frame, Sizes
from viewer.timeline.items import Items
from viewer.timeline.labels import label_text, number_of, short_date
from viewer.timeline.lane_packing import FEW, LaneBox, LanePacker, Packing
from viewer.timeline.lanes import lanes_of
from viewer.timeline.options import Options
from viewer.timeline.span import main_cluster
from viewer.timeline.ticks import DAY, LEVELS, Level, Stretch, Tick, level_for, stretches, ticks
from viewer.timeline.tray import Tray, fill_tray

Measure = Callable[[str, str], float]  # (text, role) → pixels; roles are those of viewer.timeline.lettering
BAR = 4.0  # pixels of the narrowest density bar
_RESTING, _ZOOMING = 1.0, 0.03  # how far beyond the view is packed, in widths of the view
_LONGEST_LABEL = 340.0


class Far(NamedTuple):
    """Far-off events of one lane in a margin: those shown as marks, how many there are, their date in words."""

    lane: int
    earlier: bool
    items: tuple[int, ...]
    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Layout:
    """One view. Placed things are in pixels of the packing's own axis: add ``shift`` for the view's."""

    frame: Frame
    axis: Axis
    level: Level
    ticks: list[Tick]
    stretches: list[Stretch]
    lanes: list[LaneBox]
    bar_edges: NDArray[np.float64]
    shift: float
    content_height: float
    far: list[Far]
    tray: Tray


class Arranger:
    """Arranges one list of events shown one way; ``measure`` gives the width of words in pixels."""

    def __init__(self, items: Items, documents: Sequence[Document], options: Options, measure: Measure) -> None:
        self.items = items
        self.options = options
        self.sizes = Sizes(options.scale)
        self.lanes = lanes_of(items, documents, options)
        self._measure = measure
        self._packing: Packing | None = None
        self._packer = LanePacker(
            items, self.lanes, self.sizes, lambda item: self.label(item)[1], options.language == "ar"
        )
        self._labels: dict[int, tuple[str, float]] = {}
        self.cluster = self._spans()
        self._calendar = options.calendar
        self._tray: tuple[float, Tray] | None = None
        self._far = self._far_rows()
        widest = max((measure(lane.name, "name") for lane in self.lanes), default=0.0)
        self.names_width = min(max(widest + 46 * options.scale, 118.0), 230.0 * options.scale)

    def label(self, item: int) -> tuple[str, float]:
        """An event's label as displayed, and its width (cut to fit where it is drawn)."""
        found = self._labels.get(item)
        if found is None:
            if len(self._labels) > 20_000:
                self._labels.clear()
            text = label_text(self.items.events[item], item, self.options)
            found = self._labels[item] = (text, min(self._measure(text, "label"), _LONGEST_LABEL * self.options.scale))
        return found

    def fitting(self) -> tuple[float, float]:
        """The stretch of time that shows the main cluster with room for labels at both ends."""
        low, high = self.cluster
        part = 0.12 if len(self.items) <= FEW else 0.03
        room = max((high - low) * part, 12 * 3600.0)
        return low - room, high + room

    def arrange(self, width: float, height: float, low: float, high: float, *, settled: bool = True) -> Layout:
        """The layout of ``[low, high]`` seconds in a drawing ``width`` by ``height``; while a view is moving (not
        settled) the packing of the last one is shifted as far as it reaches."""
        if self._tray is None or self._tray[0] != width:
            self._tray = width, fill_tray(self.items, width - self.names_width, self.options, self._measure)
        tray = self._tray[1]
        earlier, later = (any(far[0] is side for far in self._far) for side in (True, False))
        frame = Frame.of(width, height, self.options, self.names_width, earlier, later, tray.rows)
        axis = Axis(low, high, frame.body.left, frame.body.right, self.options.right_to_left)
        packing = self._packed(axis, frame.body.height, settled)
        level, marks = self._axis_ticks(axis)
        upper = stretches(self.items.moment(low), self.items.moment(high), level, self._calendar)
        if not len(self.items.by_time):  # no event has a date: none is shown
            marks, upper = [], []
        content = packing.lanes[-1].top + packing.lanes[-1].height if packing.lanes else 0.0
        shift = axis.x(packing.axis.low) - packing.axis.x(packing.axis.low)
        edges = _bar_edges(axis)
        lanes = [self._with_bars(box, edges) for box in packing.lanes]
        return Layout(frame, axis, level, marks, upper, lanes, edges, shift, content, self._far_of(axis), tray)

    def _spans(self) -> tuple[float, float]:
        """The main cluster of marks, with the extents that do not reach far beyond it."""
        at, start, end = self.items.at, self.items.start, self.items.end
        low, high = main_cluster(at[self.items.by_time])
        inside = (at >= low) & (at <= high)
        near = max(high - low, 86_400.0) if np.count_nonzero(inside) > 2 else inf
        starts = start[inside & (start < low) & (start > low - near)]
        ends = end[inside & (end > high) & (end < high + near)]
        return float(starts.min(initial=low)), float(ends.max(initial=high))

    def _far_rows(self) -> list[tuple[bool, int, NDArray[np.intp]]]:
        """(earlier, lane, rows) of the events outside the main cluster."""
        low, high = self.cluster
        found = []
        for number, lane in enumerate(self.lanes):
            at = self.items.at[lane.rows]
            found += [(True, number, lane.rows[at < low]), (False, number, lane.rows[at > high])]
        return [far for far in found if len(far[2])]

    def _far_of(self, axis: Axis) -> list[Far]:
        found = []
        for earlier, number, rows in self._far:
            at = self.items.at[rows]
            here = rows[at < axis.low] if earlier else rows[at > axis.high]
            if len(here):
                found.append(self._far_lane(number, earlier, here))
        return found

    def _far_lane(self, number: int, earlier: bool, rows: NDArray[np.intp]) -> Far:
        calendar = self._calendar
        heaviest = rows[np.argsort(-self.items.weight[rows], kind="stable")[:3]]
        shown = tuple(int(row) for row in heaviest[np.argsort(self.items.at[heaviest])])
        if len(rows) == 1:
            text = short_date(self.items.events[shown[0]].when, calendar)
        else:
            years = self._years(rows)
            text = calendar.digits(years if len(rows) <= len(shown) else f"{years} ({len(rows)})")
        if self.options.first_number:
            numbers = ("، " if self.options.language == "ar" else ", ").join(
                number_of(self.items.events[row], row, self.options) for row in shown
            )
            dated = f"{numbers} · {text}"
            fits = self._measure(dated, "small") <= self.sizes.margin - 6
            text = calendar.digits(dated if fits else numbers)
        return Far(number, earlier, shown, len(rows), text)

    def _years(self, rows: NDArray[np.intp]) -> str:
        at = self.items.at[rows]
        first, last = self.items.moment(float(at.min())).year, self.items.moment(float(at.max())).year
        return f"{first}" if first == last else f"\u2066{first}–{last}\u2069"

    def far_off(self, earlier: bool) -> tuple[list[int], str]:
        """The rows of all events before (or after) the main cluster, the most important first, and their years."""
        found = [rows for side, _, rows in self._far if side is earlier]
        if not found:
            return [], ""
        rows = np.concatenate(found)
        return rows[np.argsort(-self.items.weight[rows], kind="stable")].tolist(), self._calendar.digits(
            self._years(rows)
        )

    def _axis_ticks(self, axis: Axis) -> tuple[Level, list[Tick]]:
        level = level_for(axis.seconds_per_pixel)
        while True:
            start, end = self.items.moment(axis.low), self.items.moment(axis.high)
            found = ticks(start, end, level, self._calendar)
            room = level.seconds / axis.seconds_per_pixel
            coarser = LEVELS[min(LEVELS.index(level) + 1, len(LEVELS) - 1)]
            widest = max((self._measure(tick.text, "tick") for tick in found), default=0.0)
            if widest + 10 <= room or coarser is level:
                return level, found
            level = coarser

    def _packed(self, axis: Axis, height: float, settled: bool) -> Packing:
        old = self._packing
        if old is not None and old.height == height and old.axis.left == axis.left and old.axis.right == axis.right:
            same = abs(old.axis.seconds_per_pixel / axis.seconds_per_pixel - 1) < 1e-6
            here = abs(old.axis.low - axis.low) < axis.seconds_per_pixel / 10
            reaches = old.low <= axis.low and axis.high <= old.high
            if same and (here or (not settled and reaches)):
                return old
            if not settled and not same:
                self._packing = self._packer.pack(axis, height, _ZOOMING, settled=False)
                return self._packing
        self._packing = self._packer.pack(axis, height, _RESTING, settled=settled)
        return self._packing

    def _with_bars(self, box: LaneBox, edges: NDArray[np.float64]) -> LaneBox:
        return box if box.bars is None else box._replace(bars=np.diff(np.searchsorted(box.lane.marks, edges)))


def _bar_edges(axis: Axis) -> NDArray[np.float64]:
    """The edges of density bars over the view: round stretches of time, days where days are neither too narrow nor too
    wide, so that bars stay what they are while the view moves."""
    widest, narrowest = 120 * axis.seconds_per_pixel, BAR * axis.seconds_per_pixel
    unit = DAY if narrowest <= DAY <= widest else narrowest
    first, last = np.floor(axis.low / unit), np.ceil(axis.high / unit)
    return np.asarray(np.arange(first, last + 1) * unit)
