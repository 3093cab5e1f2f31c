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
from viewer.timeline.extent import RECURRING
from viewer.timeline.frame import Frame, Sizes
from viewer.timeline.items import Items
from viewer.timeline.labels import label_text, number_of, short_date
from viewer.timeline.lanes import Lane, lanes_of
from viewer.timeline.options import Options
from viewer.timeline.packing import Box, Placed, pack
from viewer.timeline.span import main_cluster
from viewer.timeline.ticks import DAY, LEVELS, Level, Stretch, Tick, level_for, stretches, ticks
from viewer.timeline.tray import Tray, fill_tray

Measure = Callable[[str, str], float]  # (text, role) → pixels; roles are those of viewer.timeline.lettering
FADE = 90.0  # pixels over which an open side fades
BAR = 4.0  # pixels of the narrowest density bar
_LANE_LIMIT = 140  # visible events of one lane drawn one by one
_FEW = 400  # visible events up to which a whole view is packed on either side
_RESTING, _CROWDED, _ZOOMING = 1.0, 0.2, 0.03  # how far beyond the view is packed, in widths of the view
_SPARSE = 60  # visible events up to which every label gets a row
_MOST_ROWS = 14
_LABELLED = 80  # events of a lane beyond which labels stand in the first rows only
_FILLED = 0.6  # part of a lane's rows that bare marks may fill before they are drawn as bars
_TRIES = 24  # labels that find no room before a lane counts as full
_DENSE_ROWS = 2  # the height of a lane of bars
_TIGHTEST = 0.8  # how far rows may be squeezed before the lanes have to be scrolled
_LONGEST_LABEL = 300.0


class LaneBox(NamedTuple):
    """A lane in the drawing: what stands in it, or how many events each bar counts where there are too many."""

    lane: Lane
    top: float
    height: float
    row: float
    placed: list[Placed]
    bars: NDArray[np.int64] | None


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


class _Packing(NamedTuple):
    axis: Axis
    low: float
    high: float
    height: float
    lanes: list[LaneBox]


