"""The whole way on one screen: text → paragraphs → sentences → times → events → timeline."""

from __future__ import annotations

from extract.events import find_events
from extract.model import Document, PublishedBasis, Timeline
from extract.text.paragraphs import paragraphs
from extract.text.tokens import sentences
from extract.times import tag


def extract(
    text: str,
    *,
    id: str,
    published: str | None = None,
    published_basis: PublishedBasis = "given",
    title: str | None = None,
    source: str | None = None,
) -> Timeline:
    """The timeline an article tells. ``published`` is ISO 8601; None leaves relative dates unresolved."""
    basis: PublishedBasis = published_basis if published else "unknown"
    document = Document(id, text, paragraphs(text), published, basis, title, source)
    parts = sentences(document)
    times = tag(document)
    events = find_events(document, parts, times)
    notices = tuple(dict.fromkeys(t.conflict for t in times if t.conflict))
    return Timeline((document,), events, notices)
