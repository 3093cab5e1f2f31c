"""Who the article says reported what: the source of a statement and the text it governs.

A verb of saying governs what follows it in its sentence; 'according to' the whole of it; a sentence that opens with
'he added' goes on with the last speaker. What is said of nobody is the article's own. Words are data
(``resources/events/attribution.toml``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from extract.events.clauses import joining_words
from extract.events.roles import roles
from extract.events.triggers import form_of, may_be_verb
from extract.events.words import Word
from extract.lexicons import read_toml
from extract.model import Attribution, Document, Sentence, Span
from extract.names.lexicon import ACTORS
from extract.names.phrase import Phrase
from extract.names.phrases import Phrases
from extract.text.folding import fold

_OPENS, _CLOSES = frozenset("«“"), frozenset("»”")
_SOURCES = (ACTORS | {"report"}) - {"victim"}
_GAP = 12  # words between a source and 'that'
_SUBJECT = 4  # words between a verb of saying and its subject


@dataclass(frozen=True, slots=True)
class _Words:
    verbs: frozenset[str]
    announcing: frozenset[str]
    announced: frozenset[str]
    that: frozenset[str]
    according_to: Mapping[str, list[tuple[str, ...]]]
    as_said: tuple[tuple[str, ...], ...]
    quoting: frozenset[str]
    quoted_from: str
    going_on: frozenset[str]
    same_speaker: frozenset[str]


@dataclass(frozen=True, slots=True)
class Statement:
    """Text with its source, the phrase that names it in the sentence of ``phrases``. ``announced`` where only the
    happening named right after the verb is meant."""

    span: Span
    source: Attribution
    phrase: Phrase
    phrases: Phrases
    announced: bool = False


@cache
def _cues() -> _Words:
    data: Mapping[str, Any] = read_toml("events/attribution.toml")
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for phrase in data["according_to"]:
        words = tuple(fold(phrase).split())
        by_first.setdefault(words[0].removeprefix("و"), []).append(words)
    return _Words(
        frozenset(map(fold, data["verbs"])),
        frozenset(map(fold, data["announcing"])),
        frozenset(data["announced"]),
        frozenset(map(fold, data["that"])),
        by_first,
        tuple(tuple(fold(p).split()) for p in data["as_said"]),
        frozenset(map(fold, data["quoting"])),
        fold(data["quoted_from"]),
        frozenset(map(fold, data["going_on"])),
        frozenset(map(fold, data["same_speaker"])),
    )


@cache
def impersonal_demands() -> frozenset[str]:
    """Folded words that say what must be and name nobody who asks for it: whoever says them does."""
    return frozenset(map(fold, read_toml("events/attribution.toml")["impersonal"]))


@cache
def befalling() -> frozenset[str]:
    """Folded words that tell what will befall, or is up to, somebody else than whoever says so."""
    return frozenset(map(fold, read_toml("events/attribution.toml")["befalling"]))


def find_attributions(
    document: Document, sentences: Sequence[Sentence], phrases: Sequence[Phrases]
) -> tuple[Statement, ...]:
    """Spans of text with the source they are attributed to, in reading order; ``phrases`` are each sentence's."""
    found: list[Statement] = []
    speaker: Statement | None = None
    paragraph, open_quote = -1, False
    for sentence, read in zip(sentences, phrases, strict=True):
        if sentence.paragraph != paragraph:
            speaker = speaker if _goes_on(read) is not None else None
            paragraph = sentence.paragraph
        here = list(_in_sentence(document, sentence, read, speaker))
        if not here and open_quote and speaker is not None:
            here = [replace(speaker, span=sentence.span, announced=False)]
        found += here
        if here and not here[-1].announced:
            speaker = here[-1]
        open_quote = _leaves_quote_open(read.words, open_quote)
    return tuple(found)


def statement_of(trigger: Span, type_: str, listed: Sequence[Statement]) -> Statement | None:
    """The narrowest statement that covers an event of ``type_`` named at ``trigger``."""
    covering = [s for s in listed if s.span.covers(trigger) and (not s.announced or type_ in _cues().announced)]
    return min(covering, key=lambda s: s.span.end - s.span.start, default=None)


def _in_sentence(
    document: Document, sentence: Sentence, read: Phrases, speaker: Statement | None
) -> Iterator[Statement]:
    words, tokens, cues = read.words, sentence.tokens, _cues()
    for at, word in enumerate(words):
        phrase = _according_to(read, at)
        if phrase is not None:
            yield Statement(sentence.span, _source(document, read, phrase), phrase, read)
            continue
        if word.keys.isdisjoint(cues.verbs) or not _says(words, at):
            continue
        as_said = any(_precedes(words, at, cue) for cue in cues.as_said)
        subject = _subject(read, at)
        if subject is None and (at == 0 or word.conjunction) and not word.keys.isdisjoint(cues.going_on):
            opens = _opens(words, at + 1)
            if opens is not None and speaker is not None:
                yield replace(speaker, span=Span(tokens[at].span.start, sentence.span.end), announced=False)
            continue
        if subject is None:
            continue
        if subject.first > at and speaker is not None and _is_same(words, subject):
            yield replace(speaker, span=Span(tokens[at].span.start, sentence.span.end), announced=False)
            continue
        quoted = _quoted_from(read, at, subject)
        speaks = quoted or subject
        source = _source(document, read, speaks)
        last = max(at, speaks.last)
        opens = _opens(words, last + 1)
        if as_said:
            yield Statement(sentence.span, source, speaks, read)
        elif opens is not None or quoted is not None:
            yield Statement(Span(tokens[at].span.start, sentence.span.end), source, speaks, read)
        elif not word.keys.isdisjoint(cues.announcing) and subject.kind:
            yield Statement(
                Span(tokens[at].span.start, _clause_end(sentence, words, last + 1)), source, speaks, read, True
            )


