"""Builds the values of dates: what the rules of ``resources/times/rules.toml`` call by name.

Each takes the values of a rule's slots and gives a value, or None to refuse the match.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from extract.model import Granularity
from extract.text.numbers import Number
from extract.times import calendars
from extract.times.calendars import DAY
from extract.times.lexicon import parts
from extract.times.values import Anchor, Duration, Fields, Interval, Time, closed

Slots = Mapping[str, Any]


def whole(number: Number, low: int, high: int) -> int | None:
    """The number as an integer, if it is one between ``low`` and ``high``."""
    value = number.value
    return int(value) if value is not None and value == int(value) and low <= value <= high else None


# Years, months and dates by fields -----------------------------------------------------------------------------------


def year(s: Slots) -> tuple[int, str] | None:
    """A year with its word, or four digits alone; Hijri where it says so."""
    number: Number = s["number"]
    said = "year_word" in s or "hijri" in s or "gregorian" in s
    value = whole(number, 1 if said and (number.value or 0) >= 100 else 1000, 2200)
    if value is None or number.ordinal or (not said and number.digits and value < 1300):
        return None
    if not said and number.digits and not 1300 <= value <= 2199:
        return None
    return value, "h" if "hijri" in s else "g"


def month_by_number(s: Slots) -> tuple[str, int] | None:
    """'شهر 3', 'الشهر التاسع'."""
    value = whole(s["number"], 1, 12)
    return ("g", value) if value else None


def month_named(s: Slots) -> tuple[str, int] | None:
    """'شهر شباط', 'رمضان' beside 'شهر'."""
    month: tuple[str, int] = s["month"]
    return month


def month_twice(s: Slots) -> tuple[str, int] | None:
    """The same month in two systems: 'مايو/ أيار'."""
    return month_named(s) if s["month"] == s["other"] else None


def day_month(s: Slots) -> Fields | None:
    """A day of a month, in either order."""
    day = whole(s["number"], 1, 31)
    calendar, month = s["month"]
    return Fields(None, month, day, calendar=calendar) if day else None


def add_year(s: Slots) -> Fields | None:
    """A year after a day or month; a Hijri year only where the calendar fits."""
    fields: Fields = s["fields"]
    value, calendar = s["year"]
    if fields.year is not None:
        return None
    return replace(fields, year=value, calendar="h" if calendar == "h" else fields.calendar)


def add_short_year(s: Slots) -> Fields | None:
    """'11/12, 16'."""
    value = whole(s["number"], 0, 99)
    return None if value is None else replace(s["fields"], year=2000 + value)


def to_hijri(s: Slots) -> Fields:
    """A date followed by هـ."""
    fields: Fields = s["fields"]
    return replace(fields, calendar="h")


def month_fields(s: Slots) -> Fields:
    """A month, of a year where one is said, or 'last', 'next'."""
    calendar, month = s["month"]
    year_value, year_calendar = s.get("year", (None, calendar))
    return Fields(year_value, month, calendar="h" if "h" in (calendar, year_calendar) else "g", which=s.get("relative"))


def month_this(s: Slots) -> Fields:
    """'هذا فبراير'."""
    calendar, month = s["month"]
    return Fields(None, month, calendar=calendar, which=0)


def date_relative(s: Slots) -> Fields | None:
    """'الثامن من يوليو الماضي'."""
    fields: Fields = s["fields"]
    return replace(fields, which=s["relative"]) if fields.year is None else None


def weekday(s: Slots) -> Fields:
    """A weekday, 'last' or 'next' or bare."""
    which = 0 if "this" in s else s.get("relative")
    return Fields(weekday=s["weekday"], which=which)


def add_weekday(s: Slots) -> Fields | None:
    """A weekday beside a date: kept, so that a disagreement can be told."""
    fields: Fields = s["fields"]
    return replace(fields, weekday=s["weekday"]) if fields.weekday is None and fields.day else None


def weekday_day(s: Slots) -> Time | Fields | None:
    """'السبت 23', 'الخميس في السابع'; 'الأحد الثاني' is the second Sunday of the month."""
    number: Number = s["number"]
    day = whole(number, 1, 31)
    if day is None or (day < 3 and not number.digits and not number.ordinal):
        return None  # 'السبت الأحد' are two weekdays
    if number.ordinal and day <= 5 and "in" not in s:
        return nth_weekday({"weekday": s["weekday"], "number": number, "of": this_period("month")})
    return Fields(day=day, weekday=s["weekday"])


def day_alone(s: Slots) -> Fields | None:
    """'يوم 27', 'في 27': a day of the current month."""
    number: Number = s["number"]
    day = whole(number, 1, 31)
    return Fields(day=day) if day and number.value == day else None


def dated(s: Slots) -> Time:
    """Any fields as a time."""
    fields: Fields = s["fields"]
    if fields.day is not None or fields.weekday is not None:
        grain: Granularity = "day"
    else:
        grain = "month" if fields.month else "year"
    anchored = fields.year is None
    return Time(grain, lambda anchor: calendars.find_fields(fields, anchor), _symbol(fields), anchored, fields)


def year_time(s: Slots) -> Time:
    """A year as a time."""
    value, calendar = s["year"]
    return dated({"fields": Fields(value, calendar=calendar)})


def _symbol(fields: Fields) -> str:
    """The TIMEX3 value with X for what is not known."""
    if fields.month is None and fields.year is None:
        return f"XXXX-XX-{fields.day:02}" if fields.day else f"XXXX-WXX-{fields.weekday}"
    written = f"{fields.year:04}" if fields.year and fields.calendar == "g" else "XXXX"
    month = "" if fields.month is None else f"-{fields.month:02}" if fields.calendar == "g" else "-XX"
    return (
        written
        + month
        + (f"-{fields.day:02}" if fields.day and fields.calendar == "g" else "-XX" if fields.day else "")
    )


# Counted from the anchor ---------------------------------------------------------------------------------------------


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
    if "that" in s:
        return replace(this_period(s["unit"]), textual=1)
    return this_period(s["unit"], which)


def unit_next_in_text(s: Slots) -> Time:
    """'اليوم التالي', 'العام نفسه': counted from the date before it in the text, where there is one."""
    return this_period(s["unit"], s["relative"], textual=1)


def several_relative(s: Slots) -> Time | None:
    """'الأيام الثلاثة الماضية', '3 أيام القادمة', 'العقدين الماضيين'; with no count the bounds stay open."""
    which = s.get("relative", -1)
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
        unit if unit in ("day", "week", "month", "year", "decade") else "day",
        find,
        "PAST_REF" if which < 0 else "FUTURE_REF",
    )


def shift(duration: Duration, sign: int, base: Time | None = None, textual: int = 0) -> Time | None:
    """The moment a duration before or after the anchor, or after ``base``: to the day, or the clock for hours."""
    if not duration.parts:
        return Time(
            "unknown", lambda anchor: None, "PAST_REF" if sign < 0 else "FUTURE_REF", textual=textual, approximate=True
        )
    smallest = min((unit for unit, _ in duration.parts), key=calendars.UNITS.index)

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
    return replace(duration, approximate=True) if "about" in s else duration


def since(s: Slots) -> Time | None:
    """'منذ نحو شهرين': ago, or since; the relation is told by the preposition."""
    found = shift(_told_about(s), -1)
    return found and replace(found, relation="since")


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


# Parts and members of periods ----------------------------------------------------------------------------------------


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


def middle_day(s: Slots) -> Fields:
    """'نصف شهر مارس', 'منتصف مارس' as a day is its fifteenth."""
    calendar, month = s["month"]
    return Fields(None, month, 15, calendar=calendar)


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


def nth_weekday(s: Slots) -> Time | None:
    """'ثالث ثلاثاء في أيلول 2014', 'آخر خميس من الشهر'."""
    inner: Time = s["of"]
    number: Number | None = s.get("number")
    count = -1 if number is None else whole(number, 1, 5) if number.ordinal or number.value == 1 else None
    if count is None or inner.grain not in ("month", "year"):
        return None
    wanted = s["weekday"]

    def find(anchor: Anchor) -> Interval | None:
        found = closed(inner.find(anchor))
        if found is None:
            return None
        begin, end = found
        if count < 0:
            day = end - ((end.isoweekday() - wanted - 1) % 7 + 1) * DAY
        else:
            day = begin + ((wanted - begin.isoweekday()) % 7 + 7 * (count - 1)) * DAY
        return (day, day + DAY) if begin <= day < end else None

    return Time("day", find, f"{inner.symbol}-WXX-{wanted}", inner.anchored)


def nth_unit(s: Slots) -> Time | None:
    """'أول أسبوع في أكتوبر 2014', 'آخر يوم من الشهر', 'الأسبوع الأول من عام 2015'. Weeks are whole, from Monday."""
    inner: Time = s["of"]
    number: Number | None = s.get("number")
    count = -1 if number is None else whole(number, 1, 53) if number.ordinal or number.value == 1 else None
    unit = s["unit"]
    if count is None or unit not in ("day", "week", "month") or inner.grain not in ("week", "month", "year"):
        return None

    def find(anchor: Anchor) -> Interval | None:
        found = closed(inner.find(anchor))
        if found is None:
            return None
        begin, end = found
        if unit == "week":
            first = begin + (-begin.weekday() % 7) * DAY
            if count < 0:
                last = calendars.start_of("week", end - DAY)
                first = last if last + 7 * DAY <= end else last - 7 * DAY
                return first, first + 7 * DAY
            return first + 7 * (count - 1) * DAY, first + 7 * count * DAY
        at = calendars.shifted(end, unit, -1) if count < 0 else calendars.shifted(begin, unit, count - 1)
        return calendars.period(unit, at) if at and begin <= at < end else None

    return Time(unit, find, inner.symbol, inner.anchored)


def month_of(s: Slots) -> Time | None:
    """'شهر 5 السنة الماضية'."""
    calendar, month = s["month"]
    inner: Time = s["of"]
    if inner.grain != "year" or calendar != "g" or inner.approximate:
        return None

    def find(anchor: Anchor) -> Interval | None:
        found = inner.find(anchor)
        return calendars.period("month", found[0].replace(month=month)) if found and found[0] else None

    return Time("month", find, f"XXXX-{month:02}", inner.anchored)


def minute_of_hour(s: Slots) -> Time | None:
    """'الدقيقة الخامسة' of the anchor's hour."""
    minute = whole(s["number"], 0, 59)
    if s["unit"] != "minute" or minute is None:
        return None

    def find(anchor: Anchor) -> Interval | None:
        at = anchor.moment and anchor.moment.replace(minute=minute, second=0, microsecond=0)
        return (at, at) if at else None

    return Time("minute", find, "PRESENT_REF")


