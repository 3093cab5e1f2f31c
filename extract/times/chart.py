"""The chart: edges over a folded text, and rule patterns that combine edges into larger ones.

A pattern is a row of slots parted by spaces: ``kind``, ``kind|kind``, ``name:kind``. ``?`` makes a slot optional, ``~``
marks one that must be there but stays outside the expression's span, ``!`` one that must not follow. Patterns are
bounded and readings of one place few, so work grows linearly.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
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
    kinds: set[str] = field(default_factory=set)

    def add(self, edge: Edge) -> bool:
        """Keep ``edge`` unless one of its kind, place and meaning is there, or several already; whether it was kept."""
        row = self.edges.setdefault(edge.start, [])
        alike = [known for known in row if known.kind == edge.kind and known.end == edge.end]
        if len(alike) >= _READINGS or any(_meaning(known.value) == _meaning(edge.value) for known in alike):
            return False
        row.append(edge)
        self.kinds.add(edge.kind)
        return True

    def at(self, position: int) -> list[Edge]:
        """Edges that start at ``position``, white space skipped."""
        row = self.edges.get(position)
        if row is None:
            end = len(self.text)
            while position < end and self.text[position].isspace():
                position += 1
        return row if row is not None else self.edges.get(position, [])


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


_Filled = tuple[tuple[Slot, Edge], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A pattern and the function that makes a value of its slots' values; None from it refuses the match.

    ``first`` are the kinds it may begin with, ``kinds`` all it looks for, ``needed`` those of each slot it cannot lack.
    """

    id: str
    slots: tuple[Slot, ...]
    kind: str
    make: Callable[[Mapping[str, Any]], Any]
    first: frozenset[str] = field(init=False)
    kinds: frozenset[str] = field(init=False)
    needed: tuple[frozenset[str], ...] = field(init=False)

    def __post_init__(self) -> None:
        begin = next((at for at, slot in enumerate(self.slots) if not slot.optional), len(self.slots) - 1)
        read = [slot for slot in self.slots if slot.sign != "!"]
        object.__setattr__(self, "first", frozenset().union(*(slot.kinds for slot in self.slots[: begin + 1])))
        object.__setattr__(self, "kinds", frozenset().union(*(slot.kinds for slot in read)))
        object.__setattr__(self, "needed", tuple(slot.kinds for slot in read if not slot.optional))


def apply(rule: Rule, chart: Chart, start: int) -> list[Edge]:
    """New edges from every way ``rule`` matches at ``start``."""
    matches: list[tuple[_Filled, tuple[Edge, ...]]] = []
    _match(rule.slots, 0, chart, start, (), (), matches)
    made = []
    for found, inner in matches:
        length = sum([edge.length for edge in inner])
        if not 0 < length <= _LONGEST:
            continue
        value = rule.make({slot.name or edge.kind: edge.value for slot, edge in found})
        if value is not None:
            rules = tuple(dict.fromkeys((rule.id, *(r for edge in inner for r in edge.rules))))
            made.append(Edge(rule.kind, inner[0].start, inner[-1].end, value, rules, length))
    return made


def _match(
    slots: tuple[Slot, ...],
    index: int,
    chart: Chart,
    position: int,
    found: _Filled,
    inner: tuple[Edge, ...],
    matches: list[tuple[_Filled, tuple[Edge, ...]]],
) -> None:
    """Add to ``matches`` every way the slots from ``index`` on can be filled from ``position``."""
    if index == len(slots):
        matches.append((found, inner))
        return
    slot = slots[index]
    row = chart.at(position)
    if slot.sign == "!":
        if not any(edge.kind in slot.kinds for edge in row):
            _match(slots, index + 1, chart, position, found, inner, matches)
        return
    for edge in row:
        if edge.kind in slot.kinds:
            kept = inner if slot.sign == "~" else (*inner, edge)
            _match(slots, index + 1, chart, edge.end, (*found, (slot, edge)), kept, matches)
    if slot.optional:
        _match(slots, index + 1, chart, position, found, inner, matches)
