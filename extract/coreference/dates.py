"""How the times of two reports agree: what both texts say, or what the one says and when the other was published."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from extract.coreference.reports import Report

_DAY = timedelta(days=1)
_FEW_DAYS = timedelta(days=3)
_NEXT_HOURS = timedelta(hours=3)  # 'at dawn' and 'in the morning' may be one
SOON = 3  # days from an event to news of it that does not say when it was
Time = tuple[datetime, datetime]


def agreement(one: Report, other: Report) -> str:
    """How the times of two reports agree; ``resources/coreference/evidence.tsv`` explains every answer."""
    a, b = _bounds(one), _bounds(other)
    if a is None and b is None:
        return "none" if days_between(one, other) <= SOON else "none, published apart"
    if a is None or b is None:
        return _by_publication(a or b, one if a is None else other)
    apart = max(a[0], b[0]) - min(a[1], b[1])
    one_day = a[0].date() == b[0].date()
    if apart < timedelta(0) or (one_day and apart <= _NEXT_HOURS):
        longest = max(a[1] - a[0], b[1] - b[0])
        return "wide" if longest > _FEW_DAYS else "same"
    return "differ"


def days_between(one: Report, other: Report) -> int:
    """Days between the publications; 0 where one is not known."""
    if one.published is None or other.published is None:
        return 0
    return abs((one.published - other.published).days)


def _bounds(told: Report) -> Time | None:
    """When it was as its text says; an open side lasts until the article, or from ever."""
    if told.start is None and told.end is None:
        return None
    until = datetime.combine(told.published, time()) + _DAY if told.published else datetime.max
    start = told.start or datetime.min
    return start, max(start, told.end or until)


def _by_publication(when: Time | None, undated: Report) -> str:
    """How an event of ``when`` goes with an article that tells it without a date."""
    if when is None or undated.published is None:
        return "one, later"
    after = (undated.published - when[0].date()).days
    if after < 0:
        return "one, published before"
    return "one, soon" if after <= SOON else "one, later"
