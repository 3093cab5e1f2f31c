"""Which edits of a case's log the reader made in one go, so that one undo takes all of them back. In memory only.

The log itself keeps every edit apart; a case opened again undoes them one by one.
"""

from __future__ import annotations


class Steps:
    """Stretches ``[start, end)`` of the log, by cursor, that are one step."""

    def __init__(self) -> None:
        self._stretches: list[tuple[int, int]] = []

    def record(self, start: int, end: int) -> None:
        """The edits from ``start`` up to ``end`` were made in one go; what was undone before them is gone."""
        self._stretches = [s for s in self._stretches if s[1] <= start]
        if end - start > 1:
            self._stretches.append((start, end))

    def before(self, cursor: int) -> int:
        """How many edits one undo at ``cursor`` takes back."""
        return next((end - start for start, end in self._stretches if end == cursor), 1)

    def after(self, cursor: int) -> int:
        """How many edits one redo at ``cursor`` carries out."""
        return next((end - start for start, end in self._stretches if start == cursor), 1)
