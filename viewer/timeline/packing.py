"""Puts the events of one lane into rows so that nothing overlaps, the most important with their labels first.

Pixels in, pixels out; no Qt. Rows are filled from the first, each event trying its label on the side where reading
goes on, then on the other, then in the next row, and standing bare where no row has room for its label. A label
stands beside its extent, or interrupts a long one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from math import isnan, nan
from typing import NamedTuple

GAP = 8.0  # pixels kept free between what stands in one row
SPACE = 7.0  # pixels between a label and what it belongs to
LEFT_OVER = 16.0  # pixels of an extent to be seen on either side of a label within it


class Box(NamedTuple):
    """An event before packing: its row in the items, its extent with the mark, the mark."""

    item: int
    left: float
    right: float
    mark: float
    whole: bool  # the extent is one piece that a label may interrupt


class Placed(NamedTuple):
    """An event in its row. ``label`` is the left edge of its label, NaN for none; ``width`` that label's width."""

    item: int
    row: int
    left: float
    right: float
    mark: float
    label: float
    width: float


class _Row:
    """Taken stretches of one row, in order."""

    __slots__ = ("ends", "starts")

    def __init__(self) -> None:
        self.starts: list[float] = []
        self.ends: list[float] = []

    def free(self, left: float, right: float) -> bool:
        at = bisect_right(self.starts, left)
        return (at == 0 or self.ends[at - 1] <= left) and (at == len(self.starts) or self.starts[at] >= right)

    def take(self, left: float, right: float) -> None:
        at = bisect_right(self.starts, left)
        self.starts.insert(at, left)
        self.ends.insert(at, right)


def pack(
    boxes: Sequence[Box],
    width_of: Callable[[int], float],
    label_rows: int,
    most_rows: int,
    view: tuple[float, float],
    *,
    radius: float,
    leftwards: bool,
    labels: int,
    tries: int,
) -> list[Placed] | None:
    """Place ``boxes``, given in order of importance; None where they do not fit in ``most_rows``. No row beyond
    ``label_rows`` is opened for a label's sake.

    The first ``labels`` of them try for a label, until ``tries`` have found no room, and when all stand, the others
    (unless ``labels`` is 0) try for what is left. ``width_of`` gives the width of an item's label; ``view`` is the
    visible stretch, which labels of visible marks must not leave; ``leftwards`` prefers labels on the left of their
    marks.
    """
    rows: list[_Row] = [_Row()]
    placed: list[Placed] = []
    for number, box in enumerate(boxes):
        found = None
        if number < labels and tries > 0:
            width = width_of(box.item)
            found = _with_label(box, width, rows, label_rows, view, radius, leftwards)
            tries -= found is None
        found = found or _bare(box, rows, most_rows)
        if found is None:
            return None
        placed.append(found)
    gaps = tries * 2 if labels else 0
    for number, (found, box) in enumerate(zip(placed, boxes, strict=True)):
        if gaps > 0 and isnan(found.label):
            labelled = _in_gap(found, box, width_of(box.item), rows[found.row], view, radius, leftwards)
            gaps -= labelled is None
            placed[number] = labelled or found
    return placed


def _in_gap(
    placed: Placed, box: Box, width: float, row: _Row, view: tuple[float, float], radius: float, leftwards: bool
) -> Placed | None:
    """``placed``, which stands bare, with a label in what its row has left."""
    for label, left, right in _sides(box, width, view, radius, leftwards):
        if label > box.right:
            left = box.right + 1
        elif label + width < box.left:
            right = box.left
        else:
            return placed._replace(label=label, width=width)
        after = label > box.right
        if row.free(left if after else left - GAP, right + GAP if after else right):
            row.take(left, right + (GAP if after else 0))
            return placed._replace(label=label, width=width)
    return None


def _with_label(
    box: Box, width: float, rows: list[_Row], most_rows: int, view: tuple[float, float], radius: float, leftwards: bool
) -> Placed | None:
    sides = _sides(box, width, view, radius, leftwards)
    for number, row in enumerate(rows):
        for label, left, right in sides:
            if row.free(left, right + GAP):
                row.take(left, right + GAP)
                return Placed(box.item, number, box.left, box.right, box.mark, label, width)
    if sides and len(rows) < most_rows:
        label, left, right = sides[0]
        rows.append(_Row())
        rows[-1].take(left, right + GAP)
        return Placed(box.item, len(rows) - 1, box.left, box.right, box.mark, label, width)
    return None


def _sides(
    box: Box, width: float, view: tuple[float, float], radius: float, leftwards: bool
) -> list[tuple[float, float, float]]:
    """Where the label could stand: (left edge of the label, left and right of all that is taken). Beside the extent;
    else within it, beside the mark, where enough of the extent is left to be seen on either side."""
    after = (box.right + SPACE, box.left, box.right + SPACE + width)
    before = (box.left - SPACE - width, box.left - SPACE - width, box.right)
    found = [before, after] if leftwards else [after, before]
    if box.whole:
        low, high = max(box.left, view[0]), min(box.right, view[1])
        right, left = box.mark + radius + SPACE, box.mark - radius - SPACE - width
        inside = [x for x in (right, left) if low + LEFT_OVER <= x and x + width + LEFT_OVER <= high]
        found += [(x, box.left, box.right) for x in inside[:: -1 if leftwards else 1]]
    if view[0] <= box.mark <= view[1]:
        return [side for side in found if _is_in(side[0], width, view)]
    return sorted(found, key=lambda side: not _is_in(side[0], width, view))


def _is_in(label: float, width: float, view: tuple[float, float]) -> bool:
    return view[0] <= label and label + width <= view[1]


def _bare(box: Box, rows: list[_Row], most_rows: int) -> Placed | None:
    """A place without label; None where every row is full."""
    for number, row in enumerate(rows):
        if row.free(box.left, box.right):
            row.take(box.left, box.right + 1)
            return Placed(box.item, number, box.left, box.right, box.mark, nan, 0)
    if len(rows) == most_rows:
        return None
    rows.append(_Row())
    rows[-1].take(box.left, box.right + 1)
    return Placed(box.item, len(rows) - 1, box.left, box.right, box.mark, nan, 0)
