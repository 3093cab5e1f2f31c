"""A report as tables of words, one of its events and one of its sources: for spreadsheets and the clipboard. No Qt."""

from __future__ import annotations

from extract.model import Document
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

Row = dict[tuple[str, Language], str]  # text by column (a key of the [column] words) and language


def event_rows(contents: Contents) -> list[Row]:
    """A row for each event: text by column and language."""
    documents = {document.id: document for document in contents.timeline.documents}
    return [_event(item, documents, contents) for item in contents.items]


def _event(item: Item, documents: dict[str, Document], contents: Contents) -> Row:
    event, options = item.event, contents.options
    first, when = options.first, event.when
    row: Row = {("number", first): str(item.number)}
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


def source_rows(contents: Contents) -> list[Row]:
    """A row for each source."""
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
