"""Events: found by their triggers, with their arguments, dated and joined."""

from __future__ import annotations

from extract.model import Document, Event, Place, Sentence, TimeExpression


def find_events(
    document: Document, sentences: tuple[Sentence, ...], times: tuple[TimeExpression, ...], places: tuple[Place, ...]
) -> tuple[Event, ...]:
    """The events ``document`` reports, in reading order."""
    return ()
