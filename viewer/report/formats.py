"""Every kind of file a report can become: by its ending, with its name, and how it is made.

What is drawn needs a QGuiApplication; tables and calendars do not. Nothing is written here, only bytes are made.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from extract.export.calendar import to_ics
from extract.export.contract import to_json
from extract.export.table import to_csv
from extract.export.timeml import to_timeml
from extract.model import Timeline
from viewer.report.contents import Contents, contents, shown
from viewer.report.options import Options, Tell

Make = Callable[[Timeline, Options, Tell], list[bytes]]


@dataclass(frozen=True, slots=True)
class Format:
    """``ending`` with its dot; ``make`` gives one file or, for pictures one a page and for TimeML one an article,
    several. ``drawn`` formats need a QGuiApplication."""

    ending: str
    en: str
    ar: str
    drawn: bool
    make: Make


def make(form: Format, timeline: Timeline, options: Options, tell: Tell = lambda done, all_: None) -> list[bytes]:
    """The files of a report, in order; ``tell`` hears of the pages of formats that have pages."""
    return form.make(timeline, options, tell)


def _png(timeline: Timeline, options: Options, tell: Tell) -> list[bytes]:
    from viewer.report.images import png
    from viewer.report.sheet import Sheet

    pages = Sheet(contents(timeline, options), "screen").pages()
    made = []
    for page in pages:
        made.append(png(page, options.dpi))
        tell(len(made), len(pages))
    return made


def _svg(timeline: Timeline, options: Options, tell: Tell) -> list[bytes]:
    from viewer.report.images import svg
    from viewer.report.sheet import Sheet

    report = contents(timeline, options)
    pages = Sheet(report, "screen").pages()
    made = []
    for page in pages:
        made.append(svg(page, report.title[0]))
        tell(len(made), len(pages))
    return made


def _pdf(timeline: Timeline, options: Options, tell: Tell) -> list[bytes]:
    from viewer.report.pdf import pdf
    from viewer.report.sheet import Sheet

    report = contents(timeline, options)
    return [pdf(Sheet(report, "pdf").pages(), report.title[0], options.first, options.made, tell)]


def _docx(report: Contents) -> bytes:
    from viewer.report.word_document import word_document

    return word_document(report)


def _html(report: Contents) -> bytes:
    from viewer.report.web_page import web_page

    return web_page(report)


def _xlsx(report: Contents) -> bytes:
    from viewer.report.workbook import workbook

    return workbook(report)


def _timelinejs(report: Contents) -> bytes:
    from viewer.report.timelinejs import to_timelinejs

    return to_timelinejs(report)


def _of_contents(make_one: Callable[[Contents], bytes]) -> Make:
    return lambda timeline, options, _: [make_one(contents(timeline, options))]


def _csv(timeline: Timeline, options: Options, _: Tell) -> list[bytes]:
    return [to_csv(contents(timeline, options).timeline).encode("utf-8", "replace")]


def _json(timeline: Timeline, options: Options, _: Tell) -> list[bytes]:
    plain = to_json(shown(timeline, options))
    return [(json.dumps(plain, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")]


def _ics(timeline: Timeline, options: Options, _: Tell) -> list[bytes]:
    return [to_ics(contents(timeline, options).timeline, options.first, options.made)]


def _timeml(timeline: Timeline, options: Options, _: Tell) -> list[bytes]:
    passed = shown(timeline, options)
    return [to_timeml(passed, document) for document in passed.documents]


FORMATS = (
    Format(".pdf", "PDF, its text searchable", "PDF بنص قابل للبحث", True, _pdf),
    Format(".png", "PNG picture", "صورة PNG", True, _png),
    Format(".svg", "SVG drawing, text as outlines", "رسم SVG بحروف مرسومة", True, _svg),
    Format(".docx", "Word document", "مستند Word", True, _of_contents(_docx)),
    Format(".html", "Web page, complete in one file", "صفحة ويب في ملف واحد", True, _of_contents(_html)),
    Format(".xlsx", "Excel workbook", "مصنف Excel", False, _of_contents(_xlsx)),
    Format(".csv", "CSV table", "جدول CSV", False, _csv),
    Format(".json", "JSON of the timeline", "ملف JSON للجدول الزمني", False, _json),
    Format(".timelinejs.json", "TimelineJS slides", "شرائح TimelineJS", False, _of_contents(_timelinejs)),
    Format(".ics", "Calendar (iCalendar)", "تقويم iCalendar", False, _ics),
    Format(".tml", "TimeML", "TimeML", False, _timeml),
)


def format_of(path: Path) -> Format | None:
    """The format a file's name asks for; the longest ending counts. None for an ending that is not known."""
    name = path.name.lower()
    known = [form for form in FORMATS if name.endswith(form.ending)]
    return max(known, key=lambda form: len(form.ending), default=None)


def paths_of(path: Path, form: Format, number: int) -> list[Path]:
    """Where ``number`` files go: ``path`` itself, or with -1, -2, … before its ending where there are several."""
    if number == 1:
        return [path]
    stem = path.name[: -len(form.ending)]
    digits = len(str(number))
    return [path.with_name(f"{stem}-{n:0{digits}}{form.ending}") for n in range(1, number + 1)]
