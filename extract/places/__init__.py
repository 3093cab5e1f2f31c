"""Places: found in the text and known to a gazetteer."""

from __future__ import annotations

from extract.model import Document, Place, Sentence


def find_places(document: Document, sentences: tuple[Sentence, ...]) -> tuple[Place, ...]:
    """The places named in ``document``, in reading order."""
    return ()
