"""Draws what stands in the lanes: extents, marks, labels, density bars. Where they stand is the layout's business."""

from __future__ import annotations

from math import nan

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from extract.lexicons import families
from viewer.look import marks
from viewer.look.theme import Theme
from viewer.timeline.extent import RECURRING
from viewer.timeline.extent_painting import ExtentPainter
from viewer.timeline.items import FAMILIES, STATUSES
from viewer.timeline.lane_packing import LaneBox
from viewer.timeline.layout import Arranger, Layout
from viewer.timeline.lettering import Lettering
from viewer.timeline.packing import SPACE, Placed
from viewer.timeline.seen import Seen, seen

_SHAPES = [families()[family].shape for family in FAMILIES]
_FILLINGS = [marks.filling(status) for status in STATUSES]
_PLAIN = 250  # extents in a lane beyond which edges are drawn square and without gradients
_BEYOND = 360  # pixels beside the view within which an event may reach into it with its label
_BARS = 0.8  # opacity of density bars


class EventPainter:
    """Draws the events of layouts made by ``arranger``; caches the pictures of marks between frames."""

    def __init__(self, arranger: Arranger, theme: Theme, lettering: Lettering) -> None:
        self._arranger = arranger
        self._items = arranger.items
        self._theme = theme
        self._lettering = lettering
        self._sizes = arranger.sizes
        self._colours = [QColor(theme.families[family]) for family in FAMILIES]
        self._sprites: dict[tuple[int, int, float], QPixmap] = {}
        self._extents = ExtentPainter(arranger.items, theme, 5.0 * self._sizes.scale)

    def lane(self, painter: QPainter, layout: Layout, box: LaneBox, top: float, selected: int | None) -> None:
        """Draw one lane whose upper edge is at ``top``."""
        if box.bars is not None:
            self._bars(painter, layout, box, top)
            return
        body, shift = layout.frame.body, layout.shift
        near = (
            (p, top + box.middle(p.row), seen(self._arranger, layout, p))
            for p in box.placed
            if p.right + shift > body.left - _BEYOND and p.left + shift < body.right + _BEYOND
        )
        shown = [found for found in near if found[0].item != selected]
        plain = len(shown) > _PLAIN
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, not plain)
        for placed, middle, where in shown:
            self._extent(painter, layout, placed.item, where, middle, plain)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for placed, middle, where in shown:
            self._mark(painter, layout, placed.item, where, middle)
        ink = QColor(self._theme.ink)
        for placed, middle, where in shown:
            if where.label is not None:
                text, _ = self._arranger.label(placed.item)
                self._lettering.draw(
                    painter, text, "label", where.label[0], middle, ink, where.label[1] - where.label[0]
                )

    def chosen(self, painter: QPainter, layout: Layout, top_of: dict[int, float], selected: int) -> None:
        """Draw the selected event on top of all others."""
        for number, box in enumerate(layout.lanes):
            for placed in box.placed:
                if placed.item == selected:
                    self._chosen(painter, layout, placed, top_of[number] + box.middle(placed.row), box.row)
                    return
            if box.bars is not None and selected in box.lane.rows:
                x = layout.axis.x(float(self._items.at[selected])) - layout.shift
                alone = Placed(selected, 0, x, x, x, nan, 0)
                self._chosen(painter, layout, alone, top_of[number] + box.middle(0), box.row)
                return

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
            row = int((y - box.top - box.pad) // box.row)
            for placed in box.placed:
                if placed.row == row and self._covers(seen(self._arranger, layout, placed), x):
                    return placed.item
        return -1

    def _covers(self, where: Seen, x: float) -> bool:
        radius = self._sizes.radius + 2
        near = min(where.left, where.mark - radius) <= x <= max(where.right, where.mark + radius)
        return near or (where.label is not None and where.label[0] - 3 <= x <= where.label[1] + 3)

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

    def _mark(self, painter: QPainter, layout: Layout, item: int, where: Seen, middle: float) -> None:
        body = layout.frame.body
        shown_as_bands = self._items.kind[item] == RECURRING and where.right - where.left > 8 * self._sizes.radius
        if shown_as_bands and _FILLINGS[self._items.status[item]] == "filled":
            return
        if body.left - 8 <= where.mark <= body.right + 8:
            self.mark(painter, item, where.mark, middle)

    def _extent(self, painter: QPainter, layout: Layout, item: int, where: Seen, middle: float, plain: bool) -> None:
        body = layout.frame.body
        if where.right - where.left <= 2 * self._sizes.radius + 4 or where.right < body.left or where.left > body.right:
            return
        if plain and self._items.kind[item] != RECURRING:
            self._extents.draw_plainly(painter, body, item, where, middle)
        else:
            self._extents.draw(painter, layout.axis, body, item, where, middle)

    def _bars(self, painter: QPainter, layout: Layout, box: LaneBox, top: float) -> None:
        bars = box.bars
        if bars is None or not len(bars) or not bars.max():
            return
        bottom = top + box.height - 2
        heights = bars * ((box.height - 2 * box.pad) / float(bars.max()))
        edges = layout.axis.xs(layout.bar_edges)
        gap = max(1.0, abs(float(edges[1] - edges[0])) * 0.12)
        lefts, wide = np.minimum(edges[:-1], edges[1:]) + gap / 2, abs(float(edges[1] - edges[0])) - gap
        rects = []
        for number in bars.nonzero()[0].tolist():
            tall = max(2.0, float(heights[number]))
            rects.append(QRectF(float(lefts[number]), bottom - tall, wide, tall))
        family = box.lane.family
        colour = QColor(self._theme.secondary) if family is None else QColor(self._colours[family])
        colour.setAlphaF(_BARS)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRects(rects)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _chosen(self, painter: QPainter, layout: Layout, placed: Placed, middle: float, row: float) -> None:
        """Draw the selected event in an outline, its label on a plate; one that found no room for its label shows it
        over what stands beside it."""
        body, radius, item = layout.frame.body, self._sizes.radius, placed.item
        where = seen(self._arranger, layout, placed)
        low, high = min(where.left, where.mark - radius) - 3, max(where.right, where.mark + radius) + 3
        if high < body.left or low > body.right:
            return
        tall = min(row - 1, 3 * radius + 5)
        area = QRectF(low, middle - tall / 2, high - low, tall).intersected(
            QRectF(body.left + 1, 0, body.width - 2, 1e5)
        )
        text, width = self._arranger.label(item)
        if where.label is None:
            left = area.right() + SPACE
            left = left if left + width <= body.right else area.left() - SPACE - width
            where = where._replace(label=(max(left, body.left + 6), max(left, body.left + 6) + width))
        assert where.label is not None
        plate = QRectF(where.label[0] - 5, middle - tall / 2, width + 10, tall).united(area)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tint))
        painter.drawRoundedRect(plate, 5, 5)
        self._extent(painter, layout, item, where, middle, False)
        painter.setPen(QPen(QColor(self._theme.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area, 5, 5)
        self._mark(painter, layout, item, where, middle)
        self._lettering.draw(painter, text, "label", where.label[0], middle, QColor(self._theme.ink), width + 1)
