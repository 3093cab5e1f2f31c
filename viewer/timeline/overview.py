"""The strip above the timeline: all of its main stretch at once, with the visible window on it to drag."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from viewer.look.theme import Theme
from viewer.timeline.axis import Axis
from viewer.timeline.items import FAMILIES
from viewer.timeline.layout import Arranger
from viewer.timeline.lettering import Lettering

_BIN = 5.0  # pixels
_FAR = 84.0  # pixels beside the strip for far-off events
_DOTS = 5
_EDGE = 6.0  # pixels from an edge of the window within which it is dragged alone


class Overview(QWidget):
    """Shows the density of events by family; ``moved`` tells the window the reader has dragged to, in seconds."""

    moved = Signal(float, float)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(34)
        self.setMouseTracking(True)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._theme = theme
        self._arranger: Arranger | None = None
        self._lettering: Lettering | None = None
        self._window = (0.0, 1.0)
        self._picture: QPixmap | None = None  # the bars, drawn once for each width, theme and list of events
        self._grip: tuple[str, float, tuple[float, float]] | None = None

    def set_theme(self, theme: Theme) -> None:
        """Draw in another palette."""
        self._theme = theme
        self._picture = None
        self.update()

    def set_arranger(self, arranger: Arranger, lettering: Lettering) -> None:
        """Show the events of ``arranger``."""
        self._arranger, self._lettering, self._picture = arranger, lettering, None
        self.update()

    def set_window(self, low: float, high: float) -> None:
        """Mark the visible stretch."""
        self._window = (low, high)
        self.update()

    def axis(self) -> Axis | None:
        """Time along the strip; None before there are events."""
        if self._arranger is None:
            return None
        options = self._arranger.options
        low, high = self._arranger.fitting()
        names = self._arranger.names_width
        left, right = (14.0, self.width() - names) if options.names_on_right else (names, self.width() - 14.0)
        for earlier in (True, False):
            if self._arranger.far_off(earlier)[0]:
                on_left = earlier is not options.right_to_left
                left, right = (left + _FAR, right) if on_left else (left, right - _FAR)
        return Axis(low, high, left, max(left + 1, right), options.right_to_left)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the bars again for the new width."""
        self._picture = None
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the strip."""
        painter = QPainter(self)
        theme = self._theme
        painter.fillRect(self.rect(), QColor(theme.paper))
        axis = self.axis()
        if axis is not None and self._arranger is not None and self._lettering is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            window = self._window_area(axis)
            painter.setPen(QPen(QColor(theme.accent), 1.2))
            tint = QColor(theme.accent)
            tint.setAlphaF(0.08)
            painter.setBrush(tint)
            painter.drawRoundedRect(window, 4, 4)
            painter.setPen(QPen(QColor(theme.control), 1))
            painter.drawLine(QPointF(axis.left, self.height() - 7.5), QPointF(axis.right, self.height() - 7.5))
            painter.drawPixmap(0, 0, self._bars(axis))
            for earlier in (True, False):
                self._far_off(painter, axis, earlier)
            options = self._arranger.options
            words = options.words("overview")
            indent = 36.0 * options.scale
            width = self._lettering.width(words, "small")
            left = self.width() - indent - width if options.names_on_right else indent
            self._lettering.draw(painter, words, "small", left, self.height() / 2, QColor(theme.faint))
        painter.setPen(QPen(QColor(theme.hairline), 1))
        painter.drawLine(QPointF(0, self.height() - 0.5), QPointF(self.width(), self.height() - 0.5))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the window, of one of its edges, or centre it on the point."""
        axis = self.axis()
        if axis is None or event.button() != Qt.MouseButton.LeftButton:
            return
        x, (low, high) = event.position().x(), self._window
        if abs(x - axis.x(low)) <= _EDGE:
            part = "low"
        elif abs(x - axis.x(high)) <= _EDGE:
            part = "high"
        else:
            part = "all"
            if not low <= axis.seconds(x) <= high:
                middle = axis.seconds(x)
                low, high = middle - (high - low) / 2, middle + (high - low) / 2
                self.moved.emit(low, high)
        self._grip = (part, axis.seconds(x), (low, high))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what was taken hold of."""
        axis = self.axis()
        if axis is None:
            return
        x = event.position().x()
        if self._grip is None:
            edge = min(abs(x - axis.x(side)) for side in self._window) <= _EDGE
            self.setCursor(Qt.CursorShape.SizeHorCursor if edge else Qt.CursorShape.OpenHandCursor)
            return
        part, grabbed, (low, high) = self._grip
        distance = axis.seconds(x) - grabbed
        low, high = low + (distance if part != "high" else 0), high + (distance if part != "low" else 0)
        if high - low > 60:
            self.moved.emit(low, high)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._grip = None

    def _far_off(self, painter: QPainter, axis: Axis, earlier: bool) -> None:
        """Beside the strip, the years of the events far before it (or after), and a dot for each of the first few."""
        if self._arranger is None or self._lettering is None:
            return
        items, years = self._arranger.far_off(earlier)
        if not items:
            return
        on_left = earlier is not axis.mirrored
        left = axis.left - _FAR + 8 if on_left else axis.right + 8
        line = self.height() - 7.5
        painter.setPen(QPen(QColor(self._theme.control), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(left, line), QPointF(left + _FAR - 16, line))
        middle = left + (_FAR - 16) / 2
        width = self._lettering.width(years, "small")
        self._lettering.draw(painter, years, "small", middle - width / 2, 11, QColor(self._theme.secondary))
        painter.setPen(Qt.PenStyle.NoPen)
        shown = items[:_DOTS]
        for number, item in enumerate(shown):
            painter.setBrush(QColor(self._theme.families[FAMILIES[self._arranger.items.family[item]]]))
            painter.drawEllipse(QPointF(middle + (number - (len(shown) - 1) / 2) * 9, line), 2.8, 2.8)

    def _window_area(self, axis: Axis) -> QRectF:
        one, other = sorted(axis.x(min(max(side, axis.low), axis.high)) for side in self._window)
        middle = (one + other) / 2
        half = max(3.0, (other - one) / 2)
        return QRectF(middle - half, 3.5, 2 * half, self.height() - 8)

    def _bars(self, axis: Axis) -> QPixmap:
        ratio = self.devicePixelRatioF()
        if self._picture is not None and self._picture.devicePixelRatio() == ratio:
            return self._picture
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        counts = self._count(axis)
        unit = min(5.0, (self.height() - 14.0) / float(counts.sum(axis=1).max(initial=1)))
        heights = counts * unit
        below = np.cumsum(heights, axis=1) - heights
        painter = QPainter(picture)
        painter.setPen(Qt.PenStyle.NoPen)
        for family, name in enumerate(FAMILIES):
            painter.setBrush(QColor(self._theme.families[name]))
            rects = []
            for number in heights[:, family].nonzero()[0].tolist():
                tall, foot = float(heights[number, family]), self.height() - 8 - float(below[number, family])
                left = axis.right - (number + 1) * _BIN if axis.mirrored else axis.left + number * _BIN
                rects.append(QRectF(left, foot - tall, _BIN - 1, tall))
            painter.drawRects(rects)
        painter.end()
        self._picture = picture
        return picture

    def _count(self, axis: Axis) -> NDArray[np.int64]:
        """Events by bin and family."""
        bins = max(1, int((axis.right - axis.left) / _BIN))
        if self._arranger is None:
            return np.zeros((bins, len(FAMILIES)), np.int64)
        items = self._arranger.items
        rows = items.by_time
        first, last = np.searchsorted(items.at[rows], (axis.low, axis.high))
        rows = rows[first:last]
        place = ((items.at[rows] - axis.low) * (bins / (axis.high - axis.low))).astype(np.int64)
        flat = np.minimum(place, bins - 1) * len(FAMILIES) + items.family[rows]
        return np.bincount(flat, minlength=bins * len(FAMILIES)).reshape(bins, len(FAMILIES))
