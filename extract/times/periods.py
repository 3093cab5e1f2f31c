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
    """'أوائل آذار', 'مطلع العام المقبل', 'منتصف التسعينيات'; nothing of what is itself only about when."""
    inner: Time = s["date"]
    name = s["stage"]
    if inner.approximate or inner.grain not in ("week", "month", "year", "decade", "century", "season", "quarter"):
        return None

    def find(anchor: Anchor) -> Interval | None:
        found = inner.find(anchor)
        return found and calendars.stage_of(name, found, inner.grain, parts())

    mod = {"early": "START", "middle": "MID", "late": "END", "end": "END"}[name]
    return Time(inner.grain, find, f"{inner.symbol}:{mod}", inner.anchored, inner.fields, approximate=True)


def stage_of_this(s: Slots) -> Time | None:
    """'نهاية العام', 'مطلع الشهر': of the one that is running."""
    return stage({**s, "date": this_period(s["unit"])}) if s["unit"] in ("week", "month", "year") else None


def stage_of_year(s: Slots) -> Time | None:
    """'أواخر 2019'."""
    return stage({**s, "date": year_time(s)})


def sooner_or_later(s: Slots) -> Time | None:
    """'في وقت لاحق هذا الشهر', 'في وقت سابق من الأسبوع': the part of the period after or before now."""
    inner: Time = s["date"] if "date" in s else this_period(s["unit"])
    if inner.grain == "day":
        return inner
    if inner.grain not in ("week", "month", "year"):
        return None

    def find(anchor: Anchor) -> Interval | None:
        found = inner.find(anchor)
        today = anchor.moment and calendars.start_of("day", anchor.moment)
        if not found or not found[0] or not found[1] or not today or not found[0] <= today < found[1]:
            return found
        return (found[0], today) if s["sooner"] == "earlier" else (today, found[1])

    return replace(inner, find=find)


def season(s: Slots) -> Time:
    """'صيف 2016', 'هذا الصيف', 'الشتاء المقبل', 'صيف العام الماضي'; a winter is named by the year it begins in."""
    first, length, letters = parts()["season"][s["season"]]
    year_value, _ = s.get("year", (None, "g"))
    which = s.get("relative", 0)
    inner: Time | None = s.get("date")

    def in_year(at: int) -> Interval | None:
        begin = datetime(at, first, 1) if 1 <= at <= 9998 else None
        end = begin and calendars.shifted(begin, "month", length)
        return (begin, end) if end else None

    def find(anchor: Anchor) -> Interval | None:
        if year_value:
            return in_year(year_value)
        if inner is not None:
            found = inner.find(anchor)
            return in_year(found[0].year) if found and found[0] else None
        if anchor.moment is None:
            return None
        here = anchor.moment
        near = [i for i in map(in_year, range(here.year - 2, here.year + 3)) if i and i[0] and i[1]]
        if which == 0:
            return next((i for i in near if i[0] and i[1] and i[0] <= here < i[1]), in_year(here.year))
        rows = [i for i in near if (i[1] and i[1] <= here if which < 0 else i[0] and i[0] > here)]
        return rows[which if which < 0 else which - 1] if len(rows) >= abs(which) else None

    anchored = year_value is None if inner is None else inner.anchored
    return Time("season", find, f"{year_value or 'XXXX'}-{letters}", anchored, season=letters)


def season_of_year(s: Slots) -> Time | None:
    """'صيف العام الماضي'."""
    return season(s) if s["date"].grain == "year" and not s["date"].approximate else None


