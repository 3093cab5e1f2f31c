"""Makes one event of the mentions that report it: its date and status, where, how many, who said so, its label."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from extract.events.labels import label
from extract.events.quantities import quantities_for_event
from extract.events.ranking import Reading
from extract.model import Attribution, Document, Event, Evidence, Label, Place, Quantity, Span, When
from extract.places import Scene


@dataclass(frozen=True, slots=True)
class Material:
    """What was found in a document besides its events."""

    document: Document
    scene: Scene
    quantities: tuple[Quantity, ...]
    attributions: tuple[tuple[Span, Attribution], ...]


def compose(group: tuple[Reading, ...], material: Material) -> Event:
    """The event that the mentions of ``group``, in reading order, report."""
    first = group[0]
    dated = next((r for r in group if r.dated.own), first)
    type_ = first.mention.type
    document = material.document
    event = Event(
        f"{document.id}:{type_}:{first.mention.span.start}",
        type_,
        Label("", ""),
        _when(dated, document),
        dated.status if dated.status != "asserted" else first.status,
        tuple(_evidence(r, document) for r in group),
        _where(group, material.scene),
        (),
        _quantities(group, material.quantities),
        _attribution(group, material.attributions),
        confidence=round(max(r.confidence for r in group), 2),
        rules=tuple(dict.fromkeys(rule for r in group for rule in (r.mention.trigger.entry.id, r.dated.rule))),
    )
    return replace(event, label=label(event, document))


def _when(dated: Reading, document: Document) -> When:
    time = dated.dated.time
    return replace(dated.dated.when, text=time.of(document.text) if time else None)


def _evidence(reading: Reading, document: Document) -> Evidence:
    sentence = reading.mention.context.sentence
    time = reading.dated.time
    return Evidence(document.id, sentence.paragraph, sentence.span, reading.mention.span, time and Span(*time))


def _clause(reading: Reading) -> Span:
    tokens = reading.mention.context.sentence.tokens
    clause = reading.mention.clause
    return Span(tokens[clause.first].span.start, tokens[clause.last].span.end)


def _where(group: Iterable[Reading], scene: Scene) -> tuple[Place, ...]:
    found: dict[str, Place] = {}
    for reading in group:
        mention = reading.mention
        for place in scene.places_for_event(mention.span, _clause(reading), mention.context.sentence.span):
            found.setdefault(place.name or place.text, place)
    return tuple(found.values())


def _quantities(group: Iterable[Reading], listed: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    found: dict[tuple[float | None, str], Quantity] = {}
    for reading in group:
        mention = reading.mention
        for quantity in quantities_for_event(listed, mention.type, mention.words, _clause(reading)):
            found.setdefault((quantity.value, quantity.what), quantity)
    return tuple(found.values())


def _attribution(group: Iterable[Reading], listed: tuple[tuple[Span, Attribution], ...]) -> Attribution | None:
    for reading in group:
        governing = [(span, a) for span, a in listed if span.covers(reading.mention.span)]
        if governing:
            return min(governing, key=lambda pair: pair[0].end - pair[0].start)[1]
    return None
