"""Who tells an event: independent sources, copies of one text counting once; and how their counts compare.

Nothing is decided here about the event itself; the reader sees what each source says.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from extract.coreference import Word, counted, may_be_same_people
from extract.model import Attribution, Document, Event, Evidence, Quantity, Timeline
from extract.text.folding import fold

_WORD = re.compile(r"\w+")
_SHINGLE = 4  # words
_FEWEST = 6  # shingles a passage must have to tell a copy by
_COPIED = 0.6  # share of the shorter text's shingles that the other has
Trend = Literal["agree", "grow", "differ"]


@dataclass(frozen=True, slots=True)
class Count:
    """A count, the words for those counted, who is named as saying so, and the document it stands in."""

    quantity: Quantity
    whom: tuple[Word, ...]
    said_by: Attribution | None
    document: Document


@dataclass(frozen=True, slots=True)
class Counts:
    """What is said of one kind of people or things, in order of publication. ``trend``: one number, an update
    that grew from day to day, or sources that contradict one another."""

    what: str
    counts: tuple[Count, ...]
    trend: Trend


def sources(event: Event, documents: Mapping[str, Document]) -> tuple[tuple[str, ...], ...]:
    """The documents that tell ``event``, grouped: those of one outlet, and copies of one text, are one source."""
    groups: list[list[Evidence]] = []
    for evidence in event.evidence:
        joined = [g for g in groups if any(_one_source(evidence, e, documents) for e in g)]
        for group in joined:
            groups.remove(group)
        groups.append([*(e for g in joined for e in g), evidence])
    return tuple(tuple(dict.fromkeys(e.document for e in group)) for group in groups)


def is_corroborated(event: Event, documents: Mapping[str, Document]) -> bool:
    """Whether two independent sources tell it."""
    return len({e.document for e in event.evidence}) > 1 and len(sources(event, documents)) > 1


def source_counter(timeline: Timeline) -> Callable[[Event], int]:
    """How many independent sources tell an event of ``timeline``: worked out when it is asked for, and once."""
    documents = {d.id: d for d in timeline.documents}
    known: dict[str, int] = {}

    def count(event: Event) -> int:
        if event.id not in known:
            known[event.id] = len(sources(event, documents)) if len({e.document for e in event.evidence}) > 1 else 1
        return known[event.id]

    return count


def counts(event: Event, parts: Iterable[Event], documents: Mapping[str, Document]) -> tuple[Counts, ...]:
    """The counts of ``event``, or of the ``parts`` it was merged from, each kind of people side by side."""
    said = sorted(_said(tuple(parts) or (event,), documents), key=lambda c: c.document.published or "~")
    groups: list[list[Count]] = []
    for count in said:
        alike = [
            g
            for g in groups
            if all(c.quantity.what == count.quantity.what and may_be_same_people(c.whom, count.whom) for c in g)
        ]
        if alike:
            alike[0].append(count)
        else:
            groups.append([count])
    return tuple(map(_compared, groups))


def are_copies(one: str, other: str) -> bool:
    """Whether one text was taken from the other, or both from a third: most of the shorter's words in a row."""
    a, b = _shingles(one), _shingles(other)
    return min(len(a), len(b)) >= _FEWEST and len(a & b) >= _COPIED * min(len(a), len(b))


def _said(events: Iterable[Event], documents: Mapping[str, Document]) -> Iterator[Count]:
    for event in events:
        document = documents.get(event.evidence[0].document)
        if document is None:
            continue
        for quantity in event.quantities:
            yield Count(quantity, counted(event, quantity), event.attribution, document)


def _compared(counts: Iterable[Count]) -> Counts:
    said = tuple(counts)
    what = said[0].quantity.what
    numbers = [(c.quantity.value, c.document.published) for c in said if c.quantity.value is not None]
    values = [value for value, _ in numbers]
    if len(set(values)) < 2:
        return Counts(what, said, "agree")
    later = all(a[1] and b[1] and (a[0] == b[0] or a[1][:10] < b[1][:10]) for a, b in pairwise(numbers))
    return Counts(what, said, "grow" if later and values == sorted(values) else "differ")


def _one_source(one: Evidence, other: Evidence, documents: Mapping[str, Document]) -> bool:
    if one.document == other.document:
        return True
    a, b = documents[one.document], documents[other.document]
    if a.source is not None and a.source == b.source:
        return True
    return are_copies(one.span.of(a.text), other.span.of(b.text)) or are_copies(a.text, b.text)


@lru_cache(maxsize=512)
def _shingles(text: str) -> frozenset[tuple[str, ...]]:
    words = _WORD.findall(fold(text))
    return frozenset(tuple(words[n : n + _SHINGLE]) for n in range(len(words) - _SHINGLE + 1))
