"""Draws the window into a PNG where there is no display, once the article has been read."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QLayout

from viewer.window.window import Window

_SIZE = QSize(1440, 900)  # whatever size the window had when it was last on a screen


def draw_window(application: QApplication, window: Window, open_article: Callable[[], None], picture: Path) -> int:
    """Let ``open_article`` open something in ``window``, wait until it has been read, draw the window, end.

    Exit code 0, or 2 where the picture cannot be written or the article not read.
    """
    problems: list[str] = []
    extractor, intake = window.session.extractor, window.files.intake
    window.session.told.connect(problems.append)
    for ended in (extractor.idle, extractor.failed):
        ended.connect(application.quit)
    intake.ended.connect(lambda _, skipped: problems.extend(each.en for each in skipped))
    intake.ended.connect(lambda added, _: None if added else application.quit())
    window.hint.hide()
    window.resize(_SIZE)
    if (layout := window.layout()) is not None:  # nobody resizes what is not on screen
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    window.show()
    open_article()
    if extractor.busy or intake.busy:
        application.exec()
    application.processEvents()  # the first frame can lack the axis labels
    written = window.grab().save(str(picture), "PNG")
    window.close()
    for problem in problems:
        print(problem, file=sys.stderr)
    if not written:
        print(f"“{picture}” cannot be written.", file=sys.stderr)
        return 2
    print(f"The window is in {picture.absolute()}")
    return 2 if problems else 0
