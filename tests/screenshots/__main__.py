"""The gallery: every scene in both languages, both themes, at once and twice the size, with a page that shows them all.

python -m tests.screenshots FOLDER [SCENE …]
"""

from __future__ import annotations

import os
import subprocess
import sys
from html import escape
from itertools import product
from pathlib import Path

SCALES = (1, 2)


def main(arguments: list[str]) -> int:
    """Draw the scenes named (all, where none is) into a folder, one process for each scale."""
    if not arguments:
        print(__doc__, file=sys.stderr)
        return 2
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    if "WAQAI_GALLERY_SCALE" in os.environ:
        _draw(folder, arguments[1:], os.environ["WAQAI_GALLERY_SCALE"])
        return 0
    for scale in SCALES:
        more = {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(scale), "WAQAI_GALLERY_SCALE": str(scale)}
        subprocess.run([sys.executable, "-m", "tests.screenshots", *arguments], env=os.environ | more, check=True)
    pictures = sorted(folder.glob("*.png"))
    figures = "".join(
        f'<figure><a href="{escape(p.name)}"><img src="{escape(p.name)}" loading="lazy"></a>'
        f"<figcaption>{escape(p.stem)}</figcaption></figure>\n"
        for p in pictures
    )
    page = f'<!doctype html><meta charset="utf-8"><title>Waqai</title><style>img{{width:100%}}</style>\n{figures}'
    (folder / "index.html").write_text(page, "utf-8")
    print(f"{len(pictures)} pictures in {folder.absolute()}")
    return 0


def _draw(folder: Path, names: list[str], scale: str) -> None:
    from PySide6.QtWidgets import QApplication

    from tests.screenshots.scenes import SCENES
    from tests.windows import settle, window

    application = QApplication(["waqai"])
    for language, theme in product(("en", "ar"), ("light", "dark")):
        for name in names or SCENES:
            with window(application, language, theme) as shown:
                drawn = SCENES[name](shown)
                settle(application)
                drawn.grab().save(str(folder / f"{name}-{language}-{theme}-{scale}x.png"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
