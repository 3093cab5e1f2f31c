"""A timeline as the JSON other tools read (``resources/timeline.schema.json``), and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from extract.model import (
    Attribution,
    Document,
    Event,
    Evidence,
    Label,
    Participant,
    Place,
    Quantity,
    Recurrence,
    Span,
    Timeline,
    When,
)

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Json = dict[str, Any]


def to_json(timeline: Timeline) -> Json:
    """The timeline as plain dictionaries and lists, valid against the schema; document text is unchanged."""
    return {
        "schema": "timeline/1",
        "documents": [_document(d) for d in timeline.documents],
        "events": [event_to_json(e) for e in timeline.events],
        "notices": list(timeline.notices),
    }


def from_json(data: Mapping[str, Any]) -> Timeline:
    """The timeline that ``to_json`` gave. Raises KeyError or TypeError for data that is not valid by the schema."""
    return Timeline(
        tuple(_read_document(d) for d in data["documents"]),
        tuple(event_from_json(e) for e in data["events"]),
        tuple(data.get("notices", ())),
    )


def _document(document: Document) -> Json:
    return {
        "id": document.id,
        "title": document.title,
        "source": document.source,
        "published": document.published,
        "published_basis": document.published_basis,
        "text": document.text,
        "paragraphs": [list(p) for p in document.paragraphs],
    }


def event_to_json(event: Event) -> Json:
    """One event as it stands in the timeline's list of events."""
    return {
        "id": event.id,
        "type": event.type,
        "label": {"en": event.label.en, "ar": event.label.ar},
        "when": when_to_json(event.when),
        "where": [_plain(p) for p in event.where],
        "participants": [_participant(p) for p in event.participants],
        "quantities": [_plain(q) for q in event.quantities],
        "attribution": None if event.attribution is None else _plain(event.attribution),
        "status": event.status,
        "confidence": round(event.confidence, 3),
        "evidence": [_plain(e) for e in event.evidence],
        "rules": list(event.rules),
        "review": event.review,
    }


def _plain(value: DataclassInstance) -> Json:
    """A frozen value as a dictionary of its fields; spans as lists."""
    found = {field.name: getattr(value, field.name) for field in fields(value)}
    return {name: list(v) if isinstance(v, Span) else v for name, v in found.items()}


def _participant(participant: Participant) -> Json:
    plain = _plain(participant)
    return plain if participant.name is not None else {k: v for k, v in plain.items() if k != "name"}


def when_to_json(when: When) -> Json:
    """The ``when`` of an event."""
    recurrence = when.recurrence
    plain = _plain(when)
    if recurrence is not None:
        plain["recurrence"] = {"every": recurrence.every, "zone": recurrence.zone}
        if recurrence.start is not None:
            plain["recurrence"]["from"] = recurrence.start
        if recurrence.end is not None:
            plain["recurrence"]["to"] = recurrence.end
    return plain


def when_from_json(data: Mapping[str, Any]) -> When:
    """The ``when`` that ``when_to_json`` gave."""
    recurrence = data.get("recurrence")
    return When(
        start=data["start"],
        end=data["end"],
        granularity=data["granularity"],
        relation=data["relation"],
        basis=data["basis"],
        approximate=data.get("approximate", False),
        edtf=data.get("edtf"),
        timex=data.get("timex"),
        text=data.get("text"),
        recurrence=recurrence
        and Recurrence(recurrence["every"], recurrence.get("from"), recurrence.get("to"), recurrence.get("zone")),
    )


def event_from_json(data: Mapping[str, Any]) -> Event:
    """The event that ``event_to_json`` gave."""
    attribution = data.get("attribution")
    return Event(
        id=data["id"],
        type=data["type"],
        label=Label(**data["label"]),
        when=when_from_json(data["when"]),
        status=data["status"],
        evidence=tuple(_read(Evidence, e) for e in data["evidence"]),
        where=tuple(_read(Place, p) for p in data.get("where", ())),
        participants=tuple(_read(Participant, p) for p in data.get("participants", ())),
        quantities=tuple(_read(Quantity, q) for q in data.get("quantities", ())),
        attribution=None if attribution is None else _read(Attribution, attribution),
        confidence=data.get("confidence", 0.5),
        rules=tuple(data.get("rules", ())),
        review=data.get("review", "unreviewed"),
    )


_SPANS = ("span", "trigger", "time")


def _read(kind: type, data: Mapping[str, Any]) -> Any:
    return kind(**{name: Span(*v) if name in _SPANS and v is not None else v for name, v in data.items()})


def _read_document(data: Mapping[str, Any]) -> Document:
    return Document(
        id=data["id"],
        text=data["text"],
        paragraphs=tuple(Span(*p) for p in data["paragraphs"]),
        published=data["published"],
        published_basis=data.get("published_basis", "unknown"),
        title=data.get("title"),
        source=data.get("source"),
    )
