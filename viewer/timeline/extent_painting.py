"""Draws when an event can have happened: capsules, dashed outlines, fading sides, bands of what recurs."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen

from viewer.look.theme import Theme
from viewer.timeline.axis import Axis
from viewer.timeline.extent import FADE_END, FADE_START, RECURRING, THROUGHOUT, UNSTATED, bands, seconds
from viewer.timeline.frame import Area
from viewer.timeline.items import FAMILIES, Items
from viewer.timeline.lane_packing import FADE
from viewer.timeline.seen import Seen

_SOLID, _PALE, _HINT, _BAND = 0.62, 0.26, 0.10, 0.8  # opacity: the whole time, some time within, not stated, a band
_LEAST = 5.0  # pixels of a piece that is worth drawing


class ExtentPainter:
    """Draws extents of ``items`` with capsules ``2 * half`` high."""

    def __init__(self, items: Items, theme: Theme, half: float) -> None:
        self._items = items
        self._half = half
        self._colours = [QColor(theme.families[family]) for family in FAMILIES]
        self._zero = seconds(items.origin)

    def draw(self, painter: QPainter, axis: Axis, body: Area, item: int, seen: Seen, middle: float) -> None:
        """Draw the extent of ``item`` around the height ``middle``, interrupted by its label."""
        colour = QColor(self._colours[self._items.family[item]])
        half = self._half
        if self._items.kind[item] == RECURRING:
            area = QRectF(seen.left, middle - 1.5 * half, seen.right - seen.left, 3 * half)
            self._bands(painter, axis, item, area, colour)
            return
        kind, fade = int(self._items.kind[item]), int(self._items.fade[item])
        left, right = max(seen.left, body.left - FADE), min(seen.right, body.right + FADE)
        area = QRectF(left, middle - half, right - left, 2 * half)
        ground = QColor(colour)
        ground.setAlphaF(_SOLID if kind == THROUGHOUT else _HINT if kind == UNSTATED else _PALE)
        painter.setBrush(_faded(area, ground, fade, axis.mirrored))
        painter.setPen(Qt.PenStyle.NoPen)
        if kind == UNSTATED:
            pen = QPen(_faded(area, colour, fade, axis.mirrored), 1.1)
            pen.setDashPattern([3.0, 3.0])
            painter.setPen(pen)
        for first, last in seen.pieces():
            first, last = max(first, left), min(last, right)
            if last - first >= _LEAST:
                painter.drawRoundedRect(QRectF(first, middle - half, last - first, 2 * half), half, half)

    def draw_plainly(self, painter: QPainter, body: Area, item: int, seen: Seen, middle: float) -> None:
        """Draw the extent with square edges, for lanes with very many."""
        colour = QColor(self._colours[self._items.family[item]])
        colour.setAlphaF(_SOLID if self._items.kind[item] == THROUGHOUT else _PALE)
        for first, last in seen.pieces():
            first, last = max(first, body.left - FADE), min(last, body.right + FADE)
            painter.fillRect(QRectF(first, middle - self._half, last - first, 2 * self._half), colour)

    def _bands(self, painter: QPainter, axis: Axis, item: int, area: QRectF, colour: QColor) -> None:
        """Every night, or day, of what recurs, in an outline; one pale bar where they are too narrow to be told
        apart."""
        found = bands(self._items.events[item].when)
        outline = QColor(colour)
        outline.setAlphaF(0.55)
        painter.setPen(QPen(outline, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area, 3, 3)
        painter.setPen(Qt.PenStyle.NoPen)
        if (found[0].end - found[0].start) / axis.seconds_per_pixel < 1.5:
            colour.setAlphaF(_PALE)
            painter.setBrush(colour)
            painter.drawRoundedRect(area, 3, 3)
            return
        low, high = axis.low + self._zero, axis.high + self._zero
        for band in found:
            if band.end < low or band.start > high:
                continue
            one, other = sorted((axis.x(band.start - self._zero), axis.x(band.end - self._zero)))
            colour.setAlphaF(_BAND if band.solid else _PALE)
            painter.setBrush(colour)
            painter.drawRoundedRect(QRectF(one, area.top() + 2, other - one, area.height() - 4), 2, 2)


def _faded(area: QRectF, colour: QColor, fade: int, mirrored: bool) -> QBrush:
    """The colour, fading out on the open sides."""
    if not fade:
        return QBrush(colour)
    at_start, at_end = bool(fade & FADE_START), bool(fade & FADE_END)
    if mirrored:
        at_start, at_end = at_end, at_start
    clear = QColor(colour)
    clear.setAlpha(0)
    gradient = QLinearGradient(area.topLeft(), area.topRight())
    depth = min(0.45 if at_start and at_end else 0.9, FADE / max(1.0, area.width()))
    gradient.setColorAt(0, clear if at_start else colour)
    gradient.setColorAt(depth, colour)
    gradient.setColorAt(1 - depth, colour) if at_end else None
    gradient.setColorAt(1, clear if at_end else colour)
    return QBrush(gradient)
