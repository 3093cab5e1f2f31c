"""Joins two times into the stretch from the beginning of one to the end of the other, past midnight where need be."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from extract.times.values import Anchor, Interval, Time


def stretch(first: Time, second: Time) -> Time:
    """From the beginning of ``first`` to the end of ``second``; an end before its beginning is moved past midnight."""

    def find(anchor: Anchor) -> Interval | None:
        a, b = first.find(anchor), second.find(anchor)
        if not a or not b or a[0] is None:
            return None
        end = b[0] if second.clock else b[1]
        begin = a[0]
        if end is not None and end <= begin and second.clock and not has_day(second):
            end += timedelta(days=1)
        elif end is not None and end <= begin and first.anchored and not second.anchored:
            return None
        elif end is not None and end <= begin and first.fields and first.fields.year is None:
            earlier = first.find(replace(anchor, moment=end, forward=False, past=True))
            begin = earlier[0] if earlier and earlier[0] and earlier[0] < end else begin
        return (begin, end) if end is None or begin < end else None

    clocks = first.clock, second.clock
    if first.clock and second.clock and not (has_day(first) or has_day(second)):
        symbol = f"{first.symbol}/{second.symbol}"
        return Time(
            "minute", find, symbol, clock=clocks[0], clock_end=clocks[1], relation="throughout", zone=second.zone
        )
    grain = second.grain if second.grain == first.grain else "day"
    return Time(
        "minute" if all(clocks) else grain,
        find,
        f"{first.symbol}/{second.symbol}",
        first.anchored or second.anchored,
        relation="throughout",
        zone=second.zone or first.zone,
        clock=clocks[0],
        clock_end=clocks[1],
    )


def has_day(time: Time) -> bool:
    """Whether a time says its day, and not just an hour."""
    return not time.symbol.startswith("XXXX-XX-XXT") or time.textual != 0
