"""When a mention took place: which temporal expression belongs to it, and what stands where there is none.

An expression of the mention's own clause comes first, then the nearest of its sentence, then the date its paragraph
has carried so far, but none across a stretch of time of its own ('after a night of'); an undated mention is placed no
later than publication, a planned one no earlier. Resolving expressions is the business of ``extract.times``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from extract.events.anniversaries import anniversary
from extract.events.belonging import boundaries, clause_of, distance, opens, reported
from extract.events.mentions import Context, Mention
from extract.events.recurring import hours_of, tells_days
from extract.events.scope import cues
from extract.events.stretches import keeps_off, kept_from
from extract.model import Basis, Document, Granularity, Span, Status, TimeExpression, When

STRETCH = "date.stretch"  # the rule of what a stretch of its own keeps from any date
HOURS = "date.hours"  # the rule of what is told by hours whose day its paragraph does not tell
_WRONG_SIDE = 60  # characters that being past for a plan, or to come for a fact, counts for
_LOOKED_AT = 8  # expressions on either side of a mention
_ADDING_UP = ("casualties", "displacement")  # what is told since a day is the sum of what happened since
_DAYS: tuple[Granularity, ...] = ("minute", "hour", "part-of-day", "day")
_HOURS_ALONE = frozenset(("time:clock-alone", "time:part-alone"))  # 'الساعة 20:55', 'ليلا': of no day in particular
_OPEN_ENDED: tuple[Status, ...] = ("planned", "hypothetical", "called-for")
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
    dates = [t for t in times if is_date(t) and not reported(mention, t)]
    usable = [t for t in dates if not keeps_off(mention, kept, t.span)]
    if years := anniversary(mention):
        return _years_before(years, mention, usable, document)
    if usable:
        time = min(usable, key=lambda t: (distance(mention, t) + _contrary(t, status, document), t.span))
        own = boundaries(mention, time.span) == 0
        if own and not _HOURS_ALONE.isdisjoint(time.rules) and status not in _OPEN_ENDED:
            return _by_hours(time, usable, carried)
        if own or _reaches(mention, time, status, document):
            when = when_of(time) if own else replace(when_of(time), basis="context")
            if when.relation == ("since" if own else "until") and _is_point(mention, status):
                when = replace(when, relation="during")
            if clock and time.granularity == "day" and time.start:
                when = _with_clock(when, time.start, clock)
            return Dated(when, time.span, own, "date.clause" if own else "date.sentence")
    if carried is not None and kept is None and status not in _OPEN_ENDED:
        return Dated(replace(when_of(carried), basis="context"), carried.span, False, "date.carried")
    rule = "date.published" if document.published else "date.none"
    if kept is not None and status not in _OPEN_ENDED and (carried is not None or len(usable) < len(dates)):
        rule = STRETCH
    return Dated(_undated(status, document), None, False, rule)


def lies_ahead(mention: Mention, dated: Dated, document: Document) -> bool:
    """Whether a mention's own clause dates it after publication, though no word calls it planned ('رفع الأسعار بدءا من
    أول يوليو'); neither what a verb in the past tells nor what nobody plans is looked at."""
    start, published = dated.when.start, document.published
    if not (dated.own and start and published) or dated.when.relation in ("until", "before"):
        return False
    if mention.type in cues()["planned"]["past"]:
        return False
    return start[: len(published[:10])] > published[: len(start)] and not (mention.verbal and mention.head.perfect)


def _by_hours(time: TimeExpression, times: Sequence[TimeExpression], carried: TimeExpression | None) -> Dated:
    """Hours on the day that the sentence or else the paragraph tells; where none does, on that of publication, which
    another mention of the event may put right."""
    days = [t for t in times if t.granularity == "day" and t.start]
    day = min(days, key=lambda t: abs(t.span.start - time.span.start), default=carried)
    if day is None or day.start is None or time.start is None or time.end is None:
        return Dated(when_of(time), time.span, False, HOURS)
    apart = timedelta(days=(day.start.date() - time.start.date()).days)
    moved = replace(time, start=time.start + apart, end=time.end + apart, edtf=None, timex=None)
    return Dated(when_of(moved, "context"), time.span, True, "date.clause")


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


def _nearest(times: Sequence[TimeExpression], span: Span) -> Sequence[TimeExpression]:
    """The few expressions on either side of a mention that may date it."""
    here = bisect_left(times, span.start, key=lambda t: t.span.start)
    return times[max(0, here - _LOOKED_AT) : here + _LOOKED_AT]


