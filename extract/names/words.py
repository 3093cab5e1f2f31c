"""The small words inside and around noun phrases, from ``resources/names/words.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from extract.lexicons import read_toml
from extract.text.folding import fold


@dataclass(frozen=True, slots=True)
class PhraseWords:
    """Folded words by what they do; see the file."""

    determiners: frozenset[str]
    determiners_with_of: frozenset[str]
    one_of: frozenset[str]
    before_count: frozenset[str]
    never_first: frozenset[str]
    between_count_and_noun: frozenset[str]
    linking: frozenset[str]
    titles: frozenset[str]
    told_again: frozenset[str]
    not_nouns: frozenset[str]


@cache
def phrase_words() -> PhraseWords:
    """The words, loaded once."""
    data = read_toml("names/words.toml")
    return PhraseWords(**{name: frozenset(map(fold, words)) for name, words in data.items()})
