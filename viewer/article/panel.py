"""The article's panel: heading, find line, text, and what can be done with selected words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from extract.model import Document, Event
from viewer.article.find_bar import FindBar
from viewer.article.view import ArticleView
from viewer.language import translate
from viewer.look.fonts import interface_font
from viewer.look.heading import Heading
from viewer.look.theme import Theme
from viewer.look.translated import Translated


class ArticlePanel(Translated):
    """One document with its evidence. ``event_chosen(id)``; ``words_selected(Span or None)``."""

    event_chosen = Signal(str)
    words_selected = Signal(object)

    def __init__(self, theme: Theme, text_size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._event: Event | None = None
        self.word_actions: Callable[[], list[QAction]] = list
        self.heading = Heading(parent=self)
        self.find_bar = FindBar(self)
        self.view = ArticleView(theme, interface_font(text_size), self)
        self.setFocusProxy(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.heading, self.find_bar, self.view):
            layout.addWidget(widget)
        self.find_bar.found.connect(self.view.set_found)
        self.find_bar.left.connect(self.view.setFocus)
        self.view.event_chosen.connect(self.event_chosen)
        self.view.words_selected.connect(self.words_selected)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.retranslate()

    def set_document(self, document: Document | None, events: tuple[Event, ...]) -> None:
        """Show ``document`` with the evidence of ``events``."""
        before = self.view.document
        self.view.set_document(document, events)
        if document is not None and (before is None or before.text != document.text):
            self.find_bar.set_text(document.text)
        self._say()

    def select(self, event: Event | None) -> None:
        """Show the evidence of ``event``."""
        self._event = event
        self.view.select(event.id if event else None)
        self._say()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        copy = menu.addAction(translate("Article", "Copy"))
        copy.triggered.connect(self.view.copy)
        copy.setEnabled(self.view.selection is not None)
        menu.addActions(self.word_actions())
        menu.exec(event.globalPos())
        menu.deleteLater()

    def _say(self) -> None:
        document = self.view.document
        self.heading.title.setText((document.title or document.source or document.id) if document else "")
        remark = ""
        if document is not None:
            here = [e.paragraph for e in self._event.evidence if e.document == document.id] if self._event else []
            total = len(document.paragraphs)
            if here:
                remark = translate("Article", "paragraph {0} of {1}").format(here[0] + 1, total)
            else:
                remark = translate("Article", "{0} paragraphs").format(total)
        self.heading.remark.setText(remark)

    def retranslate(self) -> None:
        self.view.setAccessibleName(translate("Article", "Article text"))
        self._say()
