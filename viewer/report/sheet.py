"""A report's pages: the figure, then each item beside the words of the article, then the sources.

Everything is placed here, nothing painted. Boxes are worked out left to right and mirrored for Arabic.
"""

from __future__ import annotations

from viewer.report.columns import Columns
from viewer.report.contents import Contents
from viewer.report.entry import Entry
from viewer.report.figure import Figure
from viewer.report.frame import Frame
from viewer.report.page import Page, Placed
from viewer.report.typesetting import Block, Typeface, set_text, shortened

_GAP = 0.2  # of a page's height: what may stay empty below an item that would fit in part

_LONGEST = 1500  # characters of a closing line


class Sheet:
    """Lays out the pages of a report; all lengths in points."""

    def __init__(self, contents: Contents, typeface: Typeface) -> None:
        self._contents = contents
        self._typeface = typeface
        self._options = contents.options
        self._scale = contents.options.page.scale
        self._frame = Frame(contents, typeface)
        self._columns = Columns(contents, typeface)
        colours = self._columns.colours
        self._ending = [self._text(contents.ending_heading, 8.6, colours.ink, 600)] if contents.ending else []
        self._ending += [self._text(line, 7.6, colours.secondary) for line in contents.ending]

    def pages(self) -> list[Page]:
        """The pages, at least one."""
        page, y = self._frame.open()
        pages = [page]
        if self._contents.empty:
            block = self._text(self._contents.empty, 10, self._columns.colours.secondary)
            page.text(block, self._frame.x(0, block.width), y + 20)
            y += 40 + block.height
        if self._options.part != "sheet" and self._contents.items:
            y = self._figure(pages, y)
        if self._options.part != "figure":
            for item in self._contents.items:
                y = self._put(Entry(item, self._columns), pages, y)
        self._end(pages, y)
        self._frame.close(pages)
        return pages

    def _figure(self, pages: list[Page], y: float) -> float:
        """Place the figure, in each language of the report, every strip of it whole on one page."""
        frame, s = self._frame, self._scale
        ending = sum(block.height + 1.5 * s for block in self._ending) + 20 * s
        for lang in self._options.languages:
            figure = Figure(self._contents, self._typeface, lang)
            tallest = frame.bottom - frame.top
            first = frame.bottom - y if frame.bottom - y > tallest / 3 else tallest
            room = first - figure.legend(None).height
            last = self._options.part == "figure" and lang == self._options.languages[-1]
            strips = figure.strips(room - ending, tallest) if last else []
            if len(strips) != 1:  # then the closing lines go on a page of their own
                strips = figure.strips(room, tallest)
            legend = figure.legend(strips)
            for number, strip in enumerate(strips):
                height = strip.height + (0 if number else legend.height)
                if y + height > frame.bottom and y > frame.top:
                    pages.append(frame.next())
                    y = frame.top
                rect = frame.box(0, y, self._options.page.inner, strip.height)
                pages[-1].placed.append(Placed("figure", rect, strip.paint))
                if number == 0:
                    legend.place(pages[-1], frame.x(0, self._options.page.inner), y + strip.height)
                y += height + 8 * s
        return y

    def _put(self, entry: Entry, pages: list[Page], y: float) -> float:
        """Place an item after ``y``: whole where it fits, else on a new page; its quotations over two pages where much
        would stay empty, and over several if it must."""
        frame, number = self._frame, len(entry.panels)
        room = frame.bottom - y
        parted = number > 1 and room > _GAP * self._options.page.height
        if entry.height(1 if parted else number) > room and y > frame.top:
            pages.append(frame.next())
            y = frame.top
        while True:
            fitting = len(entry.panels)
            while fitting > 1 and entry.height(fitting) > frame.bottom - y:
                fitting -= 1
            bottom = entry.place(pages[-1], y, frame, fitting)
            if fitting == len(entry.panels):
                return bottom
            entry = entry.continued(entry.panels[fitting:])
            pages.append(frame.next())
            y = frame.top

    def _end(self, pages: list[Page], y: float) -> None:
        """The closing lines: sources, hashes, how it was made; on one page where they are few."""
        frame, s, blocks = self._frame, self._scale, self._ending
        y += 14 * s
        heights = [block.height + 1.5 * s for block in blocks]
        few = sum(heights) < (frame.bottom - frame.top) / 3
        if y + sum(heights if few else heights[:3]) > frame.bottom:
            pages.append(frame.next())
            y = frame.top
        for block in blocks:
            if y + block.height > frame.bottom:
                pages.append(frame.next())
                y = frame.top
            pages[-1].text(block, frame.x(0, block.width), y)
            y += block.height + 1.5 * s

    def _text(self, text: str, size: float, colour: str, weight: int = 400) -> Block:
        style = self._columns.style(size, colour, self._options.first, weight)
        return set_text(shortened(text, _LONGEST), style, self._options.page.inner, self._typeface)
