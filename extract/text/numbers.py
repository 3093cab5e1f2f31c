"""Numbers in words and digits: 'ألفين وثلاثة عشر', 'مئة وخمسون ألفا', '1,200', 'عشرات'. Not what they count.

How number words combine follows the grammar of the written numeral: unit before ten joined by و, the larger scale
first, a unit before 'hundred' or a scale multiplying it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from extract.lexicons import read_toml
from extract.text.folding import fold
from extract.text.proclitics import Cut, cuts

_WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,:/٫٬-]\d+)*|[^\w\s]")
_THOUSANDS = re.compile(r"\d{1,3}(?:[,٬]\d{3})+")
_DECIMAL = re.compile(r"\d+[.٫]\d+|\d+,\d{1,2}")
_NAMES = ("unit", "teen", "single", "ten", "hundred", "scale", "dual", "ordinal")


class Word(NamedTuple):
    """A word, digit cluster or mark of a folded text, with its place there."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Number:
    """A number at folded ``[start, end)``, proclitics but the article left out; words ``first`` up to ``last``.

    ``value`` is None for 'dozens' and the like, whose bounds are ``low`` and ``high`` (None where open).
    """

    start: int
    end: int
    first: int
    last: int
    value: float | None
    low: float | None = None
    high: float | None = None
    ordinal: bool = False
    digits: bool = False
    definite: bool = False
    feminine: bool = False  # its first word ends in ta marbuta


def words(folded: str) -> list[Word]:
    """The words, digit clusters and marks of a folded text."""
    return [Word(m[0], m.start(), m.end()) for m in _WORD.finditer(folded)]


def find_numbers(folded: str) -> tuple[Number, ...]:
    """Every number of a folded text, left to right and non-overlapping, the longest at each place."""
    listed = words(folded)
    found, at = [], 0
    while at < len(listed):
        number = number_at(listed, at)
        if number is None:
            at += 1
        else:
            found.append(number)
            at = number.last
    return tuple(found)


def number_at(listed: list[Word], at: int) -> Number | None:
    """The longest number that begins at word ``at``, its proclitics left out; None where there is none."""
    return (_vague_at(listed, at) or _exact_at(listed, at)) if may_begin_number(listed[at].text) else None


@cache
def may_begin_number(word: str) -> bool:
    """Whether a word is digits, a number word with or without clitics, or opens a phrase like 'عدد من'."""
    return word[0].isdigit() or bool(_readings(word)) or any(cut.rest in _vague_firsts() for cut in cuts(word))


@cache
def _vague_firsts() -> frozenset[str]:
    return frozenset(words[0] for words in _vague())


def plain_digits(cluster: str) -> float | None:
    """The value of a digit cluster that is one number ('12', '1,200', '2.5'), None for dates, clocks and ranges."""
    if cluster.isdigit():
        return int(cluster) if len(cluster) < 16 else None
    if _THOUSANDS.fullmatch(cluster):
        return int(re.sub(r"\D", "", cluster)) if len(cluster) < 20 else None
    if _DECIMAL.fullmatch(cluster):
        return float(re.sub("[,٫]", ".", cluster))
    return None


@dataclass(frozen=True, slots=True)
class _Reading:
    kind: str
    value: float
    cut: Cut

    @property
    def joined(self) -> bool:
        return self.cut.joined

    @property
    def definite(self) -> bool:
        return self.cut.definite


@cache
def _readings(word: str) -> tuple[_Reading, ...]:
    """What number words ``word`` may be, after taking off و, one preposition and the article."""
    lexicon = _lexicon()
    found = []
    for cut in cuts(word):
        found += [_Reading(kind, value, cut) for kind, value in lexicon.get(cut.rest, ())]
    return tuple(found)


@cache
def _lexicon() -> dict[str, tuple[tuple[str, float], ...]]:
    data = read_toml("numbers.toml")
    entries: dict[str, tuple[tuple[str, float], ...]] = {}
    for kind in _NAMES:
        for value, spellings in data[kind].items():
            for spelling in dict.fromkeys(map(fold, spellings)):
                entries[spelling] = (*entries.get(spelling, ()), (kind, float(value)))
    return entries


@cache
def _vague() -> dict[tuple[str, ...], tuple[float, float | None]]:
    found: dict[tuple[str, ...], tuple[float, float | None]] = {}
    for bounds, spellings in read_toml("numbers.toml")["vague"].items():
        low, high = bounds.split("-")
        found |= {tuple(fold(s).split()): (float(low), float(high) if high else None) for s in spellings}
    return found


