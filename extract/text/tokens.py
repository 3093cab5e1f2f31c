"""Sentences with their tokens and the tokens' readings: the form in which every later stage sees an article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extract.model import Analysis, Document, Sentence, Span, Token
from extract.morphology import analyse, tokenize
from extract.text.folding import fold
from extract.text.run_together import parted
from extract.text.sentences import sentence_spans

_JOINED = re.compile(r"#\w+|[^\W_]+(?:_+[^\W_]+)+")


def sentences(document: Document) -> tuple[Sentence, ...]:
    """The sentences of every paragraph of ``document``, in reading order."""
    return tuple(
        Sentence(span, number, tuple(_tokens(document.text, span)))
        for number, paragraph in enumerate(document.paragraphs)
        for span in sentence_spans(document.text, paragraph)
    )


def _tokens(text: str, sentence: Span) -> Iterator[Token]:
    """The tokens of a sentence; a #hashtag and words_joined_by_underscores are one token each, without readings."""
    at = sentence.start
    for joined in _JOINED.finditer(text, sentence.start, sentence.end):
        yield from _plain(text, Span(at, joined.start()))
        at = joined.end()
        yield Token(Span(joined.start(), at), joined[0], fold(joined[0]))
    yield from _plain(text, Span(at, sentence.end))


def _plain(text: str, span: Span) -> Iterator[Token]:
    at = span.start
    for surface in tokenize(span.of(text)):
        at = text.index(surface, at, span.end)
        for word in _words(surface):
            start, at = at, at + len(word)
            yield Token(Span(start, at), word, *_read(word))


@lru_cache(maxsize=1 << 16)
def _words(surface: str) -> tuple[str, ...]:
    """The words a token is: one, or those that were run together in it."""
    return parted(surface) if len(surface) > 4 and not _read(surface)[1] else (surface,)


@lru_cache(maxsize=1 << 16)
def _read(surface: str) -> tuple[str, tuple[Analysis, ...]]:
    """A token's folded form and its readings."""
    return fold(surface), analyse(surface) if len(surface) > 1 else ()
