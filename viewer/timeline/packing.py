"""Puts the events of one lane into rows so that nothing overlaps, the most important with their labels first.

Pixels in, pixels out; no Qt. Rows are filled from the first, each event trying its label on the side where reading
goes on, then on the other, then in the next row, and standing bare where no row has room for its label.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from math import nan
from typing import NamedTuple

GAP = 5.0  # pixels kept free between what stands in one row


class Box(NamedTuple):
    """An event before packing: its row in the items, its extent with the mark, the mark."""

    item: int
    left: float
    right: float
    mark: float
    roomy: bool  # the extent is pale enough to carry its label


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
    boxes: Iterable[Box],
    width_of: Callable[[int], float],
    label_rows: int,
    most_rows: int,
    view: tuple[float, float],
    *,
    radius: float,
    leftwards: bool,
    tries: int,
) -> list[Placed] | None:
    """Place ``boxes``, given in order of importance; None where they do not fit in ``most_rows`` even without labels.

    No row beyond ``label_rows`` is opened for a label's sake.
    ``width_of`` gives the width of an item's label; ``view`` is the visible stretch, which labels of visible marks
    must not leave; ``leftwards`` prefers labels on the left of their marks; once ``tries`` labels have found no room,
    no more are tried.
    """
    rows: list[_Row] = [_Row()]
    placed: list[Placed] = []
    for box in boxes:
        found = None
        if tries > 0:
            width = width_of(box.item)
            found = _with_label(box, width, rows, label_rows, view, radius, leftwards)
            tries -= found is None
        found = found or _bare(box, rows, most_rows)
        if found is None:
            return None
        placed.append(found)
    return placed


def _with_label(
    box: Box, width: float, rows: list[_Row], most_rows: int, view: tuple[float, float], radius: float, leftwards: bool
) -> Placed | None:
    sides = _sides(box, width, view, radius, leftwards)
    for number, row in enumerate(rows):
        for label, left, right in sides:
            if row.free(left, right):
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
    """Where the label could stand: (left edge of the label, left and right of all that is taken)."""
    space = 4.0
    after, before = box.mark + radius + space, box.mark - radius - space - width
    found = []
    if box.roomy and after + width <= box.right:
        found.append((after, box.left, box.right))
    if box.roomy and before >= box.left:
        found.append((before, box.left, box.right))
    if not found:
        found.append((box.right + space, box.left, box.right + space + width))
        found.append((box.left - space - width, box.left - space - width, box.right))
    if leftwards:
        found.reverse()
    if view[0] <= box.mark <= view[1]:
        found = [side for side in found if side[0] >= view[0] and side[0] + width <= view[1]]
    return found


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
