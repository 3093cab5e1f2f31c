"""One event to be corrected: fields for all of it. It gives back a corrected event and carries nothing out.

New places, counts, people and evidence are added by selecting their words in the article; here they are corrected or
taken out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from extract.lexicons import event_types
from extract.model import Attribution, Document, Event, Evidence, Label, Participant, Place, Quantity, Status
from extract.reading import Unreadable
from viewer.inspector.when_fields import WhenFields, choice
from viewer.language import current, translate
from viewer.wording import Language, role_in_words, status_in_words, type_name

Part = Place | Participant | Quantity | Attribution | Evidence


class Editor(QWidget):
    """Fields for ``event``, told in ``documents`` (by id). ``saved(Event)`` with the corrected event, ``given_up``
    otherwise. Enter saves, Escape gives up."""

    saved = Signal(object)
    given_up = Signal()

    def __init__(self, event: Event, documents: Mapping[str, Document], language: Language) -> None:
        super().__init__()
        self._event, self._documents, self._language = event, documents, language
        self.type = choice(event.type, {id_: type_name(id_, language) for id_ in event_types()})
        self.name_en, self.name_ar = QLineEdit(event.label.en), QLineEdit(event.label.ar)
        for name in (self.name_en, self.name_ar):
            name.setCursorPosition(0)
        self.status = choice(event.status, {s: status_in_words(s, language) for s in get_args(Status)})
        self.when = WhenFields(event.when, language)
        self.parts: list[tuple[Part, QLineEdit]] = []
        self.problem = QLabel()
        self.problem.setProperty("role", "problem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        self._form = QFormLayout()
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        column.addLayout(self._form)
        self._add_fields()
        column.addWidget(self.problem)
        hint = QLabel(translate("Edit", "To add a place, a count or a source, select its words in the article."))
        hint.setProperty("role", "faint")
        hint.setWordWrap(True)
        column.addWidget(hint)
        column.addLayout(self._buttons())
        column.addStretch()

    def _add_fields(self) -> None:
        event, documents = self._event, self._documents
        self._row(translate("Edit", "Type"), self.type)
        self._row(translate("Edit", "Name, English"), self.name_en)
        self._row(translate("Edit", "Name, Arabic"), self.name_ar)
        self._row(translate("Edit", "Status"), self.status)
        self._form.addRow(self.when)
        for place in event.where:
            self._part(translate("Edit", "Place"), place, place.name or place.text)
        for who in event.participants:
            self._part(role_in_words(who.role, self._language).capitalize(), who, who.name or who.text)
        for count in event.quantities:
            value = "" if count.value is None else f"{count.value:g}"
            self._part(translate("Edit", "Count: {0}").format(count.what), count, value)
        if len(event.evidence) > 1:
            for evidence in event.evidence:
                document = documents[evidence.document]
                told = " ".join(evidence.trigger.of(document.text).split())
                self._part(translate("Edit", "Paragraph {0}").format(evidence.paragraph + 1), evidence, told)
        if event.attribution:
            self._part(translate("Edit", "Says"), event.attribution, event.attribution.name or event.attribution.text)

    def _row(self, name: str, field: QWidget) -> None:
        label = QLabel(name)
        label.setBuddy(field)
        field.setAccessibleName(name)
        self._form.addRow(label, field)

    def _part(self, name: str, part: Part, value: str) -> None:
        """A field for one place, person, count or source, with a button that takes it out."""
        field, remove, row = QLineEdit(value), QToolButton(), QWidget()
        field.setCursorPosition(0)
        field.setReadOnly(isinstance(part, Evidence))  # other words are chosen in the article
        remove.setText("✕")
        remove.setAccessibleName(translate("Edit", "Remove: {0}").format(value))
        entry = (part, field)
        self.parts.append(entry)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(field)
        line.addWidget(remove)
        self._row(name, row)
        field.setAccessibleName(name)

        def take_out() -> None:
            self.parts.remove(entry)
            self._form.removeRow(row)

        remove.clicked.connect(take_out)

    def _buttons(self) -> QHBoxLayout:
        save, cancel = QPushButton(translate("Edit", "Save")), QPushButton(translate("Edit", "Cancel"))
        save.setProperty("role", "primary")
        save.setObjectName("save")
        save.clicked.connect(self.save)
        cancel.clicked.connect(self.given_up)
        row = QHBoxLayout()
        row.addWidget(save)
        row.addWidget(cancel)
        row.addStretch()
        return row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        else:
            super().keyPressEvent(event)

    def save(self) -> None:
        """Give the corrected event back, or say what cannot be right."""
        try:
            found = self._corrected()
        except Unreadable as problem:
            self.problem.setText(problem.ar if current() == "ar" else problem.en)
            self.problem.show()
            return
        self.saved.emit(found)

    def _corrected(self) -> Event:
        parts = [_with(part, field.text().strip()) for part, field in self.parts]
        return replace(
            self._event,
            type=self.type.currentData(),
            label=Label(self.name_en.text().strip(), self.name_ar.text().strip()),
            status=self.status.currentData(),
            when=self.when.value(),
            where=tuple(p for p in parts if isinstance(p, Place)),
            participants=tuple(p for p in parts if isinstance(p, Participant)),
            quantities=tuple(p for p in parts if isinstance(p, Quantity)),
            evidence=tuple(p for p in parts if isinstance(p, Evidence)) or self._event.evidence,
            attribution=next((p for p in parts if isinstance(p, Attribution)), None),
        )


def _with(part: Part, written: str) -> Part:
    """``part`` as corrected; the very same one where nothing was changed. Raises Unreadable for a bad count."""
    if isinstance(part, Quantity):
        if written == ("" if part.value is None else f"{part.value:g}"):
            return part
        try:
            return replace(part, value=float(written.replace(",", "")), low=None, high=None)
        except ValueError:
            raise Unreadable(f"“{written}” is not a number.", f"«{written}» ليس عددا.") from None
    if isinstance(part, Evidence) or not written or written == (part.name or part.text):
        return part
    if isinstance(part, Place):  # another place than the gazetteer's: its coordinates are no longer known
        return Place(part.text, part.span, written)
    return replace(part, name=written)
