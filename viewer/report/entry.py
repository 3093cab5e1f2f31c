"""One item of an evidence sheet: date, number on the spine, name, and the words of the article on their ground."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from viewer.report.columns import Columns
from viewer.report.contents import Item
from viewer.report.frame import Frame
from viewer.report.page import Page
from viewer.report.quotes import Quote
from viewer.report.typesetting import Block, Piece, Style, set_text, shortened
from viewer.wording.words import in_digits, word

_DISC = 8.6
_LONGEST = 240  # characters of a name: what a person typed may be anything
_ABOVE, _BETWEEN = 9.0, 5.0  # space above and below an item; between its quotations


class Entry:
    """An item set in its columns. ``panels`` may be placed a few at a time, the later ones under ``continued``."""

    def __init__(self, item: Item, columns: Columns) -> None:
        self._item, self._columns = item, columns
        self._dates, self._names = _dates(item, columns), _names(item, columns)
        self.panels = [_quoted(quote, columns) for quote in item.quotes] or [_without(item, columns)]

    def continued(self, panels: list[Block]) -> Entry:
        """The same item on a further page, with the rest of its panels."""
        rest = Entry(self._item, self._columns)
        colour = self._columns.colours.secondary
        said = word("report", "item", "continued", self._columns.options.first)
        rest._names.append(_set(said, self._columns.style(7.8, colour, self._columns.options.first), self._columns))
        rest.panels = panels
        return rest

    def height(self, number: int) -> float:
        """With the first ``number`` panels, rules and space included."""
        s = self._columns.scale
        words = sum(_high(panel, s) for panel in self.panels[:number]) + _BETWEEN * s * (number - 1)
        dates, names = (sum(block.height for block in blocks) for blocks in (self._dates, self._names))
        inner = dates + names + 4 * s + words if self._columns.narrow else max(dates, names, words)
        return inner + 2 * _ABOVE * s

    def place(self, page: Page, y: float, frame: Frame, number: int) -> float:
        """Put it on a page from ``y`` with its first ``number`` panels. Returns where it ends."""
        item, columns, s = self._item, self._columns, self._columns.scale
        height, top = self.height(number), y + _ABOVE * s
        self._place_number(page, y, height, frame)
        at = top
        for block in self._dates:
            page.text(block, frame.x(columns.name if columns.narrow else 0, block.width), at, item.number)
            at += block.height
        at = at if columns.narrow else top
        for block in self._names:
            page.text(block, frame.x(columns.name, block.width), at, item.number)
            at += block.height
        at = at + 4 * s if columns.narrow else top
        for panel in self.panels[:number]:
            self._place_panel(page, panel, at, frame)
            at += _high(panel, s) + _BETWEEN * s
        bottom = y + height
        page.fill(frame.box(0, bottom - 0.35, columns.inner, 0.7), columns.colours.hairline, kind="rule")
        return bottom

    def _place_number(self, page: Page, y: float, height: float, frame: Frame) -> None:
        item, columns, s = self._item, self._columns, self._columns.scale
        centre = columns.spine + _DISC * s
        page.fill(frame.box(centre - 0.6 * s, y, 1.2 * s, height), columns.colours.spine, item.number, kind="rule")
        middle = frame.box(centre, y + (_ABOVE + 8.5) * s, 0, 0).topLeft()
        page.disc(QPointF(middle), _DISC * s, columns.colours.family(item.family), item.number)
        style = Style(8.6 * s if item.number < 100 else 6.8 * s, "#FFFFFF", 600, 1.2, "centre")
        block = set_text(columns.options.number(item.number), style, 2 * _DISC * s, columns.typeface)
        page.text(block, middle.x() - block.width / 2, middle.y() - block.height / 2, item.number)

    def _place_panel(self, page: Page, panel: Block, y: float, frame: Frame) -> None:
        item, columns, s = self._item, self._columns, self._columns.scale
        rect = frame.box(columns.words, y, columns.words_width, _high(panel, s))
        page.fill(rect, columns.colours.panel, item.number, radius=2 * s)
        bar = QRectF(rect.right() - 2.4 * s, rect.top(), 2.4 * s, rect.height())
        page.fill(bar, columns.colours.family(item.family), item.number, radius=0.8 * s)
        page.text(panel, rect.x() + 8 * s, y + 5 * s, item.number)


def _high(panel: Block, scale: float) -> float:
    return panel.height + 10 * scale


def _dates(item: Item, columns: Columns) -> list[Block]:
    blocks, colours = [], columns.colours
    for number, lang in enumerate(columns.options.languages):
        when = item.when[number]
        for text, size, weight, colour in (
            (when.lead, 7.9, 400, colours.secondary),
            (when.date, 9.2, 500 if number == 0 else 400, colours.ink),
            (when.note, 7.9, 400, colours.secondary),
        ):
            if text and columns.narrow:
                blocks.append(_set(text, columns.style(size, colour, lang, weight), columns))
            elif text:
                style = columns.facing(size, colour, lang, weight)
                blocks.append(set_text(text, style, columns.date_width, columns.typeface))
    return blocks


def _names(item: Item, columns: Columns) -> list[Block]:
    colours, first = columns.colours, columns.options.first
    blocks = []
    for number, lang in enumerate(columns.options.languages):
        weight, colour = (600, colours.ink) if number == 0 else (500, colours.secondary)
        blocks.append(_set(shortened(item.title[number], _LONGEST), columns.style(10, colour, lang, weight), columns))
        if item.detail[number]:
            blocks.append(
                _set(shortened(item.detail[number], _LONGEST), columns.style(8.2, colours.secondary, lang), columns)
            )
    if item.unreviewed:
        blocks.append(_set(f"* {item.unreviewed}", columns.style(7.8, colours.secondary, first), columns))
    return blocks


def _quoted(quote: Quote, columns: Columns) -> Block:
    colours, s = columns.colours, columns.scale
    pieces = [
        Piece(
            run.text,
            colours.evidence.get(run.field, ""),
            600 if run.field == "trigger" else 0,
            underline=colours.underlined and run.field == "trigger",
        )
        for run in quote.runs
    ]
    place = in_digits(quote.place, columns.options.digits_of(columns.options.first))
    pieces.append(Piece(f"\u00a0{place}", "", 0, colours.faint, 7.8 * s))
    style = Style(9.6 * s, colours.ink, leading=1.75, right_to_left=True)
    return Block(tuple(pieces), style, columns.words_width - 20 * s, columns.typeface)


def _without(item: Item, columns: Columns) -> Block:
    style = columns.style(8.6, columns.colours.secondary, columns.options.first)
    return set_text(item.no_evidence, style, columns.words_width - 20 * columns.scale, columns.typeface)


def _set(text: str, style: Style, columns: Columns) -> Block:
    return set_text(text, style, columns.name_width, columns.typeface)
