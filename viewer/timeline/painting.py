"""Draws a whole timeline on any paint device: grounds, axis, lane names, events, margins, tray, legend."""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from extract.lexicons import families
from viewer.look import marks
from viewer.look.theme import Theme
from viewer.timeline.axis import Axis
from viewer.timeline.event_painting import EventPainter
from viewer.timeline.frame import Area, Sizes
from viewer.timeline.items import FAMILIES
from viewer.timeline.layout import Arranger, Layout
from viewer.timeline.legend import paint_legend
from viewer.timeline.lettering import Lettering
from viewer.timeline.ticks import DAY, nights

_NIGHT_WIDTH = 44.0  # pixels of a day from which on its night is shaded


class Spot(NamedTuple):
    """Where an event's mark stands outside the lanes: in a margin or the tray."""

    item: int
    area: QRectF


class TimelinePainter:
    """Draws the layouts of one arranger in one theme; kept between frames for its caches."""

    def __init__(self, arranger: Arranger, theme: Theme, lettering: Lettering) -> None:
        self.events = EventPainter(arranger, theme, lettering)
        self.spots: list[Spot] = []
        self._arranger = arranger
        self._options = arranger.options
        self._theme = theme
        self._lettering = lettering
        self._sizes = Sizes(arranger.options.scale)

    def paint(self, painter: QPainter, layout: Layout, *, selected: int | None = None, scroll: float = 0.0) -> None:
        """Draw ``layout`` from (0, 0); lanes are moved up by ``scroll`` pixels."""
        frame = layout.frame
        self.spots = []
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(_rect(frame.whole), QColor(self._theme.panel))
        self._lanes(painter, layout, selected, scroll)
        self._header(painter, layout)
        self._tray(painter, layout, selected)
        if frame.legend is not None:
            paint_legend(painter, frame.legend, self._options, self._theme, self._lettering)
        if not layout.lanes and not layout.tray.chips:
            words = self._options.words("empty")
            self._text(painter, words, "name", frame.whole.width / 2, frame.whole.height / 2, self._theme.faint, 0.5)
        painter.restore()

    def _lanes(self, painter: QPainter, layout: Layout, selected: int | None, scroll: float) -> None:
        frame, theme = layout.frame, self._theme
        body = frame.body
        painter.save()
        painter.setClipRect(QRectF(0, body.top, frame.whole.width, body.height))
        for number, box in enumerate(layout.lanes):
            if number % 2 == 0:
                top = body.top + box.top - scroll
                painter.fillRect(QRectF(0, top, frame.whole.width, box.height), QColor(theme.band))
        for margin in (frame.earlier, frame.later):
            if margin is not None:
                painter.fillRect(_rect(margin), QColor(theme.margin))
        painter.save()
        painter.setClipRect(_rect(body), Qt.ClipOperation.IntersectClip)
        self._grid(painter, layout)
        top_of = {number: body.top + box.top - scroll for number, box in enumerate(layout.lanes)}
        for number, box in enumerate(layout.lanes):
            if top_of[number] < body.bottom and top_of[number] + box.height > body.top:
                self.events.lane(painter, layout, box, top_of[number], selected)
        if selected is not None:
            self.events.chosen(painter, layout, top_of, selected)
        painter.restore()
        self._names(painter, layout, top_of)
        self._margins(painter, layout, top_of, selected)
        painter.restore()

    def _grid(self, painter: QPainter, layout: Layout) -> None:
        body, axis, items = layout.frame.body, layout.axis, self._arranger.items
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if layout.ticks and shows_nights(axis):
            shade = QColor(self._theme.ink)
            shade.setAlphaF(0.045 if self._theme.name == "light" else 0.035)
            for dusk, dawn in nights(items.moment(axis.low), items.moment(axis.high) + timedelta(days=1)):
                one, other = sorted((axis.x(items.seconds(dusk)), axis.x(items.seconds(dawn))))
                painter.fillRect(QRectF(one, body.top, other - one, body.height), shade)
        painter.setPen(QPen(QColor(self._theme.hairline), 1))
        lines = [axis.x(items.seconds(tick.moment)) for tick in layout.ticks]
        painter.drawLines([QLineF(x, body.top, x, body.bottom) for x in lines])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _header(self, painter: QPainter, layout: Layout) -> None:
        frame, theme, axis, items = layout.frame, self._theme, layout.axis, self._arranger.items
        scale = self._sizes.scale
        upper, lower = 12 * scale, 30 * scale
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(QColor(theme.hairline), 1))
        painter.drawLine(QLineF(0, frame.header.bottom, frame.whole.width, frame.header.bottom))
        last = frame.header.left if axis.mirrored else frame.header.right
        ends = [*(axis.x(items.seconds(stretch.start)) for stretch in layout.stretches), last]
        for stretch, opening, closing in zip(layout.stretches, ends, ends[1:], strict=False):
            self._along(painter, stretch.text, "stretch", upper, (opening, closing), layout, theme.secondary)
        places = [axis.x(items.seconds(tick.moment)) for tick in layout.ticks]
        for tick, opening, closing in zip(layout.ticks, places, [*places, last][1:], strict=True):
            self._along(painter, tick.text, "tick", lower, (opening, closing), layout, theme.ink)
            if frame.header.left <= opening <= frame.header.right:
                painter.setPen(QPen(QColor(theme.hairline), 1))
                painter.drawLine(QLineF(opening, frame.header.bottom - 16 * scale, opening, frame.header.bottom))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for margin, key in ((frame.earlier, "earlier"), (frame.later, "later")):
            if margin is not None:
                middle = (margin.left + margin.right) / 2
                self._text(painter, self._options.words(key), "small", middle, lower, theme.faint, 0.5)

    def _along(
        self, painter: QPainter, text: str, role: str, y: float, ends: tuple[float, float], layout: Layout, colour: str
    ) -> None:
        """Draw words at the beginning of what is visible of a stretch of the axis, where they fit in it."""
        header, mirrored = layout.frame.header, layout.axis.mirrored
        opening, closing = (min(max(x, header.left), header.right) for x in ends)
        width = self._lettering.width(text, role)
        if abs(closing - opening) >= width + 10:
            left = opening - 6 - width if mirrored else opening + 6
            self._lettering.draw(painter, text, role, left, y, QColor(colour))

    def _names(self, painter: QPainter, layout: Layout, top_of: dict[int, float]) -> None:
        names, theme, sizes = layout.frame.names, self._theme, self._sizes
        right = self._options.names_on_right
        indent = 20 * sizes.scale
        for number, box in enumerate(layout.lanes):
            middle = top_of[number] + box.middle(0)
            x = names.right - indent if right else names.left + indent
            room = names.width - indent - 22 * sizes.scale
            if box.lane.family is not None:
                family = FAMILIES[box.lane.family]
                colour = QColor(theme.families[family])
                name = families()[family].shape
                marks.draw(painter, QPointF(x, middle), sizes.radius + 0.5, name, "filled", colour, QColor(theme.panel))
            width = min(self._lettering.width(box.lane.name, "name"), room)
            left = x - 16 * sizes.scale - width if right else x + 16 * sizes.scale
            self._lettering.draw(painter, box.lane.name, "name", left, middle, QColor(theme.secondary), width + 1)
            if box.bars is not None:
                words = self._options.words("count", int(box.bars.sum()))
                width = self._lettering.width(words, "small")
                left = x - 16 * sizes.scale - width if right else x + 16 * sizes.scale
                self._lettering.draw(painter, words, "small", left, middle + 18 * sizes.scale, QColor(theme.faint))

    def _margins(self, painter: QPainter, layout: Layout, top_of: dict[int, float], selected: int | None) -> None:
        for far in layout.far:
            margin = layout.frame.earlier if far.earlier else layout.frame.later
            if margin is None:
                continue
            step = 18 * self._sizes.scale
            middle = (margin.left + margin.right) / 2
            direction = -1 if layout.axis.mirrored else 1
            y = top_of[far.lane] + layout.lanes[far.lane].middle(0) - 2 * self._sizes.scale
            for place, item in enumerate(far.items):
                x = middle + direction * step * (place - (len(far.items) - 1) / 2)
                self._spot(painter, item, QRectF(x - step / 2, y - step / 2, step, step), selected)
                self.events.mark(painter, item, x, y)
            self._text(painter, far.text, "small", middle, y + 16 * self._sizes.scale, self._theme.secondary, 0.5)

    def _tray(self, painter: QPainter, layout: Layout, selected: int | None) -> None:
        area, tray, theme, sizes = layout.frame.tray, layout.tray, self._theme, self._sizes
        if area is None:
            return
        painter.fillRect(_rect(area), QColor(theme.panel))
        painter.setPen(QPen(QColor(theme.hairline), 1))
        painter.drawLine(QLineF(area.left, area.top, area.right, area.top))
        right = self._options.names_on_right
        names = layout.frame.names
        middle = area.top + sizes.pad + sizes.chip / 2
        x = names.right - 36 * sizes.scale if right else names.left + 36 * sizes.scale
        self._text(painter, self._options.words("undated"), "name", x, middle, theme.secondary, 1.0 if right else 0.0)
        edge = names.left if right else names.right
        for chip in tray.chips:
            y = middle + chip.row * sizes.chip
            left = edge - chip.start - chip.width if right else edge + chip.start
            around = QRectF(left - 3, y - sizes.chip / 2 + 1, chip.width + 6, sizes.chip - 2)
            self._spot(painter, chip.item, around, selected)
            mark = left + chip.width - sizes.radius if right else left + sizes.radius
            self.events.mark(painter, chip.item, mark, y)
            text = mark - sizes.radius - 6 - chip.label_width if right else mark + sizes.radius + 6
            role = "selected" if chip.item == selected else "label"
            self._lettering.draw(painter, chip.label, role, text, y, QColor(theme.ink), chip.label_width + 1)
            note = text - chip.note_width if right else text + chip.label_width + 8
            if chip.note:
                self._lettering.draw(painter, chip.note, "small", note, y, QColor(theme.faint), chip.note_width - 7)
        if tray.hidden:
            words = self._options.words("more", tray.hidden)
            outer = area.left + 14 if right else area.right - 14
            self._text(
                painter,
                words,
                "small",
                outer,
                middle + (tray.rows - 1) * sizes.chip,
                theme.faint,
                0.0 if right else 1.0,
            )

    def _spot(self, painter: QPainter, item: int, area: QRectF, selected: int | None) -> None:
        self.spots.append(Spot(item, area))
        if item == selected:
            painter.setPen(QPen(QColor(self._theme.accent), 2))
            painter.setBrush(QColor(self._theme.tint))
            painter.drawRoundedRect(area, 5, 5)

    def _text(
        self, painter: QPainter, text: str, role: str, x: float, middle: float, colour: str, align: float
    ) -> None:
        """Draw one line whose ``align`` part (0 left, 1 right) lies before ``x``."""
        left = x - align * self._lettering.width(text, role)
        self._lettering.draw(painter, text, role, left, middle, QColor(colour))


def shows_nights(axis: Axis) -> bool:
    """Whether nights are shaded: where they are neither too narrow to be told apart nor wider than any view."""
    return DAY / axis.seconds_per_pixel >= _NIGHT_WIDTH and axis.seconds_per_pixel > 10


def _rect(area: Area) -> QRectF:
    return QRectF(area.left, area.top, area.width, area.height)
