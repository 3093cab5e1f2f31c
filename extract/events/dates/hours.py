"""Hours of a day: on which one they are, where the text tells the two apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from extract.events.dates.belonging import boundaries, distance
from extract.events.dates.dated import HOURS, Dated, undated, when_of
from extract.events.mentions import Mention
from extract.model import Document, TimeExpression, When


def hours_beside(mention: Mention, times: Sequence[TimeExpression]) -> TimeExpression | None:
    """The clock time of no day in particular that the mention's clause tells: 'يوم الخميس حوالي الساعة 19:30'."""
    hours = [t for t in times if "time:clock-alone" in t.rules and boundaries(mention, t.span) == 0]
    return min(hours, key=lambda t: distance(mention, t), default=None)


def by_hours(time: TimeExpression, times: Sequence[TimeExpression], carried: TimeExpression | None) -> Dated:
    """Hours on the day that the sentence or else the paragraph tells; where none does, on that of publication, which
    another mention of the event may put right."""
    days = [t for t in times if t.granularity == "day" and t.start]
    day = min(days, key=lambda t: abs(t.span.start - time.span.start), default=carried)
    if day is None or day.start is None or time.start is None or time.end is None:
        return Dated(when_of(time), time.span, False, HOURS)
    apart = timedelta(days=(day.start.date() - time.start.date()).days)
    moved = replace(time, start=time.start + apart, end=time.end + apart, edtf=None, timex=None)
    return Dated(when_of(moved, "context"), time.span, True, "date.clause")


def on_publication(hours: When, document: Document) -> When:
    """``hours`` of no day that is told, taken for that of publication; no date where they are yet to come on it."""
    over = document.published and hours.end and hours.end[:10] > document.published[:10]
    return undated("asserted", document) if over else hours


def on_day(hours: When, day: When) -> When:
    """``hours`` on the one day, or in the part of it, that another mention of the event tells; ``day`` itself where it
    tells none or other hours."""
    if not (day.start and day.end and hours.start and hours.end) or day.granularity not in ("day", "part-of-day"):
        return day
    nights = date.fromisoformat(hours.end[:10]) - date.fromisoformat(hours.start[:10])
    first = date.fromisoformat(day.start[:10])
    start, end = f"{first}{hours.start[10:]}", f"{first + nights}{hours.end[10:]}"
    if day.end[:10] != day.start[:10] or not (day.start <= start and end[: len(day.end)] <= day.end):
        return day
    return replace(day, start=start, end=end, granularity=hours.granularity, edtf=None, timex=None)


def with_clock(when: When, day: datetime, clock: TimeExpression) -> When:
    """``when`` at the clock time, or between the two, that ``clock`` tells on ``day``."""
    first, last = clock.clock or (None, None)
    start = f"{day:%Y-%m-%d}T{first or last}"
    return replace(when, start=start, end=f"{day:%Y-%m-%d}T{last or first}", granularity="minute")
