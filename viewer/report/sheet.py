"""A report's pages: the figure, then each item with date, numbered spine and name beside the words of the article.

Everything is placed here, nothing painted. Boxes are worked out left to right and mirrored for Arabic.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from viewer.report.colours import Colours
from viewer.report.contents import Contents, Item
from viewer.report.figure import Figure
from viewer.report.frame import Frame
from viewer.report.page import Page, Placed
from viewer.report.quotes import Quote
from viewer.report.typesetting import Align, Block, Piece, Style, Typeface, set_text
from viewer.wording import Language
from viewer.wording.words import word

_NARROW = 380.0  # below this width date, name and words stand under one another
_DISC = 8.6
_GAP = 0.2  # of a page's height: what may stay empty below an item that would fit in part


class Sheet:
    """Lays out the pages of a sheet; all lengths in points at the preset's scale."""

    def __init__(self, contents: Contents, typeface: Typeface) -> None:
        self._contents = contents
        self._typeface = typeface
        self._options = contents.options
        self._scale = contents.options.page.scale
        self._colours = Colours.of(contents.options.theme)
        self._frame = Frame(contents, typeface)
        self._narrow = contents.options.page.inner / self._scale < _NARROW
        inner, s = contents.options.page.inner, self._scale
        self._date = 0.0 if self._narrow else 94 * s
        self._spine = 0.0 if self._narrow else self._date + 12 * s
        self._name = self._spine + 30 * s
        rest = inner - self._name
        self._words_width = rest if self._narrow else rest - max(128 * s, rest * 0.4) - 14 * s
        self._words = inner - self._words_width
        self._ending = [self._text(contents.ending_heading, 8.6, self._colours.ink, 600)]
        self._ending += [self._text(line, 7.6, self._colours.secondary) for line in contents.ending]
        self._name_width = rest if self._narrow else rest - self._words_width - 14 * s

    def pages(self) -> list[Page]:
        """The pages, at least one."""
        page, y = self._frame.open()
        pages = [page]
        if self._contents.empty:
            block = self._text(self._contents.empty, 10, self._colours.secondary)
            page.text(block, self._frame.x(0, block.width), y + 20)
            y += 40 + block.height
        if self._options.part != "sheet" and self._contents.items:
            y = self._figure(pages, y)
        if self._options.part != "figure":
            for item in self._contents.items:
                y = self._put(item, pages, y)
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
            first = frame.bottom - y - (ending if self._options.part == "figure" else 0)
            room = figure.legend(None).height
            strips = figure.strips((first if first > tallest / 3 else tallest) - room, tallest)
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

    def _put(self, item: Item, pages: list[Page], y: float) -> float:
        """Place an item after ``y``: whole where it fits, else on a new page; its quotations over two pages where much
        would stay empty, and over several if it must."""
        head = _Head(item, self)
        panels = [self._panel(item, quote) for quote in item.quotes] or [self._no_evidence(item)]
        gap = 5 * self._scale
        room = self._frame.bottom - y
        parted = len(panels) > 1 and room > _GAP * self._options.page.height
        needed = self._height(head, panels[:1] if parted else panels, gap)
        if needed > room and y > self._frame.top:
            pages.append(self._frame.next())
            y = self._frame.top
        while True:
            page = pages[-1]
            room = self._frame.bottom - y
            fitting = len(panels)
            while fitting > 1 and self._height(head, panels[:fitting], gap) > room:
                fitting -= 1
            bottom = self._place(page, item, head, panels[:fitting], y, gap)
            panels = panels[fitting:]
            if not panels:
                return bottom
            head = _Head(item, self, continued=True)
            pages.append(self._frame.next())
            y = self._frame.top

    def _height(self, head: _Head, panels: list[_Panel], gap: float) -> float:
        words = sum(panel.height for panel in panels) + gap * (len(panels) - 1)
        inner = head.height + 4 * self._scale + words if self._narrow else max(head.height, words)
        return inner + 18 * self._scale

    def _place(self, page: Page, item: Item, head: _Head, panels: list[_Panel], y: float, gap: float) -> float:
        s, frame = self._scale, self._frame
        height = self._height(head, panels, gap)
        top = y + 9 * s
        centre = self._spine + _DISC * s
        page.fill(frame.box(centre - 0.6 * s, y, 1.2 * s, height), self._colours.spine, item.number, kind="rule")
        middle = frame.box(centre, top + 8.5 * s, 0, 0).topLeft()
        page.disc(QPointF(middle), _DISC * s, self._colours.family(item.family), item.number)
        number = Style(8.6 * s if item.number < 100 else 6.8 * s, "#FFFFFF", 600, 1.2, "centre")
        block = set_text(str(item.number), number, 2 * _DISC * s, self._typeface)
        page.text(block, middle.x() - block.width / 2, middle.y() - block.height / 2, item.number)
        head.place(page, top, frame)
        words_top = top + head.height + 4 * s if self._narrow else top
        for panel in panels:
            panel.place(page, words_top, frame)
            words_top += panel.height + gap
        bottom = y + height
        page.fill(frame.box(0, bottom - 0.35, self._options.page.inner, 0.7), self._colours.hairline, kind="rule")
        return bottom

    def _panel(self, item: Item, quote: Quote) -> _Panel:
        s, colours = self._scale, self._colours
        pieces = [
            Piece(
                run.text,
                colours.evidence.get(run.field, ""),
                600 if run.field == "trigger" else 0,
                underline=colours.underlined and run.field == "trigger",
            )
            for run in quote.runs
        ]
        where = f"\u00a0¶\u00a0{quote.paragraph}"
        if len(self._contents.timeline.documents) > 1:
            names = [document.id for document in self._contents.timeline.documents]
            where += f"\u00a0[{names.index(quote.document) + 1}]"
        pieces.append(Piece(where, "", 0, colours.faint, 7.8 * s))
        style = Style(9.6 * s, colours.ink, leading=1.75, right_to_left=True)
        return _Panel(item, self, Block(tuple(pieces), style, self._words_width - 20 * s, self._typeface))

    def _no_evidence(self, item: Item) -> _Panel:
        style = self.style(8.6, self._colours.secondary, self._options.first)
        return _Panel(
            item, self, set_text(item.no_evidence, style, self._words_width - 20 * self._scale, self._typeface)
        )

    def _end(self, pages: list[Page], y: float) -> None:
        """The closing lines: sources, hashes, how it was made."""
        s, inner, blocks = self._scale, self._options.page.inner, self._ending
        y += 14 * s
        if y + sum(block.height for block in blocks[:3]) > self._frame.bottom:
            pages.append(self._frame.next())
            y = self._frame.top
        for block in blocks:
            if y + block.height > self._frame.bottom:
                pages.append(self._frame.next())
                y = self._frame.top
            pages[-1].text(block, self._frame.x(0, inner), y)
            y += block.height + 1.5 * s

    def _text(self, text: str, size: float, colour: str, weight: int = 400) -> Block:
        style = self.style(size, colour, self._options.first, weight)
        return set_text(text, style, self._options.page.inner, self._typeface)

    def style(self, size: float, colour: str, lang: Language, weight: int = 400, *, leading: float = 1.42) -> Style:
        """A style of the page's direction; text of the other language is set on the same side."""
        rtl = lang == "ar"
        align: Align = "start" if rtl == (self._options.first == "ar") else "end"
        return Style(size * self._scale, colour, weight, leading, align, rtl)


