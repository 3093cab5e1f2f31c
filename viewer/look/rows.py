"""A list of things in two lines each: documents, passages found, reasons. It knows nothing of what the lines say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from viewer.look.fonts import interface_font
from viewer.look.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_HEIGHT, _PAD, _BAR = 54, 14, 64
_ROW = Qt.ItemDataRole.UserRole
_TOP = QModelIndex()


@dataclass(frozen=True, slots=True)
class Row:
    """``title`` over ``below``, ``end`` opposite, ``share`` of 1 a bar under it; ``problem`` colours ``below``."""

    id: str
    title: str
    below: str = ""
    end: str = ""
    share: float | None = None
    problem: bool = False


class RowsModel(QAbstractListModel):
    """The rows shown, each made when it is first looked at."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: Sequence[str] = ()
        self._make: Callable[[int], Row] = lambda at: Row(self.ids[at], "")
        self._made: dict[int, Row] = {}

    def set_rows(self, ids: Sequence[str], make: Callable[[int], Row]) -> None:
        """Show a row for each of ``ids``; the same ones are only drawn again."""
        self._make = make
        self._made.clear()
        if ids == self.ids:
            if ids:
                self.dataChanged.emit(self.index(0), self.index(len(ids) - 1))
            return
        self.beginResetModel()
        self.ids = ids
        self.endResetModel()

    def row(self, at: int) -> Row:
        """The row at a place."""
        if at not in self._made:
            self._made[at] = self._make(at)
        return self._made[at]

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.ids):
            return None
        row = self.row(index.row())
        if role == _ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return "\n".join(filter(None, (row.title, row.below, row.end)))
        return None


class RowDelegate(QStyledItemDelegate):
    """Paints a row; the side a line begins on is the interface's."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._title = interface_font(13.5, QFont.Weight.Medium)
        self._small = interface_font(12)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(_ROW)
        box = QRect(option.rect)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(self.theme.tint))
            painter.fillRect(
                box.right() - 2 if mirrored else box.left(), box.top(), 3, box.height(), QColor(self.theme.accent)
            )
        painter.setPen(QColor(self.theme.hairline))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if isinstance(row, Row):
            self._row(painter, box.adjusted(_PAD, 0, -_PAD, 0), row, mirrored=mirrored)
        painter.restore()

    def _row(self, painter: QPainter, box: QRect, row: Row, *, mirrored: bool) -> None:
        wide = max(QFontMetrics(self._small).horizontalAdvance(row.end), _BAR if row.share is not None else 0)
        end = QRect(box.left() if mirrored else box.right() - wide, box.top(), wide, box.height())
        if wide:
            box = box.adjusted(wide + 10, 0, 0, 0) if mirrored else box.adjusted(0, 0, -wide - 10, 0)
        upper, lower = (
            QRect(box.left(), box.top() + 7, box.width(), 21),
            QRect(box.left(), box.top() + 28, box.width(), 19),
        )
        self._line(painter, upper if row.below else box, row.title, self._title, self.theme.ink)
        self._line(painter, lower, row.below, self._small, self.theme.bad if row.problem else self.theme.faint)
        painter.setFont(self._small)
        painter.setPen(QColor(self.theme.secondary))
        trailing = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(end.left(), upper.top(), end.width(), 21), trailing, row.end)
        if row.share is not None:
            whole = QRectF(end.left(), lower.center().y() - 1.5, end.width(), 4)
            done = QRectF(whole)
            done.setWidth(whole.width() * row.share)
            if mirrored:
                done.moveRight(whole.right())
            painter.setPen(Qt.PenStyle.NoPen)
            for bar, colour in ((whole, self.theme.hairline), (done, self.theme.accent)):
                painter.setBrush(QColor(colour))
                painter.drawRoundedRect(bar, 2, 2)

    def _line(self, painter: QPainter, box: QRect, words: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = QFontMetrics(font).elidedText(" ".join(words.split()), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)


class Rows(QListView):
    """``chosen(id)`` by mouse or arrow keys, never by ``select``; ``activated_row(id)`` by Enter or double click."""

    chosen = Signal(str)
    activated_row = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows, self._delegate = RowsModel(), RowDelegate(theme)
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._following = False
        self.selectionModel().currentChanged.connect(self._tell)
        self.activated.connect(lambda index: self.activated_row.emit(self._rows.ids[index.row()]))

    @property
    def rows(self) -> Sequence[Row]:
        """The rows shown."""
        return [self._rows.row(at) for at in range(len(self._rows.ids))]

    def set_rows(self, rows: Sequence[Row], selected: str | None = None) -> None:
        """Show ``rows``, one of them selected."""
        self.set_made([row.id for row in rows], lambda at: rows[at], selected)

    def set_made(self, ids: Sequence[str], make: Callable[[int], Row], selected: str | None = None) -> None:
        """Show a row for each of ``ids``, made when it comes into view; ``make`` gets its place."""
        self._following = True
        self._rows.set_rows(ids, make)
        self._following = False
        self.select(selected)

    def select(self, id: str | None) -> None:
        """Select a row without telling anybody."""
        self._following = True
        at = next((n for n, known in enumerate(self._rows.ids) if known == id), None)
        if at is None:
            self.selectionModel().clear()
        elif self.currentIndex().row() != at:
            self.setCurrentIndex(self._rows.index(at))
        self._following = False

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of ``theme``."""
        self._delegate.theme = theme
        self.viewport().update()

    def _tell(self, now: QModelIndex) -> None:
        if now.isValid() and not self._following:
            self.chosen.emit(self._rows.ids[now.row()])
