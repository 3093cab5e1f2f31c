"""What tells the roles of an event's arguments, by event type: ``resources/events/arguments.toml``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from extract.lexicons import read_toml
from extract.names.lexicon import ACTORS
from extract.names.phrase import Phrase
from extract.names.phrases import Phrases
from extract.text.folding import fold

SPEECH = frozenset(("appeal", "condemnation", "support", "threat"))
_AGENTS = ACTORS - {"victim"}


@dataclass(frozen=True, slots=True)
class Roles:
    """Types, folded words and kinds of nouns by what they tell; see the file."""

    genitive_is_patient: frozenset[str]
    single_is_patient: frozenset[str]
    about: frozenset[str]
    agent_of_verb: frozenset[str]
    agentless: frozenset[str]
    by_agent: tuple[tuple[str, ...], ...]
    patient: dict[str, frozenset[str]]
    recipient: dict[str, frozenset[str]]
    says_that: frozenset[str]
    between: frozenset[str]
    intent: frozenset[str]
    undergo: frozenset[str]
    not_doing: frozenset[str]
    organising: frozenset[str]
    organised: frozenset[str]
    masculine_places: frozenset[str]
    patient_kinds: dict[str, frozenset[str]]


@cache
def roles() -> Roles:
    """The data, loaded once."""
    data = read_toml("events/arguments.toml")
    return Roles(
        frozenset(data["genitive_is_patient"]),
        frozenset(data["single_is_patient"]),
        frozenset(data["about"]),
        frozenset(data["agent_of_verb"]),
        frozenset(data["agentless"]),
        tuple(tuple(fold(p).split()) for p in data["agent"]["phrases"]),
        {fold(p): frozenset(listed) for p, listed in data["patient"].items()},
        {fold(p): frozenset(listed) for p, listed in data["recipient"].items()},
        _folded(data["says_that"]["words"]),
        _folded(data["between"]["words"]),
        _folded(data["intent"]["words"]),
        _folded(data["undergo"]["verbs"]),
        _folded(data["not_doing"]["verbs"]),
        _folded(data["organising"]["verbs"]),
        frozenset(data["organising"]["types"]),
        _folded(data["masculine_places"]),
        {type_: frozenset(kinds) for type_, kinds in data["patient_kinds"].items()},
    )


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold, words))


def acts(phrase: Phrase, type_: str = "") -> bool:
    """Whether a phrase can name who does something of ``type_``."""
    if phrase.kind == "vehicle":
        return type_ == "attack"
    return phrase.kind in _AGENTS or (phrase.kind == "" and phrase.plural)


def can_undergo(phrases: Phrases, phrase: Phrase, type_: str) -> bool:
    """Whether a phrase can name whom or what something of ``type_`` is done to."""
    kinds = roles().patient_kinds.get(type_)
    return kinds is None or phrase.kind in kinds or (not phrase.kind and phrases.names_somebody(phrase))
