"""Where the words of an article are on the panel, and which words and events are at a point of it. Nothing is drawn."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFont

from extract.model import Document, Span
from viewer.article.caret import moved
from viewer.article.evidence import EvidenceIndex
from viewer.article.flow import Flow
from viewer.article.painting import MARGIN, margin_marks

TOP = 14  # pixels over the first line
_LEFT = 26
_MEASURE = 820  # the widest column of text


class Page:
    """A document in a panel of ``size`` pixels, scrolled by ``scroll``."""

    def __init__(self, document: Document, font: QFont, size: QSize) -> None:
        self.size = size
        self.scroll = 0.0
        self.flow = Flow(document, font, self._column())

    @property
    def document(self) -> Document:
        """The document laid out here."""
        return self.flow.document

    @property
    def left(self) -> float:
        """Where the column begins; one narrower than the panel stands in its middle."""
        return _LEFT + max(0.0, (self.size.width() - _LEFT - MARGIN - self._column()) / 2)

    @property
    def origin(self) -> QPointF:
        """Where the top of the column is on the panel."""
        return QPointF(0, TOP - self.scroll)

    @property
    def height(self) -> float:
        """Height of everything, as far as it is known."""
        return self.flow.height + 3 * TOP

    def set_size(self, size: QSize, font: QFont) -> None:
        """Another size of panel or text; what stood at the top stays there."""
        self.size = size
        if len(self.flow.blocks):
            first = self.flow.block_at(self.scroll - TOP)
            self.flow.set_column(font, self._column())
            self.scroll = self.flow.top(first) if self.scroll else 0.0

    def visible(self) -> range:
        """Indexes of the blocks in view."""
        if not len(self.flow.blocks):
            return range(0)
        first = self.flow.block_at(self.scroll - TOP)
        return range(first, self.flow.block_at(self.scroll + self.size.height()) + 1)

    def settle(self) -> None:
        """Lay out what is in view; it stays where it is."""
        self.scroll = max(0.0, self.flow.settle(self.scroll - TOP, self.size.height()) + TOP)

    def reveal(self, span: Span) -> None:
        """Scroll as little as needed for ``span`` to be read with some text around it."""
        if not len(self.flow.blocks):
            return
        y = self.flow.y_of(span.start, self.size.height() / 2) + TOP
        line = self.flow.laid_out(self.flow.blocks.at(span.start)).line_height
        if not self.scroll + line < y < self.scroll + self.size.height() - 3 * line:
            self.scroll = min(max(0.0, y - self.size.height() / 3), max(0.0, self.height - self.size.height()))

    def rectangles(self, span: Span) -> list[QRectF]:
        """Where ``span`` is in view; empty for what is not."""
        found: list[QRectF] = []
        for index in self.flow.blocks.over(span):
            move = QPointF(self.left, self.flow.top(index)) + self.origin
            found += [box.translated(move) for box in self.flow.laid_out(index).rectangles(span)]
        panel = QRectF(0, 0, self.size.width(), self.size.height())
        return [box for box in found if box.intersects(panel)]

    def event_at(self, point: QPointF, evidence: EvidenceIndex) -> str | None:
        """The event whose underline or margin mark is at ``point``."""
        if not len(self.flow.blocks):
            return None
        inside = point - self.origin
        index = self.flow.block_at(inside.y())
        for box, support in margin_marks(self.flow, index, self.left, evidence):
            if box.adjusted(-3, -3, 3, 3).contains(inside):
                return support.event
        x, y = inside.x() - self.left, inside.y() - self.flow.top(index)
        laid = self.flow.laid_out(index)
        if not (0 <= x <= self.flow.width and 0 <= y <= laid.height):
            return None
        found = evidence.at(laid.position_at(x, y, on_letter=True))
        return found.event if found else None

    def position_at(self, point: QPointF) -> int | None:
        """The code point a caret set at ``point`` stands before."""
        if not len(self.flow.blocks):
            return None
        inside = point - self.origin
        index = self.flow.block_at(inside.y())
        return self.flow.laid_out(index).position_at(inside.x() - self.left, inside.y() - self.flow.top(index))

    def step(self, position: int, step: str) -> int:
        """Where the caret stands after 'forward', 'back', 'word-end', 'word-back', 'up' or 'down'."""
        if step not in ("up", "down") or not len(self.flow.blocks):
            return moved(self.document.text, position, step)
        index, lines = self.flow.blocks.at(position), 1 if step == "down" else -1
        laid = self.flow.laid_out(index)
        beside = laid.beside(position, lines)
        if beside is not None:
            return beside
        if not 0 <= index + lines < len(self.flow.blocks):
            return position
        other = self.flow.laid_out(index + lines)
        return other.position_at(laid.caret(position).center().x(), 0 if lines > 0 else other.height - 1)

    def _column(self) -> float:
        return float(max(160, min(_MEASURE, self.size.width() - _LEFT - MARGIN)))
