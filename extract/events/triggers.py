"""Finds the words of a sentence that name events: entries of the lexicon in the company they ask for.

Which of a word's readings holds is guessed from its neighbours. Nothing is dated, joined or dropped here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from extract.events.company import company, demands_met
from extract.events.lexicon import GAPS, Entry, Phrase, lexicon, silent_forms, silent_phrases
from extract.events.words import Word
from extract.lexicons import read_toml
from extract.text.folding import fold

_PARTICLE = "فقد"
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
    said = frozenset().union(*(word.keys for word in words))
    found = sorted(_candidates(words, said), key=lambda t: (-t.weight, t.first, -t.last, t.form, t.entry.id))
    taken = _silent(words, said)
    kept = []
    for trigger in found:
        if taken.isdisjoint(trigger.at):
            taken.update(trigger.at)
            kept.append(trigger)
    return tuple(sorted(kept, key=lambda t: t.first))


def _silent(words: Sequence[Word], said: frozenset[str]) -> set[int]:
    """The places of words that only look like triggers."""
    forms, phrases = silent_forms(), silent_phrases()
    places = {at for at, word in enumerate(words) if word.folded in forms}
    for at, word in enumerate(words):
        for key in word.keys & phrases.keys():
            for phrase in phrases[key]:
                if phrase.rest <= said:
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


def _candidates(words: Sequence[Word], said: frozenset[str]) -> Iterator[Trigger]:
    for at, word in enumerate(words):
        for phrase, entry in _opened_by(word):
            places = _follow(words, at, phrase) if phrase.rest <= said else ()
            if places and (extra := demands_met(entry, company(words, places[0], places[-1]))) is not None:
                yield Trigger(places[0], places[-1], places, entry, "phrase", 20 * len(places) + extra)
        named = _named_by(word)
        if named:
            around, likely, verb = company(words, at, at), form_of(words, at), may_be_verb(words, at)
            for form, entry, closeness in named:
                if (verb or form != "verb") and (extra := demands_met(entry, around)) is not None:
                    yield Trigger(at, at, (at,), entry, form, 4 * extra + 4 * (form == likely) + closeness)


@cache
def _opened_by(word: Word) -> tuple[tuple[Phrase, Entry], ...]:
    """The phrases that begin with a word."""
    phrases = lexicon().phrases
    return tuple(found for key in word.keys for found in phrases.get(key, ()))


@cache
def _named_by(word: Word) -> tuple[tuple[Form, Entry, int], ...]:
    """The entries a word by itself may stand for, as a verb or a noun, and how near their lemmas are to it."""
    forms: tuple[tuple[Form, Iterable[str], dict[str, tuple[Entry, ...]]], ...] = (
        ("verb", word.verbs, lexicon().verbs),
        ("noun", word.nominals if not word.future else (), lexicon().nouns),
    )
    return tuple(
        (form, entry, _closeness(lemma, word))
        for form, lemmas, entries in forms
        for lemma in lemmas
        for entry in entries.get(lemma, ())
    )


def _closeness(lemma: str, word: Word) -> int:
    """How near a lemma is to the word as written: 2 the same but for a conjunction, 1 inside it, else 0."""
    if word.folded in (lemma, "و" + lemma, "ف" + lemma):
        return 2
    return int(lemma in word.folded)


def _follow(words: Sequence[Word], at: int, phrase: Phrase) -> tuple[int, ...]:
    """The places of the phrase's words from ``at`` on, empty where it does not stand there."""
    places = [at]
    reach = 1
    for item in phrase.items[1:]:
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
