"""An event as one article tells it, ready to be compared: when, who, whom, how many, in what words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from extract.coreference.party import Party, party_of
from extract.coreference.words import Word, is_in, kinds, shared, types, without, word_of, words_of
from extract.lexicons import read_tsv
from extract.model import Document, Event, Quantity, Role, Span
from extract.when import bounds

_OBJECT = 6  # words after the trigger that say whom
_BY = 2  # words beside a trigger that says no more than 'struck', or names what was imposed or extended
_BEFORE = 8  # letters between a party and the trigger it stands before
_MEASURES = {"days", "weeks", "months", "years", "hours", "money", "percent"}  # say little of which event it is


@dataclass(frozen=True, slots=True)
class Report:
    """An event with what is compared of it. ``start`` and ``end`` bound a date the text gives, None where it gives
    none. ``told`` are all words of the evidence, ``words`` those that give neither its date, its place nor its name,
    ``after`` those of them that follow its trigger, ``object`` the first of these that may say whom or what. ``counts``
    go with the words for those counted. ``doers`` are the stems of the agents' words, ``kind`` what the trigger says
    beyond the type; ``is_another``: told as another of its kind, an aftershock."""

    event: Event
    published: date | None
    start: datetime | None
    end: datetime | None
    told: tuple[Word, ...]
    words: tuple[Word, ...]
    after: tuple[Word, ...]
    object: tuple[Word, ...]
    agents: tuple[Party, ...]
    patients: tuple[Party, ...]
    doers: frozenset[str]
    counts: tuple[tuple[Quantity, tuple[Word, ...]], ...]
    offices: frozenset[str]
    kind: str
    is_another: bool


def report(event: Event, documents: Mapping[str, Document]) -> Report:
    """``event`` as its first evidence tells it; ``documents`` by id."""
    first = event.evidence[0]
    document = documents[first.document]
    start, end = bounds(event.when)
    stated = event.when.basis not in ("published", "unknown")
    named = [
        *_ends(document.text, first.trigger),
        *(p.span for p in event.where),
        *((first.time,) if first.time else ()),
    ]
    told = tuple(words_of(document.text, first.span))
    words = [(at, w) for at, w in told if not any(s.start <= at < s.end for s in named)]
    after = tuple(w for at, w in words if at >= first.trigger.start)
    agents = _parties(event, "agent")
    ahead = tuple(w for at, w in told if at < first.trigger.start)[-_BY:] if event.type in types("in phases") else ()
    return Report(
        event,
        date.fromisoformat(document.published[:10]) if document.published else None,
        start if stated else None,
        end if stated else None,
        tuple(w for _, w in told),
        tuple(w for _, w in words),
        after,
        without("anybody", without("generic", after[:_OBJECT])),
        agents,
        _parties(event, "patient"),
        frozenset().union(*(w for p in agents for w in p.words)),
        tuple((q, counted(event, q)) for q in event.quantities if q.what not in _MEASURES),
        _offices(w for _, w in told),
        _kind(event, (word_of(w) for w in first.trigger.of(document.text).split()))
        or _kind(event, (*ahead, *after[:_BY])),
        any(is_in("again", w) for _, w in told) or any(is_in("another", w) for w in after[:1]),
    )


def _ends(text: str, trigger: Span) -> tuple[Span, Span]:
    """The first and the last word of a trigger; what stands between them ('storm … the building') is not its name."""
    words = trigger.of(text).split()
    return Span(trigger.start, trigger.start + len(words[0])), Span(trigger.end - len(words[-1]), trigger.end)


def _parties(event: Event, role: Role) -> tuple[Party, ...]:
    held = event.type in types("held")
    trigger = event.evidence[0].trigger
    said = (p for p in event.participants if p.role == role)
    return tuple(party_of(p.text, p.name, held or _is_near(p.span, trigger)) for p in said)


def _is_near(party: Span, trigger: Span) -> bool:
    """Whether a party follows its trigger, or stands right before it; what is told far ahead of a noun is another
    verb's ('students celebrated the resignation')."""
    return trigger.start <= party.start or trigger.start - party.end <= _BEFORE


def _kind(event: Event, words: Iterable[Word]) -> str:
    """What ``words`` say beyond the event's type: a quake or a flood; '' where nothing or two things."""
    found = frozenset().union(*words)
    said = [kind for kind, stems in kinds(event.type) if not found.isdisjoint(stems)]
    return said[0] if len(said) == 1 else ""


def _offices(words: Iterable[Word]) -> frozenset[str]:
    known = _portfolios()
    return frozenset(office for word in words for stem in word if (office := known.get(stem)) is not None)


@cache
def _portfolios() -> dict[str, str]:
    """English portfolio by the stem of a one-word Arabic one."""
    rows = ((row["en"], name) for row in read_tsv("names/portfolios.tsv") for name in row["ar"].split("|"))
    return {stem: en for en, name in rows if " " not in name for stem in word_of(name) if not stem.startswith("=")}


def counted(event: Event, quantity: Quantity) -> tuple[Word, ...]:
    """The words for those that ``quantity`` counts: its own, else those of the participant whose number it is."""
    own = people([quantity.who] if quantity.who else [])
    return own or people(p.text for p in event.participants if p.span.overlaps(quantity.span))


def people(names: Iterable[str]) -> tuple[Word, ...]:
    """The words of the names that say more than that they are people, each as its stems."""
    return without("anybody", (w for name in names for _, w in words_of(name)))


def may_be_same_people(one: tuple[Word, ...], other: tuple[Word, ...]) -> bool:
    """Whether nothing says that those counted here and there are others: protesters and police."""
    return not one or not other or bool(shared(one, other))
