"""A party as its words tell it: by a name, by an office, or as some of a kind."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from extract.coreference.words import Word, is_in, without, words_of


@dataclass(frozen=True, slots=True)
class Party:
    """Who did something, or to whom it was done. ``proper`` are the words that tell it from others of its kind,
    ``titles`` those of an office; ``is_kind``: some of a kind ('bus drivers') and none that English gives a name;
    ``is_sure``: it stands by its event, and has a name that is known or more than one word of its own."""

    name: str | None
    words: tuple[Word, ...]
    proper: tuple[Word, ...]
    titles: tuple[Word, ...]
    is_kind: bool
    is_sure: bool


@lru_cache(maxsize=1 << 14)
def party_of(text: str, name: str | None, is_near: bool) -> Party:
    """The party of a participant's text and English name; ``is_near``: it stands by the trigger."""
    words = tuple(w for _, w in words_of(text))
    proper = without("anybody", without("generic", words))
    titles = tuple(w for w in words if is_in("titles", w))
    is_sure = is_near and (name is not None or len(proper) > 1)
    return Party(name, words, proper, titles, name is not None and name.islower(), is_sure)
