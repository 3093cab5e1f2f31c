"""Which events of different articles may be one: proposals for the reader, who alone merges or forbids.

Only events of one type, or of types that may be one, that are near one another in time or place are compared, so that
a large case stays quick.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from operator import is_

from extract.coreference import SAME_EVENT, Report, also_told_as, likeness, report
from extract.model import Document, Event, Timeline

_LONGEST = timedelta(days=3)  # longer stretches say too little to be looked up by their days
_APART = timedelta(days=21)  # between publications of reports that do not both say when
_STEP = 50  # events looked at between two pauses
_BLOCK = 400  # reports of one type, day or place that are compared with one another; beyond it the first ones


@dataclass(frozen=True, slots=True)
class Proposal:
    """Events, each of another article, that seem to be one; ``likeness`` is that of the least alike pair joined."""

    events: tuple[str, ...]
    likeness: float


Pair = tuple[str, str]  # ids of events, in reading order
Key = tuple[str, ...]  # what reports are looked up by


@dataclass(frozen=True, slots=True)
class Block:
    """Reports that were compared with one another, and how alike those pairs are that seem to be one."""

    reports: list[Report]
    likely: dict[Pair, float]


class Proposals:
    """Reads each event once, and compares each pair once; ``of`` works out what is new."""

    def __init__(self) -> None:
        self._read: dict[str, Report] = {}
        self._dates: dict[str, str | None] = {}
        self._blocks: dict[Key, Block] = {}

    def of(
        self, timeline: Timeline, forbidden: Iterable[frozenset[str]]
    ) -> Generator[tuple[Proposal, ...] | None, None, None]:
        """None after every step of the work, at last the proposals, the likeliest first. ``forbidden``: groups of ids
        of events that must not be one."""
        documents = {d.id: d for d in timeline.documents}
        dates = {d.id: d.published for d in timeline.documents}
        if any(dates.get(id, date) != date for id, date in self._dates.items()):
            self._blocks.clear()
        self._dates = dates
        for at, event in enumerate(timeline.events):
            known = self._read.get(event.id)
            if known is None or known.event is not event:
                self._read[event.id] = report(event, documents)
                yield None
            elif at % _STEP == 0:
                yield None
        events = [e for e in timeline.events if e.review != "rejected"]
        together: dict[Key, list[Report]] = defaultdict(list)
        for at, event in enumerate(events):
            if at % _STEP == 0:
                yield None
            for key in _keys(self._read[event.id], documents):
                if len(together[key]) < _BLOCK:
                    together[key].append(self._read[event.id])
        likely: dict[Pair, float] = {}
        for key, reports in together.items():
            block = self._blocks.get(key, Block([], {}))
            if len(block.reports) != len(reports) or not all(map(is_, block.reports, reports)):
                block = self._blocks[key] = yield from _compared(reports, block, likely, documents)
            likely |= block.likely
            yield None
        self._blocks = {key: self._blocks[key] for key in together}
        groups = yield from _grouped(likely, {e.id: e for e in events}, list(forbidden))
        order = {e.id: n for n, e in enumerate(events)}
        ranked = sorted(groups.items(), key=lambda group: (-group[1], order[group[0][0]]))
        yield tuple(Proposal(tuple(sorted(ids, key=order.__getitem__)), odds) for ids, odds in ranked)


def _compared(
    reports: list[Report], before: Block, likely: Mapping[Pair, float], documents: Mapping[str, Document]
) -> Generator[None, None, Block]:
    """These reports as a block. Pairs that stood in the block ``before``, or are known to be ``likely``, are not
    compared again."""
    old = {r.event.id: r for r in before.reports}
    kept = [old.get(r.event.id) is r for r in reports]
    ids = {r.event.id for r, is_kept in zip(reports, kept, strict=True) if is_kept}
    found = {pair: odds for pair, odds in before.likely.items() if ids.issuperset(pair)}
    for at, one in enumerate(reports):
        for by, other in enumerate(reports[at + 1 :], start=at + 1):
            if kept[at] and kept[by]:
                continue
            pair = (one.event.id, other.event.id)
            odds = likely.get(pair)
            if odds is None and _may_be_one(one.event, other.event, documents):
                odds = likeness(one, other)
            if odds is not None and odds >= SAME_EVENT:
                found[pair] = odds
            yield None
        yield None
    return Block(reports, found)


def _keys(told: Report, documents: Mapping[str, Document]) -> Iterator[Key]:
    """What a report is looked up by: its type, or two types that may be one, and day or place."""
    type_ = told.event.type
    for together in (type_, *("/".join(sorted((type_, other))) for other in also_told_as(type_))):
        yield from _when_and_where(together, told, documents)


def _when_and_where(type_: str, told: Report, documents: Mapping[str, Document]) -> Iterator[tuple[str, ...]]:
    if told.start is not None and told.end is not None and told.end - told.start <= _LONGEST:
        day, last = told.start.date(), (told.end - timedelta(microseconds=1)).date()
        while day <= last:
            yield type_, day.isoformat()
            day += timedelta(days=1)
    published = documents[told.event.evidence[0].document].published
    for place in told.event.where:
        yield type_, place.name or place.text, (published or "")[:4]


def _may_be_one(one: Event, other: Event, documents: Mapping[str, Document]) -> bool:
    """Whether the two stand in different articles that were published around one time."""
    if {e.document for e in one.evidence} & {e.document for e in other.evidence}:
        return False
    days = [documents[e.evidence[0].document].published for e in (one, other)]
    if days[0] is None or days[1] is None:
        return True
    first, last = (date.fromisoformat(day[:10]) for day in sorted(filter(None, days)))
    return last - first <= _APART or (one.when.basis == other.when.basis == "stated")


def _grouped(
    likely: Mapping[Pair, float], events: Mapping[str, Event], forbidden: list[frozenset[str]]
) -> Generator[None, None, dict[tuple[str, ...], float]]:
    """Events joined from the likeliest pair on, no two of one article, none that must not be one, and where at
    least half of all pairs between two groups are likely; with the likeness of the pair joined last."""
    groups: dict[str, tuple[str, ...]] = {}
    found: dict[tuple[str, ...], float] = {}
    for at, (pair, odds) in enumerate(sorted(likely.items(), key=lambda item: (-item[1], item[0]))):
        if at % _STEP == 0:
            yield None
        one, other = (groups.get(id, (id,)) for id in pair)
        together = (*one, *other)
        told_in = [d for id in together for d in {e.document for e in events[id].evidence}]
        if one == other or len(told_in) != len(set(told_in)):
            continue
        if 2 * sum((a, b) in likely or (b, a) in likely for a, b in product(one, other)) < len(one) * len(other):
            continue
        if any(len(f.intersection(together)) > 1 for f in forbidden):
            continue
        found.pop(one, None)
        found.pop(other, None)
        found[together] = odds
        groups |= dict.fromkeys(together, together)
    return found
