"""What speaks for two reports telling one event and against it, from text to the words the reader is given."""

from __future__ import annotations

import pytest

from extract.coreference import SAME_EVENT, Report, explained, likeness, report
from extract.lexicons import read_tsv
from extract.pipeline import extract

STORMED = "اقتحم متظاهرون مبنى البرلمان في بغداد يوم الأربعاء 27 يوليو 2022."


def told(text: str, type_: str, published: str = "2022-07-28") -> Report:
    timeline = extract(text, id=text, published=published)
    event = next(e for e in timeline.events if e.type == type_)
    return report(event, {text: timeline.documents[0]})


@pytest.mark.parametrize(
    ("type_", "one", "other", "against"),
    [
        ("storming", STORMED, STORMED.replace("بغداد", "البصرة"), "different places"),
        ("storming", STORMED, STORMED.replace("الأربعاء 27", "السبت 30"), "at different times"),
        (
            "sanction",
            "فرضت بريطانيا أمس عقوبات على قادة الجيش في ميانمار.",
            "فرضت كندا أمس عقوبات على قادة الجيش في ميانمار.",
            "different parties did it",
        ),
        (
            "disaster",
            "ضرب زلزال جنوب تركيا أمس.",
            "اجتاحت فيضانات جنوب تركيا أمس.",
            "of two kinds, as a quake and a flood",
        ),
        (
            "curfew",
            "فرضت السلطات حظر التجول في الخرطوم أمس.",
            "مددت السلطات حظر التجول في الخرطوم أمس.",
            "imposed, extended, over or denied in one only, or another of its kind",
        ),
        (
            "condemnation",
            "أدانت وزارة الخارجية السعودية أمس حرق المصحف.",
            "أدانت وزارة الخارجية التركية أمس حرق المصحف.",
            "different parties did it",
        ),
    ],
)
def test_what_contradicts_keeps_reports_apart(type_: str, one: str, other: str, against: str) -> None:
    a, b = told(one, type_), told(other, type_)
    assert likeness(a, b) < SAME_EVENT
    assert against in explained(a, b, "en")[1]


def test_an_office_and_who_holds_it_are_one_party() -> None:
    one = told("أدان الأمين العام للأمم المتحدة أمس الانقلاب في النيجر.", "condemnation", "2023-07-27")
    other = told("ندد أنطونيو غوتيريش أمس بالانقلاب في النيجر.", "condemnation", "2023-07-27")
    assert "the same party did it" in explained(one, other, "en")[0]
    assert likeness(one, other) >= SAME_EVENT


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أدانت الخارجية الفرنسية أمس الانقلاب في النيجر.", "نددت باريس أمس بالانقلاب في النيجر."),
        ("أدانت واشنطن أمس الانقلاب في النيجر.", "أدانت الولايات المتحدة أمس الانقلاب في النيجر."),
        ("أدانت الأمم المتحدة أمس الانقلاب في النيجر.", "نددت المنظمة الدولية أمس بالانقلاب في النيجر."),
    ],
)
def test_a_state_is_called_by_its_capital(one: str, other: str) -> None:
    a, b = (told(text, "condemnation", "2023-07-27") for text in (one, other))
    assert "the same party did it" in explained(a, b, "en")[0]
    assert likeness(a, b) >= SAME_EVENT


def test_two_ministries_of_a_state_are_two_parties() -> None:
    one = told("أدانت وزارة الدفاع الفرنسية أمس الانقلاب في النيجر.", "condemnation", "2023-07-27")
    other = told("أدانت وزارة العدل الفرنسية أمس الانقلاب في النيجر.", "condemnation", "2023-07-27")
    assert likeness(one, other) < SAME_EVENT


def test_a_district_lies_in_its_town() -> None:
    one, other = told(STORMED, "storming"), told(STORMED.replace("في بغداد", "في المنطقة الخضراء"), "storming")
    for_one, against = explained(one, other, "ar")
    assert "المكانان متفقان، أو أحدهما في الآخر" in for_one
    assert not against


def test_one_happening_may_be_told_under_two_types() -> None:
    one = told("انفجار ضخم هز مرفأ بيروت أمس.", "accident")
    other = told("وقع انفجار ضخم في بيروت أمس.", "attack")
    assert likeness(one, other) >= SAME_EVENT
    assert "one article takes it for another type of event" in explained(one, other, "en")[1]


def test_the_order_of_two_reports_does_not_matter() -> None:
    one, other = told(STORMED, "storming"), told("دخل محتجون مبنى البرلمان العراقي في بغداد أمس.", "storming")
    assert likeness(one, other) == pytest.approx(likeness(other, one))


def test_no_weight_contradicts_what_its_evidence_says() -> None:
    for row in read_tsv("coreference/evidence.tsv"):
        weight = float(row["log odds"])
        assert (row["says"] == "-") == (row["evidence"] == "always")
        assert row["says"] == "-" or (weight >= 0 if row["says"] == "for" else weight <= 0)


def test_all_evidence_is_told_in_both_languages() -> None:
    rows = list(read_tsv("coreference/evidence.tsv"))
    assert all(row["en"] and row["ar"] for row in rows)
    assert len({row["evidence"] for row in rows}) == len(rows)
