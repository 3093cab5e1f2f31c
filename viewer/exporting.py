"""What leaves the window: the report dialog, and the timeline's picture or the table of events on the clipboard."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from viewer import settings as keys
from viewer.actions import Actions
from viewer.files import picture_of
from viewer.preferences import Preferences
from viewer.report.options import Lanes, Options
from viewer.report.writing import today
from viewer.session import Session
from viewer.timeline import TimelineView
from viewer.wording import Digits, Months

_FINE = 2.0  # how many times finer than the screen a copied picture is at least


class Exporting(QObject):
    """Answers the export actions of the table for the case that is open. ``dialog`` is the one last opened."""

    def __init__(
        self, session: Session, preferences: Preferences, actions: Actions, timeline: TimelineView, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._preferences, self._timeline, self._window = session, preferences, timeline, window
        for id_, act in {
            "export-report": self.open_dialog,
            "copy-image": self.copy_image,
            "copy-table": self.copy_table,
        }.items():
            actions.of(id_).triggered.connect(lambda _=False, a=act: a())

    def open_dialog(self) -> None:
        """Let the reader make a report."""
        from viewer.report.choices import Scope
        from viewer.report.contents import contents
        from viewer.report.dialog import ReportDialog

        whole, timeline = self._whole(), self._session.timeline
        title = contents(replace(timeline, events=()), whole).title[0]
        scope = Scope(whole, self._on_screen())
        settings, theme = self._preferences.settings, self._preferences.theme
        self.dialog = ReportDialog(timeline, scope, title, settings, theme, self._window)
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()

    def copy_image(self) -> None:
        """Put the timeline as it is on screen on the clipboard."""
        fine = max(_FINE, self._timeline.devicePixelRatioF())
        QGuiApplication.clipboard().setImage(picture_of(self._timeline, fine))

    def copy_table(self) -> None:
        """Put the events that are shown on the clipboard, as a table."""
        from viewer.report.clipboard import table_of

        QGuiApplication.clipboard().setMimeData(table_of(self._session.timeline, self._on_screen()))

    def _whole(self) -> Options:
        get = self._preferences.settings.get
        return Options(
            language=self._preferences.language,
            made=today(),
            lanes=cast(Lanes, get(keys.LANES)),
            digits=cast(Digits, get(keys.DIGITS)),
            months=cast(Months, get(keys.MONTHS)),
        )

    def _on_screen(self) -> Options:
        part = self._timeline.part_shown
        visible = None if part is None else (part[0].isoformat("T", "minutes"), part[1].isoformat("T", "minutes"))
        return replace(self._whole(), filter=self._session.filter, visible=visible)
