"""People told of one by one beside a count, or by themselves: 'ثلاثة مراهقين ورجل' are four, 'رجل وامرأة' two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from extract.events.counts.lexicon import lexicon
from extract.events.counts.nouns import noun_class, said_of
from extract.events.words import Word

_ONES_OWN = ("people", "protesters", "troops")


@dataclass(frozen=True, slots=True)
class Group:
    """Words ``first`` to ``last`` of a sentence, which name ``singles`` people one by one."""

    first: int
    last: int
    singles: int


def joined_to(words: Sequence[Word], first: int, last: int) -> Group:
    """The group that a count of people, words ``first`` to ``last``, is part of; that count itself is not added up."""
    singles = 0
    while (at := _next(words, last)) is not None:
        last, singles = at, singles + 1
    opened = words[first].conjunction or (first > 0 and words[first - 1].folded == "و")
    at = first - 1 if words[first].conjunction else first - 2
    before = _single_before(words, at) if opened else None
    while before is not None:
        first, singles = before, singles + 1
        before = _single_before(words, first - 1) if words[first].conjunction else None
    return Group(first, last, singles)


def singles_at(words: Sequence[Word], at: int) -> Group | None:
    """The group of single people that opens with word ``at``; None for one alone."""
    if not _is_single(words[at]) or words[at].conjunction:
        return None
    last, singles = at, 1
    while (following := _next(words, last)) is not None:
        last, singles = following, singles + 1
    return Group(at, last, singles) if singles > 1 else None


def _next(words: Sequence[Word], last: int) -> int | None:
    """Where a single person is joined on after word ``last``, an attribute between them or none."""
    for at in (last + 1, last + 2):
        if at >= len(words) or (at == last + 2 and not _is_attribute(words[at - 1])):
            return None
        if words[at].conjunction and _is_single(words[at]):
            return at
    return None


def _single_before(words: Sequence[Word], at: int) -> int | None:
    """The place of the single person that ends at word ``at``, with an attribute or without."""
    if at > 0 and _is_attribute(words[at]) and _is_single(words[at - 1]):
        return at - 1
    return at if at >= 0 and _is_single(words[at]) else None


@cache
def _is_single(word: Word) -> bool:
    if word.article or word.plural or word.preposition or said_of(word):
        return False
    listed = lexicon().people | lexicon().noun.keys()
    if word.pronoun and word.folded not in listed and word.folded[1:] not in listed:
        return False  # 'وابنه', not 'ومدني'
    if word.folded.endswith(("ون", "ين", "ان", "ات")) or word.keys & lexicon().collective:
        return False
    return noun_class(word) in _ONES_OWN


def _is_attribute(word: Word) -> bool:
    return not (word.is_mark or word.is_number or word.conjunction or word.preposition or word.article)
