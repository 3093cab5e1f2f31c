"""Sentences with their tokens and the tokens' readings: the form in which every later stage sees an article."""

from __future__ import annotations

from collections.abc import Iterator

from extract.model import Document, Sentence, Span, Token
from extract.morphology import analyse, tokenize
from extract.text.folding import fold
from extract.text.sentences import sentence_spans


def sentences(document: Document) -> tuple[Sentence, ...]:
    """The sentences of every paragraph of ``document``, in reading order."""
    return tuple(
        Sentence(span, number, tuple(_tokens(document.text, span)))
        for number, paragraph in enumerate(document.paragraphs)
        for span in sentence_spans(document.text, paragraph)
    )


def _tokens(text: str, sentence: Span) -> Iterator[Token]:
    at = sentence.start
    for surface in tokenize(sentence.of(text)):
        start = text.index(surface, at, sentence.end)
        at = start + len(surface)
        yield Token(Span(start, at), surface, fold(surface), analyse(surface) if len(surface) > 1 else ())
