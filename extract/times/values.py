"""What the parts of a temporal expression mean before an anchor is known: dates by fields, durations, clock times.

A ``Time`` finds its interval once it is told an anchor. Nothing here reads text.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from extract.model import Granularity, Recurrence, Relation

_LETTERS = {"year": "Y", "month": "M", "week": "W", "day": "D", "hour": "H", "minute": "M", "second": "S"}

Interval = tuple[datetime | None, datetime | None]


def closed(interval: Interval | None) -> tuple[datetime, datetime] | None:
    """The interval if both its ends are known."""
    if interval is None or interval[0] is None or interval[1] is None:
        return None
    return interval[0], interval[1]


@dataclass(frozen=True, slots=True)
class Anchor:
    """What an expression is counted from. ``forward`` says the sentence speaks of the future,
    ``past`` that it speaks of the past for certain.

    ``alone`` says the expression is all there is: no sentence tells past from future.
    """

    moment: datetime | None
    forward: bool = False
    past: bool = False
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Fields:
    """A calendar date as far as it is written; ``which`` is -1 last, 0 this, 1 next … of its largest missing field."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None  # ISO, Monday 1
    calendar: str = "g"  # 'g' Gregorian, 'h' Hijri (Umm al-Qura)
    which: int | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day; ``fixed`` when the half of the day is known (24-hour writing, or a part of the day said)."""

    hour: int
    minute: int = 0
    second: int = 0
    fixed: bool = False
    zone: str | None = None
    day: int = 0  # 1 for an hour after midnight that belongs to the night before


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time by unit, and whether it is approximate or a round 'some days'."""

    parts: tuple[tuple[str, float], ...]
    approximate: bool = False
    definite: bool = False
    hijri: bool = False

    @property
    def iso(self) -> str:
        """ISO 8601: 'P2Y6M', 'PT3H10M'; decades and centuries as years."""
        days, clock = "", ""
        counts: dict[str, float] = {}
        for unit, count in self.parts:
            target, factor = {"decade": ("year", 10), "century": ("year", 100)}.get(unit, (unit, 1))
            counts[target] = counts.get(target, 0) + count * factor
        for unit, count in counts.items():
            text = f"{count:g}{_LETTERS[unit]}" if count < 1e6 else f"{int(count)}{_LETTERS[unit]}"
            if unit in ("hour", "minute", "second"):
                clock += text
            else:
                days += text
        return f"P{days}" + (f"T{clock}" if clock else "")


@dataclass(frozen=True, slots=True)
class Time:
    """A date, a part of one or a stretch of several; ``find`` gives its interval once the anchor is known.

    ``symbol`` is the TIMEX3 value that holds with no anchor; ``anchored`` tells whether one is needed.
    """

    grain: Granularity
    find: Callable[[Anchor], Interval | None]
    symbol: str
    anchored: bool = True
    fields: Fields | None = None
    clock: Clock | None = None
    clock_end: Clock | None = None
    part: str | None = None
    approximate: bool = False
    relation: Relation = "during"
    recurrence: Recurrence | None = None
    repeated: bool = False  # a set, though of no simple recurrence: 'every three days'
    textual: int = 0  # counted from a date in the text: 2 always, 1 unless the sentence speaks of the future
    zone: str | None = None
    season: str | None = None
    day: Time | None = None  # the date a clock time was added to

    @property
    def meaning(self) -> tuple[object, ...]:
        """What it says, apart from how its interval is found."""
        return (self.symbol, self.grain, self.clock, self.clock_end, self.part, self.relation, self.zone)
