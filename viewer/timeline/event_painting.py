"""Draws what stands in the lanes: extents, marks, labels, density bars. Where they stand is the layout's business."""

from __future__ import annotations

from math import isnan

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen, QPixmap

from extract.lexicons import families
from viewer import marks
from viewer.theme import Theme
from viewer.timeline.extent import FADE_END, FADE_START, RECURRING, THROUGHOUT, UNSTATED, bands, seconds
from viewer.timeline.frame import Sizes
from viewer.timeline.items import FAMILIES, STATUSES
from viewer.timeline.layout import FADE, Arranger, LaneBox, Layout
from viewer.timeline.lettering import Lettering
from viewer.timeline.packing import Placed

_SHAPES = [families()[family].shape for family in FAMILIES]
_FILLINGS = [marks.filling(status) for status in STATUSES]
_PLAIN = 250  # extents in a lane beyond which edges are drawn square and without gradients
_SOLID, _PALE, _BAND = 0.62, 0.26, 0.8  # opacity of the whole time, of 'some time within', of a band


class EventPainter:
    """Draws the events of layouts made by ``arranger``; caches the pictures of marks between frames."""

    def __init__(self, arranger: Arranger, theme: Theme, lettering: Lettering) -> None:
        self._arranger = arranger
        self._items = arranger.items
        self._theme = theme
        self._lettering = lettering
        self._sizes = Sizes(arranger.options.scale)
        self._colours = [QColor(theme.families[family]) for family in FAMILIES]
        self._sprites: dict[tuple[int, int, float], QPixmap] = {}
        self._zero = seconds(self._items.origin)

    def lane(self, painter: QPainter, layout: Layout, box: LaneBox, top: float, selected: int | None) -> None:
        """Draw one lane whose upper edge is at ``top``."""
        if box.bars is not None:
            self._bars(painter, layout, box, top)
            return
        body, shift = layout.frame.body, layout.shift
        seen = [p for p in box.placed if p.right + shift > body.left - 320 and p.left + shift < body.right + 320]
        first = top + self._sizes.pad + box.row / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, len(seen) <= _PLAIN)
        for placed in seen:
            self._extent(painter, layout, placed, first + placed.row * box.row, len(seen) > _PLAIN)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for placed in seen:
            self._mark(painter, layout, placed, first + placed.row * box.row)
        ink = QColor(self._theme.ink)
        for placed in seen:
            if placed.item != selected:
                self._label(painter, layout, placed, first + placed.row * box.row, ink)

    def chosen(self, painter: QPainter, layout: Layout, top_of: dict[int, float], selected: int) -> QRectF | None:
        """Draw the selected event on top of all others; its rectangle, None where it is not seen."""
        for number, box in enumerate(layout.lanes):
            for placed in box.placed:
                if placed.item == selected:
                    middle = top_of[number] + self._sizes.pad + box.row * (placed.row + 0.5)
                    return self._chosen(painter, layout, placed, middle)
            if box.bars is not None and selected in box.lane.rows:
                x = layout.axis.x(float(self._items.at[selected]))
                middle = top_of[number] + self._sizes.pad + box.row / 2
                placed = Placed(selected, 0, x - layout.shift, x - layout.shift, x - layout.shift, float("nan"), 0)
                return self._chosen(painter, layout, placed, middle)
        return None

    def item_at(self, layout: Layout, x: float, y: float) -> int:
        """The row of the event at ``x`` in the drawing, ``y`` below the axis; over bars, the most important one there;
        -1 for none."""
        for box in layout.lanes:
            if not box.top <= y < box.top + box.height:
                continue
            if box.bars is not None:
                place = int(np.searchsorted(layout.bar_edges, layout.axis.seconds(x)))
                low, high = layout.bar_edges[max(0, place - 1)], layout.bar_edges[min(place, len(layout.bar_edges) - 1)]
                return -1 if (found := box.lane.heaviest(float(low), float(high))) is None else found
            row = int((y - box.top - self._sizes.pad) // box.row)
            for placed in box.placed:
                if placed.row == row and self._covers(layout, placed, x):
                    return placed.item
        return -1

    def _covers(self, layout: Layout, placed: Placed, x: float) -> bool:
        left, right, mark = self.extent_of(layout, placed)
        label = self.label_box(layout, placed)
        near = min(left, mark - self._sizes.radius - 2) <= x <= max(right, mark + self._sizes.radius + 2)
        return near or (label is not None and label[0] - 3 <= x <= label[1] + 3)

    def mark(self, painter: QPainter, item: int, x: float, y: float) -> None:
        """Draw the mark of an event around (x, y)."""
        family, filling = int(self._items.family[item]), _FILLINGS[self._items.status[item]]
        if self._lettering.mode != "screen":
            ground = QColor(self._theme.panel)
            marks.draw(
                painter, QPointF(x, y), self._sizes.radius, _SHAPES[family], filling, self._colours[family], ground
            )
            return
        sprite = self._sprite(family, filling, painter.device().devicePixelRatio())
        half = sprite.width() / sprite.devicePixelRatio() / 2
        painter.drawPixmap(QPointF(x - half, y - half), sprite)

    def extent_of(self, layout: Layout, placed: Placed) -> tuple[float, float, float]:
        """Left and right of what is visible of an extent, and where its mark stands: within a wide extent whose own
        mark is out of sight, in the middle of what is seen."""
        body = layout.frame.body
        left, right = placed.left + layout.shift, placed.right + layout.shift
        mark = placed.mark + layout.shift
        radius = self._sizes.radius
        if not body.left <= mark <= body.right and min(right, body.right) - max(left, body.left) > 4 * radius:
            near, far = max(left, body.left), min(right, body.right)
            if self._items.kind[placed.item] in (THROUGHOUT, RECURRING):
                mark = near + radius + 4 if mark < body.left else far - radius - 4
            else:
                mark = (near + far) / 2
        return left, right, mark

    def label_box(self, layout: Layout, placed: Placed) -> tuple[float, float] | None:
        """Left and right of an event's label; None where it has none in this view."""
        body = layout.frame.body
        left = placed.label + layout.shift
        if not isnan(left) and left >= body.left and left + placed.width <= body.right:
            return left, left + placed.width
        low, high, mark = self.extent_of(layout, placed)
        if mark == placed.mark + layout.shift:
            return None
        width = placed.width or self._arranger.label(placed.item)[1]
        after = mark + self._sizes.radius + 4
        near = after if after + width <= min(high, body.right) - 2 else mark - self._sizes.radius - 4 - width
        return (near, near + width) if near >= max(low, body.left) and near + width <= min(high, body.right) else None

    def _sprite(self, family: int, filling: marks.Filling, ratio: float) -> QPixmap:
        key = (family, marks.FILLINGS.index(filling), ratio)
        found = self._sprites.get(key)
        if found is None:
            side = int(self._sizes.radius * 3) + 2
            found = QPixmap(round(side * ratio), round(side * ratio))
            found.setDevicePixelRatio(ratio)
            found.fill(Qt.GlobalColor.transparent)
            painter = QPainter(found)
            centre = QPointF(side / 2, side / 2)
            ground = QColor(self._theme.panel)
            marks.draw(painter, centre, self._sizes.radius, _SHAPES[family], filling, self._colours[family], ground)
            painter.end()
            self._sprites[key] = found
        return found

    def _mark(self, painter: QPainter, layout: Layout, placed: Placed, middle: float) -> None:
        left, right, mark = self.extent_of(layout, placed)
        body, items, item = layout.frame.body, self._items, placed.item
        shown_as_bands = items.kind[item] == RECURRING and right - left > 8 * self._sizes.radius
        if shown_as_bands and _FILLINGS[items.status[item]] == "filled":
            return
        if body.left - 8 <= mark <= body.right + 8:
            self.mark(painter, item, mark, middle)

    def _label(self, painter: QPainter, layout: Layout, placed: Placed, middle: float, ink: QColor) -> None:
        box = self.label_box(layout, placed)
        if box is not None:
            text, _ = self._arranger.label(placed.item)
            self._lettering.draw(painter, text, "label", box[0], middle, ink, box[1] - box[0])

    def _extent(self, painter: QPainter, layout: Layout, placed: Placed, middle: float, plain: bool) -> None:
        items, item = self._items, placed.item
        left, right, _ = self.extent_of(layout, placed)
        body = layout.frame.body
        if right - left <= 2 * self._sizes.radius + 4 or right < body.left or left > body.right:
            return
        kind, fade = int(items.kind[item]), int(items.fade[item])
        colour = QColor(self._colours[items.family[item]])
        half = 5.0 * self._sizes.scale
        if kind == RECURRING:
            self._bands(painter, layout, item, QRectF(left, middle - 1.5 * half, right - left, 3 * half), colour)
            return
        left, right = max(left, body.left - FADE), min(right, body.right + FADE)
        area = QRectF(left, middle - half, right - left, 2 * half)
        colour.setAlphaF(_SOLID if kind == THROUGHOUT else 0.10 if kind == UNSTATED else _PALE)
        if plain:
            painter.fillRect(area, colour)
            return
        brush = self._faded(area, colour, fade, layout.axis.mirrored)
        outline = Qt.PenStyle.NoPen
        if kind == UNSTATED:
            strong = QColor(self._colours[items.family[item]])
            pen = QPen(self._faded(area, strong, fade, layout.axis.mirrored), 1.1)
            pen.setDashPattern([3.0, 3.0])
            painter.setPen(pen)
        else:
            painter.setPen(outline)
        painter.setBrush(brush)
        painter.drawRoundedRect(area, half, half)

    def _faded(self, area: QRectF, colour: QColor, fade: int, mirrored: bool) -> QBrush:
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

    def _bands(self, painter: QPainter, layout: Layout, item: int, area: QRectF, colour: QColor) -> None:
        """Every night, or day, of something that recurs; one pale stretch where they are too narrow to tell apart."""
        axis = layout.axis
        found = bands(self._items.events[item].when)
        frame = QColor(colour)
        frame.setAlphaF(0.45)
        painter.setPen(QPen(frame, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area, 3, 3)
        painter.setPen(Qt.PenStyle.NoPen)
        first = found[0]
        if (first.end - first.start) / axis.seconds_per_pixel < 1.5:
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

    def _bars(self, painter: QPainter, layout: Layout, box: LaneBox, top: float) -> None:
        bars = box.bars
        if bars is None or not len(bars) or not bars.max():
            return
        bottom = top + box.height - 2
        heights = bars * ((box.height - 2 * self._sizes.pad) / float(bars.max()))
        edges = layout.axis.xs(layout.bar_edges)
        gap = max(1.0, abs(float(edges[1] - edges[0])) * 0.12)
        lefts, wide = np.minimum(edges[:-1], edges[1:]) + gap / 2, abs(float(edges[1] - edges[0])) - gap
        rects = []
        for number in bars.nonzero()[0].tolist():
            tall = max(2.0, float(heights[number]))
            rects.append(QRectF(float(lefts[number]), bottom - tall, wide, tall))
        family = box.lane.family
        colour = QColor(self._theme.secondary) if family is None else QColor(self._colours[family])
        colour.setAlphaF(0.8)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRects(rects)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _chosen(self, painter: QPainter, layout: Layout, placed: Placed, middle: float) -> QRectF | None:
        body, radius = layout.frame.body, self._sizes.radius
        left, right, mark = self.extent_of(layout, placed)
        low, high = min(left, mark - radius) - 4, max(right, mark + radius) + 4
        if high < body.left or low > body.right:
            return None
        tall = min(self._sizes.row - 2, 3 * radius + 6)
        area = QRectF(low, middle - tall / 2, high - low, tall)
        text, natural = self._arranger.label(placed.item)
        width = min(self._lettering.width(text, "selected"), natural * 1.12)
        box = self.label_box(layout, placed)
        if box is None:
            left_edge = area.right() + 5 if area.right() + 9 + width <= body.right else area.left() - width - 9
            left_edge = min(max(left_edge, body.left + 6), max(body.left + 6, body.right - width - 6))
        else:
            left_edge = min(box[0] + 5, body.right - width) if box[0] > mark else max(body.left, box[1] - 5 - width)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tint))
        plate = QRectF(left_edge - 4, middle - tall / 2, width + 8, tall)
        painter.drawRoundedRect(plate.united(area), 5, 5)
        self._extent(painter, layout, placed, middle, False)
        painter.setPen(QPen(QColor(self._theme.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area.intersected(QRectF(body.left + 1, 0, body.width - 2, 1e5)), 5, 5)
        self._mark(painter, layout, placed, middle)
        self._lettering.draw(painter, text, "selected", left_edge, middle, QColor(self._theme.ink), width + 1)
        return plate.united(area)