def _says(words: Sequence[Word], at: int) -> bool:
    return bool(words[at].verbs & _cues().verbs) and may_be_verb(words, at) and form_of(words, at) == "verb"


def _precedes(words: Sequence[Word], at: int, cue: tuple[str, ...]) -> bool:
    before = words[max(0, at - len(cue)) : at]
    return len(before) == len(cue) and all(item in w.keys for item, w in zip(cue, before, strict=True))


def _according_to(read: Phrases, at: int) -> Phrase | None:
    words = read.words
    for cue in _cues().according_to.get(words[at].folded.removeprefix("و"), ()):
        last = at
        for item in cue[1:]:
            if len(item) > 1:
                last += 1
                if last >= len(words) or words[last].folded != item:
                    break
        else:
            if cue[-1] == "ل" and (last + 1 >= len(words) or words[last + 1].preposition != "ل"):
                continue
            phrase = read.at(last + 1)
            if phrase is not None and _can_say(read, phrase):
                return phrase
    return None


def _subject(read: Phrases, at: int) -> Phrase | None:
    """Who says what the verb at ``at`` reports: the phrase after it, or the one it follows."""
    words, cues = read.words, _cues()
    if at and words[at - 1].keys & joining_words()["relative"]:
        return None
    for place in range(at + 1, min(at + 1 + _SUBJECT, len(words))):
        if words[place].folded in roles().between:
            continue
        if words[place].keys & cues.that or read.prefixed(place):
            break
        phrase = read.at(place)
        return phrase if phrase is not None and _can_say(read, phrase) else None
    if words[at].conjunction:
        return None
    for first in range(max(0, at - 9), at):
        if first and not (words[first - 1].is_mark or read.prefixed(first) or words[first - 1].keys & cues.that):
            continue
        phrase = read.at(first)
        if phrase is not None and phrase.kind in _SOURCES and phrase.last < at and at - phrase.last < 5:
            return phrase
    return None


def _can_say(read: Phrases, phrase: Phrase) -> bool:
    """Whether a phrase names somebody: by its noun, or as a name nobody has listed."""
    if read.words[phrase.first].is_number or read.words[phrase.first].is_mark:
        return False
    return phrase.kind in _SOURCES or (not phrase.kind and read.names_somebody(phrase))


def _is_same(words: Sequence[Word], subject: Phrase) -> bool:
    """Whether a subject only points to the last speaker: 'the spokesman', 'the same source'."""
    inside = [w for w in words[subject.first : subject.last + 1] if not w.is_mark]
    return bool(inside) and len(inside) <= 2 and all(w.folded in _cues().same_speaker for w in inside)


def _quoted_from(read: Phrases, at: int, subject: Phrase) -> Phrase | None:
    """'عن' with the one quoted, after a verb of quoting and its subject, which may be several."""
    words, cues = read.words, _cues()
    if words[at].keys.isdisjoint(cues.quoting):
        return None
    for place in range(subject.last + 1, min(subject.last + 10, len(words))):
        if words[place].folded == cues.quoted_from:
            return read.at(place + 1)
        if words[place].folded in (".", "؛") or words[place].keys & cues.that:
            break
    return None


def _opens(words: Sequence[Word], at: int) -> int | None:
    """The place where reported words open: after 'that', a colon or a quotation mark."""
    for place in range(at, min(at + _GAP, len(words))):
        word = words[place]
        if word.keys & _cues().that or word.folded in (":", '"') or word.folded in _OPENS:
            return place + 1
        if word.folded in (".", "؛"):
            return None
    return None


def _goes_on(read: Phrases) -> bool | None:
    """True where a sentence opens with a verb that goes on with what the last speaker said, else None."""
    words = read.words
    return True if words and _says(words, 0) and words[0].keys & _cues().going_on else None


def _clause_end(sentence: Sentence, words: Sequence[Word], at: int) -> int:
    for place in range(at, len(words)):
        if words[place].folded in ("،", ",", "؛", "."):
            return sentence.tokens[place].span.start
    return sentence.span.end


def _leaves_quote_open(words: Sequence[Word], inside: bool) -> bool:
    for word in words:
        if word.folded == '"':
            inside = not inside
        elif word.folded in _OPENS:
            inside = True
        elif word.folded in _CLOSES:
            inside = False
    return inside


def _source(document: Document, read: Phrases, phrase: Phrase) -> Attribution:
    span = read.span(phrase)
    return Attribution(span.of(document.text), span, phrase.name)
