"""Builds ranges between two ends that share what only one of them says: month, year, half of the day."""

from __future__ import annotations

from dataclasses import replace

from extract.text.numbers import Number
from extract.times import calendars
from extract.times.clock_ranges import on_one_day, shared_half
from extract.times.clocks import at_clock
from extract.times.dates import dated
from extract.times.slots import Slots, whole
from extract.times.stretch import has_day, stretch
from extract.times.values import Anchor, Fields, Interval, Time


def dates(s: Slots) -> Time | None:
    """Two dates; the first takes the month and year it lacks from the second."""
    first: Time = s["first"]
    second: Time = s["second"]
    bare = "from" not in s and "between" not in s
    if bare and "and" in s and "pair_word" not in s and (first.grain != second.grain or second.textual):
        return None  # 'في 2 مايو 1990 وفي المساء نفسه' are two dates
    if bare and first.part in ("night", "midnight") and second.grain == "day" and _consecutive(first, second):
        return None  # 'ليل السبت إلى الأحد' is one night
    if second.grain in ("month", "year") and first.fields and first.fields.day and not first.fields.month:
        return None  # 'يوم 2- أكتوبر' is one day
    if second.grain == "month" and first.fields and second.fields and first.fields.month == second.fields.month:
        return None  # '15 مارس - آذار' names the month twice
    if first.clock and second.clock and first.day and second.day:
        if not has_day(first) and not has_day(second):
            return None  # two bare clock times: 'clocks' joins them
        one, other = shared_half(first.clock, second.clock)
        named = not has_day(first) and second.fields is not None and (one.hour, one.minute) < (other.hour, other.minute)
        first = second if named else first
        same_day = (has_day(first) and not has_day(second)) or named
        start = at_clock({"date": first.day, "clock": one})
        end = at_clock({"date": first.day if same_day else second.day, "clock": other})
        return on_one_day(start, end) if same_day and start and end else start and end and stretch(start, end)
    if first.fields and second.fields and second.fields.year and first.fields.month and first.fields.year is None:
        late = (first.fields.month, first.fields.day or 1) > (second.fields.month or 12, second.fields.day or 31)
        first = dated({"fields": replace(first.fields, year=second.fields.year - late)})
    if first.fields and first.fields.weekday and first.symbol.startswith("XXXX-WXX") and first.fields.which is None:
        first = _weekday_before(first, second)
    return stretch(first, second)


def _consecutive(first: Time, second: Time) -> bool:
    days = [time.fields.weekday for time in (first, second) if time.fields and time.fields.weekday]
    return len(days) == 2 and days[1] == days[0] % 7 + 1


def _weekday_before(first: Time, second: Time) -> Time:
    """A bare weekday that begins a range: the last one before its end, whichever week that is in."""
    wanted = first.fields.weekday if first.fields else None

    def find(anchor: Anchor) -> Interval | None:
        here, found = first.find(anchor), second.find(anchor)
        if not here or not here[0] or not here[1] or not found or not found[0] or wanted is None:
            return None
        day = calendars.start_of("day", here[0])
        moved = calendars.start_of("day", found[0])
        shift = moved - (moved.isoweekday() - wanted) % 7 * calendars.DAY - day
        return here[0] + shift, here[1] + shift

    return replace(first, find=find)


def days_of(s: Slots) -> Time | None:
    """'من 3 إلى 5 يناير 2022', 'بين 4 و22 هذا الشهر': the second end says the month."""
    second: Time = s["second"]
    number: Number = s["number"]
    day = whole(number, 1, 31)
    if number.definite and not (number.ordinal or number.digits) and (number.value or 0) < 3:
        return None  # 'الأحد' is a day of the week
    if day is None or second.grain != "day" or second.clock:
        return None
    if second.fields and second.fields.day and second.fields.month:
        return stretch(dated({"fields": replace(second.fields, day=day, weekday=None)}), second)

    def find(anchor: Anchor) -> Interval | None:
        found = second.find(anchor)
        begin = found and found[0]
        if begin is None or day > begin.day:
            return None
        return begin.replace(day=day), begin + calendars.DAY

    return Time("day", find, second.symbol, second.anchored, relation="throughout")


def days_in_month(s: Slots) -> Time | None:
    """'تشرين الثاني بين 15 و19', 'الشهر المقبل من 4 إلى 23', 'من 4-23 في الشهر المقبل'."""
    inner: Time = s["date"] if "date" in s else dated({"fields": s["fields"]})
    low, high = s["pair"] if "pair" in s else (whole(s[name], 1, 31) for name in ("first", "second"))
    if inner.grain != "month" or inner.approximate or not low or not high or not low < high <= 31:
        return None

    def find(anchor: Anchor) -> Interval | None:
        found = inner.find(anchor)
        if not found or not found[0] or not found[1]:
            return None
        begin, end = found[0] + (low - 1) * calendars.DAY, found[0] + high * calendars.DAY
        return (begin, end) if end <= found[1] else None

    return Time("day", find, inner.symbol, inner.anchored, relation="throughout")


def years_spaced(s: Slots) -> Time | None:
    """'1975 - 1990'."""
    low, high = (whole(s[name], 1500, 2200) for name in ("first", "second"))
    digits = s["first"].digits and s["second"].digits
    return years({"years": (low, high)}) if digits and low and high and low < high else None


def open_range(s: Slots) -> Time | None:
    """'من الساعة السابعة مساء وحتى إشعار آخر'."""
    first: Time = s["date"]

    def find(anchor: Anchor) -> Interval | None:
        found = first.find(anchor)
        return (found[0], None) if found and found[0] else None

    return replace(first, find=find, relation="since", day=None)


def pair_of_days(s: Slots) -> Time | None:
    """'13-15 تموز'."""
    low, high = s["pair"]
    calendar, month = s["month"]
    if not 1 <= low < high <= 31:
        return None
    year = s.get("year", (None, calendar))[0]
    ends = [dated({"fields": Fields(year, month, day, calendar=calendar)}) for day in (low, high)]
    return stretch(*ends)


def month_to_fields(s: Slots) -> Time | None:
    """'من يناير إلى مارس 2020'."""
    first: Time = s["first"]
    second: Time = s["second"]
    if not (first.fields and second.fields and first.grain == second.grain == "month"):
        return None
    if first.fields.year is None and second.fields.year:
        first = dated({"fields": replace(first.fields, year=second.fields.year)})
    return stretch(first, second)


def years(s: Slots) -> Time:
    """'2014-2018': both whole."""
    low, high = s["years"]
    return stretch(*(dated({"fields": Fields(year)}) for year in (low, high)))


def two_years(s: Slots) -> Time | None:
    """'من 2014 إلى 2018', 'بين عامي 2010 و2012'."""
    low, high = s["first"][0], s["second"][0]
    return years({"years": (low, high)}) if low < high else None


def weekdays_of_week(s: Slots) -> Time | None:
    """'الأسبوع المقبل بين الأربعاء والجمعة'."""
    date: Time = s["date"]
    if date.grain != "week":
        return None

    def day(number: int) -> Time:
        def find(anchor: Anchor) -> Interval | None:
            found = date.find(anchor)
            begin = found and found[0] and found[0] + (number - 1) * calendars.DAY
            return (begin, begin + calendars.DAY) if begin else None

        return Time("day", find, f"XXXX-WXX-{number}")

    return stretch(day(s["first"]), day(s["second"]))
