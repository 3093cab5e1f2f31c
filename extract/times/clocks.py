"""Builds clock times, and what they make of a date: called by name from the rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from extract.text.numbers import Number
from extract.times import calendars
from extract.times.lexicon import parts
from extract.times.shifts import this_period
from extract.times.slots import Slots, whole
from extract.times.values import Anchor, Clock, Interval, Time


def hour(s: Slots) -> Clock | None:
    """'الساعة 7', 'الساعة الثالثة', 'السابعة' (an ordinal with its article)."""
    number: Number = s["number"]
    if number.definite and not (number.ordinal or number.digits or number.feminine) and (number.value or 0) < 11:
        return None  # 'الأحد' is a day, 'الأربع' are things
    value = None if isinstance(number.value, float) and number.digits else whole(number, 0, 24)
    return None if value is None else Clock(value % 24, fixed=value > 12 or value == 0)


def hour_ordinal(s: Slots) -> Clock | None:
    """'السابعة' with no 'hour' before it: only a definite feminine ordinal may be one."""
    number: Number = s["number"]
    one = number.value == 1  # 'الواحدة' is no ordinal
    return _definite_hour(s) if number.ordinal or one else None


def hour_cardinal(s: Slots) -> Clock | None:
    """'الستة', as spoken."""
    number: Number = s["number"]
    return None if number.ordinal or number.value == 1 else _definite_hour(s)


def _definite_hour(s: Slots) -> Clock | None:
    number: Number = s["number"]
    return hour(s) if number.definite and number.feminine and 1 <= (number.value or 0) <= 12 else None


def number_fraction(s: Slots) -> Clock | None:
    """'12 ونصف مساء'."""
    clock = hour(s)
    return clock and fraction_past({"clock": clock, "fraction": s["fraction"]})


def minutes_past(s: Slots) -> Clock | None:
    """'الثالثة و18 دقيقة', 'السابعة وخمسة وثلاثين'."""
    clock: Clock = s["clock"]
    number: Number = s["number"]
    minute = whole(number, 1, 59)
    return replace(clock, minute=minute) if minute and not (clock.minute or number.definite) else None


def number_minutes(s: Slots) -> Clock | None:
    """'9 وعشرين دقيقة' as one end of a range."""
    clock = hour(s)
    return clock and minutes_past({"clock": clock, "number": s["minutes"]}) if s["unit"] == "minute" else None


def fraction_past(s: Slots) -> Clock | None:
    """'الثامنة والربع', 'الثانية عشرة والنصف'."""
    clock: Clock = s["clock"]
    return replace(clock, minute=round(60 * s["fraction"])) if not clock.minute else None


def fraction_to(s: Slots) -> Clock | None:
    """'الثامنة إلا ربعا'."""
    return _earlier(s["clock"], round(60 * s["fraction"]))


def number_less_fraction(s: Slots) -> Clock | None:
    """'10 إلا ربعا' as one end of a range."""
    clock = hour(s)
    return clock and fraction_to({"clock": clock, "fraction": s["fraction"]})


def minutes_to(s: Slots) -> Clock | None:
    """'الثالثة إلا 20 دقيقة', 'ثلاث دقائق حتى الثامنة'; after a half, minutes are taken off the half."""
    minute = whole(s["number"], 1, 59)
    return _earlier(s["clock"], minute) if minute else None


def _earlier(clock: Clock, minutes: int) -> Clock:
    total = (60 * clock.hour + clock.minute - minutes) % (24 * 60)
    return replace(clock, hour=total // 60, minute=total % 60, fixed=clock.fixed and clock.hour not in (0, 12))


def clock_given(s: Slots) -> Clock:
    """A clock time written in digits."""
    clock: Clock = s["clock"]
    return clock


def clock_in_part(s: Slots) -> Clock | None:
    """A clock time in a part of the day: '7 مساء', 'فجرا', 'بعد الظهر الساعة 7'."""
    clock: Clock = s["clock"]
    if clock.fixed and clock.hour > 12:
        return clock
    move = parts()["moves_clock"][s["part_of_day"]]
    half = clock.hour % 12
    match move:
        case "am":
            value = half
        case "pm":
            value = 12 if half == 0 else half + 12
        case "noon":
            value = half + 12 if half < 5 else half
        case "night":
            value = half if half < 5 and half > 0 else half + 12 if half else 0
        case _:
            value = half if half < 6 else half + 12
    return replace(clock, hour=value, fixed=True)


def number_in_part(s: Slots) -> Clock | None:
    """'7 مساء', '8 في الليل', '12 منتصف الليل'."""
    clock = hour(s)
    return clock and clock_in_part({"clock": clock, "part_of_day": s["part_of_day"]})


def digits_in_part(s: Slots) -> Clock | None:
    """'مساء 7': only digits, for 'الصباح الأولى' is no hour."""
    number: Number = s["number"]
    return number_in_part(s) if number.digits else None


def minutes_in_part(s: Slots) -> Clock | None:
    """'عشرة وخمسة وخمسين مساء'."""
    clock = number_minutes({**s, "unit": "minute"})
    return clock and clock_in_part({"clock": clock, "part_of_day": s["part_of_day"]})


def letter_in_part(s: Slots) -> Clock | None:
    """'8:30 ص', '8:30 م'."""
    return clock_in_part({"clock": s["clock"], "part_of_day": s["part_letter"]})


def clock_zone(s: Slots) -> Clock:
    """A clock time with its zone."""
    clock: Clock = s["clock"]
    return replace(clock, zone=s["zone"])


def clock_time(s: Slots) -> Time | None:
    """A clock time whose day is not said: the anchor's."""
    return at_clock({"date": this_period("day"), "clock": s["clock"]})


def at_clock(s: Slots) -> Time | None:
    """A date with a clock time."""
    inner: Time = s["date"]
    clock: Clock = s["clock"]
    if inner.grain not in ("day", "week", "part-of-day") or inner.clock is not None:
        return None
    if inner.part:
        clock = clock_in_part({"clock": clock, "part_of_day": inner.part}) or clock
    base = inner

    def find(anchor: Anchor) -> Interval | None:
        found = base.find(anchor)
        begin = found and found[0] and calendars.start_of("day", found[0])
        if not begin:
            return None
        after_midnight = inner.part == "night" and clock.hour < 6
        at = begin + timedelta(days=int(after_midnight), hours=clock.hour, minutes=clock.minute, seconds=clock.second)
        return at, at + timedelta(minutes=1)

    symbol = f"{inner.symbol}T{clock.hour:02}:{clock.minute:02}"
    return replace(inner, grain="minute", find=find, symbol=symbol, clock=clock, part=None, zone=clock.zone, day=inner)
