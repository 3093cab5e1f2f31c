"""A party as its words tell it: by a name, by an office, or as some of a kind."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from extract.coreference.words import Word, is_in, shared, without, words_of
from extract.lexicons import read_tsv


@dataclass(frozen=True, slots=True)
class Party:
    """Who did something, or to whom it was done. ``proper`` are the words that tell it from others of its kind,
    ``titles`` those of an office; ``is_kind``: some of a kind ('bus drivers') and none that English gives a name;
    ``is_sure``: it stands by its event, and has a name that is known or more than one word of its own. ``states`` are
    the states and organisations among its words, ``is_state``: it is called by the name of one and no more."""

    name: str | None
    words: tuple[Word, ...]
    proper: tuple[Word, ...]
    titles: tuple[Word, ...]
    is_kind: bool
    is_sure: bool
    states: frozenset[str]
    is_state: bool


@lru_cache(maxsize=1 << 14)
def party_of(text: str, name: str | None, is_near: bool) -> Party:
    """The party of a participant's text and English name; ``is_near``: it stands by the trigger."""
    words = tuple(w for _, w in words_of(text))
    proper = without("anybody", without("generic", words))
    titles = tuple(w for w in words if is_in("titles", w))
    is_sure = is_near and (name is not None or len(proper) > 1)
    states = {state: name_ for state, name_ in _states() if are_in(name_, words)}
    is_state = bool(proper) and any(are_in(proper, name_) for name_ in states.values())
    is_kind = name is not None and name.islower()
    return Party(name, words, proper, titles, is_kind, is_sure, frozenset(states), is_state)


def are_in(words: tuple[Word, ...], others: tuple[Word, ...]) -> bool:
    """Whether all ``words`` stand among the ``others``."""
    return len(shared(words, others)) == len(words)


@cache
def _states() -> tuple[tuple[str, tuple[Word, ...]], ...]:
    """English name and the words of every name of ``states.tsv``."""
    rows = ((row["en"], name) for row in read_tsv("coreference/states.tsv") for name in row["ar"].split("|"))
    return tuple((en, tuple(w for _, w in words_of(name))) for en, name in rows)
