"""Words as they are compared across articles: their stems, and the group of words used for one thing.

What the groups and lists hold is in ``resources/coreference/words.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Any

from extract.lexicons import read_toml, read_tsv
from extract.model import Span
from extract.text.folding import fold
from extract.text.stemming import stems_of

_WORD = re.compile(r"[^\W\d_]{3,}")
_SHORT = 4  # letters; light stemming takes no single letter off so short a word
Word = frozenset[str]  # the stems of a word, and the names of its groups


def words_of(text: str, span: Span | None = None) -> Iterator[tuple[int, Word]]:
    """The words of ``text``, or of ``span`` of it, that say something, each with where it stands in ``text``."""
    span = span or Span(0, len(text))
    for match in _WORD.finditer(span.of(text)):
        word = word_of(match.group())
        if not is_in("idle", word):
            yield span.start + match.start(), word


@lru_cache(maxsize=1 << 16)
def word_of(surface: str) -> Word:
    """What ``surface`` is compared by."""
    stems = _stems_of(surface)
    groups = _groups()
    return stems.union(*(groups[s] for s in stems if s in groups))


def is_in(name: str, word: Word) -> bool:
    """Whether ``word`` is one of the list ``name``."""
    return not word.isdisjoint(_list(name))


def without(name: str, words: Iterable[Word]) -> tuple[Word, ...]:
    """``words`` but those of the list ``name``."""
    listed = _list(name)
    return tuple(w for w in words if w.isdisjoint(listed))


def shared(one: Iterable[Word], other: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words of ``one`` that stand in ``other``."""
    known = _stems_in(other)
    return tuple(w for w in one if not w.isdisjoint(known))


@lru_cache(maxsize=1 << 14)
def _stems_in(words: tuple[Word, ...]) -> frozenset[str]:
    return frozenset().union(*words)


@cache
def types(name: str) -> frozenset[str]:
    """The event types of the list ``name``."""
    return frozenset(_data()["types"][name])


@cache
def kinds(type_: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """The kinds of events of ``type_`` with the stems of the words that tell them."""
    listed = _data()["kinds"].get(type_, {})
    return tuple((kind, _stems(words)) for kind, words in listed.items())


@cache
def also_told_as(type_: str) -> frozenset[str]:
    """The other types under which an event of ``type_`` may be told (``resources/coreference/types.tsv``)."""
    pairs = [(row["one"], row["other"]) for row in read_tsv("coreference/types.tsv")]
    return frozenset(b if a == type_ else a for a, b in pairs if type_ in (a, b))


@cache
def _data() -> dict[str, Any]:
    return read_toml("coreference/words.toml")


@cache
def _list(name: str) -> frozenset[str]:
    return _stems(_data()[name])


@cache
def _groups() -> dict[str, frozenset[str]]:
    """The names of the groups every stem is in."""
    found: dict[str, frozenset[str]] = {}
    for group in _data()["alike"]:
        for stem in _stems(group):
            found[stem] = found.get(stem, frozenset()) | {f"={group[0]}"}
    return found


def _stems(words: Iterable[str]) -> frozenset[str]:
    return frozenset(stem for word in words for stem in _stems_of(word))


def _stems_of(word: str) -> frozenset[str]:
    """Light stems, and what is left where they stop short: 'روسي' beside 'روسية', 'شخصا', 'حكومته', 'معلمو'."""
    stems = stems_of(fold(word))
    short = {s[:-1] for s in stems if len(s) == _SHORT and s[-1] in "يا"}
    return stems | short | {s[:-1] for s in stems if len(s) > _SHORT and s[-1] in "تو"}
