"""The article's blocks one below the other. Only what is looked at is laid out; the rest has an estimated height.

It knows pixels and text, not widgets: the view scrolls, this answers what is where.
"""

from __future__ import annotations

from collections import OrderedDict

import numpy as np
from PySide6.QtGui import QFont, QFontMetricsF

from extract.model import Document
from viewer.article.blocks import Block, Blocks
from viewer.article.layout import LaidOut, line_height

_KEPT = 300  # laid-out blocks kept
_GAP = 0.42  # of a line, between paragraphs


class Flow:
    """Blocks of ``document`` in a column of ``width`` pixels. Heights become exact as blocks are laid out."""

    def __init__(self, document: Document, font: QFont, width: float) -> None:
        self.document = document
        self.blocks = Blocks(document)
        self._reset(font, width)

    def set_column(self, font: QFont, width: float) -> None:
        """Lay everything out anew for another font or width."""
        if width != self.width or font != self.font:
            self._reset(font, width)

    def _reset(self, font: QFont, width: float) -> None:
        self.font, self.width = QFont(font), width
        self._line = line_height(font)
        self._gap = round(self._line * _GAP)
        self._laid: OrderedDict[int, LaidOut] = OrderedDict()
        letters = max(1.0, width / (QFontMetricsF(font).averageCharWidth() or 8.0))
        lengths = np.array([b.span.end - b.span.start for b in self.blocks.all], dtype=float)
        gaps = np.array([self._gap_above(i) for i in range(len(self.blocks))], dtype=float)
        self._heights = np.ceil(lengths / letters) * self._line + gaps
        self._tops = np.concatenate(([0.0], np.cumsum(self._heights)))

    @property
    def height(self) -> float:
        """Height of the whole column, as far as it is known."""
        return float(self._tops[-1])

    def block(self, index: int) -> Block:
        """The block at ``index``."""
        return self.blocks.all[index]

    def top(self, index: int) -> float:
        """Where the text of a block begins."""
        return float(self._tops[index]) + self._gap_above(index)

    def block_at(self, y: float) -> int:
        """Index of the block at height ``y``; the first or last one outside the column."""
        above = int(np.searchsorted(self._tops, y, side="right")) - 1
        return min(max(above, 0), len(self.blocks) - 1)

    def laid_out(self, index: int) -> LaidOut:
        """The block's lines; laying out may move what is below it, so settle before asking for tops."""
        laid = self._laid.get(index)
        if laid is None:
            laid = LaidOut(self.document.text, self.block(index).span, self.font, self.width)
            self._laid[index] = laid
            if len(self._laid) > _KEPT:
                self._laid.popitem(last=False)
            height = laid.height + self._gap_above(index)
            if height != self._heights[index]:
                self._heights[index] = height
                self._tops[index + 1 :] = self._tops[index] + np.cumsum(self._heights[index:])
        self._laid.move_to_end(index)
        return laid

    def settle(self, top: float, height: float) -> float:
        """Lay out what a window of ``height`` at ``top`` shows; returns ``top`` moved with the text it showed."""
        if not len(self.blocks):
            return 0.0
        first = self.block_at(top)
        offset = top - float(self._tops[first])
        self.laid_out(first)
        top = float(self._tops[first]) + min(offset, float(self._heights[first]))
        index = first + 1
        while index < len(self.blocks) and self._tops[index] < top + height:
            self.laid_out(index)
            index += 1
        return top

    def y_of(self, position: int, above: float) -> float:
        """Height of the line ``position`` stands in, after laying out ``above`` pixels of text over it."""
        index = self.blocks.at(position)
        laid = self.laid_out(index)
        before, covered = index, laid.line_of(position) * self._line
        while before > 0 and covered < above:
            before -= 1
            self.laid_out(before)
            covered += float(self._heights[before])
        return self.top(index) + laid.line_of(position) * self._line

    def _gap_above(self, index: int) -> float:
        return float(self._gap) if index and self.block(index).opens else 0.0
