"""Somebody at the program: starts it, presses keys, clicks, looks. What they look for must come within a while."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path
from time import monotonic
from typing import TypeVar

from jeepney import DBusErrorResponse
from PySide6.QtCore import QSettings, QTranslator

import resources
from tests.stories.accessible import Element, ScreenReader
from tests.stories.screen import Area, Screen
from viewer import settings as keys
from viewer.look.theme import LIGHT
from viewer.settings import Settings
from viewer.timeline.options import read_words

TOP = Path(resources.__file__).parent.parent
SAMPLE = TOP / "resources" / "samples" / "kazakhstan-csto-2022.txt"
_PATIENCE = 30.0  # seconds after which something is held not to come

Seen = TypeVar("Seen")


class Analyst:
    """Works in ``language`` at a fresh desk: a screen, a home folder and a screen reader of their own."""

    def __init__(self, desk: Path, language: str) -> None:
        self.desk, self.language = desk, language
        runtime = desk / "runtime"
        runtime.mkdir(mode=0o700)
        self.screen = Screen(runtime)
        self._reader = ScreenReader(runtime, self.screen.name)
        homes = {f"XDG_{kind}_HOME": str(desk / kind.lower()) for kind in ("CONFIG", "DATA", "STATE")}
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
        self.environment |= homes | self._reader.environment | {"DISPLAY": self.screen.name, "LC_ALL": "C.UTF-8"}
        self.set_up(keys.LANGUAGE, language)
        self.set_up(keys.HINT_SEEN, True)
        self._translator = QTranslator()
        self._translator.load(str(TOP / "resources" / "translations" / "waqai_ar.qm"))
        self._program: subprocess.Popen[bytes] | None = None
        self._complaints = desk / "complaints.txt"

    def set_up(self, setting: keys.Setting[keys.Value], value: keys.Value) -> None:
        """Have chosen something in an earlier run."""
        store = QSettings(str(self.desk / "config" / "Waqai" / "waqai.ini"), QSettings.Format.IniFormat)
        settings = Settings(store)
        settings.set(setting, value)
        settings.save()

    def said(self, context: str, text: str) -> str:
        """``text`` of the interface in the analyst's language."""
        return (self._translator.translate(context, text) or text) if self.language == "ar" else text

    # Doing

    def start(self, *arguments: str | Path) -> Element:
        """Start the program; the answer is its window, once it is there."""
        with self._complaints.open("ab") as complaints:
            self._program = subprocess.Popen(
                [sys.executable, "-X", "dev", "-m", "viewer", *map(str, arguments)],
                env=self.environment,
                cwd=TOP,
                stderr=complaints,
            )
        window = self.until(lambda: self.window("frame"), "the window")
        self.attend()
        return window

    def attend(self) -> None:
        """Turn to the program's window, so that keys go there."""
        self.screen.attend(self.said("Window", "Waqai"))

    def quit(self, answer: str = "") -> None:
        """Leave the program by its key, giving ``answer`` to the question whether to save, where it must be asked. The
        program must end well and must not have complained of anything."""
        assert self._program is not None
        self.screen.press("ctrl+q")
        if answer:
            self.click("push button", self.said("Leaving", answer).replace("&", ""))
        assert self._program.wait(timeout=30) == 0
        self._program = None
        assert self._complaints.read_text("utf-8") == ""

    def leave(self) -> None:
        """Clear the desk, whatever goes on."""
        if self._program is not None:
            self._program.kill()
            self._program.wait()
        self._reader.close()
        self.screen.close()

    def click(self, role: str, name: str = "") -> None:
        """Click something once it shows."""
        self.screen.click(self.see(role, name).area.middle)

    def choose_file(self, path: Path) -> None:
        """Give ``path`` to the file dialog that is about to open, and turn back to the window."""
        dialog = self.until(lambda: self.window("dialog") or self.window("file chooser"), "the file dialog")
        self.screen.attend(dialog.name)

        def field() -> Element | None:
            return next((e for e in dialog.everything() if e.role == "text" and "focused" in e.states), None)

        def typed() -> bool:
            if (name := field()) is None:
                return False
            if name.text != str(path):
                self.screen.press("ctrl+a")
                self.screen.type(str(path))
            return name.text == str(path)

        self.until(typed, "the file's name in its field")
        looks = count()

        def gone() -> bool:
            """Return, and again after a good while: a list of names that offers itself takes the first."""
            if not (self.window("dialog") or self.window("file chooser")):
                return True
            if next(looks) % 40 == 0:
                self.screen.press("Return")
            return False

        self.until(gone, "the dialog closed")
        self.attend()

    # Looking

    def until(self, look: Callable[[], Seen | None], what: str) -> Seen:
        """Look again and again until there is something to see; the answer is what is seen."""
        end = monotonic() + _PATIENCE
        while monotonic() < end:
            try:
                seen = look()
            except DBusErrorResponse:  # what was looked at has just gone
                seen = None
            if seen:
                return seen
            self._wait_a_moment()
        picture = self.desk / "never-seen.png"
        self.screen.save(picture)
        raise AssertionError(f"never seen: {what}; see {picture}; {self._complaints.read_text('utf-8')}")

    def _wait_a_moment(self) -> None:
        assert self._program is not None
        try:
            ended = self._program.wait(timeout=0.05)
        except subprocess.TimeoutExpired:
            return
        raise AssertionError(f"the program has ended with {ended}: {self._complaints.read_text('utf-8')}")

    def window(self, role: str) -> Element | None:
        """A window that shows: 'frame' is the main one."""
        program = self._reader.application("waqai")
        windows = program.children() if program else []
        return next((w for w in windows if w.role == role and "showing" in w.states), None)

    def glance(self, role: str, name: str = "") -> Element | None:
        """What shows now with a role and a name; None for nothing."""
        program = self._reader.application("waqai")
        return program.find(role, name) if program else None

    def see(self, role: str, name: str = "") -> Element:
        """The same, once it is there."""
        return self.until(lambda: self.glance(role, name), f"{role} “{name}”")

    def see_gone(self, role: str, name: str = "") -> None:
        """Wait until nothing shows with a role and a name."""
        self.until(lambda: self.glance(role, name) is None, f"{role} “{name}” gone")

    # The parts of the window

    @property
    def article(self) -> Element:
        """The article's text."""
        return self.see("filler", self.said("Article", "Article text"))

    @property
    def timeline(self) -> Element:
        """The timeline."""
        return self.see("filler", read_words()["timeline"][self.language])

    def events(self) -> list[Element]:
        """The rows of the list that show, once there are any: the cell with each event's name."""

        def rows() -> list[Element]:
            table = self.glance("table")
            cells = [e for e in table.children() if "showing" in e.states and e.role == "cell"] if table else []
            first: dict[int, Element] = {}
            for cell in cells:
                first.setdefault(cell.area.top, cell)
            return list(first.values())

        return self.until(rows, "events in the list")

    def selected(self) -> Element | None:
        """The row of the list that is selected."""
        return next((row for row in self.events() if "selected" in row.states), None)

    def selected_other_than(self, name: str) -> Element | None:
        """The row that is selected, where it is not the one called ``name``."""
        row = self.selected()
        return row if row is not None and row.name != name else None

    def see_selected(self, name: str) -> None:
        """Wait until the row called ``name`` is selected."""
        self.until(lambda: (row := self.selected()) is not None and row.name == name, f"“{name}” selected")

    def focus(self, panel: Element) -> None:
        """Go from panel to panel by key until ``panel`` has the keys."""

        def there() -> bool:
            if "focused" in panel.again().states:
                return True
            self.screen.press("F6")
            return False

        self.until(there, f"the keys in “{panel.name}”")

    def see_marked(self) -> None:
        """Wait until the article shows the words of an event in their colour, and the timeline names the event."""
        self.until(lambda: self.screen.count(LIGHT.evidence["trigger"], self.article.area) > 100, "marked evidence")
        self.until(lambda: self.timeline.description, "the event on the timeline")

    def see_unmarked(self) -> None:
        """Wait until the article marks no event."""
        self.until(lambda: self.screen.count(LIGHT.evidence["trigger"], self.article.area) == 0, "no marked evidence")

    def underlines(self, area: Area) -> list[tuple[int, int]]:
        """Where words of events are underlined in an article in which none is selected."""
        lines = (self.screen.lines(colour, area, longer_than=14) for colour in LIGHT.families.values())
        return [point for found in lines for point in found]

    def marks(self) -> list[tuple[int, int]]:
        """Where marks of events stand on the timeline, from the first lane to the last; the names of lanes at either
        side are left out."""
        whole = self.timeline.area
        body = Area(whole.left + whole.width // 6, whole.top, whole.width * 2 // 3, whole.height)
        found = (self.screen.lines(colour, body, longer_than=7) for colour in LIGHT.families.values())
        return [point for lane in found for point in lane]
