"""Builds sets: what comes again every day, night, week or year, at an hour or between two."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from extract.model import Recurrence
from extract.times.slots import Slots
from extract.times.values import Clock, Duration, Time

Every = Literal["day", "week", "month", "year"]


def every(s: Slots) -> Time | None:
    """'كل ليلة', 'يوميا', 'كل اثنين'."""
    by_day = "part_of_day" in s or "part_shy" in s
    unit: Every | None = s.get("daily") or s.get("unit") or ("day" if by_day else "week")
    symbol = {"day": "P1D", "week": "P1W", "month": "P1M", "year": "P1Y"}.get(unit or "")
    if unit is None or symbol is None:
        return None
    return Time(unit, lambda anchor: None, symbol, anchored=False, recurrence=Recurrence(unit))


def days_named(s: Slots) -> Time | None:
    """'أيام الجمعة': every week."""
    return every({"unit": "week"})


def every_date(s: Slots) -> Time | None:
    """'الأول من مايو من كل عام', 'الجمعة من كل أسبوع': a set, no one date."""
    inner: Time = s["date"]
    found = every({"unit": s["unit"]})
    return found and replace(found, clock=inner.clock, part=inner.part, fields=inner.fields)


def daily_range(s: Slots) -> Time | None:
    """'يوميا من السابعة مساء إلى السادسة صباحا'."""
    span: Time = s["range"]
    found = every({"daily": s["daily"]} if "daily" in s else {"unit": s["unit"]})
    first, last = span.clock, span.clock_end
    if not found or not found.recurrence or not first or not last or span.day:
        return None
    start, end = (f"{clock.hour:02}:{clock.minute:02}" for clock in (first, last))
    again = replace(found.recurrence, start=start, end=end, zone=span.zone)
    return replace(found, recurrence=again, clock=first, clock_end=last)


def every_at(s: Slots) -> Time | None:
    """'كل يوم الساعة 4 مساء'."""
    found: Time = s["set"]
    clock: Clock = s["clock"]
    if not found.recurrence or found.clock:
        return None
    again = replace(found.recurrence, start=f"{clock.hour:02}:{clock.minute:02}", zone=clock.zone)
    return replace(found, recurrence=again, clock=clock)


def every_duration(s: Slots) -> Time | None:
    """'كل ثلاثة أيام', 'كل ساعة': a set."""
    duration: Duration = s["duration"]
    if not duration.parts or duration.parts in [((unit, 1),) for unit in ("day", "week", "month", "year")]:
        return None  # a recurrence: 'كل يوم'
    return Time("unknown", lambda anchor: None, duration.iso, anchored=False, repeated=True)
