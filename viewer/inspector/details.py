"""One event to be read: every field with the words of the article that give it, and why it is here and so dated."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from extract.lexicons import event_types
from extract.model import Document, Event
from viewer.language import leading, translate
from viewer.manner import Manner, shown
from viewer.theme import Theme
from viewer.wording import quantity_in_words, role_in_words, status_in_words, type_name, why_this_event


class Details(QWidget):
    """The fields of ``event`` in two columns; made anew for each event."""

    def __init__(
        self, event: Event, document: Document, manner: Manner, theme: Theme, told: Sequence[tuple[str, str]] = ()
    ) -> None:
        super().__init__()
        self._manner, self._theme = manner, theme
        arabic = manner.language == "ar"
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        names = (event.label.ar, event.label.en) if arabic else (event.label.en, event.label.ar)
        for name, role in zip(names, ("title", "secondary"), strict=True):
            column.addWidget(_words(shown(name), role))
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 8, 0, 8)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)
        self._fill(event, document)
        for heading, line in told:
            self._row("", heading, line, "")
        self._note(column, translate("Inspector", "Why this date?"), manner.why(event, document))
        self._note(column, translate("Inspector", "Why this event?"), "\n".join(why_this_event(event, manner.language)))
        column.addStretch()

    def _fill(self, event: Event, document: Document) -> None:
        lang = self._manner.language
        plover = event_types()[event.type].plover
        codes = f" · PLOVER {plover}" if plover else ""
        self._row(
            "trigger", translate("Inspector", "Type"), type_name(event.type, lang) + codes, _triggers(event, document)
        )
        when = next((e.time.of(document.text) for e in event.evidence if e.time and e.document == document.id), "")
        self._row("when", translate("Inspector", "When"), self._manner.when(event, long=True), when)
        places = [p.name or p.text if lang == "en" else p.text for p in event.where]
        self._row(
            "where", translate("Inspector", "Where"), _list(places, lang), _list([p.text for p in event.where], "ar")
        )
        for who in event.participants:
            name = who.name or who.text if lang == "en" else who.text
            self._row("who", role_in_words(who.role, lang).capitalize(), name, who.text)
        for count in event.quantities:
            said = quantity_in_words(count, lang, self._manner.digits if lang == "ar" else "latn")
            self._row("count", translate("Inspector", "Count"), said, count.span.of(document.text))
        said_by = event.attribution
        if said_by is None:
            self._row("", translate("Inspector", "Says"), translate("Inspector", "the article itself"), "")
        else:
            name = said_by.name or said_by.text if lang == "en" else said_by.text
            self._row("source", translate("Inspector", "Says"), name, said_by.text)
        self._row("", translate("Inspector", "Status"), status_in_words(event.status, lang), "")
        self._row("", translate("Inspector", "Confidence"), f"{event.confidence:.0%}", "")

    def _row(self, field: str, heading: str, value: str, evidence: str) -> None:
        """A field, unless there is nothing to say; the article's own words go under the value where they differ."""
        if not value:
            return
        row = self._grid.rowCount()
        name: QWidget = _words(heading, "secondary")
        if field:
            name = _Swatched(heading, self._theme.evidence[field], self._theme.control)
        self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        box = QVBoxLayout()
        box.setSpacing(0)
        box.addWidget(_words(value, ""))
        evidence = " ".join(evidence.split())
        if evidence and evidence != value:
            box.addWidget(_words(evidence, "faint"))
        self._grid.addLayout(box, row, 1)

    def _note(self, column: QVBoxLayout, heading: str, text: str) -> None:
        if not text:
            return
        frame = QFrame(self)
        frame.setProperty("role", "note")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(10, 8, 10, 8)
        inside.setSpacing(2)
        inside.addWidget(_words(heading, "heading"))
        inside.addWidget(_words(text, "secondary"))
        column.addWidget(frame)


class _Swatched(QWidget):
    """A field's name after a small square in the colour its words are marked with."""

    def __init__(self, heading: str, colour: str, edge: str) -> None:
        super().__init__()
        square = QFrame(self)
        square.setFixedSize(11, 11)
        square.setStyleSheet(f"background: {colour}; border: 1px solid {edge}; border-radius: 2px;")
        row = QGridLayout(self)
        row.setContentsMargins(0, 1, 0, 0)
        row.setHorizontalSpacing(6)
        row.addWidget(square, 0, 0)
        row.addWidget(_words(heading, "secondary"), 0, 1)


def _words(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setProperty("role", role)
    label.setAlignment(leading() | Qt.AlignmentFlag.AlignVCenter)
    if role not in ("secondary",) or len(text) > 24:
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label


def _list(names: list[str], lang: str) -> str:
    return ("، " if lang == "ar" else ", ").join(dict.fromkeys(names))


def _triggers(event: Event, document: Document) -> str:
    return " … ".join(e.trigger.of(document.text) for e in event.evidence if e.document == document.id)
