"""Events as a Qt table: one row an event, one column a property. It draws nothing and changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from functools import cache

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from extract.lexicons import event_types
from extract.model import Event
from viewer.events_list.words import place_names, source_name
from viewer.language import QT_TRANSLATE_NOOP, current, translate
from viewer.manner import shown
from viewer.wording import review_in_words, status_in_words, type_name

Index = QModelIndex | QPersistentModelIndex
EVENT_ROLE = Qt.ItemDataRole.UserRole
_NO_DATE = "~"  # sorts after every ISO 8601 date
_TOP = QModelIndex()


class Column(IntEnum):
    """The properties of an event one can sort by."""

    WHEN = 0
    EVENT = 1
    TYPE = 2
    PLACE = 3
    SOURCE = 4
    STATUS = 5
    CONFIDENCE = 6
    REVIEW = 7


HEADINGS = {
    Column.WHEN: QT_TRANSLATE_NOOP("Column", "Date"),
    Column.EVENT: QT_TRANSLATE_NOOP("Column", "Event"),
    Column.TYPE: QT_TRANSLATE_NOOP("Column", "Type"),
    Column.PLACE: QT_TRANSLATE_NOOP("Column", "Place"),
    Column.SOURCE: QT_TRANSLATE_NOOP("Column", "Source"),
    Column.STATUS: QT_TRANSLATE_NOOP("Column", "Status"),
    Column.CONFIDENCE: QT_TRANSLATE_NOOP("Column", "Confidence"),
    Column.REVIEW: QT_TRANSLATE_NOOP("Column", "Review"),
}


@cache
def _rank_of_types() -> dict[str, int]:
    return {type_: rank for rank, type_ in enumerate(event_types())}


class EventsModel(QAbstractTableModel):
    """The events shown, sorted by a column; reading order decides between equals. ``in_words`` says when an event took
    place. It sorts itself: a proxy would ask Python twice for every comparison.
    """

    def __init__(self, in_words: Callable[[Event], str]) -> None:
        super().__init__()
        self._events: tuple[Event, ...] = ()
        self._given: tuple[Event, ...] = ()  # in reading order
        self._rows: dict[str, int] = {}
        self._column, self._order = Column.WHEN, Qt.SortOrder.AscendingOrder
        self._in_words = in_words

    def set_events(self, events: tuple[Event, ...]) -> None:
        """Show ``events``; where the same ones are shown already, only what changed is drawn again."""
        if self._replaced(events):
            return
        self._given = events
        self._show(self._sorted(events))

    def _replaced(self, events: tuple[Event, ...]) -> bool:
        """Where only fields differ and the order stays, put the events in their places; False for anything else."""
        if len(events) != len(self._given):
            return False
        changed = [(old, new) for old, new in zip(self._given, events, strict=True) if old is not new]
        column = self._column
        if any(old.id != new.id or self._sort_key(old, column) != self._sort_key(new, column) for old, new in changed):
            return False
        self._given = events
        if changed:
            new_at = {self._rows[new.id]: new for _, new in changed}
            self._events = tuple(new_at.get(row, event) for row, event in enumerate(self._events))
            for row in new_at:
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))
        return True

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._column, self._order = Column(column), order
        self._show(self._sorted(self._given))

    def sortColumn(self) -> int:
        """The column sorted by, as Qt's sorting models call it."""
        return self._column

    def sortOrder(self) -> Qt.SortOrder:
        """Which way it is sorted, as Qt's sorting models call it."""
        return self._order

    def _sorted(self, events: tuple[Event, ...]) -> tuple[Event, ...]:
        found = sorted(events, key=lambda e: self._sort_key(e, self._column))
        return tuple(found if self._order == Qt.SortOrder.AscendingOrder else reversed(found))

    def _show(self, events: tuple[Event, ...]) -> None:
        self.beginResetModel()
        self._events = events
        self._rows = {event.id: row for row, event in enumerate(events)}
        self.endResetModel()

    def refresh(self) -> None:
        """Say everything anew, in another language or with other digits."""
        if self._events:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._events) - 1, len(Column) - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def order(self) -> list[str]:
        """Ids of the events shown, in the order of the rows."""
        return [event.id for event in self._events]

    def row_of(self, event_id: str) -> int | None:
        """The row of an event; None where it is not shown."""
        return self._rows.get(event_id)

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._events)

    def columnCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return translate("Column", HEADINGS[Column(section)])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._events):
            return None
        event, column = self._events[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(event, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (self._text(event, c) for c in Column)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._text(event, Column.EVENT)
        return event if role == EVENT_ROLE else None

    def _text(self, event: Event, column: Column) -> str:
        language = current()
        if column is Column.WHEN:
            return self._in_words(event)
        if column is Column.EVENT:
            return shown(event.label.ar if language == "ar" else event.label.en)
        if column is Column.TYPE:
            return type_name(event.type, language)
        if column is Column.PLACE:
            return place_names(event, language)
        if column is Column.SOURCE:
            return source_name(event, language)
        if column is Column.STATUS:
            return status_in_words(event.status, language)
        if column is Column.CONFIDENCE:
            return f"{event.confidence:.0%}"
        return review_in_words(event.review, language)

    def _sort_key(self, event: Event, column: Column) -> str:
        """A text that sorts as the column should."""
        if column is Column.WHEN:
            return event.when.start or event.when.end or _NO_DATE
        if column is Column.CONFIDENCE:
            return f"{event.confidence:.6f}"
        if column is Column.TYPE:
            return f"{_rank_of_types()[event.type]:03}"
        return self._text(event, column)
