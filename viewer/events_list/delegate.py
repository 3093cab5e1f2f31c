"""Draws a row of the events list: date in words, the family's mark, name over place and source, review state."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from extract.lexicons import family_of
from extract.model import Event, Review
from viewer.events_list.model import EVENT_ROLE, Column
from viewer.events_list.words import title_and_rest
from viewer.language import current, translate
from viewer.look.fonts import interface_font
from viewer.look.marks import draw, filling
from viewer.look.theme import Theme

ROW, WHEN_WIDTH, REVIEW_WIDTH = 50, 122, 40  # pixels at the usual size of text
_MARK = 5.0
_PAD = 12


class EventDelegate(QStyledItemDelegate):
    """Paints the visible columns, ``scale`` times their usual size; the row is selected as a whole."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.sources: Callable[[Event], int] = lambda _: 1  # how many independent ones tell an event
        self.set_scale(1.0)

    def set_scale(self, scale: float) -> None:
        """Draw in another size."""
        self.scale = scale
        self._title = interface_font(13.5 * scale, QFont.Weight.Medium)
        self._small = interface_font(12 * scale)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(round(WHEN_WIDTH * self.scale), round(ROW * self.scale))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        event = index.data(EVENT_ROLE)
        box = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        column = Column(index.column())
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(self.theme.tint))
            if column is Column.WHEN:
                edge = box.right() - 2 if option.direction == Qt.LayoutDirection.RightToLeft else box.left()
                painter.fillRect(edge, box.top(), 3, box.height(), QColor(self.theme.accent))
        painter.setPen(QPen(QColor(self.theme.hairline), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if isinstance(event, Event):
            rejected = event.review == "rejected"
            if column is Column.WHEN:
                self._when(painter, box, str(index.data()), option.direction)
            elif column is Column.EVENT:
                self._event(painter, box, event, option.direction, rejected=rejected)
            else:
                self._review(painter, box, event.review)
        painter.restore()

    def _when(self, painter: QPainter, box: QRect, words: str, direction: Qt.LayoutDirection) -> None:
        """The date beside the mark, its first line level with the event's name."""
        painter.setFont(self._small)
        painter.setPen(QColor(self.theme.secondary))
        mirrored = direction == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(box.adjusted(_PAD - 2, round(7 * self.scale), 2 - _PAD, -2), flags, words)

    def _event(
        self, painter: QPainter, box: QRect, event: Event, direction: Qt.LayoutDirection, *, rejected: bool
    ) -> None:
        family = family_of(event.type)
        mirrored = direction == Qt.LayoutDirection.RightToLeft
        x = box.right() - 8 if mirrored else box.left() + 8
        ground = QColor(self.theme.panel)
        colour = QColor(self.theme.faint if rejected else self.theme.family(event.type))
        draw(
            painter,
            QPointF(x, box.top() + 17 * self.scale),
            _MARK * self.scale,
            family.shape,
            filling(event.status),
            colour,
            ground,
        )
        text = box.adjusted(4, 0, -24, 0) if mirrored else box.adjusted(24, 0, -4, 0)
        title, rest = title_and_rest(event, current())
        sources = self.sources(event)
        if sources > 1:
            rest = " · ".join(filter(None, (translate("List", "{0} sources").format(sources), rest)))
        upper = QRect(text.left(), box.top() + round(6 * self.scale), text.width(), round(21 * self.scale))
        font = QFont(self._title)
        font.setStrikeOut(rejected)
        self._line(painter, upper, title, font, self.theme.faint if rejected else self.theme.ink)
        self._line(painter, upper.translated(0, round(19 * self.scale)), rest, self._small, self.theme.faint)

    def _line(self, painter: QPainter, box: QRect, words: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)

    def _review(self, painter: QPainter, box: QRect, review: Review) -> None:
        centre = QPointF(QRectF(box).center().x(), box.top() + 17 * self.scale)
        if review == "unreviewed":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.control))
            painter.drawEllipse(centre, 2.5, 2.5)
            return
        accepted = review in ("accepted", "edited")
        painter.setPen(QPen(QColor(self.theme.good if accepted else self.theme.bad), 1.8))
        if review == "rejected":
            painter.drawLine(centre + QPointF(-4, -4), centre + QPointF(4, 4))
            painter.drawLine(centre + QPointF(-4, 4), centre + QPointF(4, -4))
            return
        painter.drawPolyline([centre + QPointF(-4.5, 0), centre + QPointF(-1.5, 4), centre + QPointF(4.5, -5)])
        if review == "edited":
            painter.drawLine(centre + QPointF(-4.5, 8), centre + QPointF(4.5, 8))
