"""A case: its documents, what extraction found in each, and every human edit in order, with undo and redo.

``Case.timeline`` is extraction (``imported.py``) plus edits, carried out on ``events.py``. In memory only; ``store.py``
keeps it in a file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from extract.model import Document, Event, Timeline
from viewer.project.changes import CannotApply, Change, Parts, change
from viewer.project.edits import Edit, ForbidMerge, RemoveDocument, SetPublished
from viewer.project.events import Events
from viewer.project.imported import Extraction, Imported, Origin


@dataclass(frozen=True, slots=True)
class Unapplied:
    """An edit in force that could not be carried out on the present extraction, and why, in one plain sentence."""

    position: int
    edit: Edit
    en: str
    ar: str


class Case:
    """Documents, extractions and edits; see ``do``, ``undo``, ``redo`` and ``timeline``.

    ``imported`` is there to be read: what comes in goes through ``add`` and ``set_extraction``.

    ``do``, ``undo`` and ``redo`` answer with the Change: its ``ids`` are the events concerned, and ``refold`` says
    that anything may differ. One edit of 100,000 events costs a copy of the tuple, not a new fold.
    """

    def __init__(self) -> None:
        self.imported = Imported()
        self._log: list[Edit] = []
        self._cursor = 0
        self._changes: list[Change] = []  # one for each edit before the cursor
        self._unapplied: dict[int, Unapplied] = {}
        self._documents: tuple[Document, ...] = ()
        self._events = Events()
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
            read = filter(None, map(self.imported.extraction, self._documents))
            notices = tuple(dict.fromkeys(chain.from_iterable(x.timeline.notices for x in read)))
            self._timeline = Timeline(self._documents, tuple(self._events.in_order), notices)
        return self._timeline

    def holds(self, text: str) -> bool:
        """Whether a document has this very text."""
        return any(d.text == text for d in self._documents)

    def event(self, id: str) -> Event | None:
        """The event of that id, None where there is none."""
        return self._events.by_id.get(id)

    def parts(self, id: str) -> Parts:
        """What a merged event was made of, each with its own counts and source; empty for any other."""
        return self._events.parts.get(id, ())

    def outdated(self, rules: str) -> tuple[Document, ...]:
        """Documents still to be extracted: with their present date, and by rules of version ``rules``."""
        found = ((d, self.imported.extraction(d)) for d in self._documents)
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
        """Take in one document; what is there already is not folded anew. Raises ValueError where its id is taken (also
        by one that was removed)."""
        self.imported.add(document, origin)
        self._events.expect(document.id)
        self._documents = (*self._documents, self.imported.as_read(document.id))
        self._timeline = None
        if extraction is not None:
            self.set_extraction(extraction)

    def set_extraction(self, *extractions: Extraction) -> None:
        """Take new results in, with every edit on top; see ``unapplied``.

        First results of documents no edit knows are put in as they are; for anything else all is folded anew.
        """
        known = {id for id, _ in self.imported.extractions}
        simple = not self._unapplied and all(self._is_news(x, known) for x in extractions)
        for extraction in extractions:
            self.imported.keep(extraction)
        if not simple:
            self._refold()
            return
        self._timeline = None
        for event in chain.from_iterable(x.timeline.events for x in extractions):
            self._events.put(event)
        read = {x.key[0] for x in extractions}
        self._documents = tuple(self.imported.as_read(d.id) if d.id in read else d for d in self._documents)

    def _is_news(self, extraction: Extraction, known: set[str]) -> bool:
        """Whether nothing there is depends on what was found in this document before."""
        id, published = extraction.key
        events = [e.id for e in extraction.timeline.events]
        return (
            id not in known
            and self.imported.documents[id].published == published
            and len(set(events)) == len(events)
            and not any(e in self._events.by_id for e in events)
            and not any(isinstance(e, SetPublished | RemoveDocument) and e.document == id for e in self._in_force())
        )

    # Edits

    def do(self, edit: Edit) -> Change:
        """Apply ``edit``; what was undone before it can no longer be redone. Raises CannotApply, changing nothing."""
        done = change(edit, self._events.by_id, self._events.parts)
        if isinstance(edit, SetPublished | RemoveDocument) and edit.document not in self.imported.documents:
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
        return self._advance(self._tried(self._cursor))

    @property
    def undoable(self) -> Edit | None:
        """The edit ``undo`` would take back; ``edits.name`` says it in words."""
        return self._log[self._cursor - 1] if self._cursor else None

    @property
    def redoable(self) -> Edit | None:
        """The edit ``redo`` would apply."""
        return self._log[self._cursor] if self._cursor < len(self._log) else None

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
            case.imported.add(document, origin)
            for extraction in extractions:
                case.imported.keep(extraction)
        case._refold()
        return case

    def _in_force(self) -> Iterator[Edit]:
        return (e for n, e in enumerate(self._log[: self._cursor]) if n not in self._unapplied)

    def _tried(self, position: int) -> Change:
        """What an edit of the log does; nothing where it finds no hold (see ``unapplied``)."""
        edit = self._log[position]
        try:
            return change(edit, self._events.by_id, self._events.parts)
        except CannotApply as problem:
            self._unapplied[position] = Unapplied(position, edit, problem.en, problem.ar)
            return Change()

    def _advance(self, done: Change) -> Change:
        edit = self._log[self._cursor]
        self._changes.append(done)
        self._cursor += 1
        self._take(done, edit)
        return done

    def _take(self, done: Change, edit: Edit) -> None:
        """Carry one change out; everything is folded anew only where it says so."""
        self._timeline = None
        if done.refold:
            self._refold()
            return
        self._events.carry_out(done)
        if isinstance(edit, RemoveDocument):
            self._settle_documents()

    def _settle_documents(self) -> None:
        """Which documents there are and when they were published, by the edits in force."""
        removed = {e.document for e in self._in_force() if isinstance(e, RemoveDocument)}
        dated = {e.document: e for e in self._in_force() if isinstance(e, SetPublished)}
        self._documents = tuple(
            self.imported.as_read(id, dated.get(id)) for id in self.imported.documents if id not in removed
        )

    def _refold(self) -> None:
        """Fold everything anew: extraction results first, then each edit in force on top."""
        self._timeline = None
        self._changes.clear()
        self._unapplied.clear()
        dated = {e.document: e.published for e in self._in_force() if isinstance(e, SetPublished)}
        self._events = Events(self.imported.documents, self.imported.events(dated))
        for position in range(self._cursor):
            done = self._tried(position)
            self._changes.append(done)
            self._events.keep(done)
        self._events.sort()
        self._settle_documents()