class Arranger:
    """Arranges one list of events shown one way; ``measure`` gives the width of words in pixels."""

    def __init__(self, items: Items, documents: Sequence[Document], options: Options, measure: Measure) -> None:
        self.items = items
        self.options = options
        self.lanes = lanes_of(items, documents, options)
        self._measure = measure
        self._sizes = Sizes(options.scale)
        self._packing: _Packing | None = None
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
        part = 0.12 if len(self.items) <= _FEW else 0.03
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
            at = self.items.at[rows]
            first, last = self.items.moment(float(at.min())).year, self.items.moment(float(at.max())).year
            years = f"{first}" if first == last else f"\u2066{first}–{last}\u2069"
            text = calendar.digits(years if len(rows) <= len(shown) else f"{years} ({len(rows)})")
        if self.options.first_number:
            numbers = ("، " if self.options.language == "ar" else ", ").join(
                number_of(self.items.events[row], row, self.options) for row in shown
            )
            dated = f"{numbers} · {text}"
            fits = self._measure(dated, "small") <= self._sizes.margin - 6
            text = calendar.digits(dated if fits else numbers)
        return Far(number, earlier, shown, len(rows), text)

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

    def _packed(self, axis: Axis, height: float, settled: bool) -> _Packing:
        old = self._packing
        if old is not None and old.height == height and old.axis.left == axis.left and old.axis.right == axis.right:
            same = abs(old.axis.seconds_per_pixel / axis.seconds_per_pixel - 1) < 1e-6
            here = abs(old.axis.low - axis.low) < axis.seconds_per_pixel / 10
            reaches = old.low <= axis.low and axis.high <= old.high
            if same and (here or (not settled and reaches)):
                return old
            if not settled and not same:
                self._packing = self._pack(axis, height, _ZOOMING)
                return self._packing
        self._packing = self._pack(axis, height, _RESTING)
        return self._packing

    def _pack(self, axis: Axis, height: float, most_reach: float) -> _Packing:
        span = axis.high - axis.low
        counts = [lane.count(axis.low, axis.high) for lane in self.lanes]
        few = sum(counts) <= _FEW
        reach = span * (most_reach if few else min(most_reach, _CROWDED))
        low, high = axis.low - reach, axis.high + reach
        sizes = self._sizes
        limit = min(_LANE_LIMIT, max(30, 6 * _LANE_LIMIT // max(1, len(counts))))
        budget = max(1, int((height - len(counts) * 2 * sizes.pad) / sizes.row))
        fair = 2 * budget // max(1, len(counts))
        rows = _MOST_ROWS if sum(counts) <= _SPARSE else max(5 if few else 2, fair)
        placed = [
            None if count > limit else self._lane(self._boxes(lane, axis, low, high), axis, rows)
            for lane, count in zip(self.lanes, counts, strict=True)
        ]
        needs = [_DENSE_ROWS if lane is None else max((p.row for p in lane), default=0) + 1 for lane in placed]
        spare = (height - 2 * sizes.pad * len(needs)) / max(1, sum(needs))
        row = min(max(spare, _TIGHTEST * sizes.row), sizes.row)
        extra = min(max(0.0, spare - row) * sum(needs) / max(1, len(needs)), sizes.row)
        lanes: list[LaneBox] = []
        top = 0.0
        for lane, found, need in zip(self.lanes, placed, needs, strict=True):
            tall = need * row + 2 * sizes.pad + extra
            bars = np.zeros(0, np.int64) if found is None else None
            lanes.append(LaneBox(lane, top, tall, row, found or [], bars))
            top += tall
        return _Packing(axis, low, high, height, lanes)

    def _lane(self, boxes: list[Box], axis: Axis, rows: int) -> list[Placed] | None:
        """The events of a lane in their rows, with fewer labels where there is no room for many; None where even bare
        marks do not fit."""
        if (
            sum(min(box.right, axis.right) - max(box.left, axis.left) for box in boxes)
            > _FILLED * _MOST_ROWS * axis.width
        ):
            return None
        for label_rows in (2,) if len(boxes) > _LABELLED else sorted({rows, 2}, reverse=True):
            placed = pack(
                boxes,
                lambda item: self.label(item)[1],
                label_rows,
                _MOST_ROWS,
                (axis.left, axis.right),
                radius=self._sizes.radius,
                leftwards=self.options.language == "ar",
                tries=_TRIES,
            )
            if placed is not None:
                return placed
        return None

    def _boxes(self, lane: Lane, axis: Axis, low: float, high: float) -> list[Box]:
        """The events of a lane between ``low`` and ``high`` in pixels, the most important first."""
        items, radius = self.items, self._sizes.radius + 1
        fade = FADE * axis.seconds_per_pixel
        rows = lane.touching(low - fade, high + fade)
        rows = rows[np.argsort(-items.weight[rows], kind="stable")]
        at = items.at[rows]
        start = np.where(np.isinf(items.start[rows]), at - fade, items.start[rows])
        end = np.where(np.isinf(items.end[rows]), at + fade, items.end[rows])
        one, other = axis.xs(np.clip(start, low, high)), axis.xs(np.clip(end, low, high))
        mark = axis.xs(at)
        near = (at >= low) & (at <= high)
        left = np.minimum(np.minimum(one, other), np.where(near, mark - radius, inf))
        right = np.maximum(np.maximum(one, other), np.where(near, mark + radius, -inf))
        roomy = items.kind[rows] != RECURRING
        columns = (rows, left, right, mark, roomy)
        return [Box(*box) for box in zip(*(column.tolist() for column in columns), strict=True)]

    def _with_bars(self, box: LaneBox, edges: NDArray[np.float64]) -> LaneBox:
        return box if box.bars is None else box._replace(bars=np.diff(np.searchsorted(box.lane.marks, edges)))


def _bar_edges(axis: Axis) -> NDArray[np.float64]:
    """The edges of density bars over the view: round stretches of time, days where days are neither too narrow nor too
    wide, so that bars stay what they are while the view moves."""
    widest, narrowest = 120 * axis.seconds_per_pixel, BAR * axis.seconds_per_pixel
    unit = DAY if narrowest <= DAY <= widest else narrowest
    first, last = np.floor(axis.low / unit), np.ceil(axis.high / unit)
    return np.asarray(np.arange(first, last + 1) * unit)
