"""Draws what stands at the far end of a list's rows in a fainter ink: a shortcut, a count, a date."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

REMARK_ROLE = Qt.ItemDataRole.UserRole + 10
_PAD = 10
_GAP = 12
_TICK = 20  # pixels of a box to tick


class RemarkDelegate(QStyledItemDelegate):
    """Rows as usual, with the text of ``REMARK_ROLE`` at their end."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        remark = index.data(REMARK_ROLE)
        if not remark:
            return
        painter.save()
        painter.setFont(option.font)
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight
        box = option.rect.adjusted(_PAD, 0, -_PAD, 0)
        painter.drawText(box, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, remark)
        painter.restore()

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Leave room for the remark."""
        super().initStyleOption(option, index)
        remark = index.data(REMARK_ROLE)
        if remark and option.rect.width():
            box = _TICK if index.data(Qt.ItemDataRole.CheckStateRole) is not None else 0
            room = option.rect.width() - box - 2 * _PAD - _GAP - option.fontMetrics.horizontalAdvance(remark)
            option.text = option.fontMetrics.elidedText(option.text, Qt.TextElideMode.ElideRight, room)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        size = super().sizeHint(option, index)
        remark = index.data(REMARK_ROLE)
        return size + QSize(option.fontMetrics.horizontalAdvance(remark) + _GAP, 0) if remark else size
