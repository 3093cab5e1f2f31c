"""Which events of a sentence a count belongs to: those whose type asks for what is counted, else the nearest.

An event that says itself what happened to people ('killed') leaves the injured to one that speaks of them. Finding the
counts is the business of ``quantities``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from extract.events.counts.lexicon import lexicon
from extract.events.counts.nouns import said_of
from extract.events.mentions import Mention
from extract.model import Quantity, Span

_ACROSS = 6  # words a clause boundary counts for
_AHEAD = 5  # words that the next clause is further off than the last
_LOOKED_AT = 12  # mentions on either side of a count that may take it
_BESIDE = 6  # words within which a count of anything belongs to every event of its clause
_FAR = 2  # clause boundaries over which a count of anything still belongs to an event
_LOOSE = frozenset(("other", "percent", "money", "hours", "minutes", "days", "weeks"))
_HARM = frozenset(("killed", "injured", "missing"))


class Counts:
    """The counts of one document's events; built once, then asked for each mention."""

    def __init__(self, quantities: Sequence[Quantity], mentions: Iterable[Mention]) -> None:
        self._of: dict[tuple[str, Span], list[Quantity]] = {}
        starts = [q.span.start for q in quantities]
        for _, group in groupby(mentions, key=lambda m: m.context.number):
            listed = sorted(group, key=lambda m: m.trigger.first)
            sentence = listed[0].context.sentence.span
            for at in range(bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)):
                for mention in _takers(listed, quantities[at]):
                    self._of.setdefault((mention.type, mention.span), []).append(quantities[at])

    def of(self, mention: Mention) -> tuple[Quantity, ...]:
        """The counts that belong to ``mention``, in reading order."""
        return tuple(self._of.get((mention.type, mention.span), ()))


def _takers(mentions: Sequence[Mention], quantity: Quantity) -> Iterator[Mention]:
    tokens = mentions[0].context.sentence.tokens
    at = bisect_left(tokens, quantity.span.start + 1, key=lambda t: t.span.end)
    here = bisect_left(mentions, at, key=lambda m: m.trigger.first)
    near = mentions[max(0, here - _LOOKED_AT) : here + _LOOKED_AT]
    places = [(_boundaries(m, at), abs(m.trigger.first - at), m) for m in near]
    asking = [p for p in places if _asks(p[2], quantity.what)] or [
        p for p in places if _asks_kind(p[2].type, quantity.what)
    ]
    if not asking:
        asking = [p for p in places if p[0] <= (_FAR if _admits(p[2].type, quantity.what) else 0)]
        if asking:
            nearest = _nearest(asking)
            beside = [m for boundaries, steps, m in asking if not boundaries and steps <= _BESIDE]
            yield from [nearest, *(m for m in beside if m is not nearest)]
        return
    inside = [m for boundaries, _, m in asking if not boundaries]
    yield from inside or [_nearest((b, n + _AHEAD * (m.trigger.first > at), m) for b, n, m in asking)]
    if not inside:  # 'منع حشد من 500 متظاهر، فتجمعوا …': it is also of what stands right beside it
        next_to_it = [p for p in places if not p[0] and p[1] <= _BESIDE]
        yield from [_nearest(next_to_it)] if next_to_it else []


def _nearest(places: Iterable[tuple[int, int, Mention]]) -> Mention:
    return min(places, key=lambda p: p[1] + _ACROSS * p[0])[2]


def _boundaries(mention: Mention, at: int) -> int:
    """How many clause boundaries lie between a mention and word ``at``."""
    return abs(mention.context.outline.clause_of[at] - mention.clause_number)


def _asks(mention: Mention, what: str) -> bool:
    """Whether a mention's type asks for this count, and its words speak of it or of none."""
    if not _asks_kind(mention.type, what):
        return False
    said = {told for word in mention.words if (told := said_of(word))} & _HARM
    return mention.type != "casualties" or not said or what in said


def _asks_kind(type_: str, what: str) -> bool:
    return what in lexicon().types.get(type_, frozenset())


def _admits(type_: str, what: str) -> bool:
    return what in _LOOSE or (what in _HARM and type_ in lexicon().harmful)
