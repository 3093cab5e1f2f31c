"""The date an article gives itself: a date line at its top, a dateline before its first words, or its file's name.

Only whole dates count: a day without a year, a day that is not on the calendar, or a weekday that contradicts the date
gives none. Of 6/1/2022 the first number is the day, as Arabic papers write it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from extract.lexicons import read_toml, read_tsv
from extract.model import Span
from extract.text.folding import Folded, fold, fold_with_offsets

_HEAD = 2000  # code points looked at
_LINES = 6  # lines in which a date line may stand
_LONGEST_LINE = 90
_NAMED = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_. ]?)([01]?\d)\2([0-3]?\d)(?!\d)")
_BOUNDARY = r"(?<!\w)(?:{})(?!\w)"


@dataclass(frozen=True, slots=True)
class Dateline:
    """A publication date, ISO 8601, and where the text says so."""

    published: str
    span: Span


def dateline(text: str) -> Dateline | None:
    """The date an article's first lines give it, None where they give none."""
    folded = fold_with_offsets(text[:_HEAD])
    for start, end in list(_lines(folded.text))[:_LINES]:
        line = folded.text[start:end]
        pattern = _date_line() if len(line) <= _LONGEST_LINE else None
        match = (pattern and pattern.fullmatch(line)) or _opening().match(line)
        if match is not None and (published := _date(match)) is not None:
            return Dateline(published, _span(folded, start, match))
    return None


def date_in_name(name: str) -> str | None:
    """The date a file's name holds (2022-01-06-title.txt, 20220106.html), None where it holds none or several."""
    found = {d for m in _NAMED.finditer(fold(name)) if (d := _valid(m[1], m[3], m[4])) is not None}
    return found.pop() if len(found) == 1 else None


def _lines(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if bare:
            start = at + line.index(bare)
            yield start, start + len(bare)
        at += len(line)


def _span(folded: Folded, line: int, match: re.Match[str]) -> Span:
    return folded.span(line + match.start("date"), line + match.end("date"))


def _date(match: re.Match[str]) -> str | None:
    part = match.groupdict()
    month = part["m1"] or part["m2"] or str(_months()[" ".join(part["name"].split())])
    published = _valid(part["y1"] or part["y2"] or part["y3"], month, part["d1"] or part["d2"] or part["d3"])
    weekday = part["weekday"]
    if published is None or (weekday and date.fromisoformat(published).isoweekday() != _weekdays()[weekday]):
        return None
    return published


def _valid(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


@cache
def _months() -> dict[str, int]:
    """Gregorian months by folded name."""
    return {
        fold(name.strip()): int(row["month"])
        for row in read_tsv("times/months.tsv")
        if row["calendar"] == "g"
        for name in f"{row['spellings'] or ''}،{row['shy'] or ''}".split("،")
        if name.strip()
    }


@cache
def _weekdays() -> dict[str, int]:
    """ISO weekday numbers by folded name, with and without article."""
    names = read_toml("times/words.toml")["weekday"]
    bare = {fold(n).removeprefix("ال"): int(k) for k, spellings in names.items() for n in spellings}
    return bare | {f"ال{name}": number for name, number in bare.items()}


def _one_of(words: Iterator[str] | dict[str, int] | list[str]) -> str:
    return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in sorted(map(fold, words), key=len, reverse=True))


@cache
def _date_pattern() -> str:
    month = rf"(?:{_one_of(_months())})"
    in_digits = (
        r"(?P<y1>(?:19|20)\d\d)(?P<s1>[-/.])(?P<m1>\d{1,2})(?P=s1)(?P<d1>\d{1,2})"
        r"|(?P<d2>\d{1,2})(?P<s2>[-/.])(?P<m2>\d{1,2})(?P=s2)(?P<y2>(?:19|20)\d\d)"
    )
    in_words = rf"(?P<d3>\d{{1,2}})\s+(?P<name>{month})(?:\s*[/(]\s*{month}\)?)?\s*[،,]?\s*(?P<y3>(?:19|20)\d\d)"
    weekday = rf"(?:(?<!\w)(?:يوم\s+)?(?P<weekday>{_one_of(_weekdays())})\s*[،,:]?\s*)?"
    return rf"{weekday}(?P<date>(?<![\w/.-])(?:{in_digits}|{in_words})(?![\w/.-]*\d))"


@cache
def _date_line() -> re.Pattern[str]:
    words = read_toml("dateline.toml")
    before = rf"(?:{_BOUNDARY.format(_one_of(words['before']))}|[^\w])*"
    after = rf"(?:{_BOUNDARY.format(_one_of(words['after']))}|\d{{1,2}}:\d\d(?::\d\d)?|[+]\d{{1,2}}|[^\w])*"
    return re.compile(before + _date_pattern() + after)


@cache
def _opening() -> re.Pattern[str]:
    """A dateline: at most four words of place or agency, the date, perhaps an agency in brackets, a dash or slash."""
    separator = _one_of(read_toml("dateline.toml")["separators"])
    place = r"(?:[(/]?\s*[^\W\d]+\s*[)/،,]*\s*[-–—]?\s*){0,4}"
    agency = r"\s*(?:\([^()\n]{1,30}\))?\s*"
    return re.compile(rf"{place}{_date_pattern()}{agency}(?:{separator})\s*\S")
