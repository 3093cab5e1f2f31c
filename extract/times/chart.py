"""The chart: edges over a folded text, and rule patterns that combine edges into larger ones.

A pattern is a row of slots parted by spaces: ``kind``, ``kind|kind``, ``name:kind``. ``?`` makes a slot optional, ``~``
marks one that must be there but stays outside the expression's span, ``!`` one that must not follow. Patterns are
bounded and readings of one place few, so work grows linearly.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

_SLOT = re.compile(r"(?P<sign>[~!])?(?:(?P<name>\w+):)?(?P<kinds>[\w|]+)(?P<optional>\?)?")


_READINGS = 3  # of one kind on one place: more are never told apart by what follows
_LONGEST = 24  # lexical edges in one expression: nobody writes longer ones, and chains would grow without end


def _meaning(value: Any) -> Any:
    """What makes two values the same: a time is told by what it says, not by the function that finds it."""
    return getattr(value, "meaning", value)


@dataclass(frozen=True, slots=True)
class Edge:
    """Something recognised at folded ``[start, end)``: its kind, its value, and the rules that made it."""

    kind: str
    start: int
    end: int
    value: Any
    rules: tuple[str, ...] = ()
    length: int = 1  # how many lexical edges it is made of


@dataclass(slots=True)
class Chart:
    """Edges by where they start."""

    text: str
    edges: dict[int, list[Edge]] = field(default_factory=dict)

    def add(self, edge: Edge) -> bool:
        """Keep ``edge`` unless one of its kind, place and meaning is there, or several already; whether it was kept."""
        row = self.edges.setdefault(edge.start, [])
        alike = [known for known in row if known.kind == edge.kind and known.end == edge.end]
        if len(alike) >= _READINGS or any(_meaning(known.value) == _meaning(edge.value) for known in alike):
            return False
        row.append(edge)
        return True

    def at(self, position: int) -> list[Edge]:
        """Edges that start at ``position``, white space skipped."""
        while position < len(self.text) and self.text[position].isspace():
            position += 1
        return self.edges.get(position, [])


@dataclass(frozen=True, slots=True)
class Slot:
    """One place of a pattern; without a name it goes by the kind that filled it."""

    name: str
    kinds: frozenset[str]
    optional: bool
    sign: str  # '~' outside the span, '!' must not follow, '' plain


def read_pattern(pattern: str) -> tuple[Slot, ...]:
    """The slots of a pattern. Raises ValueError for a word that is not a slot."""
    slots = []
    for word in pattern.split():
        match = _SLOT.fullmatch(word)
        if match is None:
            raise ValueError(f"not a slot: {word!r}")
        kinds = match["kinds"].split("|")
        name = match["name"] or (kinds[0] if len(kinds) == 1 else "")
        slots.append(Slot(name, frozenset(kinds), bool(match["optional"]), match["sign"] or ""))
    return tuple(slots)


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A pattern and the function that makes a value of its slots' values; None from it refuses the match."""

    id: str
    slots: tuple[Slot, ...]
    kind: str
    make: Callable[[Mapping[str, Any]], Any]


def apply(rule: Rule, chart: Chart, start: int) -> Iterator[Edge]:
    """New edges from every way ``rule`` matches at ``start``."""
    for found, inner in _matches(rule.slots, 0, chart, start, (), ()):
        length = sum(edge.length for edge in inner)
        if not 0 < length <= _LONGEST:
            continue
        value = rule.make({slot.name or edge.kind: edge.value for slot, edge in found})
        if value is not None:
            rules = tuple(dict.fromkeys((rule.id, *(r for edge in inner for r in edge.rules))))
            yield Edge(rule.kind, inner[0].start, inner[-1].end, value, rules, length)


def _matches(
    slots: tuple[Slot, ...],
    index: int,
    chart: Chart,
    position: int,
    found: tuple[tuple[Slot, Edge], ...],
    inner: tuple[Edge, ...],
) -> Iterator[tuple[tuple[tuple[Slot, Edge], ...], tuple[Edge, ...]]]:
    if index == len(slots):
        yield found, inner
        return
    slot = slots[index]
    if slot.sign == "!":
        if not any(edge.kind in slot.kinds for edge in chart.at(position)):
            yield from _matches(slots, index + 1, chart, position, found, inner)
        return
    for edge in chart.at(position):
        if edge.kind in slot.kinds:
            kept = inner if slot.sign == "~" else (*inner, edge)
            yield from _matches(slots, index + 1, chart, edge.end, (*found, (slot, edge)), kept)
    if slot.optional:
        yield from _matches(slots, index + 1, chart, position, found, inner)
