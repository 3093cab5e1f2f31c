"""Joins mentions that report the same event: one type, dates that agree, nothing said that tells them apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from extract.events.dating import Dated
from extract.events.mentions import Mention
from extract.model import Status

_SPEECH = ("appeal", "condemnation", "support", "threat")


@dataclass(frozen=True, slots=True)
class Reading:
    """A mention with what was read of it."""

    mention: Mention
    status: Status
    dated: Dated
    confidence: float


@dataclass(slots=True)
class Group:
    """Readings of one event, in reading order."""

    readings: list[Reading] = field(default_factory=list)


def link(readings: Iterable[Reading]) -> tuple[tuple[Reading, ...], ...]:
    """The readings grouped by event, groups and members in reading order."""
    groups: list[Group] = []
    latest: dict[str, list[Group]] = {}
    for reading in readings:
        known = latest.setdefault(reading.mention.type, [])
        group = next((g for g in reversed(known) if _same(g, reading)), None)
        if group is None:
            group = Group()
            groups.append(group)
            known.append(group)
        group.readings.append(reading)
    return tuple(tuple(g.readings) for g in groups)


def _same(group: Group, reading: Reading) -> bool:
    first, last = group.readings[0], group.readings[-1]
    if not any(_dates_agree(r.dated, reading.dated) for r in (first, last)):
        return False
    if reading.mention.type in _SPEECH:
        return (
            last.mention.context.number == reading.mention.context.number
            and abs(last.mention.trigger.first - reading.mention.trigger.first) < 6
        )
    return _key(last.mention) == _key(reading.mention) or (not reading.mention.verbal and reading.mention.head.article)


def _key(mention: Mention) -> str:
    return mention.trigger.entry.id


def _dates_agree(one: Dated, other: Dated) -> bool:
    a, b = one.when, other.when
    if a.basis in ("published", "unknown") or b.basis in ("published", "unknown"):
        return True
    low, high = (a.start or "")[:10], (a.end or "9999")[:10]
    return low <= (b.end or "9999")[: max(4, len(low))] and (b.start or "")[: len(high)] <= high
