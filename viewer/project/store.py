"""A case in a file: SQLite, one transaction for each save, nothing rewritten that did not change.

The file is locked while it is open, and whole at every moment nobody is writing: it can be copied as it is. A killed
process leaves at worst a journal beside it, from which the next opening restores the last save.
"""

from __future__ import annotations

import sqlite3
from contextlib import ExitStack, suppress
from pathlib import Path

from viewer.project.case import Case
from viewer.project.database import (
    VERSION,
    CannotOpen,
    NotSaved,
    connect,
    locked,
    migrate,
    refuse_in_use,
    told_when_opening,
    told_when_saving,
)
from viewer.project.edits import Edit
from viewer.project.imported import Extraction
from viewer.project.rows import read_case, write_documents, write_extractions, write_log
from viewer.project.search import Index


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
        migrate(connection)
        return cls(None, connection)

    def copied(self, path: Path) -> Store:
        """What was saved last, in a file of its own. Raises NotSaved and InUse as ``create`` does."""
        refuse_in_use(path)
        draft = path.with_name(f"{path.name}.part")
        with told_when_saving(path):
            draft.unlink(missing_ok=True)
            connection = locked(draft)
            try:
                self._connection.backup(connection)
                connection.close()
                draft.replace(path)
            finally:
                connection.close()
                for left in (draft, draft.with_name(f"{draft.name}-journal")):
                    left.unlink(missing_ok=True)
            copy = Store(path, locked(path))
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
        with told_when_opening(path), ExitStack() as on_failure:
            if not path.is_file():
                raise CannotOpen(f"There is no case “{path.name}”.", f"لا يوجد ملف قضية باسم «{path.name}».")
            connection, read_only = connect(path)
            on_failure.callback(connection.close)
            store = cls(path, connection, read_only)
            before = migrate(connection)
            case, store.damaged = read_case(connection)
            store._remember(case)
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
        new = {k: x for k, x in case.imported.extractions.items() if self._extractions.get(k) is not x}
        log, kept = case.log, 0
        while kept < min(len(log), len(self._log)) and log[kept] is self._log[kept]:
            kept += 1
        if not documents and not new and kept == len(log) == len(self._log) and case.cursor == self._cursor:
            return
        with told_when_saving(self.path), self._connection as connection:
            connection.execute("BEGIN IMMEDIATE")
            write_documents(connection, self._documents, ((d, case.imported.origin(d.id)) for d in documents))
            write_extractions(connection, new.values())
            write_log(connection, kept, log, case.cursor)
            touched = {d.id for d in documents} | {id for id, _ in new}
            self.index.write(d for d in case.documents if d.id in touched)
        self._remember(case)

    def close(self) -> None:
        """Let go of the file; nothing is left beside it."""
        if self.path and not self.read_only and self.path.with_name(f"{self.path.name}-journal").exists():
            with suppress(sqlite3.Error):  # left by a killed process; SQLite removes it after the next write
                self._connection.executescript(f"BEGIN IMMEDIATE; PRAGMA user_version = {VERSION}; COMMIT;")
        self._connection.close()

    def _remember(self, case: Case) -> None:
        """What the file holds now."""
        self._documents, self._extractions = len(case.imported.documents), dict(case.imported.extractions)
        self._log, self._cursor = case.log, case.cursor

    def _reindex(self, case: Case) -> None:
        with self._connection as connection:
            connection.execute("BEGIN IMMEDIATE")
            self.index.write(case.documents)
