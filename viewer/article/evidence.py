"""Which words of one document support which event: underlines, the marks of the selected event, what a click means.

Only positions are settled here; colours are the theme's business and drawing the view's.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise

from extract.lexicons import family_of
from extract.model import Document, Event, Span

EDGES = {  # the line under a field's words, by its CSS name: colour is never the only sign
    "trigger": "none",  # has the underline of its event
    "when": "dotted",
    "where": "dashed",
    "who": "dot-dash",
    "count": "solid",
    "source": "double",
}


@dataclass(frozen=True, slots=True)
class Support:
    """A stretch of text that supports an event; ``trigger`` is the word that names it."""

    span: Span
    trigger: Span
    event: str
    family: str


@dataclass(frozen=True, slots=True)
class FieldMark:
    """A stretch of text that gives one field (a key of ``EDGES``) of the selected event."""

    span: Span
    field: str


class EvidenceIndex:
    """Every support of one document by position; asking for a stretch costs what the stretch holds."""

    def __init__(self, document: Document, events: Iterable[Event]) -> None:
        supports = (
            Support(item.span, item.trigger, event.id, family_of(event.type).id)
            for event in events
            for item in event.evidence
            if item.document == document.id and item.span.start < item.span.end
        )
        self.supports = sorted(supports, key=lambda s: (s.span, s.trigger))
        self._starts = [s.span.start for s in self.supports]
        self._reach = list(accumulate((s.span.end for s in self.supports), max))

    def over(self, span: Span) -> list[Support]:
        """Supports that share text with ``span``, in reading order."""
        first = bisect_right(self._reach, span.start)
        last = bisect_left(self._starts, span.end)
        return [s for s in self.supports[first:last] if s.span.end > span.start]

    def underlines(self, span: Span) -> Iterator[tuple[Span, Support]]:
        """Stretches of ``span`` with the one support each belongs to, in reading order and without overlaps."""
        supports = self.over(span)
        edges = sorted({e for s in supports for e in (*s.span, *s.trigger) if span.start < e < span.end} | set(span))
        pending: tuple[Span, Support] | None = None
        active: list[Support] = []
        coming = iter(supports)
        following = next(coming, None)
        for start, end in pairwise(edges):
            while following is not None and following.span.start <= start:
                active.append(following)
                following = next(coming, None)
            active = [s for s in active if s.span.end > start]
            owner = _owner(active, start)
            if pending is not None and owner is pending[1]:
                pending = (Span(pending[0].start, end), owner)
                continue
            if pending is not None:
                yield pending
            pending = None if owner is None else (Span(start, end), owner)
        if pending is not None:
            yield pending

    def at(self, position: int) -> Support | None:
        """The support whose underline lies under ``position``."""
        return _owner(self.over(Span(position, position + 1)), position)


def _owner(supports: list[Support], position: int) -> Support | None:
    """Of several events told in one sentence, the one this word belongs to: a trigger's own words first, then the
    shortest stretch, then the event named last before the word."""
    if not supports:
        return None

    def rank(support: Support) -> tuple[bool, int, bool, int]:
        trigger = support.trigger
        named = trigger.start <= position
        distance = position - trigger.start if named else trigger.start - position
        return (not trigger.start <= position < trigger.end, support.span.end - support.span.start, not named, distance)

    return min(supports, key=rank)


def field_marks(event: Event, document: Document) -> list[FieldMark]:
    """The words that give each field of ``event``, as far as they stand in ``document``; the trigger comes last, so
    that it is drawn on top."""
    evidence = [item for item in event.evidence if item.document == document.id]
    if not evidence:
        return []
    given = [(event.attribution.span, event.attribution.text, "source")] if event.attribution else []
    given += [(p.span, p.text, "who") for p in event.participants]
    given += [(p.span, p.text, "where") for p in event.where]
    marks = [FieldMark(span, field) for span, text, field in given if span.of(document.text) == text]
    marks += [FieldMark(q.span, "count") for q in event.quantities if any(e.span.overlaps(q.span) for e in evidence)]
    marks += [FieldMark(item.time, "when") for item in evidence if item.time]
    return [*marks, *(FieldMark(item.trigger, "trigger") for item in evidence)]
