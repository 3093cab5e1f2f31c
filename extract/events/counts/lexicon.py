"""The words by which a count is understood, folded, from ``resources/quantities.toml``; how exact it is apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extract.lexicons import read_toml
from extract.text.folding import fold

HARM = ("killed", "injured", "missing", "arrested")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Folded words by what they say, and patterns of what stands before or after a number."""

    noun: dict[str, str]
    people: frozenset[str]
    collective: frozenset[str]
    things: frozenset[str]
    pairs: frozenset[str]
    doing: frozenset[str]
    meanwhile: frozenset[str]
    reaching: frozenset[str]
    before_reached: frozenset[str]
    number_of: frozenset[str]
    among: re.Pattern[str]
    relating: frozenset[str]
    governor: dict[str, str]
    rank: dict[str, int]
    silent: frozenset[str]
    counter: frozenset[str]
    again: frozenset[str]
    height: frozenset[str]
    quake: frozenset[str]
    percent: re.Pattern[str]
    superseded: re.Pattern[str]
    in_all: re.Pattern[str]
    not_before: frozenset[str]
    not_after: frozenset[str]
    no_numbers: frozenset[str]
    distance: frozenset[str]
    age_units: frozenset[str]
    several_before: frozenset[str]
    several_after: frozenset[str]
    types: dict[str, frozenset[str]]
    harmful: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The lexicon."""
    data = read_toml("quantities.toml")
    excluded, percent = data["not_counts"], "|".join(re.escape(fold(w)) for w in data["percent"]["words"])
    return Lexicon(
        noun={fold(w): what for what, listed in data["noun"].items() for w in listed},
        people=_folded(data["people"]["words"]),
        collective=_folded(data["people"]["collective"]),
        things=_folded(data["things"]["words"]),
        pairs=_folded(data["pairs"]["words"]),
        doing=_folded(data["doing"]["words"]),
        meanwhile=_folded(data["meanwhile"]["words"]),
        reaching=_folded(data["reaching"]["verbs"]),
        before_reached=_folded(data["reaching"]["before"]),
        number_of=_folded(data["number_of"]["words"]),
        among=re.compile(rf"^\s*(?:{'|'.join(map(fold, data['among']['words']))})\s"),
        relating=frozenset(word for cues in data["relation"].values() for cue in cues for word in fold(cue).split()),
        governor={fold(w): what for what, listed in reversed(data["governor"].items()) for w in listed},
        rank={what: at for at, what in enumerate(data["governor"])},
        silent=_folded(data["silent"]["words"]),
        counter=_folded(data["counter"]["words"]),
        again=_folded(data["again"]["words"]),
        height=_folded(data["near"]["height"]),
        quake=_folded(data["near"]["magnitude"]),
        percent=re.compile(rf"^\s*(?:[%٪]|(?:{percent})(?!\w))"),
        superseded=re.compile(rf"(?<!\w)(?:{'|'.join(map(fold, excluded['superseded']))})\s*$"),
        in_all=re.compile(rf"(?<!\w)(?:{'|'.join(map(fold, excluded['unless']))})\s*$"),
        not_before=_folded(excluded["before"]),
        not_after=_folded(excluded["after"]),
        no_numbers=_folded(excluded["words"]),
        distance=_folded(excluded["distance"]),
        age_units=_folded(excluded["age_units"]),
        several_before=_folded(data["several"]["before"]),
        several_after=_folded(data["several"]["after"]),
        types={type_: frozenset(kinds) for type_, kinds in data["type"].items()},
        harmful=frozenset(data["harmful"]["types"]),
    )


def _folded(words: list[str]) -> frozenset[str]:
    return frozenset(map(fold, words))
