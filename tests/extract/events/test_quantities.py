"""Counts in sentences: the examples of the data file, and what must not be taken for a count."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from extract.events.counts.quantities import find_quantities
from extract.model import Document, Quantity
from extract.text.paragraphs import paragraphs
from extract.text.tokens import sentences
from extract.times import tag

DATA = tomllib.loads(Path("resources/quantities.toml").read_text("utf-8"))


def counts(text: str) -> tuple[Quantity, ...]:
    document = Document("d", text, paragraphs(text), "2024-05-15", "given")
    parts = sentences(document)
    return find_quantities(document, parts, tag(document))


@pytest.mark.parametrize("example", DATA["example"], ids=lambda e: e["text"])
def test_the_examples_in_the_data_hold(example: dict[str, Any]) -> None:
    found = [[q.value if q.value is not None else "null", q.relation, q.what] for q in counts(example["text"])]
    assert found == example["finds"]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("شارك ما بين أربعمئة وخمسمئة متظاهر في المسيرة.", 400, 500),
        ("هطلت أمطار بارتفاع 3 إلى 5 سنتيمترات على الساحل.", 3, 5),
        ("توقع الخبراء ارتفاع الأسعار بين 10 و15 في المئة.", 10, 15),
        ("جرح عشرات المارة في الانفجار.", 10, 99),
        ("نزح مئات الآلاف من السكان عن ديارهم.", 100_000, None),
    ],
)
def test_a_range_keeps_both_ends(text: str, low: float, high: float | None) -> None:
    (found,) = counts(text)
    assert (found.value, found.low, found.high) == (None, low, high)


def test_a_span_covers_the_number_as_written() -> None:
    text = "سقط ما لا يقل عن خمسة وعشرين قتيلا في القصف."
    (found,) = counts(text)
    assert found.span.of(text) == "خمسة وعشرين"
    assert found.who == "قتيلا"
