"""One block of the article laid out in lines: where its words are on screen, and which word is at a point.

Marks are rectangles behind the text, never character formats, so that Arabic letters stay joined under them.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextLine, QTextOption

from extract.model import Span
from viewer.article.displayed import Displayed

LINE_HEIGHT = 1.95  # of the font's pixel size


class LaidOut:
    """A stretch of ``source`` in lines of at most ``width`` pixels, right to left; its origin is its top left."""

    def __init__(self, source: str, span: Span, font: QFont, width: float) -> None:
        self.displayed = Displayed(source, span)
        self.line_height = line_height(font)
        self._metrics = QFontMetricsF(font)
        self._layout = QTextLayout(self.displayed.text, font)
        option = QTextOption(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._layout.beginLayout()
        top = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top + (self.line_height - line.height()) / 2))
            top += self.line_height
        self._layout.endLayout()
        self.height = top

    @property
    def layout(self) -> QTextLayout:
        """The layout, for drawing."""
        return self._layout

    def rectangles(self, span: Span) -> list[QRectF]:
        """What ``span`` covers, from left to right on each line; touching pieces of a line are one."""
        start, end = self.displayed.to_qt(span.start), self.displayed.to_qt(span.end)
        found: list[QRectF] = []
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first < last:
                found += _joined([run.boundingRect() for run in line.glyphRuns(first, last - first)])
        return found

    def line_of(self, position: int) -> int:
        """The line ``position`` stands in, counted from 0."""
        return self._layout.lineForTextPosition(self.displayed.to_qt(position)).lineNumber()

    def caret(self, position: int) -> QRectF:
        """Where the caret stands before ``position``."""
        unit = self.displayed.to_qt(position)
        line = self._layout.lineForTextPosition(unit)
        x = _x(line, unit)
        return QRectF(x - 0.75, line.y(), 1.5, line.height())

    def position_at(self, x: float, y: float, *, on_letter: bool = False) -> int:
        """The code point at a point: between letters as a caret stands, or the letter itself."""
        number = min(max(int(y / self.line_height), 0), self._layout.lineCount() - 1)
        line = self._layout.lineAt(number)
        how = (
            QTextLine.CursorPosition.CursorOnCharacter
            if on_letter
            else QTextLine.CursorPosition.CursorBetweenCharacters
        )
        return self.displayed.from_qt(line.xToCursor(x + self._hanging(line), how))

    def _hanging(self, line: QTextLine) -> float:
        """Width of the spaces a wrapped line ends in: ``xToCursor`` counts them, drawing and ``cursorToX`` do not."""
        words = self.displayed.text.encode("utf-16-le")[
            2 * line.textStart() : 2 * (line.textStart() + line.textLength())
        ]
        text = words.decode("utf-16-le", "ignore")
        return self._metrics.horizontalAdvance(" ") * (len(text) - len(text.rstrip(" ")))

    def beside(self, position: int, lines: int) -> int | None:
        """The code point as many ``lines`` below (above where negative) ``position``; None outside the block."""
        here = self.caret(position)
        number = self.line_of(position) + lines
        if not 0 <= number < self._layout.lineCount():
            return None
        return self.position_at(here.center().x(), (number + 0.5) * self.line_height)


def line_height(font: QFont) -> float:
    """Pixels from one line of article text to the next."""
    return float(round(font.pixelSize() * LINE_HEIGHT))


def _x(line: QTextLine, unit: int) -> float:
    found: object = line.cursorToX(unit)  # PySide gives back the position asked for as well
    x = found[0] if isinstance(found, tuple) else found
    return x if isinstance(x, float) else 0.0


def _joined(pieces: list[QRectF]) -> list[QRectF]:
    joined: list[QRectF] = []
    for piece in sorted(pieces, key=QRectF.left):
        if joined and piece.left() - joined[-1].right() < 1:
            joined[-1] = joined[-1].united(piece)
        elif piece.width() > 0:
            joined.append(piece)
    return joined
