"""What the window shows while no article is open: what to do first, and the files opened lately."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from viewer.language import translate
from viewer.look.translated import Translated


class Welcome(Translated):
    """Three ways in, and recent files. ``file_chosen(path)``."""

    file_chosen = Signal(str)

    def __init__(self, open_: QAction, paste: QAction, sample: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = QLabel("وقائع · Waqai", self)
        self._name.setProperty("role", "large")
        self._invitation = QLabel(self)
        self._invitation.setProperty("role", "secondary")
        self._invitation.setWordWrap(True)
        self._invitation.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._recent_heading = QLabel(self)
        self._recent_heading.setProperty("role", "faint")
        self._buttons: list[tuple[QPushButton, QAction]] = []
        ways = QHBoxLayout()
        ways.addStretch()
        for action in (open_, paste, sample):
            button = QPushButton(self)
            button.clicked.connect(action.trigger)
            ways.addWidget(button)
            self._buttons.append((button, action))
        ways.addStretch()
        self._buttons[0][0].setProperty("role", "primary")
        self.setFocusProxy(self._buttons[0][0])
        self._recent = QVBoxLayout()
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(self._name, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._invitation)
        column.addSpacing(14)
        column.addLayout(ways)
        column.addSpacing(28)
        column.addWidget(self._recent_heading, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(self._recent)
        column.addStretch(3)
        self.retranslate()

    def set_recent(self, paths: list[str]) -> None:
        """Offer the files opened lately."""
        while (item := self._recent.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for path in paths[:5]:
            button = QPushButton(Path(path).name, self)
            button.setProperty("role", "quiet")
            button.setToolTip(path)
            button.clicked.connect(lambda _checked=False, p=path: self.file_chosen.emit(p))
            self._recent.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._recent_heading.setVisible(bool(paths))

    def retranslate(self) -> None:
        self._invitation.setText(
            translate(
                "Welcome", "Open an Arabic news article, drop it here or paste its text, and see the timeline it tells."
            )
        )
        self._recent_heading.setText(translate("Welcome", "Opened lately"))
        for button, action in self._buttons:
            button.setText(action.text())
