"""Temporal expressions of a document or a text: chosen, resolved in reading order, each told the day before it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Literal

from extract.model import Document, Sentence, Span, TimeExpression
from extract.text.folding import fold_with_offsets
from extract.times.choosing import choose
from extract.times.resolving import looks_forward, resolve

Direction = Literal["past", "future"]
_AROUND = 8  # letters beside the expression that do not make a sentence of it


def tag(
    document: Document, sentences: tuple[Sentence, ...] = (), *, direction: Direction = "past"
) -> tuple[TimeExpression, ...]:
    """The temporal expressions of a document's paragraphs, counted from its publication date or one another."""
    reference = datetime.fromisoformat(document.published).replace(tzinfo=None) if document.published else None
    expressions: list[TimeExpression] = []
    for paragraph in document.paragraphs:
        _extend(expressions, paragraph.of(document.text), paragraph.start, reference, direction, alone=False)
    return tuple(expressions)


def tag_text(text: str, reference: datetime | None, direction: Direction = "past") -> tuple[TimeExpression, ...]:
    """The temporal expressions of ``text`` in reading order.

    ``reference`` is the document creation time, naive local time; None leaves what is counted from it without a date.
    ``direction`` 'future' makes bare weekdays look forward, as in a calendar; 'past' is how news speaks.
    """
    expressions: list[TimeExpression] = []
    _extend(expressions, text, 0, reference, direction, alone=None)
    return tuple(expressions)


def _extend(
    expressions: list[TimeExpression],
    text: str,
    offset: int,
    reference: datetime | None,
    direction: Direction,
    alone: bool | None,
) -> None:
    """Add the expressions of a stretch of text to those before it, the last day told serving 'the next day'."""
    folded = fold_with_offsets(text)
    found = choose(folded)
    if alone is None:
        alone = sum(f.span.end - f.span.start for f in found) >= len(text.strip()) - _AROUND
    told = next((e for e in reversed(expressions) if _tells_a_day(e)), None)
    for item in found:
        forward = direction == "future" or looks_forward(folded, item.edge.start)
        here = resolve(item, folded, reference, told, forward, alone)
        moved = replace(here, span=Span(here.span.start + offset, here.span.end + offset))
        expressions.append(moved)
        told = moved if _tells_a_day(moved) else told


def _tells_a_day(expression: TimeExpression) -> bool:
    return expression.start is not None and expression.granularity in ("day", "part-of-day", "minute", "hour")
