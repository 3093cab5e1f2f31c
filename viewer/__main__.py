"""The window's command line.

    python -m viewer [ARTICLE] [--published DATE] [--export PICTURE.png]
    python -m viewer export …      figures and reports without a window

Without ARTICLE the bundled sample opens. Without a display the same window is drawn into a picture. Exit codes: 0 done;
2 the article or an argument cannot be used (one sentence on standard error).
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from extract.imports.files import CASE, is_plain_text
from extract.reading import Unreadable, read_article, read_bytes, read_date

_PICTURE = Path("waqai-window.png")


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; see the module's text."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if arguments[:1] == ["export"]:
        from viewer.report.command import main as export

        return export(arguments[1:])
    parser = argparse.ArgumentParser("waqai", description="The timeline an Arabic article tells, next to its evidence.")
    parser.add_argument("article", type=Path, nargs="?", help="an article or a case; without it the bundled sample")
    parser.add_argument("--published", metavar="DATE", help="publication date, 2022-01-06")
    parser.add_argument("--export", metavar="PICTURE", type=Path, help="draw the window into a PNG and end")
    given = parser.parse_args(arguments)
    try:
        published = read_date(given.published) if given.published else None
        if given.article and given.article.suffix == CASE:
            read_bytes(given.article, only=1)
        elif given.article and is_plain_text(given.article):
            read_article(given.article)
    except Unreadable as problem:
        print(problem, file=sys.stderr)
        return 2
    picture = given.export
    if picture is None and not _has_display():
        picture = _PICTURE
        print(f"There is no display here. Drawing the window into {picture.absolute()} …", flush=True)
    if picture is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return _run(given.article, published, picture)


def _has_display() -> bool:
    """Whether a window can be shown: on Linux an X or Wayland display, elsewhere always."""
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    if chosen:
        return chosen.split(":")[0] not in ("offscreen", "minimal")
    named = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    return named or not sys.platform.startswith("linux")


def _run(article: Path | None, published: str | None, picture: Path | None) -> int:
    from PySide6.QtWidgets import QApplication

    from viewer.settings import Settings
    from viewer.window.first_paint import FirstPaint
    from viewer.window.window import Window

    application = QApplication(sys.argv[:1])
    application.setApplicationName("waqai")
    window = Window(application, Settings())

    def open_article() -> None:
        if article is None:
            window.files.open_sample()
        else:
            window.files.open(article, published)

    if picture is not None:
        from viewer.window.picture import draw_window

        return draw_window(application, window, open_article, picture)
    first = FirstPaint(window)
    first.painted.connect(window.session.extractor.start)
    first.painted.connect(open_article)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
