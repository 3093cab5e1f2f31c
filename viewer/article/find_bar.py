"""The line under the article's heading that finds words in the text."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from extract.model import Span
from viewer.article.find import Finder
from viewer.language import translate
from viewer.look.translated import Translated


class FindBar(Translated):
    """A field with previous, next and close. ``found(spans, current or None)`` at each change; ``left`` by Escape."""

    found = Signal(list, object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finder = Finder("")
        self._spans: list[Span] = []
        self._at = 0
        self.field = QLineEdit(self)
        self.field.setProperty("role", "search")
        self.count = QLabel(self)
        self.count.setProperty("role", "secondary")
        self._previous, self._next, self._close = (QToolButton(self) for _ in range(3))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 14, 6)
        for widget in (self.field, self.count, self._previous, self._next, self._close):
            if isinstance(widget, QToolButton):
                widget.setProperty("role", "quiet")
            layout.addWidget(widget)
        for button, sign in ((self._previous, "↑"), (self._next, "↓"), (self._close, "✕")):
            button.setText(sign)
        self.field.textChanged.connect(self._search)
        self.field.returnPressed.connect(self._step_on)
        self._previous.clicked.connect(lambda: self.step(-1))
        self._next.clicked.connect(lambda: self.step(1))
        self._close.clicked.connect(self.close_bar)
        self.retranslate()
        self.hide()

    def set_text(self, text: str) -> None:
        """Search another text from now on."""
        self._finder = Finder(text)
        if self.isVisible():
            self._search()

    def open_bar(self) -> None:
        """Show the field, ready to type."""
        self.show()
        self.field.setFocus()
        self.field.selectAll()
        self._search()

    def close_bar(self) -> None:
        """Hide the field and take the marks away."""
        self.hide()
        self._spans = []
        self.found.emit([], None)

    def step(self, by: int) -> None:
        """Go to the next place (or the one before)."""
        if self._spans:
            self._at = (self._at + by) % len(self._spans)
            self._tell()

    def _step_on(self) -> None:
        """Enter goes on, with Shift back."""
        self.step(-1 if QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier else 1)

    def _search(self) -> None:
        self._spans = self._finder.find(self.field.text())
        self._at = 0
        self._tell()

    def _tell(self) -> None:
        if self._spans:
            self.count.setText(translate("Find", "{0} of {1}").format(self._at + 1, len(self._spans)))
        else:
            self.count.setText(translate("Find", "Not in the text") if self.field.text().strip() else "")
        self.found.emit(self._spans, self._spans[self._at] if self._spans else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_bar()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.field.setPlaceholderText(translate("Find", "Find in text"))
        self.field.setAccessibleName(translate("Find", "Find in text"))
        for button, name in (
            (self._previous, translate("Find", "Previous place")),
            (self._next, translate("Find", "Next place")),
            (self._close, translate("Find", "Close")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
