"""Search over every article of the case: passages by article, and the events that are told in the words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSplitter, QVBoxLayout, QWidget

from extract.model import Span
from viewer.language import current, translate
from viewer.look.empty import EmptyState
from viewer.look.heading import Heading
from viewer.look.rows import Row, Rows
from viewer.look.theme import Theme
from viewer.look.translated import Translated
from viewer.manner import Manner, isolated, shown
from viewer.project.case import Case
from viewer.project.search import Found, Passage, places_of

_PAUSE = 120  # milliseconds after the last letter typed
_BEFORE = 24  # code points shown before the word found


class SearchPanel(Translated):
    """``passage_chosen(document, Span, words)``; ``event_chosen(id)``. ``find`` answers a search."""

    passage_chosen = Signal(str, object, str)
    event_chosen = Signal(str)

    def __init__(self, theme: Theme, find: Callable[[str], Found], parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._find = find
        self._found = Found()
        self._case: Case | None = None
        self._manner = Manner()
        self.field = QLineEdit(self)
        self.field.setProperty("role", "search")
        self.field.setClearButtonEnabled(True)
        self.setFocusProxy(self.field)
        self._passages_heading, self._events_heading = Heading(parent=self), Heading(parent=self)
        self.passages, self.events = Rows(theme, self), Rows(theme, self)
        self.empty = EmptyState(self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE)
        self._lay_out()
        self._later.timeout.connect(self.search)
        self.field.textEdited.connect(lambda _: self._later.start())
        self.field.returnPressed.connect(self._go_to_results)
        self.passages.chosen.connect(self._choose)
        self.events.chosen.connect(self.event_chosen)
        self.retranslate()

    def _lay_out(self) -> None:
        self._parts = QSplitter(Qt.Orientation.Vertical, self)
        self._parts.setChildrenCollapsible(False)
        for heading, rows in ((self._passages_heading, self.passages), (self._events_heading, self.events)):
            part = QWidget(self._parts)
            inside = QVBoxLayout(part)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(0)
            inside.addWidget(heading)
            inside.addWidget(rows)
            self._parts.addWidget(part)
        line = QVBoxLayout()
        line.setContentsMargins(12, 8, 12, 8)
        line.addWidget(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self._parts, 1)
        column.addWidget(self.empty, 1)

    def set_case(self, case: Case | None, manner: Manner) -> None:
        """Search ``case`` from now on."""
        if case is not self._case:
            self.field.clear()
            self._found = Found()
        self._case, self._manner = case, manner
        self._show()

    def search(self) -> None:
        """Look for what is typed."""
        self._later.stop()
        self._found = self._find(self.field.text()) if self.field.text().strip() else Found()
        self._show()

    def _go_to_results(self) -> None:
        self.search()
        rows = self.passages if self._found.passages else self.events
        if rows.rows:
            rows.setFocus()
            rows.setCurrentIndex(rows.model().index(0, 0))

    def _show(self) -> None:
        case, found = self._case, self._found
        documents = {d.id: d for d in case.documents} if case else {}
        passages = [p for p in found.passages if p.document in documents]
        events = [e for id in found.events if case and (e := case.event(id)) is not None]

        def row(at: int) -> Row:
            document = documents[passages[at].document]
            name = isolated(document.title or document.source or document.id)
            paragraph = translate("Search", "paragraph {0}").format(passages[at].paragraph + 1)
            return Row(_key(passages[at]), self._snippet(document.text, passages[at].span), name, paragraph)

        self.passages.set_made(list(map(_key, passages)), row)
        arabic = current() == "ar"
        self.events.set_made(
            [e.id for e in events],
            lambda at: Row(
                events[at].id,
                shown(events[at].label.ar if arabic else events[at].label.en),
                self._manner.when(events[at]),
            ),
        )
        self._counts = (len(passages), len({p.document for p in passages}), len(events))
        there = bool(passages or events)
        self._parts.setVisible(there)
        self.empty.setVisible(not there)
        self.retranslate()

    def _snippet(self, text: str, span: Span) -> str:
        """The passage from a little before the first word found."""
        passage = span.of(text)
        found = places_of(self.field.text(), passage)
        start = max(0, found[0].start - _BEFORE) if found else 0
        start = passage.find(" ", start) + 1 if start else 0
        return "\u2067" + ("… " if start else "") + passage[start : start + 200] + "\u2069"

    def _choose(self, key: str) -> None:
        passage = next((p for p in self._found.passages if _key(p) == key), None)
        if passage is not None:
            self.passage_chosen.emit(passage.document, passage.span, self.field.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.field.hasFocus():
            self._go_to_results()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        passages, documents, events = getattr(self, "_counts", (0, 0, 0))
        self._passages_heading.title.setText(translate("Search", "Passages: {0}").format(passages))
        self._passages_heading.remark.setText(translate("Search", "in articles: {0}").format(documents))
        self._events_heading.title.setText(translate("Search", "Events: {0}").format(events))
        self.field.setPlaceholderText(translate("Search", "Search every article"))
        self.field.setAccessibleName(translate("Search", "Search every article"))
        self.passages.setAccessibleName(translate("Search", "Passages found"))
        self.events.setAccessibleName(translate("Search", "Events found"))
        nothing = translate("Search", "No passage and no event holds all these words.")
        hint = translate(
            "Search",
            "Type some words. Spelling variants, clitics and endings do not matter: متظاهر finds والمتظاهرون.",
        )
        self.empty.setText(nothing if self.field.text().strip() else hint)


def _key(passage: Passage) -> str:
    return f"{passage.document}\n{passage.paragraph}"
