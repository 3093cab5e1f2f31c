"""Counts in the text: how many, of what, of whom. Ages, dates, clock times, scores and ordinals are not counts.

What a number counts is the business of ``counted``, which event a count belongs to that of ``attaching``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.events.counts.coordinated import Group, joined_to, singles_at
from extract.events.counts.counted import MEASURED, OF_PEOPLE, TOLD_VAGUELY, UNITS_OF_TIME, done_to, what_of
from extract.events.counts.figures import figures
from extract.events.counts.governor import governor
from extract.events.counts.lexicon import HARM, lexicon
from extract.events.counts.nouns import noun_class, said_of
from extract.events.counts.relation import relation
from extract.events.counts.setting import Setting
from extract.events.words import Word, word_of
from extract.model import Analysis, Comparison, Document, Quantity, Sentence, Span, TimeExpression
from extract.text.folding import Folded, fold, fold_with_offsets

_YEAR = frozenset(("عام", "العام", "سنه", "السنه", "اعوام", "سنوات"))
_THOUSANDS = re.compile(r"(?<=\d)،(?=\d{3}(?!\d))")  # '30،000'
_BEFORE = 6  # words before a dual that may say how exact it is
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
        left, right = text[max(0, number.start - 80) : number.start], text[number.end : number.end + 60]
        setting = Setting(words, number, first, last, left, right, before, frozenset(counted))
        what, noun = what_of(setting)
        if noun is not None:
            counted.add(noun)
            covered.add(noun) if noun < first else None
        if what is not None:
            before = what
            quantity = _quantity(document.text, sentence, view, setting, what, noun)
            if noun is not None and what in HARM and quantity.value is not None:
                group = joined_to(words, min(noun, first), max(noun, last))
                if group.singles:
                    covered |= set(range(group.first, group.last + 1))
                quantity = _summed(sentence, quantity, group)
            found.append(quantity)
            found += _alike(sentence, words, quantity, noun)
    for at, word in enumerate(words):
        if at not in covered and at - 1 not in covered:
            told = _unnumbered(sentence, words, at, word) or _told_singly(sentence, words, at)
            if told is not None:
                covered |= {n for n, t in enumerate(sentence.tokens) if told.span.overlaps(t.span)}
                found.append(told)
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


def _summed(sentence: Sentence, quantity: Quantity, group: Group) -> Quantity:
    """A count of people with those told of one by one beside it: 'قتل شرطي وثلاثة مدنيين'."""
    if not group.singles or quantity.value is None:
        return quantity
    return replace(quantity, value=quantity.value + group.singles, span=_span(sentence, group), who=None)


def _told_singly(sentence: Sentence, words: Sequence[Word], at: int) -> Quantity | None:
    """What was done to people told of one by one: 'قتل رجل وامرأة'."""
    group = singles_at(words, at)
    done = governor(words, group.first, group.last, ahead=False) if group else None
    return Quantity(group.singles, "=", done, _span(sentence, group)) if group and done in HARM else None


def _alike(sentence: Sentence, words: Sequence[Word], quantity: Quantity, noun: int | None) -> Iterator[Quantity]:
    """Another fate of as many, vaguely: the wounded of 'عشرات القتلى والجرحى'."""
    if quantity.value is None and noun is not None and quantity.low is not None and noun + 1 < len(words):
        joined = words[noun + 1]
        fate = noun_class(joined) if joined.conjunction and joined.article == words[noun].article else None
        if fate in HARM and fate != quantity.what and quantity.what in HARM:
            yield replace(quantity, what=fate, span=sentence.tokens[noun + 1].span, who=sentence.tokens[noun + 1].text)


def _span(sentence: Sentence, group: Group) -> Span:
    return Span(sentence.tokens[group.first].span.start, sentence.tokens[group.last].span.end)


def _unnumbered(sentence: Sentence, words: Sequence[Word], at: int, word: Word) -> Quantity | None:
    """A count without a number word: 'two policemen' as a dual, 'several hours'."""
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
        return None
    kind = noun_class(word)
    if kind is None or not token.analyses:
        return None
    if word.keys & known.counter and at + 1 < len(words):
        kind = said_of(words[at + 1]) or kind
    if kind in OF_PEOPLE:
        kind = done_to(kind, governor(words, at, at))
    a_pair = value is not None and word.nominals & known.pairs and not word.article and not word.pronoun
    if kind not in TOLD_VAGUELY and not a_pair and (value is None or kind == "other"):
        return None
    span, group = Span(start.start, end.end), joined_to(words, at, at) if kind in HARM else Group(at, at, 0)
    if value is None:
        return Quantity(None, ">=", kind, span, 3, None, token.text)
    left = " ".join(w.folded for w in words[max(0, at - _BEFORE) : at]) + " "
    right = " " + " ".join(w.folded for w in words[at + 1 : at + 4])
    return _summed(sentence, Quantity(value, relation(left, right), kind, span, None, None, token.text), group)


def _is_dual(folded: str, analyses: Sequence[Analysis]) -> bool:
    """Whether a form can only be a dual, whole or before its genitive ('حالتي وفاة')."""
    if not folded.endswith(("ان", "ين", "تي", "تا")):
        return False
    nominal = [a for a in analyses if a.pos in ("noun", "adj", "noun_prop") and a.enclitic != "1s_poss"]
    return {a.number for a in nominal} == {"d"}
