"""Light stemming: the forms under which a word is the same for a search or a comparison. It knows no morphology."""

from __future__ import annotations

from functools import cache, lru_cache

from extract.lexicons import read_toml
from extract.text.folding import fold


@cache
def _affixes() -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], int]:
    data = read_toml("light-stemming.toml")

    def longest_first(key: str) -> tuple[str, ...]:
        return tuple(sorted(set(map(fold, data[key])), key=len, reverse=True))

    return longest_first("clitics"), longest_first("articles"), longest_first("suffixes"), data["shortest"]


@lru_cache(maxsize=1 << 17)
def stems_of(word: str) -> frozenset[str]:
    """The forms under which a folded word is found: without article and ending, and without a clitic too."""
    clitics, articles, suffixes, shortest = _affixes()
    bare = _without_prefix(word, articles, shortest)
    forms = {bare}
    if bare == word:
        clitic = _without_prefix(word, clitics, shortest)
        forms |= {clitic, _without_prefix(clitic, articles, shortest)}
    return frozenset(_without_suffix(form, suffixes, shortest) for form in forms)


def _without_prefix(word: str, prefixes: tuple[str, ...], shortest: int) -> str:
    return next((word[len(p) :] for p in prefixes if word.startswith(p) and len(word) - len(p) >= shortest), word)


def _without_suffix(word: str, suffixes: tuple[str, ...], shortest: int) -> str:
    def is_long_enough(suffix: str) -> bool:
        return len(word) - len(suffix) >= shortest + (len(suffix) == 1)

    return next((word[: -len(s)] for s in suffixes if word.endswith(s) and is_long_enough(s)), word)
