"""The legend: what fillings, extents and edges mean, in one line under the timeline."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen

from viewer.look import marks
from viewer.look.theme import Theme
from viewer.timeline.frame import Area
from viewer.timeline.lettering import Lettering
from viewer.timeline.options import Options

SWATCH = 26.0  # pixels
_EXTENTS = ("throughout", "within", "unstated", "fading", "recurring", "night")


def paint_legend(painter: QPainter, area: Area, options: Options, theme: Theme, lettering: Lettering) -> None:
    """Draw the legend into ``area``, as many entries as fit, from the side where the language begins."""
    painter.fillRect(QRectF(area.left, area.top, area.width, area.height), QColor(theme.panel))
    painter.setPen(QPen(QColor(theme.hairline), 1))
    painter.drawLine(QLineF(area.left, area.top, area.right, area.top))
    scale, right = options.scale, options.names_on_right
    middle = (area.top + area.bottom) / 2
    at = 20 * scale
    for key in (*marks.FILLINGS, *_EXTENTS):
        words = options.words(f"legend-{key}")
        sign = 16 * scale if key in marks.FILLINGS else SWATCH * scale
        width = lettering.width(words, "small")
        if at + sign + 6 + width > area.width - 8:
            break
        left = area.right - at - sign if right else area.left + at
        swatch(painter, key, QRectF(left, middle - 5 * scale, sign, 10 * scale), theme, right)
        text = left - 6 - width if right else left + sign + 6
        lettering.draw(painter, words, "small", text, middle, QColor(theme.secondary))
        at += sign + width + 24 * scale


def swatch(painter: QPainter, key: str, area: QRectF, theme: Theme, mirrored: bool) -> None:
    """Draw the sign of one entry, a filling of ``marks`` or one of the extents, into ``area``."""
    colour = QColor(theme.secondary)
    for filling in marks.FILLINGS:
        if key == filling:
            centre = QPointF(area.center())
            marks.draw(painter, centre, area.height() * 0.55, "circle", filling, colour, QColor(theme.panel))
            return
    painter.setPen(Qt.PenStyle.NoPen)
    _EXTENT[key](painter, area, colour, mirrored)


def _capsule(opacity: float) -> Callable[[QPainter, QRectF, QColor, bool], None]:
    def draw(painter: QPainter, area: QRectF, colour: QColor, mirrored: bool) -> None:
        colour.setAlphaF(opacity)
        painter.setBrush(colour)
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)

    return draw


def _dashed(painter: QPainter, area: QRectF, colour: QColor, mirrored: bool) -> None:
    pen = QPen(colour, 1.1)
    pen.setDashPattern([3.0, 3.0])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)


def _fading(painter: QPainter, area: QRectF, colour: QColor, mirrored: bool) -> None:
    colour.setAlphaF(0.6)
    clear = QColor(colour)
    clear.setAlpha(0)
    gradient = QLinearGradient(area.topLeft(), area.topRight())
    gradient.setColorAt(0, clear if mirrored else colour)
    gradient.setColorAt(1, colour if mirrored else clear)
    painter.setBrush(QBrush(gradient))
    painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)


def _recurring(painter: QPainter, area: QRectF, colour: QColor, mirrored: bool) -> None:
    colour.setAlphaF(0.8)
    painter.setBrush(colour)
    step, width = area.width() * 0.36, area.width() * 0.24
    for number in range(3):
        painter.drawRoundedRect(QRectF(area.left() + number * step, area.top(), width, area.height()), 2, 2)


def _night(painter: QPainter, area: QRectF, colour: QColor, mirrored: bool) -> None:
    colour.setAlphaF(0.14)
    painter.setBrush(colour)
    painter.drawRect(area.adjusted(0, -3, 0, 3))


_EXTENT: dict[str, Callable[[QPainter, QRectF, QColor, bool], None]] = {
    "throughout": _capsule(0.62),
    "within": _capsule(0.26),
    "unstated": _dashed,
    "fading": _fading,
    "recurring": _recurring,
    "night": _night,
}
