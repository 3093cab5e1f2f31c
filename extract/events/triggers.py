"""Finds the words of a sentence that name events: entries of the lexicon in the company they ask for.

Which of a word's readings holds is guessed from its neighbours. Nothing is dated, joined or dropped here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from extract.events.lexicon import GAPS, Entry, lexicon, silent_forms, silent_phrases
from extract.events.words import Word
from extract.lexicons import read_toml
from extract.text.folding import fold

NEAR = 8  # words on either side that count as 'near'
AFTER = 5
BEFORE = 3
_PARTICLE = "فقد"
_QUOTES = frozenset('"«»“”')
_STOPS = frozenset(".؛;!?؟…")

Form = Literal["verb", "noun", "phrase"]


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words ``first`` to ``last`` (inclusive) of a sentence that match ``entry``; ``at`` are those that do."""

    first: int
    last: int
    at: tuple[int, ...]
    entry: Entry
    form: Form
    weight: int


def find_triggers(words: Sequence[Word]) -> tuple[Trigger, ...]:
    """The triggers of a sentence in reading order, no two on the same word; the more specific entry wins."""
    found = sorted(_candidates(words), key=lambda t: (-t.weight, t.first, -t.last, t.form, t.entry.id))
    taken = _silent(words)
    kept = []
    for trigger in found:
        if taken.isdisjoint(trigger.at):
            taken.update(trigger.at)
            kept.append(trigger)
    return tuple(sorted(kept, key=lambda t: t.first))


def _silent(words: Sequence[Word]) -> set[int]:
    """The places of words that only look like triggers."""
    forms, phrases = silent_forms(), silent_phrases()
    places = {at for at, word in enumerate(words) if word.folded in forms}
    for at, word in enumerate(words):
        for key in word.keys & phrases.keys():
            for phrase in phrases[key]:
                places.update(_follow(words, at, phrase))
    for at, word in enumerate(words[:-1]):  # 'فقد' before a verb is a particle
        if word.folded == _PARTICLE and (words[at + 1].verbs or words[at + 1].folded == "تم"):
            places.add(at)
    return places


def form_of(words: Sequence[Word], at: int) -> Literal["verb", "noun"]:
    """Whether the word at ``at`` is rather a verb or a noun here."""
    word = words[at]
    if not word.verbs or not word.nominals:
        return "verb" if word.verbs else "noun"
    if not may_be_verb(words, at):
        return "noun"
    before = words[at - 1] if at else None
    if before is None or before.is_mark or word.future or word.conjunction or before.keys & words_before("verbs"):
        return "verb"
    if word.preposition == "ل":
        return "noun"
    return "verb" if before.article or not before.known else "noun"


def may_be_verb(words: Sequence[Word], at: int) -> bool:
    """Whether nothing about the word at ``at`` or the one before rules a verb out."""
    word = words[at]
    if word.article or word.accusative:
        return False
    if at == 0 or word.conjunction:
        return True
    before = words[at - 1].keys
    return not before & words_before("nouns") or bool(before & words_before("verbs"))


@cache
def words_before(what: str) -> frozenset[str]:
    """Folded words after which a word is rather one of the ``verbs`` or ``nouns`` (``function-words.toml``)."""
    return frozenset(map(fold, read_toml("events/function-words.toml")[what]))


def _candidates(words: Sequence[Word]) -> Iterator[Trigger]:
    index = lexicon()
    for at, word in enumerate(words):
        for key in word.keys & index.phrases.keys():
            for phrase, entry in index.phrases[key]:
                places = _follow(words, at, phrase)
                if places and (extra := _company(words, places[0], places[-1], entry)) is not None:
                    yield Trigger(places[0], places[-1], places, entry, "phrase", 20 * len(places) + extra)
        likely = form_of(words, at)
        forms: tuple[tuple[Form, Iterable[str], dict[str, tuple[Entry, ...]]], ...] = (
            ("verb", word.verbs if may_be_verb(words, at) else (), index.verbs),
            ("noun", word.nominals if not word.future else (), index.nouns),
        )
        for form, lemmas, entries in forms:
            for lemma in entries.keys() & lemmas:
                for entry in entries[lemma]:
                    if (extra := _company(words, at, at, entry)) is not None:
                        yield Trigger(
                            at, at, (at,), entry, form, 4 * extra + 4 * (form == likely) + _closeness(lemma, word)
                        )


def _closeness(lemma: str, word: Word) -> int:
    """How near a lemma is to the word as written: 2 the same but for a conjunction, 1 inside it, else 0."""
    if word.folded in (lemma, "و" + lemma, "ف" + lemma):
        return 2
    return int(lemma in word.folded)


def _follow(words: Sequence[Word], at: int, phrase: tuple[str, ...]) -> tuple[int, ...]:
    """The places of the phrase's words from ``at`` on, empty where it does not stand there."""
    places = [at]
    reach = 1
    for item in phrase[1:]:
        if item in GAPS:
            reach = GAPS[item]
            continue
        start = places[-1] + 1
        for place in range(start, min(start + reach, len(words))):
            if _is(words[place], item):
                places.append(place)
                break
            if words[place].folded in _STOPS:
                return ()
        else:
            return ()
        reach = 1
    return tuple(places)


def _is(word: Word, item: str) -> bool:
    if len(item) == 1:
        return word.folded.startswith(item)
    return item in word.keys


def _company(words: Sequence[Word], first: int, last: int, entry: Entry) -> int | None:
    """How many demands on its company ``entry`` makes, None where one is not met."""
    before = [w for w in words[max(0, first - NEAR) : first] if w.folded not in _QUOTES]
    after = [w for w in words[last + 1 : last + 1 + NEAR] if w.folded not in _QUOTES]
    around = (*before, *words[first + 1 : last], *after)
    if entry.not_before and _has(before[-1:], entry.not_before):
        return None
    if entry.not_after and _has(after[:2], entry.not_after):
        return None
    if entry.not_near and _has(around, entry.not_near):
        return None
    weight = 0
    if entry.near:
        if not _has(around, entry.near):
            return None
        weight += 2
    if entry.after:
        if not _has(after[:AFTER], entry.after):
            return None
        weight += 3
    if entry.before:
        if not _has(before[-BEFORE:], entry.before):
            return None
        weight += 3
    return weight


def _has(words: Sequence[Word], wanted: frozenset[str]) -> bool:
    return any(not wanted.isdisjoint(word.keys) or (word.is_number and "@number" in wanted) for word in words)
