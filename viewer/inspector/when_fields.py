"""The date of an event to be corrected: two ISO 8601 fields, how exact they are, how the event lies to them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QLineEdit, QWidget

from extract.model import Granularity, Relation, When
from extract.reading import Unreadable
from extract.when import moments
from viewer.language import translate
from viewer.wording import Language, granularity_in_words, relation_in_words

_FORMS = re.compile(r"\d{4}(-\d{2}(-\d{2}(T\d{2}(:\d{2})?)?)?)?")
_FINEST: dict[int, Granularity] = {4: "year", 7: "month", 10: "day", 13: "hour", 16: "minute"}


class WhenFields(QWidget):
    """Fields for ``when``. ``value`` gives the corrected date or raises Unreadable; ``edited`` at each change."""

    edited = Signal()

    def __init__(self, when: When, language: Language) -> None:
        super().__init__()
        self._when = when
        self.start, self.end = QLineEdit(when.start or ""), QLineEdit(when.end or "")
        self.granularity = choice(
            when.granularity, {g: granularity_in_words(g, language) for g in get_args(Granularity)}
        )
        self.relation = choice(when.relation, {r: relation_in_words(r, language) for r in get_args(Relation)})
        self.approximate = QCheckBox(translate("Edit", "about"))
        self.approximate.setChecked(when.approximate)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for name, field in (
            (translate("Edit", "From"), self.start),
            (translate("Edit", "To"), self.end),
            (translate("Edit", "Exact to the"), self.granularity),
            (translate("Edit", "The event was"), self.relation),
        ):
            label = QLabel(name)
            label.setBuddy(field)
            field.setAccessibleName(name)
            form.addRow(label, field)
        form.addRow("", self.approximate)
        for field in (self.start, self.end):
            field.setPlaceholderText("2022-01-06")
            field.textEdited.connect(self._follow)

    def value(self) -> When:
        """The date as corrected; the very same value where nothing was changed. Raises Unreadable."""
        start, end = _read(self.start.text()), _read(self.end.text())
        if start and end and moments(start)[0] > moments(end)[0]:
            raise Unreadable("The end lies before the start.", "النهاية قبل البداية.")
        found = replace(
            self._when,
            start=start,
            end=end,
            granularity=self.granularity.currentData(),
            relation=self.relation.currentData(),
            approximate=self.approximate.isChecked(),
        )
        if found == self._when:
            return found
        return replace(found, basis="stated" if start or end else "unknown", edtf=None, timex=None)

    def _follow(self) -> None:
        """What is typed says how exact it is."""
        exact = _FINEST.get(len(self.start.text().strip() or self.end.text().strip()))
        if exact is not None:
            self.granularity.setCurrentIndex(self.granularity.findData(exact))
        self.edited.emit()


def _read(written: str) -> str | None:
    """An ISO 8601 date of any precision, '' for none. Raises Unreadable."""
    iso = written.strip()
    if not iso:
        return None
    if not _FORMS.fullmatch(iso):
        raise Unreadable(
            f"“{written}” is not a date: write 2022, 2022-01, 2022-01-06 or 2022-01-06T23:00.",
            f"«{written}» ليس تاريخا: اكتب 2022 أو 2022-01 أو 2022-01-06 أو 2022-01-06T23:00.",
        )
    try:
        moments(iso)
    except ValueError:
        raise Unreadable(f"There is no day “{written}”.", f"لا يوجد يوم «{written}».") from None
    return iso


def choice(chosen: str, names: dict[str, str]) -> QComboBox:
    """A field to choose one of ``names``, by its key."""
    box = QComboBox()
    for key, name in names.items():
        box.addItem(name, key)
    box.setCurrentIndex(box.findData(chosen))
    return box
