"""The command line of reports: ``waqai export CASE_OR_ARTICLE… -o report.pdf``, without a window or a display.

Exit codes: 0 done; 2 an argument or a file given cannot be used; 3 a report cannot be written. What goes wrong is said
in one sentence on standard error, where progress goes too; nothing is written unless every file given can be read.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from extract.morphology import MorphologyUnavailable
from extract.reading import Unreadable, read_date
from viewer.project.filters import Filter, read_filter
from viewer.project.problems import Problem
from viewer.report.formats import FORMATS, Format, format_of, make
from viewer.report.inputs import read_inputs
from viewer.report.options import DPI, Ink, Lanes, Languages, Options, Part, presets
from viewer.report.writing import today, write_report
from viewer.wording import Digits, Months

UNUSABLE, UNWRITABLE = 2, 3


def main(arguments: Sequence[str]) -> int:
    """Run the command line; see the module's text. The answer is the exit code."""
    try:
        given = _parser().parse_args(arguments)
    except SystemExit as ended:  # argparse has said why
        return int(ended.code or 0)
    try:
        outputs = [(Path(path), _format(Path(path))) for path in given.output]
        options = _options(given)
        published = [read_date(date) for date in given.published]
        timeline = read_inputs(given.inputs, published, _tell)
    except (Unreadable, Problem, MorphologyUnavailable) as problem:
        _tell(str(problem))
        return UNUSABLE
    application = _application() if any(form.drawn for _, form in outputs) else None
    for path, form in outputs:
        _tell(f"Making {path.name} …")
        try:
            for place in write_report(path, form, make(form, timeline, options, _tell_pages)):
                _tell(f"{place}: {place.stat().st_size:,} bytes")
        except (Problem, MemoryError) as problem:
            _tell(str(problem))
            return UNWRITABLE
    del application
    return 0


def _parser() -> argparse.ArgumentParser:
    endings = ", ".join(f"{form.ending} ({form.en})" for form in FORMATS)
    parser = argparse.ArgumentParser(
        "waqai export",
        description="Makes reports of Arabic articles or of cases: a figure of the timeline and every item beside the "
        "words that support it. Several files make one report.",
        epilog=f"Endings of REPORT: {endings}. Reports of several pages as PNG or SVG, and of several articles as "
        "TimeML, become several files, numbered. SOURCE_DATE_EPOCH sets the date of making. "
        "Exit codes: 0 done; 2 an argument or file cannot be used; 3 a report cannot be written.",
    )
    add = parser.add_argument
    add(
        "inputs",
        metavar="CASE_OR_ARTICLE",
        nargs="+",
        type=Path,
        help="a case (.waqai), an article (text, saved page, Word, PDF, JSON Lines), or a folder of them",
    )
    add("-o", "--output", metavar="REPORT", action="append", required=True, help="where to; may be given several times")
    add("--published", metavar="DATE", action="append", default=[], help="publication date, 2022-01-06; for several "
        "articles once, or once each in their order; without it an article's own date line counts")  # fmt: skip
    add("--lang", choices=get_args(Languages), default="en", help="language of the report; default: en")
    add("--preset", choices=list(presets()), default="a4", help="page; default: a4")
    add("--part", choices=get_args(Part), default="report", help="figure, evidence sheet, or both (report)")
    add("--filter", metavar="FILTER", default="", help="which events: type:protest,strike place:Almaty source:NAME "
        "status:asserted review:accepted confidence:0.5..1 date:2022-01-01..2022-01-08 WORDS")  # fmt: skip
    add("--theme", choices=get_args(Ink), default="light", help="print: white ground, black ink")
    add("--title", default="", help="title of the report")
    add("--caption", default="", help="a line under the title")
    add("--lanes", choices=get_args(Lanes), default="family", help="what the lanes of the figure are")
    add("--digits", choices=get_args(Digits), default="latn", help="digits in Arabic: 0123 or ٠١٢٣")
    add("--months", choices=get_args(Months), default="gregorian", help="Arabic months: يناير, كانون الثاني or جانفي")
    add("--dpi", type=int, default=300, help=f"dots to the inch of pictures, {DPI[0]} to {DPI[-1]}; default: 300")
    return parser


def _options(given: argparse.Namespace) -> Options:
    if given.dpi not in DPI:
        raise Unreadable(
            f"{given.dpi} dots to the inch is not between {DPI[0]} and {DPI[-1]}.",
            f"الدقة {given.dpi} ليست بين {DPI[0]} و{DPI[-1]}.",
        )
    return Options(
        part=given.part,
        preset=given.preset,
        language=given.lang,
        theme=given.theme,
        title=given.title,
        caption=given.caption,
        filter=read_filter(given.filter) if given.filter else Filter(),
        made=today(),
        lanes=given.lanes,
        digits=given.digits,
        months=given.months,
        dpi=given.dpi,
    )


def _format(path: Path) -> Format:
    found = format_of(path)
    if found is None:
        endings = " ".join(form.ending for form in FORMATS)
        raise Unreadable(
            f"“{path.name}” has none of the endings {endings}.", f"نهاية «{path.name}» ليست من: {endings}."
        )
    return found


def _application() -> object:
    """What drawing needs; it must live as long as anything is drawn. No display is asked for."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication.instance() or QGuiApplication(["waqai"])


def _tell_pages(done: int, pages: int) -> None:
    if done % 20 == 0 and done < pages:
        _tell(f"{done} of {pages} pages …")


def _tell(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)
