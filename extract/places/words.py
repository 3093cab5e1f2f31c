"""The words by which a place is told from other words, and clitics taken off a word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from extract.lexicons import read_toml, read_tsv
from extract.text.folding import fold

Kind = Literal["country", "region", "city", "site"]  # a site lies in a city: a street, a square, an airport

_FOR_NEWS = ("places/cities.tsv", "places/regions.tsv", "places/sites.tsv", "places/towns.tsv")


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """Folded words by what they tell; see the file. ``well_known`` are the spellings listed for news."""

    kinds: frozenset[str]
    settlements: dict[str, Kind]
    sites: dict[str, str]  # the English word of a kind of site
    named_apart: frozenset[str]  # kinds of site whose name is no town's
    openers: frozenset[str]
    not_sites: frozenset[str]
    english: dict[str, str]  # English words in names, and those among them that are kinds of site
    english_sites: frozenset[str]
    translated: dict[str, str]  # words of names of streets and squares that are translated
    locating: frozenset[str]  # prepositions, kinds of place and what happens somewhere
    inside: frozenset[str]  # the prepositions among them after which nobody's name stands
    passing: frozenset[str]
    resolved: dict[str, str]
    shy: frozenset[str]
    in_only: frozenset[str]
    not_places: frozenset[str]
    before_people: frozenset[str]
    well_known: frozenset[str]


@cache
def place_words() -> PlaceWords:
    """The words, loaded once."""
    data = read_toml("places/words.toml")
    names = data["names"]
    kinds = _folded([*data["kinds"], *(word for listed in data["sites"].values() for word in listed)])
    return PlaceWords(
        kinds | {"العاصمه"},
        {fold(word): kind for kind, listed in data["settlements"].items() for word in listed},
        {fold(word): english for english, listed in data["sites"].items() for word in listed},
        _folded(data["names_of_their_own"]["words"]),
        _folded(names["openers"]),
        _folded(names["not_sites"]),
        {
            fold(word): english
            for part in ("english", "english_sites")
            for english, listed in data[part].items()
            for word in listed
        },
        _folded(word for listed in data["english_sites"].values() for word in listed),
        {fold(word): english for word, english in data["translated"].items()},
        kinds | {"العاصمه"} | _folded(data["prepositions"]) | _folded(data["events"]),
        _folded(data["inside"]),
        _folded(data["passing"]),
        {fold(word): kind for word, kind in data["resolved"].items()},
        _folded(names["shy"]),
        _folded(names["in_only"]),
        _folded(names["not_places"]),
        _folded(names["before_people"]),
        _folded(name for file in _FOR_NEWS for row in read_tsv(file) for name in row["ar"].split("|")),
    )


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold, words))


@cache
def without_clitics(word: str) -> tuple[str, ...]:
    """A folded word, and what is left as conjunction and preposition are taken off."""
    found = [word]
    if len(word) > 2 and word[0] in "وف":
        found.append(word[1:])
    for form in tuple(found):
        if len(form) > 4 and form.startswith("لل"):
            found += ["ال" + form[2:], form[2:]]
        elif len(form) > 3 and form[0] in "بلك":
            found.append(form[1:])
    return tuple(found)
