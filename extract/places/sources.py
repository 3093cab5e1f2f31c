"""What the gazetteer is made of: CLDR's countries and the lists of ``resources/places``.

GeoNames' cities, and how all are put together, are ``building``'s business.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from extract.lexicons import read_tsv
from extract.places.words import Kind
from extract.text.folding import fold

Row = tuple[str, Kind, str, int | None, float | None, float | None, int, str]  # the fields of an Entry

_ARABIC = re.compile(r"[\u0621-\u064a ]+")
_NOT_ARABIC_LETTERS = re.compile(r"[ٱپچژکگیےہھۀەڵۆێۇډټڼښړۍېڈٹڑں]")
MARKED = (  # countries whose names GeoNames romanises with marks
    {"EG", "SA", "IQ", "SY", "LB", "JO", "PS", "YE", "OM", "AE", "QA", "BH", "KW", "LY", "TN", "DZ", "MA", "SD", "MR"}
    | {"SO", "DJ", "KM", "IR", "AF", "PK", "IN", "BD", "NP", "TR", "AZ", "UZ", "TM", "JP", "KR", "TH", "VN"}
)
_FOR_NEWS: tuple[tuple[str, Kind], ...] = (
    ("places/regions.tsv", "region"),
    ("places/towns.tsv", "city"),
    ("places/sites.tsv", "site"),
)


def _with_clitic(name: str) -> tuple[str, ...]:
    """A name, and with ب where its first word is too short for a clitic to be told from it."""
    return (name, f"ب{name}") if name.startswith("حي ") else (name,)


def named_for_news() -> Iterator[tuple[dict[str, str], Kind, list[str]]]:
    """Regions, towns and sites that GeoNames' cities and CLDR's countries lack, with their folded Arabic names."""
    for file, kind in _FOR_NEWS:
        for row in read_tsv(file):
            yield row, kind, [fold(form) for name in row["ar"].split("|") for form in _with_clitic(name)]


def unmarked(name: str) -> str:
    """A name without the marks of a romanisation ('Ḩawallī'), as news writes it."""
    letters = unicodedata.normalize("NFKD", name.replace("ı", "i"))
    return "".join(c for c in letters if unicodedata.category(c) != "Mn" and c not in "‘’ʼʻ`")


def arabic_among(names: list[str]) -> Iterator[str]:
    for name in names:
        if _ARABIC.fullmatch(name) and not _NOT_ARABIC_LETTERS.search(name) and len(name) > 2:
            yield fold(name)


def countries(listed: Mapping[str, Mapping[str, object]]) -> Iterator[tuple[str, str, list[str], int | None, str]]:
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


def demonyms(entries: list[Row], names: dict[str, int]) -> dict[str, str]:
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
