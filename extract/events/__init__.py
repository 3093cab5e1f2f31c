"""Events: found by their triggers, dated, joined, with their arguments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.events.dating import carries, date_of
from extract.events.linking import Reading, link
from extract.events.mentions import Context, Mention, contexts
from extract.events.ranking import features_of, probability
from extract.events.status import status_of
from extract.lexicons import event_types
from extract.model import Document, Event, Evidence, Label, Place, Sentence, Span, TimeExpression

WORTH_SHOWING = 0.5  # the least probability of an item on the timeline


def find_events(
    document: Document, sentences: tuple[Sentence, ...], times: tuple[TimeExpression, ...], places: tuple[Place, ...]
) -> tuple[Event, ...]:
    """The events ``document`` reports, in reading order."""
    readings = [r for r in read(document, sentences, times) if r.confidence >= WORTH_SHOWING]
    return tuple(_event(group, document, places) for group in link(readings))


def read(document: Document, sentences: tuple[Sentence, ...], times: tuple[TimeExpression, ...]) -> Iterator[Reading]:
    """Every mention of an event with its status, date and confidence, in reading order."""
    seen: dict[str, int] = {}
    carried: TimeExpression | None = None
    paragraph = -1
    for context, inside in _with_times(contexts(sentences), times):
        if context.sentence.paragraph != paragraph:
            paragraph, carried = context.sentence.paragraph, None
        for trigger in context.triggers:
            mention = Mention(context, trigger)
            status = status_of(mention)
            dated = date_of(mention, status, inside, carried, document)
            known = seen.get(mention.type, 0)
            yield Reading(mention, status, dated, probability(features_of(mention, status, dated, known)))
            seen[mention.type] = known + 1
        carried = next((t for t in reversed(inside) if carries(t, document)), carried)


def _with_times(
    listed: Iterator[Context], times: Sequence[TimeExpression]
) -> Iterator[tuple[Context, list[TimeExpression]]]:
    at = 0
    for context in listed:
        span = context.sentence.span
        while at < len(times) and times[at].span.end <= span.start:
            at += 1
        last = at
        while last < len(times) and times[last].span.start < span.end:
            last += 1
        yield context, list(times[at:last])
        at = last


def _event(group: tuple[Reading, ...], document: Document, places: tuple[Place, ...]) -> Event:
    first = group[0]
    dated = next((r for r in group if r.dated.own), first)
    type_ = first.mention.type
    where = _where(group, places)
    names = event_types()[type_]
    place = where[0] if where else None
    label = Label(
        names.en + (f" · {place.name}" if place and place.name else ""),
        names.ar + (f" · {place.text}" if place else ""),
    )
    time = dated.dated.time
    from dataclasses import replace

    when = replace(dated.dated.when, text=time.of(document.text) if time else None)
    rules = tuple(dict.fromkeys(rule for r in group for rule in (r.mention.trigger.entry.id, r.dated.rule)))
    return Event(
        f"{document.id}:{type_}:{first.mention.span.start}",
        type_,
        label,
        when,
        dated.status if dated.status != "asserted" else first.status,
        tuple(_evidence(r, document) for r in group),
        where,
        confidence=round(max(r.confidence for r in group), 2),
        rules=rules,
    )


def _where(group: tuple[Reading, ...], places: tuple[Place, ...]) -> tuple[Place, ...]:
    found: dict[str, Place] = {}
    for reading in group:
        span = reading.mention.context.sentence.span
        for place in places:
            if span.covers(place.span):
                found.setdefault(place.name or place.text, place)
    return tuple(found.values())


def _evidence(reading: Reading, document: Document) -> Evidence:
    sentence = reading.mention.context.sentence
    time = reading.dated.time
    return Evidence(document.id, sentence.paragraph, sentence.span, reading.mention.span, time and Span(*time))
