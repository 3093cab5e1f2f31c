"""Calendar arithmetic: fields to intervals, shifts by unit, Hijri months, feasts, parts of a day and of a period.

Gregorian arithmetic is the standard library's and dateutil's; Hijri is ``hijridate``'s Umm al-Qura table, and a year
outside it gives no date.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta
from hijridate import Gregorian, Hijri

from extract.model import Granularity
from extract.times.values import Anchor, Fields, Interval

DAY = timedelta(days=1)
UNITS = ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century")
SECONDS = {
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": 86400,
    "week": 604800,
    "month": 2592000,
    "year": 31536000,
    "decade": 315360000,
    "century": 3153600000,
}
AHEAD = 120  # days: a date with no year that lies further ahead is read as last year's in a past sentence


def start_of(unit: str, moment: datetime) -> datetime:
    """The beginning of the unit that holds ``moment``; weeks begin on Monday."""
    day = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    match unit:
        case "day":
            return day
        case "week":
            return day - day.weekday() * DAY
        case "month":
            return day.replace(day=1)
        case "quarter":
            return day.replace(month=3 * ((day.month - 1) // 3) + 1, day=1)
        case "year":
            return day.replace(month=1, day=1)
        case "decade":
            return day.replace(year=max(day.year // 10 * 10, 1), month=1, day=1)
        case "century":
            return day.replace(year=(day.year - 1) // 100 * 100 + 1, month=1, day=1)
        case "hour":
            return moment.replace(minute=0, second=0, microsecond=0)
        case "minute":
            return moment.replace(second=0, microsecond=0)
    return moment.replace(microsecond=0)


def shifted(moment: datetime, unit: str, count: float) -> datetime | None:
    """``moment`` moved by ``count`` units; None where that leaves the years 1–9999."""
    try:
        if unit in ("month", "year", "decade", "century") and float(count).is_integer():
            years = {"year": 1, "decade": 10, "century": 100}.get(unit, 0)
            return moment + relativedelta(months=int(count) * (not years), years=int(count) * years)
        return moment + timedelta(seconds=count * SECONDS[unit])
    except (OverflowError, ValueError):
        return None


def period(unit: str, moment: datetime, offset: int = 0) -> Interval | None:
    """The whole unit that holds ``moment``, or the one ``offset`` units from it."""
    begin = shifted(start_of(unit, moment), unit, offset)
    end = begin and shifted(begin, unit, 1)
    return (begin, end) if begin and end else None


def hijri_day(year: int, month: int, day: int) -> datetime | None:
    """The Gregorian day of a Hijri date; None where there is no such day or the table does not reach it."""
    try:
        return datetime(*Hijri(year, month, day).to_gregorian().datetuple())
    except (OverflowError, ValueError):
        return None


def hijri_year(moment: datetime) -> int | None:
    """The Hijri year of a Gregorian day; None outside the table."""
    try:
        return Gregorian(moment.year, moment.month, moment.day).to_hijri().year
    except OverflowError:
        return None


def month_of(fields: Fields, year: int) -> Interval | None:
    """The month, or the day of it, that ``fields`` name in ``year`` of their calendar."""
    month = fields.month or 1
    if fields.calendar == "h" and year > 1600:  # 'رمضان 2013': the one that begins in that Gregorian year
        first = hijri_year(datetime(year, 1, 1))
        found = [month_of(fields, y) for y in (first, first + 1)] if first else []
        return next((i for i in found if i and i[0] and i[0].year == year), None)
    if fields.calendar == "h":
        begin = hijri_day(year, month, fields.day or 1)
        if begin is None:
            return None
        following = (year, month + 1) if month < 12 else (year + 1, 1)
        end = begin + DAY if fields.day else hijri_day(*following, 1)
        return (begin, end) if end else None
    try:
        begin = datetime(year, month, fields.day or 1)
    except ValueError:
        return None
    if fields.day:
        return begin, begin + DAY
    return period("month", begin)


def find_fields(fields: Fields, anchor: Anchor) -> Interval | None:
    """The interval of a date written by fields, the missing year or month taken from the anchor."""
    if fields.month is None:
        return _without_month(fields, anchor)
    if fields.year is not None:
        return month_of(fields, fields.year)
    moment = anchor.moment
    this = (hijri_year(moment) if fields.calendar == "h" else moment.year) if moment else None
    if moment is None or this is None:
        return None
    today = start_of("day", moment)
    found = [i for year in (this - 2, this - 1, this, this + 1, this + 2) if (i := month_of(fields, year))]
    if fields.weekday:
        agreeing = [i for i in found if i[0] and i[0].isoweekday() == fields.weekday]
        near = [i for i in agreeing if i[0] and abs((i[0] - today).days) < 400]
        if near and fields.which is None:
            return min(near, key=lambda i: abs((i[0] - today).days) if i[0] else 0)
    if fields.which is not None:
        return _pick(found, today, fields.which)
    same = month_of(fields, this)
    if same is None or same[0] is None:  # 29 February: the nearest year that has it
        near = [i for y in range(this - 4, this + 5) if (i := month_of(fields, y)) and i[0]]
        wanted = [i for i in near if i[0] and (i[0] >= today) == anchor.forward]
        return (wanted[0] if anchor.forward else wanted[-1]) if wanted else None
    ahead = (same[0] - today).days
    if anchor.forward and ahead < -31:
        return month_of(fields, this + 1)
    if not anchor.forward and (ahead > 0 if anchor.past else ahead > AHEAD and not anchor.alone):
        return month_of(fields, this - 1)
    return same


def _pick(found: list[Interval], today: datetime, which: int) -> Interval | None:
    """The ``which``-th interval from today: -1 the last one over or begun, 1 the next to come, 0 the current year's."""
    if which == 0:
        return next((i for i in found if i[0] and i[0].year == today.year), None)
    if which < 0:
        past = [i for i in found if i[1] and i[1] <= today] or [i for i in found if i[0] and i[0] < today]
        return past[which] if len(past) >= -which else None
    coming = [i for i in found if i[0] and i[0] > today]
    return coming[which - 1] if len(coming) >= which else None


