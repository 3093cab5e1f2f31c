"""A case in a file: SQLite, one transaction for each save, nothing rewritten that did not change.

The file is locked while it is open, and whole at every moment nobody is writing: it can be copied as it is. A killed
process leaves at worst a journal beside it, from which the next opening restores the last save.
"""

from __future__ import annotations

import errno
import gc
import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from extract.export.contract import event_from_json, event_to_json
from extract.lexicons import read_text
from extract.model import Document, Span, Timeline
from viewer.project.case import Case
from viewer.project.edits import Edit, edit_from_json, edit_to_json
from viewer.project.imported import Extraction, Origin
from viewer.project.plain import from_plain, to_plain
from viewer.project.problems import Problem
from viewer.project.search import Index

SUFFIX = ".waqai"
APPLICATION_ID = 0x57617161  # 'Waqa'
VERSION = 2  # resources/project/1.sql … lead from nothing to this


class CannotOpen(Problem):
    """A file that is no case, is damaged, in use, or of a newer version."""


class NotSaved(Problem):
    """The last changes are not in the file (yet); the case in memory is unharmed and the next save tries again."""


class Store:
    """An open case file, ``path`` None for one that is in memory only. ``save`` writes what differs from the last save;
    ``index`` searches it.

    Not for several threads. ``read_only``: the place cannot be written; ``save`` raises NotSaved.
    ``damaged``: ids of documents whose text no longer has the SHA-256 it was imported with.
    """

    def __init__(self, path: Path | None, connection: sqlite3.Connection, read_only: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        self.damaged: tuple[str, ...] = ()
        self.index = Index(connection)
        self._connection = connection
        self._documents = 0
        self._extractions: dict[tuple[str, str | None], Extraction] = {}
        self._log: tuple[Edit, ...] = ()
        self._cursor = 0

    @classmethod
    def create(cls, path: Path, case: Case) -> Store:
        """A new file holding ``case``, in place of any that is there; that one stays until the new one is whole.

        Raises NotSaved (no space, no right to write) and InUse (the file there is open in another window).
        """
        store = cls.in_memory()
        store.save(case)
        try:
            return store.copied(path)
        finally:
            store.close()

    @classmethod
    def in_memory(cls) -> Store:
        """A store that is in no file yet: what is saved in it can be searched, and copied into a file."""
        connection = sqlite3.connect(":memory:", isolation_level=None)
        _migrate(connection)
        return cls(None, connection)

    def copied(self, path: Path) -> Store:
        """What was saved last, in a file of its own. Raises NotSaved and InUse as ``create`` does."""
        _refuse_in_use(path)
        draft = path.with_name(f"{path.name}.part")
        with _told_when_saving(path):
            draft.unlink(missing_ok=True)
            connection = _locked(draft)
            try:
                self._connection.backup(connection)
                connection.close()
                draft.replace(path)
            finally:
                connection.close()
                for left in (draft, draft.with_name(f"{draft.name}-journal")):
                    left.unlink(missing_ok=True)
            copy = Store(path, _locked(path))
        copy._documents, copy._extractions, copy._log, copy._cursor = (
            self._documents,
            self._extractions,
            self._log,
            self._cursor,
        )
        return copy

    @classmethod
    def open(cls, path: Path) -> tuple[Store, Case]:
        """The store and the case it holds. Raises CannotOpen; a file that cannot be written opens read-only."""
        with _told_when_opening(path), ExitStack() as on_failure:
            if not path.is_file():
                raise CannotOpen(f"There is no case “{path.name}”.", f"لا يوجد ملف قضية باسم «{path.name}».")
            connection, read_only = _connect(path)
            on_failure.callback(connection.close)
            store = cls(path, connection, read_only)
            before = _migrate(connection)
            with _collector_resting():
                case = store._load()
            if before < 2:
                store._reindex(case)
            on_failure.pop_all()
        return store, case

    def save(self, case: Case) -> None:
        """Write what changed since the last save, all of it or nothing. Raises NotSaved."""
        if self.path and self.read_only:
            raise NotSaved(
                f"“{self.path.name}” can only be read here: save the case in another place.",
                f"لا يمكن الكتابة في «{self.path.name}»: احفظ القضية في مكان آخر.",
            )
        documents = list(case.imported.documents.values())[self._documents :]
        read = dict(case.imported.extractions)
        new = {k: x for k, x in read.items() if self._extractions.get(k) is not x}
        log, kept = case.log, 0
        while kept < min(len(log), len(self._log)) and log[kept] is self._log[kept]:
            kept += 1
        if not documents and not new and kept == len(log) == len(self._log) and case.cursor == self._cursor:
            return
        with _told_when_saving(self.path), self._connection as connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(
                "INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (_row(n, d, case.imported.origin(d.id)) for n, d in enumerate(documents, start=self._documents)),
            )
            connection.executemany("INSERT OR REPLACE INTO extraction VALUES (?, ?, ?, ?)", map(_found, new.values()))
            connection.execute("DELETE FROM edit WHERE position >= ?", (kept,))
            connection.executemany(
                "INSERT INTO edit VALUES (?, ?)",
                ((n, _dumps(edit_to_json(e))) for n, e in enumerate(log[kept:], start=kept)),
            )
            connection.execute("UPDATE state SET cursor = ?", (case.cursor,))
            touched = {d.id for d in documents} | {id for id, _ in new}
            self.index.write(d for d in case.documents if d.id in touched)
        self._documents += len(documents)
        self._extractions, self._log, self._cursor = read, log, case.cursor

    def close(self) -> None:
        """Let go of the file; nothing is left beside it."""
        if self.path and not self.read_only and self.path.with_name(f"{self.path.name}-journal").exists():
            with suppress(sqlite3.Error):  # left by a killed process; SQLite removes it after the next write
                self._connection.executescript(f"BEGIN IMMEDIATE; PRAGMA user_version = {VERSION}; COMMIT;")
        self._connection.close()

    def _load(self) -> Case:
        found: list[tuple[Document, Origin, list[Extraction]]] = []
        by_id: dict[str, tuple[Document, list[Extraction]]] = {}
        damaged: list[str] = []
        for id, text, digest, title, source, published, basis, origin in self._connection.execute(
            "SELECT id, text, sha256, title, source, published, published_basis, origin FROM document ORDER BY position"
        ):
            if _digest(text) != digest:
                damaged.append(id)
            document = Document(id, text, (), published, basis, title, source)
            by_id[id] = document, []
            found.append((document, from_plain(Origin, json.loads(origin)), by_id[id][1]))
        for id, published, rules, content in self._connection.execute("SELECT * FROM extraction"):
            document, extractions = by_id[id]
            extractions.append(_extraction(document, published or None, rules, json.loads(content)))
        log = [
            edit_from_json(json.loads(content))
            for (content,) in self._connection.execute("SELECT content FROM edit ORDER BY position")
        ]
        (cursor,) = self._connection.execute("SELECT cursor FROM state").fetchone()
        case = Case.restored(found, log, cursor)
        self.damaged = tuple(damaged)
        self._documents, self._log, self._cursor = len(found), case.log, cursor
        self._extractions = dict(case.imported.extractions)
        return case

    def _reindex(self, case: Case) -> None:
        with self._connection as connection:
            connection.execute("BEGIN IMMEDIATE")
            self.index.write(case.documents)


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


class InUse(CannotOpen):
    """The file is open in another window."""


def _connect(path: Path) -> tuple[sqlite3.Connection, bool]:
    """The locked file; where it cannot be written, a copy of it in memory, and True."""
    if os.access(path, os.W_OK) and os.access(path.parent, os.W_OK):
        return _locked(path), False
    on_disk = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    memory = sqlite3.connect(":memory:", isolation_level=None)
    try:
        on_disk.backup(memory)
    finally:
        on_disk.close()
    return memory, True


def _locked(path: Path) -> sqlite3.Connection:
    """A connection that keeps others out until it is closed or its process ends."""
    connection = sqlite3.connect(path, timeout=0, isolation_level=None)
    with ExitStack() as on_failure:
        on_failure.callback(connection.close)
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")
        on_failure.pop_all()
    return connection


def _migrate(connection: sqlite3.Connection) -> int:
    """Lead the file to the present version, one step after the other; the version it had. Raises CannotOpen."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if not application and not tables:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    elif application != APPLICATION_ID:
        raise CannotOpen("The file is not a case of this program.", "الملف ليس قضية لهذا البرنامج.")
    if version > VERSION:
        raise CannotOpen(
            "The case was saved by a newer version of this program.", "حُفظت القضية بإصدار أحدث من هذا البرنامج."
        )
    for step in range(version + 1, VERSION + 1):
        connection.executescript(f"BEGIN;\n{read_text(f'project/{step}.sql')}\nPRAGMA user_version = {step};\nCOMMIT;")
    return int(version)


def _refuse_in_use(path: Path) -> None:
    if path.is_file():
        try:
            _locked(path).close()
        except sqlite3.Error as problem:
            if problem.sqlite_errorname == "SQLITE_BUSY":
                raise _in_use(path) from problem


def _in_use(path: Path) -> InUse:
    return InUse(f"“{path.name}” is open in another window.", f"«{path.name}» مفتوح في نافذة أخرى.")


@contextmanager
def _told_when_opening(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as problem:
        if problem.sqlite_errorname == "SQLITE_BUSY":
            raise _in_use(path) from problem
        raise _damaged(path) from problem
    except (KeyError, OSError, TypeError, ValueError) as problem:
        raise _damaged(path) from problem


def _damaged(path: Path) -> CannotOpen:
    return CannotOpen(
        f"“{path.name}” is not a case of this program, or it is damaged.",
        f"«{path.name}» ليس قضية لهذا البرنامج أو أنه تالف.",
    )


@contextmanager
def _told_when_saving(path: Path | None) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, OSError) as problem:
        name = path.name if path else ""
        if getattr(problem, "sqlite_errorname", "") == "SQLITE_FULL" or getattr(problem, "errno", None) == errno.ENOSPC:
            raise NotSaved(
                f"The disk is full: the last changes to “{name}” are not saved yet.",
                f"القرص ممتلئ: لم تُحفظ بعد آخر التغييرات في «{name}».",
            ) from problem
        raise NotSaved(
            f"“{name}” cannot be written: the last changes are not saved yet.",
            f"تعذرت الكتابة في «{name}»: لم تُحفظ بعد آخر التغييرات.",
        ) from problem


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
