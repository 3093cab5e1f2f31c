"""What every page of a report shares: margins, mirroring, the header of the first page, the footer of each."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from viewer.report.colours import Colours
from viewer.report.contents import Contents, language_of
from viewer.report.page import Page
from viewer.report.typesetting import Align, Block, Style, Typeface, set_text, shortened
from viewer.wording import ltr
from viewer.wording.words import word

_LONGEST_TITLE, _LONGEST = 300, 1000  # characters of what was typed or read from files


class Frame:
    """Opens and closes pages; ``top`` and ``bottom`` bound what later pages may hold."""

    def __init__(self, contents: Contents, typeface: Typeface) -> None:
        self._contents = contents
        self._typeface = typeface
        self._preset = contents.options.page
        self._colours = Colours.of(contents.options.theme)
        self._mirrored = contents.options.first == "ar"
        self._scale = self._preset.scale
        self.top = self._preset.margin
        foot = self._foot_block("99 / 99")
        self.bottom = self._preset.height - self._preset.margin - foot.height - 8 * self._scale

    def x(self, left: float, width: float) -> float:
        """The left edge on the page of a box ``left`` of the inner width, mirrored for Arabic."""
        inner, margin = self._preset.inner, self._preset.margin
        return margin + (inner - left - width if self._mirrored else left)

    def box(self, left: float, top: float, width: float, height: float) -> QRectF:
        """A rectangle by the same rule."""
        return QRectF(self.x(left, width), top, width, height)

    def next(self) -> Page:
        """A page without a header."""
        return Page(self._preset.width, self._preset.height, self._colours.ground)

    def open(self) -> tuple[Page, float]:
        """A page with title, summary and caption, and where what follows may begin."""
        page, y, s = self.next(), self.top, self._scale
        first = self._contents.options.first
        lines = [(title, 17.0, 600, self._colours.ink, n) for n, title in enumerate(self._contents.title)]
        lines += [(summary, 8.8, 400, self._colours.secondary, n) for n, summary in enumerate(self._contents.summary)]
        lines += [(self._contents.caption, 9.2, 400, self._colours.ink, 0)] if self._contents.caption else []
        languages = self._contents.options.languages
        for text, size, weight, colour, n in lines:
            rtl = language_of(text, languages[n]) == "ar"
            align: Align = "start" if rtl == (first == "ar") else "end"
            style = Style(size * s, colour, weight, 1.4, align, rtl)
            block = set_text(
                shortened(text, _LONGEST_TITLE if weight > 400 else _LONGEST), style, self._preset.inner, self._typeface
            )
            page.text(block, self.x(0, block.width), y)
            y += block.height + 2.5 * s
        return page, y + 5 * s

    def close(self, pages: list[Page]) -> None:
        """Put the footer on every page."""
        for number, page in enumerate(pages, start=1):
            lang = self._contents.options.first
            said = self._contents.options.number
            count = word("report", "foot", "page", lang).format(page=said(number), pages=said(len(pages)))
            block = self._foot_block(count)
            y = self._preset.height - self._preset.margin - block.height
            page.fill(self.box(0, y - 5 * self._scale, self._preset.inner, 0.7), self._colours.hairline, kind="rule")
            page.text(block, self.x(0, block.width), y)
            end = self._end_block(count)
            page.text(end, self.x(self._preset.inner - end.width, end.width), y)

    def _foot_block(self, count: str) -> Block:
        style = Style(7.4 * self._scale, self._colours.secondary, 400, 1.4, "start", self._mirrored)
        width = self._preset.inner - self._end_block(count).width - 10 * self._scale
        return set_text(shortened(self._contents.foot, _LONGEST_TITLE), style, width, self._typeface)

    def _end_block(self, count: str) -> Block:
        style = Style(7.4 * self._scale, self._colours.secondary, 400, 1.4, "end", self._mirrored)
        lang = self._contents.options.first
        said = filter(None, (self._contents.made_with, ltr(count, lang)))
        return set_text(" · ".join(said), style, 92 * self._scale, self._typeface)
