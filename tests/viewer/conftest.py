"""What every test of the window stands on: the packaged font and theme, and nothing left over afterwards."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from tests.timelines import sample
from tests.windows import settle, show_timeline, window
from viewer.language import Language, set_language
from viewer.look import theme
from viewer.window.window import Window


@pytest.fixture(autouse=True)
def _clean(qapp: QApplication) -> Iterator[None]:
    """English, light theme; afterwards no thread, running timer or widget may be left."""
    threads = set(threading.enumerate())
    set_language(qapp, "en")
    theme.apply(qapp, theme.LIGHT)
    yield
    qapp.clipboard().clear()  # what Python put there must not outlive it
    settle(qapp)
    left = qapp.topLevelWidgets()
    for widget in left:
        widget.close()
        widget.deleteLater()
    running = [t for t in qapp.findChildren(QObject) if isinstance(t, QTimer) and t.isActive()]
    assert not left, f"widgets left over: {left}"
    assert not running, f"timers left running: {running}"
    assert set(threading.enumerate()) <= threads, "threads left running"


@pytest.fixture(params=["en", "ar"])
def language(request: pytest.FixtureRequest) -> Language:
    """Each of the interface's languages, and so each direction."""
    found: Language = request.param
    return found


@pytest.fixture
def shown(qapp: QApplication, language: Language) -> Iterator[Window]:
    """The window on the sample with its events written out by hand, in each language."""
    with window(qapp, language) as made:
        show_timeline(made, sample())
        settle(qapp)
        yield made


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The application's name, as on a command line."""
    return ["waqai"]