class _Panel:
    """The words of one quotation on their ground, with the family's colour at their beginning."""

    def __init__(self, item: Item, sheet: Sheet, block: Block) -> None:
        self._item, self._sheet, self._block = item, sheet, block
        self.height = block.height + 10 * sheet._scale

    def place(self, page: Page, y: float, frame: Frame) -> None:
        sheet, s = self._sheet, self._sheet._scale
        rect = frame.box(sheet._words, y, sheet._words_width, self.height)
        page.fill(rect, sheet._colours.panel, self._item.number, radius=2 * s)
        bar = QRectF(rect.right() - 2.4 * s, rect.top(), 2.4 * s, rect.height())
        page.fill(bar, sheet._colours.family(self._item.family), self._item.number, radius=0.8 * s)
        page.text(self._block, rect.x() + 8 * s, y + 5 * s, self._item.number)


class _Head:
    """Date and name of an item, in every language of the report."""

    def __init__(self, item: Item, sheet: Sheet, *, continued: bool = False) -> None:
        self._item, self._sheet = item, sheet
        self._dates: list[Block] = []
        self._names: list[Block] = []
        colours, languages = sheet._colours, sheet._options.languages
        for number, lang in enumerate(languages):
            self._add_date(number, lang)
            title = sheet.style(
                10, colours.ink if number == 0 else colours.secondary, lang, 600 if number == 0 else 500
            )
            self._names.append(self._set(_clipped(item.title[number]), title, sheet._name_width))
            if item.detail[number]:
                style = sheet.style(8.2, colours.secondary, lang)
                self._names.append(self._set(_clipped(item.detail[number]), style, sheet._name_width))
        first = languages[0]
        note = word("report", "item", "continued", first) if continued else item.unreviewed and f"* {item.unreviewed}"
        if note:
            self._names.append(self._set(note, sheet.style(7.8, colours.secondary, first), sheet._name_width))
        dates, names = (sum(block.height for block in blocks) for blocks in (self._dates, self._names))
        self.height = dates + names if sheet._narrow else max(dates, names)

    def place(self, page: Page, y: float, frame: Frame) -> None:
        sheet, at = self._sheet, y
        for block in self._dates:
            page.text(block, frame.x(sheet._name if sheet._narrow else 0, block.width), at, self._item.number)
            at += block.height
        at = at if sheet._narrow else y
        for block in self._names:
            page.text(block, frame.x(sheet._name, block.width), at, self._item.number)
            at += block.height

    def _add_date(self, number: int, lang: Language) -> None:
        sheet, when = self._sheet, self._item.when[number]
        for text, size, weight, colour in (
            (when.lead, 7.9, 400, sheet._colours.secondary),
            (when.date, 9.2, 500 if number == 0 else 400, sheet._colours.ink),
            (when.note, 7.9, 400, sheet._colours.secondary),
        ):
            if not text:
                continue
            style = sheet.style(size, colour, lang, weight)
            if not sheet._narrow:
                other: Align = "start" if style.align == "end" else "end"
                style = Style(style.size, colour, weight, style.leading, other, style.right_to_left)
            self._dates.append(self._set(text, style, sheet._name_width if sheet._narrow else sheet._date))

    def _set(self, text: str, style: Style, width: float) -> Block:
        return set_text(text, style, width, self._sheet._typeface)


def _clipped(text: str, most: int = 240) -> str:
    """A label of reasonable length: what a person typed may be anything."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
