"""A timeline as a table of plain values, one row an event, and as CSV safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
import re

from extract.lexicons import family_of
from extract.model import Document, Event, Quantity, Timeline

COLUMNS = (
    "number", "id", "type", "family", "label_en", "label_ar", "start", "end", "granularity", "relation", "basis",
    "approximate", "edtf", "recurrence", "date_in_text", "status", "places", "countries", "participants", "quantities",
    "reported_by", "confidence", "review", "documents", "published", "paragraphs", "evidence",
)  # fmt: skip
_BETWEEN = " | "
# What a spreadsheet computes, also behind blanks and the invisible marks of direction.
_FORMULA = re.compile("[ \u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]*[=+@\t\r\n＝＋－＠-]")


def rows(timeline: Timeline) -> list[dict[str, str]]:
    """One row for each event, in the timeline's order, by the names of ``COLUMNS``; '' for what is not known. Several
    values of one field are joined by ' | '."""
    documents = {document.id: document for document in timeline.documents}
    return [_row(number, event, documents) for number, event in enumerate(timeline.events, start=1)]


def to_csv(timeline: Timeline) -> str:
    """The table as CSV (RFC 4180), opening with a byte-order mark so that spreadsheets take it for UTF-8. A value that
    a spreadsheet would compute is preceded by an apostrophe."""
    out = io.StringIO(newline="")
    out.write("\ufeff")
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()
    writer.writerows({name: neutralised(value) for name, value in row.items()} for row in rows(timeline))
    return out.getvalue()


def neutralised(value: str) -> str:
    """``value``, with an apostrophe before it where a spreadsheet would take it for a formula."""
    return f"'{value}" if _FORMULA.match(value) else value


def evidence_texts(event: Event, documents: dict[str, Document]) -> list[str]:
    """The words of each piece of evidence on one line."""
    known = (e for e in event.evidence if e.document in documents)
    return [_line(e.span.of(documents[e.document].text)) for e in known]


def _row(number: int, event: Event, documents: dict[str, Document]) -> dict[str, str]:
    when, evidence = event.when, [e for e in event.evidence if e.document in documents]
    sources = list(dict.fromkeys(e.document for e in evidence))
    values: tuple[object, ...] = (
        number, event.id, event.type, family_of(event.type).id, event.label.en, event.label.ar, when.start, when.end,
        when.granularity, when.relation, when.basis, "yes" if when.approximate else "", when.edtf, _recurrence(event),
        when.text, event.status, [p.name or p.text for p in event.where], [p.country for p in event.where],
        [f"{p.role}: {p.name or p.text}" for p in event.participants], [_quantity(q) for q in event.quantities],
        event.attribution and (event.attribution.name or event.attribution.text), f"{event.confidence:.2f}",
        event.review, [documents[s].source or s for s in sources], [documents[s].published for s in sources],
        [str(e.paragraph + 1) for e in evidence], evidence_texts(event, documents),
    )  # fmt: skip
    return dict(zip(COLUMNS, (_cell(value) for value in values), strict=True))


def _cell(value: object) -> str:
    if isinstance(value, list):
        return _BETWEEN.join(_line(str(part)) for part in dict.fromkeys(value) if part)
    return "" if value is None else _line(str(value))


def _line(text: str) -> str:
    return " ".join("".join(c if c.isprintable() or c.isspace() else " " for c in text).split())


def _quantity(quantity: Quantity) -> str:
    if quantity.value is not None:
        relation = "" if quantity.relation == "=" else quantity.relation
        return f"{quantity.what}: {relation}{quantity.value:g}"
    bounds = f"{quantity.low:g}..{quantity.high:g}" if quantity.low is not None and quantity.high is not None else "?"
    return f"{quantity.what}: {bounds}"


def _recurrence(event: Event) -> str:
    again = event.when.recurrence
    if again is None:
        return ""
    clock = f" {again.start or ''}-{again.end or ''}" if again.start or again.end else ""
    return f"every {again.every}{clock}{f' {again.zone}' if again.zone else ''}"