def is_date(time: TimeExpression) -> bool:
    """Whether an expression can date an event: it has a value on the calendar, or a weekday waiting for one."""
    if time.kind == "SET" or time.recurrence:
        return False
    if time.start is not None or time.end is not None:
        return time.kind != "DURATION" and time.start != time.end
    return time.kind == "DATE" and time.granularity in ("day", "week", "month", "year")


def carries(time: TimeExpression, context: Context, document: Document) -> bool:
    """Whether later sentences of the paragraph go on under this date, one that publication does not precede.

    A day does, and a year or month that stands before all its sentence says ('2006: …').
    """
    if not is_date(time) or time.start is None or _after(time, document):
        return False
    return time.granularity in _DAYS or opens(context, time.span)


def _contrary(time: TimeExpression, status: Status, document: Document) -> int:
    """What an expression is farther off for the wrong side of publication: past for a plan, to come for a fact."""
    if document.published is None or status not in ("planned", "asserted"):
        return 0
    past = time.end is not None and time.end.strftime("%Y-%m-%d") <= document.published[:10]
    return _WRONG_SIDE if (past if status == "planned" else _after(time, document)) else 0


def _after(time: TimeExpression, document: Document) -> bool:
    return bool(document.published and time.start and time.start.strftime("%Y-%m-%d") > document.published[:10])


def _reaches(mention: Mention, time: TimeExpression, status: Status, document: Document) -> bool:
    """Whether an expression of another clause may date the mention.

    A day may, told in no relative clause; a year or month where it opens the sentence or the clause before ('… في عام
    1996، وقتل …').
    """
    clause = mention.context.outline.clauses[clause_of(mention.context, time.span)]
    if clause.kind == "relative" or time.relation == "since":
        return False
    if time.granularity not in _DAYS and not opens(mention.context, time.span):
        before = time.span.start < mention.span.start and boundaries(mention, time.span) == 1
        return before and not _after(time, document)
    return status in _OPEN_ENDED or not _after(time, document)


def _is_point(mention: Mention, status: Status) -> bool:
    """Whether what is told happened at once and does not go on ('closed ten days ago')."""
    if status == "denied" or mention.type in _ADDING_UP:
        return False
    return not mention.verbal or mention.head.perfect


def when_of(time: TimeExpression, basis: Basis | None = None) -> When:
    """The expression's interval as ISO 8601 text, its end made inclusive."""
    form = _FORMS.get(time.granularity, "%Y-%m-%d")
    start = time.start.strftime(form) if time.start else None
    end = (max(time.start or datetime.min, time.end - _step(time.granularity))).strftime(form) if time.end else None
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


def _step(granularity: Granularity) -> timedelta:
    return timedelta(minutes=1) if granularity in ("minute", "hour", "part-of-day") else timedelta(days=1)


def _undated(status: Status, document: Document) -> When:
    if document.published is None:
        return When(None, None, "unknown", "during", "unknown")
    day = document.published[:10]
    if status in _OPEN_ENDED:
        return When(day, None, "day", "after", "published")
    return When(None, day, "day", "before", "published")


def _years_before(years: int, mention: Mention, times: Sequence[TimeExpression], document: Document) -> Dated:
    """What an anniversary is of: the day that is celebrated, so many years before; else only the year."""
    day = next((t for t in times if t.start and t.granularity == "day"), None)
    if day and day.start:
        when = replace(when_of(day), start=_back(day.start, years), end=_back(day.start, years), basis="relative")
        return Dated(replace(when, edtf=None, timex=None), day.span, True, "date.anniversary")
    if document.published is None:
        return Dated(_undated("asserted", document), None, False, "date.none")
    year = f"{max(1, int(document.published[:4]) - years):04}"
    return Dated(When(year, year, "year", "during", "relative"), None, True, "date.anniversary")


def _back(day: datetime, years: int) -> str:
    year = max(1, day.year - years)
    return f"{year:04}-02-28" if (day.month, day.day) == (2, 29) else f"{year:04}-{day:%m-%d}"


def _with_clock(when: When, day: datetime, clock: TimeExpression) -> When:
    first, last = clock.clock or (None, None)
    start = f"{day:%Y-%m-%d}T{first or last}"
    return replace(when, start=start, end=f"{day:%Y-%m-%d}T{last or first}", granularity="minute")
