"""Every way to bring an article in: command line, menu, key, drag and drop, clipboard, recent files."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.stories.analyst import SAMPLE, TOP, Analyst

ARTICLE = """اندلعت احتجاجات في مدينة ألماتي يوم 3 مايو 2021، واعتقلت الشرطة عشرات المتظاهرين.

وأعلنت الحكومة حالة الطوارئ في العاصمة يوم 5 مايو 2021.
"""


def article(folder: Path, name: str = "protests.txt") -> Path:
    path = folder / name
    path.write_text(ARTICLE, "utf-8")
    return path


def test_from_the_command_line(analyst: Analyst) -> None:
    path = article(analyst.desk)
    window = analyst.start(path, "--published", "2021-05-06")
    assert len(analyst.events()) >= 3
    analyst.see("frame", path.name)
    assert analyst.glance("push button", analyst.said("Notice", "Set date")) is None
    assert window.role == "frame"
    analyst.quit()


def test_by_menu_and_again_from_the_recent_files(analyst: Analyst) -> None:
    path = article(analyst.desk)
    analyst.start()
    analyst.events()
    analyst.click("menu item", analyst.said("Menu", "&File").replace("&", ""))
    analyst.click("menu item", analyst.said("Action", "Open article…"))
    analyst.choose_file(path)
    analyst.see("frame", path.name)
    analyst.events()

    analyst.screen.press("ctrl+w")
    analyst.click("push button", path.name)
    analyst.see("frame", path.name)
    analyst.events()
    analyst.quit()


def test_by_dropping_a_file(analyst: Analyst) -> None:
    path = article(analyst.desk)
    analyst.start()
    analyst.events()
    with subprocess.Popen(
        [sys.executable, "-m", "tests.stories.something_to_drag", str(path)],
        env=analyst.environment,
        cwd=TOP,
        stdout=subprocess.PIPE,
    ) as folder:
        assert folder.stdout is not None
        assert folder.stdout.readline() == b"to be seen\n"
        analyst.screen.drag((40, 40), analyst.article.area.middle)
        analyst.see("frame", path.name)
        folder.terminate()
    analyst.events()
    analyst.attend()
    analyst.quit()


def test_by_pasting_what_was_copied(analyst: Analyst) -> None:
    analyst.start(SAMPLE, "--published", "2022-01-06")
    analyst.events()
    analyst.screen.click(analyst.article.area.middle, times=2)
    analyst.screen.press("ctrl+c", "ctrl+w")
    analyst.see("push button", analyst.said("Action", "Open the sample article"))
    analyst.screen.press("ctrl+shift+v")
    analyst.see("frame", analyst.said("Files", "Pasted text"))
    analyst.quit()
