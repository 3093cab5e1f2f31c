"""Asks before something of the reader's would be lost: a case that is in no file and is about to be left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from viewer.language import translate
from viewer.question import Question
from viewer.session import Session


class LeavingQuestion(Question):
    """Save, discard or cancel; ``failed`` where the case has a file that could not be written."""

    def __init__(self, parent: QWidget, *, failed: bool) -> None:
        super().__init__(
            translate("Leaving", "Save the case?"),
            translate("Leaving", "Save the case before it is closed?"),
            translate("Leaving", "The last corrections could not be written to its file and would be lost.")
            if failed
            else translate("Leaving", "It is in no file yet: what you put together and corrected would be lost."),
            parent,
        )
        self.save = self.answer(translate("Leaving", "&Save…"), loses=False)
        self.discard = self.answer(translate("Leaving", "&Discard"), loses=True)
        self.setDefaultButton(self.save)


class Leaving(QObject):
    """Stands before whatever closes the case of ``session``; ``save_as`` lets the reader choose a file for it."""

    def __init__(self, session: Session, save_as: Callable[[], None], window: QWidget) -> None:
        super().__init__(window)
        self._session, self._save_as, self._window = session, save_as, window
        self._question: LeavingQuestion | None = None
        self._given_up = False

    def asks(self, go: Callable[[], object]) -> bool:
        """Whether the reader is asked first. ``go`` is what they were about to do; it is called, and may ask here again
        in vain, once they have saved or discarded."""
        if self._given_up or not self._session.keeping.at_risk:
            return False
        if self._question is None:
            self._question = LeavingQuestion(self._window, failed=self._session.keeping.saved is False)
            self._question.finished.connect(lambda _: self._answer(go))
            self._question.open()
        return True

    def _answer(self, go: Callable[[], object]) -> None:
        question, self._question = self._question, None
        if question is None:
            return
        answer = question.clickedButton()
        if answer is question.save:
            self._save_as()
            if not self._session.keeping.at_risk:
                go()
        elif answer is question.discard:
            self._given_up = True
            try:
                go()
            finally:
                self._given_up = False
        question.deleteLater()
