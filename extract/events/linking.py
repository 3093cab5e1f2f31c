"""Joins mentions that report the same event: one type, no two dates of their own, and enough that speaks for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from extract.events.dates.dated import HOURS
from extract.events.likeness import Side, contradict, pair_features, side_of
from extract.events.ranking import Reading, probability, weights

SAME_EVENT = 0.22  # the least likeness of mentions that are joined
_SAME_BY_HOURS = 0.1  # the same for one that tells hours and no day, which supposes that the day is known
_REMEMBERED = 24  # groups of a type that a new mention is compared with, the latest first


def link(readings: Iterable[Reading], known: Mapping[str, float] | None = None) -> tuple[tuple[Reading, ...], ...]:
    """The readings grouped by event, groups and members in reading order; ``known`` are the weights of pairs."""
    known = weights("link-weights") if known is None else known
    groups: list[list[Side]] = []
    by_type: dict[str, list[list[Side]]] = {}
    for side in map(side_of, readings):
        told = by_type.setdefault(side.reading.mention.type, [])
        likeness, group = max(
            ((_likeness(g, side, known), g) for g in told[-_REMEMBERED:]), key=lambda pair: pair[0], default=(0.0, [])
        )
        if likeness < (_SAME_BY_HOURS if side.reading.dated.rule == HOURS else SAME_EVENT):
            group = []
            groups.append(group)
            told.append(group)
        group.append(side)
    return tuple(tuple(side.reading for side in group) for group in groups)


def _likeness(group: list[Side], side: Side, known: Mapping[str, float]) -> float:
    """How likely ``side`` reports the group's event: its mean likeness to the first and the last mention of it."""
    ends = (group[0], group[-1]) if len(group) > 1 else (group[0],)
    if any(contradict(end, side) for end in ends):
        return 0.0
    return sum(probability(pair_features(end, side), known) for end in ends) / len(ends)
