"""Builds dates from their fields: days, months and years as written. The rules call these by name."""

from __future__ import annotations

from dataclasses import replace

from extract.model import Granularity
from extract.text.numbers import Number
from extract.times import calendars
from extract.times.slots import Slots, whole
from extract.times.values import Fields, Time

HIJRI = range(1380, 1451)  # 'عام 1442' with no calendar said: nobody writes of these Gregorian years, save historians


def year(s: Slots) -> tuple[int, str] | None:
    """A year with its word, or alone in four digits or in words that no count is rounded to; Hijri where it says so."""
    number: Number = s["number"]
    said = "year_word" in s or "hijri" in s or "gregorian" in s
    value = whole(number, 1 if said and (number.value or 0) >= 100 else 1000, 2200)
    if value is None or number.ordinal:
        return None
    if not said and (not 1300 <= value <= 2199 or not (number.digits or value % 1000)):
        return None
    hijri = "hijri" in s or ("gregorian" not in s and "year_word" in s and value in HIJRI)
    return value, "h" if hijri else "g"


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
    if "mark_close" in s and "mark_open" not in s:
        return None
    return month_named(s) if s["month"] == s["other"] else None


def day_month(s: Slots) -> Fields | None:
    """A day of a month, in either order."""
    number: Number = s["number"]
    day = whole(number, 1, 31)
    calendar, month = s["month"]
    if day and day < 3 and not (number.digits or number.ordinal):
        return None  # 'واحدة في نيسان'
    if number.ordinal and number.feminine and (day or 0) < 11:
        return None  # 'الجمعة الثالثة من يناير'
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


def first_day(s: Slots) -> Fields:
    """'غرة رمضان', 'الفاتح من نوفمبر'."""
    calendar, month = s["month"]
    return Fields(None, month, 1, calendar=calendar)


def day_of_several(s: Slots) -> Fields | None:
    """'أول أيام رمضان', 'ثالث أيام شهر رمضان'."""
    return day_month(s) if s["unit"] == "day" and s["number"].ordinal else None


def date_spaced(s: Slots) -> Fields | None:
    """'15 / 3 / 2011', day first."""
    day, month, year_ = (whole(s[name], 1, 2200) for name in ("day", "month", "year"))
    if not day or not month or not year_ or day > 31 or month > 12 or year_ < 1300:
        return None
    return Fields(year_, month, day, calendar="h" if year_ <= 1500 else "g")


def year_of_era(s: Slots) -> tuple[int, str] | None:
    """'1443 هـ', '2014 م' with no 'year' before it."""
    number: Number = s["number"]
    value = whole(number, 1300, 1500) if "hijri" in s else whole(number, 1800, 2100)
    return (value, "h" if "hijri" in s else "g") if value and number.digits else None


def weekday(s: Slots) -> Fields:
    """A weekday, 'last' or 'next' or bare."""
    which = 0 if "this" in s else s.get("relative")
    return Fields(weekday=s["weekday"], which=which)


def add_weekday(s: Slots) -> Fields | None:
    """A weekday beside a date: kept, so that a disagreement can be told."""
    fields: Fields = s["fields"]
    return replace(fields, weekday=s["weekday"]) if fields.weekday is None and fields.day else None


def day_alone(s: Slots) -> Fields | None:
    """'يوم 27', 'في 27': a day of the current month."""
    number: Number = s["number"]
    day = whole(number, 1, 31)
    return Fields(day=day) if day and number.value == day else None


def middle_day(s: Slots) -> Fields:
    """'نصف شهر مارس', 'منتصف مارس' as a day is its fifteenth."""
    calendar, month = s["month"]
    return Fields(None, month, 15, calendar=calendar)


def fields_given(s: Slots) -> Fields:
    """A date of day and month in digits, where its company shows that it is one."""
    fields: Fields = s["fields"]
    return fields


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
