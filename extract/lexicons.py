"""Reads the data in ``resources/``: the event types, their families, and any lexicon as plain TOML or TSV.

What an entry means is the business of the stage that uses it; here it is only read, folded keys checked for doubles.
"""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


class LexiconError(ValueError):
    """An entry in ``resources/`` that cannot be used; the message names the file and the entry."""


@dataclass(frozen=True, slots=True)
class EventType:
    """A type of the contract with its names and the nearest codes of PLOVER and ACLED ('' where there is none)."""

    id: str
    en: str
    ar: str
    plover: str
    acled: str


@dataclass(frozen=True, slots=True)
class Family:
    """A lane of the timeline: a group of event types that share a colour and a shape."""

    id: str
    en: str
    ar: str
    shape: str
    types: tuple[str, ...]


def read_text(name: str) -> str:
    """The text of ``resources/name``."""
    return files("resources").joinpath(name).read_text("utf-8")


def read_toml(name: str) -> dict[str, Any]:
    """The content of ``resources/name``. Raises LexiconError where it is not TOML or holds presentation forms."""
    text = read_text(name)
    refuse_presentation_forms(name, text)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise LexiconError(f"{name}: {problem}") from problem


def read_tsv(name: str) -> Iterator[dict[str, str]]:
    """Rows of ``resources/name`` by the names of its first line; lines that open with '#' are comments."""
    text = read_text(name)
    refuse_presentation_forms(name, text)
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        if None in row or None in row.values():
            raise LexiconError(f"{name}: a row has too many or too few columns: {row}")
        yield row


def refuse_presentation_forms(name: str, text: str) -> None:
    """Raise LexiconError for letters typed as drawn shapes (U+FB50–U+FEFC), which no article matches reliably."""
    for number, line in enumerate(text.splitlines(), start=1):
        if any("\ufb50" <= c <= "\ufdff" or "\ufe70" <= c <= "\ufefc" for c in line):
            raise LexiconError(f"{name}:{number}: holds presentation-form letters")


@cache
def event_types() -> dict[str, EventType]:
    """Every event type by id, in the contract's order."""
    return {id_: EventType(id=id_, **names) for id_, names in read_toml("event-types.toml").items()}


@cache
def families() -> dict[str, Family]:
    """The families by id, in the order of the lanes. Raises LexiconError unless each type stands in exactly one."""
    found = {
        id_: Family(id_, entry["en"], entry["ar"], entry["shape"], tuple(entry["types"]))
        for id_, entry in read_toml("families.toml").items()
    }
    listed = [type_ for family in found.values() for type_ in family.types]
    if sorted(listed) != sorted(event_types()):
        raise LexiconError("families.toml: every event type must stand in exactly one family")
    return found


@cache
def family_of(type_: str) -> Family:
    """The family of an event type. Raises KeyError for a type the contract does not know."""
    return {member: family for family in families().values() for member in family.types}[type_]
