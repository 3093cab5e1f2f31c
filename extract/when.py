"""When an event can have happened, as two moments: ISO strings of any precision in, half-open bounds out.

No calendar other than the Gregorian, no time zones: naive local time, as in the model.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from extract.model import When

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2})(?::(\d{2})(?::(\d{2}))?)?)?)?)?")
_STEPS = (timedelta(days=1), timedelta(hours=1), timedelta(minutes=1), timedelta(seconds=1))


def bounds(when: When) -> tuple[datetime | None, datetime | None]:
    """``[start, end)`` of ``when``; None for a side that is open or unknown.

    The end is inclusive in the model and exclusive here: '1992-05' ends at 1992-06-01T00:00.
    Raises ValueError for text that is no ISO 8601 date.
    """
    start = None if when.start is None else moments(when.start)[0]
    end = None if when.end is None else moments(when.end)[1]
    return start, end


def moments(iso: str) -> tuple[datetime, datetime]:
    """The first moment of an ISO 8601 date of any precision ('2022', '2022-01', … '2022-01-05T23:00'), and the first
    moment after it (the last there is, for the end of year 9999). Raises ValueError for anything else."""
    match = _ISO.fullmatch(iso)
    if match is None:
        raise ValueError(f"not an ISO 8601 date: {iso!r}")
    given = [int(part) for part in match.groups() if part is not None]
    year, month, day, hour, minute, second = (*given, *(0, 1, 1, 0, 0, 0)[len(given) :])
    first = datetime(year, month, day, hour, minute, second)
    try:
        return first, _following(first, len(given))
    except (OverflowError, ValueError):
        return first, datetime.max


def _following(first: datetime, precision: int) -> datetime:
    """The moment one unit later, ``precision`` being the number of units given: 1 for a year, 2 for a month, …"""
    if precision == 1:
        return first.replace(year=first.year + 1)
    if precision == 2:
        return (first + timedelta(days=32)).replace(day=1)
    return first + _STEPS[precision - 3]
