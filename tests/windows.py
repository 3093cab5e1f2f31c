"""The real window for tests and pictures: opened with settings of its own, showing a timeline, brought to rest."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEvent, QEventLoop, QSettings
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget

from extract import RULES_VERSION
from extract.model import Timeline
from viewer import settings as keys
from viewer.language import Language
from viewer.leaving import LeavingQuestion
from viewer.look.theme import Choice
from viewer.project.case import Case
from viewer.project.imported import Extraction
from viewer.settings import Settings
from viewer.window.window import Window

SIZE = (1440, 900)


def fresh_settings(folder: str | Path) -> Settings:
    """Settings kept in ``folder``, with the first-run hint already seen."""
    settings = Settings(QSettings(str(Path(folder) / "waqai.ini"), QSettings.Format.IniFormat))
    settings.set(keys.HINT_SEEN, True)
    return settings


@contextmanager
def window(
    application: QApplication, language: Language = "en", theme: Choice = "light", settings: Settings | None = None
) -> Iterator[Window]:
    """A window of the usual size with settings of its own (unless some are given), closed afterwards."""
    with TemporaryDirectory(prefix="waqai-settings-") as folder:
        settings = settings or fresh_settings(folder)
        settings.set(keys.LANGUAGE, language)
        settings.set(keys.THEME, theme)
        made = Window(application, settings)
        made.resize(*SIZE)
        made.show()
        settle(application)
        try:
            yield made
        finally:
            leave(made)
            made.deleteLater()
            settle(application)


def leave(shown: Window) -> None:
    """Close a window; what is in no file is discarded."""
    shown.close()
    if question := shown.findChild(LeavingQuestion):
        question.discard.click()
    shown.deleteLater()


def settle(application: QApplication) -> None:
    """Let everything that was asked for be laid out and drawn."""
    for _ in range(4):
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def show_timeline(shown: Window, timeline: Timeline) -> None:
    """Open a timeline as if it had just been extracted."""
    case = Case()
    rules = RULES_VERSION
    for document in timeline.documents:
        events = tuple(e for e in timeline.events if e.evidence[0].document == document.id)
        case.add(document, Extraction(Timeline((document,), events), rules))
    shown.session.open_case(case)


def select(shown: Window, type_: str) -> None:
    """Select the first event of a type."""
    shown.session.select(next(e.id for e in shown.session.visible if e.type == type_))


def type_words(field: QWidget, words: str) -> None:
    """Type words of any script, as an input method does: Qt's tests have keys for ASCII only."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(field, event)
