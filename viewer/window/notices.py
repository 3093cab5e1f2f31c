"""Lines over the timeline that tell or ask something: problems, hints, the question for the publication date."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QToolButton, QWidget

from extract.reading import Unreadable, read_date
from viewer.language import current, translate


class Notice(QFrame):
    """One sentence with a button that closes it. ``closed`` when the reader has."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None, *, problem: bool = False) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.text = QLabel(self)
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setProperty("role", "problem" if problem else "")
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._close = QToolButton(self)
        self._close.setText("✕")
        self._close.setProperty("role", "quiet")
        self._close.clicked.connect(self._dismiss)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(14, 8, 8, 8)
        self.row.addWidget(self.text, 1)
        self.row.addWidget(self._close)
        self.retranslate()
        self.hide()

    def tell(self, sentence: str) -> None:
        """Show ``sentence``; '' hides the line."""
        self.text.setText(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))

    def _dismiss(self) -> None:
        self.hide()
        self.closed.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set every text in the language in force."""
        self._close.setAccessibleName(translate("Notice", "Close"))
        self._close.setToolTip(translate("Notice", "Close"))


class DateQuestion(Notice):
    """Asks when the article was published. ``answered(ISO date)``; it invents nothing and guesses nothing."""

    answered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.field = QLineEdit()
        self.button = QPushButton()
        super().__init__(parent)
        self.field.setPlaceholderText("2022-01-06")
        self.field.setMaximumWidth(150)
        self.button.setProperty("role", "primary")
        self.problem = QLabel(self)
        self.problem.setProperty("role", "problem")
        self.problem.hide()
        for place, widget in enumerate((self.field, self.button, self.problem), start=1):
            self.row.insertWidget(place, widget)
        self.field.returnPressed.connect(self._answer)
        self.button.clicked.connect(self._answer)

    def ask(self, known: str | None = None) -> None:
        """Show the question; ``known`` is the date in force."""
        self.field.setText(known or "")
        self.problem.hide()
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def _answer(self) -> None:
        try:
            date = read_date(self.field.text())
        except Unreadable as problem:
            self.problem.setText(problem.ar if current() == "ar" else problem.en)
            self.problem.show()
            return
        self.hide()
        self.answered.emit(date)

    def retranslate(self) -> None:
        """Set every text in the language in force."""
        super().retranslate()
        self.text.setText(
            translate(
                "Notice",
                "When was this article published? Until you say, weekdays and “yesterday” stay without a date.",
            )
        )
        self.field.setAccessibleName(translate("Notice", "Publication date, year-month-day"))
        self.button.setText(translate("Notice", "Set date"))
