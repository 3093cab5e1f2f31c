"""Word and Excel files, opened by their libraries: Arabic runs right to left, figures are described, nothing is
computed."""

from __future__ import annotations

import io
from dataclasses import replace

import docx
import openpyxl
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from openpyxl.workbook import Workbook

from extract.model import Label, Timeline
from tests.timelines import case_of, sample
from tests.viewer.report.reports import made

HOSTILE = '=HYPERLINK("http://x","y")\u202e\x00 +1'


def word(timeline: Timeline, **chosen: object) -> Document:
    (content,) = made(timeline, ".docx", **chosen)
    return docx.Document(io.BytesIO(content))


def excel(timeline: Timeline, **chosen: object) -> Workbook:
    (content,) = made(timeline, ".xlsx", **chosen)
    return openpyxl.load_workbook(io.BytesIO(content))


def renamed(timeline: Timeline, label: str) -> Timeline:
    return replace(timeline, events=tuple(replace(e, label=Label(label, label)) for e in timeline.events))


def test_an_arabic_document_runs_right_to_left() -> None:
    document = word(sample(), language="ar")
    (table,) = document.tables
    assert table._tbl.tblPr.find(qn("w:bidiVisual")) is not None
    said = [p for p in document.paragraphs if p.text]
    cells = [p for row in table.rows for cell in row.cells for p in cell.paragraphs if p.text]
    for paragraph in said + cells:
        assert paragraph._p.pPr.find(qn("w:bidi")) is not None, paragraph.text
    assert all(run.font.rtl for p in cells for run in p.runs if run.text)
    assert document.core_properties.language == "ar"


def test_in_an_english_document_only_the_arabic_does() -> None:
    (table,) = word(sample(), language="en").tables
    assert table._tbl.tblPr.find(qn("w:bidiVisual")) is None
    for row in table.rows[1:]:
        *others, evidence = row.cells
        assert all(p._p.pPr.find(qn("w:bidi")) is not None for p in evidence.paragraphs)
        assert all(p._p.pPr is None or p._p.pPr.find(qn("w:bidi")) is None for c in others for p in c.paragraphs)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_figure_is_embedded_and_described(language: str) -> None:
    document = word(sample(), language=language)
    (picture,) = document.inline_shapes
    about = picture._inline.docPr
    assert "12" in about.get("descr")
    assert "1992" in about.get("descr")
    inner = document.sections[0].page_width - document.sections[0].left_margin - document.sections[0].right_margin
    assert abs(picture.width - inner) < 20_000


def test_a_document_has_every_item_with_its_words_and_marks() -> None:
    (table,) = word(sample(), language="en").tables
    assert len(table.rows) == 13
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    curfew = next(row for row in table.rows if "curfew" in row.cells[2].text)
    assert "وفرض حظر تجول ليلي من الساعة الـ23,00" in curfew.cells[3].text
    assert "* not reviewed" in curfew.cells[2].text
    (trigger,) = [run for run in curfew.cells[3].paragraphs[0].runs if run.font.cs_bold]
    assert trigger.text.strip() == "وفرض حظر تجول ليلي"


def test_a_document_of_five_hundred_items() -> None:
    (table,) = word(case_of(500), dpi=60).tables
    assert len(table.rows) == 501


def test_hostile_words_do_not_break_a_document() -> None:
    (table,) = word(renamed(sample(), HOSTILE)).tables
    assert "HYPERLINK" in table.rows[1].cells[2].text


def test_arabic_sheets_run_right_to_left() -> None:
    for sheet in excel(sample(), language="ar").worksheets:
        assert sheet.sheet_view.rightToLeft
    for sheet in excel(sample(), language="en").worksheets:
        assert not sheet.sheet_view.rightToLeft


def test_nothing_in_a_workbook_is_computed() -> None:
    book = excel(renamed(sample(), HOSTILE))
    kinds = {cell.data_type for sheet in book.worksheets for row in sheet.iter_rows() for cell in row}
    assert kinds <= {"s", "n", "inlineStr"}
    assert not [c for s in book.worksheets for row in s.iter_rows() for c in row if c.hyperlink]


def test_a_workbook_holds_every_event_with_its_evidence_and_the_sources() -> None:
    events, sources = excel(sample(), language="both").worksheets
    heading = [cell.value for cell in events[1]]
    assert {"Event", "الحدث", "Evidence"} <= set(heading)
    assert events.max_row == 13
    assert events.freeze_panes == "A2"
    evidence = heading.index("Evidence") + 1
    cell = events.cell(3, evidence)
    assert cell.alignment.readingOrder == 2
    assert len(str(sources.cell(2, sources.max_column).value)) == 64
