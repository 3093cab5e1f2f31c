"""Joins mentions that report the same event: one type, and enough that speaks for one event and not two.

What speaks for it are named features of a pair of mentions, weighed as in ``extract.events.ranking``
(``resources/events/link-weights.tsv``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from extract.events.dating import Dated
from extract.events.mentions import Mention
from extract.events.ranking import probability, weights
from extract.model import Status

SAME_EVENT = 0.27  # the least likeness of mentions that are joined
_REMEMBERED = 12  # groups of a type that a new mention is compared with, the latest first
_SPEECH = frozenset(("appeal", "condemnation", "support", "threat"))
_REACH = 5
_DERIVING = frozenset("اويتمنسئءؤ")


@dataclass(frozen=True, slots=True)
class Reading:
    """A mention with what was read of it."""

    mention: Mention
    status: Status
    dated: Dated
    features: tuple[str, ...]
    confidence: float


def link(readings: Iterable[Reading], known: Mapping[str, float] | None = None) -> tuple[tuple[Reading, ...], ...]:
    """The readings grouped by event, groups and members in reading order; ``known`` are the weights of pairs."""
    known = weights("link-weights") if known is None else known
    groups: list[list[Reading]] = []
    by_type: dict[str, list[list[Reading]]] = {}
    for reading in readings:
        told = by_type.setdefault(reading.mention.type, [])
        odds, group = max(
            ((likeness(g, reading, known), g) for g in told[-_REMEMBERED:]), key=lambda pair: pair[0], default=(0.0, [])
        )
        if odds < SAME_EVENT:
            group = []
            groups.append(group)
            told.append(group)
        group.append(reading)
    return tuple(map(tuple, groups))


def likeness(group: list[Reading], reading: Reading, known: Mapping[str, float]) -> float:
    """How likely ``reading`` reports the group's event: its likeness to the first or the last of it, the greater."""
    return max(
        probability(pair_features(other, reading), known)
        for other in {id(r): r for r in (group[0], group[-1])}.values()
    )


def pair_features(earlier: Reading, later: Reading) -> Iterator[str]:
    """Names of what holds of two mentions of one type."""
    one, other = earlier.mention, later.mention
    yield "always"
    type_ = one.type
    if type_ in _SPEECH:
        yield "speech"
    yield f"type={type_}"
    word = (
        "same word" if one.head.keys & other.head.keys else "same root" if _roots(one) & _roots(other) else "other word"
    )
    entry = "same entry" if one.trigger.entry is other.trigger.entry else "other entry"
    form = "verb" if other.verbal else "definite" if any(w.article or w.pronoun for w in other.words) else "noun"
    yield word
    yield entry
    yield form
    yield f"{form}, {word}"
    yield f"{type_}, {word}"
    yield f"{type_}, {entry}"
    apart = other.context.number - one.context.number
    if apart == 0:
        yield "same sentence"
        steps = other.trigger.first - one.trigger.last
        if other.clause_number == one.clause_number:
            yield "same clause"
        if steps < 2 and not other.head.conjunction:
            yield "adjacent"
        if other.head.conjunction:
            yield "joined by and"
    elif other.context.sentence.paragraph == one.context.sentence.paragraph:
        yield "same paragraph"
    elif apart > 5:
        yield "far apart"
    yield f"dates: {_dates(earlier.dated, later.dated)}"
    shared = len(_company(one) & _company(other))
    yield "nothing shared" if not shared else "one word shared" if shared == 1 else "words shared"
    if earlier.status != later.status:
        yield "other status"
    numbers, others = _numbers(one), _numbers(other)
    if numbers and others:
        yield "same number" if numbers & others else "other number"


def _named(mention: Mention) -> frozenset[str]:
    """Lemmas of the words that name the event, those of light verbs left out where a noun follows."""
    words = mention.words if len(mention.words) == 1 else mention.words[1:] or mention.words
    return frozenset(k for w in words if len(w.folded) > 2 for k in (w.nominals | w.verbs or w.keys))


@cache
def _skeleton(lemma: str) -> str:
    """What is left of a lemma without the letters that Arabic derives words with; '' where that is one letter."""
    letters = [c for c in lemma.removesuffix("ه") if c not in _DERIVING]
    kept = "".join(c for at, c in enumerate(letters) if at == 0 or c != letters[at - 1])
    return kept if len(kept) > 1 else ""


def _roots(mention: Mention) -> frozenset[str]:
    return frozenset(s for lemma in _named(mention) if (s := _skeleton(lemma)))


def _company(mention: Mention) -> frozenset[str]:
    """Lemmas of the content words around a trigger."""
    words = (*mention.before(2), *mention.after(_REACH))
    return frozenset(key for w in words if not w.is_mark for key in (w.nominals or (w.keys if not w.known else ())))


def _numbers(mention: Mention) -> frozenset[str]:
    return frozenset(w.folded for w in (*mention.before(3), *mention.after(4)) if w.is_number)


def _dates(one: Dated, other: Dated) -> str:
    a, b = one.when, other.when
    known = [d.when.basis not in ("published", "unknown") for d in (one, other)]
    if not all(known):
        return "none" if not any(known) else "one"
    if (a.start, a.end) == (b.start, b.end):
        return "equal" if one.own and other.own else "equal by context"
    low, high = (a.start or "")[:10], (a.end or "9999")[:10]
    overlap = low <= (b.end or "9999")[: max(4, len(low))] and (b.start or "")[: len(high)] <= high
    return "overlap" if overlap else "differ" if one.own and other.own else "differ by context"
