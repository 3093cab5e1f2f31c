"""Every kind of report, to be looked at: each format in English, Arabic and both from the sample and from 500 events,
and each page size as PDF.

    python -m tests.reports FOLDER
"""

from __future__ import annotations

import os
import sys
import time
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QGuiApplication

from extract.model import Timeline
from tests.timelines import case_of
from viewer.report.formats import FORMATS, Format, make
from viewer.report.inputs import read_inputs
from viewer.report.options import Languages, Options, presets
from viewer.report.writing import write_report

SAMPLE = Path("resources/samples/kazakhstan-csto-2022.txt")
LANGUAGES: tuple[Languages, ...] = ("en", "ar", "both")


def main(folder: Path) -> None:
    """Make them all in ``folder``; a line on standard output for each tells how long it took."""
    application = QGuiApplication.instance() or QGuiApplication(["waqai"])
    timelines = {"sample": read_inputs([SAMPLE], ["2022-01-06"], print), "case": case_of(500)}
    for name, timeline in timelines.items():
        for language in LANGUAGES:
            options = Options(language=language, made="2026-01-31", dpi=150)
            for form in FORMATS:
                _make(timeline, options, form, folder / f"{name}-{language}{form.ending}")
        pdf = next(form for form in FORMATS if form.ending == ".pdf")
        for preset in presets():
            for language in LANGUAGES:
                options = Options(language=language, preset=preset, made="2026-01-31", theme="print")
                _make(timeline, replace(options, caption="Checked against the text."), pdf,
                      folder / "pages" / f"{name}-{preset}-{language}.pdf")  # fmt: skip
    del application


def _make(timeline: Timeline, options: Options, form: Format, path: Path) -> None:
    begun = time.perf_counter()
    made = make(form, timeline, options)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_report(path, form, made)
    size = sum(map(len, made)) / 1e6
    print(f"{time.perf_counter() - begun:6.2f} s  {size:7.2f} MB  {path}", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
