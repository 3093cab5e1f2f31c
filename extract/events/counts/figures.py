"""The numbers of a sentence as counts see them: ranges joined, the hundred of 'in the hundred' and codes left out.

What a number counts is the business of ``counted``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extract.events.counts.lexicon import lexicon
from extract.text.numbers import find_numbers, plain_digits

_DIGITS = r"\d{1,3}(?:[.,]\d{3})*(?:[.,]\d+)?"
_RANGE = re.compile(rf"(?<![\d.,/:+-])({_DIGITS})\s*[-–]\s*({_DIGITS})(?![\d./:-])")
_SCALES = (1_000_000_000, 1_000_000, 1000)
_JOINING = ("الي", "-", "–", "حتي", "او", "وحتي")
_BETWEEN = re.compile(r"بين\s*$")
_HUNDRED = re.compile(r"(?:في|من)\s+$")
_LOOSE_UNIT = re.compile(r"^\s*(?:عدد|العدد)\s*$")
_FRACTION = re.compile(r"(?<!\w)(?:و?ب|ل)?(نصف|ثلث|ربع)\s+(مليون|مليار|الف)?")
_PARTS = {"نصف": 0.5, "ثلث": 1 / 3, "ربع": 0.25}
_WHOLES = {"مليون": 1_000_000, "مليار": 1_000_000_000, "الف": 1000}
_SUM = re.compile(r"\d\s*\+\s*$"), re.compile(r"^\s*\+\s*\d")
_LATIN = re.compile(r"[A-Za-z]-?$"), re.compile(r"^-?[A-Za-z]")
_QUOTED = re.compile(r"[\s\"'»”)]+")
_RISING = r"(?:[اتي]?رتفع|ارتفاع (?:عدد|حصيله)|زاد|زياده|يزيد|قفز|صعد|تصاعد|رفع)"
_FROM = r"\w*\s+(?:\w+\s+){0,9}من\s*$"
_OUTGROWN = re.compile(rf"(?<!\w)[وفل]?{_RISING}{_FROM}"), re.compile(r"^\s*(?:\w+\s+)?الي\s+\d")
_CHANGING = re.compile(rf"(?<!\w)[وفل]?(?:{_RISING}|تراجع|انخفض|انخفاض|هبط|خفض){_FROM}")
_DASHED = re.compile(r"[\w]\s+[-–]\s*$")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of a folded text, ``start`` to ``end``; ``low`` and ``high`` where it is a range or vague."""

    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    digits: bool
    definite: bool
    ranged: bool = False


def figures(text: str) -> Iterator[Figure]:
    """The numbers of a folded text in reading order, two joined by 'to' or 'between … and' as one range."""
    listed = list(_plain(text))
    for match in _FRACTION.finditer(text):
        value = _PARTS[match[1]] * _WHOLES.get(match[2] or "", 1)
        listed.append(Figure(match.start(1), match.end(2 if match[2] else 1), value, None, None, False, False))
    for match in _RANGE.finditer(text):
        low, high = plain_digits(match[1]), plain_digits(match[2])
        if low is not None and high is not None and low < high:
            listed.append(Figure(match.start(), match.end(), None, low, high, True, False, True))
    listed.sort(key=lambda n: (n.start, -n.end))
    at = 0
    while at < len(listed):
        first = listed[at]
        second = listed[at + 1] if at + 1 < len(listed) else None
        joined = _joined(text, first, second) if second else None
        yield joined or first
        at += 2 if joined else 1
        while at < len(listed) and listed[at].start < (joined or first).end:
            at += 1


def _plain(text: str) -> Iterator[Figure]:
    """Every number that is a figure; digits and a scale after them are one ('1300 ألف'), and so is what they add up to
    ('مليار و200 مليون')."""
    before: Figure | None = None
    for number in _told(text):
        scale = 0 if number.digits else (number.low if number.value is None else number.value) or 0
        scaled = before is not None and before.digits and scale in _SCALES
        if before and scaled and before.value and _QUOTED.fullmatch(text[before.end : number.start]):
            before = replace(before, end=number.end, value=before.value * scale)
            continue
        if before and _adds_up(text, before, number):
            before = replace(before, end=number.end, value=(before.value or 0) + (number.value or 0))
            continue
        if before:
            yield before
        before = number
    if before:
        yield before


def _adds_up(text: str, first: Figure, second: Figure) -> bool:
    """Whether digits joined to a scale go on with it: 'مليار و200 مليون', not 'ما بين مليون و200 ألف'."""
    if not (first.value and second.value and second.digits) or text[first.end : second.start].strip() != "و":
        return False
    scale = next((s for s in _SCALES if first.value % s == 0), 0)
    ends_in_word = not text[first.end - 1].isdigit()
    return second.value < scale and ends_in_word and not _BETWEEN.search(text[max(0, first.start - 8) : first.start])


def _told(text: str) -> Iterator[Figure]:
    for n in find_numbers(text):
        figure = Figure(n.start, n.end, n.value, n.low, n.high, n.digits, n.definite)
        if not n.ordinal and not _is_no_figure(text, figure):
            yield figure


def _is_no_figure(text: str, number: Figure) -> bool:
    """'The hundred' of a percentage, 'number' without 'of', and digits that are part of a name ('5+1', 'جنيف - 2')."""
    left, right = text[max(0, number.start - 12) : number.start], text[number.end : number.end + 12]
    if number.value == 100 and number.definite and not number.digits and (_HUNDRED.search(left) or left.endswith("ب")):
        return True
    if number.value is None and _LOOSE_UNIT.match(text[number.start : number.end]):
        return True
    if number.digits and any(a.search(left) or b.match(right) for a, b in (_SUM, _LATIN)):
        return True
    return number.digits and bool(_DASHED.search(left)) and not lexicon().percent.match(text[number.end :])


def _joined(text: str, first: Figure, second: Figure) -> Figure | None:
    if first.value is None or second.value is None:
        return None
    between = text[first.end : second.start].strip()
    opens = text[max(0, first.start - 8) : first.start]
    if not (between in _JOINING or (between == "و" and _BETWEEN.search(opens))):
        return None
    if between == "الي" and _CHANGING.search(text[max(0, first.start - 80) : first.start]):
        return None  # 'ارتفع عدد القتلى من 12 إلى 18'
    low, high = first.value, second.value
    for scale in _SCALES:
        if high >= scale and low < 1000:
            low *= scale
            break
    return Figure(first.start, second.end, None, low, high, second.digits, False, True) if low < high else None


def outgrown(left: str, right: str) -> bool:
    """Whether the text around a number says that it has grown since: 'ارتفع عدد القتلى من … إلى 18'."""
    before, after = _OUTGROWN
    return bool(before.search(left) and after.search(right))


def changed_from(left: str) -> bool:
    """Whether the text before a number says that it is where something rose or fell from: 'قفز السعر من 30 إلى 50'."""
    return bool(_CHANGING.search(left))
