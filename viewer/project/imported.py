"""The articles of a case as they were imported: where each came from, and what extraction found in them.

Nothing here knows an edit but a corrected publication date, for which extraction has results of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from extract.imports.article import Article, DatedBy
from extract.model import Document, Event, Timeline
from extract.text.paragraphs import paragraphs
from viewer.project.edits import SetPublished


@dataclass(frozen=True, slots=True)
class Extraction:
    """What the rules of version ``rules`` found in one document with the publication date it then had."""

    timeline: Timeline
    rules: str

    @property
    def key(self) -> tuple[str, str | None]:
        """The document and the publication date it was read with."""
        (document,) = self.timeline.documents
        return document.id, document.published


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document came from: the kind of file, its name or address, and what told its publication date.

    ``kind`` is one of ``extract.imports`` or 'clipboard'; ``dated_by`` what told the date it was imported with.
    """

    kind: str = "text"
    name: str = ""
    dated_by: DatedBy = "unknown"


def document_of(article: Article, id: str) -> Document:
    """The article as a document that is still to be read; one of no known source is known by its file's name."""
    a = article
    return Document(id, a.text, (), a.published, a.basis, a.title, a.source or a.name)


class Imported:
    """``documents`` by id, in order of import, removed ones too: an undo may bring them back. ``extractions`` by key,
    those of earlier publication dates too."""

    def __init__(self) -> None:
        self.documents: dict[str, Document] = {}
        self.extractions: dict[tuple[str, str | None], Extraction] = {}
        self._origins: dict[str, Origin] = {}

    def add(self, document: Document, origin: Origin | None) -> None:
        """Take in one document. Raises ValueError where its id is taken."""
        if document.id in self.documents:
            raise ValueError(f"there is a document {document.id!r} already")
        self.documents[document.id] = replace(document, paragraphs=())  # extraction says where they are
        self._origins[document.id] = origin or Origin(name=document.source or "")

    def keep(self, extraction: Extraction) -> None:
        """Take in what was found in a document, in place of what earlier rules found with the same date."""
        self.extractions[extraction.key] = extraction

    def origin(self, document: str) -> Origin:
        """Where the document of that id came from."""
        return self._origins[document]

    def dated_by(self, document: Document) -> DatedBy:
        """What told the publication date of ``document``; 'given' where the reader corrected it."""
        imported = self.documents[document.id]
        return self._origins[document.id].dated_by if document.published == imported.published else "given"

    def extraction(self, document: Document) -> Extraction | None:
        """What was found in ``document`` with its publication date; None while it is still to be read."""
        return self.extractions.get((document.id, document.published))

    def as_read(self, id: str, dated: SetPublished | None = None) -> Document:
        """The document with the paragraphs it was read in, and the publication date it was given."""
        document = self.documents[id]
        if dated is not None:
            document = replace(document, published=dated.published, published_basis=dated.published_basis)
        read = self.extraction(document)
        if read is not None:
            return replace(document, paragraphs=read.timeline.documents[0].paragraphs)
        return replace(document, paragraphs=paragraphs(document.text))

    def events(self, dated: Mapping[str, str | None]) -> Iterator[tuple[str, Event]]:
        """The events of every document by id; while a new date is being worked out, those of the date before."""
        for document in self.documents.values():
            wanted = (document.id, dated.get(document.id, document.published))
            before = (document.id, document.published)
            read = self.extractions.get(wanted) or self.extractions.get(before)
            if read is not None:
                yield from _with_own_ids(read.timeline.events)

    def free_id(self, wanted: str) -> str:
        """``wanted``, or with a number after it where a document has that id."""
        numbers = chain([wanted], (f"{wanted}-{n}" for n in range(2, len(self.documents) + 3)))
        return next(id for id in numbers if id not in self.documents)


def _with_own_ids(events: Iterable[Event]) -> Iterator[tuple[str, Event]]:
    """Events by id; of two with the same id the later one gets a number, so that none is lost."""
    seen: dict[str, int] = {}
    for event in events:
        seen[event.id] = times = seen.get(event.id, 0) + 1
        id = event.id if times == 1 else f"{event.id}~{times}"
        yield id, event if times == 1 else replace(event, id=id)
