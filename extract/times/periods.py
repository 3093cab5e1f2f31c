"""Builds periods with a name, and the beginnings, middles and ends of periods: seasons, quarters, decades, feasts."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from extract.times import calendars
from extract.times.dates import year_time
from extract.times.lexicon import parts
from extract.times.shifts import this_period
from extract.times.slots import Slots, whole
from extract.times.values import Anchor, Interval, Time


def stage(s: Slots) -> Time | None:
    """'أوائل آذار', 'مطلع العام المقبل', 'منتصف التسعينيات'."""
    inner: Time = s["date"]
    if inner.grain not in ("week", "month", "year", "decade", "century", "season", "quarter"):
        return None
    name = s["stage"]

    def find(anchor: Anchor) -> Interval | None:
        found = inner.find(anchor)
        return found and calendars.stage_of(name, found, inner.grain, parts()["month_stage"])

    mod = {"early": "START", "middle": "MID", "late": "END"}[name]
    return Time(inner.grain, find, f"{inner.symbol}:{mod}", inner.anchored, inner.fields, approximate=True)


def season(s: Slots) -> Time:
    """'صيف 2016', 'هذا الصيف', 'الشتاء المقبل'; winter is named by the year it ends in December of."""
    name = s["season"]
    first, length, letters = parts()["season"][name]
    year_value, _ = s.get("year", (None, "g"))
    which = s.get("relative", 0)

    def find(anchor: Anchor) -> Interval | None:
        at = year_value or (anchor.moment.year if anchor.moment else None)
        if at is None or not 1 <= at + which <= 9998:
            return None
        begin = datetime(at + which, first, 1)
        end = calendars.shifted(begin, "month", length)
        return (begin, end) if end else None

    return Time("season", find, f"{year_value or 'XXXX'}-{letters}", year_value is None, season=letters)


def quarter(s: Slots) -> Time | None:
    """'الربع الثالث من عام 2016', 'النصف الأول من العام الجاري'."""
    months = 3 if "quarter_word" in s else 6
    number = whole(s["number"], 1, 12 // months)
    inner: Time = s["date"] if "date" in s else this_period("year")
    if number is None or inner.grain != "year":
        return None

    def find(anchor: Anchor) -> Interval | None:
        found = inner.find(anchor)
        begin = found and found[0] and calendars.shifted(found[0], "month", months * (number - 1))
        end = begin and calendars.shifted(begin, "month", months)
        return (begin, end) if begin and end else None

    return Time("quarter", find, f"{inner.symbol}-{'Q' if months == 3 else 'H'}{number}", inner.anchored)


def quarter_of_year(s: Slots) -> Time | None:
    """'الربع الثالث 2016'."""
    return quarter({**s, "date": year_time(s)})


def decade(s: Slots) -> Time | None:
    """'ثمانينيات القرن الماضي', 'السبعينيات': the twentieth century's unless it says otherwise."""
    years = s["decade_name"]
    inner: Time | None = s.get("date")
    if inner is not None and inner.grain != "century":
        return None
    if inner is None and years < 30:
        return None

    def find(anchor: Anchor) -> Interval | None:
        first = 1900
        if inner is not None:
            found = inner.find(anchor)
            if not found or not found[0]:
                return None
            first = found[0].year - 1
        return datetime(first + years, 1, 1), datetime(first + years + 10, 1, 1)

    return Time("decade", find, f"XX{years // 10}", inner is not None and inner.anchored)


def century(s: Slots) -> Time | None:
    """'القرن التاسع عشر'."""
    number = whole(s["number"], 1, 30)
    if number is None or s["unit"] != "century" or not s["number"].ordinal:
        return None
    interval = (datetime(100 * number - 99, 1, 1), datetime(100 * number + 1, 1, 1))
    return Time("century", lambda anchor: interval, f"{number - 1:02}", anchored=False)


def feast(s: Slots) -> Time:
    """A feast of a year, or the anchor's year."""
    calendar, month, day, _ = s["feast"]
    year_value, _ = s.get("year", (None, "g"))
    which = s.get("relative", 0)

    def find(anchor: Anchor) -> Interval | None:
        at = year_value or (anchor.moment.year if anchor.moment else None)
        return calendars.feast(calendar, month, day, at + (which if not year_value else 0)) if at else None

    return Time("day", find, f"{year_value or 'XXXX'}-XX-XX", year_value is None)


def rest_of(s: Slots) -> Time | None:
    """'بقية الأسبوع': from the anchor to the end of the period."""
    inner: Time = s["date"]
    if inner.grain not in ("week", "month", "year"):
        return None

    def find(anchor: Anchor) -> Interval | None:
        found = inner.find(anchor)
        begin = anchor.moment and calendars.start_of("day", anchor.moment)
        return (begin, found[1]) if found and begin else None

    return replace(inner, find=find)
