"""What of two reports speaks for one event and what against: named facts, weighed elsewhere.

What a report does not say counts neither way, but for the date: two reports without one are of any day.
"""

from __future__ import annotations

from collections.abc import Iterator

from extract.coreference import dates, parties, places
from extract.coreference.reports import Report, may_be_same_people
from extract.coreference.words import Word, shared, types, without
from extract.model import Quantity

_FAR = 10  # times; how far apart two counts of one day can hardly be
_RICHTER = 0.4  # magnitudes of one quake differ by no more
_COUNTS = ("same number", "may be one", "far apart", "of others")


def features(one: Report, other: Report) -> Iterator[str]:
    """Names of what holds of two reports of one type, or of two that may be one."""
    yield "always"
    if one.event.type != other.event.type:
        yield "type"
    if _are("many a day", one, other):
        yield "often: many a day"
    yield f"date: {dates.agreement(one, other)}"
    place: str = places.relation(one.event.where, other.event.where)
    if place == "differ" and _are("talk", one, other):
        place = "of talk"
    if place != "unknown":
        yield f"place: {place}"
    yield from _counts(one, other)
    yield from _parties(one, other)
    yield from _nature(one, other)
    yield from _words(one, other)


def _are(name: str, one: Report, other: Report) -> bool:
    """Whether both events are of the types of the list ``name``."""
    return one.event.type in types(name) and other.event.type in types(name)


def _counts(one: Report, other: Report) -> Iterator[str]:
    """What the numbers of one kind of people or things say; those of other kinds say nothing, but that one counts the
    killed and the other the injured."""
    pairs = [(a, b) for a in one.counts for b in other.counts if a[0].what == b[0].what]
    if pairs:
        near = dates.days_between(one, other) <= 1
        found = {_compared(*a, *b, near) for a, b in pairs}
        best = next(k for k in _COUNTS if k in found)
        if best != "may be one":
            yield f"count: {best}"
    elif "casualties" in (one.event.type, other.event.type) and all(_numbers(r) for r in (one, other)):
        yield "count: of others"


def _numbers(told: Report) -> set[str]:
    """What a report counts in numbers; 'dozens' is none."""
    return {q.what for q, _ in told.counts if q.value is not None}


def _compared(p: Quantity, whom: tuple[Word, ...], q: Quantity, others: tuple[Word, ...], at_once: bool) -> str:
    """How two counts of one kind agree; a toll that grows or is revised may still be one."""
    if not may_be_same_people(whom, others):
        return "of others"
    if p.value is None or q.value is None or min(p.value, q.value) <= 0:
        return "may be one"
    if p.value == q.value:
        return "same number"
    if p.what == "magnitude":
        return "may be one" if abs(p.value - q.value) <= _RICHTER else "far apart"
    times = max(p.value, q.value) / min(p.value, q.value)
    return "far apart" if times >= _FAR and at_once else "may be one"


def _parties(one: Report, other: Report) -> Iterator[str]:
    agent = parties.agreement(one, other, one.agents, other.agents)
    if _are("speech", one, other) and not (one.agents and other.agents) and parties.is_one_speaker(one, other):
        agent = "same"
    if agent in ("same", "differ"):
        yield (
            f"agent: {agent}, whose act it is" if agent == "differ" and _are("whose", one, other) else f"agent: {agent}"
        )
    patient = parties.agreement(one, other, one.patients, other.patients)
    if patient in ("same", "alike"):
        yield "patient: same"
    elif patient == "differ" and _are("target", one, other):
        yield "patient: differ"
    if patient not in ("same", "differ"):
        yield from _object(one, other)


def _object(one: Report, other: Report) -> Iterator[str]:
    """Whether the words after the triggers, without who did it, are of one person or thing."""
    doers = one.doers | other.doers
    a, b = (tuple(w for w in r.object if w.isdisjoint(doers)) for r in (one, other))
    both = (*shared(a, other.words), *shared(b, one.words))
    fewest = 1 if _are("thing", one, other) else 2 if _are("person", one, other) else None  # words of a name
    if without("common", both):
        yield "object: same"
    elif fewest and not both and min(len(without("common", a)), len(without("common", b))) >= fewest:
        yield "object: differ"


def _nature(one: Report, other: Report) -> Iterator[str]:
    """Whether the events are of one kind and phase: quake and flood, imposed and lifted, held and denied."""
    phases = {"ended": "over", "denied": "denied"}
    a, b = (phases.get(r.event.status, "on") for r in (one, other))
    if a != b or one.is_another != other.is_another or (one.kind != other.kind and _are("in phases", one, other)):
        yield "phase: differ"
    elif one.kind and other.kind and one.kind != other.kind and one.event.type == other.event.type:
        yield "kind: differ"
    if one.offices and other.offices and not one.offices & other.offices and _are("person", one, other):
        yield "office: differ"


def _words(one: Report, other: Report) -> Iterator[str]:
    """Whether any of their other words is the same and telling: not such as stand in all news. Of events of which there
    are many a day the same police may have done any: that both name them says nothing."""
    doers = one.doers & other.doers if _are("many a day", one, other) else frozenset()
    a, b = sorted((one.words, other.words), key=len)
    same = (w for w in set(shared(a, b)) if w.isdisjoint(doers))
    if len(a) > 1 and without("common", same):
        yield "words: telling"
