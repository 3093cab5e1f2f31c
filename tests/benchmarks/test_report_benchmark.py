"""Reports against the clock: a figure at 300 dpi within a second, 500 items as PDF within three; the same figure by
matplotlib beside them."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture

from extract.lexicons import families, family_of
from extract.model import Timeline
from extract.when import moments
from tests.timelines import case_of
from viewer.look.theme import LIGHT
from viewer.report.contents import contents
from viewer.report.figure import Figure
from viewer.report.formats import FORMATS, make
from viewer.report.options import Options
from viewer.report.sheet import Sheet

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROUNDS = 5
A4 = (8.27, 11.69)  # inches
FIGURE = Options(part="figure", dpi=300, made="2026-01-31")
REPORT = Options(made="2026-01-31")


def files(timeline: Timeline, ending: str, options: Options) -> Callable[[], list[bytes]]:
    form = next(form for form in FORMATS if form.ending == ending)
    return lambda: make(form, timeline, options)


def test_a_picture_of_a4_at_300_dpi(benchmark: BenchmarkFixture, qapp: QApplication) -> None:
    (picture,) = benchmark.pedantic(files(case_of(40), ".png", FIGURE), rounds=ROUNDS)
    assert picture.startswith(b"\x89PNG")


def test_the_same_picture_by_matplotlib(benchmark: BenchmarkFixture) -> None:
    timeline = case_of(40)
    (picture,) = benchmark.pedantic(lambda: drawn(timeline, 1, "png"), rounds=ROUNDS)
    assert picture.startswith(b"\x89PNG")


def test_five_hundred_items_as_pdf(benchmark: BenchmarkFixture, qapp: QApplication) -> None:
    (pdf,) = benchmark.pedantic(files(case_of(500), ".pdf", REPORT), rounds=ROUNDS)
    assert pdf.startswith(b"%PDF")
    benchmark.extra_info["pages"] = len(Sheet(contents(case_of(500), REPORT), "pdf").pages())


def test_the_figure_of_five_hundred_items_as_pdf(benchmark: BenchmarkFixture, qapp: QApplication) -> None:
    benchmark.pedantic(files(case_of(500), ".pdf", FIGURE), rounds=ROUNDS)


def test_the_same_figure_of_five_hundred_by_matplotlib(benchmark: BenchmarkFixture, qapp: QApplication) -> None:
    strips = len(Figure(contents(case_of(500), FIGURE), "pdf", "en").strips(600, 700))
    (pdf,) = benchmark.pedantic(lambda: drawn(case_of(500), strips, "pdf"), rounds=ROUNDS)
    assert pdf.startswith(b"%PDF")


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.ending)
def test_every_format_of_the_case(benchmark: BenchmarkFixture, qapp: QApplication, form: object) -> None:
    ending = getattr(form, "ending", "")
    benchmark.pedantic(files(case_of(500), ending, REPORT), rounds=1)


def drawn(timeline: Timeline, pages: int, form: str) -> list[bytes]:
    """The timeline as an experienced user of matplotlib would draw it on A4: a bar, a mark and a label for each event,
    rows by family; no rows shared, no evidence."""
    from matplotlib import pyplot
    from matplotlib.backends.backend_pdf import PdfPages

    pyplot.switch_backend("agg")
    out = io.BytesIO()
    events = timeline.events
    each = -(-len(events) // pages)
    figures = []
    for page in range(pages):
        figure, axes = pyplot.subplots(figsize=A4, layout="constrained")
        order = list(families())
        shown = sorted(events[page * each : (page + 1) * each], key=lambda e: order.index(family_of(e.type).id))
        for row, event in enumerate(shown):
            first, last = day(event.when.start, 0), day(event.when.end, 1)
            colour = LIGHT.family(event.type)
            axes.barh(row, last - first, left=first, color=colour, alpha=0.3, height=0.5)
            axes.plot([first + (last - first) / 2], [row], "o", color=colour)
            axes.annotate(event.label.en, (last, row), xytext=(4, 0), textcoords="offset points", va="center")
        axes.xaxis_date()
        axes.invert_yaxis()
        axes.set_yticks([])
        figures.append(figure)
    if form == "pdf":
        with PdfPages(out) as book:
            for figure in figures:
                book.savefig(figure)
    else:
        figures[0].savefig(out, format=form, dpi=300)
    pyplot.close("all")
    return [out.getvalue()]


def day(iso: str | None, end: int) -> float:
    """Days since 1970, as matplotlib counts."""
    moment: datetime = moments(iso or "2022-01-01")[end]
    return (moment - datetime(1970, 1, 1)).total_seconds() / 86_400
