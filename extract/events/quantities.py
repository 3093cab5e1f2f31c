"""Counts in the text: how many, of what, of whom. Ages, dates, clock times, scores and ordinals are not counts.

What a number counts is the business of ``counted``, which event a count belongs to that of ``counts``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from extract.events.counted import MEASURED, OF_PEOPLE, TOLD_VAGUELY, UNITS_OF_TIME, Setting, done_to, what_of
from extract.events.counting import governor, lexicon, noun_class, relation
from extract.events.figures import figures
from extract.events.words import Word, word_of
from extract.model import Comparison, Document, Quantity, Sentence, Span, TimeExpression
from extract.text.folding import Folded, fold, fold_with_offsets

_YEAR = frozenset(("عام", "العام", "سنه", "السنه", "اعوام", "سنوات"))
_THOUSANDS = re.compile(r"(?<=\d)،(?=\d{3}(?!\d))")  # '30،000'
_GROUPED = re.compile(r"\d{1,3}\.\d{3}")  # '360.000' people are as many thousands


def find_quantities(
    document: Document, sentences: tuple[Sentence, ...], times: tuple[TimeExpression, ...]
) -> tuple[Quantity, ...]:
    """Every count of ``document`` in reading order; dates and clock times among ``times`` are not looked at."""
    taken = [t for t in times if t.kind != "DURATION" and t.granularity != "unknown"]
    starts = [t.span.start for t in taken]
    found: list[Quantity] = []
    for sentence in sentences:
        before = next((q.what for q in reversed(found[-3:])), None)
        for quantity in _in_sentence(document, sentence, before):
            at = bisect_right(starts, quantity.span.start)
            near = taken[max(0, at - 1) : at + 1]
            if not any(_is_time(time, quantity, document.text) for time in near):
                found.append(quantity)
    return tuple(found)


def _is_time(time: TimeExpression, count: Quantity, text: str) -> bool:
    """Whether a number was told as a time; not where that is only part of it ('3.1' of '3.1 مليارات') or a bare year
    before what is counted ('على ألفي شخص')."""
    if not time.span.overlaps(count.span) or (count.span.covers(time.span) and count.span != time.span):
        return False
    said = fold(time.span.of(text)).split()
    return not (time.granularity == "year" and count.who is not None and _YEAR.isdisjoint(said))


def _in_sentence(document: Document, sentence: Sentence, before: str | None) -> list[Quantity]:
    view = fold_with_offsets(sentence.span.of(document.text))
    words = tuple(map(word_of, sentence.tokens))
    starts = [token.span.start - sentence.span.start for token in sentence.tokens]
    covered: set[int] = set()
    counted: set[int] = set()
    found: list[Quantity] = []
    text = _THOUSANDS.sub(",", view.text)
    for number in figures(text):
        first = bisect_right(starts, view.origin[number.start]) - 1
        last = bisect_right(starts, view.origin[number.end - 1]) - 1
        covered |= set(range(first, last + 1))
        left, right = text[max(0, number.start - 40) : number.start], text[number.end : number.end + 60]
        setting = Setting(words, number, first, last, left, right, before, frozenset(counted))
        what, noun = what_of(setting)
        if noun is not None:
            counted.add(noun)
        if what is not None:
            before = what
            found.append(_quantity(document.text, sentence, view, setting, what, noun))
    for at, word in enumerate(words):
        if at not in covered and at - 1 not in covered:
            found += _unnumbered(sentence, words, at, word)
    return sorted(found, key=lambda q: q.span)


def _quantity(text: str, sentence: Sentence, view: Folded, setting: Setting, what: str, noun: int | None) -> Quantity:
    number = setting.number
    if number.ranged or number.value is None:
        comparison: Comparison = "~" if number.ranged else ">="
    else:
        comparison = relation(setting.left, lexicon().percent.sub("", setting.right))
    span = view.span(number.start, number.end)
    span = Span(span.start + sentence.span.start, span.end + sentence.span.start)
    who = sentence.tokens[noun].text if noun is not None and what not in UNITS_OF_TIME | {"money", "percent"} else None
    value = number.value
    if value is not None and what not in MEASURED | {"percent", "magnitude"} and _GROUPED.fullmatch(span.of(text)):
        value *= 1000
    return Quantity(value, comparison, what, span, number.low, number.high, who)


def _unnumbered(sentence: Sentence, words: Sequence[Word], at: int, word: Word) -> Iterator[Quantity]:
    """Counts without a number word: 'two policemen' as a dual, 'several hours'."""
    known, token = lexicon(), sentence.tokens[at]
    value: float | None = None
    start = end = token.span
    if _is_dual(token.folded, token.analyses):
        value = 2
    elif at and words[at - 1].keys & known.several_before:
        start = sentence.tokens[at - 1].span
    elif at + 1 < len(words) and words[at + 1].folded in known.several_after:
        end = sentence.tokens[at + 1].span
    else:
        return
    kind = noun_class(word)
    if kind is None or not token.analyses:
        return
    if kind in OF_PEOPLE:
        kind = done_to(kind, governor(words, at, at))
    if kind not in TOLD_VAGUELY and (value is None or kind == "other"):
        return
    span = Span(start.start, end.end)
    yield Quantity(value, "=" if value else ">=", kind, span, None if value else 3, None, token.text)


def _is_dual(folded: str, analyses: Sequence[object]) -> bool:
    if not folded.endswith(("ان", "ين")):
        return False
    numbers = {getattr(a, "number", "-") for a in analyses if getattr(a, "pos", "") in ("noun", "adj", "noun_prop")}
    return numbers == {"d"}
