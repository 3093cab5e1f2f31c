"""Which edits of a case's log the reader made in one go, so that one undo takes all of them back. In memory only.

The log itself keeps every edit apart; a case opened again undoes them one by one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from viewer.project.case import Case
from viewer.project.changes import CannotApply, Change
from viewer.project.edits import Edit, name


class Steps:
    """Stretches ``[start, end)`` of the log, by cursor, that are one step."""

    def __init__(self) -> None:
        self._stretches: list[tuple[int, int]] = []

    def do(self, case: Case, edits: Iterable[Edit]) -> tuple[Change | None, CannotApply | None]:
        """Carry out ``edits`` as one step, up to the first that cannot be: what the last one changed, and why it ended
        early."""
        start, done = case.cursor, None
        for edit in edits:
            try:
                done = case.do(edit)
            except CannotApply as problem:
                return done, problem
            self._record(start, case.cursor)
        return done, None

    def undo(self, case: Case) -> Change:
        """Take the last step back: what the first of its edits changed."""
        return [case.undo() for _ in range(self._before(case.cursor))][-1]

    def redo(self, case: Case) -> Change:
        """Carry out again the step taken back last: what the last of its edits changed."""
        return [case.redo() for _ in range(self._after(case.cursor))][-1]

    def undo_name(self, case: Case, language: Literal["en", "ar"]) -> str:
        """What undo would take back, in words; '' for nothing."""
        cursor = case.cursor
        return _named(case.log[cursor - self._before(cursor) : cursor] if cursor else (), language)

    def redo_name(self, case: Case, language: Literal["en", "ar"]) -> str:
        """What redo would carry out, in words; '' for nothing."""
        cursor = case.cursor
        return _named(case.log[cursor : cursor + self._after(cursor)], language)

    def _record(self, start: int, end: int) -> None:
        """The edits from ``start`` up to ``end`` were made in one go; what was undone before them is gone."""
        self._stretches = [s for s in self._stretches if s[1] <= start]
        if end - start > 1:
            self._stretches.append((start, end))

    def _before(self, cursor: int) -> int:
        return next((end - start for start, end in self._stretches if end == cursor), 1)

    def _after(self, cursor: int) -> int:
        return next((end - start for start, end in self._stretches if start == cursor), 1)


def _named(edits: Sequence[Edit], language: Literal["en", "ar"]) -> str:
    """What a step of ``edits`` is called: by their kinds; '' for none."""
    kinds = list(dict.fromkeys(name(edit, language) for edit in edits))
    between = "، " if language == "ar" else ", "
    return between.join([*kinds[:1], *(kind[0].lower() + kind[1:] for kind in kinds[1:])])
