"""Builds parts of a day: mornings, evenings, nights, and the night that joins two days. Clock times are ``clocks``'."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from extract.times.lexicon import parts
from extract.times.shifts import this_period
from extract.times.slots import Slots
from extract.times.values import Anchor, Interval, Time

HOUR = timedelta(hours=1)


def in_part(s: Slots) -> Time | None:
    """A part of a day: 'صباح اليوم', 'السبت مساء', 'ليل الأربعاء'."""
    inner: Time = s["date"]
    name = s["part_of_day"]
    if inner.grain != "day" or inner.part is not None:
        return None
    first, last = parts()["part_of_day"][name]

    def find(anchor: Anchor) -> Interval | None:
        found = inner.find(anchor)
        begin = found and found[0]
        return (begin + timedelta(hours=first), begin + timedelta(hours=last)) if begin else None

    letters = {"morning": "MO", "noon": "MI", "afternoon": "AF", "evening": "EV", "night": "NI"}
    symbol = f"{inner.symbol}T{letters.get(name, f'{first:02}')}"
    return replace(inner, grain="part-of-day", find=find, symbol=symbol, part=name)


def part_of_deictic(s: Slots) -> Time | None:
    """'ظهر غد'."""
    return in_part({"date": this_period("day", s["deictic"]), "part_of_day": s["part_of_day"]})


def part_told(s: Slots) -> Time | None:
    """'الصباح التالي', 'المساء نفسه': of a day told before."""
    shift = s.get("following", s.get("same", 0))
    return in_part({"date": this_period("day", shift, textual=2), "part_of_day": s.get("part_of_day", "night")})


def part_alone(s: Slots) -> Time | None:
    """'مساء', 'بعد الظهر' with no day: the anchor's."""
    late = parts()["part_of_day"][s["part_of_day"]][0] >= 24  # midnight itself began the day
    return in_part({"date": this_period("day", -1 if late else 0), "part_of_day": s["part_of_day"]})


def tonight(s: Slots) -> Time | None:
    """'الليلة', 'هذه الليلة': until midnight."""
    found = in_part({"date": this_period("day"), "part_of_day": "evening"})
    return found and replace(found, part="night")


def last_night(s: Slots) -> Time | None:
    """'الليلة الماضية': from the evening before the anchor's day into it."""
    return in_part({"date": this_period("day", s["last_night"]), "part_of_day": "night"})


def night_of_two_days(s: Slots) -> Time | None:
    """'ليل الأربعاء الخميس', 'ليلة السبت الأحد': the night that joins the two."""
    first: Time = s["first"]
    second: Time = s["second"]
    part = s["part_of_day"]
    if part not in ("night", "midnight") or first.grain != "day" or second.grain != "day":
        return None
    named = [d.fields.weekday for d in (first, second) if d.fields and d.fields.weekday]
    if len(named) == 2 and named[1] != named[0] % 7 + 1:
        return None

    def find(anchor: Anchor) -> Interval | None:
        found = second.find(anchor)
        end = found and found[0]
        if not end:
            return None
        return (end, end + timedelta(hours=1)) if part == "midnight" else (end - 6 * HOUR, end + 6 * HOUR)

    return Time("part-of-day", find, f"{first.symbol}TNI", part="night", fields=None)
