"""Which events to show: one value that list, timeline and exports share, with a short form for the command line.

type:protest,strike place:Almaty source:"BBC Arabic" status:asserted review:accepted told:corroborated confidence:0.5..1
date:2022-01-01..2022-01-08 words that must all stand in the label or the evidence
"""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import get_args

from extract.lexicons import event_types
from extract.model import Document, Event, Review, Status, Timeline
from extract.text.folding import Folded, fold, fold_with_offsets
from extract.when import moments
from viewer.project.corroboration import is_corroborated
from viewer.project.problems import Problem


class FilterError(Problem):
    """A written filter that cannot be read."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What an event must have; an empty field asks for nothing.

    ``places`` are matched against the English name or the name in the text, ``sources`` against the documents' source;
    ``tellings`` are of ``TELLINGS``.
    ``since`` and ``until`` are ISO 8601, inclusive; undated events then do not match. Words of ``text`` must all stand
    in the label or the evidence, in any order, spelling variants being one.
    """

    types: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset()
    reviews: frozenset[str] = frozenset()
    tellings: frozenset[str] = frozenset()
    min_confidence: float = 0.0
    max_confidence: float = 1.0
    since: str | None = None
    until: str | None = None
    text: str = ""

    def __bool__(self) -> bool:
        """Whether it asks for anything."""
        return self != Filter()

    def matches(self, event: Event, documents: Mapping[str, Document]) -> bool:
        """Whether ``event`` has all that is asked for; ``documents`` by id."""
        return (
            (not self.types or event.type in self.types)
            and (not self.statuses or event.status in self.statuses)
            and (not self.reviews or event.review in self.reviews)
            and self.min_confidence <= event.confidence <= self.max_confidence
            and (not self.tellings or telling(event, documents) in self.tellings)
            and (not self.places or any(p.name in self.places or p.text in self.places for p in event.where))
            and (not self.sources or any(documents[e.document].source in self.sources for e in event.evidence))
            and self._is_in_range(event)
            and self._has_words(event, documents)
        )

    def apply(self, timeline: Timeline) -> Timeline:
        """The timeline with the events that match; documents stay."""
        if not self:
            return timeline
        documents = {d.id: d for d in timeline.documents}
        return replace(timeline, events=tuple(e for e in timeline.events if self.matches(e, documents)))

    def _is_in_range(self, event: Event) -> bool:
        if self.since is None and self.until is None:
            return True
        start, end = event.when.start, event.when.end
        if start is None and end is None:
            return False
        if event.when.basis == "published":  # no later than publication: it stands there, not anywhere before
            start, end = start or end, end or start
        ends_before = self.since and end and _moments(end)[1] <= _moments(self.since)[0]
        starts_after = self.until and start and _moments(start)[0] >= _moments(self.until)[1]
        return not ends_before and not starts_after

    def _has_words(self, event: Event, documents: Mapping[str, Document]) -> bool:
        if not self.text:
            return True
        told = [_folded(event.label.en), _folded(event.label.ar)]
        told += (_evidence(documents[e.document].text, e.span.start, e.span.end) for e in event.evidence)
        return all(any(word in piece for piece in told) for word in _folded(self.text).split())


TELLINGS = ("corroborated", "single")


def telling(event: Event, documents: Mapping[str, Document]) -> str:
    """Whether one source or several tell ``event``, of ``TELLINGS``."""
    return "corroborated" if is_corroborated(event, documents) else "single"


_moments = lru_cache(maxsize=1 << 14)(moments)


@lru_cache(maxsize=1 << 17)
def _folded(text: str) -> str:
    return fold(text)


@lru_cache(maxsize=256)
def _folded_document(text: str) -> Folded:
    return fold_with_offsets(text)


def _evidence(text: str, start: int, end: int) -> str:
    folded = _folded_document(text)
    return folded.text[folded.at(start) : folded.at(end)]


def _words(written: str) -> frozenset[str]:
    return frozenset(filter(None, (w.strip() for w in written.split(","))))


def _known(written: str, allowed: Iterable[str]) -> frozenset[str]:
    words, names = _words(written), frozenset(allowed)
    for word in words - names:
        raise FilterError(
            f"“{word}” is none of: {', '.join(sorted(names))}.", f"«{word}» ليس من: {'، '.join(sorted(names))}."
        )
    return words


def _range(written: str) -> tuple[str | None, str | None]:
    low, dots, high = written.partition("..")
    return low.strip() or None, (high.strip() or None) if dots else (low.strip() or None)


def _confidence(found: Filter, written: str) -> Filter:
    low, high = _range(written)
    try:
        return replace(found, min_confidence=float(low or 0), max_confidence=float(high or 1))
    except ValueError:
        raise FilterError(
            f"“{written}” is no range of numbers: write 0.5..1.", f"«{written}» ليس مدى: اكتب 0.5..1."
        ) from None


def _dates(found: Filter, written: str) -> Filter:
    since, until = _range(written)
    try:
        for date in filter(None, (since, until)):
            moments(date)
    except ValueError:
        raise FilterError(
            f"“{written}” is no range of dates: write 2022-01-01..2022-01-08.",
            f"«{written}» ليس مدى تواريخ: اكتب 2022-01-01..2022-01-08.",
        ) from None
    return replace(found, since=since, until=until)


_KEYS: dict[str, Callable[[Filter, str], Filter]] = {
    "type": lambda f, w: replace(f, types=_known(w, event_types())),
    "place": lambda f, w: replace(f, places=_words(w)),
    "source": lambda f, w: replace(f, sources=_words(w)),
    "status": lambda f, w: replace(f, statuses=_known(w, get_args(Status))),
    "review": lambda f, w: replace(f, reviews=_known(w, get_args(Review))),
    "told": lambda f, w: replace(f, tellings=_known(w, TELLINGS)),
    "confidence": _confidence,
    "date": _dates,
}


def read_filter(written: str) -> Filter:
    """The filter of the short form. Raises FilterError for an unknown type, status or review state, or a bad range."""
    try:
        pieces = shlex.split(written)
    except ValueError:
        raise FilterError("A quotation mark is not closed.", "علامة اقتباس غير مغلقة.") from None
    found, text = Filter(), []
    for piece in pieces:
        key, colon, rest = piece.partition(":")
        if colon and key in _KEYS:
            found = _KEYS[key](found, rest)
        else:
            text.append(piece)
    return replace(found, text=" ".join(text))
