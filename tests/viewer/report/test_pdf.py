"""The Arabic of a PDF can be searched and copied: pdftotext gives back the words, digits and clock times as written."""

from __future__ import annotations

import io
import re
import subprocess
from pathlib import Path

import pikepdf
import pytest

from extract.text.folding import fold
from tests.timelines import case_of, sample
from tests.viewer.report.reports import made
from viewer.report.contents import contents
from viewer.report.options import Options

_WORD = re.compile("[\u0620-\u064a\u0660-\u0669]{2,}|[0-9][0-9,.:]*[0-9]|[0-9]+")


def text_of(pdf: bytes, folder: Path, *options: str) -> str:
    path = folder / "report.pdf"
    path.write_bytes(pdf)
    return subprocess.run(["pdftotext", *options, str(path), "-"], capture_output=True, check=True, text=True).stdout


def words(text: str) -> list[str]:
    return [fold(word) for word in _WORD.findall(text)]


@pytest.mark.parametrize("language", ["en", "ar", "both"])
def test_every_word_of_the_evidence_is_found(tmp_path: Path, language: str) -> None:
    (pdf,) = made(sample(), ".pdf", language=language)
    found = set(words(text_of(pdf, tmp_path)))
    wanted = [
        word
        for item in contents(sample(), Options(language=language)).items
        for quote in item.quotes
        for word in words(quote.text)
    ]
    missing = [word for word in wanted if word not in found]
    assert len(missing) <= 0.05 * len(wanted), missing


@pytest.mark.parametrize("language", ["en", "ar"])
def test_digits_and_clock_times_keep_their_order(tmp_path: Path, language: str) -> None:
    (pdf,) = made(sample(), ".pdf", language=language)
    text = text_of(pdf, tmp_path)
    for number in ("23,00", "07,00", "1992", "2022"):
        assert number in text
    assert "23:00–07:00" in re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text)


def test_words_stand_in_the_order_they_are_read(tmp_path: Path) -> None:
    (pdf,) = made(sample(), ".pdf", language="ar", part="sheet")
    line = " ".join(words(text_of(pdf, tmp_path)))
    assert fold("وبدأت الاحتجاجات في كازاخستان") in line


def test_only_the_packaged_font_is_used_and_embedded(tmp_path: Path) -> None:
    (pdf,) = made(sample(), ".pdf", language="both")
    path = tmp_path / "report.pdf"
    path.write_bytes(pdf)
    table = subprocess.run(["pdffonts", str(path)], capture_output=True, check=True, text=True).stdout.splitlines()[2:]
    assert table
    for line in table:
        assert line.startswith("Cairo")
        assert " yes " in line


def test_a_pdf_says_what_it_is() -> None:
    (pdf,) = made(sample(), ".pdf", language="ar", title="كازاخستان، يناير 2022")
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert str(document.docinfo["/Title"]) == "كازاخستان، يناير 2022"
        assert str(document.docinfo["/CreationDate"]).startswith("D:20260131")
        assert str(document.Root["/Lang"]) == "ar"
        assert document.Root.ViewerPreferences["/Direction"] == "/R2L"


def test_five_hundred_items_are_all_there(tmp_path: Path) -> None:
    (pdf,) = made(case_of(500), ".pdf", preset="letter")
    text = text_of(pdf, tmp_path)
    assert "500 events" in text
    assert text.count("المراسلين") == 500
    assert {int(n) for n in re.findall(r"\d+", text)} >= set(range(1, 501))
