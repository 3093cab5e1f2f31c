"""Who did it and to whom: the noun phrases around an event's trigger. No reasoning beyond the sentence."""

from __future__ import annotations

from extract.model import Document, Participant, Sentence, Span


def find_participants(document: Document, sentence: Sentence, trigger: Span, clause: Span) -> tuple[Participant, ...]:
    """The participants of the event ``trigger`` names, agent first; looks only inside ``clause``."""
    return ()
