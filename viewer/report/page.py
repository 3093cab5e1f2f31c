"""A laid-out page: what stands where, in points from its top left corner, and how it is painted. No layout here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from viewer.report.typesetting import Block

Kind = Literal["text", "mark", "ground", "rule", "figure"]
Paint = Callable[[QPainter, QRectF], None]


@dataclass(frozen=True, slots=True)
class Placed:
    """Something on a page. ``item`` is the number of the item it belongs to, 0 for none."""

    kind: Kind
    rect: QRectF
    paint: Paint
    item: int = 0


@dataclass(slots=True)
class Page:
    """One page with everything on it, in the order of painting."""

    width: float
    height: float
    ground: str
    placed: list[Placed] = field(default_factory=list)

    def text(self, block: Block, x: float, y: float, item: int = 0) -> None:
        """Put a paragraph with its top left corner at (x, y)."""
        rect = QRectF(x, y, block.width, block.height)
        self.placed.append(Placed("text", rect, lambda painter, r: block.draw(painter, r.x(), r.y()), item))

    def fill(self, rect: QRectF, colour: str, item: int = 0, *, kind: Kind = "ground", radius: float = 0) -> None:
        """Put a filled rectangle."""

        def paint(painter: QPainter, r: QRectF) -> None:
            painter.setPen(QColor(0, 0, 0, 0))
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(r, radius, radius)

        self.placed.append(Placed(kind, rect, paint, item))

    def disc(self, centre: QPointF, radius: float, colour: str, item: int) -> None:
        """Put a filled circle."""

        def paint(painter: QPainter, r: QRectF) -> None:
            painter.setPen(QColor(0, 0, 0, 0))
            painter.setBrush(QColor(colour))
            painter.drawEllipse(r)

        rect = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        self.placed.append(Placed("mark", rect, paint, item))

    def paint(self, painter: QPainter) -> None:
        """Paint the page; the painter's unit is a point."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, self.width, self.height), QColor(self.ground))
        for placed in self.placed:
            painter.save()
            placed.paint(painter, placed.rect)
            painter.restore()
