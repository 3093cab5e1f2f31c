"""The vocabulary of time from ``resources/times``, and the lexical edges of a text.

Refuses doubles within a kind, presentation forms, and entries that fold to nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

from babel import Locale

from extract.lexicons import LexiconError, read_toml, read_tsv
from extract.text.folding import fold
from extract.text.numbers import Word, may_begin_number, number_at, words
from extract.text.proclitics import cuts
from extract.times.chart import Chart, Edge
from extract.times.digits import digit_edges

_LOCALES = ("ar", "ar_EG", "ar_SY", "ar_IQ", "ar_MA", "ar_DZ", "ar_TN", "ar_SA", "ar_LB")


@dataclass(frozen=True, slots=True)
class Entry:
    """One spelling: the words after its first, its kind, what it means, and whether its article may be missing."""

    tail: tuple[str, ...]
    kind: str
    value: Any
    id: str
    spelled: str  # its first word


@cache
def parts() -> dict[str, Any]:
    """``parts.toml``: how long the named parts of days, years and months last."""
    return read_toml("times/parts.toml")


@cache
def entries() -> dict[str, tuple[Entry, ...]]:
    """Every entry by its folded first word."""
    found: dict[str, list[Entry]] = {}
    seen: set[tuple[str, str]] = set()
    for kind, value, spelling in _spellings():
        spelled = tuple(word.text for word in words(fold(spelling)))
        if not spelled:
            raise LexiconError(f"times: an entry of {kind} folds to nothing")
        if (kind, " ".join(spelled)) in seen:
            continue
        seen.add((kind, " ".join(spelled)))
        found.setdefault(spelled[0], []).append(Entry(spelled[1:], kind, value, f"time-word:{kind}", spelled[0]))
    return {word: tuple(row) for word, row in found.items()}


def _spellings() -> Iterator[tuple[str, Any, str]]:
    listed = read_toml("times/words.toml")
    units = listed.pop("unit")
    for unit, forms in units.items():
        for number, spellings in forms.items():
            yield from ((f"unit_{number}", unit, s) for s in spellings)
    for kind, values in listed.items():
        for value, spellings in values.items():
            meaning = int(value) if value.lstrip("-").isdigit() else float(value) if value[0].isdigit() else value
            yield from ((kind, meaning, s) for s in spellings)
    for row in read_tsv("times/months.tsv"):
        month = (row["calendar"], int(row["month"]))
        yield from (("month", month, s) for s in row["spellings"].split("،") if s)
        yield from (("month_shy", month, s) for s in row["shy"].split("،") if s)
    shy = {fold(s.strip()) for row in read_tsv("times/months.tsv") for s in row["shy"].split("،")}
    for locale in map(Locale.parse, _LOCALES):
        for number, name in locale.months["format"]["wide"].items():
            yield "month_shy" if fold(name) in shy else "month", ("g", number), name
        for number, name in locale.days["format"]["wide"].items():
            yield "weekday", number + 1, name
    for id_, feast in read_toml("times/holidays.toml").items():
        yield from (("feast", (feast["calendar"], feast["month"], feast["day"], id_), s) for s in feast["names"])


@lru_cache(maxsize=1 << 16)
def _begun(word: str, following: str) -> tuple[tuple[Entry, int, bool], ...]:
    """Those of the entries ``word`` may begin that go on with the word ``following`` or are one word."""
    return tuple(found for found in _may_begin(word) if not found[0].tail or found[0].tail[0] == following)


@cache
def _may_begin(word: str) -> tuple[tuple[Entry, int, bool], ...]:
    """Entries ``word`` may begin: (entry, letters of proclitics before it, whether it has the article)."""
    return tuple(
        (entry, cut.taken, cut.definite or cut.rest.startswith("ال"))
        for cut in cuts(word)
        for entry in entries().get(cut.rest, ())
    )


@cache
def _proclitics(word: str) -> tuple[tuple[str, int, int], ...]:
    """What the letters taken off ``word`` say: ('and'|'in'|'to', start, end) within the word."""
    found: dict[tuple[str, int, int], None] = {}
    for cut in cuts(word):
        if cut.joined:
            found["and", 0, 1] = None
        if cut.preposition in ("ب", "ل"):
            found["in_clitic" if cut.preposition == "ب" else "to", cut.taken - 1, cut.taken] = None
    return tuple(found)


def lexical_edges(listed: list[Word], chart: Chart, modifies: bool = False) -> None:
    """Add an edge for every time word, number, digit cluster and mark of ``listed``.

    ``modifies`` says a definite feminine noun stands before: an ordinal after it is its adjective, no hour.
    """
    for index, word in enumerate(listed):
        if word.text[0].isdigit():
            for edge in digit_edges(word):
                chart.add(edge)
        elif not word.text[0].isalpha():
            chart.add(Edge("mark_" + _MARKS.get(word.text, "other"), word.start, word.end, word.text))
            continue
        core = False
        following = listed[index + 1].text if index + 1 < len(listed) else ""
        for entry, taken, definite in _begun(word.text, following):
            end = index + 1 + len(entry.tail)
            tail = listed[index + 1 : end]
            if len(tail) == len(entry.tail) and all(w.text == t for w, t in zip(tail, entry.tail, strict=True)):
                kind = f"the_{entry.kind}" if definite and entry.kind.startswith("unit_") else entry.kind
                if kind == "weekday" and not definite:
                    kind = "weekday_bare"
                if kind == "dated_noun" and definite:
                    kind = "the_noun"
                if definite == (kind != "today") and kind in ("today", "day_word", "name_word", "dated_noun"):
                    continue
                with_article = definite and not entry.spelled.startswith("ال")
                if kind in ("month", "month_shy") and with_article:
                    continue  # 'الصفر', 'الجوان' are no months
                chart.add(Edge(kind, word.start + taken, listed[end - 1].end, entry.value, (entry.id,)))
                core = True
        if may_begin_number(word.text):
            number = number_at(listed, index)
            if number is not None:
                if modifies and index == 0:
                    number = replace(number, feminine=False)
                chart.add(Edge("number", number.start, number.end, number, ("number",), number.last - number.first))
                if number.ordinal:
                    chart.add(Edge("ordinal", number.start, number.end, number))
                core = True
                if number.last - number.first > 1 and not number.digits:
                    _shorter_numbers(listed, index, number.last, chart)
        if core or following[:1].isdigit():
            for kind, start, end in _proclitics(word.text):
                chart.add(Edge(kind, word.start + start, word.start + end, None))
        if word.text in _ALONE:
            chart.add(Edge(_ALONE[word.text], word.start, word.end, None))


@cache
def kinds() -> frozenset[str]:
    """Every kind of edge that words and marks make."""
    listed = {entry.kind for row in entries().values() for entry in row}
    units = {f"the_{kind}" for kind in listed if kind.startswith("unit_")}
    return frozenset(listed | units | set(_ALONE.values()) | {f"mark_{m}" for m in _MARKS.values()} | _OTHERS)


@cache
def means_something(word: str) -> bool:
    """Whether a word can be part of a temporal expression at all."""
    if word[0].isdigit() or not word[0].isalpha():
        return True
    return bool(_may_begin(word)) or may_begin_number(word) or word in _ALONE


@cache
def tails() -> frozenset[str]:
    """Words that only go on a phrase of several words."""
    return frozenset(word for row in entries().values() for entry in row for word in entry.tail)


_ALONE = {"و": "and", "وال": "and", "ل": "to", "لل": "to", "ب": "in_clitic", "بال": "in_clitic", "ال": "article"}
_OTHERS = {"number", "ordinal", "weekday_bare", "the_noun", "counted", "mark_other"}
_MARKS = {
    ",": "comma",
    "،": "comma",
    "/": "slash",
    "-": "dash",
    "–": "dash",
    "—": "dash",
    ":": "colon",
    ".": "dot",
    "(": "open",
    ")": "close",
}


def _shorter_numbers(listed: list[Word], first: int, last: int, chart: Chart) -> None:
    """A run of number words may be two numbers: 'الحادي والعشرين ألفين وعشرة', 'عشرة وخمسة': add its beginnings too."""
    for end in range(first + 1, last):
        if not listed[end].text.startswith("و"):
            continue
        number = number_at(listed[:end], first)
        if number is not None and number.last == end:
            chart.add(Edge("number", number.start, number.end, number, ("number",), number.last - number.first))
