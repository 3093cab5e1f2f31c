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

from extract.model import Document
from extract.when import moments
from viewer.report.contents import Contents, Item, in_one_line, places_of, reporter_of
from viewer.report.imprint import fingerprint, source_of
from viewer.wording import (
    Language,
    basis_in_words,
    granularity_in_words,
    published_basis_in_words,
    quantity_in_words,
    review_in_words,
    status_in_words,
    type_name,
)
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
    _fill(book, contents, word("report", "sheet", "events", lang), _events(contents))
    _fill(book, contents, word("report", "sheet", "sources", lang), _sources(contents))
    book.close()
    return out.getvalue()


def _events(contents: Contents) -> list[dict[tuple[str, Language], str]]:
    """A row for each event: text by column and language."""
    documents = {document.id: document for document in contents.timeline.documents}
    return [_event(item, documents, contents) for item in contents.items]


def _event(item: Item, documents: dict[str, Document], contents: Contents) -> dict[tuple[str, Language], str]:
    event, options = item.event, contents.options
    first, when = options.first, event.when
    row: dict[tuple[str, Language], str] = {("number", first): str(item.number)}
    for number, lang in enumerate(options.languages):
        row[("date", lang)] = in_one_line(item.when[number])
        row[("event", lang)] = item.title[number]
        row[("place", lang)] = places_of(event, lang)
    counts = (quantity_in_words(quantity, first, options.digits_of(first)) for quantity in event.quantities)
    read = dict.fromkeys(quote.document for quote in item.quotes)
    rest = {
        "from": when.start or "",
        "to": when.end or "",
        "precision": granularity_in_words(when.granularity, first),
        "basis": basis_in_words(when.basis, first),
        "type": type_name(event.type, first),
        "status": status_in_words(event.status, first),
        "counts": "\n".join(counts),
        "source": reporter_of(event, first),
        "review": review_in_words(event.review, first),
        "evidence": "\n".join(quote.text for quote in item.quotes) or item.no_evidence,
        "paragraph": "\n".join(str(quote.paragraph) for quote in item.quotes),
        "document": "\n".join(source_of(documents[id_]) for id_ in read),
        "published": "\n".join(documents[id_].published or "" for id_ in read),
        "id": event.id,
    }
    return row | {(column, first): text for column, text in rest.items()}


def _sources(contents: Contents) -> list[dict[tuple[str, Language], str]]:
    first = contents.options.first
    return [
        {
            ("document", first): source_of(document),
            ("title", first): document.title or "",
            ("published", first): document.published or "",
            ("basis", first): published_basis_in_words(document.published_basis, first),
            ("hash", first): fingerprint(document),
        }
        for document in contents.timeline.documents
    ]


def _fill(book: Workbook, contents: Contents, name: str, rows: list[dict[tuple[str, Language], str]]) -> None:
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
