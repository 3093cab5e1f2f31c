"""Packs the events of every lane for a stretch of time and shares the height there is out among the lanes. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import inf
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.axis import Axis
from viewer.timeline.extent import RECURRING
from viewer.timeline.frame import Sizes
from viewer.timeline.items import Items
from viewer.timeline.lanes import Lane
from viewer.timeline.packing import Box, Placed, pack

FADE = 90.0  # pixels over which an open side fades
FEW = 400  # visible events up to which a whole view is packed on either side
_CROWDED = 0.2  # how far beyond a crowded view is packed, in widths of the view
_LANE_LIMIT = 100  # visible events of one lane drawn one by one
_MOST_ROWS = 14
_LEAST_ROWS = 2  # of a lane whose labels have to make room
_LABELLED = 80  # events of a lane beyond which labels stand in the first rows only
_FILLED = 0.6  # part of a lane's rows that bare marks may fill before they are drawn as bars
_TRIES = 24  # labels that find no room before a lane counts as full
_DENSE_ROWS = 2  # the height of a lane of bars
_TIGHTEST = 0.66  # how far rows may be squeezed before the lanes have to be scrolled
_SCROLLED = 1.8  # heights that lanes fill which have to be scrolled anyway, so that their labels find room
_TIGHTEST_PAD = 0.4  # the same for the room over and under the rows of a lane


class LaneBox(NamedTuple):
    """A lane in the drawing: what stands in it, or how many events each bar counts where there are too many.

    ``pad`` is the room above the first of its rows, each ``row`` pixels high.
    """

    lane: Lane
    top: float
    height: float
    pad: float
    row: float
    placed: list[Placed]
    bars: NDArray[np.int64] | None

    def middle(self, row: int) -> float:
        """How far the middle of a row lies below the lane's upper edge."""
        return self.pad + self.row * (row + 0.5)


class Packing(NamedTuple):
    """Lanes packed for ``axis`` and a body of ``height`` pixels; they hold what stands between ``low`` and ``high``."""

    axis: Axis
    low: float
    high: float
    height: float
    lanes: list[LaneBox]


