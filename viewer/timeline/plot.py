"""The pyqtgraph side of the timeline: one view box for range, zoom and pan, and one item that paints everything.

Time always runs left to right in the box's own terms; ``invertX`` mirrors it, whatever the direction of the interface.
"""

from __future__ import annotations

from collections.abc import Callable

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from viewer.timeline.items import Items
from viewer.timeline.layout import Arranger, Layout
from viewer.timeline.painting import TimelinePainter

_NARROWEST = 600.0  # seconds the window can be zoomed into
_STILL = 140  # milliseconds without movement after which labels are set anew


class TimelinePlot(pg.GraphicsView):
    """Shows one arranger's layouts. ``clicked`` and ``double_clicked`` give the row of an event, -1 for none;
    ``hovered`` a row (or -1) and where the pointer is; ``moved`` the visible stretch in seconds."""

    clicked = Signal(int)
    double_clicked = Signal(int)
    hovered = Signal(int, QPointF)
    moved = Signal(float, float)
    _built = False  # pyqtgraph sends a resize event before this class is

    def __init__(self, background: str, parent: QWidget) -> None:
        super().__init__(parent, useOpenGL=False, background=QColor(background))
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setViewportUpdateMode(self.ViewportUpdateMode.FullViewportUpdate)
        self.setCacheMode(self.CacheModeFlag.CacheNone)
        self.selected: int | None = None
        self.scroll = 0.0
        self.layout_now: Layout | None = None
        self._arranger: Arranger | None = None
        self._painter: TimelinePainter | None = None
        self._box = _TimeBox(self._drag_lanes)
        self._item = _TimelineItem(self._paint)
        self.scene().addItem(self._item)
        self.scene().addItem(self._box)
        self._box.sigXRangeChanged.connect(self._range_changed)
        self.scene().sigMouseClicked.connect(self._scene_clicked)
        self.scene().sigMouseMoved.connect(self._scene_moved)
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(_STILL)
        self._still.timeout.connect(self.refresh)
        self._moving = False
        self._built = True

    def show_timeline(self, arranger: Arranger, painter: TimelinePainter, stretch: tuple[float, float]) -> None:
        """Show ``stretch`` (seconds) of an arranger's events."""
        self._arranger, self._painter = arranger, painter
        self._box.blockSignals(True)
        self._box.invertX(arranger.options.right_to_left)
        self._limit(arranger.items)
        self._box.blockSignals(False)
        self.set_stretch(*stretch)
        self.refresh()

    def stretch(self) -> tuple[float, float]:
        """The visible stretch in seconds."""
        low, high = self._box.viewRange()[0]
        return float(low), float(high)

    def set_stretch(self, low: float, high: float) -> None:
        """Show exactly ``[low, high]`` seconds."""
        self._box.setXRange(low, high, padding=0)

    def zoom(self, factor: float) -> None:
        """Show ``factor`` times as much time around the middle."""
        low, high = self.stretch()
        middle, half = (low + high) / 2, (high - low) / 2 * factor
        self.set_stretch(middle - half, middle + half)

    def pan(self, part: float) -> None:
        """Move by a part of the visible stretch, later where positive."""
        low, high = self.stretch()
        self.set_stretch(low + part * (high - low), high + part * (high - low))

    def scroll_to(self, pixels: float) -> None:
        """Move the lanes up by ``pixels`` in all, as far as there are any."""
        room = self.room_to_scroll()
        self.scroll = min(max(0.0, pixels), room)
        self._item.update()

    def room_to_scroll(self) -> float:
        """How many pixels of lanes do not fit below the axis."""
        layout = self.layout_now
        return 0.0 if layout is None else max(0.0, layout.content_height - layout.frame.body.height)

    def refresh(self) -> None:
        """Arrange for exactly what is visible, and draw."""
        self._moving = False
        self._still.stop()
        self._arrange()
        self._item.update()

    def item_at(self, point: QPointF) -> int:
        """The row of the event drawn at a point, the most important where several are; -1 for none."""
        layout, painter, arranger = self.layout_now, self._painter, self._arranger
        if layout is None or painter is None or arranger is None:
            return -1
        for spot in painter.spots:
            if spot.area.contains(point):
                return spot.item
        body = layout.frame.body
        if not (body.left <= point.x() <= body.right and body.top <= point.y() <= body.bottom):
            return -1
        return painter.events.item_at(layout, point.x(), point.y() - body.top + self.scroll)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange anew for the new size."""
        super().resizeEvent(event)
        if not self._built:
            return
        self._item.set_size(self.width(), self.height())
        self.refresh()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom over the plot; with Shift, or over the names, scroll the lanes; sideways, pan."""
        delta = event.angleDelta()
        over = self.layout_now is not None and self._box.sceneBoundingRect().contains(event.position())
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or not over:
            self.scroll_to(self.scroll - (delta.y() or delta.x()) / 2)
            self.moved.emit(*self.stretch())
            event.accept()
        elif abs(delta.x()) > abs(delta.y()):
            later = -1 if self._arranger is not None and self._arranger.options.right_to_left else 1
            self.pan(-later * delta.x() / 1200)
            event.accept()
        else:
            super().wheelEvent(event)

    def _arrange(self) -> None:
        if self._arranger is None or self.width() < 2 or self.height() < 2:
            return
        low, high = self.stretch()
        layout = self._arranger.arrange(self.width(), self.height(), low, high, settled=not self._moving)
        self.layout_now = layout
        body = layout.frame.body
        self._box.setGeometry(QRectF(body.left, 0, body.width, body.bottom))
        self.scroll = min(self.scroll, self.room_to_scroll())

    def _paint(self, painter: QPainter) -> None:
        if self._painter is not None and self.layout_now is not None:
            self._painter.paint(painter, self.layout_now, selected=self.selected, scroll=self.scroll)

    def _range_changed(self) -> None:
        self._moving = True
        self._still.start()
        self._arrange()
        self._item.update()
        self.moved.emit(*self.stretch())

    def _limit(self, items: Items) -> None:
        low, high = items.limits
        self._box.setLimits(xMin=low, xMax=high, minXRange=_NARROWEST, maxXRange=high - low)

    def _drag_lanes(self, pixels: float) -> None:
        self.scroll_to(self.scroll - pixels)

    def _scene_clicked(self, event: pg.GraphicsScene.mouseEvents.MouseClickEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        item = self.item_at(event.scenePos())
        (self.double_clicked if event.double() else self.clicked).emit(item)

    def _scene_moved(self, point: QPointF) -> None:
        self.hovered.emit(self.item_at(point), point)


class _TimeBox(pg.ViewBox):
    """Zooms and pans time; dragging up and down is handed on."""

    def __init__(self, drag_lanes: Callable[[float], None]) -> None:
        super().__init__(enableMenu=False, enableMouse=True)
        self.setMouseEnabled(x=True, y=False)
        self.disableAutoRange()
        self._drag_lanes = drag_lanes

    def mouseDragEvent(self, event: pg.GraphicsScene.mouseEvents.MouseDragEvent, axis: int | None = None) -> None:
        super().mouseDragEvent(event, axis)
        self._drag_lanes(event.pos().y() - event.lastPos().y())


class _TimelineItem(pg.GraphicsObject):
    """The one item of the scene that is drawn."""

    def __init__(self, paint: Callable[[QPainter], None]) -> None:
        super().__init__()
        self.setZValue(-10)
        self._paint = paint
        self._area = QRectF(0, 0, 1, 1)

    def set_size(self, width: float, height: float) -> None:
        """Cover the whole scene."""
        self.prepareGeometryChange()
        self._area = QRectF(0, 0, width, height)

    def boundingRect(self) -> QRectF:
        """The whole scene."""
        return self._area

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw the timeline."""
        self._paint(painter)
