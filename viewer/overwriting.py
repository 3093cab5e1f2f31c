"""Asks before files that are there already are overwritten."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from viewer.language import translate
from viewer.question import Question


class OverwriteQuestion(Question):
    """Replace the files called ``names``, of which there is at least one, or not; not is the default."""

    def __init__(self, names: Sequence[str], parent: QWidget) -> None:
        one = translate("Overwriting", "Replace “{0}”?").format(names[0])
        many = translate("Overwriting", "Replace {0} files, “{1}” to “{2}”?").format(len(names), names[0], names[-1])
        super().__init__(
            translate("Overwriting", "Replace?"),
            one if len(names) == 1 else many,
            translate("Overwriting", "What is in the folder under that name would be lost.")
            if len(names) == 1
            else translate("Overwriting", "What is in the folder under these names would be lost."),
            parent,
        )
        self.replace = self.answer(translate("Overwriting", "&Replace"), loses=True)
        self.setDefaultButton(self.cancel)
