"""Words in the event's panel: plain labels, and words of the article that lead to their place in it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from viewer.language import leading

_NARROW = 24  # letters of a secondary label that stays on one line


def words(text: str, role: str) -> QLabel:
    """A label that can be selected and wraps; short secondary ones, names of fields, stay on one line."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setProperty("role", role)
    label.setAlignment(leading() | Qt.AlignmentFlag.AlignVCenter)
    if role != "secondary" or len(text) > _NARROW:
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label


class Quote(QLabel):
    """Words of the article. ``chosen`` by a click, Enter or the space bar."""

    chosen = Signal()

    def __init__(self, text: str, says: str) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setAlignment(leading() | Qt.AlignmentFlag.AlignVCenter)
        self.setProperty("role", "evidence")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(says)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit()
        else:
            super().keyPressEvent(event)
