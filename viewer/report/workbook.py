"""A report as a spreadsheet (XLSX): a table of the events with their evidence, and one of the sources.

Every cell is text: nothing in it is computed, whatever it begins with. In Arabic the sheets run right to left.
"""

from __future__ import annotations

import io
from datetime import UTC, datetime

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from extract.when import moments
from viewer.report.contents import Contents
from viewer.report.rows import Row, event_rows, source_rows
from viewer.wording import Language
from viewer.wording.words import word

_LONGEST = 32_767  # characters a cell may hold
_WIDTHS = {
    "number": 6, "date": 28, "from": 17, "to": 17, "precision": 12, "basis": 26, "event": 44, "type": 24, "status": 18,
    "place": 26, "counts": 26, "source": 26, "review": 14, "evidence": 80, "paragraph": 11, "document": 26,
    "published": 20, "id": 36, "title": 40, "hash": 68,
}  # fmt: skip


def workbook(contents: Contents) -> bytes:
    """The spreadsheet; the same bytes for the same contents."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    made = contents.options.made
    created = moments(made)[0] if made else datetime(1980, 1, 1, tzinfo=UTC)
    book.set_properties({"title": contents.title[0], "author": "Waqai", "created": created})
    lang = contents.options.first
    _fill(book, contents, word("report", "sheet", "events", lang), event_rows(contents))
    _fill(book, contents, word("report", "sheet", "sources", lang), source_rows(contents))
    book.close()
    return out.getvalue()


def _fill(book: Workbook, contents: Contents, name: str, rows: list[Row]) -> None:
    """Add a sheet of ``rows`` with a heading that stays in sight and a filter on every column."""
    sheet: Worksheet = book.add_worksheet(name)
    options = contents.options
    if options.first == "ar":
        sheet.right_to_left()
    heading = book.add_format(
        {"bold": True, "bottom": 1, "valign": "top", "text_wrap": True, "reading_order": _order(options.first)}
    )
    cells: dict[Language, Format] = {
        lang: book.add_format({"valign": "top", "text_wrap": True, "reading_order": _order(lang)})
        for lang in ("en", "ar")
    }
    columns = list(rows[0]) if rows else []
    if not rows:
        sheet.write_string(0, 0, contents.empty, heading)
    for at, (column, lang) in enumerate(columns):
        sheet.set_column(at, at, _WIDTHS[column])
        sheet.write_string(0, at, word("report", "column", column, lang), heading)
        for number, row in enumerate(rows, start=1):
            script: Language = "ar" if column == "evidence" else lang
            sheet.write_string(number, at, row[(column, lang)][:_LONGEST], cells[script])
    sheet.freeze_panes(1, 0)
    if rows:
        sheet.autofilter(0, 0, len(rows), len(columns) - 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _order(lang: Language) -> int:
    """The number the format has for a direction of reading."""
    return 2 if lang == "ar" else 1
