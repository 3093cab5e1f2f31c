"""How a name stands in its sentence: where something is, where it goes to or comes from, or no place at all."""

from __future__ import annotations

from functools import lru_cache

from extract.model import Token
from extract.places.words import place_words, without_clitics

_QUOTES = frozenset("\"«“”'‘(")


def is_located(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a name stands where a place is told: after 'في', 'مدينة', 'قمة', or with the clitic ب."""
    folded = tokens[at].folded
    if folded[0] == "ب" and len(folded) > 4:
        analyses = tokens[at].analyses
        if any("ب" in a.proclitics for a in analyses) or (not analyses and folded.startswith("بال")):
            return True
    cues = place_words()
    if any(word in cues.kinds for word in without_clitics(folded)):  # 'جزر الكناري'
        return True
    return stands_after(tokens, at, cues.locating)


def is_inside(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a name stands after 'في', 'شمال' or a word for a kind of place: where nobody's name stands."""
    cues = place_words()
    return stands_after(tokens, at, cues.inside) or stands_after(tokens, at, cues.kinds)


def is_passing(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a name stands after 'إلى' or 'من', words for its kind between them left out."""
    cues = place_words()
    while at > 0 and stands_after(tokens, at, cues.kinds):
        at -= 1
    return stands_after(tokens, at, cues.passing)


def stands_after(tokens: tuple[Token, ...], at: int, words: frozenset[str]) -> bool:
    """Whether one of ``words``, any clitics taken off, stands right before a token or its opening quotation mark."""
    before = word_before(tokens, at)
    return before is not None and _is_one_of(before.folded, words)


@lru_cache(maxsize=1 << 16)
def _is_one_of(folded: str, words: frozenset[str]) -> bool:
    return not words.isdisjoint(without_clitics(folded))


def word_before(tokens: tuple[Token, ...], at: int) -> Token | None:
    """The word before a token, a quotation mark between them left out."""
    at -= 1
    if at > 0 and tokens[at].folded in _QUOTES:
        at -= 1
    return tokens[at] if at >= 0 else None


def is_proper(token: Token) -> bool:
    """Whether a word can only be a name: a proper noun, or a word the analyser does not know."""
    return token.folded.isalpha() and all(a.pos == "noun_prop" for a in token.analyses)


@lru_cache(maxsize=1 << 16)
def _opens_no_place(folded: str) -> bool:
    firsts = {name.partition(" ")[0] for name in place_words().not_places}
    return any(word in firsts for word in without_clitics(folded))


def not_a_place(tokens: tuple[Token, ...], at: int) -> int:
    """How many tokens a name that only looks like a place takes here: 'واشنطن بوست'."""
    if not _opens_no_place(tokens[at].folded):
        return 0
    listed = place_words().not_places
    for length in (3, 2):
        words = [t.folded for t in tokens[at : at + length]]
        if len(words) == length:
            rest = " ".join(words[1:])
            if any(f"{first} {rest}" in listed for first in without_clitics(words[0])):
                return length
    return 0