def _vague_at(listed: list[Word], at: int) -> Number | None:
    for size in (2, 1):
        tail = tuple(w.text for w in listed[at + 1 : at + size])
        if len(tail) < size - 1:
            continue
        for cut in cuts(listed[at].text):
            bounds = _vague().get((cut.rest, *tail))
            if bounds and not (size == 1 and _starts_exact(listed, at + 1)):
                start, last = listed[at].start + cut.taken, at + size
                return Number(start, listed[last - 1].end, at, last, None, *bounds, definite=cut.definite)
    return None


def _starts_exact(listed: list[Word], at: int) -> bool:
    """Whether the word after 'آلاف' makes it part of a written number after all ('آلاف وخمسمئة')."""
    return at < len(listed) and any(r.joined and r.kind in ("hundred",) for r in _readings(listed[at].text))


def _exact_at(listed: list[Word], at: int) -> Number | None:
    first = listed[at].text
    if first[0].isdigit():
        value = plain_digits(first)
        if value is None:
            return None
        last = at + 1
        if last < len(listed):
            scale = next((r for r in _readings(listed[last].text) if r.kind == "scale" and not r.joined), None)
            if scale and not (value >= 1000 and scale.value == 1000):
                return Number(listed[at].start, listed[last].end, at, last + 1, value * scale.value, digits=True)
        return Number(listed[at].start, listed[at].end, at, last, value, digits=True)
    return _in_words(listed, at)


def _in_words(listed: list[Word], at: int) -> Number | None:
    """Add up number words from ``at`` on, as far as the grammar of the numeral allows."""
    total = group = 0.0
    smallest_scale = float("inf")
    ordinal = definite = False
    end, previous, taken = at, "", 0
    while end < len(listed):
        readings = _readings(listed[end].text)
        step = next((r for r in readings if _goes_on(r, group, smallest_scale, previous)), None)
        if step is None or (total and step.joined and _counts_again(listed, end + 1, smallest_scale)):
            break
        taken = step.cut.taken if end == at else taken
        definite = definite or step.definite
        ordinal = ordinal or step.kind == "ordinal" or (step.kind == "ten" and step.definite and not total)
        if step.kind == "teen":
            group += 10
        elif step.kind == "hundred" and 0 < group < 10 and not step.joined:
            group *= 100
        elif step.kind in ("scale", "dual"):
            total += (2 if step.kind == "dual" else group or 1) * step.value
            group, smallest_scale = 0.0, step.value
        else:
            group += step.value
        previous = step.kind
        end += 1
    if end == at:
        return None
    start, feminine = listed[at].start + taken, listed[at].text.endswith("ه")
    value = total + group
    return Number(start, listed[end - 1].end, at, end, value, ordinal=ordinal, definite=definite, feminine=feminine)


def _counts_again(listed: list[Word], at: int, smallest_scale: float) -> bool:
    """Whether a scale no smaller than the last stands at word ``at``: the one before opens a number of its own
    ('بين خمسة آلاف وعشرة آلاف')."""
    return at < len(listed) and any(
        r.kind == "scale" and not r.joined and r.value >= smallest_scale for r in _readings(listed[at].text)
    )


def _goes_on(step: _Reading, group: float, smallest_scale: float, previous: str) -> bool:
    first = not previous
    if not first and step.cut.preposition:  # 'اثنين بالمئة' is no two hundred
        return False
    if step.kind == "teen":
        return previous in ("unit", "ordinal") and 0 < group % 100 < 10 and not step.joined
    if step.kind in ("scale", "dual"):
        free = step.joined or first if group == 0 or step.kind == "dual" else not step.joined
        return step.value < smallest_scale and free and previous != "ordinal" and not (step.kind == "dual" and group)
    if step.kind == "hundred" and previous == "unit" and 0 < group < 10 and not step.joined:
        return step.value == 100
    if not first and not step.joined:
        return False
    if step.kind == "single":
        return group % 100 == 0
    if step.kind == "unit":
        return group % 100 == 0 and previous != "ordinal"
    if step.kind == "ordinal":
        return first
    if step.kind == "ten":
        return group % 100 < 10 and previous != "ten"
    return step.kind == "hundred" and group == 0 and previous != "ordinal"
