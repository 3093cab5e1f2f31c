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
from extract.events.belonging import boundaries, clause_of, distance, goes_on_there, names_law, opens, reported
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
OPEN_ENDED: tuple[Status, ...] = ("planned", "hypothetical", "called-for")
_BESIDE = 6  # characters between a vague time and the date it is part of
_WEEK = timedelta(days=7)
_VAGUE = ("PAST_REF", "FUTURE_REF")
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
    dates = [_ahead(t, mention, status, document) for t in times if is_date(t) and not _is_others(mention, t)]
    usable = [t for t in dates if not keeps_off(mention, kept, t.span)]
    if years := anniversary(mention):
        return _years_before(years, mention, usable, document)
    if _told_vaguely(mention, times, usable):
        return Dated(_undated(status, document), None, False, "date.vague")
    if usable:
        time = min(usable, key=lambda t: (distance(mention, t) + _contrary(t, status, document), t.span))
        own = boundaries(mention, time.span) == 0
        if own and time.granularity == "day" and (told := _hours_beside(mention, usable)):
            return _by_hours(told, [time], carried, document)
        if own and not _HOURS_ALONE.isdisjoint(time.rules) and status not in OPEN_ENDED:
            return _by_hours(time, usable, carried, document)
        if own or _reaches(mention, time, status, document):
            when = when_of(time) if own else replace(when_of(time), basis="context")
            if when.relation == ("since" if own else "until") and _is_point(mention, status):
                when = replace(when, relation="during")
            if clock and time.granularity == "day" and time.start:
                when = _with_clock(when, time.start, clock)
            return Dated(when, time.span, own, "date.clause" if own else "date.sentence")
    if carried is not None and kept is None and status not in OPEN_ENDED:
        return Dated(replace(when_of(carried), basis="context"), carried.span, False, "date.carried")
    rule = "date.published" if document.published else "date.none"
    if kept is not None and status not in OPEN_ENDED and (carried is not None or len(usable) < len(dates)):
        rule = STRETCH
    return Dated(_undated(status, document), None, False, rule)


def lies_ahead(mention: Mention, dated: Dated, document: Document) -> bool:
    """Whether a mention's own clause dates it after publication, though no word calls it planned ('رفع الأسعار بدءا من
    أول يوليو'); neither what a verb in the past tells nor what nobody plans is looked at."""
    start, published = dated.when.start, document.published
    if not (dated.own and start and published) or dated.when.relation in ("until", "before"):
        return False
    if mention.type in cues()["planned"]["past"] | cues()["planned"]["spoken"]:
        return False
    return start[: len(published[:10])] > published[: len(start)] and not (mention.verbal and mention.head.perfect)


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


def _told_vaguely(mention: Mention, times: Sequence[TimeExpression], usable: Sequence[TimeExpression]) -> bool:
    """Whether the mention's own clause tells its time by words no calendar knows ('قبل عقود', 'الأسابيع القادمة') that
    stand nearer than any date."""
    told = [t for t in times if t.kind == "DATE" and t.timex in _VAGUE and "time:after-event" not in t.rules]
    starts = [t.span.start for t in usable]
    vague = [
        t
        for t in told  # 'في وقت سابق من مساء اليوم' has a day
        if boundaries(mention, t.span) == 0 and not any(0 <= at - t.span.end <= _BESIDE for at in starts)
    ]
    near = min((distance(mention, t) for t in vague), default=None)
    return near is not None and all(distance(mention, t) > near for t in usable)


def _hours_beside(mention: Mention, times: Sequence[TimeExpression]) -> TimeExpression | None:
    """The clock time of no day in particular that the mention's clause tells: 'يوم الخميس حوالي الساعة 19:30'."""
    hours = [t for t in times if "time:clock-alone" in t.rules and boundaries(mention, t.span) == 0]
    return min(hours, key=lambda t: distance(mention, t), default=None)


def _by_hours(
    time: TimeExpression, times: Sequence[TimeExpression], carried: TimeExpression | None, document: Document
) -> Dated:
    """Hours on the day that the sentence or else the paragraph tells; where none does, on that of publication, which
    another mention of the event may put right, unless they are still to come on that."""
    days = [t for t in times if t.granularity == "day" and t.start]
    day = min(days, key=lambda t: abs(t.span.start - time.span.start), default=carried)
    if day is None or day.start is None or time.start is None or time.end is None:
        over = (
            document.published
            and time.end
            and str((time.end - _step(time.granularity)).date()) > document.published[:10]
        )
        return Dated(_undated("asserted", document) if over else when_of(time), time.span, False, HOURS)
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
    if not is_date(time) or time.start is None or _after(time, document) or not _HOURS_ALONE.isdisjoint(time.rules):
        return False
    return time.granularity in _DAYS or opens(context, time.span)


def _contrary(time: TimeExpression, status: Status, document: Document) -> int:
    """What an expression is farther off for the wrong side of publication: past for a plan, to come for a fact."""
    if document.published is None or status not in ("planned", "asserted"):
        return 0
    past = time.end is not None and time.end.strftime("%Y-%m-%d") <= document.published[:10]
    return _WRONG_SIDE if (past if status == "planned" else _after(time, document)) else 0


def _is_to_come(time: TimeExpression, document: Document) -> bool:
    return (
        not (document.published and time.end)
        or str((time.end - _step(time.granularity)).date()) >= document.published[:10]
    )


def _after(time: TimeExpression, document: Document) -> bool:
    return bool(document.published and time.start and time.start.strftime("%Y-%m-%d") > document.published[:10])


def _reaches(mention: Mention, time: TimeExpression, status: Status, document: Document) -> bool:
    """Whether an expression of another clause may date the mention.

    A day may, told in no relative clause; a year or month where it opens the sentence or the clause before ('… في عام
    1996، وقتل …').
    """
    clause = mention.context.outline.clauses[clause_of(mention.context, time.span)]
    there = _HOURS_ALONE.isdisjoint(time.rules) and goes_on_there(mention, time.span)
    if time.relation == "since" or (clause.kind == "relative" and not there):
        return False
    if status == "planned" and not _is_to_come(time, document):
        return False
    if time.granularity not in _DAYS and not opens(mention.context, time.span):
        before = time.span.start < mention.span.start and boundaries(mention, time.span) == 1
        return before and not _after(time, document)
    return status in OPEN_ENDED or not _after(time, document)


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
    if status in OPEN_ENDED:
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
