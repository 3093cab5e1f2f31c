"""Which events of several articles are one: how alike two events are in type, time, place, people and words.

Each report is compared as it was told; nothing here knows of cases, edits or what a reader decided.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from math import exp
from typing import Any

from extract.lexicons import read_toml, read_tsv
from extract.model import Document, Event, Place, Quantity, Role, Span
from extract.text.folding import fold
from extract.text.stemming import stems_of
from extract.when import bounds

_WORD = re.compile(r"[^\W\d_]{3,}")
_NAMING = 2  # content words after the trigger that say who spoke
_AROUND = 6
_FEW_DAYS = timedelta(days=3)
SAME_EVENT = 0.5  # the least likeness of reports that are proposed as one event
Word = frozenset[str]


@dataclass(frozen=True, slots=True)
class Report:
    """An event with what is compared of it. ``start`` and ``end`` bound a date the text gives, None where it gives
    none. ``words`` are those of the evidence that give neither its date, its place nor its name, in order; ``after``
    those that follow its trigger; ``who`` the people counted, ``agents`` and ``patients`` the words for them."""

    event: Event
    start: datetime | None
    end: datetime | None
    words: tuple[Word, ...]
    after: tuple[Word, ...]
    who: tuple[Word, ...]
    agents: tuple[Word, ...]
    patients: tuple[Word, ...]


def report(event: Event, documents: Mapping[str, Document]) -> Report:
    """``event`` as its first evidence tells it; ``documents`` by id."""
    first = event.evidence[0]
    text = documents[first.document].text
    start, end = bounds(event.when)
    stated = event.when.basis not in ("published", "unknown")
    named = [first.trigger, *(p.span for p in event.where), *((first.time,) if first.time else ())]
    words = [(at, w) for at, w in _words(text, first.span) if not any(s.start <= at < s.end for s in named)]
    return Report(
        event,
        start if stated else None,
        end if stated else None,
        tuple(w for _, w in words),
        tuple(w for at, w in words if at >= first.trigger.end),
        tuple(w for q in event.quantities for w in counted(event, q)),
        _party_words(event, "agent"),
        _party_words(event, "patient"),
    )


def _party_words(event: Event, role: Role) -> tuple[Word, ...]:
    """The words of those who did it, or to whom it was done, without the names of places."""
    found = []
    for party in event.participants:
        if party.role == role:
            for at, word in _words(party.text, Span(0, len(party.text))):
                place = any(p.span.start <= party.span.start + at < p.span.end for p in event.where)
                found += [] if place or word & _set("anybody") else [word]
    return tuple(found)


def counted(event: Event, quantity: Quantity) -> tuple[Word, ...]:
    """The words for those that ``quantity`` counts: its own, else those of the participant whose number it is."""
    own = people([quantity.who] if quantity.who else [])
    return own or people(p.text for p in event.participants if p.span.overlaps(quantity.span))


def people(names: Iterable[str]) -> tuple[Word, ...]:
    """The words of the names that say more than that they are people, each as its stems."""
    words = (w for name in names for _, w in _words(name, Span(0, len(name))))
    return tuple(w for w in words if not w & _set("anybody"))


def likeness(one: Report, other: Report) -> float:
    """How likely the two tell one event, from 0 to 1; reports of two types never do."""
    if one.event.type != other.event.type:
        return 0.0
    odds = _data()["odds"]
    return 1 / (1 + exp(-sum(odds[f] for f in features(one, other))))


def features(one: Report, other: Report) -> Iterator[str]:
    """Names of what holds of two reports of one type."""
    yield "always"
    yield f"date: {_date(one, other)}"
    yield f"place: {_place(one.event.where, other.event.where)}"
    yield f"counted: {_counted(one, other)}"
    yield f"agent: {_party(one, other, one.agents, other.agents)}"
    patient = _party(one, other, one.patients, other.patients)
    yield "patient: differ, many a day" if patient == "differ" and _is_of_many(one) else f"patient: {patient}"
    if one.event.type in _data()["speech"]:
        yield f"speaker: {_speaker(one, other)}"
    if _is_of_many(one):
        yield "many a day"
    yield from _alike(one, other)


def _is_of_many(told: Report) -> bool:
    return told.event.type in _data()["many_a_day"]


def _alike(one: Report, other: Report) -> Iterator[str]:
    """How much of what else they say is alike. Of events of which there are many a day, the same police may have done
    any: that both name them says nothing."""
    doers = set().union(*one.agents) & set().union(*other.agents) if _is_of_many(one) else set()
    a, b = (tuple(w for w in told.words if not w & doers) for told in (one, other))
    shared = _shared(a, b)
    quarters = min(4, round(4 * shared / max(1, min(len(a), len(b)))))
    if shared or min(len(a), len(b)) > 1:
        share = max(0, quarters - 1) if shared > 1 else 0
        yield f"words: {('few', 'half', 'most', 'most')[share] if shared else 'none'}"
    if shared > 2:
        yield "words: three or more"


def _date(one: Report, other: Report) -> str:
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return "none" if one.start is other.start is None else "one"
    if one.start >= other.end or other.start >= one.end:
        return "differ"
    return "one" if max(one.end - one.start, other.end - other.start) > _FEW_DAYS else "same"


def _place(one: tuple[Place, ...], other: tuple[Place, ...]) -> str:
    if not one or not other:
        return "unknown"
    towns = [[p for p in places if not _is_country(p)] or list(places) for places in (one, other)]
    kinds = {_place_pair(a, b) for a in towns[0] for b in towns[1]}
    return next(k for k in ("same", "wider", "differ", "unknown") if k in kinds)


def _place_pair(one: Place, other: Place) -> str:
    if one.name is not None and other.name is not None:
        if (one.name, one.country) == (other.name, other.country):
            return "same"
        return "wider" if one.country == other.country and (_is_country(one) or _is_country(other)) else "differ"
    return "same" if fold(one.text) == fold(other.text) else "unknown"


def _is_country(place: Place) -> bool:
    return (place.country, place.name) in _countries()


@cache
def _countries() -> frozenset[tuple[str | None, str | None]]:
    from babel import Locale

    named = Locale("en").territories.items()
    return frozenset([*named, *((row["country"], row["en"]) for row in read_tsv("places/countries.tsv"))])


def _counted(one: Report, other: Report) -> str:
    a, b = ({q.what for q in r.event.quantities} for r in (one, other))
    if not a or not b:
        return "unknown"
    if not a & b:
        return "other things"
    return "same" if may_be_same_people(one.who, other.who) else "others"


def may_be_same_people(one: tuple[Word, ...], other: tuple[Word, ...]) -> bool:
    """Whether nothing says that those counted here and there are others: protesters and police."""
    return not one or not other or _shared(one, other) > 0


def _party(one: Report, other: Report, a: tuple[Word, ...], b: tuple[Word, ...]) -> str:
    """Whether ``a`` of the one and ``b`` of the other are one party: most of its words stand in the other report."""
    if not a or not b:
        return "unknown"
    same = any(2 * _shared(party, (*told.words, *of)) > len(party) for party, told, of in ((a, other, b), (b, one, a)))
    return "same" if same else "differ"


def _speaker(one: Report, other: Report) -> str:
    """Whether one party spoke; where agents are not known, whether the words that should say who stand in the other."""
    if one.agents and other.agents:
        return _party(one, other, one.agents, other.agents)
    same = any(
        len(a.after) >= _NAMING and _shared(a.after[:_NAMING], b.after[:_AROUND]) == _NAMING
        for a, b in ((one, other), (other, one))
    )
    return "same" if same else "differ"


def _shared(one: tuple[Word, ...], other: tuple[Word, ...]) -> int:
    return sum(any(w & o for o in other) for w in one)


def _words(text: str, span: Span) -> Iterator[tuple[int, Word]]:
    for match in _WORD.finditer(span.of(text)):
        stems = stems_of(fold(match.group()))
        if not stems & _set("idle"):
            yield span.start + match.start(), stems.union(*(_groups().get(s, ()) for s in stems))


@cache
def _data() -> dict[str, Any]:
    return read_toml("coreference.toml")


@cache
def _groups() -> dict[str, tuple[str, ...]]:
    """A name for the group of every stem that has one."""
    groups = _data()["alike"]
    return {stem: (f"={group[0]}",) for group in groups for word in group for stem in stems_of(fold(word))}


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(stem for word in _data()[name] for stem in stems_of(fold(word)))
