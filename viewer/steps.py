"""Which edits of a case's log the reader made in one go, so that one undo takes all of them back. In memory only.

The log itself keeps every edit apart; a case opened again undoes them one by one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from viewer.project.edits import Edit, name


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


def named(edits: Sequence[Edit], language: Literal["en", "ar"]) -> str:
    """What a step of ``edits`` is called: by their kinds; '' for none."""
    kinds = list(dict.fromkeys(name(edit, language) for edit in edits))
    between = "، " if language == "ar" else ", "
    return between.join([*kinds[:1], *(kind[0].lower() + kind[1:] for kind in kinds[1:])])
