"""From text to temporal expressions: the chart is built and filled, the best edges chosen, resolved and described."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from extract.model import Document, Relation, Sentence, Span, TimeExpression
from extract.morphology import analyse
from extract.text.folding import Folded, fold_with_offsets
from extract.text.numbers import Number, Word, words
from extract.times import describe
from extract.times.chart import Chart, Edge
from extract.times.lexicon import lexical_edges
from extract.times.rules import run
from extract.times.values import Anchor, Duration, Interval, Time

Direction = Literal["past", "future"]
_FINAL = ("blocked", "range", "date", "date_within", "set", "open", "duration", "vague")
_RELATIONS: dict[str, Relation] = {
    "منذ": "since",
    "مذ": "since",
    "حتى": "until",
    "حتي": "until",
    "لغايه": "until",
    "قبل": "before",
    "بعد": "after",
}
_FUTURE_VERB = re.compile(r"[وف]?س[يتنا]\w{2,}|سوف|لن|المقرر|مقررا|مقرر|المزمع|المتوقع|يعتزم|تعتزم|المنتظر")
_STOP = re.compile(r"[.!?؟\n]\s")
_AROUND = 8  # letters beside the expression that do not make a sentence of it
_CONTEXT = 160  # characters before an expression in which its verb is looked for
_MAYBE_ISLAND = 400  # words of one run that are looked at together


@dataclass(frozen=True, slots=True)
class Found:
    """A chosen edge with its place in the text as imported."""

    edge: Edge
    span: Span


def tag(
    document: Document, sentences: tuple[Sentence, ...] = (), *, direction: Direction = "past"
) -> tuple[TimeExpression, ...]:
    """The temporal expressions of a document's paragraphs, counted from its publication date or one another."""
    reference = datetime.fromisoformat(document.published).replace(tzinfo=None) if document.published else None
    expressions: list[TimeExpression] = []
    for paragraph in document.paragraphs:
        _extend(expressions, paragraph.of(document.text), paragraph.start, reference, direction, alone=False)
    return tuple(expressions)


def tag_text(text: str, reference: datetime | None, direction: Direction = "past") -> tuple[TimeExpression, ...]:
    """The temporal expressions of ``text`` in reading order.

    ``reference`` is the document creation time, naive local time; None leaves what is counted from it without a date.
    ``direction`` 'future' makes bare weekdays look forward, as in a calendar; 'past' is how news speaks.
    """
    expressions: list[TimeExpression] = []
    _extend(expressions, text, 0, reference, direction, alone=None)
    return tuple(expressions)


def _extend(
    expressions: list[TimeExpression],
    text: str,
    offset: int,
    reference: datetime | None,
    direction: Direction,
    alone: bool | None,
) -> None:
    """Add the expressions of a stretch of text to those before it, the last day told serving 'the next day'."""
    folded = fold_with_offsets(text)
    found = _choose(folded)
    if alone is None:
        alone = sum(f.span.end - f.span.start for f in found) >= len(text.strip()) - _AROUND
    told = next((e for e in reversed(expressions) if _tells_a_day(e)), None)
    for item in found:
        forward = direction == "future" or _looks_forward(folded, item.edge.start)
        here = _resolve(item, folded, reference, told, forward, alone)
        moved = replace(here, span=Span(here.span.start + offset, here.span.end + offset))
        expressions.append(moved)
        told = moved if _tells_a_day(moved) else told


def _tells_a_day(expression: TimeExpression) -> bool:
    return expression.start is not None and expression.granularity in ("day", "part-of-day", "minute", "hour")


def _choose(folded: Folded) -> list[Found]:
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
    found = [Found(e, _trimmed(folded, e)) for e in chosen if e.kind != "blocked"]
    return sorted(found, key=lambda f: f.span)


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


def _may_be_time(edge: Edge) -> bool:
    """Whether a number alone could be an hour ('الثامنة') or a year ('1970', 'ألفين وعشرين')."""
    if edge.kind != "number":
        return False
    number: Number = edge.value
    value = number.value or 0
    return (number.definite and number.feminine and value <= 12) or (1300 <= value <= 2200 and not number.ordinal)


def _islands(listed: list[Word]) -> Iterable[list[Word]]:
    """Runs of words that may belong to one expression: those with a meaning here, and one mark between them."""
    from extract.times.lexicon import means_something

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
    from extract.times.lexicon import tails

    return word in tails()


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


def _trimmed(folded: Folded, edge: Edge) -> Span:
    return folded.span(edge.start, edge.end)


def _looks_forward(folded: Folded, at: int) -> bool:
    """Whether the sentence up to the expression has a verb or phrase of the future."""
    before = folded.text[max(0, at - _CONTEXT) : at]
    sentence = _STOP.split(before)[-1]
    for word in sentence.split():
        match = _FUTURE_VERB.fullmatch(word.strip("،,:\"'()«»"))
        if match and (len(match[0]) < 5 or "س" not in match[0][:2] or _is_future_verb(match[0])):
            return (
                not (match[0].startswith("س") or match[0][1:2] == "س") or _is_future_verb(match[0]) or match[0] == "سوف"
            )
    return False


def _is_future_verb(word: str) -> bool:
    return any("س" in a.proclitics and a.pos == "verb" for a in analyse(word))


def _resolve(
    item: Found, folded: Folded, reference: datetime | None, told: TimeExpression | None, forward: bool, alone: bool
) -> TimeExpression:
    value = item.edge.value
    if isinstance(value, Duration):
        return describe.duration(item.span, value, item.edge.rules)
    if not isinstance(value, Time):
        return describe.valueless(item.span, str(value), item.edge.rules)
    textual = value.textual and told is not None
    moment = told.start if textual and told else reference
    if value.textual and told is None and not (forward or alone):
        moment = None  # 'after two days' in a story that has told no day: nobody says which
    interval = value.find(Anchor(moment, forward, alone))
    relation = value.relation if value.relation != "during" else _relation_before(folded, item.edge.start)
    if relation == "until" and value.clock and not describe.has_day(value) and interval:
        interval = (None, interval[0])
    expression = describe.time(item.span, value, interval, relation, item.edge.rules)
    if textual and told:
        expression = replace(expression, anchor=told.span, basis="relative")
    return replace(expression, conflict=_conflict(value, interval, folded.source, item.span))


def _relation_before(folded: Folded, at: int) -> Relation:
    """The relation the word before an expression gives it: 'حتى', 'منذ', 'قبل', 'بعد'."""
    last = folded.text[max(0, at - 20) : at].split()[-1:]
    word = last[0] if last else ""
    return next((r for w in (word, word[1:] if word[:1] in "وف" else word) if (r := _RELATIONS.get(w))), "during")


def _conflict(value: Time, interval: Interval | None, text: str, span: Span) -> str | None:
    """A weekday in the text that its date does not fall on."""
    wanted = value.fields.weekday if value.fields else None
    if wanted is None or not interval or not interval[0] or interval[0].isoweekday() == wanted:
        return None
    day = interval[0]
    said, true = _WEEKDAYS[wanted - 1], _WEEKDAYS[day.isoweekday() - 1]
    return f"“{span.of(text)}” names a {said}, but {day.day} {day:%B %Y} is a {true}."


_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
