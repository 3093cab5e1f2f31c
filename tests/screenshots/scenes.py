"""The states of the window worth a picture, each as a function that brings a window there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QSettings
from PySide6.QtWidgets import QApplication, QWidget

from extract.model import Span, Timeline
from tests.timelines import case_of, sample
from viewer import settings as keys
from viewer.language import Language
from viewer.project.case import Case, Extraction
from viewer.session import _rules
from viewer.settings import Settings
from viewer.theme import Choice
from viewer.window import Window

SIZE = (1440, 900)
Scene = Callable[[Window], QWidget]  # brings the window there; gives what is to be drawn


@contextmanager
def window(application: QApplication, language: Language = "en", theme: Choice = "light") -> Iterator[Window]:
    """A window of the usual size with settings of its own, closed afterwards."""
    with TemporaryDirectory(prefix="waqai-settings-") as folder:
        settings = Settings(QSettings(str(Path(folder) / "waqai.ini"), QSettings.Format.IniFormat))
        for setting, value in ((keys.LANGUAGE, language), (keys.THEME, theme)):
            settings.set(setting, value)
        settings.set(keys.HINT_SEEN, True)
        made = Window(application, settings)
        made.resize(*SIZE)
        made.show()
        settle(application)
        yield made
        made.close()
        made.deleteLater()
        settle(application)


def settle(application: QApplication) -> None:
    """Let everything that was asked for be laid out and drawn."""
    for _ in range(4):
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


def show_timeline(shown: Window, timeline: Timeline) -> None:
    """Open a timeline as if it had just been extracted."""
    case = Case()
    rules = _rules()
    for document in timeline.documents:
        events = tuple(e for e in timeline.events if e.evidence[0].document == document.id)
        case.add(document, Extraction(Timeline((document,), events), rules))
    shown.session.open_case(case)


def select(shown: Window, type_: str) -> None:
    """Select the first event of a type."""
    shown.session.select(next(e.id for e in shown.session.visible if e.type == type_))


def _written(shown: Window, type_: str = "curfew") -> Window:
    show_timeline(shown, sample())
    for reviewed, verdict in (("price-change", "accepted"), ("protest", "accepted"), ("storming", "rejected")):
        select(shown, reviewed)
        shown.session.review(verdict)  # type: ignore[arg-type]
    select(shown, type_)
    return shown


def _read(shown: Window) -> Window:
    """The sample as extraction reads it, its curfew selected."""
    extractor = shown.session.extractor
    waiting = QEventLoop()
    extractor.finished.connect(waiting.quit)
    extractor.failed.connect(waiting.quit)
    shown.files.open_sample()
    if extractor.busy:
        waiting.exec()
    select(shown, "curfew")
    return shown


def _empty(shown: Window) -> Window:
    shown.show_welcome()
    return shown


def _undated(shown: Window) -> Window:
    show_timeline(shown, sample(None))
    return shown


def _case(shown: Window) -> Window:
    show_timeline(shown, case_of(300))
    select(shown, "protest")
    return shown


def _case_near(shown: Window) -> Window:
    _case(shown).workspace.timeline.fit_selection()
    return shown


def _places(shown: Window) -> Window:
    _written(shown, "state-of-emergency")
    shown.actions_.of("lanes-place").trigger()
    shown.actions_.of("legend").trigger()
    return shown


def _found(shown: Window) -> Window:
    _written(shown, "casualties")
    shown.workspace.article.find_bar.open_bar()
    shown.workspace.article.find_bar.field.setText("ألماتي")
    shown.workspace.timeline.fit_selection()
    return shown


def _first_time(shown: Window) -> Window:
    show_timeline(shown, sample())
    shown.hint.tell(shown.first_hint())
    return shown


def _popup(open_: Callable[[Window], None]) -> Scene:
    """The pop-up that ``open_`` opens over the sample."""

    def scene(shown: Window) -> QWidget:
        _written(shown)
        open_(shown)
        popup = QApplication.activePopupWidget()
        assert popup is not None
        return popup

    return scene


def _palette(shown: Window) -> None:
    shown.actions_.of("commands").trigger()


def _kinds(shown: Window) -> None:
    document = shown.session.document
    assert document is not None
    shown.workspace.article.view.select_words(Span(document.paragraphs[11].start, document.paragraphs[11].start + 5))
    shown.actions_.of("add-event").trigger()


def _filter(shown: Window) -> None:
    shown.actions_.of("filter").trigger()


def _editor(shown: Window) -> Window:
    _written(shown).actions_.of("edit-event").trigger()
    return shown


SCENES: dict[str, Scene] = {
    "sample": _read,
    "written": _written,
    "case-300": _case,
    "case-300-near": _case_near,
    "places": _places,
    "found": _found,
    "date-question": _undated,
    "editor": _editor,
    "first-time": _first_time,
    "welcome": _empty,
    "palette": _popup(_palette),
    "kinds": _popup(_kinds),
    "filter": _popup(_filter),
}
