"""All actions by name: type some letters, press Enter. Diacritics and letter variants do not count."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from rapidfuzz import fuzz, process

from extract.text.folding import fold
from viewer.language import translate

_ENOUGH = 60.0  # of 100, how alike a name must be


class CommandPalette(QDialog):
    """A list of ``actions`` that narrows as one types; the chosen one is triggered after the list has gone."""

    def __init__(self, actions: Iterable[QAction], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._actions = [a for a in actions if a.isEnabled()]
        self._names = [fold(a.text()) for a in self._actions]
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(translate("Palette", "All commands"))
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(translate("Palette", "Type a command"))
        self.field.setAccessibleName(translate("Palette", "Command"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(translate("Palette", "Commands"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        self.resize(460, 400)
        corner = parent.mapToGlobal(parent.rect().center())
        self.move(corner.x() - self.width() // 2, parent.mapToGlobal(parent.rect().topLeft()).y() + 90)
        self.field.textChanged.connect(self._narrow)
        self.field.returnPressed.connect(self._run)
        self.list.itemActivated.connect(self._run)
        self.list.itemClicked.connect(self._run)
        self.field.installEventFilter(self)
        self._narrow("")
        self.field.setFocus()

    def _narrow(self, typed: str) -> None:
        wanted = fold(typed).strip()
        order: Iterable[int] = range(len(self._names))
        if wanted:
            found = process.extract(wanted, self._names, scorer=fuzz.partial_ratio, score_cutoff=_ENOUGH, limit=None)
            order = [index for _, _, index in found]
        self.list.clear()
        for index in order:
            action = self._actions[index]
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            item = QListWidgetItem(f"{action.text()}    {keys}".rstrip())
            item.setData(Qt.ItemDataRole.UserRole, index)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _run(self) -> None:
        item = self.list.currentItem()
        self.close()
        if item is not None:
            self._actions[item.data(Qt.ItemDataRole.UserRole)].trigger()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None and self.list.count():
                self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
                return True
        return super().eventFilter(watched, event)
