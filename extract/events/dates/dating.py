"""When a mention took place: which temporal expression belongs to it, and what stands where there is none.

An expression of the mention's own clause comes first, then the nearest of its sentence, then the date its paragraph
has carried so far, but none across a stretch of time of its own ('after a night of'); an undated mention is placed no
later than publication, a planned one no earlier. Resolving expressions is the business of ``extract.times``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from extract.events.dates.anniversaries import anniversary, years_before
from extract.events.dates.belonging import boundaries, clause_of, distance, goes_on_there, names_law, opens, reported
from extract.events.dates.dated import (
    HOURS_ALONE,
    OPEN_ENDED,
    STRETCH,
    Dated,
    comes_after,
    is_date,
    is_to_come,
    undated,
    when_of,
)
from extract.events.dates.hours import by_hours, hours_beside, with_clock
from extract.events.dates.recurring import hours_of, tells_days
from extract.events.dates.stretches import keeps_off, kept_from, told_vaguely
from extract.events.mentions import Context, Mention
from extract.model import Document, Granularity, Span, Status, TimeExpression

_WRONG_SIDE = 60  # characters that being past for a plan, or to come for a fact, counts for
_LOOKED_AT = 8  # expressions on either side of a mention
_ADDING_UP = ("casualties", "displacement")  # what is told since a day is the sum of what happened since
_DAYS: tuple[Granularity, ...] = ("minute", "hour", "part-of-day", "day")
_WEEK = timedelta(days=7)


def date_of(
    mention: Mention,
    status: Status,
    times: Sequence[TimeExpression],
    carried: TimeExpression | None,
    document: Document,
) -> Dated:
    """The date of ``mention``, ``times`` being the expressions of its sentence."""
    times = _nearest(times, mention.span)
    clock = next((t for t in times if t.start is None and t.clock and boundaries(mention, t.span) < 2), None)
    if hours := hours_of(mention, times):
        time, again = hours
        base = date_of(mention, status, [t for t in times if tells_days(t) and t.kind != "SET"], carried, document)
        timex = time.timex if time.kind == "SET" else f"XXXX-XX-XXT{again.start}/XXXX-XX-XXT{again.end}"
        when = replace(base.when, recurrence=again, timex=timex)
        return Dated(when, time.span, True, "date.recurrence")
    kept = kept_from(mention, times)
    dates = [_ahead(t, mention, status, document) for t in times if is_date(t) and not _is_others(mention, t)]
    usable = [t for t in dates if not keeps_off(mention, kept, t.span)]
    if years := anniversary(mention):
        return years_before(years, mention, usable, document)
    if told_vaguely(mention, times, usable):
        return Dated(undated(status, document), None, False, "date.vague")
    if usable:
        time = min(usable, key=lambda t: (distance(mention, t) + _contrary(t, status, document), t.span))
        own = boundaries(mention, time.span) == 0
        if own and time.granularity == "day" and (told := hours_beside(mention, usable)):
            return by_hours(told, [time], carried)
        if own and not HOURS_ALONE.isdisjoint(time.rules) and status not in OPEN_ENDED:
            return by_hours(time, usable, carried)
        if own or _reaches(mention, time, status, document):
            when = when_of(time) if own else replace(when_of(time), basis="context")
            if when.relation == ("since" if own else "until") and _is_point(mention, status):
                when = replace(when, relation="during")
            if clock and time.granularity == "day" and time.start:
                when = with_clock(when, time.start, clock)
            return Dated(when, time.span, own, "date.clause" if own else "date.sentence")
    if carried is not None and kept is None and status not in OPEN_ENDED:
        return Dated(replace(when_of(carried), basis="context"), carried.span, False, "date.carried")
    rule = "date.published" if document.published else "date.none"
    if kept is not None and status not in OPEN_ENDED and (carried is not None or len(usable) < len(dates)):
        rule = STRETCH
    return Dated(undated(status, document), None, False, rule)


def _is_others(mention: Mention, time: TimeExpression) -> bool:
    """Whether an expression tells when something was said, or is part of the name of a law ('قانون … لسنة 2012')."""
    return reported(mention, time) or (time.granularity == "year" and names_law(mention.context, time.span))


def _ahead(time: TimeExpression, mention: Mention, status: Status, document: Document) -> TimeExpression:
    """A weekday after a plan or a possibility as the next of its name ('قد تعمد إلى … في اجتماعها يوم الأحد')."""
    if status not in ("planned", "hypothetical") or "time:weekday" not in time.rules:
        return time
    if time.span.start < mention.span.end or boundaries(mention, time.span):
        return time
    if not (document.published and time.start and time.end) or str(time.end.date()) > document.published[:10]:
        return time
    return replace(time, start=time.start + _WEEK, end=time.end + _WEEK, edtf=None, timex=None)


def _nearest(times: Sequence[TimeExpression], span: Span) -> Sequence[TimeExpression]:
    """The few expressions on either side of a mention that may date it."""
    here = bisect_left(times, span.start, key=lambda t: t.span.start)
    return times[max(0, here - _LOOKED_AT) : here + _LOOKED_AT]


def carries(time: TimeExpression, context: Context, document: Document) -> bool:
    """Whether later sentences of the paragraph go on under this date, one that publication does not precede.

    A day does, and a year or month that stands before all its sentence says ('2006: …').
    """
    if not is_date(time) or time.start is None or comes_after(time, document) or not HOURS_ALONE.isdisjoint(time.rules):
        return False
    return time.granularity in _DAYS or opens(context, time.span)


def _contrary(time: TimeExpression, status: Status, document: Document) -> int:
    """What an expression is farther off for the wrong side of publication: past for a plan, to come for a fact."""
    if document.published is None or status not in ("planned", "asserted"):
        return 0
    past = time.end is not None and time.end.strftime("%Y-%m-%d") <= document.published[:10]
    return _WRONG_SIDE if (past if status == "planned" else comes_after(time, document)) else 0


def _reaches(mention: Mention, time: TimeExpression, status: Status, document: Document) -> bool:
    """Whether an expression of another clause may date the mention.

    A day may, told in no relative clause; a year or month where it opens the sentence or the clause before ('… في عام
    1996، وقتل …').
    """
    clause = mention.context.outline.clauses[clause_of(mention.context, time.span)]
    there = HOURS_ALONE.isdisjoint(time.rules) and goes_on_there(mention, time.span)
    if time.relation == "since" or (clause.kind == "relative" and not there):
        return False
    if status == "planned" and not is_to_come(time, document):
        return False
    if time.granularity not in _DAYS and not opens(mention.context, time.span):
        before = time.span.start < mention.span.start and boundaries(mention, time.span) == 1
        return before and not comes_after(time, document)
    return status in OPEN_ENDED or not comes_after(time, document)


def _is_point(mention: Mention, status: Status) -> bool:
    """Whether what is told happened at once and does not go on ('closed ten days ago')."""
    if status == "denied" or mention.type in _ADDING_UP:
        return False
    return not mention.verbal or mention.head.perfect