def _without_month(fields: Fields, anchor: Anchor) -> Interval | None:
    if fields.year is not None:
        begin = month_of(Fields(fields.year, 1, 1, calendar=fields.calendar), fields.year)
        after = month_of(Fields(fields.year + 1, 1, 1, calendar=fields.calendar), fields.year + 1)
        return (begin[0], after[0]) if begin and after else None
    if anchor.moment is None:
        return None
    today = start_of("day", anchor.moment)
    if fields.day is not None:
        return _day_of_month(fields.day, fields.weekday, today, anchor.forward)
    if fields.weekday is None:
        return None
    behind = (today.isoweekday() - fields.weekday) % 7
    ahead = 7 - behind
    match fields.which:
        case None if anchor.forward:
            day = today + (ahead % 7) * DAY  # of a sentence of today: today
        case None | 0:
            day = today - behind * DAY
        case which if which < 0:
            day = today - ((behind or 7) - (which + 1) * 7) * DAY
        case which:
            day = today + (ahead + (which - 1) * 7) * DAY
    return day, day + DAY


def _day_of_month(day: int, weekday: int | None, today: datetime, forward: bool) -> Interval | None:
    """The nearest day so numbered (and so named): not after today, unless the sentence speaks of the future."""
    found = []
    for offset in range(-14, 15):
        month = shifted(today.replace(day=1), "month", offset)
        try:
            begin = month and month.replace(day=day)
        except ValueError:
            continue
        if begin and (weekday is None or begin.isoweekday() == weekday):
            found.append(begin)
    if weekday is None:
        wanted = [b for b in found if (b > today if forward else b <= today)]
        begin = (wanted[0] if forward else wanted[-1]) if wanted else None
    else:
        begin = min(found, key=lambda b: abs((b - today).days), default=None)
    return (begin, begin + DAY) if begin else None


def feast(calendar: str, month: int, day: int, year: int) -> Interval | None:
    """The day of a feast that falls in Gregorian ``year``."""
    if calendar == "easter":
        found = easter(year)
        begin: datetime | None = datetime(found.year, found.month, found.day)
    elif calendar == "h":
        first = hijri_year(datetime(year, 1, 1))
        days = [hijri_day(y, month, day) for y in (first, first + 1, first + 2)] if first else []
        begin = next((d for d in days if d and d.year == year), None)
    else:
        begin = datetime(year, month, day)
    return (begin, begin + DAY) if begin else None


def stage_of(stage: str, interval: Interval, grain: Granularity, parts: dict[str, Any]) -> Interval | None:
    """The early, middle or late part of a period: a month by days, a year by months, of anything else a third."""
    begin, end = interval
    if begin is None or end is None:
        return None
    if grain == "month":
        first, last = parts["month_stage"][stage]
        return begin + (first - 1) * DAY, begin + (last - 1) * DAY if last else end
    if grain == "year":
        first, last = parts["year_stage"][stage]
        return shifted(begin, "month", first), shifted(begin, "month", last)
    if grain == "week" and stage == "end":
        first, last = parts["weekend"]["days"]
        return begin + (first - 1) * DAY, begin + last * DAY
    if grain in ("decade", "century"):
        years = 3 if grain == "decade" else 33
        first, second = begin.replace(year=begin.year + years), end.replace(year=end.year - years)
        return {"early": (begin, first), "middle": (first, second)}.get(stage, (second, end))
    third = timedelta(days=max((end - begin).days // 3, 1))
    match stage:
        case "early":
            return begin, begin + third
        case "middle":
            return begin + third, end - third
    return end - third, end
