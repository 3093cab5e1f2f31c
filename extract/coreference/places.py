"""Whether the places of two reports agree: the same, one in the other, or two that cannot both be right."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import product
from math import asin, cos, hypot, radians, sin, sqrt
from typing import Literal

from extract.lexicons import read_tsv
from extract.model import Place
from extract.text.folding import fold

Relation = Literal["agree", "country", "differ", "unknown", "none"]
_EARTH = 6371.0  # km
_SUBURB = 6.0  # km between a town and a part of it
_REGION = 130.0  # km between the middle of a region and a town in it
_LARGE_REGION = 350.0  # km; beyond the one and up to the other it may lie in it or not


def relation(one: Sequence[Place], other: Sequence[Place]) -> Relation:
    """The best that holds between a place of the one and a place of the other: 'agree' where they are one or one lies
    in the other, 'country' where both name a country alone; 'unknown' where a country agrees and towns do not, 'none'
    where neither names any."""
    if not one or not other:
        return "unknown" if one or other else "none"
    towns: set[Relation] = set()
    wholes: set[Relation] = set()
    for a, b in product(_narrowest(one), _narrowest(other)):
        (wholes if _is_country(a) or _is_country(b) else towns).add(_pair(a, b))
    if "agree" in towns:
        return "agree"
    if "agree" in wholes:
        alone = all(_is_country(p) for p in (*_narrowest(one), *_narrowest(other)))
        return "unknown" if "differ" in towns else "country" if alone else "agree"
    return "differ" if "differ" in towns | wholes else "unknown"


def _narrowest(places: Sequence[Place]) -> list[Place]:
    """``places`` without the countries of towns among them."""
    inner = {p.country for p in places if p.name and not _is_country(p)}
    return [p for p in places if not (_is_country(p) and p.country in inner)]


def _pair(one: Place, other: Place) -> Relation:
    if one.name is None or other.name is None or not (one.country and other.country):
        return "agree" if fold(one.text) == fold(other.text) else "unknown"
    if one.country != other.country:
        return "differ"
    if _plain(one.name) == _plain(other.name) or _is_country(one) or _is_country(other):
        return "agree"
    apart = _distance(one, other)
    if apart is None:
        return "unknown"
    region = _is_region(one) or _is_region(other)
    if apart <= (_REGION if region else _SUBURB):
        return "agree"
    return "unknown" if region and apart <= _LARGE_REGION else "differ"


@lru_cache(maxsize=1 << 12)
def _plain(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", name) if c.isalnum()).casefold()


def _is_region(place: Place) -> bool:
    """Whether it is one of ``places/regions.tsv``: those alone have degrees and no number of GeoNames."""
    return place.geonameid is None and place.latitude is not None


def _is_country(place: Place) -> bool:
    return (place.country, place.name) in _countries()


def _distance(one: Place, other: Place) -> float | None:
    """Kilometres between two places along a great circle (haversine formula); None where degrees are missing."""
    degrees = (one.latitude, one.longitude, other.latitude, other.longitude)
    if None in degrees:
        return None
    north, east, north2, east2 = (radians(d) for d in degrees if d is not None)
    across = hypot(sin((north2 - north) / 2), sqrt(cos(north) * cos(north2)) * sin((east2 - east) / 2))
    return 2 * _EARTH * asin(min(1.0, across))


@cache
def _countries() -> frozenset[tuple[str | None, str | None]]:
    from babel import Locale

    named = Locale("en").territories.items()
    return frozenset([*named, *((row["country"], row["en"]) for row in read_tsv("places/countries.tsv"))])
