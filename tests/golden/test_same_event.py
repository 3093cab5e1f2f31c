"""Same events are told from others well enough for proposals: the figures of ``python -m tests.golden.same_event``."""

from __future__ import annotations

from tests.golden.same_event import HALVES, UNSEEN, figures, pairs


def test_most_proposals_are_right_and_most_same_events_are_proposed() -> None:
    floors = {"fresh": (0.8, 0.8), "next": (0.9, 0.65), "later": (0.85, 0.7), UNSEEN: (0.7, 0.35)}
    for half, (precision, recall) in floors.items():
        found = figures((half,))
        assert found.precision >= precision, half
        assert found.recall >= recall, half
    together = figures(HALVES)
    assert together.precision >= 0.88
    assert together.recall >= 0.75


def test_there_are_enough_pairs_of_both_kinds() -> None:
    assert len(pairs()) >= 60
    assert 0.4 < sum(p.same for p in pairs()) / len(pairs()) < 0.6
