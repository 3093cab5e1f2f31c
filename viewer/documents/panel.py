"""The articles of the case: title, source, date and what told it, how many events, how many of them reviewed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from extract.model import Document
from viewer.language import translate
from viewer.look.empty import EmptyState
from viewer.look.heading import Heading
from viewer.look.rows import Row, Rows
from viewer.look.theme import Theme
from viewer.look.translated import Translated
from viewer.manner import Manner, isolated
from viewer.project.case import Case


class DocumentsPanel(Translated):
    """``document_chosen(id)``. ``actions``: what can be done with the article chosen; ``add`` brings more in."""

    document_chosen = Signal(str)

    def __init__(self, theme: Theme, add: QAction, actions: Callable[[], list[QAction]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._case: Case | None = None
        self._events: Counter[str] = Counter()
        self._reviewed: Counter[str] = Counter()
        self._manner = Manner()
        self._actions = actions
        self._add = QToolButton(self)
        self._add.setProperty("role", "quiet")
        self._add.clicked.connect(add.trigger)
        self.heading = Heading(self._add, self)
        self.list = Rows(theme, self)
        self.empty = EmptyState(self)
        self.setFocusProxy(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.heading, self.list, self.empty):
            column.addWidget(widget)
        self.list.chosen.connect(self.document_chosen)
        self.retranslate()

    def set_case(self, case: Case | None, shown: str | None, manner: Manner) -> None:
        """Show the articles of ``case``, the one that is read being chosen."""
        self._case, self._manner = case, manner
        documents = case.documents if case else ()
        self._events, self._reviewed = Counter(), Counter()
        for event in case.timeline.events if case else ():
            for id in {e.document for e in event.evidence}:
                self._events[id] += 1
                self._reviewed[id] += event.review != "unreviewed"
        self.list.set_made([d.id for d in documents], lambda at: self._row(documents[at]), shown)
        self.list.setVisible(bool(documents))
        self.empty.setVisible(not documents)
        self.retranslate()

    def _row(self, document: Document) -> Row:
        case, events, reviewed = self._case, self._events[document.id], self._reviewed[document.id]
        if case is None:
            return Row(document.id, "")
        if document.published is None:
            date = translate("Documents", "date not known")
        else:
            date = f"{self._manner.date(document.published)} ({dated_by_in_words(case.imported.dated_by(document))})"
        below = [document.source, date] if document.title else [date]
        read = case.imported.extraction(document) is not None
        count = (
            translate("Documents", "1 event") if events == 1 else translate("Documents", "{0} events").format(events)
        )
        return Row(
            document.id,
            isolated(document.title or document.source or document.id),
            " · ".join(isolated(words) for words in below if words),
            count if read else translate("Documents", "to be read"),
            reviewed / events if read and events else None,
            document.published is None,
        )

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.addActions(self._actions())
        menu.exec(event.globalPos())
        menu.deleteLater()

    def retranslate(self) -> None:
        count = len(self._case.documents) if self._case else 0
        one = translate("Documents", "1 article")
        self.heading.title.setText(one if count == 1 else translate("Documents", "{0} articles").format(count))
        self._add.setText(translate("Documents", "Add…"))
        self.list.setAccessibleName(translate("Documents", "Articles of the case"))
        self.empty.setText(translate("Documents", "No article in the case. Add some with Ctrl+Shift+O."))


def dated_by_in_words(dated_by: str) -> str:
    """What told a publication date."""
    return {
        "given": translate("Documents", "given"),
        "metadata": translate("Documents", "as the file says"),
        "dateline": translate("Documents", "from its dateline"),
        "file-name": translate("Documents", "from the file’s name"),
    }.get(dated_by, "")
