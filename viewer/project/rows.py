"""A case as rows of its file, and back: documents, extraction results, edits.

Which rows have to be written is ``store.py``'s business.
"""

from __future__ import annotations

import gc
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from typing import Any

from extract.export.contract import event_from_json, event_to_json
from extract.model import Document, Span, Timeline
from viewer.project.case import Case
from viewer.project.edits import Edit, edit_from_json, edit_to_json
from viewer.project.imported import Extraction, Origin
from viewer.project.plain import from_plain, to_plain


def write_documents(connection: sqlite3.Connection, first: int, found: Iterable[tuple[Document, Origin]]) -> None:
    """Write documents as they were imported, the first of them as number ``first`` of the case."""
    connection.executemany(
        "INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (_row(n, d, origin) for n, (d, origin) in enumerate(found, start=first)),
    )


def write_extractions(connection: sqlite3.Connection, extractions: Iterable[Extraction]) -> None:
    """Write what was found in documents that are written, in place of what was found with the same date before."""
    connection.executemany("INSERT OR REPLACE INTO extraction VALUES (?, ?, ?, ?)", map(_found, extractions))


def write_log(connection: sqlite3.Connection, kept: int, log: Sequence[Edit], cursor: int) -> None:
    """Write the edits of ``log`` from number ``kept`` on, and how many are in force."""
    connection.execute("DELETE FROM edit WHERE position >= ?", (kept,))
    connection.executemany(
        "INSERT INTO edit VALUES (?, ?)",
        ((n, _dumps(edit_to_json(e))) for n, e in enumerate(log[kept:], start=kept)),
    )
    connection.execute("UPDATE state SET cursor = ?", (cursor,))


def read_case(connection: sqlite3.Connection) -> tuple[Case, tuple[str, ...]]:
    """The case, and the ids of documents whose text no longer has the SHA-256 it was imported with.

    Raises KeyError, TypeError, ValueError or sqlite3.Error where the rows are none of a case.
    """
    with _collector_resting():
        found: list[tuple[Document, Origin, list[Extraction]]] = []
        by_id: dict[str, tuple[Document, list[Extraction]]] = {}
        damaged: list[str] = []
        for id, text, digest, title, source, published, basis, origin in connection.execute(
            "SELECT id, text, sha256, title, source, published, published_basis, origin FROM document ORDER BY position"
        ):
            if _digest(text) != digest:
                damaged.append(id)
            document = Document(id, text, (), published, basis, title, source)
            by_id[id] = document, []
            found.append((document, from_plain(Origin, json.loads(origin)), by_id[id][1]))
        for id, published, rules, content in connection.execute("SELECT * FROM extraction"):
            document, extractions = by_id[id]
            extractions.append(_extraction(document, published or None, rules, json.loads(content)))
        edits = connection.execute("SELECT content FROM edit ORDER BY position")
        log = [edit_from_json(json.loads(content)) for (content,) in edits]
        (cursor,) = connection.execute("SELECT cursor FROM state").fetchone()
        return Case.restored(found, log, cursor), tuple(damaged)


@contextmanager
def _collector_resting() -> Iterator[None]:
    """No search for cyclic garbage while a million objects are made that hold none: it would take half of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def _dumps(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _row(position: int, document: Document, origin: Origin) -> tuple[object, ...]:
    d = document
    given = (d.title, d.source, d.published, d.published_basis, _dumps(to_plain(origin)))
    return position, d.id, d.text, _digest(d.text), *given


def _found(extraction: Extraction) -> tuple[str, str, str, str]:
    (document,) = extraction.timeline.documents
    found = {
        "paragraphs": [list(p) for p in document.paragraphs],
        "events": [event_to_json(e) for e in extraction.timeline.events],
        "notices": list(extraction.timeline.notices),
    }
    return document.id, document.published or "", extraction.rules, _dumps(found)


def _extraction(document: Document, published: str | None, rules: str, found: dict[str, Any]) -> Extraction:
    spans = tuple(Span(*p) for p in found["paragraphs"])
    basis = document.published_basis if published == document.published else "given"
    read = replace(document, paragraphs=spans, published=published, published_basis=basis if published else "unknown")
    events = tuple(map(event_from_json, found["events"]))
    return Extraction(Timeline((read,), events, tuple(found["notices"])), rules)
