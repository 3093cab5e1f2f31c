"""Anniversaries: 'the third anniversary of independence' tells how many years ago what it names took place."""

from __future__ import annotations

from extract.events.clauses import joining_words
from extract.events.mentions import Mention
from extract.text.numbers import find_numbers

_REACH = 4  # words between 'anniversary' and what it is of
_MOST = 500  # years


def anniversary(mention: Mention) -> int | None:
    """How many years ago a mention took place, if it is what an anniversary is of; None otherwise."""
    before = mention.before(_REACH)
    at = next((n for n, word in enumerate(before) if word.keys & joining_words()["anniversary"]), None)
    if at is None or mention.verbal:
        return None
    between = " ".join(word.folded for word in before[at + 1 :])
    number = next((n for n in find_numbers(between) if n.value), None)
    return int(number.value) if number and number.value and 0 < number.value < _MOST else None
