"""The open case and what is chosen in it. Views ask it, act through it, and refresh when it says something changed.

Extraction results come into the case through ``reading``; it knows no widget.
"""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from extract.imports.article import Article
from extract.model import Document, Event, Review, Timeline
from viewer.jobs.extractor import Extractor
from viewer.keeping import Keeping
from viewer.language import current, translate
from viewer.project.case import Case
from viewer.project.changes import Change
from viewer.project.edits import Edit, SetPublished, SetReview
from viewer.project.filters import Filter
from viewer.project.imported import Origin, document_of
from viewer.project.problems import Problem
from viewer.project.store import Store
from viewer.reading import Reading
from viewer.steps import Steps

NOTHING = Timeline((), ())


class Session(QObject):
    """``opened``: another case, or none. ``changed``: events, filter or history. ``selected(id or None)``.
    ``progressed``: one of many articles has come in or been read; ``changed`` follows when all have.
    ``told(sentence)``: something the reader must know, in the interface's language."""

    opened = Signal()
    changed = Signal()
    selected = Signal(object)
    progressed = Signal()
    told = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.extractor = Extractor(self)
        self.extractor.failed.connect(self.told)
        self.reading = Reading(self.extractor, lambda: self._document, self)
        self.reading.progressed.connect(self._progress)
        self.reading.ready.connect(self._refresh)
        self.case: Case | None = None
        self.selection: str | None = None
        self.filter = Filter()
        self.keeping = Keeping()
        self._steps = Steps()
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
    def notices(self) -> tuple[str, ...]:
        """What must be said of the document shown."""
        read = self.case.imported.extraction(self.document) if self.case and self.document else None
        said = read.timeline.notices if read else ()
        lost = len(self.case.unapplied) if self.case else 0
        if lost and not self.extractor.busy:
            told = translate(
                "Session", "Corrections that found no hold in the text as it is read now: {0} (menu Articles)."
            )
            return *said, told.format(lost)
        return said

    @property
    def undo_name(self) -> str:
        """What undo would take back, in words; '' for nothing."""
        return self._steps.undo_name(self.case, current()) if self.case else ""

    @property
    def redo_name(self) -> str:
        """What redo would carry out, in words; '' for nothing."""
        return self._steps.redo_name(self.case, current()) if self.case else ""

    @property
    def reviewed(self) -> int:
        """How many events have been looked at."""
        return sum(event.review != "unreviewed" for event in self.timeline.events)

    # Opening and closing

    def add(self, articles: Iterable[Article]) -> list[Article]:
        """Take articles into the open case and start reading them; those whose very text it has are handed back."""
        if self.case is None:
            return []
        first = not self.case.documents
        known: list[Article] = []
        for article in articles:
            if self.case.holds(article.text):
                known.append(article)
                continue
            document = document_of(article, self.case.imported.free_id(article.id))
            self.case.add(document, None, Origin(article.kind, article.name, article.dated_by))
        if first and self.case.documents:
            self._document = self.case.documents[0].id
        if len(self.case.documents) > 1:
            self.keeping.index(self.case)
        self.reading.hidden = True
        self.reading.read()
        if first or not self.reading.many:
            self.reading.show()
        else:
            self._progress()
        return known

    def open_case(self, case: Case | None, store: Store | None = None) -> None:
        """Show another case; None closes the one that is open. ``store`` is the file it is kept in."""
        self.reading.open(case)
        self.keeping.open(store, case)
        self.case, self.selection, self.filter = case, None, Filter()
        self._steps = Steps()
        self._document = case.documents[0].id if case and case.documents else None
        self._visible = None
        self.opened.emit()
        self.changed.emit()
        self.selected.emit(None)

    def _progress(self) -> None:
        self.save()
        self.progressed.emit()

    # Choosing

    def select(self, event_id: str | None) -> None:
        """Select an event everywhere."""
        self._choose(event_id)
        self.selected.emit(self.selection)

    def _choose(self, event_id: str | None) -> None:
        """Let an event be the selected one, and the document one that tells it."""
        event = self.case.event(event_id) if self.case and event_id else None
        if event is not None:
            known = [e.document for e in event.evidence]
            self._document = self._document if self._document in known else known[0]
        self.selection = event.id if event else None

    def show_document(self, document: str) -> None:
        """Turn to another document; the selected event stays where it is told there too."""
        self._document = document
        event = self.selected_event
        if event is not None and document not in [e.document for e in event.evidence]:
            self.selection = None
        self.changed.emit()
        self.selected.emit(self.selection)

    def set_filter(self, chosen: Filter) -> None:
        """Show only what passes ``chosen``."""
        self.filter = chosen
        self._refresh()

    def next_unreviewed(self) -> None:
        """Select the event not yet looked at that is least certain; the next one where that is selected already."""
        following = self._next_unreviewed()
        if following is not None:
            self.select(following)

    def _next_unreviewed(self) -> str | None:
        waiting = [e for e in self.visible if e.review == "unreviewed"]
        here = next((at for at, e in enumerate(waiting) if e.id == self.selection), None)
        if here is not None:
            sure = waiting[here].confidence
            waiting = [e for at, e in enumerate(waiting) if (e.confidence, at) > (sure, here)] or waiting
        return min(waiting, key=attrgetter("confidence")).id if waiting else None

    # Correcting

    def do(self, *edits: Edit, going_on: bool = False) -> None:
        """Carry out corrections, together one step to undo; ``going_on`` selects the next event to be reviewed then."""
        if self.case is None:
            return
        change, problem = self._steps.do(self.case, edits)
        if problem is not None:
            self.told.emit(problem.ar if current() == "ar" else problem.en)
        if change is not None:
            self._follow(change, going_on=going_on)
        if any(isinstance(edit, SetPublished) for edit in edits):
            self.reading.read()

    def review(self, review: Review) -> None:
        """Accept or reject the selected event and go on to the next one to be reviewed."""
        event = self.selected_event
        if event is not None and event.review != review:
            self.do(SetReview(event.id, review), going_on=review != "unreviewed")

    def undo(self) -> None:
        """Take the last step back."""
        if self.case and self.case.undoable:
            self._follow(self._steps.undo(self.case))
            self.reading.read()

    def redo(self) -> None:
        """Carry out again what was taken back last."""
        if self.case and self.case.redoable:
            self._follow(self._steps.redo(self.case))
            self.reading.read()

    def _follow(self, change: Change, *, going_on: bool = False) -> None:
        """Show a change, and select what it was about where that is still there, or the next event to be reviewed."""
        self._visible = None
        present = [after.id for _, after in change.events if after is not None]
        if present and self.selection not in present:
            self._choose(present[0])
        elif self.selected_event is None:
            self.selection = None
        following = self._next_unreviewed() if going_on else None
        if following is not None:
            self._choose(following)
        self._refresh()

    def _refresh(self) -> None:
        self._visible, self.reading.hidden = None, False
        self.save()
        self.changed.emit()
        self.selected.emit(self.selection if self.selected_event else None)

    # Keeping

    def save(self, path: Path | None = None) -> None:
        """Write the case to ``path``, or to its file; afterwards every correction is written at once."""
        try:
            self.keeping.save(path)
        except Problem as problem:
            self.told.emit(problem.ar if current() == "ar" else problem.en)

    def close(self) -> None:
        """End background work and let the file go."""
        self.extractor.close()
        self.reading.settle()
        self.keeping.close()
