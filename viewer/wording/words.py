"""The tables of ``resources/wording`` and what every sentence needs: digits, and isolates around foreign runs."""

from __future__ import annotations

from functools import cache
from typing import Literal

from extract.lexicons import LexiconError, read_toml

Language = Literal["en", "ar"]
Digits = Literal["latn", "arab"]
Months = Literal["gregorian", "levantine", "maghreb"]
Table = dict[str, dict[str, str]]

LOCALES: dict[Months, str] = {"gregorian": "ar", "levantine": "ar_LB", "maghreb": "ar_DZ"}
_ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_LRI, _FSI, _PDI = "\u2066", "\u2068", "\u2069"


@cache
def tables(name: str) -> dict[str, Table]:
    """The tables of ``resources/wording/name.toml``. Raises LexiconError for an entry that lacks a language."""
    found: dict[str, Table] = read_toml(f"wording/{name}.toml")
    for table, entries in found.items():
        for key, entry in entries.items():
            if set(entry) != {"en", "ar"}:
                raise LexiconError(f"wording/{name}.toml: [{table}] {key} must have 'en' and 'ar'")
    return found


def word(name: str, table: str, key: str, lang: Language) -> str:
    """One entry of ``resources/wording/name.toml``. Raises KeyError for one that is not there."""
    return tables(name)[table][key][lang]


def in_digits(text: str, digits: Digits) -> str:
    """``text`` with its digits as asked: 0123 or ٠١٢٣."""
    return text.translate(_ARABIC_DIGITS) if digits == "arab" else text


def ltr(text: str, lang: Language) -> str:
    """``text`` to be read left to right inside right-to-left text (clock ranges, hashes); as it is in English."""
    return f"{_LRI}{text}{_PDI}" if lang == "ar" else text


def isolated(text: str) -> str:
    """``text`` of either direction, set apart from what stands around it; for display only."""
    return f"{_FSI}{text}{_PDI}"
