"""Same events are told from others well enough for proposals: the figures of ``python -m tests.golden.same_event``."""

from __future__ import annotations

from tests.golden.same_event import HALVES, Figures, figures, pairs


def test_most_proposals_are_right_and_most_same_events_are_proposed() -> None:
    found = {half: figures(half) for half in HALVES}
    counts = zip(*((f.right, f.wrong, f.missed) for f in found.values()), strict=True)
    together = Figures(*map(sum, counts))
    assert together.precision >= 0.9
    assert together.recall >= 0.82
    assert found["fresh"].precision >= 0.8
    assert found["fresh"].recall >= 0.8
    assert found["next"].precision >= 0.9
    assert found["next"].recall >= 0.65
    assert found["later"].precision >= 0.85
    assert found["later"].recall >= 0.7


def test_there_are_enough_pairs_of_both_kinds() -> None:
    assert len(pairs()) >= 60
    assert 0.4 < sum(p.same for p in pairs()) / len(pairs()) < 0.6
