"""Temporal expressions of a document or a text: chosen, resolved in reading order, each told the day before it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Literal

from extract.model import Document, Span, TimeExpression
from extract.text.folding import fold_with_offsets
from extract.times import context
from extract.times.chart import Edge
from extract.times.choosing import choose
from extract.times.resolving import resolve

Direction = Literal["past", "future"]
_AROUND = 8  # letters beside the expression that do not make a sentence of it


def tag(document: Document, *, direction: Direction = "past") -> tuple[TimeExpression, ...]:
    """The temporal expressions of a document's paragraphs, counted from its publication date or one another."""
    reference = datetime.fromisoformat(document.published).replace(tzinfo=None) if document.published else None
    expressions: list[TimeExpression] = []
    told: TimeExpression | None = None
    for paragraph in document.paragraphs:
        found = _read(paragraph.of(document.text), paragraph.start, reference, direction, told, may_be_alone=False)
        expressions += found
        told = next((e for e in reversed(found) if _tells_a_day(e)), told)
    return tuple(expressions)


def tag_text(text: str, reference: datetime | None, direction: Direction = "past") -> tuple[TimeExpression, ...]:
    """The temporal expressions of ``text`` in reading order.

    ``reference`` is the document creation time, naive local time; None leaves what is counted from it without a date.
    ``direction`` 'future' makes bare weekdays look forward, as in a calendar; 'past' is how news speaks.
    """
    return tuple(_read(text, 0, reference, direction, None, may_be_alone=True))


def _read(
    text: str,
    offset: int,
    reference: datetime | None,
    direction: Direction,
    told: TimeExpression | None,
    may_be_alone: bool,
) -> list[TimeExpression]:
    """The expressions of a stretch of text; ``told`` is the last day before it, for 'the next day'."""
    folded = fold_with_offsets(text)

    def forward(edge: Edge) -> bool:
        return direction == "future" or context.tense(folded.text, edge.start, edge.end) == "future"

    found = choose(folded, forward)
    alone = may_be_alone and sum(f.span.end - f.span.start for f in found) >= len(text.strip()) - _AROUND
    expressions = []
    for item in found:
        spoken = context.tense(folded.text, item.edge.start, item.edge.end)
        ahead = direction == "future" or spoken == "future"
        here = resolve(item, folded, reference, told, ahead, spoken == "past", alone)
        moved = replace(here, span=Span(here.span.start + offset, here.span.end + offset))
        expressions.append(moved)
        told = moved if _tells_a_day(moved) else told
    return expressions


def _tells_a_day(expression: TimeExpression) -> bool:
    return expression.start is not None and expression.granularity in ("day", "part-of-day", "minute", "hour")
