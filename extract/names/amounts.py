"""Counts as a label tells them in English: '12 police', 'dozens of protesters', '1,000+', 'at least 40 migrants'."""

from __future__ import annotations

from extract.model import Quantity
from extract.names.lexicon import ACTORS
from extract.names.phrase import Phrase

_BEFORE = {">=": "at least ", "~": "about ", "<": "fewer than ", "<=": "up to ", "=": "", ">": ""}
_VAGUE = (
    (1_000_000, "millions"),
    (10_000, "tens of thousands"),
    (1_000, "thousands"),
    (100, "hundreds"),
    (10, "dozens"),
)
_COUNTED = ACTORS - {"victim", "body", "place", "media", "company"} | {"building", "site", "vehicle", "weapon", "goods"}
_SAY_NOTHING = frozenset(("person", "people", "others"))


def amount(quantity: Quantity, phrase: Phrase | None, alone: bool = True) -> str:
    """The count with its noun, which is left out where it is not known, or, if the count may stand ``alone``, says
    nothing ('people')."""
    noun = phrase.short if phrase is not None and phrase.kind in _COUNTED else None
    if alone and noun in _SAY_NOTHING:
        noun = None
    if quantity.value is None:
        if quantity.low is not None and quantity.high is not None and quantity.relation == "~":
            number = f"{figure(quantity.low)}–{figure(quantity.high)}"
            return f"{number} {noun}" if noun else number
        low = quantity.low or 0
        words = next((w for least, w in _VAGUE if low >= least), "several")
        if words == "several":
            return f"several {noun}" if noun else words
        return f"{words} of {noun}" if noun else words
    number = _BEFORE[quantity.relation] + figure(quantity.value) + ("+" if quantity.relation == ">" else "")
    return f"{number} {noun}" if noun else number


def figure(value: float) -> str:
    """A number in digits, millions in words: '1,200', '2.5 million'."""
    for scale, name in ((1_000_000_000, "billion"), (1_000_000, "million")):
        if value >= scale:
            return f"{value / scale:.4g} {name}"
    return f"{value:,.10g}"