def day_of(s: Slots) -> Time | None:
    """'20 من الشهر القادم', 'الثلاثاء التاسع عشر من هذا الشهر'."""
    day = whole(s["number"], 1, 31)
    inner: Time = s["of"]
    if day is None or inner.grain != "month":
        return None

    def find(anchor: Anchor) -> Interval | None:
        found = closed(inner.find(anchor))
        if found is None:
            return None
        begin = found[0] + (day - 1) * DAY
        return (begin, begin + DAY) if begin < found[1] else None

    return Time("day", find, f"{inner.symbol}-{day:02}", inner.anchored)


def weekday_of_week(s: Slots) -> Time | None:
    """'الجمعة من الأسبوع المقبل'."""
    inner: Time = s["date"]
    wanted = s["weekday"]
    if inner.grain != "week":
        return None

    def find(anchor: Anchor) -> Interval | None:
        found = inner.find(anchor)
        begin = found and found[0] and found[0] + (wanted - 1) * DAY
        return (begin, begin + DAY) if begin else None

    return Time("day", find, f"XXXX-WXX-{wanted}")


def weekday_after(s: Slots) -> Time | None:
    """'الخميس بعد أسبوعين'."""
    moved = shift(s["duration"], 1)
    wanted = s["weekday"]

    def find(anchor: Anchor) -> Interval | None:
        found = moved and moved.find(anchor)
        if not found or not found[0]:
            return None
        begin = calendars.start_of("week", found[0]) + (wanted - 1) * DAY
        return begin, begin + DAY

    return Time("day", find, f"XXXX-WXX-{wanted}")


