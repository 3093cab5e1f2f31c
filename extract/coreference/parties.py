"""Whether two reports name one party: who did it, to whom, and who spoke.

'The police' or 'the minister' may be anybody's; only words that tell one party from another can contradict.
"""

from __future__ import annotations

from datetime import MAXYEAR
from functools import cache
from typing import Literal

from extract.coreference.party import Party, are_in
from extract.coreference.reports import Report
from extract.coreference.words import Word, shared, words_of
from extract.lexicons import read_tsv

Agreement = Literal["same", "alike", "unknown", "differ"]
_SPEAKING = 2  # content words after the trigger that say who spoke
_AROUND = 6


def agreement(one: Report, other: Report, a: tuple[Party, ...], b: tuple[Party, ...]) -> Agreement:
    """How ``a`` of the one agrees with ``b`` of the other, the best of all pairs: 'alike' where both are named by
    words that fit many ('the police'), 'unknown' where one report names none."""
    if not a or not b:
        return "unknown"
    found = {_pair(one, other, p, q) for p in a for q in b}
    return next(k for k in ("same", "alike", "unknown", "differ") if k in found)


def is_one_speaker(one: Report, other: Report) -> bool:
    """Whether the words after the trigger that should say who spoke are there in the other too."""
    for a, b in ((one, other), (other, one)):
        who = a.after[:_SPEAKING]
        if len(who) == _SPEAKING and len(shared(who, b.after[:_AROUND])) == _SPEAKING:
            return True
    return False


def _pair(one: Report, other: Report, a: Party, b: Party) -> Agreement:
    if a.name is not None and a.name == b.name and not a.is_kind and a.proper and b.proper:
        return "same"
    if a.states & b.states and (a.is_state or b.is_state):
        return "same"
    by_office = bool(a.titles) != bool(b.titles)
    if by_office and _holds(*((b, a) if a.titles else (a, b)), one):
        return "same"
    if not a.proper or not b.proper:
        return "alike" if shared(a.words, b.words) else "unknown"
    if are_in(a.proper, b.words) or are_in(b.proper, a.words):
        if a.titles and b.titles and not shared(a.titles, b.titles):
            return "differ"
        return "alike" if a.is_kind and b.is_kind else "same"
    if not (a.is_sure and b.is_sure):
        return "alike" if are_in(a.proper, other.told) or are_in(b.proper, one.told) else "unknown"
    return "unknown" if by_office and not (b if a.titles else a).is_kind else "differ"


def _holds(person: Party, office: Party, told: Report) -> bool:
    """Whether ``person`` held the office that ``office`` names when it was told."""
    return any(
        are_in(name, person.words) and are_in(needed, office.words)
        for name, needed, first, last in _offices()
        if told.published is None or first <= told.published.year <= last
    )


@cache
def _offices() -> tuple[tuple[tuple[Word, ...], tuple[Word, ...], int, int], ...]:
    """Name, words of the office, first and last year of every row of ``offices.tsv``."""

    def words(text: str) -> tuple[Word, ...]:
        return tuple(w for _, w in words_of(text))

    rows = read_tsv("coreference/offices.tsv")
    return tuple(
        (words(row["holder"]), words(row["office"]), int(row["from"]), int(row["to"] or MAXYEAR)) for row in rows
    )
