"""Text of the drawing: its fonts by role, its widths, and drawing it in the way the device wants.

A screen gets cached static texts, every other device real text, so that it can be searched in PDF.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QStaticText, QTextOption

from viewer.look.fonts import interface_font

Mode = Literal["screen", "text"]
_ROLES = {
    "label": (12.5, QFont.Weight.Medium),
    "selected": (12.5, QFont.Weight.Bold),
    "name": (12.5, QFont.Weight.Normal),
    "tick": (12.5, QFont.Weight.DemiBold),
    "stretch": (11.5, QFont.Weight.Normal),
    "small": (11.5, QFont.Weight.Normal),
}
_CACHED = 6_000


class Lettering:
    """Fonts at ``scale`` for one direction of reading. ``family`` replaces the interface font."""

    def __init__(self, scale: float, right_to_left: bool, mode: Mode = "screen", family: str | None = None) -> None:
        self.mode: Mode = mode
        self._fonts = {role: _font(size * scale, weight, family) for role, (size, weight) in _ROLES.items()}
        self._metrics = {role: QFontMetricsF(font) for role, font in self._fonts.items()}
        self._option = QTextOption(Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignLeft)
        self._option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        )
        self._option.setWrapMode(QTextOption.WrapMode.NoWrap)
        self._texts: dict[tuple[str, str, float], QStaticText] = {}
        self._widths: dict[tuple[str, str], float] = {}

    def width(self, text: str, role: str) -> float:
        """Pixels ``text`` takes on one line."""
        key = (text, role)
        found = self._widths.get(key)
        if found is None:
            if len(self._widths) > _CACHED:
                self._widths.clear()
            found = self._widths[key] = self._metrics[role].horizontalAdvance(text)
        return found

    def draw(
        self, painter: QPainter, text: str, role: str, left: float, middle: float, colour: QColor, width: float = 1e6
    ) -> None:
        """Draw one line from ``left``, its height centred on ``middle``, cut with '…' where longer than ``width``."""
        metrics = self._metrics[role]
        painter.setPen(colour)
        if self.mode == "screen":
            painter.setFont(self._fonts[role])
            painter.drawStaticText(QPointF(left, middle - metrics.height() / 2), self._static(text, role, width))
            return
        shown = self._cut(text, role, width)
        baseline = QPointF(left, middle - metrics.height() / 2 + metrics.ascent())
        painter.setFont(self._fonts[role])
        painter.drawText(baseline, shown)

    def _cut(self, text: str, role: str, width: float) -> str:
        if self.width(text, role) <= width + 0.5:
            return text
        return self._metrics[role].elidedText(text, Qt.TextElideMode.ElideRight, width)

    def _static(self, text: str, role: str, width: float) -> QStaticText:
        key = (text, role, round(width))
        found = self._texts.get(key)
        if found is None:
            if len(self._texts) > _CACHED:
                self._texts.clear()
            found = QStaticText(self._cut(text, role, width))
            found.setTextFormat(Qt.TextFormat.PlainText)
            found.setTextOption(self._option)
            found.prepare(font=self._fonts[role])
            self._texts[key] = found
        return found


def _font(pixels: float, weight: QFont.Weight, family: str | None) -> QFont:
    font = interface_font(pixels, weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if family is not None:
        font.setFamily(family)
    return font
