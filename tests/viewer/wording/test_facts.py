"""Every value the model allows has a name in both languages, and counts are said as exactly as the text has them."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from extract import events, model
from extract.lexicons import event_types, families
from extract.model import Quantity, Span
from tests.timelines import sample
from viewer import wording
from viewer.project.changes import change
from viewer.project.edits import SetWhen
from viewer.wording import Language, published_in_words, quantity_in_words, why_this_date, why_this_event
from viewer.wording.words import tables

NAMED = [
    (model.Status, wording.status_in_words),
    (model.Relation, wording.relation_in_words),
    (model.Basis, wording.basis_in_words),
    (model.Granularity, wording.granularity_in_words),
    (model.Review, wording.review_in_words),
    (model.Role, wording.role_in_words),
    (model.PublishedBasis, wording.published_basis_in_words),
]
LANGUAGES: tuple[Language, ...] = ("en", "ar")


@pytest.mark.parametrize(("values", "said"), NAMED, ids=[f[1].__name__ for f in NAMED])
def test_every_value_has_a_name(values: object, said: object) -> None:
    for lang in LANGUAGES:
        names = [said(value, lang) for value in get_args(values)]  # type: ignore[operator]
        assert len(set(names)) == len(names), "two values read the same"


def test_types_and_families_have_names() -> None:
    assert all(wording.type_name(id_, "ar") != wording.type_name(id_, "en") for id_ in event_types())
    assert all(wording.family_name(id_, "ar") != wording.family_name(id_, "en") for id_ in families())


@pytest.mark.parametrize(
    ("value", "relation", "low", "high", "english", "arabic"),
    [
        (12.0, "=", None, None, "12 killed", "قتلى: 12"),
        (1000.0, ">", None, None, "more than 1,000 killed", "قتلى: أكثر من 1,000"),
        (2.5, "~", None, None, "about 2.5 killed", "قتلى: نحو 2.5"),
        (None, ">=", 20.0, 99.0, "dozens killed", "قتلى: عشرات"),
        (None, ">=", 1.0, 2.0, "1 to 2 killed", "قتلى: 1 إلى 2"),
        (None, ">=", 300.0, None, "hundreds killed", "قتلى: مئات"),
        (None, "=", None, None, "killed (number not stated)", "قتلى (لم يذكر العدد)"),
    ],
)
def test_counts(value: float, relation: str, low: float, high: float, english: str, arabic: str) -> None:
    quantity = Quantity(value, relation, "killed", Span(0, 1), low, high)  # type: ignore[arg-type]
    assert quantity_in_words(quantity, "en") == english
    assert quantity_in_words(quantity, "ar") == arabic


def test_publication_is_said_with_where_it_comes_from() -> None:
    assert published_in_words(sample().documents[0], "en") == "published 6 January 2022 (given)"
    assert published_in_words(sample(None).documents[0], "en") == "publication date not known"


def test_why_this_date() -> None:
    document = sample().documents[0]
    said = {e.type: why_this_date(e, document, "en") for e in sample().events}
    assert said["curfew"] == (
        "The sentence names clock times and no day. "
        "The day is bounded by the publication date you gave, 6 January 2022."
    )
    assert "no later than the publication date you gave" in said["arrest"]
    assert "“\u2068مايو/ أيار 1992\u2069”" in said["founding"]


def test_without_a_publication_date_none_is_spoken_of() -> None:
    document = sample(None).documents[0]
    for event in sample(None).events:
        assert "2022" not in why_this_date(event, document, "en")
        assert "أدخلته" not in why_this_date(event, document, "ar")


def test_every_rule_is_named_with_its_id() -> None:
    for event in sample().events:
        lines = why_this_event(event, "ar")
        assert len(lines) == len(set(event.rules))
        assert all(rule in line for rule, line in zip(event.rules, lines, strict=True))
        assert not any("القاعدة" in line for line in lines)


def test_every_way_to_choose_a_date_is_said_in_words() -> None:
    code = "".join(path.read_text("utf-8") for path in Path(events.__path__[0]).rglob("*.py"))
    ways = set(re.findall(r'"(date\.[a-z]+)"', code))
    assert ways == {key for key in tables("reasons")["rule"] if key.startswith("date.")}


def test_a_date_corrected_by_hand_is_not_said_to_stand_in_the_text() -> None:
    document, event = sample().documents[0], sample().events[0]
    edited = change(SetWhen(event.id, replace(event.when, start="2022-01-09")), {event.id: event}, {}).events[0][1]
    assert edited is not None
    for after in (edited, replace(edited, review="accepted")):
        assert why_this_date(after, document, "en") == "The date was corrected by hand."
        assert why_this_event(after, "en")[-1].startswith("its date corrected by hand")
