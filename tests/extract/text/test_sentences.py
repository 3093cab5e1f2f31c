"""Sentences end where a reader would end them."""

import pytest

from extract.model import Document, Span
from extract.text.sentences import sentence_spans
from extract.text.tokens import sentences


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("قتل ثلاثة. وأصيب عشرة.", 2),
        ("أعلن د. علاء الرفاتي القرار.", 1),
        ("ارتفع السعر 7.5 بالمئة عند الساعة 23.00 مساء.", 1),
        ('قال: "انتهى الأمر." ثم خرج.', 2),
        ("هل انتهى؟ نعم! انتهى…", 3),
        ("بلا نهاية", 1),
    ],
)
def test_sentences_are_counted(text: str, count: int) -> None:
    assert len(list(sentence_spans(text, Span(0, len(text))))) == count


@pytest.mark.parametrize("text", ["كلمات بلا نهاية " * 1_000, "ا" * 10_000, "سنة " + "1" * 10_000])
def test_what_never_ends_is_cut_and_nothing_is_lost(text: str) -> None:
    spans = list(sentence_spans(text, Span(0, len(text))))
    assert max(span.end - span.start for span in spans) <= 2_000
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())


def test_tokens_stand_where_their_surface_stands() -> None:
    text = "وقُتل 12 شرطيا، وفق التلفزيون (الرسمي)."
    (sentence,) = sentences(Document("d", text, (Span(0, len(text)),)))
    assert [t.span.of(text) for t in sentence.tokens] == [t.text for t in sentence.tokens]
    assert [t.folded for t in sentence.tokens][:3] == ["وقتل", "12", "شرطيا"]
    assert any(a.bare == "قتل" and a.pos == "verb" for a in sentence.tokens[0].analyses)