class LanePacker:
    """Packs ``lanes``; ``width_of`` gives the width of an item's label."""

    def __init__(
        self, items: Items, lanes: Sequence[Lane], sizes: Sizes, width_of: Callable[[int], float], leftwards: bool
    ) -> None:
        self._items, self._lanes, self._sizes = items, lanes, sizes
        self._width_of, self._leftwards = width_of, leftwards
        self._shares: list[int] = []  # rows of each lane when it was packed carefully last

    def pack(self, axis: Axis, height: float, reach: float, *, settled: bool) -> Packing:
        """The lanes for what ``axis`` shows and ``reach`` times as much on either side of it. While a view is moving
        (not settled), and where it is crowded, each lane is packed once only, into the rows it had."""
        span = axis.high - axis.low
        counts = [lane.count(axis.low, axis.high) for lane in self._lanes]
        crowded = sum(counts) > FEW
        reach = span * (min(reach, _CROWDED) if crowded else reach)
        low, high = axis.low - reach, axis.high + reach
        limit = min(_LANE_LIMIT, max(30, 6 * _LANE_LIMIT // max(1, len(counts))))
        boxes = [
            [] if count > limit else self._boxes(lane, axis, low, high)
            for lane, count in zip(self._lanes, counts, strict=True)
        ]
        capacity = int((height - len(boxes) * 2 * _TIGHTEST_PAD * self._sizes.pad) / (_TIGHTEST * self._sizes.row))
        if settled and not crowded:
            placed = self._carefully(boxes, axis, capacity)
            self._shares = [_rows(lane) for lane in placed]
        else:
            share = max(_LEAST_ROWS, capacity // max(1, len(boxes)))
            shares = [share] * len(boxes) if crowded else self._shares or [_MOST_ROWS] * len(boxes)
            placed = [self._once(found, axis, rows) for found, rows in zip(boxes, shares, strict=True)]
        lanes = [None if count > limit else lane for lane, count in zip(placed, counts, strict=True)]
        return Packing(axis, low, high, height, self._stacked(lanes, [_rows(lane) for lane in lanes], height))

    def _carefully(self, boxes: list[list[Box]], axis: Axis, capacity: int) -> list[list[Placed] | None]:
        """Every lane with as many labels as its share of the rows has room for."""
        bare = [self._placed(found, axis, _MOST_ROWS, 0) for found in boxes]
        placed = [self._lane(found, lane, axis, _MOST_ROWS) for found, lane in zip(boxes, bare, strict=True)]
        needs = [_rows(lane) for lane in placed]
        if sum(needs) <= capacity:
            return placed
        fits = sum(map(_rows, bare)) <= capacity
        shares = shared_out(needs, capacity if fits else round(_SCROLLED * capacity))
        return [
            lane if share == need else self._lane(found, without, axis, share)
            for lane, found, without, share, need in zip(placed, boxes, bare, shares, needs, strict=True)
        ]

    def _stacked(self, placed: list[list[Placed] | None], needs: list[int], height: float) -> list[LaneBox]:
        """The lanes one below the other: squeezed where that makes all of them fit, with air where there is room."""
        sizes, number, rows = self._sizes, max(1, len(needs)), max(1, sum(needs))
        row = min(max((height - 2 * sizes.pad * number) / rows, _TIGHTEST * sizes.row), sizes.row)
        pad = min(max((height - row * rows) / (2 * number), _TIGHTEST_PAD * sizes.pad), sizes.pad)
        air = min(max(0.0, height - row * rows - 2 * pad * number) / number, sizes.row)
        lanes: list[LaneBox] = []
        top = 0.0
        for lane, found, need in zip(self._lanes, placed, needs, strict=True):
            tall = need * row + 2 * pad + air
            bars = np.zeros(0, np.int64) if found is None else None
            lanes.append(LaneBox(lane, top, tall, pad, row, found or [], bars))
            top += tall
        return lanes

    def _lane(self, boxes: list[Box], bare: list[Placed] | None, axis: Axis, rows: int) -> list[Placed] | None:
        """The events of a lane in at most ``rows``, or in as many as ``bare`` marks need, with labels for as many of
        the most important as there is room for; None where even bare marks do not fit."""
        if bare is None:
            return None
        limit = max(rows, _rows(bare))
        best, fewest, most = bare, 1, len(boxes)
        labels = most
        while fewest <= most:
            placed = self._placed(boxes, axis, limit, labels)
            if placed is None:
                most = labels - 1
            else:
                best, fewest = placed, labels + 1
            labels = (fewest + most) // 2
        return best

    def _once(self, boxes: list[Box], axis: Axis, rows: int) -> list[Placed] | None:
        """The events of a lane with labels in its first ``rows``, without searching for the best."""
        return self._placed(
            boxes, axis, _MOST_ROWS, len(boxes), min(rows, _LEAST_ROWS if len(boxes) > _LABELLED else rows)
        )

    def _placed(
        self, boxes: list[Box], axis: Axis, rows: int, labels: int, label_rows: int | None = None
    ) -> list[Placed] | None:
        filled = sum(min(box.right, axis.right) - max(box.left, axis.left) for box in boxes)
        if filled > _FILLED * _MOST_ROWS * axis.width:
            return None
        return pack(
            boxes,
            self._width_of,
            label_rows or rows,
            rows,
            (axis.left, axis.right),
            radius=self._sizes.radius,
            leftwards=self._leftwards,
            labels=labels,
            tries=_TRIES,
        )

    def _boxes(self, lane: Lane, axis: Axis, low: float, high: float) -> list[Box]:
        """The events of a lane between ``low`` and ``high`` in pixels, the most important first."""
        items, radius = self._items, self._sizes.radius + 1
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
        whole = items.kind[rows] != RECURRING
        columns = (rows, left, right, mark, whole)
        return [Box(*box) for box in zip(*(column.tolist() for column in columns), strict=True)]


def shared_out(needs: Sequence[int], capacity: int) -> list[int]:
    """``capacity`` rows shared out among lanes that would like ``needs``: none gets more than it needs, none less than
    two (if it needs them), and what small lanes leave goes to the large."""
    shares = [min(need, _LEAST_ROWS) for need in needs]
    left = capacity - sum(shares)
    while left > 0 and any(share < need for share, need in zip(shares, needs, strict=True)):
        least = min(share for share, need in zip(shares, needs, strict=True) if share < need)
        for number, need in enumerate(needs):
            if left > 0 and shares[number] == least and least < need:
                shares[number] += 1
                left -= 1
    return shares


def _rows(placed: list[Placed] | None) -> int:
    return _DENSE_ROWS if placed is None else max((p.row for p in placed), default=0) + 1
