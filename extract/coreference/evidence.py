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
_COUNTS = ("same number", "near", "some", "far apart", "of others")


def features(one: Report, other: Report) -> Iterator[str]:
    """Names of what holds of two reports of one type, or of one kind."""
    yield "always"
    if one.event.type != other.event.type:
        yield "type"
    yield from (f"often: {name}" for name in ("many a day", "seldom") if _are(name, one, other))
    yield f"date: {dates.agreement(one, other)}"
    place = places.relation(one.event.where, other.event.where)
    yield f"place: {place}, talk" if place == "differ" and _are("talk", one, other) else f"place: {place}"
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
    if not pairs:
        if one.counts and other.counts and one.event.type == "casualties":
            yield "count: of other things"
        return
    near = dates.days_between(one, other) <= 1
    found = {_compared(*a, *b, near) for a, b in pairs}
    yield f"count: {next(k for k in _COUNTS if k in found)}"


def _compared(p: Quantity, whom: tuple[Word, ...], q: Quantity, others: tuple[Word, ...], at_once: bool) -> str:
    if not may_be_same_people(whom, others):
        return "of others"
    if p.value is None or q.value is None or min(p.value, q.value) <= 0:
        return "some"
    if p.value == q.value:
        return "same number"
    if p.what == "magnitude":
        return "near" if abs(p.value - q.value) <= _RICHTER else "far apart"
    times = max(p.value, q.value) / min(p.value, q.value)
    return "far apart" if times > _FAR and at_once else "near" if times <= 2 else "some"


def _parties(one: Report, other: Report) -> Iterator[str]:
    agent = parties.agreement(one, other, one.agents, other.agents)
    if _are("speech", one, other) and not (one.agents and other.agents) and parties.is_one_speaker(one, other):
        agent = "same"
    whose = ", whose act it is" if agent in ("same", "untold", "differ") and _are("whose", one, other) else ""
    yield f"agent: {agent}{whose}"
    patient = parties.agreement(one, other, one.patients, other.patients)
    of = next((of for of in ("target", "talk") if patient == "differ" and _are(of, one, other)), None)
    yield f"patient: {patient}, {of}" if of else f"patient: {patient}"
    if (_are("person", one, other) or _are("thing", one, other)) and patient not in ("same", "differ"):
        yield f"object: {_object(one, other)}"


def _object(one: Report, other: Report) -> str:
    """Whether the words after the triggers, without who did it, are of one person or thing."""
    doers = one.doers | other.doers
    a, b = (tuple(w for w in r.object if w.isdisjoint(doers)) for r in (one, other))
    both = (*shared(a, other.words), *shared(b, one.words))
    if both:
        return "same" if without("common", both) else "alike"
    fewest = 1 if _are("thing", one, other) else 2  # words of a name
    return "differ" if min(len(without("common", a)), len(without("common", b))) >= fewest else "unknown"


def _nature(one: Report, other: Report) -> Iterator[str]:
    """Whether the events are of one kind and phase: quake and flood, imposed and lifted, held and denied."""
    if one.kind != other.kind and _are("in phases", one, other):
        yield "phase: differ"
        return
    if one.kind and other.kind:
        yield "kind: same" if one.kind == other.kind else "kind: differ"
    phases = {"ended": "over", "denied": "denied"}
    a, b = (phases.get(r.event.status, "on") for r in (one, other))
    if a != b:
        yield "phase: differ"
    if one.is_another != other.is_another:
        yield "another"
    if one.offices and other.offices and _are("person", one, other):
        yield "office: same" if one.offices & other.offices else "office: differ"


def _words(one: Report, other: Report) -> Iterator[str]:
    """How many of their other words are the same; words that stand in all news count less. Of events of which there are
    many a day the same police may have done any: that both name them says nothing."""
    if not one.words or not other.words:
        return
    a, b = sorted((one.words, other.words), key=len)
    doers = one.doers & other.doers if _are("many a day", one, other) else frozenset()
    same = tuple(w for w in set(shared(a, b)) if w.isdisjoint(doers))
    telling = without("common", same)
    if not same:
        yield "words: none" if len(a) > 1 else "words: too few"
        return
    yield f"words: {min(4, len(telling))} telling"
    if telling and len(same) > 2 and 3 * len(same) >= 2 * len(a):
        yield "words: most"
