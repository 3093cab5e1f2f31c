"""Fills the chart of a text and chooses, of the expressions found, the longest that do not overlap."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from extract.model import Span
from extract.text.folding import Folded
from extract.text.numbers import Number, Word, words
from extract.times.chart import Chart, Edge
from extract.times.lexicon import lexical_edges, means_something, tails
from extract.times.rules import run

_FINAL = ("blocked", "range", "date", "date_within", "set", "open", "duration", "vague")
_MAYBE_ISLAND = 400  # words of one run that are looked at together
_HOURS_ONLY = {"from", "to", "number"}  # 'من الستة للسبعة'
_IDLE = frozenset(
    (
        "and",
        "to",
        "in",
        "of",
        "from",
        "in_clitic",
        "number",
        "last",
        "this",
        "that",
        "about",
        "minus",
        "mark_comma",
        "mark_dot",
        "mark_dash",
        "mark_slash",
        "mark_open",
        "mark_colon",
        "mark_other",
        "article",
        "clock_pointed",
        "clock_run",
        "before",
        "after",
        "since",
        "within",
        "between",
        "name_word",
        "each",
        "stage",
        "fraction_word",
        "half_word",
        "quarter_word",
        "hijri",
        "gregorian",
        "whole",
        "age",
        "lasting",
        "fi",
        "day_word",
        "relative",
        "recent",
    )
)


@dataclass(frozen=True, slots=True)
class Found:
    """A chosen edge with its place in the text as imported."""

    edge: Edge
    span: Span


def choose(folded: Folded) -> list[Found]:
    """The longest edges that do not overlap; of two on one place the kind that says more."""
    listed = words(folded.text)
    chosen: list[Edge] = []
    for island in _islands(listed):
        part = Chart(folded.text)
        lexical_edges(island, part)
        kinds = {"time_number" if _may_be_time(e) else e.kind for row in part.edges.values() for e in row}
        if not kinds <= _IDLE or kinds >= _HOURS_ONLY:
            run(part)
            chosen += _longest(part, folded.text)
    found = [Found(e, folded.span(e.start, e.end)) for e in chosen if e.kind != "blocked"]
    return sorted(found, key=lambda f: f.span)


def _longest(chart: Chart, text: str) -> list[Edge]:
    edges = [e for row in chart.edges.values() for e in row if e.kind in _FINAL]
    only = [e for row in chart.edges.values() for e in row if e.kind in ("one_unit", "alone")]
    edges += [e for e in only if e.end - e.start == len(text.strip())]
    edges.sort(
        key=lambda e: (e.start - e.end, e.length, _FINAL.index(e.kind) if e.kind in _FINAL else 99, -len(e.rules))
    )
    taken: list[Edge] = []
    for edge in edges:
        if all(edge.end <= t.start or t.end <= edge.start for t in taken):
            taken.append(edge)
    return taken


def _may_be_time(edge: Edge) -> bool:
    """Whether a number alone could be an hour ('الثامنة') or a year ('1970', 'ألفين وعشرين')."""
    if edge.kind != "number":
        return False
    number: Number = edge.value
    value = number.value or 0
    return (number.definite and number.feminine and value <= 12) or (1300 <= value <= 2200 and not number.ordinal)


def _islands(listed: list[Word]) -> Iterable[list[Word]]:
    """Runs of words that may belong to one expression: those with a meaning here, and one mark between them."""
    run_: list[Word] = []
    for word in listed:
        if means_something(word.text):
            run_.append(word)
            if len(run_) < _MAYBE_ISLAND:
                continue
        elif run_ and _tail_of_phrase(word.text):
            run_.append(word)
            continue
        if run_:
            yield run_
        run_ = []
    if run_:
        yield run_


def _tail_of_phrase(word: str) -> bool:
    return word in tails()
