"""Parts of a Word document that python-docx has no name for: direction, complex script, shading, table lines.

The order of the elements is the one the format (ECMA-376, part 1, 17.3 and 17.4) lays down.
"""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shape import InlineShape
from docx.shared import Pt, RGBColor
from docx.table import Table, _Row
from docx.text.font import Font
from docx.text.paragraph import Paragraph
from docx.text.run import Run

EARLIEST = datetime(1980, 1, 1)  # the first moment a ZIP archive can name
_AFTER_DIRECTION = ("w:adjustRightInd", "w:spacing", "w:ind", "w:jc", "w:outlineLvl", "w:rPr")
_AFTER_SIZE = ("w:highlight", "w:u", "w:shd", "w:vertAlign", "w:rtl", "w:cs", "w:lang")
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def add_text(paragraph: Paragraph, text: str, size: float, colour: str, *, right_to_left: bool) -> Run:
    """Add a run to a paragraph, which takes its direction. Characters XML cannot hold become U+FFFD."""
    properties = paragraph._p.get_or_add_pPr()
    if right_to_left and properties.find(qn("w:bidi")) is None:
        properties.insert_element_before(OxmlElement("w:bidi"), *_AFTER_DIRECTION)
    run = paragraph.add_run(_NOT_XML.sub("\ufffd", text))
    run.font.size = Pt(size)
    run.font.color.rgb = RGBColor.from_string(colour.lstrip("#"))
    run.font.rtl = right_to_left or None
    complex_size = _element("w:szCs", val=str(round(size * 2)))
    run._r.get_or_add_rPr().insert_element_before(complex_size, *_AFTER_SIZE)
    return run


def set_on_other_side(paragraph: Paragraph) -> None:
    """Let a paragraph stand on the side where its own language ends a line: the format calls that side 'right' in both
    directions."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def set_bold(run: Run) -> None:
    """Make a run bold in every script."""
    run.font.bold = run.font.cs_bold = True


def shade(run: Run, colour: str) -> None:
    """Put a colour behind a run."""
    ground = _element("w:shd", val="clear", color="auto", fill=colour.lstrip("#"))
    run._r.get_or_add_rPr().insert_element_before(ground, "w:fitText", "w:vertAlign", "w:rtl", "w:cs", "w:lang")


def set_font(font: Font, name: str) -> None:
    """The font of every script."""
    font.name = name
    properties = font.element.get_or_add_rPr()
    properties.find(qn("w:rFonts")).set(qn("w:cs"), name)


def outline(paragraph: Paragraph) -> None:
    """Make a paragraph a heading of the first level."""
    paragraph._p.get_or_add_pPr().append(_element("w:outlineLvl", val="0"))


def describe(picture: InlineShape, name: str, description: str) -> None:
    """Give a picture its name and the text that stands for it."""
    for side in ("distT", "distB", "distL", "distR"):  # without them some programs leave room around it
        picture._inline.set(side, "0")
    about = picture._inline.docPr
    about.set("name", name)
    about.set("descr", description)


def add_page_number(paragraph: Paragraph, size: float, colour: str) -> None:
    """Let a paragraph go on with the number of its page."""
    for kind in ("begin", "code", "separate", "number", "end"):
        run = add_text(paragraph, "1" if kind == "number" else "", size, colour, right_to_left=False)
        if kind == "code":
            code = OxmlElement("w:instrText")
            code.text = "PAGE"
            run._r.append(code)
        elif kind != "number":
            run._r.append(_element("w:fldChar", fldCharType=kind))


def dress_table(table: Table, hairline: str, *, right_to_left: bool) -> None:
    """The direction of a table's columns, and lines between its rows only."""
    properties = table._tbl.tblPr
    if right_to_left:
        direction = OxmlElement("w:bidiVisual")
        properties.insert_element_before(direction, "w:tblW", "w:jc", "w:tblBorders", "w:tblLayout", "w:tblLook")
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        borders.append(_element(f"w:{side}", val="single", sz="4", color=hairline.lstrip("#")))
    properties.insert_element_before(borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")


def keep_row(row: _Row, tag: str) -> None:
    """'w:cantSplit' keeps a row on one page, 'w:tblHeader' repeats it on every page."""
    row._tr.get_or_add_trPr().append(OxmlElement(tag))


def set_widths(table: Table, widths: list[float]) -> None:
    """The widths of the columns in points."""
    table.autofit = False
    for column, width in zip(table._tbl.tblGrid.gridCol_lst, widths, strict=True):
        column.w = Pt(width)
    for row in table._tbl.tr_lst:
        for cell, width in zip(row.tc_lst, widths, strict=True):
            cell.width = Pt(width)


def settled(archive: bytes) -> bytes:
    """The same office file without the moment it was packed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, EARLIEST.timetuple()[:6]), old.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _element(tag: str, **attributes: str) -> BaseOxmlElement:
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made
