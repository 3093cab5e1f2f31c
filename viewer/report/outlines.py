"""A paint device that turns text into outlines and hands everything on to a painter: for SVG, whose readers may have no
Arabic font. Qt's own SVG device writes text as positioned characters, which overlap without the font."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QImage,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainter,
    QPainterPath,
    QPixmap,
    QPolygonF,
)

_FEATURES = QPaintEngine.PaintEngineFeature
_METRIC = QPaintDevice.PaintDeviceMetric
_CLIP = (
    QPaintEngine.DirtyFlag.DirtyClipEnabled
    | QPaintEngine.DirtyFlag.DirtyClipPath
    | QPaintEngine.DirtyFlag.DirtyClipRegion
)


class _Engine(QPaintEngine):
    """Every shape as it comes; text reaches ``drawPath`` because ``drawTextItem`` is left to Qt."""

    def __init__(self, target: QPainter) -> None:
        super().__init__(_FEATURES.AllFeatures)
        self._target = target

    def begin(self, device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        target = self._target
        target.setTransform(state.transform())
        if state.state() & _CLIP:
            target.setClipping(False)
            if state.isClipEnabled():
                target.setClipPath(state.painter().clipPath())
        target.setPen(state.pen())
        target.setBrush(state.brush())
        target.setOpacity(state.opacity())

    def drawPath(self, path: QPainterPath) -> None:
        self._target.drawPath(path)

    def drawRects(self, rects: Iterable[Any]) -> None:
        self._target.drawRects(list(rects))

    def drawLines(self, lines: Iterable[Any]) -> None:
        self._target.drawLines(list(lines))

    def drawPolygon(self, points: Iterable[Any], mode: QPaintEngine.PolygonDrawMode) -> None:
        if mode == QPaintEngine.PolygonDrawMode.PolylineMode:
            self._target.drawPolyline(QPolygonF(list(points)))
        else:
            self._target.drawPolygon(QPolygonF(list(points)))

    def drawPixmap(self, target: QRectF | QRect, pixmap: QPixmap | QImage, source: QRectF | QRect) -> None:
        self._target.drawPixmap(QRectF(target), QPixmap(pixmap), QRectF(source))

    def drawImage(
        self,
        target: QRectF | QRect,
        image: QImage,
        source: QRectF | QRect,
        /,
        flags: Qt.ImageConversionFlag = Qt.ImageConversionFlag.AutoColor,
    ) -> None:
        self._target.drawImage(QRectF(target), image, QRectF(source))


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
