"""Counts in the text: how many, of what, of whom. Ages, dates, clock times, scores and ordinals are not counts."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.events.counting import governor, lexicon, noun_class, relation
from extract.events.words import Word, word_of
from extract.model import Comparison, Document, Quantity, Sentence, Span, TimeExpression
from extract.text.folding import Folded, fold_with_offsets
from extract.text.numbers import find_numbers, plain_digits

_RANGE = re.compile(r"(?<![\d.,/:-])(\d{1,3}(?:[.,]\d+)?)\s*[-–]\s*(\d{1,3}(?:[.,]\d+)?)(?![\d./:-])")
_UNITS_OF_TIME = frozenset(("hours", "minutes", "days", "weeks"))
_ANYWHERE = frozenset(("other", "percent", "money", *_UNITS_OF_TIME, "magnitude", "height"))
_NO_NOUN = frozenset(".،؛:!?؟()«»\"'-–[]") | frozenset(
    ("في", "علي", "عن", "الي", "بعد", "قبل", "ان", "و", "خلال", "مع")
)


@dataclass(frozen=True, slots=True)
class _Found:
    """A number of a sentence's folded text; two values where it is a range."""

    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    digits: bool
    definite: bool
    ranged: bool = False


def find_quantities(
    document: Document, sentences: tuple[Sentence, ...], times: tuple[TimeExpression, ...]
) -> tuple[Quantity, ...]:
    """Every count of ``document`` in reading order; dates and clock times among ``times`` are not looked at."""
    taken = [t.span for t in times if t.kind != "DURATION"]
    starts = [span.start for span in taken]
    found: list[Quantity] = []
    for sentence in sentences:
        before = next((q.what for q in reversed(found[-3:])), None)
        for quantity in _in_sentence(document, sentence, before):
            at = bisect_right(starts, quantity.span.start)
            near = taken[max(0, at - 1) : at + 1]
            if not any(span.overlaps(quantity.span) for span in near):
                found.append(quantity)
                before = quantity.what
    return tuple(found)


def quantities_for_event(
    quantities: tuple[Quantity, ...], type_: str, trigger: Sequence[Word], clause: Span
) -> tuple[Quantity, ...]:
    """Those of ``quantities`` inside ``clause`` that an event of ``type_`` named by the words ``trigger`` takes.

    A trigger that says itself what happened to people ('killed') takes no other such count ('injured').
    """
    wanted = lexicon().types.get(type_, frozenset())
    said = {
        lexicon().governor[name]
        for word in trigger
        for name in word.verbs | word.nominals
        if name in lexicon().governor
    }
    if type_ == "casualties" and said & wanted:
        wanted = wanted & said
    return tuple(q for q in quantities if clause.covers(q.span) and (q.what in wanted or q.what in _ANYWHERE))


def _in_sentence(document: Document, sentence: Sentence, before: str | None) -> list[Quantity]:
    view = fold_with_offsets(sentence.span.of(document.text))
    words = tuple(map(word_of, sentence.tokens))
    starts = [token.span.start - sentence.span.start for token in sentence.tokens]
    listed = list(_numbers(view.text))
    numbered: dict[int, int] = {}
    found: list[Quantity] = []
    counted: set[int] = set()
    for number in listed:
        first = bisect_right(starts, view.origin[number.start]) - 1
        last = bisect_right(starts, view.origin[number.end - 1]) - 1
        numbered[first] = last
        quantity, noun = _quantity(sentence, words, view, number, first, last, before, frozenset(counted))
        if noun is not None:
            counted.add(noun)
        if quantity:
            before = quantity.what
            found.append(quantity)
    covered = {at for first, last in numbered.items() for at in range(first, last + 1)}
    for at, word in enumerate(words):
        if at not in covered and at - 1 not in covered:
            found += _unnumbered(sentence, words, at, word)
    return sorted(found, key=lambda q: q.span)


def _numbers(text: str) -> Iterator[_Found]:
    """The numbers of a folded text, two joined by 'to' or 'between … and' as one range."""
    numbers = [
        _Found(n.start, n.end, n.value, n.low, n.high, n.digits, n.definite)
        for n in find_numbers(text)
        if not n.ordinal
    ]
    for match in _RANGE.finditer(text):
        low, high = plain_digits(match[1]), plain_digits(match[2])
        if low is not None and high is not None and low < high:
            numbers.append(_Found(match.start(), match.end(), None, low, high, True, False, True))
    numbers.sort(key=lambda n: (n.start, -n.end))
    at = 0
    while at < len(numbers):
        first = numbers[at]
        second = numbers[at + 1] if at + 1 < len(numbers) else None
        joined = _joined(text, first, second) if second else None
        if joined:
            yield joined
            at += 2
        else:
            yield first
            at += 1
        while at < len(numbers) and numbers[at].start < (joined or first).end:
            at += 1


def _joined(text: str, first: _Found, second: _Found) -> _Found | None:
    if first.value is None or second.value is None:
        return None
    between = text[first.end : second.start].strip()
    opens = text[max(0, first.start - 8) : first.start]
    if not (between in ("الي", "-", "–", "حتي", "او") or (between == "و" and re.search(r"بين\s*$", opens))):
        return None
    low, high = first.value, second.value
    for scale in (1_000_000_000, 1_000_000, 1000):
        if high >= scale and low < 1000:
            low *= scale
            break
    return _Found(first.start, second.end, None, low, high, second.digits, False, True) if low < high else None


