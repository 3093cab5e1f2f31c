"""What the reader does, as the edits that do it: corrected fields, and events or fields made of selected words.

Each is an edit of ``viewer.project.edits`` and so a named step to undo; nothing is carried out here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from extract.lexicons import event_types
from extract.model import Attribution, Document, Event, Evidence, Label, Participant, Place, Quantity, Span, When
from extract.text.folding import fold
from extract.text.numbers import find_numbers
from extract.text.sentences import sentence_spans
from viewer.project.edits import (
    AddEvent,
    Edit,
    SetAttribution,
    SetEvidence,
    SetLabel,
    SetParticipants,
    SetQuantities,
    SetStatus,
    SetType,
    SetWhen,
    SetWhere,
)

Field = Literal["evidence", "trigger", "when", "where", "who", "count", "source"]


def corrections(before: Event, after: Event) -> tuple[Edit, ...]:
    """One edit for each field in which ``after`` differs from ``before``."""
    possible: tuple[tuple[bool, Edit], ...] = (
        (before.type != after.type, SetType(before.id, after.type)),
        (before.label != after.label, SetLabel(before.id, after.label)),
        (before.when != after.when, SetWhen(before.id, after.when)),
        (before.where != after.where, SetWhere(before.id, after.where)),
        (before.participants != after.participants, SetParticipants(before.id, after.participants)),
        (before.quantities != after.quantities, SetQuantities(before.id, after.quantities)),
        (before.attribution != after.attribution, SetAttribution(before.id, after.attribution)),
        (before.status != after.status, SetStatus(before.id, after.status)),
        (before.evidence != after.evidence, SetEvidence(before.id, after.evidence)),
    )
    return tuple(edit for differs, edit in possible if differs)


def trimmed(document: Document, words: Span) -> Span:
    """``words`` without white space at either end."""
    text = words.of(document.text)
    start = words.start + len(text) - len(text.lstrip())
    return Span(start, max(start, words.start + len(text.rstrip())))


def event_of_words(document: Document, words: Span, type_: str) -> AddEvent:
    """A new event whose name in the text is ``words``; the paragraph's sentence around them supports it, nothing else
    is known of it."""
    trigger = trimmed(document, words)
    names = event_types()[type_]
    quoted = " ".join(trigger.of(document.text).split())
    return AddEvent(
        Event(
            id=f"{document.id}:{type_}:{trigger.start}",
            type=type_,
            label=Label(f"{names.en}: {quoted}", f"{names.ar}: {quoted}"),
            when=When(None, None, "unknown", "during", "unknown"),
            status="asserted",
            evidence=(evidence_of_words(document, trigger),),
            confidence=1.0,
            rules=("user/event",),
            review="edited",
        )
    )


def evidence_of_words(document: Document, trigger: Span) -> Evidence:
    """``trigger`` with the sentence it stands in."""
    return Evidence(document.id, paragraph_of(document, trigger), _sentence(document, trigger), trigger)


def paragraph_of(document: Document, words: Span) -> int:
    """The paragraph ``words`` begin in, or the last one before them."""
    return max((n for n, p in enumerate(document.paragraphs) if p.start <= words.start), default=0)


def given_by_words(event: Event, document: Document, words: Span, field: Field) -> tuple[Edit, ...]:
    """The corrections that let ``words`` of ``document`` give one field of ``event``."""
    span = trimmed(document, words)
    text = span.of(document.text)
    own = [e for e in event.evidence if e.document == document.id]
    first = own[0] if own else None
    if field == "evidence" or first is None:
        after = replace(event, evidence=(*event.evidence, evidence_of_words(document, span)))
    elif field == "trigger":
        moved = replace(first, trigger=span, span=_around(first.span, span), paragraph=paragraph_of(document, span))
        after = replace(event, evidence=tuple(moved if e is first else e for e in event.evidence))
    elif field == "when":
        dated = replace(first, time=span)
        evidence = tuple(dated if e is first else e for e in event.evidence)
        after = replace(event, evidence=evidence, when=replace(event.when, text=text))
    elif field == "where":
        after = replace(event, where=(*event.where, Place(text, span)))
    elif field == "who":
        after = replace(event, participants=(*event.participants, Participant("agent", text, span)))
    elif field == "count":
        after = replace(event, quantities=(*event.quantities, _counted(text, span)))
    else:
        after = replace(event, attribution=Attribution(text, span))
    return corrections(event, after)


def _counted(text: str, span: Span) -> Quantity:
    """A count read from ``text``; of no value where it holds no number."""
    numbers = find_numbers(fold(text))
    if not numbers:
        return Quantity(None, "=", "other", span)
    return Quantity(numbers[0].value, "=", "other", span, numbers[0].low, numbers[0].high)


def _around(span: Span, words: Span) -> Span:
    return Span(min(span.start, words.start), max(span.end, words.end))


def _sentence(document: Document, words: Span) -> Span:
    """The sentences of the paragraph that ``words`` touch."""
    paragraph = next((p for p in document.paragraphs if p.covers(words)), words)
    touched = [s for s in sentence_spans(document.text, paragraph) if s.overlaps(words)] or [words]
    return Span(touched[0].start, touched[-1].end)
