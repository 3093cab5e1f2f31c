"""Digit clusters that may be dates, clock times or ranges: '15/3/2011', '19.45', '23,00', '2014-2018', '4-5'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.text.numbers import Word
from extract.times.chart import Edge
from extract.times.values import Clock, Fields

_THREE = re.compile(r"(\d{1,4})([/.\-])(\d{1,2})\2(\d{1,4})")
_TWO = re.compile(r"(\d{1,4})([/.\-])(\d{1,4})")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?")
_POINTED = re.compile(r"(\d{1,2})[.,٫](\d{2})")
_RUN = re.compile(r"\d{3,4}")
KINDS = frozenset(
    (
        "date_fields",
        "month_fields",
        "short_date",
        "short_pointed",
        "years",
        "pair",
        "clock_digits",
        "clock_pointed",
        "clock_run",
    )
)


def digit_edges(word: Word) -> Iterator[Edge]:
    """Every reading of a digit cluster besides a plain number."""
    text = word.text
    if match := _THREE.fullmatch(text):
        for fields in _full_date(match[1], match[3], match[4]):
            yield Edge("date_fields", word.start, word.end, fields, ("digits-date",))
    elif match := _CLOCK.fullmatch(text):
        hour, minute, second = (int(part or 0) for part in match.groups())
        if hour < 25 and minute < 60 and second < 60:
            fixed = hour > 12 or hour == 0 or (match[1].startswith("0") and match[1] != "0")
            yield Edge("clock_digits", word.start, word.end, Clock(hour % 24, minute, second, fixed), ("digits-clock",))
    elif match := _TWO.fullmatch(text):
        yield from _two(word, int(match[1]), match[2], int(match[3]), len(match[1]), len(match[3]))
    if match := _POINTED.fullmatch(text):
        hour, minute = int(match[1]), int(match[2])
        if hour < 25 and minute < 60:
            clock = Clock(hour % 24, minute, 0, hour > 12 or match[1].startswith("0"))
            yield Edge("clock_pointed", word.start, word.end, clock, ("digits-clock",))
    if _RUN.fullmatch(text) and int(text[:-2]) < 25 and int(text[-2:]) < 60:
        clock = Clock(int(text[:-2]) % 24, int(text[-2:]), 0, int(text[:-2]) > 12)
        yield Edge("clock_run", word.start, word.end, clock, ("digits-clock",))


def _full_date(first: str, second: str, third: str) -> Iterator[Fields]:
    """Year first, or day first; month first only where day first is impossible. 1300–1500 is a Hijri year."""
    a, b, c = int(first), int(second), int(third)
    if len(first) == 4:
        orders = [(a, b, c), (a, c, b)]
    elif len(third) == 4:
        orders = [(c, b, a), (c, a, b)]
    elif len(third) == 2:
        orders = [(_century(c), b, a), (_century(c), a, b)]
    else:
        return
    for year, month, day in orders:
        if 1 <= month <= 12 and 1 <= day <= 31:
            yield Fields(year, month, day, calendar="h" if 1300 <= year <= 1500 else "g")
            return


def _century(two_digits: int) -> int:
    """The year two digits stand for, as POSIX strptime reads them: 69–99 the last century, else this one."""
    return two_digits + (1900 if two_digits > 68 else 2000)


def _two(word: Word, a: int, mark: str, b: int, first: int, last: int) -> Iterator[Edge]:
    def edge(kind: str, value: object) -> Edge:
        return Edge(kind, word.start, word.end, value, ("digits-date",))

    if first == 4 and 1 <= b <= 12 and 1300 <= a <= 2200 and last < 3:
        yield edge("month_fields", Fields(a, b))
    elif last == 4 and 1 <= a <= 12 and 1300 <= b <= 2200 and first < 3:
        yield edge("month_fields", Fields(b, a))
    elif first == last == 4 and 1500 <= a < b <= 2200 and mark in "-/":
        yield edge("years", (a, b))
    elif first < 3 and last < 3:
        if mark == "-" and a < b:
            yield edge("pair", (a, b))
        if mark == "." and last == 1:
            return  # '3.1' is a decimal far more often than a day
        kind = "short_pointed" if mark == "." else "short_date"
        if 1 <= a <= 31 and 1 <= b <= 12:
            yield edge(kind, Fields(None, b, a))
        elif 1 <= b <= 31 and 1 <= a <= 12:
            yield edge(kind, Fields(None, a, b))
    elif first == 4 and last == 2 and mark in "-/" and a % 100 < b:
        yield edge("years", (a, a // 100 * 100 + b))
