"""Sets text for paper: paragraphs of either direction broken into lines at a width, with grounds behind marked runs.

Units are points whatever is painted on; the same lines come out on screen, in pictures and in PDF of one typeface.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGlyphRun,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from viewer.look.fonts import interface_family, pdf_family

Typeface = Literal["screen", "pdf"]
Align = Literal["start", "end", "centre"]
_ENOUGH = 100_000.0
_PDF_WEIGHTS = {500: 600, 600: 700}  # Cairo's weights look lighter than Plex's of the same number
_FINE = 10  # text is set ten times its size: Qt rounds font sizes to whole pixels


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph is set: size in points, weight, colour; ``leading`` is the height of a line in sizes."""

    size: float
    colour: str
    weight: int = QFont.Weight.Normal
    leading: float = 1.4
    align: Align = "start"
    right_to_left: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a paragraph; ``ground`` is the colour behind it, '' for none; 0 and '' keep the paragraph's style."""

    text: str
    ground: str = ""
    weight: int = 0
    colour: str = ""
    size: float = 0
    underline: bool = False


class Block:
    """A paragraph set at a width. ``height`` is known at once; ``draw`` may be called on any device."""

    def __init__(self, pieces: tuple[Piece, ...], style: Style, width: float, typeface: Typeface) -> None:
        self.text = "".join(piece.text for piece in pieces)
        self.width = width
        self._style = style
        self._layout = QTextLayout(self.text, _font(typeface, style.size, style.weight))
        self._layout.setTextOption(_option(style))
        self._layout.setCacheEnabled(True)
        self._grounds = self._format(pieces, style, typeface)
        self.height = self._break(width, style, typeface)

    @property
    def lines(self) -> int:
        """How many lines it takes."""
        return self._layout.lineCount()

    @property
    def natural(self) -> float:
        """The width its widest line really takes."""
        count = self._layout.lineCount()
        return max((self._layout.lineAt(i).naturalTextWidth() for i in range(count)), default=0.0) / _FINE

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw with the top left corner at (x, y)."""
        painter.save()
        painter.translate(x, y)
        for start, length, colour in self._grounds:
            for number in range(self._layout.lineCount()):
                self._draw_ground(painter, number, start, length, colour)
        painter.scale(1 / _FINE, 1 / _FINE)
        painter.setPen(QPen(QColor(self._style.colour)))
        self._layout.draw(painter, QPointF(0, 0))
        painter.restore()

    def _format(self, pieces: tuple[Piece, ...], style: Style, typeface: Typeface) -> list[tuple[int, int, str]]:
        formats, grounds, at = [], [], 0
        for piece in pieces:
            length = len(piece.text.encode("utf-16-le", "surrogatepass")) // 2
            made = QTextCharFormat()
            made.setFont(_font(typeface, piece.size or style.size, piece.weight or style.weight))
            made.setForeground(QColor(piece.colour or style.colour))
            made.setFontUnderline(piece.underline)
            each = QTextLayout.FormatRange()
            each.start, each.length, each.format = at, length, made
            formats.append(each)
            if piece.ground:
                grounds.append((at, length, piece.ground))
            at += length
        self._layout.setFormats(formats)
        return grounds

    def _break(self, width: float, style: Style, typeface: Typeface) -> float:
        metrics = _metrics(typeface, style.size)
        height = style.size * style.leading * _FINE
        y = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width * _FINE)
            line.setPosition(QPointF(0, y + (height - metrics.height()) / 2 + metrics.ascent() - line.ascent()))
            y += height
        self._layout.endLayout()
        return y / _FINE

    def _draw_ground(self, painter: QPainter, number: int, start: int, length: int, colour: str) -> None:
        line = self._layout.lineAt(number)
        first, last = max(start, line.textStart()), min(start + length, line.textStart() + line.textLength())
        if first >= last:
            return
        height = self._style.size * self._style.leading
        thick = min(height * 0.92, self._style.size * 1.55)
        top = number * height + (height - thick) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        for left, right in _stretches(line.glyphRuns(first, last - first)):
            painter.drawRoundedRect(QRectF(left / _FINE - 1, top, (right - left) / _FINE + 2, thick), 2, 2)


def _stretches(runs: list[QGlyphRun]) -> list[tuple[float, float]]:
    """Left and right of the glyph runs, those that touch as one."""
    boxes = sorted((box.left(), box.right()) for run in runs if not (box := run.boundingRect()).isEmpty())
    joined: list[tuple[float, float]] = []
    for left, right in boxes:
        if joined and left <= joined[-1][1] + 4 * _FINE:
            joined[-1] = (joined[-1][0], max(right, joined[-1][1]))
        else:
            joined.append((left, right))
    return joined


def shortened(text: str, most: int) -> str:
    """``text``, cut with '…' where it is longer than ``most`` characters."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def set_text(text: str, style: Style, width: float, typeface: Typeface) -> Block:
    """One paragraph of one style."""
    return Block((Piece(text),), style, width, typeface)


def width_of(text: str, style: Style, typeface: Typeface) -> float:
    """The width of ``text`` on one line."""
    return Block((Piece(text),), style, _ENOUGH, typeface).natural


@cache
def _font(typeface: Typeface, size: float, weight: int) -> QFont:
    font = QFont(pdf_family() if typeface == "pdf" else interface_family())
    font.setPixelSize(round(size * _FINE))
    font.setWeight(QFont.Weight(_PDF_WEIGHTS.get(weight, weight) if typeface == "pdf" else weight))
    if typeface == "pdf":
        font.setKerning(False)  # a letter moved away from its neighbour is read back as a space between the two
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@cache
def _metrics(typeface: Typeface, size: float) -> QFontMetricsF:
    return QFontMetricsF(_font(typeface, size, QFont.Weight.Normal))


@cache
def _option(style: Style) -> QTextOption:
    right = (style.align == "end") != style.right_to_left
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(Qt.AlignmentFlag.AlignHCenter if style.align == "centre" else side)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if style.right_to_left else Qt.LayoutDirection.LeftToRight)
    option.setUseDesignMetrics(True)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
