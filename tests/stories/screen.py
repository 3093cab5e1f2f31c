"""A screen of one's own (Xvfb), with what a hand does on it and what an eye sees of it. Knows nothing of the program.

Keys and buttons are real X events (xdotool, by the XTEST extension); pictures come from the screen's own memory.
"""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

SIZE = (1440, 900)


@dataclass(frozen=True)
class Area:
    """A rectangle of the screen in pixels."""

    left: int
    top: int
    width: int
    height: int

    @property
    def middle(self) -> tuple[int, int]:
        """The point to click at."""
        return self.left + self.width // 2, self.top + self.height // 2


class Screen:
    """One X server; ``name`` is its DISPLAY. ``memory`` is a folder for its picture."""

    def __init__(self, memory: Path) -> None:
        told, tell = os.pipe()
        geometry = f"{SIZE[0]}x{SIZE[1]}x24"
        self._server = subprocess.Popen(
            [
                "Xvfb",
                "-displayfd",
                str(tell),
                "-screen",
                "0",
                geometry,
                "-fbdir",
                str(memory),
                "-nolisten",
                "tcp",
                "-noreset",
            ],
            pass_fds=[tell],
            stderr=subprocess.DEVNULL,
        )
        os.close(tell)
        with os.fdopen(told) as number:
            self.name = f":{number.readline().strip()}"
        self._memory = memory / "Xvfb_screen0"

    def close(self) -> None:
        """End the server."""
        self._server.terminate()
        self._server.wait()

    def attend(self, title: str) -> None:
        """Let keys go to the window with ``title``, as a window manager does when a window comes up."""
        self._do("search", "--sync", "--onlyvisible", "--name", title, "windowfocus", "--sync")

    def press(self, *keys: str) -> None:
        """Press keys one after another, each by its X name: 'ctrl+o', 'Return', 'Down'."""
        self._do("key", *keys)

    def type(self, text: str) -> None:
        """Type Latin ``text``."""
        self._do("type", "--delay", "1", text)

    def click(self, point: tuple[int, int], times: int = 1) -> None:
        """Click at a point."""
        self._do("mousemove", *map(str, point), "click", "--repeat", str(times), "--delay", "20", "1")

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Drag from one point to another, in steps as a hand does."""
        self._do("mousemove", *map(str, start), "mousedown", "1")
        for step in range(1, 11):
            point = (a + (b - a) * step // 10 for a, b in zip(start, end, strict=True))
            self._do("mousemove", *map(str, point))
        self._do("mouseup", "1")

    def _do(self, *action: str) -> None:
        subprocess.run(["xdotool", *action], env=os.environ | {"DISPLAY": self.name}, check=True, timeout=20)

    def picture(self, area: Area | None = None) -> NDArray[np.uint32]:
        """What is seen in ``area``, or everywhere: rows of 0xRRGGBB."""
        dump = np.memmap(self._memory, np.uint8, "r")
        header, colours = (int.from_bytes(dump[at : at + 4].tobytes(), "big") for at in (0, 19 * 4))
        pixels = dump[header + 12 * colours :].view("<u4")[: SIZE[0] * SIZE[1]] & 0xFFFFFF
        whole = pixels.reshape(SIZE[1], SIZE[0])
        if area is None:
            return whole
        return whole[area.top : area.top + area.height, area.left : area.left + area.width]

    def save(self, path: Path) -> None:
        """Keep what is seen as a PNG."""
        QImage(self.picture().astype("<u4").tobytes(), *SIZE, QImage.Format.Format_RGB32).save(str(path))

    def count(self, colour: str, area: Area) -> int:
        """How many pixels of ``area`` have exactly ``colour`` ('#RRGGBB')."""
        return int((self.picture(area) == int(colour[1:], 16)).sum())

    def lines(self, colour: str, area: Area, longer_than: int = 0) -> list[tuple[int, int]]:
        """The middles of horizontal runs of ``colour`` in ``area``, those at least ``longer_than`` pixels long."""
        same = (self.picture(area) == int(colour[1:], 16)).astype(np.int8)
        edges = np.diff(np.pad(same, ((0, 0), (1, 1))), axis=1)
        starts, ends = np.argwhere(edges == 1), np.argwhere(edges == -1)
        return [
            (area.left + int(start + end) // 2, area.top + int(row))
            for (row, start), (_, end) in zip(starts, ends, strict=True)
            if end - start > longer_than
        ]
