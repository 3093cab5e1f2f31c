"""A panel with words on it, which says them anew when the interface turns to another language."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget


class Translated(QWidget):
    """``retranslate`` sets every text in the language in force."""

    def retranslate(self) -> None:
        """Set every text in the language in force."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