def _quantity(
    sentence: Sentence,
    words: Sequence[Word],
    view: Folded,
    number: _Found,
    first: int,
    last: int,
    before: str | None,
    counted: frozenset[int],
) -> tuple[Quantity | None, int | None]:
    text, known = view.text, lexicon()
    left, right = text[max(0, number.start - 40) : number.start], text[number.end : number.end + 60]
    what, noun = _what(words, number, first, last, left, right, before, counted)
    if what is None:
        return None, None
    if number.ranged or number.value is None:
        comparison: Comparison = "~" if number.ranged else ">="
    else:
        comparison = relation(left, known.percent.sub("", right))
    span = view.span(number.start, number.end)
    span = Span(span.start + sentence.span.start, span.end + sentence.span.start)
    who = sentence.tokens[noun].text if noun is not None and what not in _UNITS_OF_TIME | {"money", "percent"} else None
    if noun is not None and words[noun].keys & known.age_units and (_age(words, first) or what == "other"):
        return None, None
    return Quantity(number.value, comparison, what, span, number.low, number.high, who), noun


def _what(
    words: Sequence[Word],
    number: _Found,
    first: int,
    last: int,
    left: str,
    right: str,
    before: str | None,
    counted: frozenset[int],
) -> tuple[str | None, int | None]:
    """What is counted and the place of the counted noun; None for a number that is no count."""
    known = lexicon()
    if re.match(r"\s*[%٪]", right) or re.search(r"[%٪]\s*$", left) or known.percent.match(right):
        return "percent", None
    if re.search(r"[$€£]\s*$", left) or re.match(r"\s*[$€£]", right):
        return "money", None
    previous = words[first - 1] if first else None
    if previous and previous.keys & known.not_before and not number.ranged:
        return None, None
    noun = _noun_after(words, last)
    kind = noun_class(words[noun]) if noun is not None else None
    if noun is not None and words[noun].keys & known.not_after:
        return None, None
    if (
        number.definite
        and not number.digits
        and number.value is not None
        and number.value <= 10
        and previous
        and previous.article
    ):
        noun = first - 1
        kind = noun_class(words[noun]) or (noun_class(words[noun - 1]) if noun else None)
    elif number.value == 1 and not number.digits:
        noun = first - 1 if previous else None
        kind = noun_class(previous) if previous else None
        if kind is None:
            return None, None
    if kind is None and re.search(r"بقوه\s*$", left) and any(w.keys & known.quake for w in words):
        return "magnitude", None
    if kind == "height":
        return ("height" if any(w.keys & known.height for w in words) else "other"), noun
    if kind is None and noun is not None and words[noun].keys & {"درجه"}:
        return ("magnitude" if any(w.keys & known.quake for w in words) else "other"), noun
    if kind in ("people", "protesters", "troops", "displaced"):
        found = governor(words, first, noun if noun is not None else last, counted)
        if kind == "people":
            return found or "other", noun
        return (found if found in ("killed", "injured", "missing", "arrested") else kind), noun
    if kind == "injured" and noun is not None and words[noun].keys & {"مصاب"}:
        return "injured", noun
    if kind is not None:
        return kind, noun
    if _a_year(number) or (number.digits and number.value == 0):
        return None, None
    if noun is not None:
        done = governor(words, first, last, counted) if _close(words, first) else None
        return (done if done in ("killed", "injured", "arrested") else "other"), noun
    if number.value is None and not number.ranged:
        return governor(words, first, last, counted) or "other", None
    found = (
        governor(words, first, last, counted)
        if any(w.verbs or w.nominals for w in words[max(0, first - 4) : first])
        else None
    )
    near = governor(words[: last + 1], first, last, counted)
    if near and _close(words, first):
        return near, None
    if before and any(w.keys & known.again for w in words[max(0, first - 3) : first]):
        return before, None
    return (found, None) if found in ("killed", "injured") and _close(words, first) else (None, None)


def _close(words: Sequence[Word], first: int) -> bool:
    """Whether one of the four words before governs a count of people."""
    names = lexicon().governor
    return any(name in names for w in words[max(0, first - 4) : first] for name in w.verbs | w.nominals)


def _noun_after(words: Sequence[Word], last: int) -> int | None:
    at = last + 1
    if at + 1 < len(words) and words[at].folded == "من":
        at += 1
        if words[at].pronoun and noun_class(words[at]) is None:
            return None
    if at >= len(words):
        return None
    word = words[at]
    if word.folded in _NO_NOUN or word.is_mark or word.is_number or (word.conjunction and noun_class(word) is None):
        return None
    if word.preposition and noun_class(word) is None:
        return None
    return at if word.nominals or noun_class(word) or not word.known else None


def _a_year(number: _Found) -> bool:
    return (
        number.value is not None and number.digits and 1900 <= number.value <= 2100 and number.end - number.start == 4
    )


def _age(words: Sequence[Word], first: int) -> bool:
    around = words[max(0, first - 4) : first]
    return any(w.keys & lexicon().age_before or w.folded == "(" for w in around)


def _unnumbered(sentence: Sentence, words: Sequence[Word], at: int, word: Word) -> Iterator[Quantity]:
    """Counts without a number word: 'two policemen' as a dual, 'several hours'."""
    known = lexicon()
    kind = noun_class(word)
    if kind is None or not sentence.tokens[at].analyses:
        return
    token = sentence.tokens[at]
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
    if kind in ("people", "protesters", "troops", "displaced"):
        happened = governor(words, at, at)
        kind = happened or ("other" if kind == "people" else kind)
    if value is None and kind not in _UNITS_OF_TIME | {"killed", "injured", "missing", "arrested", "displaced"}:
        return
    span = Span(start.start, end.end)
    yield Quantity(value, "=" if value else ">=", kind, span, None if value else 3, None, token.text)


def _is_dual(folded: str, analyses: Sequence[object]) -> bool:
    numbers = {getattr(a, "number", "-") for a in analyses if getattr(a, "pos", "") in ("noun", "adj", "noun_prop")}
    return numbers == {"d"} and folded.endswith(("ان", "ين"))
