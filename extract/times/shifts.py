"""Builds what is counted from the anchor or from a day told before: yesterday, last week, two days ago."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from extract.model import Relation
from extract.text.numbers import Number
from extract.times import calendars
from extract.times.calendars import DAY
from extract.times.slots import Slots
from extract.times.values import Anchor, Duration, Fields, Interval, Time


def this_period(unit: str, which: int = 0, textual: int = 0) -> Time:
    """The unit that holds the anchor, or the ``which``-th from it."""
    symbols = {
        "day": "XXXX-XX-XX",
        "week": "XXXX-WXX",
        "month": "XXXX-XX",
        "year": "XXXX",
        "decade": "XXX",
        "century": "XX",
    }

    def find(anchor: Anchor) -> Interval | None:
        if anchor.moment is None:
            return None
        if unit in ("second", "minute", "hour"):
            begin = calendars.shifted(anchor.moment, unit, which)
            return (begin, begin) if begin else None
        return calendars.period(unit, anchor.moment, which)

    grain: Any = unit if unit not in ("second",) else "minute"
    return Time(grain, find, symbols.get(unit, "PRESENT_REF"), textual=textual)


def hijri_period(which: int) -> Time:
    """'العام الهجري القادم'."""

    def find(anchor: Anchor) -> Interval | None:
        this = calendars.hijri_year(anchor.moment) if anchor.moment else None
        return calendars.find_fields(Fields(this + which, calendar="h"), anchor) if this else None

    return Time("year", find, "XXXX")


def running(s: Slots) -> Time:
    """'الشهر' in 'آخر يوم من الشهر': the one that is running."""
    return this_period(s["unit"])


def deictic(s: Slots) -> Time:
    """Yesterday, tomorrow and their neighbours; today."""
    return replace(this_period("day", s.get("deictic", 0)), symbol="XXXX-XX-XX")


def deictic_weekday(s: Slots) -> Time:
    """'أمس الأحد', 'اليوم الإثنين': the weekday is kept to be checked."""
    return replace(deictic(s), fields=Fields(weekday=s["weekday"]))


def now(s: Slots) -> Time:
    """This moment."""
    return Time("minute", lambda a: (a.moment, a.moment) if a.moment else None, "PRESENT_REF")


def unit_relative(s: Slots) -> Time | None:
    """'الأسبوع الماضي', 'هذا الشهر', 'اليوم التالي' (the day after a date in the text)."""
    which = s.get("relative", 0)
    return hijri_period(which) if "hijri" in s and s["unit"] == "year" else this_period(s["unit"], which)


def unit_next_in_text(s: Slots) -> Time:
    """'اليوم التالي', 'العام نفسه': counted from the date before it in the text."""
    return this_period(s["unit"], s["relative"], textual=2)


def unit_that(s: Slots) -> Time:
    """'ذلك اليوم': the day told before."""
    return this_period(s["unit"], textual=2)


def several_relative(s: Slots) -> Time | None:
    """'الأيام الثلاثة الماضية', '3 أيام القادمة', 'العقدين الماضيين'; with no count the bounds stay open."""
    which = s.get("relative", s.get("relative_bare", -1))
    number: Number | None = s.get("number")
    count = 2 if s.get("two") else None if number is None else number.value
    unit = s["unit"]

    def find(anchor: Anchor) -> Interval | None:
        if anchor.moment is None or count is None:
            return None
        today = calendars.start_of("day", anchor.moment)
        by_clock = unit in ("second", "minute", "hour")
        if which > 0:
            first = today + DAY
            return first, calendars.shifted(first, unit, count)
        last = anchor.moment if by_clock else today
        return calendars.shifted(last, unit, -count), last

    return Time(
        "unknown" if count is None else unit if unit in ("day", "week", "month", "year", "decade") else "day",
        find,
        "PAST_REF" if which < 0 else "FUTURE_REF",
    )


def two_relative(s: Slots) -> Time | None:
    """'العقدين الماضيين'."""
    return several_relative({**s, "unit": s["two"], "two": True})


def shift(duration: Duration, sign: int, base: Time | None = None, textual: int = 0) -> Time | None:
    """The moment a duration before or after the anchor, or after ``base``: to the day, or the clock for hours."""
    if not duration.parts:
        return Time(
            "unknown", lambda anchor: None, "PAST_REF" if sign < 0 else "FUTURE_REF", textual=textual, approximate=True
        )
    smallest = min((unit for unit, _ in duration.parts), key=calendars.UNITS.index)
    if smallest == "year" and any(count % 1 for _, count in duration.parts):
        smallest = "month"

    def find(anchor: Anchor) -> Interval | None:
        at = anchor.moment
        if base is not None:
            found = base.find(anchor)
            at = found[0] if found else None
        for unit, count in duration.parts:
            at = (
                at and _hijri_shift(at, sign * count)
                if duration.hijri and unit == "year"
                else at and calendars.shifted(at, unit, sign * count)
            )
        if at is None:
            return None
        if smallest in ("second", "minute", "hour"):
            return at, at
        if smallest in ("year", "decade", "century") and not duration.hijri:
            return calendars.period("year", at)
        day = calendars.start_of("day", at)
        return day, day + DAY

    grain: Any = {"second": "minute", "week": "day", "month": "day", "decade": "year", "century": "year"}.get(
        smallest, smallest
    )
    vague = duration.approximate or smallest in ("week", "month", "year", "decade", "century")
    symbol = "PAST_REF" if sign < 0 else "FUTURE_REF"
    return Time(grain, find, symbol, approximate=vague, textual=textual)


def _hijri_shift(moment: datetime, years: float) -> datetime | None:
    from hijridate import Gregorian

    try:
        at = Gregorian(moment.year, moment.month, moment.day).to_hijri()
    except OverflowError:
        return None
    return calendars.hijri_day(at.year + int(years), at.month, min(at.day, 29))


def before(s: Slots) -> Time | None:
    """'قبل ثلاثة أيام'."""
    return shift(_told_about(s), -1)


def _told_about(s: Slots) -> Duration:
    duration: Duration = s["duration"]
    return replace(duration, approximate=True) if "about" in s or "roughly" in s else duration


def since(s: Slots) -> Time | None:
    """'منذ نحو شهرين': ago, or since; the relation is told by the preposition."""
    found = shift(_told_about(s), -1)
    return found and replace(found, relation="since")


def from_event(s: Slots) -> Time:
    """'قبل يومين من الانتخابات', 'بعد عام على الحرب': counted from an event whose date is not said."""
    future = "after" in s
    return Time("unknown", lambda anchor: None, "FUTURE_REF" if future else "PAST_REF", anchored=False)


def some_units(s: Slots) -> Time:
    """'قبل أيام', 'منذ أشهر', 'بعد ساعات قليلة': nobody says how many."""
    relation: Relation = "since" if "since" in s else "during"
    symbol = "FUTURE_REF" if "after" in s or "within" in s else "PAST_REF"
    return Time("unknown", lambda anchor: None, symbol, anchored=False, relation=relation, approximate=True)


def before_date(s: Slots) -> Time | None:
    """'قبل يومين من 3 مايو 2011'."""
    return shift(s["duration"], -1, base=s["date"])


def approximately(s: Slots) -> Time | None:
    """'نحو الساعة الثالثة', 'حوالي عام 1960'."""
    inner: Time = s["date"]
    return None if inner.grain == "unknown" else replace(inner, approximate=True)


def approximate_clock(s: Slots) -> Time | None:
    """'تقريبا الساعة الثالثة'."""
    return approximately(s) if s["date"].clock else None


def last_of_this(s: Slots) -> Time:
    """'اليوم الأخير': the last of something that is not said."""
    return Time(s["unit"] if s["unit"] == "day" else "unknown", lambda anchor: None, "XXXX-XX-XX", anchored=False)


def after(s: Slots) -> Time | None:
    """'بعد يومين': after a date in the text where there is one, else from the anchor."""
    return shift(_told_about(s), 1, textual=1)


def from_now(s: Slots) -> Time | None:
    """'أسبوعين من الآن'."""
    return shift(s["duration"], 1)


def after_date(s: Slots) -> Time | None:
    """'بعد ثلاثة أشهر من …'."""
    return shift(s["duration"], 1, base=s["date"])


def within(s: Slots) -> Time | None:
    """'خلال أسبوعين': from the anchor on."""
    duration: Duration = s["duration"]
    end = shift(duration, 1)
    if end is None or not duration.parts:
        return None

    def find(anchor: Anchor) -> Interval | None:
        found = end.find(anchor)
        return (anchor.moment, found[0]) if found else None

    return Time(end.grain, find, "FUTURE_REF")
