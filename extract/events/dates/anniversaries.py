"""Anniversaries: 'the third anniversary of independence' tells how many years ago what it names took place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from extract.events.clauses import joining_words
from extract.events.dates.dated import Dated, undated, when_of
from extract.events.mentions import Mention
from extract.model import Document, TimeExpression, When
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


def years_before(years: int, mention: Mention, times: Sequence[TimeExpression], document: Document) -> Dated:
    """What an anniversary is of: the day that is celebrated, so many years before; else only the year."""
    day = next((t for t in times if t.start and t.granularity == "day"), None)
    if day and day.start:
        when = replace(when_of(day), start=_back(day.start, years), end=_back(day.start, years), basis="relative")
        return Dated(replace(when, edtf=None, timex=None), day.span, True, "date.anniversary")
    if document.published is None:
        return Dated(undated("asserted", document), None, False, "date.none")
    year = f"{max(1, int(document.published[:4]) - years):04}"
    return Dated(When(year, year, "year", "during", "relative"), None, True, "date.anniversary")


def _back(day: datetime, years: int) -> str:
    year = max(1, day.year - years)
    return f"{year:04}-02-28" if (day.month, day.day) == (2, 29) else f"{year:04}-{day:%m-%d}"
