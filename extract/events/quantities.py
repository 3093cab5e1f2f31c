"""Counts in the text: how many, of what, of whom. Ages, dates, clock times, scores and ordinals are not counts."""

from __future__ import annotations

from extract.model import Document, Quantity, Sentence, Span, TimeExpression


def find_quantities(
    document: Document, sentences: tuple[Sentence, ...], times: tuple[TimeExpression, ...]
) -> tuple[Quantity, ...]:
    """Every count of ``document`` in reading order; words inside ``times`` are not looked at."""
    return ()


def quantities_for_event(
    quantities: tuple[Quantity, ...], type_: str, trigger: Span, clause: Span
) -> tuple[Quantity, ...]:
    """Those of ``quantities`` that belong to an event of ``type_`` named by ``trigger`` in ``clause``."""
    return ()
