"""A list of things with the reason for each: files that gave no article, corrections that found no hold."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from viewer.look.rows import Row, Rows
from viewer.look.theme import Theme


class Reasons(QDialog):
    """``told`` over ``rows``; it asks nothing and holds nothing up."""

    def __init__(self, title: str, told: str, rows: Sequence[Row], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.list = Rows(theme, self)
        self.list.set_rows(rows)
        self.list.setAccessibleName(told)
        words = QLabel(told, self)
        words.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        for widget in (words, self.list, buttons):
            column.addWidget(widget)
        self.resize(560, 360)
