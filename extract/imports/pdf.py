"""The text layer of a PDF in reading order. It recognises scanned pages and says so; it reads no pictures.

PDFium puts the letters of a run into logical order. Runs that stand beside one another on a line are put in order
here, from right to left where the line is Arabic, and spaces that a font draws as mere distance are put back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import pypdfium2
from pypdfium2 import PdfDocument, PdfiumError, PdfTextPage

from extract.reading import ARABIC, Unreadable, decode

_FEWEST = 20  # letters a page with text has at least
_SPACE = 0.1  # of the letters' height: a gap between two Arabic letters of a word is never as wide
_APART = 1.5  # heights between two runs that are in different columns
_LEADING = 1.45  # times the usual distance between lines: a new paragraph
_LTR = re.compile(r"[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Run:
    """Letters on one line with the box around them, in points, y upwards."""

    text: str
    left: float
    bottom: float
    right: float
    top: float


def read_pages(content: bytes, name: str) -> tuple[str, str | None]:
    """Text and title. Raises Unreadable for a locked, damaged or scanned file and one without Arabic."""
    try:
        document = PdfDocument(content)
        pages = [list(_runs(document[n].get_textpage())) for n in range(len(document))]
    except PdfiumError as problem:
        raise _refused(name, locked=problem.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD) from problem
    if sum(len(run.text) for page in pages for run in page) < _FEWEST * len(pages):
        raise Unreadable(
            f"“{name}” is a scan: pictures of pages without text. Let a text recognition program (OCR) read it first.",
            f"«{name}» صور صفحات ممسوحة بلا نص: مرره أولا على برنامج للتعرف الضوئي على الحروف (OCR).",
        )
    text = decode("\n".join(map(_page_text, pages)).encode("utf-8", "replace"), name)
    title = document.get_metadata_value("Title")
    return text, title if ARABIC.search(title) else None


def _refused(name: str, *, locked: bool) -> Unreadable:
    if locked:
        return Unreadable(f"“{name}” is locked with a password.", f"الملف «{name}» محمي بكلمة مرور.")
    return Unreadable(f"“{name}” is damaged and cannot be read.", f"الملف «{name}» تالف ولا يمكن قراءته.")


def _runs(page: PdfTextPage) -> Iterator[Run]:
    """What PDFium takes for a line each; it breaks one where the font changes."""
    text = page.get_text_range()
    for match in re.finditer(r"[^\r\n]+", text):
        places = range(match.start(), match.end())
        boxes = {n: page.get_charbox(n, loose=True) for n in places if not text[n].isspace()}
        if not boxes:
            continue
        lefts, bottoms, rights, tops = zip(*boxes.values(), strict=True)
        height = median(t - b for b, t in zip(bottoms, tops, strict=True))
        letters = [text[n] if not _is_space(text, boxes, n, height) else f"{text[n]} " for n in places]
        yield Run("".join(letters), min(lefts), min(bottoms), max(rights), max(tops))


def _is_space(text: str, boxes: dict[int, tuple[float, float, float, float]], n: int, height: float) -> bool:
    """Whether a gap, and no space, follows an Arabic letter before another."""
    if n not in boxes or n + 1 not in boxes or not (ARABIC.match(text[n]) and ARABIC.match(text[n + 1])):
        return False
    gap = boxes[n][0] - boxes[n + 1][2]
    return gap > _SPACE * height


def _page_text(runs: Sequence[Run]) -> str:
    lines: list[list[Run]] = []
    for run in runs:
        if lines and _on_one_line(lines[-1], run):
            lines[-1].append(run)
        else:
            lines.append([run])
    steps = [a[0].bottom - b[0].bottom for a, b in pairwise(lines)]
    usual = median([s for s in steps if s > 0] or [0.0])
    written = [_line(line) for line in lines]
    broken = [text + ("\n\n" if step > _LEADING * usual else "\n") for text, step in zip(written, steps, strict=False)]
    return "".join([*broken, *written[len(broken) :]])


def _on_one_line(line: Sequence[Run], run: Run) -> bool:
    last = line[-1]
    height = min(last.top - last.bottom, run.top - run.bottom)
    beside = min(last.top, run.top) - max(last.bottom, run.bottom) > 0.5 * height
    apart = max(min(r.left for r in line) - run.right, run.left - max(r.right for r in line))
    return beside and apart < _APART * height


def _line(runs: Sequence[Run]) -> str:
    together = "".join(r.text for r in runs)
    arabic = len(ARABIC.findall(together)) >= len(_LTR.findall(together))
    ordered = sorted(runs, key=lambda r: -r.right if arabic else r.left)
    pieces = []
    for n, run in enumerate(ordered):
        before = ordered[max(0, n - 1)]
        gap = before.left - run.right if arabic else run.left - before.right
        signs = arabic and not any(c.isalnum() for c in run.text)  # PDFium leaves those as they are seen
        pieces.append(" " * (gap > _SPACE * (run.top - run.bottom)) + (run.text[::-1] if signs else run.text))
    return "".join(pieces).strip()
