"""Which words belong to which event."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extract.model import Document, Event, Evidence, Label, Span, When
from tests.timelines import sample
from viewer.article.evidence import EvidenceIndex, field_marks

TIMELINE = sample()
DOCUMENT = TIMELINE.documents[0]
INDEX = EvidenceIndex(DOCUMENT, TIMELINE.events)


def words(span: Span) -> str:
    return span.of(DOCUMENT.text).replace("\n", " ")


def of_type(type_: str) -> Event:
    return next(e for e in TIMELINE.events if e.type == type_)


def test_a_word_of_a_trigger_belongs_to_its_event() -> None:
    for event in TIMELINE.events:
        found = INDEX.at(event.evidence[0].trigger.start)
        assert found is not None
        assert found.event == event.id


def test_words_no_event_stands_on_belong_to_none() -> None:
    assert INDEX.at(DOCUMENT.text.index("الرئيس الكزخي")) is None


def test_underlines_of_a_paragraph_read_in_order_without_overlaps() -> None:
    lines = list(INDEX.underlines(DOCUMENT.paragraphs[10]))
    assert [words(span) for span, _ in lines] == [
        "وبدأت الاحتجاجات في كازاخستان، الأحد،",
        "بعد زيادة في أسعار الغاز الطبيعي المسال في البلاد",
        "وأوقفت السلطات الكازاخية أكثر من مئتي شخص بعد ليلة شهدت أعمال شغب",
        "اقتحام آلاف المتظاهرين مبنى إدارة المدينة وتمكنوا من الدخول",
    ]
    assert [support.family for _, support in lines] == ["unrest", "society", "measures", "unrest"]


def test_each_field_of_the_selected_event_is_marked_and_the_trigger_last() -> None:
    marks = field_marks(of_type("casualties"), DOCUMENT)
    assert [(m.field, words(m.span)) for m in marks] == [
        ("source", "التلفزيون الرسمي الكازاخي"),
        ("count", "عشرات"),
        ("when", "ليل الأربعاء الخميس"),
        ("trigger", "وقتل"),
    ]


def test_an_event_of_another_document_marks_nothing() -> None:
    assert field_marks(of_type("curfew"), Document("other", DOCUMENT.text, ())) == []


SPANS = st.tuples(st.integers(0, 40), st.integers(1, 15)).map(lambda s: Span(s[0], s[0] + s[1]))


@given(st.lists(st.tuples(SPANS, SPANS), max_size=8), SPANS)
def test_underlines_cover_exactly_the_supported_words(pairs: list[tuple[Span, Span]], asked: Span) -> None:
    document = Document("d", "x" * 60, (Span(0, 60),))
    when = When(None, None, "unknown", "during", "unknown")
    events = [
        Event(f"e{i}", "protest", Label("a", "b"), when, "asserted", (Evidence("d", 0, span, trigger),))
        for i, (span, trigger) in enumerate(pairs)
    ]
    index = EvidenceIndex(document, events)
    lines = [span for span, _ in index.underlines(asked)]
    drawn = [at for span in lines for at in range(*span)]
    expected = {at for span, _ in pairs for at in range(*span) if asked.start <= at < asked.end}
    assert drawn == sorted(expected)
