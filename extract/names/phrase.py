"""A noun phrase as read from a sentence, and what English calls a noun with its adjectives and its genitive."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extract.model import Place, Quantity
from extract.names.lexicon import Name

_FIRST = ("former", "acting", "interim", "new", "senior", "unidentified")  # stand before the adjective of a country


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words ``first`` to ``last`` (inclusive); ``head`` is the noun's place. ``name`` and ``short`` are English, None
    where the lexicon does not know it; ``kind`` is that of its name, 'place', or '' where unknown."""

    first: int
    last: int
    head: int
    kind: str = ""
    name: str | None = None
    short: str | None = None
    plural: bool = False
    known: bool = False  # a figure or an organisation by name
    quantity: Quantity | None = None
    place: Place | None = None
    attribute: str | None = None  # how it stands before another noun: 'car tyres'


def in_english(
    name: Name, base: str, adjectives: Sequence[str], nation: str, genitive: Phrase | None, unknown: bool
) -> str | None:
    """The English of a noun ``base`` of ``name``; None where it says nothing without a genitive that is ``unknown``."""
    if unknown and genitive is None and name.of not in ("-", "of"):
        return None
    early = [a for a in adjectives if a in _FIRST]
    late = [a for a in adjectives if a not in early and a not in base.split()]
    if genitive is not None and genitive.short:
        inner = genitive.short if name.of == "of" else genitive.attribute or genitive.short
        inner = f"{nation} {inner}" if nation and genitive.kind != "place" else inner
        if name.of == "of":
            base = f"{base} of {inner}"
        elif "{}" in name.of and genitive.kind != "place":
            several = base == name.many and base != name.one
            base = name.of.format(inner).replace("head of", "heads of" if several else "head of")
        else:
            base = f"{inner} {base}"
        nation = nation if genitive.kind == "place" else ""
    return " ".join(part for part in (*early, nation, *late, base) if part)
