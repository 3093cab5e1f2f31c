"""The company of a trigger: what is said around it, and whether that is what an entry of the lexicon asks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from extract.events.lexicon import Entry
from extract.events.words import Word

_NEAR = 8  # words on either side that count as 'near'
_AFTER = 5
_BEFORE = 3
_QUOTES = frozenset('"«»“”')
_NUMBER = "@number"


@dataclass(frozen=True, slots=True)
class Company:
    """The keys of the words in each place around a trigger, and '@number' where one is written in digits."""

    near: frozenset[str]
    after: frozenset[str]
    before: frozenset[str]
    right_after: frozenset[str]
    right_before: frozenset[str]


def company(words: Sequence[Word], first: int, last: int) -> Company:
    """What is said around words ``first`` to ``last``; quotation marks are left out."""
    before = [_said(w) for w in words[max(0, first - _NEAR) : first] if w.folded not in _QUOTES]
    after = [_said(w) for w in words[last + 1 : last + 1 + _NEAR] if w.folded not in _QUOTES]
    inside = map(_said, words[first + 1 : last])
    return Company(
        frozenset().union(*before, *inside, *after),
        frozenset().union(*after[:_AFTER]),
        frozenset().union(*before[-_BEFORE:]),
        frozenset().union(*after[:2]),
        frozenset().union(*before[-1:]),
    )


def demands_met(entry: Entry, said: Company) -> int | None:
    """How much ``entry`` asks of its company, None where something is not met."""
    if not (
        entry.not_before.isdisjoint(said.right_before)
        and entry.not_after.isdisjoint(said.right_after)
        and entry.not_near.isdisjoint(said.near)
    ):
        return None
    asked = (entry.near, said.near, 2), (entry.after, said.after, 3), (entry.before, said.before, 3)
    if any(wanted and wanted.isdisjoint(place) for wanted, place, _ in asked):
        return None
    return sum(weight for wanted, _, weight in asked if wanted)


@cache
def _said(word: Word) -> frozenset[str]:
    return word.keys | {_NUMBER} if word.is_number else word.keys
