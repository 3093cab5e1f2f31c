"""The actions on the articles of a case, and what the reader is told of articles coming in. Joined to the session."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from extract.imports.article import Skipped
from viewer.actions import Actions
from viewer.intake import Intake
from viewer.language import current, translate
from viewer.look.rows import Row
from viewer.preferences import Preferences
from viewer.project.edits import RemoveDocument, name
from viewer.session import Session

ACTIONS = ("published", "doc-again", "doc-original", "doc-remove")


class Handling(QObject):
    """``told(sentence)``: what came in."""

    told = Signal(str)

    def __init__(
        self, session: Session, actions: Actions, intake: Intake, preferences: Preferences, window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._session, self._preferences, self._window = session, preferences, window
        for id_, act in {
            "doc-again": self._read_again,
            "doc-original": self._show_original,
            "doc-remove": self._remove,
            "unapplied": self.show_unapplied,
        }.items():
            actions.of(id_).triggered.connect(lambda _=False, a=act: a())
        intake.ended.connect(self.sum_up)

    def sum_up(self, added: int, skipped: Sequence[Skipped]) -> None:
        """Say how many articles came in, and what did not, and why."""
        arabic = current() == "ar"
        if len(skipped) == 1 and not added:
            self._session.told.emit(skipped[0].ar if arabic else skipped[0].en)
            return
        parts = []
        if added > 1 or (added and skipped):
            parts.append(translate("Documents", "Articles added: {0}.").format(added))
        if skipped:
            parts.append(translate("Documents", "Skipped: {0}.").format(len(skipped)))
        told = " ".join(parts)
        self.told.emit(told)
        if skipped:
            rows = [Row(str(n), s.name, s.ar if arabic else s.en) for n, s in enumerate(skipped)]
            self._list(translate("Documents", "Skipped"), told, rows)

    def show_unapplied(self) -> None:
        """List the corrections that the present extraction gives no hold for."""
        case, language = self._session.case, current()
        if case is None:
            return
        told = translate(
            "Documents", "These corrections found no hold in what was extracted. They are kept and tried again."
        )
        if not case.unapplied:
            told = translate("Documents", "Every correction is in force.")
        rows = [
            Row(str(u.position), name(u.edit, language), u.ar if language == "ar" else u.en) for u in case.unapplied
        ]
        self._list(translate("Documents", "Corrections without hold"), told, rows)

    def _list(self, title: str, told: str, rows: Sequence[Row]) -> None:
        from viewer.documents.reasons import Reasons

        Reasons(title, told, rows, self._preferences.theme, self._window).show()

    def _read_again(self) -> None:
        if self._session.document is not None:
            self._session.reading.read_again(self._session.document.id)

    def _show_original(self) -> None:
        from viewer.documents.original import Original

        case, document = self._session.case, self._session.document
        if case is not None and document is not None:
            Original(document, case.imported.origin(document.id), self._window).show()

    def _remove(self) -> None:
        document = self._session.document
        if document is not None:
            self._session.do(RemoveDocument(document.id))
