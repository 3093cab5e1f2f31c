"""The file an open case is kept in: written after every correction, searched, copied elsewhere. No Qt.

A case that is in no file yet is kept in memory once it is searched.
"""

from __future__ import annotations

from pathlib import Path

from viewer.project.case import Case
from viewer.project.edits import Edit
from viewer.project.search import Found
from viewer.project.store import Store

Safe = tuple[Edit | None, int]  # the last correction in force and the number of articles that need no saving
NOTHING_YET: Safe = (None, 1)


class Keeping:
    """``store`` is the file of the case that is open, None for none yet."""

    def __init__(self) -> None:
        self._case: Case | None = None
        self._store: Store | None = None
        self._unsaved = False
        self._safe: Safe = NOTHING_YET

    def open(self, store: Store | None, case: Case | None) -> None:
        """Keep another case, in the file it came from."""
        self.close()
        self._case, self._store, self._unsaved = case, store, False
        self._safe = NOTHING_YET if store is None or case is None else _safe(case)

    @property
    def saved(self) -> bool | None:
        """Whether all is in the case's file; None while it has none."""
        return None if self._store is None or self._store.path is None else not self._unsaved

    @property
    def at_risk(self) -> bool:
        """Whether closing the case would lose what is in no file and could not be had again by opening one article:
        corrections in force, or several articles."""
        if self._case is None or self.saved:
            return False
        last, documents = self._safe
        return self._case.undoable is not last or len(self._case.documents) > documents

    def search(self, words: str) -> Found:
        """Passages, documents and events that hold all of ``words``."""
        return Found() if self._case is None else self.index(self._case).index.search(words, self._case.timeline)

    def index(self, case: Case) -> Store:
        """Let ``case`` be searched although it is in no file; from now on, it is kept up to date."""
        if self._store is None:
            self._store = Store.in_memory()
            self._store.save(case)
        return self._store

    def save(self, path: Path | None = None) -> None:
        """Write the case to ``path``, or to its file, if it has one. Raises Problem where that cannot be done."""
        case = self._case
        if case is None or (path is None and self._store is None):
            return
        self._unsaved = True
        if self._store is not None and not (path and self._store.read_only):
            self._store.save(case)
        if path is not None and (self._store is None or self._store.path != path):
            kept = self._store
            copy = Store.create(path, case) if kept is None or kept.read_only else kept.copied(path)
            self.close()
            self._store = copy
        self._unsaved = False
        if self.saved:
            self._safe = _safe(case)

    def close(self) -> None:
        """Let the file go."""
        if self._store is not None:
            self._store.close()
            self._store = None


def _safe(case: Case) -> Safe:
    return case.undoable, len(case.documents)
