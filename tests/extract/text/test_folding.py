"""Folding joins spelling variants and always finds its way back to the text as imported."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.text.folding import fold, fold_with_offsets


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("أُقِيلَ", "اقيل"),
        ("الجمعة", "الجمعه"),
        ("مستشفى", "مستشفي"),
        ("آب/أغسطس ٢٠١٤", "اب/اغسطس 2014"),
        ("حظـــر", "حظر"),
        ("ﻻ", "لا"),
        ("\u202bقتل\u202c", "قتل"),
        ("کابل", "كابل"),
        ("CSTO", "csto"),
    ],
)
def test_variants_become_one(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_a_span_covers_the_marks_of_its_last_letter() -> None:
    text = "قُتِلَ أربعة"
    folded = fold_with_offsets(text)
    start = folded.text.index("قتل")
    assert folded.span(start, start + 3).of(text) == "قُتِلَ"


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=st.characters(codec="utf-8")), st.data())
def test_every_folded_stretch_has_a_span_in_the_text(text: str, data: st.DataObject) -> None:
    folded = fold_with_offsets(text)
    assert folded.text == fold(text)
    assert len(folded.origin) == len(folded.text)
    if folded.text:
        start = data.draw(st.integers(0, len(folded.text) - 1))
        end = data.draw(st.integers(start + 1, len(folded.text)))
        span = folded.span(start, end)
        assert 0 <= span.start < span.end <= len(text)
        assert folded.text[start:end] in fold(span.of(text))
