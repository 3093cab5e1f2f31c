"""Human corrections as frozen values, one class per kind: what was asked for, not how it is carried out.

``changes.py`` applies them, ``case.py`` keeps them in order. An edit names events and documents by id, so it outlives
a new extraction of the same text.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal, get_args

from extract.lexicons import read_toml
from extract.model import (
    Attribution,
    Event,
    Evidence,
    Label,
    Participant,
    Place,
    PublishedBasis,
    Quantity,
    Review,
    Status,
    When,
)
from viewer.project.plain import from_plain, to_plain


@dataclass(frozen=True, slots=True)
class SetReview:
    """The reader accepts or rejects an event, or takes that back; no field changes."""

    event: str
    review: Review


@dataclass(frozen=True, slots=True)
class SetType:
    """Another event type."""

    event: str
    type: str


@dataclass(frozen=True, slots=True)
class SetWhen:
    """Another date, precision or relation."""

    event: str
    when: When


@dataclass(frozen=True, slots=True)
class SetWhere:
    """Other places."""

    event: str
    where: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class SetQuantities:
    """Other counts."""

    event: str
    quantities: tuple[Quantity, ...]


@dataclass(frozen=True, slots=True)
class SetAttribution:
    """Another source within the article, or none."""

    event: str
    attribution: Attribution | None


@dataclass(frozen=True, slots=True)
class SetStatus:
    """Another status."""

    event: str
    status: Status


@dataclass(frozen=True, slots=True)
class SetLabel:
    """Another short name."""

    event: str
    label: Label


@dataclass(frozen=True, slots=True)
class SetParticipants:
    """Others who did it or to whom it was done."""

    event: str
    participants: tuple[Participant, ...]


@dataclass(frozen=True, slots=True)
class SetEvidence:
    """Other words that support the event; never none."""

    event: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class AddEvent:
    """An event the rules missed. One that later rules find under the same id gives way to it."""

    event: Event


@dataclass(frozen=True, slots=True)
class DeleteEvent:
    """Take an event out of the timeline."""

    event: str


@dataclass(frozen=True, slots=True)
class MergeEvents:
    """Several events are one; it keeps the id and fields of the first, and the evidence of all."""

    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UnmergeEvents:
    """Take a merge back: the events are again what they were before it."""

    event: str


@dataclass(frozen=True, slots=True)
class ForbidMerge:
    """These events are never proposed as one again."""

    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SplitEvent:
    """One event is several; ``parts`` stand in its place."""

    event: str
    parts: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class SetPublished:
    """Another publication date; everything relative in the document is worked out anew from it."""

    document: str
    published: str | None
    published_basis: PublishedBasis = "given"


@dataclass(frozen=True, slots=True)
class RemoveDocument:
    """Take a document, and the evidence it gives, out of the case."""

    document: str


FieldEdit = (
    SetType | SetWhen | SetWhere | SetQuantities | SetAttribution | SetStatus | SetLabel | SetParticipants | SetEvidence
)
Edit = (
    SetReview
    | FieldEdit
    | AddEvent
    | DeleteEvent
    | MergeEvents
    | UnmergeEvents
    | ForbidMerge
    | SplitEvent
    | SetPublished
    | RemoveDocument
)
KINDS: dict[str, type[Edit]] = {kind.__name__: kind for kind in get_args(Edit)}


def split_by_evidence(event: Event) -> SplitEvent:
    """The split that gives each piece of evidence an event of its own; the first keeps the id."""
    ids = (event.id, *(f"{event.id}/{n}" for n in range(2, len(event.evidence) + 1)))
    parts = (replace(event, id=i, evidence=(e,)) for i, e in zip(ids, event.evidence, strict=True))
    return SplitEvent(event.id, tuple(parts))


def name(edit: Edit, language: Literal["en", "ar"]) -> str:
    """What undo and redo menus call the edit."""
    kind = type(edit).__name__
    key = f"{kind}-{edit.review}" if isinstance(edit, SetReview) else kind
    return _names()[key][language]


@cache
def _names() -> dict[str, dict[str, str]]:
    return read_toml("edit-names.toml")


def edit_to_json(edit: Edit) -> dict[str, Any]:
    """The edit as plain JSON: its kind and its fields."""
    return {"edit": type(edit).__name__, **to_plain(edit)}


def edit_from_json(data: dict[str, Any]) -> Edit:
    """The edit that ``edit_to_json`` gave. Raises KeyError, TypeError or ValueError for anything else."""
    content = dict(data)
    return from_plain(KINDS[content.pop("edit")], content)
