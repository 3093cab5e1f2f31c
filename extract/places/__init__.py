"""Places: found in the text and known to a gazetteer; and which of them an event belongs to."""

from __future__ import annotations

from extract.model import Document, Place, Sentence, Span


def find_places(document: Document, sentences: tuple[Sentence, ...]) -> tuple[Place, ...]:
    """The places named in ``document``, in reading order."""
    return ()


class Scene:
    """Where a document's sentences play; built once a document, then asked for each event."""

    def __init__(self, document: Document, sentences: tuple[Sentence, ...], places: tuple[Place, ...]) -> None:
        self._places = places

    def places_for_event(self, trigger: Span, clause: Span) -> tuple[Place, ...]:
        """The places of the event ``trigger`` names in ``clause``, the narrowest first; its paragraph's, else the
        article's running place where the clause names none.
        """
        return ()
