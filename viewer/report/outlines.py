"""A paint device that turns text into outlines and hands everything on to a painter: for SVG, whose readers may have no
Arabic font. Qt's own SVG device writes text as characters, which overlap without the font, and forgets clipping."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPolygonF,
)

_FEATURES = QPaintEngine.PaintEngineFeature
_METRIC = QPaintDevice.PaintDeviceMetric


class _Engine(QPaintEngine):
    """Every shape as a path, cut at the clip; text becomes a path because ``drawTextItem`` is left to Qt."""

    def __init__(self, target: QPainter) -> None:
        super().__init__(_FEATURES.AllFeatures)
        self._target = target
        self._clip: QPainterPath | None = None

    def begin(self, device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        self._target.setTransform(state.transform())
        self._target.setPen(state.pen())
        self._target.setBrush(state.brush())
        self._target.setOpacity(state.opacity())
        self._clip = state.painter().clipPath() if state.painter().hasClipping() else None

    def drawPath(self, path: QPainterPath) -> None:
        target, pen, brush = self._target, self._target.pen(), self._target.brush()
        room = pen.widthF() if pen.style() != Qt.PenStyle.NoPen else 0.0
        around = path.boundingRect().adjusted(-room, -room, room, room)
        whole = self._clip is None or self._clip.contains(around)
        if whole and pen.brush().style() == Qt.BrushStyle.SolidPattern:
            target.drawPath(path)
            return
        if brush.style() != Qt.BrushStyle.NoBrush:
            target.fillPath(self._cut(path), brush)
        if pen.style() != Qt.PenStyle.NoPen:  # Qt writes no lines that change colour
            target.fillPath(self._cut(QPainterPathStroker(pen).createStroke(path)), pen.brush())

    def _cut(self, path: QPainterPath) -> QPainterPath:
        return path if self._clip is None else path.intersected(self._clip)

    def drawRects(self, rects: Iterable[Any]) -> None:
        for rect in rects:
            path = QPainterPath()
            path.addRect(QRectF(rect))
            self.drawPath(path)

    def drawLines(self, lines: Iterable[Any]) -> None:
        for line in lines:
            path = QPainterPath(QPointF(line.p1()))
            path.lineTo(QPointF(line.p2()))
            self.drawPath(path)

    def drawPolygon(self, points: Iterable[Any], mode: QPaintEngine.PolygonDrawMode) -> None:
        path = QPainterPath()
        path.addPolygon(QPolygonF(list(points)))
        if mode != QPaintEngine.PolygonDrawMode.PolylineMode:
            path.closeSubpath()
        self.drawPath(path)


class Outlines(QPaintDevice):
    """Paint on this to paint on ``target`` without any text. ``size`` is in the target's units, 72 to the inch."""

    def __init__(self, target: QPainter, size: QSizeF) -> None:
        super().__init__()
        self._engine = _Engine(target)
        self._metrics = {
            _METRIC.PdmWidth: round(size.width()),
            _METRIC.PdmHeight: round(size.height()),
            _METRIC.PdmWidthMM: round(size.width() * 25.4 / 72),
            _METRIC.PdmHeightMM: round(size.height() * 25.4 / 72),
            _METRIC.PdmDpiX: 72,
            _METRIC.PdmDpiY: 72,
            _METRIC.PdmPhysicalDpiX: 72,
            _METRIC.PdmPhysicalDpiY: 72,
            _METRIC.PdmDepth: 32,
            _METRIC.PdmDevicePixelRatio: 1,
            _METRIC.PdmDevicePixelRatioScaled: 0x10000,
        }

    def paintEngine(self) -> QPaintEngine:
        return self._engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        return self._metrics.get(metric, 0)
