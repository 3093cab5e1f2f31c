"""Pages as PDF whose Arabic can be searched and copied, the same bytes each time.

Qt writes the pages; afterwards what it takes from the clock or from chance is put right, and the table that says
which letter a glyph stands for is turned from drawn shapes (U+FB50–U+FEFC) to the letters themselves. The letters of a
ligature (lam-alef) stand there as the page is drawn, left to right: Poppler, PDFium and pdf.js all turn a whole line of
Arabic round, so only then do they give back the word as it is written.
"""

from __future__ import annotations

import io
import re
import unicodedata
from hashlib import sha256

import pikepdf
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from viewer.report.options import Tell
from viewer.report.page import Page

_DPI = 1200
_BASE = re.compile(rb"^[\d.eE+-]+ 0 0 [\d.eE+-]+ 0 [\d.eE+-]+ cm", re.MULTILINE)
_PAIR = re.compile(rb"(/Pat\d+) scn\n(/GState\d+) gs\n")
_BEFORE_TEXT = re.compile(rb"cm\n/PCSp cs\n/Pat\d+ scn\n/GState\d+ gs\n")
_LIST = re.compile(rb"\[[^\]]*\]")
_CODE = re.compile(rb"<([0-9A-Fa-f]+)>")


def pdf(pages: list[Page], title: str, language: str, made: str | None, tell: Tell = lambda done, all_: None) -> bytes:
    """All pages as one PDF. ``made`` is the ISO 8601 date to record, None records none; ``tell`` hears how many pages
    are done of how many."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setPageSize(QPageSize(QSizeF(pages[0].width, pages[0].height), QPageSize.Unit.Point, "page"))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
    painter = QPainter(writer)
    painter.scale(_DPI / 72, _DPI / 72)
    for number, page in enumerate(pages):
        if number:
            writer.newPage()
        page.paint(painter)
        tell(number + 1, len(pages))
    painter.end()
    buffer.close()
    return _settled(bytes(data.data()), title, language, made)


def _settled(data: bytes, title: str, language: str, made: str | None) -> bytes:
    """The same file with letters for glyphs, and with nothing of the clock in it."""
    with pikepdf.open(io.BytesIO(data)) as document:
        for thing in document.objects:
            if isinstance(thing, pikepdf.Dictionary) and "/ToUnicode" in thing:
                table = thing["/ToUnicode"]
                table.write(_letters(table.read_bytes()))
            if isinstance(thing, pikepdf.Dictionary) and "/FontFile2" in thing:
                thing["/FontName"] = _subset_name(str(thing["/FontName"]), thing["/FontFile2"].read_bytes())
        if "/ID" in document.trailer:
            del document.trailer["/ID"]
        for page in document.pages:
            _mend_fading(page)
        root = document.Root
        if "/Metadata" in root:
            del root["/Metadata"]
        root["/Lang"] = pikepdf.String(language)
        root["/ViewerPreferences"] = pikepdf.Dictionary(
            {"/DisplayDocTitle": True, "/Direction": pikepdf.Name("/R2L" if language == "ar" else "/L2R")}
        )
        del document.docinfo
        document.docinfo["/Title"] = pikepdf.String(title)
        document.docinfo["/Producer"] = pikepdf.String("Waqai")
        if made:
            document.docinfo["/CreationDate"] = pikepdf.String(f"D:{made[:10].replace('-', '')}000000Z")
        numbered = io.BytesIO()
        document.save(numbered, deterministic_id=True)
    # Qt writes fonts in an order of chance. Saved once, objects are numbered as they are met from the root, so that
    # what is saved the second time no longer depends on it.
    with pikepdf.open(numbered) as document:
        out = io.BytesIO()
        document.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def _subset_name(name: str, font: bytes) -> pikepdf.Name:
    """The name of a font's subset: six letters that follow from what is in it; Qt counts in an order of chance."""
    digits = sha256(font).digest()[:6]
    return pikepdf.Name("/" + "".join(chr(ord("A") + digit % 26) for digit in digits) + "+" + name.rpartition("+")[2])


def _mend_fading(page: pikepdf.Page) -> None:
    """Colours that fade to nothing: Qt writes their mask as alpha where it means brightness, without the place on the
    page where it belongs, and leaves it on for the text that follows."""
    content = page.Contents.read_bytes()
    base = _BASE.search(content)
    if base is None:
        return
    across, _, _, down, left, top = (float(number) for number in base[0].split()[:6])
    unplaced = pikepdf.Matrix(across, 0, 0, down, left, top).inverse()
    patterns, states = page.Resources.get("/Pattern", pikepdf.Dictionary()), page.Resources.ExtGState
    for pattern, name in dict.fromkeys(_PAIR.findall(content)):
        mask = states[name.decode()].get("/SMask")
        if not isinstance(mask, pikepdf.Dictionary):
            continue
        mask["/S"] = pikepdf.Name("/Luminosity")
        form = mask["/G"]
        form["/Group"]["/CS"] = pikepdf.Name("/DeviceGray")
        placed = pikepdf.Matrix(patterns[pattern.decode()]["/Matrix"]) @ unplaced
        form["/Matrix"] = placed.as_array()
    for state in states.values():
        if "/SMask" not in state:
            state["/SMask"] = pikepdf.Name("/None")
    page.Contents.write(_BEFORE_TEXT.sub(b"cm\n", content))


def _letters(table: bytes) -> bytes:
    return _LIST.sub(lambda found: _CODE.sub(_letter, found[0]), table)


def _letter(code: re.Match[bytes]) -> bytes:
    shape = bytes.fromhex(code[1].decode("ascii")).decode("utf-16-be", "replace")
    if shape == "\t":  # Qt's name for the space
        return b"<0020>"
    if not any("\ufb50" <= c <= "\ufdff" or "\ufe70" <= c <= "\ufefc" for c in shape):
        return code[0]
    drawn = unicodedata.normalize("NFKC", shape)[::-1]
    return b"<" + drawn.encode("utf-16-be").hex().upper().encode("ascii") + b">"
