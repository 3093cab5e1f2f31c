"""What an article has named so far and the countries it speaks of: 'the capital' and unlisted names stand on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from extract.places.gazetteer import Entry
from extract.places.words import Kind, place_words

_HEARD_OF = 500_000  # people in a city that may be meant in an article about other countries
_HOME = 0.4  # how often a country is named, against the one named most, for its small towns to be meant


@dataclass(slots=True)
class Known:
    """The places named so far; ``unlisted`` are those no list has by their folded name."""

    spoken_of: SpokenOf
    named: Counter[Entry] = field(default_factory=Counter)
    last: dict[Kind, Entry] = field(default_factory=dict)
    unlisted: dict[str, Entry] = field(default_factory=dict)
    city: Entry | None = None  # the last whose position is known

    def name(self, entry: Entry) -> None:
        """Remember that ``entry`` was named."""
        self.named[entry] += 1
        self.last[entry.kind] = entry
        if entry.kind == "city" and entry.latitude is not None:
            self.city = entry

    def most_named(self, kind: Kind) -> Entry | None:
        """The place of a kind named most often so far, the latest of equals."""
        return max(
            ((count, at, entry) for at, (entry, count) in enumerate(self.named.items()) if entry.kind == kind),
            key=lambda found: found[:2],
            default=(0, 0, None),
        )[2]


@dataclass(frozen=True)
class SpokenOf:
    """How often an article names each country, by itself, an adjective or a place that needs no country to be known."""

    entries: Mapping[Entry, int] = field(default_factory=dict)  # how often each of those places is named

    @cached_property
    def times(self) -> Mapping[str, int]:
        """How often each country is named."""
        found = Counter[str]()
        for entry, times in self.entries.items():
            found[entry.country] += times
        return found

    def only_by(self, entry: Entry) -> bool:
        """Whether nothing but ``entry`` speaks for its country."""
        return self.times.get(entry.country, 0) == self.entries.get(entry, 0)

    @cached_property
    def countries(self) -> frozenset[str]:
        """The codes of all of them."""
        return frozenset(self.times)

    @cached_property
    def home(self) -> tuple[str, ...]:
        """The codes of those it speaks of most, the most named first."""
        least = _HOME * max(self.times.values(), default=0)
        return tuple(sorted((c for c, times in self.times.items() if times >= least), key=lambda c: -self.times[c]))


def is_heard_of(name: str, entry: Entry) -> bool:
    """Whether a folded name means the entry whatever an article is about."""
    return name in place_words().well_known or entry.population >= _HEARD_OF or entry.kind == "country"
