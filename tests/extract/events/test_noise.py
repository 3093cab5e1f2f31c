"""Noise: teasers, promotion, sub-headings, captions, hashtags, datelines and rules never yield events."""

import pytest

from extract.pipeline import extract

LEAD = "قتل ثلاثة أشخاص في العاصمة يوم الأحد."
END = "وقال شهود إن المدينة عادت إلى حياتها المعتادة."


def events(text: str) -> list[tuple[str, str]]:
    timeline = extract(text, id="example", published="2022-01-06")
    return [(event.type, event.evidence[0].trigger.of(text)) for event in timeline.events if event.evidence[0].trigger]


@pytest.mark.parametrize(
    "noise",
    [
        "اقرأ أيضا: مقتل عشرين شخصا في انفجار",
        "تابعوا أيضا مقتل عشرين شخصا في انفجار",
        "اقرؤوا أيضا | اعتقال وزير سابق",
        "بالفيديو: لحظة انهيار المبنى",
        "مواضيع ذات صلة\nمقتل عشرة في هجوم\nاعتقال وزير سابق",
        "اقرأ أيضا:\nمقتل عشرة في هجوم",
        "لمتابعة آخر أخبار الاحتجاجات حمل تطبيقنا على هاتفك",
        "يمكنكم استلام إشعارات بأخبار المظاهرات بعد تحميل التطبيق",
        "اشتباكات وقتلى",
        "حصيلة القتلى ترتفع",
        "متظاهرون يحرقون الإطارات في وسط بيروت (رويترز)",
        "صورة: متظاهرون يحرقون الإطارات",
        "#مقتل_عشرين_شخصا #انفجار_بيروت",
        "ـــــــــــــ",
        "جميع الحقوق محفوظة، مقتل النسخ",
    ],
)
def test_a_line_that_is_not_the_article_yields_nothing(noise: str) -> None:
    assert events(f"{LEAD}\n\n{noise}\n\n{END}") == [("casualties", "قتل")]


def test_a_hashtag_in_a_sentence_yields_nothing() -> None:
    assert events("تداول ناشطون يوم الأحد وسم #مظاهرات_الغضب على تويتر.") == []


@pytest.mark.parametrize(
    "dateline", ["بيروت - رويترز", "القاهرة (أ ف ب) -", "واشنطن، 6 يناير/كانون الثاني 2022 (شينخوا) --"]
)
def test_a_dateline_yields_nothing_of_its_own(dateline: str) -> None:
    assert events(f"{dateline} - {LEAD}") == [("casualties", "قتل")]


def test_a_headline_above_the_lead_is_read() -> None:
    assert ("clash", "اشتباكات") in events(f"اشتباكات عنيفة في العاصمة\n\n{LEAD}\n\n{END}")