def quarter(s: Slots) -> Time | None:
    """'الربع الثالث من عام 2016', 'النصف الأول من العام الجاري'."""
    months = 3 if "quarter_word" in s else 6
    number = whole(s["number"], 1, 12 // months) if "number" in s else 12 // months
    inner: Time = s["date"] if "date" in s else this_period("year")
    if number is None or inner.grain != "year" or inner.approximate:
        return half_month(s) if months == 6 and inner.grain == "month" else None

    def find(anchor: Anchor) -> Interval | None:
        found = inner.find(anchor)
        begin = found and found[0] and calendars.shifted(found[0], "month", months * (number - 1))
        end = begin and calendars.shifted(begin, "month", months)
        return (begin, end) if begin and end else None

    return Time("quarter", find, f"{inner.symbol}-{'Q' if months == 3 else 'H'}{number}", inner.anchored)


def half_month(s: Slots) -> Time | None:
    """'النصف الأول من أكتوبر': its first fifteen days, or the days after them."""
    inner: Time = s["date"]
    number = whole(s["number"], 1, 2) if "number" in s else 2
    if number is None or inner.approximate:
        return None

    def find(anchor: Anchor) -> Interval | None:
        found = inner.find(anchor)
        if not found or not found[0] or not found[1]:
            return None
        middle = found[0] + 15 * calendars.DAY
        return (found[0], middle) if number == 1 else (middle, found[1])

    return Time("month", find, f"{inner.symbol}:{'START' if number == 1 else 'END'}", inner.anchored)


def quarter_of_year(s: Slots) -> Time | None:
    """'الربع الثالث 2016'."""
    return quarter({**s, "date": year_time(s)})


def quarter_of_this(s: Slots) -> Time | None:
    """'الربع الأول من العام'."""
    return quarter({**s, "date": this_period("year")}) if s["unit"] == "year" else None


def decade(s: Slots) -> Time | None:
    """'ثمانينيات القرن الماضي', 'السبعينيات': the twentieth century's unless it says otherwise."""
    years = s["decade_name"]
    inner: Time | None = s.get("date")
    if inner is not None and inner.grain != "century":
        return None
    if years < 20:
        return None
    if inner is None and years < 30:  # of the last century or of this one
        return Time("decade", lambda anchor: None, f"XX{years // 10}", anchored=False)

    def find(anchor: Anchor) -> Interval | None:
        first = 1900
        if inner is not None:
            found = inner.find(anchor)
            if not found or not found[0]:
                return None
            first = found[0].year - 1
        return datetime(first + years, 1, 1), datetime(first + years + 10, 1, 1)

    return Time("decade", find, f"XX{years // 10}", inner is not None and inner.anchored)


def decade_of_thousand(s: Slots) -> Time | None:
    """'الألفين والعشرات': the tens of the two thousands."""
    first = whole(s["number"], 1000, 9000)
    if first is None or first % 100:
        return None
    begin, end = datetime(first + s["decade_name"], 1, 1), datetime(first + s["decade_name"] + 10, 1, 1)
    return Time("decade", lambda anchor: (begin, end), f"{begin.year // 10}", anchored=False)


def century(s: Slots) -> Time | None:
    """'القرن التاسع عشر'."""
    number = whole(s["number"], 1, 30)
    if number is None or s["unit"] != "century" or not (s["number"].ordinal or s["number"].digits):
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


def feast_day(s: Slots) -> Time | None:
    """'ثاني أيام عيد الأضحى': the feast lasts from its own day on."""
    inner: Time = s["feast_date"] if "feast_date" in s else feast(s)
    number = whole(s["number"], 1, 7)
    if number is None or not s["number"].ordinal or s["unit"] != "day":
        return None

    def find(anchor: Anchor) -> Interval | None:
        found = inner.find(anchor)
        begin = found and found[0] and calendars.shifted(found[0], "day", number - 1)
        return calendars.period("day", begin) if begin else None

    return Time("day", find, inner.symbol, inner.anchored)


def first_units(s: Slots) -> Time | None:
    """'الأشهر التسعة الأولى من 2021', 'أول ثلاثة أيام من الشهر', 'الأيام العشرة الأخيرة من رمضان'."""
    inner: Time = s["date"] if "date" in s else year_time(s)
    count = whole(s["number"], 1, 60)
    unit = s["unit"]
    if count is None or s["number"].ordinal or inner.grain not in ("week", "month", "year", "decade", "century"):
        return None

    def find(anchor: Anchor) -> Interval | None:
        found = inner.find(anchor)
        if not found or not found[0] or not found[1]:
            return None
        if "last" in s:
            begin = calendars.shifted(found[1], unit, -count)
            return (begin, found[1]) if begin and begin >= found[0] else None
        end = calendars.shifted(found[0], unit, count)
        return (found[0], end) if end and end <= found[1] else None

    return Time(inner.grain, find, inner.symbol, inner.anchored)


def rest_of_this(s: Slots) -> Time | None:
    """'بقية الأسبوع'."""
    return rest_of({"date": this_period(s["unit"])})


def rest_of(s: Slots) -> Time | None:
    """'بقية الأسبوع': from the anchor to the end of the period."""
    inner: Time = s["date"]
    if inner.grain not in ("week", "month", "year"):
        return None

    def find(anchor: Anchor) -> Interval | None:
        found = inner.find(anchor)
        begin = anchor.moment and calendars.start_of("day", anchor.moment)
        if not found or not begin or not found[1] or not found[0]:
            return None
        return (begin, found[1]) if found[0] <= begin < found[1] else found

    return replace(inner, find=find)
