"""Which event of a sentence a count belongs to; one short text a line, its events by type with what they count."""

import pytest

from extract.pipeline import extract

SHARED = [
    ("قتل 12 شخصا وأصيب 30 في الهجوم.", "casualties", {(12, "killed"), (30, "injured")}),
    ("قتل 12 شخصا وأصيب 30 في الهجوم.", "attack", set()),
    ("أدى الزلزال الذي بلغت قوته 6.2 درجات إلى مقتل 40 شخصا.", "disaster", {(6.2, "magnitude")}),
    ("أدى الزلزال الذي بلغت قوته 6.2 درجات إلى مقتل 40 شخصا.", "casualties", {(40, "killed")}),
    ("اعتقلت الشرطة 35 شخصا بعد احتجاجات شارك فيها 2000 متظاهر.", "arrest", {(35, "arrested")}),
    ("اعتقلت الشرطة 35 شخصا بعد احتجاجات شارك فيها 2000 متظاهر.", "protest", {(2000, "protesters")}),
    (
        "أرغم القتال نحو 5000 شخص (أكثر من 10% من السكان) على ترك ديارهم.",
        "displacement",
        {(5000, "displaced"), (10, "percent")},
    ),
    (
        "رفعت الحكومة سعر الوقود بنسبة 15% بعد قرض قيمته 3 مليارات دولار.",
        "price-change",
        {(15, "percent"), (3e9, "money")},
    ),
]


@pytest.mark.parametrize(("text", "type_", "counted"), SHARED, ids=[f"{type_}: {text}" for text, type_, _ in SHARED])
def test_a_count_goes_to_the_event_that_asks_for_it(text: str, type_: str, counted: set[tuple[float, str]]) -> None:
    found = [e for e in extract(text, id="d", published="2024-05-15").events if e.type == type_]
    assert found
    assert {(q.value, q.what) for e in found for q in e.quantities} == counted


def test_a_count_of_anything_goes_to_the_event_beside_it() -> None:
    text = "وجهت هيئة المحلفين 22 تهمة إلى الرجل، ثم أعلنت المدينة الحداد."
    charged = next(e for e in extract(text, id="d", published="2024-05-15").events if e.type == "legal")
    assert [(q.value, q.what) for q in charged.quantities] == [(22, "other")]
