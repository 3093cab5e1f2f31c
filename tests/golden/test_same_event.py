"""Same events are told from others well enough for proposals: the figures of ``python -m tests.golden.same_event``."""

from __future__ import annotations

from tests.golden.same_event import Figures, figures, pairs


def test_most_proposals_are_right_and_most_same_events_are_proposed() -> None:
    halves = [figures(half) for half in ("tune", "held-out")]
    both = Figures(*(sum(counts) for counts in zip(*((f.right, f.wrong, f.missed) for f in halves), strict=True)))
    assert both.precision >= 0.9
    assert both.recall >= 0.7
    assert halves[1].precision >= 0.8
    assert halves[1].recall >= 0.7


def test_there_are_enough_pairs_of_both_kinds() -> None:
    every = pairs("tune") + pairs("held-out")
    assert len(every) >= 60
    assert 0.4 < sum(p["same"] for p in every) / len(every) < 0.6
