"""Builds ranges between two clock times: the half of the day that one of them says holds for both."""

from __future__ import annotations

from datetime import timedelta

from extract.times import calendars
from extract.times.clocks import at_clock, clock_in_part, clock_time
from extract.times.slots import Slots, whole
from extract.times.stretch import stretch
from extract.times.values import Anchor, Clock, Interval, Time


def clocks(s: Slots) -> Time | None:
    """Two clock times; one part of the day, said once, holds for both. Past midnight it is the next day."""
    first, second = shared_half(s["first"], s["second"])
    start, end = clock_time({"clock": first}), clock_time({"clock": second})
    return stretch(start, end) if start and end else None


def shared_half(first: Clock, second: Clock) -> tuple[Clock, Clock]:
    """Both clock times in the half of the day that only one of them says, where that keeps their order."""
    if second.fixed and not first.fixed:
        moved = clock_in_part({"clock": first, "part_of_day": "afternoon" if second.hour >= 12 else "morning"})
        if moved and (moved.hour, moved.minute) <= (second.hour, second.minute):
            return moved, second
    elif first.fixed and not second.fixed and first.hour >= 12 and second.hour < 12:
        moved = clock_in_part({"clock": second, "part_of_day": "evening"})
        if moved and moved.hour >= first.hour:
            return first, moved
    return first, second


def number_clocks(s: Slots) -> Time | None:
    """'من 5 إلى 6 مساء', 'من الستة للسبعة'."""
    number = whole(s["number"], 0, 24)
    return None if number is None else clocks({"first": Clock(number % 24, fixed=number > 12), "second": s["second"]})


def clock_to_number(s: Slots) -> Time | None:
    """'الساعة 1 بعد الظهر إلى 4'."""
    number = whole(s["number"], 0, 24)
    return None if number is None else clocks({"first": s["first"], "second": Clock(number % 24, fixed=number > 12)})


def clock_pair(s: Slots) -> Time | None:
    """'4-5 مساء'."""
    low, high = s["pair"]
    second = clock_in_part({"clock": Clock(high % 24), "part_of_day": s["part_of_day"]})
    return clocks({"first": Clock(low % 24), "second": second}) if second and high <= 24 else None


def clock_range_on(s: Slots) -> Time | None:
    """A date with a range of clock times."""
    date: Time = s["date"]
    span: Time = s["range"]
    if span.clock is None or span.clock_end is None or date.grain not in ("day", "week") or date.textual:
        return None
    first = at_clock({"date": date, "clock": span.clock})
    second = at_clock({"date": date, "clock": span.clock_end})
    return on_one_day(first, second) if first and second else None


def on_one_day(first: Time, second: Time) -> Time:
    """Two clock times on the first one's day."""

    def find(anchor: Anchor) -> Interval | None:
        found = first.find(anchor)
        clock = second.clock
        if not found or not found[0] or clock is None:
            return None
        end = calendars.start_of("day", found[0]) + timedelta(hours=clock.hour, minutes=clock.minute)
        return found[0], end if end > found[0] else end + timedelta(days=1)

    return Time(
        "minute", find, f"{first.symbol}/{second.symbol}", first.anchored, relation="throughout", zone=second.zone
    )
