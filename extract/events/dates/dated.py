"""A mention's date, and what an expression is worth as one: its interval, whether it lies ahead of publication."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from extract.events.mentions import Mention
from extract.events.scope import cues
from extract.model import Basis, Document, Granularity, Span, Status, TimeExpression, When

STRETCH = "date.stretch"  # the rule of what a stretch of its own keeps from any date
HOURS = "date.hours"  # the rule of what is told by hours whose day its paragraph does not tell
OPEN_ENDED: tuple[Status, ...] = ("planned", "hypothetical", "called-for")
HOURS_ALONE = frozenset(("time:clock-alone", "time:part-alone"))  # 'الساعة 20:55', 'ليلا': of no day in particular
_FORMS: dict[Granularity, str] = {
    "minute": "%Y-%m-%dT%H:%M",
    "hour": "%Y-%m-%dT%H:%M",
    "part-of-day": "%Y-%m-%dT%H:%M",
    "month": "%Y-%m",
    "year": "%Y",
    "decade": "%Y",
    "century": "%Y",
}


@dataclass(frozen=True, slots=True)
class Dated:
    """A mention's date; ``time`` is the expression it rests on, ``own`` whether that stands in its clause."""

    when: When
    time: Span | None
    own: bool
    rule: str


def is_date(time: TimeExpression) -> bool:
    """Whether an expression can date an event: it has a value on the calendar, or a weekday waiting for one."""
    if time.kind == "SET" or time.recurrence:
        return False
    if time.start is not None or time.end is not None:
        return time.kind != "DURATION" and time.start != time.end
    return time.kind == "DATE" and time.granularity in ("day", "week", "month", "year")


def when_of(time: TimeExpression, basis: Basis | None = None) -> When:
    """The expression's interval as ISO 8601 text, its end made inclusive."""
    form = _FORMS.get(time.granularity, "%Y-%m-%d")
    start = time.start.strftime(form) if time.start else None
    end = (max(time.start or datetime.min, time.end - _last_of(time.granularity))).strftime(form) if time.end else None
    return When(
        start,
        end,
        time.granularity,
        time.relation,
        basis or time.basis,
        time.approximate,
        time.edtf,
        time.timex,
        None,
        time.recurrence,
    )


def _last_of(granularity: Granularity) -> timedelta:
    """How much before its end an interval's last minute or day begins."""
    return timedelta(minutes=1) if granularity in ("minute", "hour", "part-of-day") else timedelta(days=1)


def undated(status: Status, document: Document) -> When:
    """The date of an event that none tells: no later than publication, for a plan no earlier."""
    if document.published is None:
        return When(None, None, "unknown", "during", "unknown")
    day = document.published[:10]
    if status in OPEN_ENDED:
        return When(day, None, "day", "after", "published")
    return When(None, day, "day", "before", "published")


def comes_after(time: TimeExpression, document: Document) -> bool:
    """Whether an expression begins after the day of publication."""
    return bool(document.published and time.start and time.start.strftime("%Y-%m-%d") > document.published[:10])


def is_to_come(time: TimeExpression, document: Document) -> bool:
    """Whether an expression is not over before the day of publication."""
    return (
        not (document.published and time.end)
        or str((time.end - _last_of(time.granularity)).date()) >= document.published[:10]
    )


def lies_ahead(mention: Mention, dated: Dated, document: Document) -> bool:
    """Whether a mention's own clause dates it after publication, though no word calls it planned ('رفع الأسعار بدءا من
    أول يوليو'); neither what a verb in the past tells nor what nobody plans is looked at."""
    start, published = dated.when.start, document.published
    if not (dated.own and start and published) or dated.when.relation in ("until", "before"):
        return False
    if mention.type in cues()["planned"]["past"] | cues()["planned"]["spoken"]:
        return False
    return start[: len(published[:10])] > published[: len(start)] and not _is_past(mention)


def _is_past(mention: Mention) -> bool:
    return mention.verbal and mention.head.perfect and not mention.head.imperfect
