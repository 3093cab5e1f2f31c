"""The list's panel: how many events, by what they are sorted, and the table itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from extract.model import Event
from viewer.events_list.delegate import REVIEW_WIDTH, ROW, WHEN_WIDTH, EventDelegate
from viewer.events_list.model import HEADINGS, Column, EventsModel
from viewer.language import translate
from viewer.look.empty import EmptyState
from viewer.look.heading import Heading
from viewer.look.theme import Theme

_SHOWN = (Column.WHEN, Column.EVENT, Column.REVIEW)


class EventsTable(QTableView):
    """The table; Enter and Backspace are the review's keys. ``key_chosen`` is 'accept' or 'reject'."""

    key_chosen = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen = _KEYS.get(Qt.Key(event.key()))
        if chosen is not None and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            self.key_chosen.emit(chosen)
        else:
            super().keyPressEvent(event)


_KEYS = {
    Qt.Key.Key_Return: "accept",
    Qt.Key.Key_Enter: "accept",
    Qt.Key.Key_Backspace: "reject",
    Qt.Key.Key_Delete: "reject",
}


class EventsPanel(QWidget):
    """All events shown, sortable. ``event_chosen(id)``; ``review_chosen('accept' or 'reject')``."""

    event_chosen = Signal(str)
    review_chosen = Signal(str)

    def __init__(self, theme: Theme, in_words: Callable[[Event], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._counts = (0, 0)
        self._following = False  # while the selection follows the session, it is not the reader's choice
        self.sort_button = QToolButton(self)
        self.sort_button.setProperty("role", "quiet")
        self.sort_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.sort_menu = QMenu(self)
        self.sort_button.setMenu(self.sort_menu)
        self.heading = Heading(self.sort_button, self)
        self.model = EventsModel(in_words)
        self.table = EventsTable(self)
        self.delegate = EventDelegate(theme)
        self._set_up_table()
        self.empty = EmptyState(self)
        self.setFocusProxy(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.heading, self.table, self.empty):
            layout.addWidget(widget)
        self.table.key_chosen.connect(self.review_chosen)
        self.sort_by(Column.WHEN)

    def _set_up_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setItemDelegate(self.delegate)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = table.horizontalHeader()
        header.hide()
        header.setMinimumSectionSize(20)
        for column in Column:
            table.setColumnHidden(column, column not in _SHOWN)
        header.setSectionResizeMode(Column.EVENT, QHeaderView.ResizeMode.Stretch)
        for column in (Column.WHEN, Column.REVIEW):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        self.set_scale(1.0)
        table.selectionModel().currentRowChanged.connect(self._chosen)

    def set_events(self, events: tuple[Event, ...], of: int, selected: str | None) -> None:
        """Show ``events``, which are some of ``of`` (or all), and keep ``selected`` chosen."""
        self._counts = (len(events), of)
        self._following = True
        self.model.set_events(events)
        self._following = False
        self.table.setVisible(bool(events))
        self.empty.setVisible(not events)
        self.select(selected)
        self.retranslate()

    def select(self, event_id: str | None) -> None:
        """Choose a row without telling anybody, and bring it into view."""
        row = None if event_id is None else self.model.row_of(event_id)
        selection = self.table.selectionModel()
        self._following = True
        if row is None:
            selection.clear()
        else:
            index = self.model.index(row, Column.EVENT)
            how = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            selection.setCurrentIndex(index, how)
            self.table.scrollTo(index)
        self._following = False

    def order(self) -> list[str]:
        """Ids of the events shown, in the order of the rows."""
        return self.model.order()

    def sort_by(self, column: Column) -> None:
        """Sort by a property; confidence sorts the least certain first."""
        self._sort(column, Qt.SortOrder.AscendingOrder)

    def reverse(self) -> None:
        """Turn the order round."""
        descending = self.model.sortOrder() == Qt.SortOrder.AscendingOrder
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self._sort(self.model.sortColumn(), order)

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        chosen = self._event_in(self.table.currentIndex().row())
        self._following = True
        self.model.sort(column, order)
        self._following = False
        self.select(chosen.id if chosen else None)
        self.retranslate()

    def set_scale(self, scale: float) -> None:
        """Draw rows ``scale`` times their usual size."""
        self.delegate.set_scale(scale)
        self.table.verticalHeader().setDefaultSectionSize(round(ROW * scale))
        for column, width in ((Column.WHEN, WHEN_WIDTH), (Column.REVIEW, REVIEW_WIDTH)):
            self.table.horizontalHeader().resizeSection(column, round(width * scale))

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of ``theme``."""
        self.delegate.theme = theme
        self.table.viewport().update()

    def _event_in(self, row: int) -> Event | None:
        found = self.model.index(row, 0).data(Qt.ItemDataRole.UserRole)
        return found if isinstance(found, Event) else None

    def _chosen(self) -> None:
        event = self._event_in(self.table.currentIndex().row())
        if event is not None and not self._following:
            self.event_chosen.emit(event.id)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.model.refresh()
            self._sort(self.model.sortColumn(), self.model.sortOrder())
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set every text in the language in force."""
        shown, total = self._counts
        if shown == total:
            one = total == 1
            self.heading.title.setText(
                translate("List", "1 event") if one else translate("List", "{0} events").format(total)
            )
        else:
            self.heading.title.setText(translate("List", "{0} of {1} events").format(shown, total))
        column = Column(self.model.sortColumn())
        heading = translate("Column", HEADINGS[column])
        arrow = "▴" if self.model.sortOrder() == Qt.SortOrder.DescendingOrder else "▾"
        self.sort_button.setText(f"{translate('List', 'by {0}').format(heading.lower())} {arrow}")
        self.sort_button.setAccessibleName(translate("List", "Sort events"))
        self.table.setAccessibleName(translate("List", "Events"))
        empty = translate("List", "No event passes the filter. Show all events with Ctrl+Shift+L.")
        if not total:
            empty = translate("List", "No events yet. Select words in the text and press Ctrl+N to add one.")
        self.empty.setText(empty)
