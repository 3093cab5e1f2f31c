"""The timeline as a picture: from the window, and with no window at all."""

from __future__ import annotations

import subprocess
import sys

from PySide6.QtGui import QImage

from tests.stories.analyst import SAMPLE, TOP, Analyst
from viewer.look.theme import LIGHT


def holds(picture: QImage, colour: str) -> bool:
    """Whether a pixel of ``picture`` has ``colour``."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    return bytes.fromhex(colour[1:])[::-1] in plain.constBits().tobytes()


def test_from_the_window(analyst: Analyst) -> None:
    path = analyst.desk / "timeline.png"
    analyst.start()
    analyst.events()
    shown = analyst.timeline.area
    analyst.screen.press("ctrl+shift+e")
    analyst.choose_file(path)
    picture = QImage(str(analyst.until(lambda: path.exists() and path.stat().st_size and path, "the picture")))
    assert picture.width() >= 2 * shown.width
    assert holds(picture, LIGHT.families["unrest"])
    analyst.quit()


def test_with_no_window(analyst: Analyst) -> None:
    path = analyst.desk / "window.png"
    command = [sys.executable, "-m", "viewer", str(SAMPLE), "--published", "2022-01-06", "--export", str(path)]
    environment = {name: value for name, value in analyst.environment.items() if name != "DISPLAY"}
    done = subprocess.run(command, cwd=TOP, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert str(path) in done.stdout
    picture = QImage(str(path))
    assert picture.size().toTuple() == (1440, 900)
    assert holds(picture, LIGHT.families["unrest"])