def feast(s: Slots) -> Time:
    """A feast of a year, or the anchor's year."""
    calendar, month, day, _ = s["feast"]
    year_value, _ = s.get("year", (None, "g"))
    which = s.get("relative", 0)

    def find(anchor: Anchor) -> Interval | None:
        at = year_value or (anchor.moment.year if anchor.moment else None)
        return calendars.feast(calendar, month, day, at + (which if not year_value else 0)) if at else None

    return Time("day", find, f"{year_value or 'XXXX'}-XX-XX", year_value is None)


# What rules need to pass on ------------------------------------------------------------------------------------------


def fields_given(s: Slots) -> Fields:
    """A date of day and month in digits, where its company shows that it is one."""
    fields: Fields = s["fields"]
    return fields


def day_any(s: Slots) -> Time:
    """A weekday with a number, whichever way it was read."""
    value = s["day_any"]
    return dated({"fields": value}) if isinstance(value, Fields) else value


def unit_that(s: Slots) -> Time:
    """'ذلك اليوم': the day told before."""
    return replace(this_period(s["unit"]), textual=1)


def two_relative(s: Slots) -> Time | None:
    """'العقدين الماضيين'."""
    return several_relative({**s, "unit": s["two"], "two": True})


def quarter_of_year(s: Slots) -> Time | None:
    """'الربع الثالث 2016'."""
    return quarter({**s, "date": year_time(s)})


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


def blocked(s: Slots) -> bool:
    """A name or an age that only looks like a time: nothing is found there."""
    return True


def open_end(s: Slots) -> Time:
    """'حتى إشعار آخر'."""
    return Time("unknown", lambda anchor: None, "FUTURE_REF", anchored=False, relation="until")
