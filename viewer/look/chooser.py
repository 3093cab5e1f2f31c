"""One of many by name: type some letters, press Enter. Diacritics and letter variants do not count.

The command palette is one; so are the choices of an event type and of an event to merge with.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from extract.text.folding import fold
from viewer.language import translate
from viewer.look.remarks import REMARK_ROLE, RemarkDelegate

_ENOUGH = 60.0  # of 100, how alike a name must be


class Chooser(QDialog):
    """A list of ``names``, each with a remark at its end, that narrows as one types. ``chosen(index)`` after the list
    has gone."""

    chosen = Signal(int)

    def __init__(self, title: str, names: Sequence[str], parent: QWidget, remarks: Sequence[str] = ()) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "popup")
        self._names, self._remarks = names, remarks or [""] * len(names)
        self._folded = [fold(name) for name in names]
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(title)
        self.field, self.list = QLineEdit(self), QListWidget(self)
        self.field.setPlaceholderText(title)
        self.field.setAccessibleName(title)
        self.list.setAccessibleName(title)
        self.list.setProperty("role", "names")
        self.list.setItemDelegate(RemarkDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        self.resize(520, 430)
        middle = parent.mapToGlobal(parent.rect().center())
        self.move(middle.x() - self.width() // 2, parent.mapToGlobal(parent.rect().topLeft()).y() + 90)
        self.field.textChanged.connect(self._narrow)
        self.field.returnPressed.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        self.field.installEventFilter(self)
        self._narrow("")
        self.field.setFocus()

    def _narrow(self, typed: str) -> None:
        from rapidfuzz import fuzz, process  # only once somebody types a name

        wanted = fold(typed).strip()
        order: Iterable[int] = range(len(self._names))
        if wanted:
            found = process.extract(
                wanted, self._folded, scorer=fuzz.partial_ratio, score_cutoff=_ENOUGH, limit=len(self._folded)
            )
            order = [index for _, _, index in found]
        self.list.clear()
        for index in order:
            item = QListWidgetItem(self._names[index], self.list)
            item.setData(Qt.ItemDataRole.UserRole, index)
            item.setData(REMARK_ROLE, self._remarks[index])
        self.list.setCurrentRow(0)

    def _choose(self) -> None:
        item = self.list.currentItem()
        index = None if item is None else int(item.data(Qt.ItemDataRole.UserRole))
        self.close()
        if index is not None:
            self.chosen.emit(index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self.list.count():
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None:
                self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
                return True
        return super().eventFilter(watched, event)


def command_palette(actions: Iterable[QAction], parent: QWidget) -> Chooser:
    """All enabled actions by name, with their shortcuts."""
    able = [action for action in actions if action.isEnabled()]
    keys = [a.shortcut().toString(QKeySequence.SequenceFormat.NativeText) for a in able]
    palette = Chooser(translate("Palette", "Type a command"), [a.text() for a in able], parent, keys)
    palette.chosen.connect(lambda index: able[index].trigger())
    return palette
