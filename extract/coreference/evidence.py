"""What of two reports of one type speaks for one event and what against: named facts, weighed elsewhere.

What a report does not say counts neither way, but for the date: two reports without one are of any day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from extract.coreference.parties import party, speaker
from extract.coreference.places import relation
from extract.coreference.reports import Report, counted, may_be_same_people
from extract.coreference.words import Word, is_in, shared, types, without, words_of
from extract.model import Quantity

_DAY = timedelta(days=1)
_FEW_DAYS = timedelta(days=3)
_SOON, _LATER = 3, 14  # days from an event to a report that does not say when it was
_FAR = 10  # times; how far apart two counts of one day can hardly be
_RICHTER = 0.4  # magnitudes of one quake differ by no more
_OBJECT = 6  # words after the trigger that say whom
_MEASURES = (
    "days",
    "weeks",
    "months",
    "years",
    "hours",
    "money",
    "percent",
)  # of things that say little of which event
_COUNTS = ("same number", "near", "some", "far apart", "of others")


def features(one: Report, other: Report) -> Iterator[str]:
    """Names of what holds of two reports of one type."""
    type_ = one.event.type
    yield "always"
    yield from (f"often: {name}" for name in ("many a day", "seldom") if type_ in types(name))
    yield f"date: {_date(one, other)}"
    place = relation(one.event.where, other.event.where)
    yield f"place: {place}, talk" if place == "differ" and type_ in types("talk") else f"place: {place}"
    yield from _counts(one, other)
    yield from _parties(one, other)
    yield from _nature(one, other)
    yield from _words(one, other)


def _date(one: Report, other: Report) -> str:
    a, b = _bounds(one), _bounds(other)
    if a is None and b is None:
        return "none" if _days_between(one, other) <= _SOON else "none, published apart"
    if a is None or b is None:
        return f"one, {_by_publication(b or a, one if a is None else other)}"
    if a[0] < b[1] and b[0] < a[1]:
        return "wide" if max(a[1] - a[0], b[1] - b[0]) > _FEW_DAYS else "same"
    if a[0].date() == b[0].date():
        return "other hours"
    return "a day apart" if max(a[0], b[0]) - min(a[1], b[1]) < _DAY else "differ"


def _bounds(told: Report) -> tuple[datetime, datetime] | None:
    """When it was as its text says; an open side lasts until the article, or from ever."""
    if told.start is None and told.end is None:
        return None
    until = datetime.combine(told.published, time()) + _DAY if told.published else datetime.max
    start, end = told.start or datetime.min, told.end or until
    return start, max(end, start + _DAY if start < datetime.max - _DAY else end)


def _by_publication(when: tuple[datetime, datetime] | None, undated: Report) -> str:
    """How an event of ``when`` goes with an article that tells it without a date."""
    if when is None or undated.published is None:
        return "any"
    after = (undated.published - when[0].date()).days
    if after < 0:
        return "published before"
    return "soon" if after <= _SOON else "later" if after <= _LATER else "published apart"


def _days_between(one: Report, other: Report) -> int:
    if one.published is None or other.published is None:
        return 0
    return abs((one.published - other.published).days)


def _counts(one: Report, other: Report) -> Iterator[str]:
    """What the numbers of one kind of people or things say; those of other kinds say nothing, but that one counts the
    killed and the other the injured."""
    a, b = ([q for q in r.event.quantities if q.what not in _MEASURES] for r in (one, other))
    pairs = [(p, q) for p in a for q in b if p.what == q.what]
    if not pairs:
        if a and b and one.event.type == "casualties":
            yield "count: of other things"
        return
    found = {_compared(one, other, p, q) for p, q in pairs}
    yield f"count: {next(k for k in _COUNTS if k in found)}"


def _compared(one: Report, other: Report, p: Quantity, q: Quantity) -> str:
    if not may_be_same_people(counted(one.event, p), counted(other.event, q)):
        return "of others"
    if p.value is None or q.value is None or min(p.value, q.value) <= 0:
        return "some"
    if p.what == "magnitude":
        return "same number" if abs(p.value - q.value) <= _RICHTER else "far apart"
    if p.value == q.value:
        return "same number"
    times = max(p.value, q.value) / min(p.value, q.value)
    return "far apart" if times > _FAR and _days_between(one, other) <= 1 else "near" if times <= 2 else "some"


def _parties(one: Report, other: Report) -> Iterator[str]:
    type_ = one.event.type
    agent = party(one, other, one.agents, other.agents)
    if type_ in types("speech") and not (one.agents and other.agents):
        agent = speaker(one, other)
    whose = ", whose act it is" if agent in ("same", "untold", "differ") and type_ in types("whose") else ""
    yield f"agent: {agent}{whose}"
    patient = party(one, other, one.patients, other.patients)
    of = next((of for of in ("harm", "talk") if patient == "differ" and type_ in types(of)), None)
    yield f"patient: {patient}, {of}" if of else f"patient: {patient}"
    if type_ in types("person") and patient not in ("same", "differ"):
        yield f"whom: {_whom(one, other)}"


def _whom(one: Report, other: Report) -> str:
    """Whether the words after the triggers, without who did it, are of one person."""
    doers = [w for told in (one, other) for p in told.agents for _, w in words_of(p.text)]
    a, b = (
        without("anybody", without("generic", (w for w in r.after[:_OBJECT] if not shared([w], doers))))
        for r in (one, other)
    )
    if len(a) < 2 or len(b) < 2:
        return "unknown"
    both = shared(a, b)
    return "same" if without("common", both) else "alike" if both else "differ"


def _nature(one: Report, other: Report) -> Iterator[str]:
    """Whether the events are of one kind and phase: quake and flood, imposed and lifted, held and denied."""
    if one.kind and other.kind:
        yield "kind: same" if one.kind == other.kind else "kind: differ"
    phases = {"ended": "over", "denied": "denied"}
    a, b = (phases.get(r.event.status, "on") for r in (one, other))
    if a != b:
        yield "phase: differ"
    if any(is_in("again", w) for w in one.told) != any(is_in("again", w) for w in other.told):
        yield "again"
    if one.offices and other.offices and one.event.type in types("person"):
        yield "office: same" if one.offices & other.offices else "office: differ"


def _words(one: Report, other: Report) -> Iterator[str]:
    """How many of their other words are the same; words that stand in all news count less."""
    if not one.words or not other.words:
        return
    a, b = sorted((one.words, other.words), key=len)
    doers = _doers(one, other) if one.event.type in types("many a day") else ()
    same = tuple(w for w in set(shared(a, b)) if not shared([w], doers))
    telling = without("common", same)
    if not same:
        yield "words: none" if len(a) > 1 else "words: too few"
        return
    yield f"words: {min(4, len(telling))} telling"
    if len(same) > 2 and 3 * len(same) >= 2 * len(a):
        yield "words: most"


def _doers(one: Report, other: Report) -> tuple[Word, ...]:
    """The words for who did it in both: of events of which there are many a day, the same police may have done any."""
    a, b = (tuple(w for p in r.agents for _, w in words_of(p.text)) for r in (one, other))
    return shared(a, b)
