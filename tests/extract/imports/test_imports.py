"""Every kind of file gives its article: text in order, title, outlet, and a date only where one is written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extract.imports import Article, Skipped, articles_of, files_under
from extract.reading import Unreadable
from tests.extract.imports import foreign


def only(path: Path, content: bytes | str) -> Article:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    (found,) = articles_of(path)
    assert isinstance(found, Article)
    return found


def refused(path: Path, content: bytes) -> str:
    path.write_bytes(content)
    with pytest.raises(Unreadable) as problem:
        list(articles_of(path))
    return problem.value.en


def test_a_page_gives_article_title_outlet_and_date(tmp_path: Path) -> None:
    found = only(tmp_path / "x.html", foreign.page())
    assert (found.title, found.source) == ("مقتل 12 شرطيا في ألماتي", "وكالة النهار")
    assert (found.published, found.dated_by) == ("2022-01-06", "metadata")
    assert found.text.count("\n") <= 2
    assert found.text.endswith("مبنى البلدية يوم الأربعاء.")
    assert "الرئيسية" not in found.text


def test_no_date_is_taken_from_a_copyright_line(tmp_path: Path) -> None:
    found = only(tmp_path / "x.html", foreign.page(date=""))
    assert (found.published, found.dated_by) == (None, "unknown")


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1256"])
def test_a_page_is_read_in_the_encoding_it_declares(tmp_path: Path, encoding: str) -> None:
    markup = foreign.page().replace('charset="utf-8"', f'charset="{encoding}"').replace("©", "")
    assert "ألماتي" in only(tmp_path / "x.html", markup.encode(encoding)).text


def test_a_page_in_one_file_is_a_page(tmp_path: Path) -> None:
    found = only(tmp_path / "x.mhtml", foreign.mhtml(foreign.page()))
    assert found.text == only(tmp_path / "x.html", foreign.page()).text


def test_a_page_is_known_by_what_it_holds(tmp_path: Path) -> None:
    assert only(tmp_path / "saved", foreign.page()).kind == "html"


def test_a_word_document_gives_paragraphs_and_tables(tmp_path: Path) -> None:
    found = only(
        tmp_path / "2022-01-06-x.docx", foreign.word(*foreign.LINES, table="وفرض حظر تجول", title="مواجهات ألماتي")
    )
    assert found.text == foreign.TEXT + "\nوفرض حظر تجول"
    assert (found.title, found.published, found.dated_by) == ("مواجهات ألماتي", "2022-01-06", "file-name")


def test_insertions_are_read_and_deletions_are_not(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>قتل </w:t></w:r><w:ins><w:r><w:t>12</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>20</w:delText></w:r></w:del><w:r><w:t> شرطيا</w:t></w:r></w:p>"
    )
    assert only(tmp_path / "x.docx", foreign.word_with(body)).text == "قتل 12 شرطيا"


def test_a_pdf_is_read_in_the_order_it_is_spoken(tmp_path: Path) -> None:
    lines = [*foreign.LINES, "أعلنت BBC مقتل 25 شخصا في 3 مدن"]
    assert only(tmp_path / "x.pdf", foreign.pdf(*lines)).text.split("\n") == lines


def test_a_gap_between_lines_of_a_pdf_is_a_paragraph(tmp_path: Path) -> None:
    lines = ("قتل 12 شرطيا في المدينة", "وأصيب كثيرون خلال المواجهات", "", "", "وفرض حظر التجول", "في أنحاء البلاد")
    assert "المواجهات\n\nوفرض" in only(tmp_path / "x.pdf", foreign.pdf(*lines)).text


def test_a_scan_is_recognised_and_refused_kindly(tmp_path: Path) -> None:
    assert "OCR" in refused(tmp_path / "x.pdf", foreign.scan())


def test_a_locked_pdf_is_told(tmp_path: Path) -> None:
    assert "password" in refused(tmp_path / "x.pdf", foreign.pdf(*foreign.LINES, password="x"))


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("x.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 100, "DOCX"),
        ("x.zip", foreign.word("x").replace(b"word/document.xml", b"word/documents.ml"), "archive"),
        ("x.docx", b"PK\x03\x04" + b"\x00" * 100, "damaged"),
        ("x.pdf", b"%PDF-1.7 and nothing", "damaged"),
        ("x.html", b"<html><body></body></html>", "no article"),
        ("x.txt", b"plain English", "no Arabic"),
    ],
)
def test_what_is_no_article_is_told_why(tmp_path: Path, name: str, content: bytes, word: str) -> None:
    assert word in refused(tmp_path / name, content)


def test_a_corpus_gives_its_articles_and_names_the_lines_that_give_none(tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": "a", "text": foreign.TEXT, "title": "أ", "source": "النهار", "published": "2022-01-06"}),
        json.dumps({"paragraphs": list(foreign.LINES)}),
        "not json",
        json.dumps({"id": "b"}),
        json.dumps({"text": foreign.TEXT, "published": "6/1/22"}),
        "[" * 100_000,
    ]
    path = tmp_path / "corpus.jsonl"
    path.write_text("\n".join(lines), "utf-8")
    found = list(articles_of(path))
    articles = [a for a in found if isinstance(a, Article)]
    assert [(a.id, a.source, a.published) for a in articles] == [
        ("a", "النهار", "2022-01-06"),
        ("corpus-2", "corpus.jsonl", None),
    ]
    assert [s.name for s in found if isinstance(s, Skipped)] == [f"corpus.jsonl:{n}" for n in (3, 4, 5, 6)]


@pytest.mark.parametrize(
    ("name", "text", "dated"),
    [
        ("a.txt", "الخميس 6 يناير 2022\n" + foreign.TEXT, ("2022-01-06", "dateline")),
        ("a.txt", "ألماتي - 06/01/2022 (أ ف ب) - " + foreign.TEXT, ("2022-01-06", "dateline")),
        ("2022-01-06-a.txt", foreign.TEXT, ("2022-01-06", "file-name")),
        ("2021-01-06.txt", "الخميس 6 يناير 2022\n" + foreign.TEXT, ("2022-01-06", "dateline")),
        ("a.txt", foreign.TEXT, (None, "unknown")),
    ],
)
def test_the_date_comes_from_the_text_before_the_name(
    tmp_path: Path, name: str, text: str, dated: tuple[str | None, str]
) -> None:
    found = only(tmp_path / name, text)
    assert (found.published, found.dated_by) == dated


def test_folders_are_read_in_order_without_hidden_files_and_cases(tmp_path: Path) -> None:
    for name in ("b.txt", "a/2.txt", "a/1.txt", ".hidden", "x.waqai"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(foreign.TEXT)
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    assert [p.name for p in files_under([tmp_path])] == ["1.txt", "2.txt", "b.txt"]
