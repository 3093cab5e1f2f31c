"""Draws the visible blocks of an article: numbers and event marks in the margin, fields, underlines, text, caret."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from extract.lexicons import families
from extract.model import Span
from viewer.article.evidence import EDGES, EvidenceIndex, FieldMark, Support
from viewer.article.flow import Flow
from viewer.article.layout import LaidOut
from viewer.look.marks import draw
from viewer.look.theme import Theme

MARGIN = 64  # pixels at the right for paragraph numbers and event marks
_MARK = 9.0
_RADIUS = 3.0
_LINES = {"dotted": Qt.PenStyle.DotLine, "dashed": Qt.PenStyle.DashLine, "dot-dash": Qt.PenStyle.DashDotLine}


@dataclass
class Shown:
    """What is to be drawn beside the text itself."""

    theme: Theme
    evidence: EvidenceIndex
    selected: str | None = None
    paragraphs: frozenset[int] = frozenset()  # of the selected event
    fields: list[FieldMark] = field(default_factory=list)
    found: list[Span] = field(default_factory=list)
    current_find: Span | None = None
    selection: Span | None = None
    caret: int | None = None


def paint_block(painter: QPainter, flow: Flow, index: int, left: float, shown: Shown) -> None:
    """Draw block ``index``; the painter's origin is the top of the column, ``left`` where its text begins."""
    block, laid, theme = flow.block(index), flow.laid_out(index), shown.theme
    top = flow.top(index)
    if block.paragraph is not None and block.paragraph in shown.paragraphs:
        box = QRectF(left - 10, top - 1, flow.width + MARGIN, laid.height + 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.tint))
        painter.drawRoundedRect(box, 6, 6)
    painter.save()
    painter.translate(left, top)
    for mark in shown.fields:
        _fill(painter, laid, mark.span, block.span, QColor(theme.evidence[mark.field]))
        _edge(painter, laid, mark, block.span, QColor(theme.secondary))
    for span in shown.found:
        colour = theme.accent if span == shown.current_find else theme.evidence["when"]
        _frame(painter, laid, span, block.span, QColor(colour), strong=span == shown.current_find)
    if shown.selection is not None:
        chosen = QColor(theme.accent)
        chosen.setAlphaF(0.28)
        _fill(painter, laid, shown.selection, block.span, chosen)
    painter.setPen(QColor(theme.ink if block.paragraph is not None else theme.faint))
    laid.layout.draw(painter, QPointF(0, 0))
    for span, support in shown.evidence.underlines(block.span):
        _underline(painter, laid, span, support, shown)
    if shown.caret is not None and block.span.start <= shown.caret <= block.span.end:
        painter.fillRect(laid.caret(shown.caret), QColor(theme.accent))
    painter.restore()
    if block.paragraph is not None:
        _margin(painter, flow, index, left, shown)


def margin_marks(flow: Flow, index: int, left: float, evidence: EvidenceIndex) -> list[tuple[QRectF, Support]]:
    """The marks beside a block, one for each event whose trigger stands in it, in lines of two below the number."""
    block = flow.block(index)
    laid = flow.laid_out(index)
    named: dict[str, Support] = {}
    for support in evidence.over(block.span):
        if block.span.start <= support.trigger.start < block.span.end:
            named.setdefault(support.event, support)
    x = left + flow.width + 18
    top = flow.top(index) + (laid.line_height if block.opens else 0)
    rows = max(1, int((laid.height - (laid.line_height if block.opens else 0)) / (_MARK + 4)))
    places = [(column, row) for column in range(3) for row in range(rows)]
    return [
        (QRectF(x + column * (_MARK + 4), top + row * (_MARK + 4), _MARK, _MARK), support)
        for (column, row), support in zip(places, named.values(), strict=False)
    ]


def _margin(painter: QPainter, flow: Flow, index: int, left: float, shown: Shown) -> None:
    block, laid = flow.block(index), flow.laid_out(index)
    if block.opens and block.paragraph is not None:
        number = QFont(flow.font)
        number.setPixelSize(max(10, flow.font.pixelSize() - 5))
        painter.setFont(number)
        painter.setPen(QColor(shown.theme.secondary if block.paragraph in shown.paragraphs else shown.theme.faint))
        box = QRectF(left + flow.width + 14, flow.top(index), MARGIN - 28, laid.line_height)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, str(block.paragraph + 1))
    for box, support in margin_marks(flow, index, left, shown.evidence):
        family = families()[support.family]
        colour = QColor(shown.theme.families[support.family])
        draw(painter, box.center(), _MARK / 2, family.shape, "filled", colour, QColor(shown.theme.band))
        if support.event == shown.selected:
            painter.setPen(QPen(QColor(shown.theme.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(box.adjusted(-2.5, -2.5, 2.5, 2.5))


def _visible(laid: LaidOut, span: Span, block: Span) -> Iterable[QRectF]:
    return laid.rectangles(Span(max(span.start, block.start), min(span.end, block.end))) if span.overlaps(block) else ()


def _fill(painter: QPainter, laid: LaidOut, span: Span, block: Span, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for box in _visible(laid, span, block):
        painter.drawRoundedRect(box.adjusted(-1.5, -0.5, 1.5, 1.5), _RADIUS, _RADIUS)


def _edge(painter: QPainter, laid: LaidOut, mark: FieldMark, block: Span, colour: QColor) -> None:
    """The line that tells a field's words from those of others without its colour."""
    edge = EDGES[mark.field]
    if edge == "none":
        return
    painter.setPen(QPen(colour, 1.1, _LINES.get(edge, Qt.PenStyle.SolidLine), Qt.PenCapStyle.FlatCap))
    for box in _visible(laid, mark.span, block):
        for y in (box.bottom() + 3.0, box.bottom() + 5.0)[: 2 if edge == "double" else 1]:
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))


def _frame(painter: QPainter, laid: LaidOut, span: Span, block: Span, colour: QColor, *, strong: bool) -> None:
    if not strong:
        _fill(painter, laid, span, block, colour)
        return
    painter.setPen(QPen(colour, 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for box in _visible(laid, span, block):
        painter.drawRoundedRect(box.adjusted(-2, 0, 2, 1), _RADIUS, _RADIUS)


def _underline(painter: QPainter, laid: LaidOut, span: Span, support: Support, shown: Shown) -> None:
    """Thick under the words of the trigger, thin under the rest of the sentence that supports the event."""
    colour = QColor(shown.theme.families[support.family])
    names = support.trigger.overlaps(span)
    faded = shown.selected is not None and support.event != shown.selected
    for part, thick in _parts(span, support.trigger, names):
        line = QColor(colour)
        line.setAlphaF((0.55 if faded else 1.0) if thick else (0.22 if faded else 0.5))
        for box in laid.rectangles(part):
            painter.fillRect(QRectF(box.left(), box.bottom() + 0.5, box.width(), 2.0 if thick else 1.0), line)


def _parts(span: Span, trigger: Span, names: bool) -> list[tuple[Span, bool]]:
    if not names:
        return [(span, False)]
    first, last = max(span.start, trigger.start), min(span.end, trigger.end)
    parts = [(Span(span.start, first), False), (Span(first, last), True), (Span(last, span.end), False)]
    return [(part, thick) for part, thick in parts if part.start < part.end]
