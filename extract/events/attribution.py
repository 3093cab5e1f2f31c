"""Who the article says reported what: the source of a statement and the text it governs."""

from __future__ import annotations

from extract.model import Attribution, Document, Sentence, Span


def find_attributions(document: Document, sentences: tuple[Sentence, ...]) -> tuple[tuple[Span, Attribution], ...]:
    """Spans of text with the source they are attributed to, in reading order; the narrower span wins."""
    return ()
