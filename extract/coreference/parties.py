"""Whether two reports name one party: who did it, to whom, and who spoke.

'The police' or 'the minister' may be anybody's; only words that tell one party from another can contradict.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import MAXYEAR
from functools import cache
from typing import Literal

from extract.coreference.reports import Report
from extract.coreference.words import Word, is_in, shared, without, words_of
from extract.lexicons import read_tsv
from extract.model import Participant

Agreement = Literal["same", "alike", "untold", "unknown", "differ"]
_SPEAKING = 2  # content words after the trigger that say who spoke
_AROUND = 6


def party(one: Report, other: Report, a: Sequence[Participant], b: Sequence[Participant]) -> Agreement:
    """How ``a`` of the one agrees with ``b`` of the other, the best of all pairs: 'alike' where both are named by
    words that fit many ('the police'), 'untold' where only one report names it and the other tells of other things."""
    if not a or not b:
        return "untold" if _is_untold(a, other) or _is_untold(b, one) else "unknown"
    found = {_pair(one, other, p, q) for p in a for q in b}
    return next(k for k in ("same", "alike", "unknown", "differ") if k in found)


def _pair(one: Report, other: Report, a: Participant, b: Participant) -> Agreement:
    first, second = _proper(a), _proper(b)
    if a.name is not None and a.name == b.name and not _is_kind(a) and first and second:
        return "same"
    if _is_titled(a) != _is_titled(b) and (_holds(a, b, one) or _holds(b, a, one)):
        return "same"
    if not first or not second:
        return "alike" if shared(_words(a), _words(b)) else "unknown"
    if _are_in(first, _words(b)) or _are_in(second, _words(a)):
        if _is_titled(a) and _is_titled(b) and not shared(_titles(a), _titles(b)):
            return "differ"
        return "alike" if _is_kind(a) and _is_kind(b) else "same"
    if not (_is_sure(a) and _is_sure(b)):
        return "alike" if _are_in(first, other.told) or _are_in(second, one.told) else "unknown"
    by_name = b if _is_titled(a) else a
    return "unknown" if _is_titled(a) != _is_titled(b) and not _is_kind(by_name) else "differ"


def _proper(party: Participant) -> tuple[Word, ...]:
    """The words that tell ``party`` from others of its kind."""
    return without("anybody", without("generic", _words(party)))


def _is_kind(party: Participant) -> bool:
    """Whether it is some of a kind ('bus drivers') and none that English gives a name."""
    return party.name is not None and party.name.islower()


def _is_titled(party: Participant) -> bool:
    """Whether it is named by an office; who holds it another report may say by name."""
    return bool(_titles(party))


def _titles(party: Participant) -> tuple[Word, ...]:
    return tuple(w for w in _words(party) if is_in("titles", w))


def _holds(person: Participant, office: Participant, told: Report) -> bool:
    """Whether ``person`` held the office that ``office`` names when it was told."""
    words = _words(office)
    return any(
        _are_in(name, _words(person)) and _are_in(needed, words)
        for name, needed, first, last in _offices()
        if told.published is None or first <= told.published.year <= last
    )


@cache
def _offices() -> tuple[tuple[tuple[Word, ...], tuple[Word, ...], int, int], ...]:
    """Name, words of the office, first and last year of every row of ``offices.tsv``."""
    rows = read_tsv("coreference/offices.tsv")
    return tuple(
        (_all(row["holder"]), _all(row["office"]), int(row["from"]), int(row["to"] or MAXYEAR)) for row in rows
    )


def _all(text: str) -> tuple[Word, ...]:
    return tuple(w for _, w in words_of(text))


def _is_sure(party: Participant) -> bool:
    """Whether it is a party at all: one the names are known of, or told by more than one word of its own."""
    return party.name is not None or len(_proper(party)) > 1


def _is_untold(parties: Sequence[Participant], told: Report) -> bool:
    """Whether a report that names no such party tells of other things, and of none of ``parties``. Those of an office
    may be told by name."""
    proper = [words for p in parties if p.name is not None and not _is_titled(p) and (words := _proper(p))]
    return bool(proper) and bool(told.words) and not any(shared(words, told.told) for words in proper)


def _are_in(words: tuple[Word, ...], others: Sequence[Word]) -> bool:
    return len(shared(words, others)) == len(words)


def _words(party: Participant) -> tuple[Word, ...]:
    return _all(party.text)


def speaker(one: Report, other: Report) -> Agreement:
    """The same for who spoke, where no party was found: by the words that follow the trigger."""
    for a, b in ((one, other), (other, one)):
        who = a.after[:_SPEAKING]
        if len(who) == _SPEAKING and len(shared(who, b.after[:_AROUND])) == _SPEAKING:
            return "same"
    return "differ" if one.after and other.after else "unknown"
