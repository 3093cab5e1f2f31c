"""Reports in a process of their own, for ``viewer/report/press.py``: requests in, answers out, one JSON a line.

    {"timeline": …}                                         nothing; what the next requests are about
    {"job": 1, "options": …, "ending": ".pdf", "page": 0, "pixels": [600, 800]}
                                                        →  {"job": 1, "pages": 3, "page": 0, "picture": PNG in base64}
                                                        or {"job": 1, "text": …} for formats without pages
    {"job": 2, "options": …, "ending": ".pdf", "path": …}
                                                        →  {"job": 2, "done": 1, "all": 3} …, {"job": 2, "files": […]}
                                                        or {"job": 2, "exist": […]}, and nothing is written
    What cannot be done is answered by a sentence       →  {"job": 2, "problem": {"en": …, "ar": …}}

A page is made as large as fits into ``pixels``. Files that are there already are overwritten only where the request
says ``"over": true``; what was made for a request refused is kept for it. It ends when its standard input does.
"""

from __future__ import annotations

import io
import json
import os
import sys
from base64 import b64encode
from pathlib import Path
from typing import Any, TextIO

from PySide6.QtGui import QGuiApplication

from extract.export.contract import from_json
from extract.model import Timeline
from viewer.project.problems import Problem
from viewer.report.contents import contents
from viewer.report.formats import FORMATS, Format, make, paths_of
from viewer.report.images import png
from viewer.report.options import Options, Tell, from_plain
from viewer.report.page import Page
from viewer.report.sheet import Sheet
from viewer.report.typesetting import Typeface
from viewer.report.writing import write_report

_TEXT = 20_000  # characters of a file shown
_TABLE = ".csv"  # what is shown of a spreadsheet


class _Desk:
    """What is being worked on: a timeline, and the pages laid out last."""

    def __init__(self) -> None:
        self.timeline = Timeline((), ())
        self._laid_out: tuple[Options, bool] | None = None
        self._pages: list[Page] = []
        self._made: tuple[Format, Options, list[bytes]] | None = None

    def pages(self, options: Options, form: Format) -> list[Page]:
        """The pages as ``form`` will have them; those of the last request are kept."""
        wanted = (options, form.ending == ".pdf")
        if self._laid_out != wanted:
            typeface: Typeface = "pdf" if form.ending == ".pdf" else "screen"
            self._pages = Sheet(contents(self.timeline, options), typeface).pages()
            self._laid_out = wanted
        return self._pages

    def write(self, path: Path, form: Format, options: Options, tell: Tell, *, over: bool) -> dict[str, list[str]]:
        """Write the files of a report, or name those that would be overwritten and must not be. Raises Problem."""
        if self._made is None or self._made[:2] != (form, options):
            self._made = form, options, make(form, self.timeline, options, tell)
        files = self._made[2]
        present = [place for place in paths_of(path, form, len(files)) if place.exists()]
        if present and not over:
            return {"exist": list(map(str, present))}
        self._made = None
        return {"files": list(map(str, write_report(path, form, files)))}

    def take(self, timeline: Timeline) -> None:
        """Another timeline."""
        self.timeline, self._laid_out, self._made = timeline, None, None


def serve(requests: TextIO, answers: TextIO) -> None:
    """Answer requests until there are no more."""
    desk, forms = _Desk(), {form.ending: form for form in FORMATS}

    def answer(job: int, **content: Any) -> None:
        answers.write(json.dumps({"job": job, **content}, ensure_ascii=False) + "\n")
        answers.flush()

    for line in requests:
        request = json.loads(line)
        if "timeline" in request:
            desk.take(from_json(request["timeline"]))
            continue
        job, form = request["job"], forms[request["ending"]]
        options = from_plain(request["options"])

        def tell(done: int, pages: int, job: int = job) -> None:
            answer(job, done=done, all=pages)

        try:
            if "path" in request:
                over = request.get("over", False)
                answer(job, **desk.write(Path(request["path"]), form, options, tell, over=over))
            elif form.drawn:
                answer(job, **_picture(desk.pages(options, form), request))
            else:
                answer(job, text=_text(desk.timeline, options, form, forms))
        except Problem as problem:
            answer(job, problem={"en": problem.en, "ar": problem.ar})
        except MemoryError:
            answer(job, problem={"en": "There is not enough memory.", "ar": "لا تكفي الذاكرة."})


def _picture(pages: list[Page], request: dict[str, Any]) -> dict[str, Any]:
    number = min(max(0, request["page"]), len(pages) - 1)
    page = pages[number]
    width, height = request["pixels"]
    dpi = max(18.0, 72 * min(width / page.width, height / page.height))
    return {"pages": len(pages), "page": number, "picture": b64encode(png(page, dpi)).decode("ascii")}


def _text(timeline: Timeline, options: Options, form: Format, forms: dict[str, Format]) -> str:
    shown = forms[_TABLE] if form.ending == ".xlsx" else form
    files = make(shown, timeline, options)
    return files[0].decode("utf-8")[:_TEXT].lstrip("\ufeff") if files else ""


def main() -> None:
    """Serve on standard input and output, in UTF-8; the window goes first where cores are few."""
    if sys.platform != "win32":
        os.nice(5)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication(["waqai"])
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", newline="\n")
    serve(sys.stdin, sys.stdout)
    del application


if __name__ == "__main__":
    main()
