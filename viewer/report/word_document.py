"""A report as a Word document (DOCX): figure with its description, then a table of the events beside their evidence.

Arabic is set as such: paragraphs and, in an Arabic report, the table run right to left, in fonts every office program
has or replaces. The same contents give the same bytes.
"""

from __future__ import annotations

import io

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.shared import Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from extract.when import moments
from viewer.report.colours import Colours
from viewer.report.contents import Contents, Item, language_of
from viewer.report.figure import figure_pages
from viewer.report.images import png
from viewer.report.quotes import Quote
from viewer.report.word_parts import (
    EARLIEST,
    add_page_number,
    add_text,
    describe,
    dress_table,
    keep_row,
    outline,
    set_bold,
    set_font,
    set_on_other_side,
    set_widths,
    settled,
    shade,
)
from viewer.wording import Language
from viewer.wording.words import word

_FONT = "Arial"
_SHARES = (0.07, 0.2, 0.28, 0.45)  # of the width: number, date, event, evidence
_FIELDS = ("trigger", "when", "where", "who", "count", "source")


def word_document(contents: Contents) -> bytes:
    """The document. Needs a QGuiApplication for the figure."""
    return _Builder(contents).build()


class _Builder:
    """Fills one document from top to bottom."""

    def __init__(self, contents: Contents) -> None:
        self._contents = contents
        self._options = contents.options
        self._colours = Colours.of(contents.options.theme)
        self._first = contents.options.first
        self._document: WordDocument = Document()

    def build(self) -> bytes:
        contents, options = self._contents, self._options
        self._set_up()
        for number, lang in enumerate(options.languages):
            if number < len(contents.title):
                title = contents.title[number]
                self._line(title, language_of(title, lang), 20, bold=True, heading=number == 0)
        for text, lang in zip(contents.summary, options.languages, strict=True):
            self._line(text, lang, 9, self._colours.secondary)
        if contents.caption:
            self._line(contents.caption, language_of(contents.caption, self._first), 10)
        if options.part != "sheet":
            self._figure()
        if contents.empty:
            self._line(contents.empty, self._first, 11)
        elif options.part != "figure":
            self._table()
        self._line(contents.ending_heading, self._first, 10, bold=True, before=14)
        for line in contents.ending:
            self._line(line, self._first, 8, self._colours.secondary)
        out = io.BytesIO()
        self._document.save(out)
        return settled(out.getvalue())

    def _set_up(self) -> None:
        preset, document = self._options.page, self._document
        section = document.sections[0]
        section.page_width, section.page_height = Pt(preset.width), Pt(preset.height)
        landscape = preset.width > preset.height
        section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Pt(preset.margin)
        section.footer_distance = Pt(preset.margin / 2)
        normal = document.styles["Normal"]
        set_font(normal.font, _FONT)
        properties = document.core_properties
        made = self._options.made
        moment = moments(made)[0] if made else EARLIEST
        properties.title, properties.author, properties.comments = self._contents.title[0][:255], "Waqai", ""
        properties.created = properties.modified = moment
        properties.last_modified_by, properties.revision, properties.language = "Waqai", 1, self._first
        foot = section.footer.paragraphs[0]
        said = [self._contents.foot, self._contents.made_with]
        self._fill(foot, "".join(f"{part} · " for part in said if part), self._first, 7.5)
        add_page_number(foot, 7.5, self._colours.ink)

    def _figure(self) -> None:
        for number, page in enumerate(figure_pages(self._contents, "screen")):
            paragraph = self._document.add_paragraph()
            paragraph.paragraph_format.space_after = Pt(6)
            drawing = io.BytesIO(png(page, self._options.dpi))
            shape = paragraph.add_run().add_picture(drawing, width=Pt(page.width))
            describe(shape, f"{number + 1}", self._contents.figure_alt)

    def _table(self) -> None:
        columns = ("number", "date", "event", "evidence")
        inner = self._options.page.inner
        table = self._document.add_table(rows=1, cols=len(columns))
        table.autofit = False
        dress_table(table, self._colours.hairline, right_to_left=self._first == "ar")
        for cell, column in zip(table.rows[0].cells, columns, strict=True):
            heading = word("report", "column", column, self._first)
            self._fill(cell.paragraphs[0], heading, self._first, 8, self._colours.secondary)
        keep_row(table.rows[0], "w:tblHeader")
        for item in self._contents.items:
            row = table.add_row()
            keep_row(row, "w:cantSplit")
            self._row(item, list(row.cells))
        set_widths(table, [inner * share for share in _SHARES])

    def _row(self, item: Item, cells: list[_Cell]) -> None:
        colours, languages = self._colours, self._options.languages
        number, date, event, evidence = cells
        shown = self._fill(
            number.paragraphs[0], self._options.number(item.number), self._first, 10, colours.family(item.family)
        )
        set_bold(shown)
        for n, lang in enumerate(languages):
            when = item.when[n]
            for text, size, colour in (
                (when.lead, 8.0, colours.secondary),
                (when.date, 9.5, colours.ink),
                (when.note, 8.0, colours.secondary),
            ):
                self._add(date, text, lang, size, colour)
            self._add(event, item.title[n], lang, 10.5 if n == 0 else 10, colours.ink, bold=n == 0)
            self._add(event, item.detail[n], lang, 8.5, colours.secondary)
        self._add(event, item.unreviewed and f"* {item.unreviewed}", self._first, 8, colours.secondary)
        for quote in item.quotes:
            self._quote(evidence, quote)
        self._add(evidence, item.no_evidence, self._first, 9, colours.secondary)

    def _quote(self, cell: _Cell, quote: Quote) -> None:
        paragraph = _free_paragraph(cell)
        paragraph.paragraph_format.line_spacing = 1.4
        for run in quote.runs:
            made = self._fill(paragraph, run.text, "ar", 10.5)
            if run.field in _FIELDS:
                shade(made, self._colours.evidence[run.field])
            if run.field == "trigger":
                set_bold(made)
                made.underline = self._colours.underlined or None
        self._fill(paragraph, f"\u00a0{quote.place}", "ar", 8, self._colours.secondary)

    def _add(self, cell: _Cell, text: str, lang: Language, size: float, colour: str, *, bold: bool = False) -> None:
        if text:
            paragraph = _free_paragraph(cell)
            run = self._fill(paragraph, text, lang, size, colour)
            self._align(paragraph, lang)
            if bold:
                set_bold(run)

    def _line(
        self,
        text: str,
        lang: Language,
        size: float,
        colour: str = "",
        *,
        bold: bool = False,
        heading: bool = False,
        before: float = 0,
    ) -> None:
        """A paragraph of its own."""
        paragraph = self._document.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(3)
        paragraph.paragraph_format.space_before = Pt(before)
        run = self._fill(paragraph, text, lang, size, colour or self._colours.ink)
        self._align(paragraph, lang)
        if bold:
            set_bold(run)
        if heading:
            outline(paragraph)

    def _align(self, paragraph: Paragraph, lang: Language) -> None:
        """The other language stands on the side of the report's first."""
        if lang != self._first:
            set_on_other_side(paragraph)

    def _fill(self, paragraph: Paragraph, text: str, lang: Language, size: float, colour: str = "") -> Run:
        return add_text(paragraph, text, size, colour or self._colours.ink, right_to_left=lang == "ar")


def _free_paragraph(cell: _Cell) -> Paragraph:
    """The cell's first paragraph while it is empty, else a new one."""
    paragraph: Paragraph = cell.paragraphs[-1]
    if paragraph.runs:
        paragraph = cell.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(2)
    return paragraph
