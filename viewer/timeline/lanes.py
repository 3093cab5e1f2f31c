"""The lanes of the timeline: which events stand in each, and which of those touch a stretch of time. No Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from extract.lexicons import event_types, families
from extract.model import Document, Event
from viewer.timeline.items import FAMILIES, TYPES, Items
from viewer.timeline.options import Options

Rows = NDArray[np.intp]
_LONG = 2 * 86_400.0  # seconds; longer extents are looked through one by one
_MOST_LANES = 30


@dataclass(frozen=True, eq=False)
class Lane:
    """A lane: its name, the family that colours it (None where it holds several), its dated rows in order of time."""

    name: str
    family: int | None
    items: Items
    rows: Rows

    @cached_property
    def marks(self) -> NDArray[np.float64]:
        """The moments of all marks, in order."""
        return self.items.at[self.rows]

    def touching(self, low: float, high: float) -> Rows:
        """Rows whose extent or mark touches ``[low, high]``; an open side counts as ending at the mark."""
        short, starts, ends, long, long_starts, long_ends = self._by_start
        first, last = np.searchsorted(starts, (low - _LONG, high))
        found = short[first:last][ends[first:last] >= low]
        if len(long):
            found = np.concatenate((found, long[(long_starts <= high) & (long_ends >= low)]))
        return found

    def count(self, low: float, high: float) -> int:
        """How many marks stand in ``[low, high]``."""
        first, last = np.searchsorted(self.marks, (low, high))
        return int(last - first)

    def heaviest(self, low: float, high: float) -> int | None:
        """The most important row with its mark in ``[low, high]``."""
        rows = self.touching(low, high)
        at = self.items.at[rows]
        rows = rows[(at >= low) & (at <= high)]
        return int(rows[np.argmax(self.items.weight[rows])]) if len(rows) else None

    @cached_property
    def _by_start(
        self,
    ) -> tuple[Rows, NDArray[np.float64], NDArray[np.float64], Rows, NDArray[np.float64], NDArray[np.float64]]:
        at, start, end = (column[self.rows] for column in (self.items.at, self.items.start, self.items.end))
        start = np.minimum(np.where(np.isinf(start), at, start), at)
        end = np.maximum(np.where(np.isinf(end), at, end), at)
        long = end - start > _LONG
        order = np.argsort(start, kind="stable")
        order = order[~long[order]]
        return self.rows[order], start[order], end[order], self.rows[long], start[long], end[long]


def lanes_of(items: Items, documents: Sequence[Document], options: Options) -> tuple[Lane, ...]:
    """The lanes in order, without empty ones: families and types in the order of the contract, places and sources by
    number of events, with the rest of a long tail together in the last."""
    dated = items.by_time
    if options.lanes == "none":
        return (Lane(options.words("all"), None, items, dated),) if len(dated) else ()
    if options.lanes in ("family", "type"):
        return _of_the_contract(items, dated, options)
    names = _places(items.events, options) if options.lanes == "place" else _sources(items.events, documents)
    nowhere = options.words("no-place")
    ranked = [name for name, _ in Counter(names[row] for row in dated.tolist()).most_common()]
    ranked.sort(key=lambda name: name == nowhere)  # the events that name no place come last
    last = options.words("other-lanes") if len(ranked) > _MOST_LANES else None
    number = {name: min(rank, _MOST_LANES - 1 if last else rank) for rank, name in enumerate(ranked)}
    lane_of = np.array([number.get(name, 0) for name in names], np.int32)
    shown = ranked if last is None else [*ranked[: _MOST_LANES - 1], last]
    return tuple(Lane(name, None, items, dated[lane_of[dated] == n]) for n, name in enumerate(shown))


def _of_the_contract(items: Items, dated: Rows, options: Options) -> tuple[Lane, ...]:
    lanes = []
    arabic = options.language == "ar"
    if options.lanes == "family":
        for number, family in enumerate(families().values()):
            rows = dated[items.family[dated] == number]
            lanes.append(Lane(family.ar if arabic else family.en, number, items, rows))
    else:
        family_of = {type_: n for n, f in enumerate(FAMILIES) for type_ in families()[f].types}
        kinds = items.type[dated]
        for number, type_ in sorted(enumerate(event_types().values()), key=lambda pair: family_of[TYPES[pair[0]]]):
            name = type_.ar if arabic else type_.en
            lanes.append(Lane(name, family_of[TYPES[number]], items, dated[kinds == number]))
    return tuple(lane for lane in lanes if len(lane.rows))


def _places(events: Sequence[Event], options: Options) -> list[str]:
    """The first place of each event. In Arabic one place is called what the articles call it first, however they spell
    it later."""
    none = options.words("no-place")
    called: dict[str, str] = {}
    found = []
    for event in events:
        place = next(iter(event.where), None)
        if place is None:
            found.append(none)
        else:
            name = place.name or place.text
            found.append(called.setdefault(name, place.text) if options.language == "ar" else name)
    return found


def _sources(events: Sequence[Event], documents: Sequence[Document]) -> list[str]:
    titles = {document.id: document.source or document.title or document.id for document in documents}
    return [titles.get(e.evidence[0].document, e.evidence[0].document) if e.evidence else "" for e in events]
