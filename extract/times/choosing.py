"""Fills the chart of a text and chooses, of the expressions found, the longest that do not overlap."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from extract.lexicons import read_toml
from extract.model import Span
from extract.morphology import analyse
from extract.text.folding import Folded
from extract.text.numbers import Number, Word, words
from extract.times.chart import Chart, Edge
from extract.times.lexicon import lexical_edges, means_something, tails
from extract.times.rules import run
from extract.times.values import Anchor, Time

_FINAL = {
    kind: rank
    for rank, kind in enumerate(("blocked", "range", "set", "date", "date_within", "open", "duration", "vague"))
}
_ALONE = ("one_unit", "alone")  # expressions only where there is nothing else in the text
_MAYBE_ISLAND = 60  # words of one run that are looked at together
_AROUND = 8  # letters beside an expression that do not make a sentence of it
_DEFINITE_FEMININE = re.compile(r"(?:[وف]?[بك]?ال|[وف]?لل)\w+ه")  # 'الجولة': an ordinal after it is no hour
_COUNTS = re.compile(r"\d{4}|\d+[.,]\d+")
_HOURS_ONLY = {"from", "to", "number"}  # 'من الستة للسبعة'


@dataclass(frozen=True, slots=True)
class Found:
    """A chosen edge with its place in the text as imported."""

    edge: Edge
    span: Span


def choose(folded: Folded, speaks_of_the_future: Callable[[Edge], bool]) -> list[Found]:
    """The longest edges that do not overlap; of two on one place the kind that says more."""
    chosen: list[Edge] = []
    length = len(folded.text.strip())
    for preceding, island, following in _islands(words(folded.text)):
        chart = Chart(folded.text)
        lexical_edges(island, chart, modifies=_is_modified(preceding))
        if following is not None and (kind := _noun_after(island[-1], following)):
            chart.add(Edge(kind, following.start, following.end, None))
        kinds = {"time_number" if _may_be_time(e) else e.kind for row in chart.edges.values() for e in row}
        if not kinds <= _idle() or kinds >= _HOURS_ONLY:
            run(chart)
            chosen += _longest(chart, length, speaks_of_the_future)
    found = [Found(e, folded.span(e.start, e.end)) for e in chosen if e.kind != "blocked"]
    return sorted((f for f in found if f.span.of(folded.source) not in _misread()), key=lambda f: f.span)


def _longest(chart: Chart, length: int, speaks_of_the_future: Callable[[Edge], bool]) -> list[Edge]:
    edges = []
    for row in chart.edges.values():
        for edge in row:
            if edge.kind in _ALONE:
                fits = edge.end - edge.start == length
            elif edge.kind == "date_within":  # 'خلال يومين' tells a date only of what is to come
                fits = edge.end - edge.start >= length - _AROUND or speaks_of_the_future(edge)
            else:
                fits = edge.kind in _FINAL
            if fits:
                edges.append(edge)
    edges.sort(key=lambda e: (e.start - e.end, _disagrees(e), e.length, _FINAL.get(e.kind, 99), -len(e.rules)))
    taken: list[Edge] = []
    for edge in edges:
        if all(edge.end <= t.start or t.end <= edge.start for t in taken):
            taken.append(edge)
    return taken


def _disagrees(edge: Edge) -> bool:
    """Whether a reading names a whole date and a weekday that it is not: another reading of the words is better."""
    fields = edge.value.fields if isinstance(edge.value, Time) else None
    if fields is None or not (fields.weekday and fields.year and fields.month and fields.day):
        return False
    interval = edge.value.find(Anchor(None))
    return bool(interval and interval[0] and interval[0].isoweekday() != fields.weekday)


def _may_be_time(edge: Edge) -> bool:
    """Whether a number alone could be an hour ('الثامنة') or a year ('1970', 'ألفين وعشرين')."""
    if edge.kind != "number":
        return False
    number: Number = edge.value
    value = number.value or 0
    return (number.definite and number.feminine and value <= 12) or (1300 <= value <= 2200 and not number.ordinal)


@cache
def _idle() -> frozenset[str]:
    return frozenset(read_toml("times/context.toml")["idle"]["kinds"])


def _is_modified(word: Word | None) -> bool:
    return word is not None and _DEFINITE_FEMININE.fullmatch(word.text) is not None


@cache
def _misread() -> frozenset[str]:
    return frozenset(read_toml("times/context.toml")["misread"]["spellings"])


def _noun_after(last: Word, following: Word) -> str | None:
    """'counted' for what a number that could be a date counts ('2000 قرية'), 'the_noun' for 'يوم الانتخابات'."""
    if not following.text[0].isalpha():
        return None
    number = last.text[0].isdigit()
    if not (_COUNTS.fullmatch(last.text) if number else following.text.startswith("ال")):
        return None
    readings = analyse(following.text)
    if not readings or any(r.pos not in ("noun", "adj", "noun_prop") for r in readings):
        return None
    if number:
        return None if any(r.proclitics for r in readings) else "counted"
    return "the_noun" if all(r.proclitics == {"ال"} for r in readings) else None


def _islands(listed: list[Word]) -> Iterator[tuple[Word | None, list[Word], Word | None]]:
    """Runs of words that may belong to one expression, each with the word before and the word after it."""
    run_: list[Word] = []
    before: Word | None = None
    for word in listed:
        if means_something(word.text):
            run_.append(word)
            if len(run_) < _MAYBE_ISLAND:
                continue
        elif run_ and word.text in tails():
            run_.append(word)
            continue
        if run_:
            yield before, run_, word if word is not run_[-1] else None
        run_, before = [], word
    if run_:
        yield before, run_, None
