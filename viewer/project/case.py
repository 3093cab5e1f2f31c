"""A case: its documents, what extraction found in each, and every human edit in order, with undo and redo.

``Case.timeline`` is extraction plus edits. In memory only; ``store.py`` keeps it in a file.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from extract.imports.article import DatedBy
from extract.model import Document, Event, Timeline
from extract.text.paragraphs import paragraphs
from viewer.project.changes import CannotApply, Change, Parts, change, place_in, reading_order
from viewer.project.edits import Edit, ForbidMerge, RemoveDocument, SetPublished


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


@dataclass(frozen=True, slots=True)
class Unapplied:
    """An edit in force that could not be carried out on the present extraction, and why, in one plain sentence."""

    position: int
    edit: Edit
    en: str
    ar: str


class Case:
    """Documents, extractions and edits; see ``do``, ``undo``, ``redo`` and ``timeline``.

    ``do``, ``undo`` and ``redo`` answer with the Change: its ``ids`` are the events concerned, and ``refold`` says
    that anything may differ. One edit of 100,000 events costs a copy of the tuple, not a new fold.
    """

    def __init__(self) -> None:
        self._imported: dict[str, Document] = {}
        self._origins: dict[str, Origin] = {}
        self._extractions: dict[tuple[str, str | None], Extraction] = {}
        self._log: list[Edit] = []
        self._cursor = 0
        self._changes: list[Change] = []  # one for each edit before the cursor
        self._unapplied: dict[int, Unapplied] = {}
        self._documents: tuple[Document, ...] = ()
        self._order: dict[str, int] = {}
        self._events: dict[str, Event] = {}
        self._sorted: list[Event] = []
        self._parts: dict[str, Parts] = {}
        self._timeline: Timeline | None = None

    # What there is

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents not removed, with the publication dates in force, in order of import."""
        return self._documents

    @property
    def timeline(self) -> Timeline:
        """Documents and events as the reader left them, in the order of first evidence."""
        if self._timeline is None:
            read = filter(None, map(self.extraction, self._documents))
            notices = tuple(dict.fromkeys(chain.from_iterable(x.timeline.notices for x in read)))
            self._timeline = Timeline(self._documents, tuple(self._sorted), notices)
        return self._timeline

    def dated_by(self, document: Document) -> DatedBy:
        """What told the publication date of ``document``; 'given' where the reader corrected it."""
        imported = self._imported[document.id]
        return self._origins[document.id].dated_by if document.published == imported.published else "given"

    def holds(self, text: str) -> bool:
        """Whether a document has this very text."""
        return any(d.text == text for d in self._documents)

    def event(self, id: str) -> Event | None:
        """The event of that id, None where there is none."""
        return self._events.get(id)

    def parts(self, id: str) -> Parts:
        """What a merged event was made of, each with its own counts and source; empty for any other."""
        return self._parts.get(id, ())

    def origin(self, document: str) -> Origin:
        """Where the document of that id came from."""
        return self._origins[document]

    def extraction(self, document: Document) -> Extraction | None:
        """What was found in ``document`` with its publication date; None while it is still to be read."""
        return self._extractions.get((document.id, document.published))

    def outdated(self, rules: str) -> tuple[Document, ...]:
        """Documents still to be extracted: with their present date, and by rules of version ``rules``."""
        found = ((d, self.extraction(d)) for d in self._documents)
        return tuple(d for d, x in found if x is None or x.rules != rules)

    @property
    def unapplied(self) -> tuple[Unapplied, ...]:
        """Edits in force that the present extraction gives no hold for; they are kept and tried again."""
        return tuple(self._unapplied[n] for n in sorted(self._unapplied))

    @property
    def forbidden(self) -> tuple[frozenset[str], ...]:
        """Groups of events that must not be proposed as one."""
        return tuple(frozenset(e.events) for e in self._in_force() if isinstance(e, ForbidMerge))

    # Documents and extractions

    def add(self, document: Document, extraction: Extraction | None = None, origin: Origin | None = None) -> None:
        """Take in one document. Raises ValueError where its id is taken (also by one that was removed)."""
        self.add_all([(document, extraction, origin)])

    def add_all(self, found: Iterable[tuple[Document, Extraction | None, Origin | None]]) -> None:
        """Take in many documents. What is there already is not folded anew."""
        added: list[Document] = []
        read: list[Extraction] = []
        for document, extraction, origin in found:
            if document.id in self._imported:
                raise ValueError(f"there is a document {document.id!r} already")
            self._order[document.id] = len(self._imported)
            self._imported[document.id] = replace(document, paragraphs=())  # extraction says where they are
            self._origins[document.id] = origin or Origin(name=document.source or "")
            added.append(self._present(self._imported[document.id], None))
            read += [extraction] if extraction is not None else []
        self._documents = (*self._documents, *added)
        self._timeline = None
        if read:
            self.set_extraction(*read)

    def set_extraction(self, *extractions: Extraction) -> None:
        """Take new results in, with every edit on top; see ``unapplied``.

        First results of documents no edit knows are put in as they are; for anything else all is folded anew.
        """
        known = {id for id, _ in self._extractions}
        simple = not self._unapplied and all(self._is_news(x, known) for x in extractions)
        for extraction in extractions:
            self._extractions[extraction.key] = extraction
        if not simple:
            self._refold()
            return
        self._timeline = None
        for event in chain.from_iterable(x.timeline.events for x in extractions):
            self._events[event.id] = event
            insort(self._sorted, event, key=lambda e: place_in(self._order, e))
        read = {x.key[0] for x in extractions}
        self._documents = tuple(
            self._present(self._imported[d.id], None) if d.id in read else d for d in self._documents
        )

    def _is_news(self, extraction: Extraction, known: set[str]) -> bool:
        """Whether nothing there is depends on what was found in this document before."""
        id, published = extraction.key
        events = [e.id for e in extraction.timeline.events]
        return (
            id not in known
            and self._imported[id].published == published
            and len(set(events)) == len(events)
            and not any(e in self._events for e in events)
            and not any(isinstance(e, SetPublished | RemoveDocument) and e.document == id for e in self._in_force())
        )

    def free_id(self, wanted: str) -> str:
        """``wanted``, or with a number after it where a document has that id."""
        numbers = chain([wanted], (f"{wanted}-{n}" for n in range(2, len(self._imported) + 3)))
        return next(id for id in numbers if id not in self._imported)

    # Edits

    def do(self, edit: Edit) -> Change:
        """Apply ``edit``; what was undone before it can no longer be redone. Raises CannotApply, changing nothing."""
        done = change(edit, self._events, self._parts)
        if isinstance(edit, SetPublished | RemoveDocument) and edit.document not in self._order:
            raise CannotApply("The document is no longer there.", "الوثيقة لم تعد موجودة.")
        del self._log[self._cursor :]
        self._log.append(edit)
        return self._advance(done)

    def undo(self) -> Change:
        """Take the last edit back. Raises IndexError where there is none."""
        if not self._cursor:
            raise IndexError("nothing to undo")
        self._cursor -= 1
        self._unapplied.pop(self._cursor, None)
        done = self._changes.pop().reversed()
        self._take(done, self._log[self._cursor])
        return done

    def redo(self) -> Change:
        """Apply the edit that was undone last. Raises IndexError where there is none."""
        edit = self._log[self._cursor]
        try:
            return self._advance(change(edit, self._events, self._parts))
        except CannotApply as problem:
            self._unapplied[self._cursor] = Unapplied(self._cursor, edit, problem.en, problem.ar)
            return self._advance(Change())

    @property
    def undoable(self) -> Edit | None:
        """The edit ``undo`` would take back; ``edits.name`` says it in words."""
        return self._log[self._cursor - 1] if self._cursor else None

    @property
    def redoable(self) -> Edit | None:
        """The edit ``redo`` would apply."""
        return self._log[self._cursor] if self._cursor < len(self._log) else None

    # For the store

    @property
    def imported(self) -> tuple[Document, ...]:
        """Every document as it was imported, removed ones too: an undo may bring them back."""
        return tuple(self._imported.values())

    @property
    def extractions(self) -> tuple[Extraction, ...]:
        """Every extraction result kept, those of earlier publication dates too."""
        return tuple(self._extractions.values())

    @property
    def log(self) -> tuple[Edit, ...]:
        """Every edit in order, those undone last."""
        return tuple(self._log)

    @property
    def cursor(self) -> int:
        """How many edits of the log are in force."""
        return self._cursor

    @classmethod
    def restored(cls, found: Iterable[tuple[Document, Origin, list[Extraction]]], log: list[Edit], cursor: int) -> Case:
        """The case that was stored. Raises ValueError for a cursor outside the log."""
        if not 0 <= cursor <= len(log):
            raise ValueError(f"{cursor} of {len(log)} edits cannot be in force")
        case = cls()
        case._log, case._cursor = list(log), cursor
        for document, origin, extractions in found:
            case._imported[document.id] = document
            case._origins[document.id] = origin
            case._extractions |= {x.key: x for x in extractions}
        case._refold()
        return case

    # How

    def _in_force(self) -> Iterator[Edit]:
        return (e for n, e in enumerate(self._log[: self._cursor]) if n not in self._unapplied)

    def _advance(self, done: Change) -> Change:
        edit = self._log[self._cursor]
        self._changes.append(done)
        self._cursor += 1
        self._take(done, edit)
        return done

    def _take(self, done: Change, edit: Edit) -> None:
        """Carry one change out on the sorted events."""
        self._timeline = None
        if done.refold:
            self._refold()
            return
        for before, _ in done.events:
            if before is not None:
                del self._sorted[self._find(before)]
        for _, after in done.events:
            if after is not None:
                insort(self._sorted, after, key=lambda e: place_in(self._order, e))
        self._keep(done)
        if isinstance(edit, RemoveDocument):
            self._settle_documents()

    def _find(self, event: Event) -> int:
        return bisect_left(self._sorted, place_in(self._order, event), key=lambda e: place_in(self._order, e))

    def _keep(self, done: Change) -> None:
        """Carry one change out on everything but the order."""
        for before, _ in done.events:
            if before is not None:
                self._events.pop(before.id, None)
        for _, after in done.events:
            if after is not None:
                self._events[after.id] = after
        if done.parts is not None:
            id, _, now = done.parts
            self._parts[id] = now

    def _settle_documents(self) -> None:
        """Which documents there are and when they were published, by the edits in force."""
        removed = {e.document for e in self._in_force() if isinstance(e, RemoveDocument)}
        dated = {e.document: e for e in self._in_force() if isinstance(e, SetPublished)}
        self._documents = tuple(
            self._present(d, dated.get(d.id)) for d in self._imported.values() if d.id not in removed
        )

    def _present(self, document: Document, dated: SetPublished | None) -> Document:
        if dated is not None:
            document = replace(document, published=dated.published, published_basis=dated.published_basis)
        read = self._extractions.get((document.id, document.published))
        if read is not None:
            return replace(document, paragraphs=read.timeline.documents[0].paragraphs)
        return replace(document, paragraphs=paragraphs(document.text))

    def _refold(self) -> None:
        """Fold everything anew: extraction results first, then each edit in force on top."""
        self._timeline = None
        self._changes.clear()
        self._unapplied.clear()
        self._parts.clear()
        self._order = reading_order(self._imported)
        dated = {e.document: e.published for e in self._in_force() if isinstance(e, SetPublished)}
        self._events = dict(self._extracted(dated))
        for position, edit in enumerate(self._log[: self._cursor]):
            try:
                done = change(edit, self._events, self._parts)
            except CannotApply as problem:
                self._unapplied[position] = Unapplied(position, edit, problem.en, problem.ar)
                done = Change()
            self._changes.append(done)
            self._keep(done)
        self._sorted = sorted(self._events.values(), key=lambda e: place_in(self._order, e))
        self._settle_documents()

    def _extracted(self, dated: dict[str, str | None]) -> Iterator[tuple[str, Event]]:
        """The events of every document by id; while a new date is being worked out, those of the date before."""
        for document in self._imported.values():
            wanted = (document.id, dated.get(document.id, document.published))
            before = (document.id, document.published)
            read = self._extractions.get(wanted) or self._extractions.get(before)
            if read is not None:
                yield from _with_own_ids(read.timeline.events)


def _with_own_ids(events: Iterable[Event]) -> Iterator[tuple[str, Event]]:
    """Events by id; of two with the same id the later one gets a number, so that none is lost."""
    seen: dict[str, int] = {}
    for event in events:
        seen[event.id] = times = seen.get(event.id, 0) + 1
        id = event.id if times == 1 else f"{event.id}~{times}"
        yield id, event if times == 1 else replace(event, id=id)
