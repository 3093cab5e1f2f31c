"""Blocks of an article, and finding words in it."""

from __future__ import annotations

import pytest

from extract.model import Document, Span
from extract.text.paragraphs import paragraphs
from tests.timelines import sample_document
from viewer.article.blocks import LONGEST, Blocks
from viewer.article.find import Finder


def test_paragraphs_are_numbered_and_left_out_text_is_still_shown() -> None:
    document = sample_document()
    blocks = Blocks(document)
    assert [b.paragraph for b in blocks.all if b.paragraph is not None] == list(range(len(document.paragraphs)))
    left_out = [b.span.of(document.text) for b in blocks.all if b.paragraph is None]
    assert left_out == ["اقرأ أيضا: فوضى في كازاخستان.. موسكو تتهم وواشنطن تراقب"]


def test_one_line_of_a_million_letters_becomes_many_short_blocks_that_lose_nothing() -> None:
    text = "كلمة " * 200_000
    document = Document("d", text, paragraphs(text))
    blocks = Blocks(document).all
    assert max(b.span.end - b.span.start for b in blocks) <= LONGEST
    assert "".join(b.span.of(text) for b in blocks) == text.strip()
    assert [b.opens for b in blocks[:3]] == [True, False, False]


def test_a_position_is_found_in_its_block() -> None:
    document = sample_document()
    blocks = Blocks(document)
    for number, paragraph in enumerate(document.paragraphs):
        assert blocks.all[blocks.at(paragraph.start)].paragraph == number
        assert blocks.all[blocks.at(paragraph.end - 1)].paragraph == number


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("احتجاجات", ["احتجاجات", "احتجاجات"]),
        ("قُتِلَ", ["قتل", "قتل"]),
        ("الاربعاء", ["الأربعاء", "الأربعاء"]),
        ("وبدات الاحتجاجات", ["وبدأت\nالاحتجاجات"]),
        ("   ", []),
        ("xyz", []),
    ],
)
def test_finding_ignores_diacritics_letter_variants_and_line_breaks(typed: str, found: list[str]) -> None:
    text = sample_document().text
    assert [span.of(text) for span in Finder(text).find(typed)][: len(found)] == found


def test_places_found_are_spans_of_the_imported_text() -> None:
    text = "قُـتِـل ثم قتل"
    assert [span.of(text) for span in Finder(text).find("قتل")] == ["قُـتِـل", "قتل"]
    assert Finder("").find("قتل") == []
    assert Finder("قتل").find("قتل") == [Span(0, 3)]
