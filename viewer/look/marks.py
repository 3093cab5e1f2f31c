"""The marks of events: one shape for each family, drawn in one of four ways for what the text says of it.

Geometry and drawing only; the same for list, legend, timeline and report. Colour is never the only sign.
"""

from __future__ import annotations

from functools import cache
from math import cos, pi, sin
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from extract.model import Status

Filling = Literal["filled", "hollow", "half", "crossed"]

FILLINGS: tuple[Filling, ...] = ("filled", "hollow", "half", "crossed")
_FILLING: dict[Status, Filling] = {
    "asserted": "filled",
    "planned": "hollow",
    "called-for": "hollow",
    "hypothetical": "hollow",
    "alleged": "half",
    "denied": "crossed",
    "ended": "crossed",
}


def filling(status: Status) -> Filling:
    """How a status is drawn: filled happened, hollow is planned or called for, half is claimed by somebody only,
    crossed is denied or has ended."""
    return _FILLING[status]


@cache
def shape(name: str) -> QPainterPath:
    """The outline of a family's shape around (0, 0), all of one area to the eye and at most 1.25 from the centre;
    scale it by the radius wanted. Raises KeyError for a shape that is not one of the six. Do not change the path."""
    path = QPainterPath()
    if name == "circle":
        path.addEllipse(QPointF(0, 0), 0.95, 0.95)
    elif name == "square":
        path.addRoundedRect(QRectF(-0.86, -0.86, 1.72, 1.72), 0.18, 0.18)
    else:
        path.addPolygon(_POLYGONS[name])
        path.closeSubpath()
    return path


def draw(
    painter: QPainter, centre: QPointF, radius: float, shape_name: str, how: Filling, colour: QColor, ground: QColor
) -> None:
    """Draw one mark; ``ground`` is the colour behind it, which fills what is hollow."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(centre)
    painter.scale(radius, radius)
    path = shape(shape_name)
    pen = QPen(colour, 1.5 / radius, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    if how == "filled":
        painter.fillPath(path, colour)
    else:
        painter.setPen(pen)
        painter.setBrush(ground)
        painter.scale(0.88, 0.88)
        painter.drawPath(path)
        if how == "half":
            lower = QPainterPath()
            lower.addRect(QRectF(-2, 0, 4, 2))
            painter.fillPath(path.intersected(lower), colour)
        elif how == "crossed":
            painter.drawLine(QPointF(-1.1, 1.1), QPointF(1.1, -1.1))
    painter.restore()


def _star() -> QPolygonF:
    points = []
    for corner in range(10):
        radius = 1.25 if corner % 2 == 0 else 0.56
        angle = -pi / 2 + corner * pi / 5
        points.append(QPointF(radius * cos(angle), 0.06 + radius * sin(angle)))
    return QPolygonF(points)


def _regular(corners: int, radius: float, drop: float) -> QPolygonF:
    angles = [-pi / 2 + corner * 2 * pi / corners for corner in range(corners)]
    return QPolygonF([QPointF(radius * cos(angle), drop + radius * sin(angle)) for angle in angles])


_POLYGONS = {
    "triangle": _regular(3, 1.22, 0.22),
    "diamond": _regular(4, 1.15, 0.0),
    "pentagon": _regular(5, 1.06, 0.06),
    "star": _star(),
}
