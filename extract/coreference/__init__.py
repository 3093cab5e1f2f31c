"""Which events of several articles are one: how likely two reports tell one event, and what speaks for it and against.

Each report is compared as it was told; nothing here knows of cases, edits or what a reader decided.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from math import exp, inf

from extract.coreference.evidence import features
from extract.coreference.reports import Report, counted, may_be_same_people, report
from extract.coreference.words import Word, also_told_as
from extract.lexicons import read_tsv

__all__ = [
    "SAME_EVENT",
    "Report",
    "Word",
    "also_told_as",
    "comparable",
    "counted",
    "explained",
    "likeness",
    "may_be_same_people",
    "reasons",
    "report",
]

_ANY = ("always", "often")
SAME_EVENT = 0.5  # the least likeness of reports that are proposed as one event


def comparable(one: Report, other: Report) -> bool:
    """Whether the two are of one type, or of types under which one happening may be told."""
    return one.event.type == other.event.type or other.event.type in also_told_as(one.event.type)


def likeness(one: Report, other: Report) -> float:
    """How likely the two tell one event, from 0 to 1; 0 where they are not ``comparable``. Those that date or place
    part, so that nothing else could join them, are looked at no further."""
    if not comparable(one, other):
        return 0.0
    odds = 0.0
    for name, worth in reasons(one, other):
        odds += worth
        if odds + _most_after().get(name.partition(":")[0], inf) < 0:
            return 0.0
    return 1 / (1 + exp(-odds))


def reasons(one: Report, other: Report) -> Iterator[tuple[str, float]]:
    """What holds of two reports, and what it is worth in log odds
    (``resources/coreference/evidence.tsv``)."""
    worth = _worth()
    return ((name, worth[name]) for name in features(one, other))


def explained(one: Report, other: Report, language: str) -> tuple[list[str], list[str]]:
    """What speaks for one event and what against, in the words of ``evidence.tsv`` ('en' or 'ar'), the weightiest
    first. What holds of any two reports of the type is left out."""
    told = [(worth, name) for name, worth in reasons(one, other) if worth and name.partition(":")[0] not in _ANY]
    told.sort(key=lambda reason: -abs(reason[0]))
    words = _words(language)
    return [words[name] for worth, name in told if worth > 0], [words[name] for worth, name in told if worth < 0]


@cache
def _words(language: str) -> dict[str, str]:
    return {row["evidence"]: row[language] for row in read_tsv("coreference/evidence.tsv")}


@cache
def _most_after() -> dict[str, float]:
    """After the date, and after the place: the most that what is looked at later can be worth."""
    best: dict[str, float] = {}
    for name, worth in _worth().items():
        about = name.partition(":")[0]
        best[about] = max(best.get(about, 0.0), worth)
    later = sum(best[about] for about in best if about not in ("always", "type", "often", "date", "place"))
    return {"date": later + best["place"], "place": later}


@cache
def _worth() -> dict[str, float]:
    return {row["evidence"]: float(row["log odds"]) for row in read_tsv("coreference/evidence.tsv")}
