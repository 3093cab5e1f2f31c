"""Evidence is quoted whole, once, with its marks."""

from __future__ import annotations

from dataclasses import replace

from extract.model import Document, Event, Evidence, Label, Span
from tests.timelines import sample
from tests.viewer.report.reports import UNDATED
from viewer.report.quotes import quotes


def test_every_word_of_the_evidence_is_quoted() -> None:
    (document,) = sample().documents
    for event in sample().events:
        (quote,) = quotes(event, {document.id: document}, {document.id: 1})
        assert quote.text.split() == event.evidence[0].span.of(document.text).split()
        marked = " ".join(run.text for run in quote.runs if run.field == "trigger")
        assert marked.split() == event.evidence[0].trigger.of(document.text).split()
        assert quote.source == 0


def test_overlapping_evidence_is_quoted_once_with_all_marks() -> None:
    text = "وقتل عشرات المحتجين وأصيب أكثر من 1000 شخص"
    document = Document("d", text, (Span(0, len(text)),))
    whole = Span(0, len(text))
    injured = Span(text.index("وأصيب"), text.index("وأصيب") + 5)
    evidence = (Evidence("d", 0, whole, Span(0, 4), None), Evidence("d", 0, Span(10, 30), injured, None))
    event = Event("d:casualties:0", "casualties", Label("x", "س"), UNDATED, "asserted", evidence)
    (quote,) = quotes(event, {"d": document}, {"d": 1})
    assert quote.text == text
    assert [run.text for run in quote.runs if run.field == "trigger"] == ["وقتل", "وأصيب"]


def test_what_lies_far_from_every_mark_gives_way() -> None:
    text = "كلمة " * 400 + "قتل شرطي" + " كلمة" * 400
    document = Document("d", text, (Span(0, len(text)),))
    at = text.index("قتل")
    evidence = (Evidence("d", 0, Span(0, len(text)), Span(at, at + 3), None),)
    event = Event("d:casualties:0", "casualties", Label("x", "س"), UNDATED, "asserted", evidence)
    (quote,) = quotes(event, {"d": document}, {"d": 1})
    assert quote.text.startswith(" … ")
    assert quote.text.endswith(" … ")
    assert "قتل شرطي" in quote.text
    assert len(quote.text) < 300


def test_several_documents_are_numbered() -> None:
    (document,) = sample().documents
    other = replace(document, id="other")
    (quote,) = quotes(sample().events[0], {document.id: document, "other": other}, {"other": 1, document.id: 2})
    assert quote.place.endswith("[2]")
