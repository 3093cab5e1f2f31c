"""The line over a panel: its name at the start, a remark or a control at the end."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from viewer.language import leading
from viewer.look.translated import Translated

HEIGHT = 36


class Heading(Translated):
    """``title`` and ``remark`` are labels to set; ``end`` stands after the remark where one is given."""

    def __init__(self, end: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel(self)
        self.title.setProperty("role", "heading")
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.retranslate()
        self.remark = QLabel(self)
        self.remark.setProperty("role", "secondary")
        row = QHBoxLayout()
        row.setContentsMargins(14, 0, 14, 0)
        row.addWidget(self.title, 1)
        row.addWidget(self.remark)
        if end is not None:
            row.addWidget(end)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(rule(self))
        self.setFixedHeight(HEIGHT)
        self.setProperty("role", "panel")

    def retranslate(self) -> None:
        """Let the title begin where the language does, also where it is a file's name."""
        self.title.setAlignment(leading() | Qt.AlignmentFlag.AlignVCenter)


def rule(parent: QWidget) -> QFrame:
    """A hairline across."""
    line = QFrame(parent)
    line.setProperty("role", "rule")
    line.setFixedHeight(1)
    return line
