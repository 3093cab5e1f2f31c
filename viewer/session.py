"""The open case and what is chosen in it. Views ask it, act through it, and refresh when it says something changed.

It reads files and starts extraction through ``jobs``; it knows no widget.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from extract import RULES_VERSION
from extract.imports.article import Article
from extract.model import Document, Event, Review, Timeline
from viewer.jobs.extractor import Extractor
from viewer.keeping import Keeping
from viewer.language import current, translate
from viewer.project.case import Case
from viewer.project.changes import CannotApply, Change
from viewer.project.corroboration import is_corroborated, sources
from viewer.project.edits import Edit, SetPublished, SetReview
from viewer.project.filters import Filter
from viewer.project.imported import Extraction, Origin
from viewer.project.problems import Problem
from viewer.project.search import Found
from viewer.steps import Steps, named

if TYPE_CHECKING:
    from viewer.project.store import Store

NOTHING = Timeline((), ())
_FROZEN_AFTER = 100  # articles taken in after which the collector passes over them
_FEW = 12  # articles still to be read; with more, what is found is shown when all are read


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
        self.extractor.finished.connect(self._take)
        self.extractor.failed.connect(self.told)
        self.extractor.idle.connect(self._settle)
        self.case: Case | None = None
        self.selection: str | None = None
        self.filter = Filter()
        self._keeping = Keeping()
        self._steps = Steps()
        self._document: str | None = None
        self._visible: Timeline | None = None
        self._read: list[Extraction] = []  # found but not shown yet
        self._adopted = 0
        self._many = False  # whether many articles are being read
        self._hidden = False  # whether the case holds something that is not shown yet
        self._later = QTimer(self)
        self._later.setInterval(0)
        self._later.timeout.connect(self._adopt_next)

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
        if self.case is None:
            return ""
        cursor = self.case.cursor
        return named(self.case.log[cursor - self._steps.before(cursor) : cursor] if cursor else (), current())

    @property
    def redo_name(self) -> str:
        """What redo would carry out, in words; '' for nothing."""
        if self.case is None:
            return ""
        cursor = self.case.cursor
        return named(self.case.log[cursor : cursor + self._steps.after(cursor)], current())

    @property
    def sources(self) -> dict[str, int]:
        """How many independent sources tell an event, for those that more than one tells."""
        documents = {d.id: d for d in self.timeline.documents}
        told = (e for e in self.timeline.events if len(e.evidence) > 1 and is_corroborated(e, documents))
        return {e.id: len(sources(e, documents)) for e in told}

    @property
    def reviewed(self) -> int:
        """How many events have been looked at."""
        return sum(event.review != "unreviewed" for event in self.timeline.events)

    # Opening and closing

    def open_articles(self, articles: Iterable[Article]) -> None:
        """Open articles as a new case and start reading them."""
        self.open_case(Case())
        self.add(articles)

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
            a, id = article, self.case.imported.free_id(article.id)
            document = Document(id, a.text, (), a.published, a.basis, a.title, a.source or a.name)
            self.case.add(document, None, Origin(a.kind, a.name, a.dated_by))
        if first and self.case.documents:
            self._document = self.case.documents[0].id
        if len(self.case.documents) > 1:
            self._keeping.index(self.case)
        self._hidden = True
        self.read()
        if first or not self._many:
            self._show_read()
        else:
            self.save()
            self.progressed.emit()
        return known

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
        self._keeping.open(store, case)
        self.case, self.selection, self.filter = case, None, Filter()
        self._steps = Steps()
        self._document = case.documents[0].id if case and case.documents else None
        self._visible = None
        gc.freeze()  # a large case is a million objects without cycles: looking for some would hold the window up
        self._later.stop()
        self._read.clear()
        self.opened.emit()
        self.changed.emit()
        self.selected.emit(None)

    def read(self) -> None:
        """Extract what has not been read by the present rules with its present date, the document shown first."""
        self._adopt(self._read)
        self._read = []
        waiting = list(self.case.outdated(RULES_VERSION)) if self.case else []
        waiting.sort(key=lambda d: d.id != self._document)
        if waiting or self.extractor.busy:
            self.extractor.extract(waiting)
        self._many = self._many or self.extractor.left > _FEW

    def read_again(self, document: str) -> None:
        """Extract one document anew, whatever it was read by."""
        wanted = [d for d in self.timeline.documents if d.id == document]
        if self.case is not None:
            self.extractor.extract([*wanted, *self.case.outdated(RULES_VERSION)])

    def _take(self, timeline: Timeline) -> None:
        if self.case is not None:
            self._read.append(Extraction(timeline, RULES_VERSION))
            if self._many and timeline.documents[0].id != self._document:
                self._later.start()
            else:
                self._show_read()

    def _adopt(self, extractions: list[Extraction]) -> None:
        """Take results in without showing them; ``progressed`` says that there are more."""
        if self.case is not None and extractions:
            self.case.set_extraction(*extractions)
            self._hidden = True
            self._adopted += len(extractions)
            if self._adopted % _FROZEN_AFTER == 0:
                gc.freeze()
            self.save()
            self.progressed.emit()

    def _adopt_next(self) -> None:
        """While many articles are being read: one at a time, and nothing is shown anew, so that the window is free.

        What was read before waits until all are read: every edit is then applied again once, not once for each.
        """
        case = self.case
        known = case.imported.extractions if case else {}
        at = next((n for n, x in enumerate(self._read) if case and x.key not in known), None)
        if at is None:
            self._later.stop()
        else:
            self._adopt([self._read.pop(at)])

    def _settle(self) -> None:
        """Nothing more is coming in."""
        self._many = False
        self._show_read()

    def _show_read(self) -> None:
        """Show everything that came in."""
        self._later.stop()
        self._adopt(self._read)
        self._read = []
        if self._hidden:
            gc.freeze()
            self._refresh()

    # Choosing

    def select(self, event_id: str | None) -> None:
        """Select an event everywhere."""
        event = self.case.event(event_id) if self.case and event_id else None
        if event is not None:
            known = [e.document for e in event.evidence]
            self._document = self._document if self._document in known else known[0]
        self.selection = event.id if event else None
        self.selected.emit(self.selection)

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
        waiting = sorted((e for e in self.visible if e.review == "unreviewed"), key=lambda e: e.confidence)
        if waiting:
            ids = [e.id for e in waiting]
            here = ids.index(self.selection) + 1 if self.selection in ids else 0
            self.select(ids[here % len(ids)])

    # Correcting

    def do(self, *edits: Edit) -> None:
        """Carry out corrections, together one step to undo."""
        if self.case is None:
            return
        start = self.case.cursor
        change = None
        for edit in edits:
            try:
                change = self.case.do(edit)
            except CannotApply as problem:
                self.told.emit(problem.ar if current() == "ar" else problem.en)
                break
            self._steps.record(start, self.case.cursor)
        if change is not None:
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
        """Take the last step back."""
        if self.case and self.case.undoable:
            self._follow([self.case.undo() for _ in range(self._steps.before(self.case.cursor))][-1])
            self.read()

    def redo(self) -> None:
        """Carry out again what was taken back last."""
        if self.case and self.case.redoable:
            self._follow([self.case.redo() for _ in range(self._steps.after(self.case.cursor))][-1])
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
        self._visible, self._hidden = None, False
        self.save()
        self.changed.emit()
        self.selected.emit(self.selection if self.selected_event else None)

    # Keeping

    @property
    def saved(self) -> bool | None:
        """Whether all is in the case's file; None while it has none."""
        return self._keeping.saved

    @property
    def at_risk(self) -> bool:
        """Whether closing the case would lose something of the reader's: corrections or several articles in no file."""
        return self.case is not None and self._keeping.at_risk(self.case)

    def search(self, words: str) -> Found:
        """Passages, documents and events that hold all of ``words``."""
        return Found() if self.case is None else self._keeping.search(self.case, words)

    def save(self, path: Path | None = None) -> None:
        """Write the case to ``path``, or to its file; afterwards every correction is written at once."""
        if self.case is None:
            return
        try:
            self._keeping.save(self.case, path)
        except Problem as problem:
            self.told.emit(problem.ar if current() == "ar" else problem.en)

    def close(self) -> None:
        """End background work and let the file go."""
        self.extractor.close()
        self._settle()
        self._keeping.close()
