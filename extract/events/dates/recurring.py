"""The hours of a curfew: every day's, unless the text names the one night they are of.

Which days it holds from is the business of ``dating``.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.events.mentions import Mention
from extract.model import Recurrence, TimeExpression

_ANY_NIGHT = "time:part-alone"  # 'ليلا': no night in particular


def hours_of(mention: Mention, times: Sequence[TimeExpression]) -> tuple[TimeExpression, Recurrence] | None:
    """The expression that tells a curfew's hours and how they come again; None for another event or one night's."""
    if mention.type != "curfew":
        return None
    for time in times:
        if time.recurrence and time.recurrence.start:
            return time, time.recurrence
    if any(map(_is_one_night, times)):
        return None
    for time in times:
        first, last = time.clock or (None, None)
        if first and last:
            return time, Recurrence("day", first, last)
    return None


def tells_days(time: TimeExpression) -> bool:
    """Whether an expression tells days, and not hours or a part of the day, from which a curfew holds."""
    return time.granularity not in ("minute", "hour", "part-of-day")


def _is_one_night(time: TimeExpression) -> bool:
    return time.granularity == "part-of-day" and _ANY_NIGHT not in time.rules
