"""The trigger lexicon: entries of ``resources/events/triggers/*.toml``, checked and indexed by their first word.

What an entry's fields mean is told in ``resources/events/README.md``. Nothing is matched here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from extract.lexicons import LexiconError, event_types, read_toml
from extract.text.folding import fold

_COMPANY = ("near", "after", "before", "not_near", "not_after", "not_before")
_FIELDS = {"verbs", "nouns", "phrases", "fires", "silent", *_COMPANY}
GAPS = {"...": 6, "......": 14}  # how far the next word of a phrase may stand from the last one


@dataclass(frozen=True, slots=True)
class Entry:
    """Words that name an event of ``type``, with the company they need and the company that rules them out."""

    id: str
    type: str
    verbs: frozenset[str]
    nouns: frozenset[str]
    phrases: tuple[tuple[str, ...], ...]
    near: frozenset[str]
    after: frozenset[str]
    before: frozenset[str]
    not_near: frozenset[str]
    not_after: frozenset[str]
    not_before: frozenset[str]
    fires: tuple[str, ...]
    silent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words and gaps between them; ``rest`` are the words that a sentence must hold besides the first."""

    items: tuple[str, ...]
    rest: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every entry, and where to look for it: by lemma, or by the first word of a phrase."""

    entries: tuple[Entry, ...]
    verbs: dict[str, tuple[Entry, ...]]
    nouns: dict[str, tuple[Entry, ...]]
    phrases: dict[str, tuple[tuple[Phrase, Entry], ...]]


@cache
def silent_forms() -> frozenset[str]:
    """Folded word forms that are never triggers (``resources/events/never.toml``)."""
    return frozenset(map(fold, read_toml("events/never.toml")["forms"]))


@cache
def silent_phrases() -> dict[str, tuple[Phrase, ...]]:
    """Folded phrases no word of which is a trigger, by their first word."""
    found: dict[str, list[Phrase]] = {}
    for phrase in read_toml("events/never.toml")["phrases"]:
        words = tuple(fold(phrase).split())
        found.setdefault(words[0], []).append(_phrase(words))
    return {first: tuple(phrases) for first, phrases in found.items()}


@cache
def lexicon() -> Lexicon:
    """The lexicon. Raises LexiconError for an entry with an unknown field or class, or with no example."""
    entries = tuple(
        _entry(type_, name, fields)
        for type_ in event_types()
        for name, fields in read_toml(f"events/triggers/{type_}.toml").items()
    )
    verbs: dict[str, list[Entry]] = {}
    nouns: dict[str, list[Entry]] = {}
    phrases: dict[str, list[tuple[Phrase, Entry]]] = {}
    for entry in entries:
        for lemma in entry.verbs:
            verbs.setdefault(lemma, []).append(entry)
        for lemma in entry.nouns:
            nouns.setdefault(lemma, []).append(entry)
        for phrase in entry.phrases:
            phrases.setdefault(phrase[0], []).append((_phrase(phrase), entry))
    return Lexicon(
        entries,
        {k: tuple(v) for k, v in verbs.items()},
        {k: tuple(v) for k, v in nouns.items()},
        {k: tuple(v) for k, v in phrases.items()},
    )


@cache
def word_classes() -> dict[str, frozenset[str]]:
    """Folded lemmas by the name of their class (``resources/events/classes.toml``)."""
    return {name: frozenset(map(fold, words)) for name, words in read_toml("events/classes.toml").items()}


def _phrase(items: tuple[str, ...]) -> Phrase:
    """A phrase; an item of one letter stands for any word that opens with it."""
    return Phrase(items, frozenset(item for item in items[1:] if len(item) > 1 and item not in GAPS))


def _entry(type_: str, name: str, fields: dict[str, Any]) -> Entry:
    id_ = f"{type_}.{name}"
    if unknown := fields.keys() - _FIELDS:
        raise LexiconError(f"{id_}: no such field: {', '.join(sorted(unknown))}")
    if not fields.get("fires"):
        raise LexiconError(f"{id_}: gives no example")
    return Entry(
        id_,
        type_,
        frozenset(map(fold, fields.get("verbs", ()))),
        frozenset(map(fold, fields.get("nouns", ()))),
        tuple(tuple(fold(phrase).split()) for phrase in fields.get("phrases", ())),
        **{side: _company(id_, fields.get(side, ())) for side in _COMPANY},
        fires=tuple(fields["fires"]),
        silent=tuple(fields.get("silent", ())),
    )


def _company(id_: str, words: list[str]) -> frozenset[str]:
    found: set[str] = set()
    for word in words:
        if word.startswith("@"):
            if word[1:] not in word_classes():
                raise LexiconError(f"{id_}: no such class: {word}")
            found |= word_classes()[word[1:]]
            if word == "@number":
                found.add(word)
        else:
            found.add(fold(word))
    return frozenset(found)
