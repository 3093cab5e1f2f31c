"""What an edit does to the events of a case: which become what. Pure; keeps no history (``case.py`` does)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace

from extract.model import Event
from viewer.project.edits import (
    AddEvent,
    DeleteEvent,
    Edit,
    ForbidMerge,
    MergeEvents,
    RemoveDocument,
    SetPublished,
    SetReview,
    SetWhen,
    SplitEvent,
    UnmergeEvents,
)
from viewer.project.problems import Problem

Parts = tuple[Event, ...]


class CannotApply(Problem):
    """An edit whose event or document is not there (any more)."""


@dataclass(frozen=True, slots=True)
class Change:
    """Events before and after an edit: ``(None, event)`` is new, ``(event, None)`` is gone.

    ``parts``: id of a merged event, what it was made of before and after. ``refold``: extraction results changed too.
    """

    events: tuple[tuple[Event | None, Event | None], ...] = ()
    parts: tuple[str, Parts, Parts] | None = None
    refold: bool = False

    @property
    def ids(self) -> frozenset[str]:
        """The ids of every event concerned."""
        return frozenset(e.id for pair in self.events for e in pair if e is not None)

    def reversed(self) -> Change:
        """The change that takes this one back."""
        parts = self.parts and (self.parts[0], self.parts[2], self.parts[1])
        return Change(tuple((after, before) for before, after in self.events), parts, self.refold)


def change(edit: Edit, events: Mapping[str, Event], parts: Mapping[str, Parts]) -> Change:
    """What ``edit`` does to ``events`` (by id); ``parts`` holds what merged events were made of.

    Raises CannotApply.
    """
    match edit:
        case SetPublished():
            return Change(refold=True)
        case ForbidMerge():
            return Change()
        case AddEvent():
            event = replace(_supported(edit.event), review="edited")
            return Change(((events.get(event.id), event),))
        case RemoveDocument():
            return Change(tuple(_without(edit.document, events.values(), parts)))
        case MergeEvents():
            return _merge(edit, events, parts)
    found = _find(edit.event, events)
    match edit:
        case DeleteEvent():
            return Change(((found, None),))
        case SplitEvent():
            new: list[tuple[Event | None, Event | None]] = [
                (events.get(p.id), replace(_supported(p), review="edited")) for p in edit.parts
            ]
            gone = [] if any(p.id == found.id for p in edit.parts) else [(found, None)]
            return Change((*gone, *new))
        case UnmergeEvents():
            before = parts.get(found.id, ())
            if not before:
                raise CannotApply("The event is not a merged one.", "الحدث غير مدموج.")
            pairs = tuple((found if p.id == found.id else None, p) for p in before)
            return Change(pairs, (found.id, before, ()))
        case SetReview():
            return Change(((found, replace(found, review=edit.review)),))
    field = fields(edit)[1].name
    rules = dict.fromkeys((*found.rules, "user/when")) if isinstance(edit, SetWhen) else found.rules
    corrected: Event = replace(found, review="edited", rules=tuple(rules), **{field: getattr(edit, field)})
    return Change(((found, _supported(corrected)),))


def reading_order(documents: Iterable[str]) -> dict[str, int]:
    """The position of each document in its case."""
    return {id: n for n, id in enumerate(documents)}


def place_in(order: Mapping[str, int], event: Event) -> tuple[int, int, int, str]:
    """What events are sorted by: document, first evidence, trigger, id."""
    first = event.evidence[0]
    return order.get(first.document, len(order)), first.span.start, first.trigger.start, event.id


def merged(events: tuple[Event, ...]) -> Event:
    """One event of several: id and fields of the first, evidence and rules of all.

    Spans of places, participants and counts point into the document of an event's first evidence; so only what events
    of that document say is added to the first's, and the rest stays with the parts (``Case.parts``).
    """
    first = events[0]
    same = [e for e in events if e.evidence[0].document == first.evidence[0].document]
    return replace(
        first,
        evidence=tuple(dict.fromkeys(e for event in events for e in event.evidence)),
        where=tuple(dict.fromkeys(p for e in same for p in e.where)),
        participants=tuple(dict.fromkeys(p for e in same for p in e.participants)),
        quantities=tuple(dict.fromkeys(q for e in same for q in e.quantities)),
        attribution=first.attribution or next((e.attribution for e in same if e.attribution), None),
        confidence=max(e.confidence for e in events),
        rules=tuple(dict.fromkeys(r for e in events for r in e.rules)),
        review="edited",
    )


def _merge(edit: MergeEvents, events: Mapping[str, Event], parts: Mapping[str, Parts]) -> Change:
    found = [e for id in dict.fromkeys(edit.events) if (e := resolve(id, events)) is not None]
    if len(found) < 2:
        raise CannotApply("The events that were merged are no longer there.", "الأحداث المدموجة لم تعد موجودة.")
    first = found[0]
    made_of = tuple(p for e in found for p in (parts.get(e.id) or (e,)))
    pairs = ((first, merged(tuple(found))), *((e, None) for e in found[1:]))
    return Change(pairs, (first.id, parts.get(first.id, ()), made_of))


def resolve(id: str, events: Mapping[str, Event]) -> Event | None:
    """The event of that id; where new rules gave it another type, the one event of the same trigger."""
    found = events.get(id)
    if found is not None:
        return found
    document, _, rest = id.rpartition(":")
    document = document.rpartition(":")[0]
    if not rest.isdigit():
        return None
    start = int(rest)
    same = [
        e
        for e in events.values()
        if e.evidence[0].trigger.start == start and e.evidence[0].document == document and e.id.endswith(f":{rest}")
    ]
    return same[0] if len(same) == 1 else None


def _find(id: str, events: Mapping[str, Event]) -> Event:
    found = resolve(id, events)
    if found is None:
        raise CannotApply("The event is no longer there.", "الحدث لم يعد موجودا.")
    return found


def _supported(event: Event) -> Event:
    if not event.evidence:
        raise CannotApply("An event needs words that support it.", "لا بد للحدث من كلمات تسنده.")
    return event


def _without(
    document: str, events: Iterable[Event], parts: Mapping[str, Parts]
) -> Iterable[tuple[Event, Event | None]]:
    """Events that lose the evidence of ``document``, and are gone where nothing else supports them."""
    for event in events:
        left = tuple(e for e in event.evidence if e.document != document)
        if len(left) == len(event.evidence):
            continue
        if left and event.evidence[0].document == document:  # its fields are words of a document that goes
            rest = tuple(p for p in parts.get(event.id, ()) if all(e.document != document for e in p.evidence))
            yield event, replace(merged(rest), id=event.id, evidence=left) if rest else replace(event, evidence=left)
        else:
            yield event, replace(event, evidence=left) if left else None
