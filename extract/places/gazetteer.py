"""The gazetteer: what names are known, in which spelling, and the place each means; small towns country by country.

It is read from the files that ``building`` makes. It does not read articles.
"""

from __future__ import annotations

import gc
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from math import log10
from pathlib import Path
from typing import Any, NamedTuple

from extract.places.building import COUNTY, built
from extract.places.spelling import resemblance, sound
from extract.places.words import Kind

_ALIKE = 0.8  # least resemblance of an unlisted spelling to the English name of a city or region of a country
_ALIKE_CLOSELY = 0.9  # to that of a small town, or of a place anywhere
_CITY = 15_000  # people
_TELLING = 3  # consonants by which a name can be told
_FAME = 0.05  # resemblance that ten times the people weigh


class Entry(NamedTuple):
    """One place: ``name`` in English, ``country`` ISO 3166-1 alpha-2 or '', degrees WGS 84, ``admin1`` as GeoNames."""

    name: str
    kind: Kind
    country: str
    geonameid: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0
    admin1: str = ""


@dataclass(frozen=True)
class Gazetteer:
    """``names`` by folded Arabic name; ``demonyms`` country codes by adjective; ``sounds`` well-known ones by sound."""

    entries: tuple[Entry, ...]
    names: Mapping[str, int]
    demonyms: Mapping[str, str]
    sounds: Mapping[str, Sequence[int]]
    capitals: Mapping[str, int]
    countries: Mapping[str, int]

    @cached_property
    def beginnings(self) -> Mapping[str, int]:
        """First words of all names, and how many words the longest name that begins so has."""
        longest: dict[str, int] = {}
        for name in self.names:
            first, length = name.partition(" ")[0], name.count(" ") + 1
            longest[first] = max(length, longest.get(first, 0))
        return longest

    def find(self, name: str) -> Entry | None:
        """The place of a folded name, the most populous where several share it."""
        at = self.names.get(name)
        return None if at is None else self.entries[at]

    def sounding(self, name: str) -> Entry | None:
        """The region or large city anywhere whose English name is most like a folded Arabic one."""
        return _most_alike(name, (self.entries[at] for at in self.sounds.get(sound(name), ())), _ALIKE_CLOSELY)

    def capital(self, country: str) -> Entry | None:
        """The capital of a country."""
        at = self.capitals.get(country)
        return None if at is None else self.entries[at]

    def country(self, code: str) -> Entry | None:
        """The country of an ISO 3166-1 alpha-2 code."""
        at = self.countries.get(code)
        return None if at is None else self.entries[at]


@dataclass(frozen=True)
class Towns:
    """The towns and regions of one country, the most populous first."""

    entries: tuple[Entry, ...]
    names: Mapping[str, Sequence[int]]
    sounds: Mapping[str, Sequence[int]]

    def spelled(self, name: str, admin1: str = "", least: int = 0) -> Entry | None:
        """The place of a folded Arabic name; with ``admin1`` in that state, with ``least`` of so many people."""
        return _most_alike(name, self._inside(self.names.get(name, ()), admin1, least), 0)

    def sounding(self, name: str, kind: Kind | None = None, admin1: str = "", least: int = 0) -> Entry | None:
        """The place whose Latin name is most like a folded Arabic one, a region before others where ``kind`` is that.

        Counties named as such are meant only then.
        """
        heard = sound(name)
        if len(heard) < _TELLING:
            return None
        alike = self._inside(self.sounds.get(heard, ()), admin1, least)
        regions = [entry for entry in alike if entry.kind == "region"]
        if kind == "region" and (region := _most_alike(name, regions, _ALIKE)):
            return region
        alike = [entry for entry in alike if not entry.name.endswith(COUNTY)]
        known = [entry for entry in alike if entry.kind == "region" or entry.population >= _CITY]
        return _most_alike(name, known, _ALIKE) or _most_alike(name, alike, _ALIKE_CLOSELY)

    def _inside(self, indexes: Iterable[int], admin1: str, least: int) -> list[Entry]:
        found = (self.entries[at] for at in indexes)
        large = (entry for entry in found if entry.population >= least or entry.kind == "region")
        return [entry for entry in large if not admin1 or entry.admin1 == admin1]


def _most_alike(name: str, entries: Iterable[Entry], least: float) -> Entry | None:
    """The place whose name is written most like ``name``; of nearly equal ones the more populous."""
    alike = [(resemblance(name, entry.name), entry) for entry in entries]
    found = [(how + _FAME * log10(entry.population + 1), entry) for how, entry in alike if how >= least]
    return max(found, key=lambda found: found[0], default=(0, None))[1]


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer, loaded once."""
    entries, tables = _read(built() / "world.json")
    return Gazetteer(entries, **tables)


@cache
def towns(country: str) -> Towns:
    """All that is known of a country, small towns too; nothing where there is no such country."""
    path = built() / f"{country}.json"
    if not country or not path.is_file():
        return Towns((), {}, {})
    entries, tables = _read(path)
    return Towns(entries, **tables)


def _read(path: Path) -> tuple[tuple[Entry, ...], dict[str, Any]]:
    """The places of a file and its tables."""
    tables: dict[str, Any] = json.loads(path.read_text("utf-8"))
    entries = tuple(Entry(*row) for row in tables.pop("entries"))
    gc.freeze()  # so much stays for good that looking through it for garbage would take longer than reading it
    return entries, tables
