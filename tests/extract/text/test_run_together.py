"""Words that lost the spaces between them come apart; names, slips and clean text stay as they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.model import Document
from extract.text.paragraphs import paragraphs
from extract.text.run_together import parted
from extract.text.tokens import sentences


@pytest.mark.parametrize(
    "words",
    [
        "التقى الوزير مجلس الأمن",
        "قررت الحكومة فرض حظر التجول",
        "انخفضت أعداد",
        "عملية جراحية",
        "مجلس الأمن",
        "صرّحت الهيئة",
        "ثلاث مرات مسبقًا هذا العام",
        "وكالة سي",
    ],
)
def test_words_run_together_come_apart(words: str) -> None:
    assert " ".join(parted(words.replace(" ", ""))) == words


@pytest.mark.parametrize("name", ["ماكفيرسون", "بوبوكاتبتيل", "تلاتيلولكو", "بيونغيانغ", "كازاخستان", "المستفتيين"])
def test_a_name_stays_whole(name: str) -> None:
    assert parted(name) == (name,)


def test_a_form_longer_than_any_text_is_left_alone() -> None:
    assert len(parted("مجلسالأمن" * 100_000)) == 1


@given(st.text(alphabet="ابتدرسعلمنوهيةىأإءً ", max_size=60).map(lambda s: s.replace(" ", "")).filter(bool))
def test_no_letter_is_lost(surface: str) -> None:
    assert "".join(parted(surface)) == surface


def test_tokens_stand_where_their_words_do() -> None:
    text = "وقال إن مجلسالأمن سيجتمع."
    document = Document("a", text, paragraphs(text), None, "unknown")
    [sentence] = sentences(document)
    assert [t.span.of(text) for t in sentence.tokens] == ["وقال", "إن", "مجلس", "الأمن", "سيجتمع", "."]
