"""Who did it and to whom: an event's arguments as the participants of the exported timeline."""

from __future__ import annotations

from collections.abc import Iterable

from extract.events.arguments import Argument
from extract.model import Document, Participant
from extract.names.phrases import Phrases


def participants_of(arguments: Iterable[Argument], phrases: Phrases, document: Document) -> tuple[Participant, ...]:
    """Participants with the words of the article; places are told elsewhere, and topics are none."""
    found = []
    for argument in arguments:
        phrase = argument.phrase
        if phrase.kind in ("topic", "document", "price") or (phrase.kind == "place" and argument.role != "agent"):
            continue
        if argument.role == "topic":
            continue
        span = phrases.span(phrase)
        found.append(Participant(argument.role, span.of(document.text), span, phrase.name))
    return tuple(found)
