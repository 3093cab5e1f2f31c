"""Writes a resolved time down: TIMEX3 value, EDTF (ISO 8601-2), interval, granularity and basis."""

from __future__ import annotations

from datetime import datetime, timedelta

from extract.model import Granularity, Recurrence, Relation, Span, TimeExpression
from extract.times import calendars
from extract.times.values import Clock, Duration, Interval, Time

_DAY = timedelta(days=1)
_EDTF_SEASON = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_SECONDS = calendars.SECONDS
_GRAINS: dict[str, Granularity] = {
    "second": "minute",
    "minute": "minute",
    "hour": "hour",
    "day": "day",
    "week": "week",
    "month": "month",
    "year": "year",
    "decade": "decade",
    "century": "century",
}
_PART = {"dawn": "T04", "morning": "TMO", "noon": "TMI", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}


def time(
    span: Span, value: Time, interval: Interval | None, relation: Relation, rules: tuple[str, ...]
) -> TimeExpression:
    """The expression of a date, a clock time or a stretch of either."""
    start, end = interval or (None, None)
    clock = _clock_pair(value)
    resolved = start is not None or end is not None
    zone = value.zone
    recurrence = value.recurrence
    if recurrence is None and clock and zone:
        recurrence = Recurrence("day", clock[0], clock[1], zone) if clock[1] else None
    return TimeExpression(
        span=span,
        kind="SET"
        if value.recurrence or value.repeated
        else "TIME"
        if value.grain in ("minute", "hour", "part-of-day")
        else "DATE",
        timex=timex(value, start, end) if resolved else value.symbol,
        granularity=value.grain,
        relation=relation,
        basis="unknown" if not resolved and not value.anchored else "relative" if value.anchored else "stated",
        start=start,
        end=end,
        edtf=edtf(value, start, end),
        clock=clock if clock and not has_day(value) else None,
        approximate=value.approximate,
        recurrence=recurrence,
        rules=rules,
    )


def has_day(value: Time) -> bool:
    """Whether a clock time's day is said, and not just the anchor's."""
    return not value.symbol.startswith("XXXX-XX-XXT")


def duration(span: Span, value: Duration, rules: tuple[str, ...]) -> TimeExpression:
    """The expression of a length of time."""
    total = sum(count * _SECONDS[unit] for unit, count in value.parts) if value.parts else None
    return TimeExpression(
        span=span,
        kind="DURATION",
        timex=value.iso if value.parts else None,
        granularity=_GRAINS[value.parts[-1][0]] if value.parts else "unknown",
        relation="during",
        basis="stated",
        seconds=total,
        approximate=value.approximate,
        rules=rules,
    )


def valueless(span: Span, meaning: str, rules: tuple[str, ...]) -> TimeExpression:
    """The expression of a vague word ('recently'): found, without a value."""
    timex = {"past": "PAST_REF", "future": "FUTURE_REF"}.get(meaning, "PRESENT_REF")
    return TimeExpression(span, "DATE", timex, "unknown", "during", "unknown", rules=rules)


def _clock_pair(value: Time) -> tuple[str | None, str | None] | None:
    if value.clock is None and value.clock_end is None:
        return None
    return _hhmm(value.clock), _hhmm(value.clock_end)


def _hhmm(clock: Clock | None) -> str | None:
    return None if clock is None else f"{clock.hour:02}:{clock.minute:02}"


def timex(value: Time, start: datetime | None, end: datetime | None) -> str:
    """The TIMEX3 value of an interval at the granularity it was said in."""
    if start is None or end is None:
        return value.symbol
    if value.grain in ("minute", "hour"):
        if end - start > timedelta(minutes=1):
            return f"{start:%Y-%m-%dT%H:%M}/{end:%Y-%m-%dT%H:%M}"
        return f"{start:%Y-%m-%dT%H:%M}"
    if value.part is not None and value.grain == "part-of-day":
        return f"{start:%Y-%m-%d}{_PART.get(value.part, f'T{start:%H}')}"
    one = _whole(value.grain, start, end)
    if one is not None:
        if value.season:
            return f"{start:%Y}-{value.season}"
        return one
    return f"{start:%Y-%m-%d}/{end - _DAY:%Y-%m-%d}"


def _whole(grain: Granularity, start: datetime, end: datetime) -> str | None:
    """The name of the one unit an interval is, None where it is several or a part."""
    if grain == "season":
        return f"{start:%Y-%m}"
    if grain == "quarter" and (start.month - 1) % 3 == 0:
        months = (end.year - start.year) * 12 + end.month - start.month
        return (
            f"{start:%Y}-Q{(start.month - 1) // 3 + 1}" if months == 3 else f"{start:%Y}-H{(start.month - 1) // 6 + 1}"
        )
    if grain not in ("day", "week", "month", "year", "decade", "century"):
        return None
    if calendars.period(grain, start) != (start, end):
        return None
    match grain:
        case "day":
            return f"{start:%Y-%m-%d}"
        case "week":
            year, week, _ = start.isocalendar()
            return f"{year:04}-W{week:02}"
        case "month":
            return f"{start:%Y-%m}"
        case "year":
            return f"{start:%Y}"
        case "decade":
            return f"{start.year // 10:03}"
    return f"{start.year // 100:02}"


def edtf(value: Time, start: datetime | None, end: datetime | None) -> str | None:
    """The value in Extended Date/Time Format (ISO 8601-2), level 2; None where nothing is resolved."""
    if start is None and end is None:
        return None
    mark = "~" if value.approximate else ""
    if start is None or end is None:
        return "/".join((f"{side:%Y-%m-%d}" if side else "..") for side in (start, end))
    if value.grain in ("minute", "hour"):
        whole = f"{start:%Y-%m-%dT%H:%M:%S}"
        return whole if end - start <= timedelta(minutes=1) else f"{whole}/{end:%Y-%m-%dT%H:%M:%S}"
    if value.season:
        return f"{start:%Y}-{_EDTF_SEASON[value.season]}{mark}"
    one = _whole(value.grain, start, end)
    if one is not None and value.grain in ("day", "month", "year"):
        return one + mark
    if one is not None and value.grain == "decade":
        return f"{start.year // 10:03}X"
    if one is not None and value.grain == "century":
        return f"{start.year // 100:02}XX"
    last = end - _DAY if end - start >= _DAY else start
    first, final = f"{start:%Y-%m-%d}", f"{last:%Y-%m-%d}"
    return f"{first}{mark}" if first == final else f"{first}{mark}/{final}{mark}"
