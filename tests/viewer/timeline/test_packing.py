"""Nothing in a lane overlaps anything else, whatever stands there."""

from __future__ import annotations

from itertools import pairwise
from math import isnan

from hypothesis import given
from hypothesis import strategies as st

from viewer.timeline.lane_packing import shared_out
from viewer.timeline.packing import Box, Placed, pack

VIEW = (0.0, 1000.0)
RADIUS = 6.0


@st.composite
def boxes(draw: st.DrawFn) -> list[Box]:
    found = []
    for item in range(draw(st.integers(0, 40))):
        left = draw(st.floats(-400, 1300))
        width = draw(st.floats(2 * RADIUS, 700))
        mark = left + RADIUS + draw(st.floats(0, 1)) * (width - 2 * RADIUS)
        found.append(Box(item, left, left + width, mark, draw(st.booleans())))
    return found


def taken(placed: Placed) -> list[tuple[float, float]]:
    """What an event covers: its extent, and its label where that stands outside."""
    if isnan(placed.label):
        return [(placed.left, placed.right)]
    label = (placed.label, placed.label + placed.width)
    inside = placed.left < label[0] and label[1] < placed.right
    return [(placed.left, placed.right)] if inside else [(placed.left, placed.right), label]


@given(boxes(), st.lists(st.floats(8, 340), min_size=40, max_size=40), st.booleans(), st.integers(0, 40))
def test_nothing_overlaps(given_: list[Box], widths: list[float], leftwards: bool, labels: int) -> None:
    placed = pack(given_, widths.__getitem__, 60, 60, VIEW, radius=RADIUS, leftwards=leftwards, labels=labels, tries=24)
    assert placed is not None
    assert [p.item for p in placed] == [b.item for b in given_]
    for row in {p.row for p in placed}:
        covered = sorted(piece for p in placed if p.row == row for piece in taken(p))
        for (_, end), (start, _) in pairwise(covered):
            assert end <= start + 1e-6
    for box, found in zip(given_, placed, strict=True):
        if isnan(found.label):
            continue
        right = found.label + found.width
        assert right <= found.mark - RADIUS or found.label >= found.mark + RADIUS, "a label over its mark"
        if VIEW[0] <= box.mark <= VIEW[1]:
            assert VIEW[0] <= found.label
            assert right <= VIEW[1]


@given(st.lists(st.integers(1, 14), max_size=8), st.integers(0, 60))
def test_rows_are_shared_out_fairly(needs: list[int], capacity: int) -> None:
    shares = shared_out(needs, capacity)
    assert all(min(need, 2) <= share <= need for share, need in zip(shares, needs, strict=True))
    if sum(needs) <= capacity:
        assert shares == needs
    cut = [share for share, need in zip(shares, needs, strict=True) if share < need]
    assert all(share <= min(cut) + 1 for share in shares if cut)


def test_the_most_important_have_their_labels() -> None:
    crowd = [Box(item, 400 + item, 420 + item, 410 + item, True) for item in range(14)]
    placed = pack(crowd, lambda _: 120.0, 14, 14, VIEW, radius=RADIUS, leftwards=False, labels=14, tries=24)
    assert placed is not None
    assert not isnan(placed[0].label)
    assert pack(crowd, lambda _: 120.0, 3, 3, VIEW, radius=RADIUS, leftwards=False, labels=14, tries=24) is None


def test_a_long_extent_is_interrupted_by_its_label_where_nothing_else_is_free() -> None:
    whole, bands = Box(0, -50, 1050, 500, True), Box(0, -50, 1050, 500, False)
    for box, labelled in ((whole, True), (bands, False)):
        (placed,) = pack([box], lambda _: 120.0, 5, 5, VIEW, radius=RADIUS, leftwards=False, labels=1, tries=24) or []
        assert isnan(placed.label) is not labelled
