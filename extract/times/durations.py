"""Builds durations: a number of units, fractions of them, and several joined."""

from __future__ import annotations

from dataclasses import replace

from extract.text.numbers import Number
from extract.times import calendars
from extract.times.slots import Slots
from extract.times.values import Duration


def counted(s: Slots) -> Duration | None:
    """'3 ساعات', 'خمسين دقيقة', 'بضع ساعات' (no value)."""
    number: Number = s["number"]
    if number.ordinal:
        return None
    if number.value is None:
        return Duration((), approximate=True)
    return Duration(((s["unit"], number.value),), hijri="hijri" in s)


def two(s: Slots) -> Duration:
    """'ساعتين'."""
    return Duration(((s["unit"], 2),), hijri="hijri" in s)


def one(s: Slots) -> Duration:
    """'ساعة', 'شهر كامل'."""
    return Duration(((s["unit"], 1),), hijri="hijri" in s)


def one_counted(s: Slots) -> Duration | None:
    """'ساعة', 'ساعة واحدة', 'شهر كامل'."""
    number: Number | None = s.get("number")
    return one(s) if number is None or (number.value == 1 and not number.digits) else None


def whole_one(s: Slots) -> Duration:
    """'شهر كامل', 'طوال العام'."""
    return Duration(((s["unit"], 1),))


def roughly(s: Slots) -> Duration:
    """'ثلاثة أشهر تقريبا'."""
    duration: Duration = s["duration"]
    return replace(duration, approximate=True)


def fraction_value(s: Slots) -> float:
    """'نصف', 'الربع'."""
    value: float = s["fraction_word"]
    return value


def fraction(s: Slots) -> Duration:
    """'نصف ساعة', 'ربع سنة'."""
    return Duration(((s["unit"], s["fraction"]),))


def fraction_of_the(s: Slots) -> Duration | None:
    """'ثلاثة أرباع الساعة'."""
    return fraction(s) if s["unit"] == "hour" else None


def and_fraction(s: Slots) -> Duration | None:
    """'ساعة ونصف'."""
    duration: Duration = s["duration"]
    if len(duration.parts) != 1:
        return None
    ((unit, count),) = duration.parts
    return replace(duration, parts=((unit, count + s["fraction"]),))


def joined(s: Slots) -> Duration | None:
    """'3 ساعات و10 دقائق'; a unit named twice is added up."""
    first: Duration = s["duration"]
    second: Duration = s["other"]
    if not first.parts or not second.parts or len(first.parts) > 8:
        return None
    total = dict(first.parts)
    for unit, count in second.parts:
        total[unit] = total.get(unit, 0) + count
    return Duration(tuple(sorted(total.items(), key=lambda part: -calendars.SECONDS[part[0]])))


def lasting(s: Slots) -> Duration:
    """'لمدة أسبوع', 'طوال شهر'."""
    duration: Duration = s["duration"]
    return duration
