"""The states of the window worth a picture, each as a function that brings a window there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QPointF
from PySide6.QtWidgets import QApplication, QWidget

from extract.model import Review, Span
from tests.timelines import case_of, sample
from tests.windows import select, show_timeline
from viewer.window.window import Window

Scene = Callable[[Window], QWidget]  # brings the window there; gives what is to be drawn


def _written(shown: Window, type_: str = "curfew") -> Window:
    show_timeline(shown, sample())
    verdicts: dict[str, Review] = {"price-change": "accepted", "protest": "accepted", "storming": "rejected"}
    for reviewed, verdict in verdicts.items():
        select(shown, reviewed)
        shown.session.review(verdict)
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


def _hovered(shown: Window) -> Window:
    """The pointer resting on an event, in lanes by type with time running the other way."""
    _written(shown, "protest")
    shown.actions_.of("lanes-type").trigger()
    shown.actions_.of("mirror-time").trigger()
    timeline = shown.workspace.timeline
    layout = timeline.plot.layout_now
    assert layout is not None
    row = next(n for n, e in enumerate(shown.session.visible) if e.type == "state-of-emergency")
    box = next(box for box in layout.lanes for placed in box.placed if placed.item == row)
    mark = next(placed.mark for placed in box.placed if placed.item == row) + layout.shift
    timeline.point_at(QPointF(mark, layout.frame.body.top + box.top + box.middle(0)))
    return shown


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
    "hovered": _hovered,
    "editor": _editor,
    "first-time": _first_time,
    "welcome": _empty,
    "palette": _popup(_palette),
    "kinds": _popup(_kinds),
    "filter": _popup(_filter),
}
