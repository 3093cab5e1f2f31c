"""The window's export actions: the dialog on what is open and on screen, and the clipboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from extract import RULES_VERSION
from tests.timelines import sample
from tests.windows import leave
from viewer import settings as keys
from viewer.project.case import Case
from viewer.project.filters import Filter
from viewer.project.imported import Extraction
from viewer.settings import Settings
from viewer.window.window import Window


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Window]:
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    settings.set(keys.LANGUAGE, "en")
    made = Window(qapp, settings)
    made.show()
    case = Case()
    for document in sample().documents:
        case.add(document)
    case.set_extraction(Extraction(sample(), RULES_VERSION))
    made.session.open_case(case)
    qtbot.waitExposed(made)
    yield made
    leave(made)


def test_the_table_copied_is_what_the_filter_passes(window: Window) -> None:
    window.session.set_filter(Filter(types=frozenset({"curfew", "appeal"})))
    window.actions_.of("copy-table").trigger()
    assert len(QGuiApplication.clipboard().mimeData().text().split("\n")) == 3


def test_the_picture_copied_is_twice_as_fine_as_the_screen(window: Window) -> None:
    window.actions_.of("copy-image").trigger()
    picture = QGuiApplication.clipboard().image()
    assert picture.width() == 2 * window.workspace.timeline.width()


def test_the_dialog_knows_what_is_open_and_what_is_on_screen(window: Window, qtbot: QtBot) -> None:
    window.session.set_filter(Filter(text="في"))
    timeline = window.workspace.timeline
    timeline.zoom_in()
    timeline.zoom_in()
    window.actions_.of("export-report").trigger()
    dialog = window._exporting.dialog
    with qtbot.waitSignal(dialog.press.pictured, timeout=30_000):
        pass
    whole = dialog.choices.options
    assert not whole.filter
    assert whole.visible is None
    dialog.choices.events.setCurrentIndex(dialog.choices.events.findData("screen"))
    screen = dialog.choices.options
    assert screen.filter == Filter(text="في")
    assert screen.visible is not None
    assert "2022-01-0" in screen.visible[0]
    dialog.reject()


def test_with_all_in_sight_no_stretch_is_asked_for(window: Window) -> None:
    window.workspace.timeline.fit_all()
    assert window.workspace.timeline.part_shown is None
