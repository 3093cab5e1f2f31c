"""The open case and what is chosen in it. Views ask it, act through it, and refresh when it says something changed.

It reads files and starts extraction through ``jobs``; it knows no widget.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from extract.model import Document, Event, PublishedBasis, Review, Timeline
from extract.reading import Unreadable, read_article
from viewer.jobs import Extractor
from viewer.language import current
from viewer.project.case import Case, Extraction
from viewer.project.changes import CannotApply, Change
from viewer.project.edits import Edit, SetPublished, SetReview, name
from viewer.project.filters import Filter
from viewer.project.problems import Problem

if TYPE_CHECKING:
    from viewer.project.store import Store

NOTHING = Timeline((), ())


class Session(QObject):
    """``opened``: another case, or none. ``changed``: events, filter or history. ``selected(id or None)``.
    ``told(sentence)``: something the reader must know, in the interface's language."""

    opened = Signal()
    changed = Signal()
    selected = Signal(object)
    told = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.extractor = Extractor(self)
        self.extractor.finished.connect(self._take)
        self.extractor.failed.connect(self.told)
        self.case: Case | None = None
        self.selection: str | None = None
        self.filter = Filter()
        self._store: Store | None = None
        self._unsaved = False
        self._document: str | None = None
        self._visible: Timeline | None = None

    # What there is

    @property
    def timeline(self) -> Timeline:
        """Every event of the case, as corrected."""
        return self.case.timeline if self.case else NOTHING

    @property
    def visible_timeline(self) -> Timeline:
        """The timeline of the events that pass the filter."""
        if self._visible is None:
            self._visible = self.filter.apply(self.timeline)
        return self._visible

    @property
    def visible(self) -> tuple[Event, ...]:
        """The events that pass the filter, in reading order."""
        return self.visible_timeline.events

    @property
    def selected_event(self) -> Event | None:
        """The selected event."""
        return self.case.event(self.selection) if self.case and self.selection else None

    @property
    def document(self) -> Document | None:
        """The document to be read: that of the selected event, else the one read last."""
        return next((d for d in self.timeline.documents if d.id == self._document), None)

    @property
    def undo_name(self) -> str:
        """What undo would take back, in words; '' for nothing."""
        edit = self.case.undoable if self.case else None
        return name(edit, current()) if edit else ""

    @property
    def redo_name(self) -> str:
        """What redo would carry out, in words; '' for nothing."""
        edit = self.case.redoable if self.case else None
        return name(edit, current()) if edit else ""

    @property
    def reviewed(self) -> int:
        """How many events have been looked at."""
        return sum(event.review != "unreviewed" for event in self.timeline.events)

    # Opening and closing

    def open_file(self, path: Path, published: str | None = None) -> bool:
        """Open an article; False, with a word to the reader, where it cannot be."""
        try:
            text = read_article(path)
        except Unreadable as problem:
            self.told.emit(problem.ar if current() == "ar" else problem.en)
            return False
        self.open_text(text, id=path.stem, source=path.name, published=published)
        return True

    def open_text(
        self, text: str, *, id: str, source: str, published: str | None = None, basis: PublishedBasis = "given"
    ) -> None:
        """Open a text as a new case and start reading it."""
        case = Case()
        case.add(Document(id, text, (), published, basis if published else "unknown", None, source))
        self.open_case(case)
        self.read()

    def open_saved(self, path: Path) -> bool:
        """Open a case file; False, with a word to the reader, where it cannot be."""
        from viewer.project.store import Store

        try:
            store, case = Store.open(path)
        except Problem as problem:
            self.told.emit(problem.ar if current() == "ar" else problem.en)
            return False
        self.open_case(case, store)
        self.read()
        return True

    def open_case(self, case: Case | None, store: Store | None = None) -> None:
        """Show another case; None closes the one that is open. ``store`` is the file it is kept in."""
        self.extractor.cancel()
        self._let_go()
        self._store, self._unsaved = store, False
        self.case, self.selection, self.filter = case, None, Filter()
        self._document = case.documents[0].id if case and case.documents else None
        self._visible = None
        self.opened.emit()
        self.changed.emit()
        self.selected.emit(None)

    def read(self) -> None:
        """Extract the next document that has not been read with its present date."""
        waiting = self.case.outdated(_rules()) if self.case else ()
        if waiting:
            self.extractor.extract(waiting[0])

    def _take(self, timeline: Timeline) -> None:
        if self.case is None:
            return
        self.case.set_extraction(Extraction(timeline, _rules()))
        self._refresh()
        self.read()

    # Choosing

    def select(self, event_id: str | None) -> None:
        """Select an event everywhere."""
        event = self.case.event(event_id) if self.case and event_id else None
        if event is not None:
            known = [e.document for e in event.evidence]
            self._document = self._document if self._document in known else known[0]
        self.selection = event.id if event else None
        self.selected.emit(self.selection)

    def set_filter(self, chosen: Filter) -> None:
        """Show only what passes ``chosen``."""
        self.filter = chosen
        self._refresh()

    def next_unreviewed(self) -> None:
        """Select the event not yet looked at that is least certain; the next one where that is selected already."""
        waiting = sorted((e for e in self.visible if e.review == "unreviewed"), key=lambda e: e.confidence)
        if waiting:
            ids = [e.id for e in waiting]
            here = ids.index(self.selection) + 1 if self.selection in ids else 0
            self.select(ids[here % len(ids)])

    # Correcting

    def do(self, *edits: Edit) -> None:
        """Carry out corrections, each a step to undo."""
        if self.case is None:
            return
        for edit in edits:
            try:
                change = self.case.do(edit)
            except CannotApply as problem:
                self.told.emit(problem.ar if current() == "ar" else problem.en)
                return
            self._follow(change)
        if any(isinstance(edit, SetPublished) for edit in edits):
            self.read()

    def review(self, review: Review) -> None:
        """Accept or reject the selected event and go on to the next one to be reviewed."""
        event = self.selected_event
        if event is not None and event.review != review:
            self.do(SetReview(event.id, review))
            if review != "unreviewed":
                self.next_unreviewed()

    def undo(self) -> None:
        """Take the last correction back."""
        if self.case and self.case.undoable:
            self._follow(self.case.undo())
            self.read()

    def redo(self) -> None:
        """Carry out again what was taken back last."""
        if self.case and self.case.redoable:
            self._follow(self.case.redo())
            self.read()

    def _follow(self, change: Change) -> None:
        """Show a change, and select what it was about where that is still there."""
        self._refresh()
        present = [after.id for _, after in change.events if after is not None]
        if present and self.selection not in present:
            self.select(present[0])
        elif self.selection is not None and self.selected_event is None:
            self.select(None)

    def _refresh(self) -> None:
        self._visible = None
        self.save()
        self.changed.emit()
        self.selected.emit(self.selection if self.selected_event else None)

    # Keeping

    @property
    def saved(self) -> bool | None:
        """Whether all is in the case's file; None while it has none."""
        return None if self._store is None else not self._unsaved

    def save(self, path: Path | None = None) -> None:
        """Write the case to ``path``, or to its file; afterwards every correction is written at once."""
        from viewer.project.store import Store

        if self.case is None or (path is None and self._store is None):
            return
        try:
            if path is not None:
                self._let_go()
                self._store = Store.create(path, self.case)
            elif self._store is not None:
                self._store.save(self.case)
            self._unsaved = False
        except Problem as problem:
            self._unsaved = True
            self.told.emit(problem.ar if current() == "ar" else problem.en)

    def _let_go(self) -> None:
        if self._store is not None:
            self._store.close()
            self._store = None

    def close(self) -> None:
        """End background work and let the file go."""
        self.extractor.close()
        self._let_go()


def _rules() -> str:
    """The version of the extraction rules; imported only once an article is open."""
    from extract.pipeline import RULES_VERSION

    return RULES_VERSION
