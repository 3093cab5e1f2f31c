"""The card that says more about the event under the pointer: label, date in words, place, status, source."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from extract.model import Event
from viewer.timeline.labels import label_text
from viewer.timeline.options import Options
from viewer.wording import Months, status_in_words, type_name, when_in_words

_MONTHS: dict[str, Months] = {"levant": "levantine", "egypt": "gregorian", "maghreb": "maghreb"}
_WIDEST = 340


class HoverCard(QFrame):
    """A small card that lies over the timeline and takes no mouse events."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._title, self._date, self._facts = QLabel(self), QLabel(self), QLabel(self)
        for label, role in ((self._title, "heading"), (self._date, ""), (self._facts, "secondary")):
            label.setProperty("role", role)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 9, 12, 9)
        layout.setSpacing(3)
        for label in (self._title, self._date, self._facts):
            layout.addWidget(label)
        self.hide()

    def words(self) -> str:
        """All the card says."""
        return " ".join(label.text() for label in (self._title, self._date, self._facts))

    def tell(self, event: Event, options: Options, near: QPoint) -> None:
        """Show what ``event`` is, beside the point ``near`` of the parent."""
        arabic = options.language == "ar"
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if arabic else Qt.LayoutDirection.LeftToRight)
        self._title.setText(label_text(event, 0, options))
        self._date.setText(
            when_in_words(event.when, options.language, options.digits, _MONTHS[options.months], length="long")
        )
        source = event.attribution
        facts = [type_name(event.type, options.language), status_in_words(event.status, options.language)]
        facts += [place.text if arabic else place.name or place.text for place in event.where]
        facts += [] if source is None else [source.text if arabic else source.name or source.text]
        self._facts.setText(" · ".join(facts))
        for label in (self._title, self._date, self._facts):
            label.setMaximumWidth(_WIDEST)
        self.adjustSize()
        room = self._over.rect().adjusted(4, 4, -4, -4)
        x = near.x() + 16 if near.x() + 16 + self.width() <= room.right() else near.x() - 16 - self.width()
        y = near.y() + 16 if near.y() + 16 + self.height() <= room.bottom() else near.y() - 12 - self.height()
        self.move(max(room.left(), x), max(room.top(), y))
        self.raise_()
        self.show()
