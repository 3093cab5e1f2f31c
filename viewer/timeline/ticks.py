"""Where the time axis is marked and what stands there: a step that leaves room for its words, on two tiers. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from viewer.timeline.calendar import Calendar

MINUTE, HOUR, DAY = 60.0, 3600.0, 86_400.0
MONTH, YEAR = 30.44 * DAY, 365.25 * DAY
_MOST = 400  # ticks of one axis: a guard, never reached at a sensible width


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the axis; ``text`` stands after it, '' for a line without words."""

    moment: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the upper tier: the month the days stand in, the day the hours stand in."""

    start: datetime
    end: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Level:
    """One way of marking the axis. ``width`` is the least room between two ticks, in pixels."""

    seconds: float
    unit: str
    step: int
    width: float


LEVELS: Final = (
    *(Level(step * MINUTE, "minute", step, 52) for step in (1, 5, 15, 30)),
    *(Level(step * HOUR, "hour", step, 52) for step in (1, 3, 6)),
    Level(DAY, "day", 1, 66),
    Level(DAY, "number", 1, 26),
    Level(7 * DAY, "week", 1, 64),
    Level(MONTH, "month", 1, 92),
    Level(MONTH, "month", 1, 46),
    Level(3 * MONTH, "month", 3, 92),
    *(Level(step * YEAR, "year", step, 50) for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)),
)


def level_for(seconds_per_pixel: float) -> Level:
    """The finest level whose ticks have room."""
    return next((level for level in LEVELS if level.seconds / seconds_per_pixel >= level.width), LEVELS[-1])


def ticks(start: datetime, end: datetime, level: Level, calendar: Calendar) -> list[Tick]:
    """The ticks from the last one before ``start`` up to ``end``."""
    write = _writer(level, calendar)
    found: list[Tick] = []
    for moment in _moments(start, level):
        if moment >= end or len(found) == _MOST:
            break
        found.append(Tick(moment, write(moment)))
    return found


def stretches(start: datetime, end: datetime, level: Level, calendar: Calendar) -> list[Stretch]:
    """The larger units over the ticks; none over years."""
    if level.unit == "year":
        return []
    larger, write = {
        "minute": (Level(DAY, "day", 1, 0), calendar.day),
        "hour": (Level(DAY, "day", 1, 0), calendar.day),
        "month": (Level(YEAR, "year", 1, 0), lambda moment: calendar.number(moment.year)),
    }.get(level.unit, (Level(MONTH, "month", 1, 0), calendar.month_and_year))
    found: list[Stretch] = []
    moments = _moments(start, larger)
    opened = next(moments, None)
    while opened is not None and opened < end and len(found) < _MOST:
        following = next(moments, None)
        found.append(Stretch(opened, following or datetime.max, write(opened)))
        opened = following
    return found


def nights(start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
    """The nights that touch ``[start, end)``, each from 18:00 to 06:00: what is shaded where days are wide."""
    for moment in _moments(start, Level(DAY, "day", 1, 0)):
        if moment > end or not datetime(1, 1, 2) <= moment <= datetime(9999, 12, 30):
            break
        yield moment - timedelta(hours=6), moment + timedelta(hours=6)


def _writer(level: Level, calendar: Calendar) -> Callable[[datetime], str]:
    if level.unit in ("minute", "hour"):
        return calendar.clock
    if level.unit == "day":
        return calendar.weekday_and_day
    if level.unit == "number":
        return lambda moment: calendar.number(moment.day)
    if level.unit == "week":
        return calendar.day_and_month
    if level.unit == "month":
        return calendar.month if level.width > 50 else calendar.short_month
    return lambda moment: calendar.number(moment.year)


def _moments(start: datetime, level: Level) -> Iterator[datetime]:
    """Round moments of a level from the last one not after ``start``, for as long as the calendar reaches."""
    moment = _floor(start, level)
    while True:
        yield moment
        try:
            moment = _next(moment, level)
        except (OverflowError, ValueError):
            return


def _floor(start: datetime, level: Level) -> datetime:
    day = start.replace(hour=0, minute=0, second=0, microsecond=0)
    if level.unit == "minute":
        return day.replace(hour=start.hour, minute=start.minute - start.minute % level.step)
    if level.unit == "hour":
        return day.replace(hour=start.hour - start.hour % level.step)
    if level.unit in ("day", "number"):
        return day
    if level.unit == "week":
        return day - timedelta(days=day.weekday()) if day > datetime(1, 1, 8) else datetime(1, 1, 1)
    if level.unit == "month":
        return day.replace(day=1, month=start.month - (start.month - 1) % level.step)
    return day.replace(day=1, month=1, year=max(1, start.year - start.year % level.step))


def _next(moment: datetime, level: Level) -> datetime:
    if level.unit == "month":
        months = moment.month - 1 + level.step
        return moment.replace(year=moment.year + months // 12, month=months % 12 + 1)
    if level.unit == "year":
        return moment.replace(year=moment.year - moment.year % level.step + level.step)
    return moment + timedelta(seconds=level.seconds)
