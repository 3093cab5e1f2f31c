"""Builds the days, weeks and months of a period told with them: 'the third Tuesday of September'."""

from __future__ import annotations

from extract.text.numbers import Number
from extract.times import calendars
from extract.times.calendars import DAY
from extract.times.dates import dated
from extract.times.shifts import shift, this_period
from extract.times.slots import Slots, whole
from extract.times.values import Anchor, Fields, Interval, Time, closed


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


def nth_weekday_after(s: Slots) -> Time | None:
    """'ثالث ثلاثاء بعد عيد الميلاد', 'أول جمعة بعد 3 مايو'."""
    base: Time = s["date"]
    number: Number = s["number"]
    count = whole(number, 1, 5) if number.ordinal else None
    wanted = s["weekday"]
    if count is None or base.grain != "day":
        return None

    def find(anchor: Anchor) -> Interval | None:
        found = base.find(anchor)
        if not found or not found[0]:
            return None
        first = found[0] + ((wanted - found[0].isoweekday() - 1) % 7 + 1) * DAY
        day = first + 7 * (count - 1) * DAY
        return day, day + DAY

    return Time("day", find, f"XXXX-WXX-{wanted}", base.anchored)


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
    number: Number = s["number"]
    day = whole(number, 1, 31)
    inner: Time = s["of"]
    if day is None or inner.grain != "month" or (number.ordinal and number.feminine and day < 11):
        return None

    def find(anchor: Anchor) -> Interval | None:
        found = closed(inner.find(anchor))
        if found is None:
            return None
        begin = found[0] + (day - 1) * DAY
        return (begin, begin + DAY) if begin < found[1] else None

    return Time("day", find, f"{inner.symbol}-{day:02}", inner.anchored)


def weekday_day(s: Slots) -> Time | Fields | None:
    """'السبت 23', 'الخميس في السابع'; 'الأحد الثاني' is the second Sunday of the month."""
    number: Number = s["number"]
    day = whole(number, 1, 31)
    if day is None or (day < 3 and not number.digits and not number.ordinal):
        return None  # 'السبت الأحد' are two weekdays
    if number.ordinal and not number.definite:
        return None  # 'السبت أول حالة'
    if number.ordinal and day <= 5 and "fi" not in s:
        return nth_weekday({"weekday": s["weekday"], "number": number, "of": this_period("month")})
    return Fields(day=day, weekday=s["weekday"])


def day_any(s: Slots) -> Time:
    """A weekday with a number, whichever way it was read."""
    value = s["day_any"]
    return dated({"fields": value}) if isinstance(value, Fields) else value


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
