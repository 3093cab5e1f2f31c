"""What one ``when`` means for a drawing: the interval, where the mark stands, which sides are open, which nights.

Moments are seconds since 1970, naive local time. Nothing here knows of pixels.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import lru_cache
from math import inf, nan
from typing import NamedTuple

from extract.model import Recurrence, When
from extract.when import bounds, moments

POINT, WITHIN, THROUGHOUT, UNSTATED, RECURRING = range(5)  # how the extent is drawn
FADE_START, FADE_END = 1, 2  # sides that are open or approximate
EPOCH = datetime(1970, 1, 1)
_MOMENT = 3600.0  # seconds; an interval no longer than this is a point
_DAY = timedelta(days=1)
_MOST_BANDS = 1500
_BEFORE, _AFTER = 1, 2  # bands shown pale on an open side


class Extent(NamedTuple):
    """``start`` and ``end`` are infinite where open; ``at`` is where the mark stands, NaN for no date at all."""

    start: float
    end: float
    at: float
    kind: int
    fade: int


class Band(NamedTuple):
    """One night, or day, of something that recurs; ``solid`` where the text itself covers it."""

    start: float
    end: float
    solid: bool


UNDATED = Extent(-inf, inf, nan, UNSTATED, 0)


@lru_cache(maxsize=20_000)
def extent(when: When) -> Extent:
    """The extent of ``when``; an unreadable date counts as none."""
    try:
        start, end = _sides(when)
    except ValueError:
        return UNDATED
    if start is None and end is None:
        return UNDATED
    fade = (FADE_START if start is None else 0) | (FADE_END if end is None else 0)
    nights = bands(when)
    if nights:
        opening = next(band for band in nights if band.solid)
        return Extent(nights[0].start, nights[-1].end, opening.start, RECURRING, fade)
    if when.approximate:
        fade = FADE_START | FADE_END
    if start is None or end is None:
        stated = when.basis not in ("published", "unknown")
        low = -inf if start is None else seconds(start)
        high = inf if end is None else seconds(end)
        return Extent(low, high, _middle(when), WITHIN if stated or end is None else UNSTATED, fade)
    low, high = seconds(start), seconds(end)
    if high - low <= _MOMENT:
        return Extent(low, high, low, POINT, fade)
    if when.relation == "during":
        return Extent(low, high, (low + high) / 2, WITHIN, fade)
    return Extent(low, high, low, THROUGHOUT, fade)


@lru_cache(maxsize=2_000)
def bands(when: When) -> tuple[Band, ...]:
    """Every band of a recurring ``when``, in order; none for what does not recur or has no date. Where one side is
    open the known ones are followed, or preceded, by pale ones."""
    recurrence = when.recurrence
    if recurrence is None or (recurrence.every == "day" and recurrence.start is None):
        return ()
    try:
        start, end = _sides(when)
        first = start or (moments(when.end)[0] if when.end else None)
        last = end or (moments(when.start)[1] if when.start else None)
        return () if first is None or last is None else _bands(first, last, recurrence, start is None, end is None)
    except (ValueError, OverflowError):
        return ()


def _bands(
    first: datetime, last: datetime, recurrence: Recurrence, open_start: bool, open_end: bool
) -> tuple[Band, ...]:
    day = datetime(first.year, first.month, first.day)
    found = [
        _band(_stepped(day, recurrence, -n), recurrence, False) for n in range(_BEFORE if open_start else 0, 0, -1)
    ]
    opened = day
    for number in range(_MOST_BANDS):
        opened = _stepped(day, recurrence, number)
        if opened >= last:
            break
        found.append(_band(opened, recurrence, True))
    found += [_band(_stepped(opened, recurrence, n), recurrence, False) for n in range(_AFTER if open_end else 0)]
    return tuple(found)


def seconds(moment: datetime) -> float:
    """Seconds from 1970 to ``moment``."""
    return (moment - EPOCH).total_seconds()


def _sides(when: When) -> tuple[datetime | None, datetime | None]:
    """The bounds, the side a relation leaves open being open: 'since Sunday' has no end although Sunday has one."""
    start, end = bounds(when)
    if when.start is not None and when.start == when.end:
        if when.relation in ("since", "after"):
            end = None
        elif when.relation in ("before", "until"):
            start = None
    return start, end


def _middle(when: When) -> float:
    """The middle of the unit a half-open ``when`` does name."""
    from_start = when.end is None or when.relation in ("since", "after")
    first, after = moments((when.start if from_start else when.end) or "")
    return (seconds(first) + seconds(after)) / 2


def _stepped(day: datetime, recurrence: Recurrence, number: int) -> datetime:
    if recurrence.every in ("day", "week"):
        return day + number * (_DAY if recurrence.every == "day" else 7 * _DAY)
    months = day.year * 12 + day.month - 1 + number * (12 if recurrence.every == "year" else 1)
    return day.replace(year=months // 12, month=months % 12 + 1, day=min(day.day, 28))


def _band(day: datetime, recurrence: Recurrence, solid: bool) -> Band:
    if recurrence.start is None:
        return Band(seconds(day), seconds(day + _DAY), solid)
    opens = day + _clock(recurrence.start)
    closes = opens + timedelta(hours=1) if recurrence.end is None else day + _clock(recurrence.end)
    return Band(seconds(opens), seconds(closes if closes > opens else closes + _DAY), solid)


def _clock(text: str) -> timedelta:
    hours, minutes = text.split(":")
    return timedelta(hours=int(hours), minutes=int(minutes))
