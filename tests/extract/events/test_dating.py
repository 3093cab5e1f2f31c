"""Which date an event gets: by clause, carried on, from publication; one short text a line, published 2024-05-15."""

import pytest

from extract.pipeline import extract

PUBLISHED = "2024-05-15"  # a Wednesday
DATED = [
    ("قتل جنديان الاثنين في اشتباكات.", ["2024-05-13"]),
    ("في عام 1998، قتل عشرون شخصا وأصيب مئات في زلزال.", ["1998"]),
    ("2016: قتل ثلاثة عمال في انفجار. وأصيب عشرة.", ["2016"]),
    ("ضرب زلزال المدينة في عام 1996، ليروح ضحيته مئة شخص.", ["1996"]),
    ("لم تجر البلاد انتخابات منذ عام 2006.", ["2006"]),
    ("استنكر الحزب الهجوم الذي وقع الأحد.", ["", "2024-05-12"]),
    ("انهار مبنى جراء الزلزال الذي بلغت قوته 7 درجات والذي وقع الجمعة.", ["", "2024-05-10"]),
    ("أطلقت الشرطة الغاز المسيل للدموع، الاثنين، لتفريق المحتجين.", ["2024-05-13"]),
    ("تستعد النقابة لإضراب في 20 يونيو.", ["2024-06-20"]),
    ("قال الوزير الأحد إن الحكومة فرضت حظر التجول في 3 مايو.", ["2024-05-03"]),
    ("اندلع حريق في المصنع أمس. وأصيب عشرة عمال بجروح.", ["2024-05-14"]),
    ("بدأت الاحتجاجات الأحد، وأوقفت الشرطة مئتي شخص بعد ليلة شهدت أعمال شغب.", ["2024-05-12", ""]),
    ("قتل جنديان الأحد. واعتقل ثلاثة مسلحين بعد يوم من القصف.", ["2024-05-12", ""]),
    ("قتل جنديان الأحد، واعتقل ثلاثة مسلحين خلال الاشتباكات.", ["2024-05-12"]),
    ("اعتقلت الشرطة عشرة أشخاص الأحد بعد ليلة من أعمال الشغب.", ["2024-05-12", ""]),
    ("اندلع القتال الأحد، واعتقل القائد قبل سنوات في المدينة.", ["2024-05-12", ""]),
    ("أصدرت الحكومة قانون مكافحة الإرهاب لسنة 2012.", [""]),
    ("يعد الزلزال الذي وقع في 17 أغسطس 1999 الأعنف، حيث قتل أكثر من ألف شخص.", ["1999-08-17"]),
    ("قد تندلع اشتباكات في المدينة يوم الأحد.", ["2024-05-19"]),
    (
        "وسط تكهنات بأن المنظمة قد تعمد إلى خفض الإنتاج في اجتماعها يوم الأحد. واندلع حريق في المصنع.",
        ["2024-05-19", ""],
    ),
    ("اندلعت اشتباكات في المدينة ليلا.", [""]),
    ("يحتفل السكان الأربعاء بالذكرى الثالثة لاستقلال البلاد.", ["2024-05-15", "2021-05-15"]),
]
SIDES = [
    ("أعلن الزعيم المحتجز منذ أواخر العام الماضي أنه سيترشح في انتخابات العام المقبل.", "election", "2025"),
    ("تستعد النقابة بعد إضراب مارس لإضراب في 20 يونيو.", "strike", "2024-06-20"),
]
UNDATED = ["أصيب عشرة عمال بجروح في المصنع.", "فرضت الحكومة حظر التجول."]


@pytest.mark.parametrize(("text", "starts"), DATED, ids=[text for text, _ in DATED])
def test_an_event_starts_when_its_text_says(text: str, starts: list[str]) -> None:
    found = list(dict.fromkeys((e.when.start or "")[:10] for e in extract(text, id="d", published=PUBLISHED).events))
    assert found == starts


@pytest.mark.parametrize(("text", "type_", "start"), SIDES, ids=[text for text, *_ in SIDES])
def test_a_plan_takes_a_date_to_come(text: str, type_: str, start: str) -> None:
    found = extract(text, id="d", published=PUBLISHED).events
    assert start in [e.when.start for e in found if e.type == type_]


@pytest.mark.parametrize("text", UNDATED)
def test_an_event_nobody_dates_is_no_later_than_publication(text: str) -> None:
    (event,) = extract(text, id="d", published=PUBLISHED).events
    assert (event.when.start, event.when.end, event.when.basis) == (None, PUBLISHED, "published")


@pytest.mark.parametrize("text", UNDATED)
def test_without_a_publication_date_nothing_is_dated(text: str) -> None:
    (event,) = extract(text, id="d").events
    assert (event.when.start, event.when.end, event.when.basis) == (None, None, "unknown")


def test_what_lasted_until_a_day_is_not_what_began_then() -> None:
    text = "استمرت المظاهرات حتى صباح الاثنين حين فرضت السلطات حظر التجول."
    curfew = next(e for e in extract(text, id="d", published=PUBLISHED).events if e.type == "curfew")
    assert (curfew.when.start or "")[:10] == "2024-05-13"
    assert curfew.when.relation == "during"


def test_a_toll_since_a_day_goes_on_adding_up() -> None:
    found = extract("أودت المعارك بحياة مئات المدنيين منذ الخامس من مايو.", id="d", published=PUBLISHED).events
    assert [(e.when.start, e.when.relation) for e in found if e.type == "casualties"] == [("2024-05-05", "since")]


def test_a_day_that_only_leap_years_have_keeps_its_month() -> None:
    text = "تحتفل البلاد اليوم بالذكرى الأولى لاستقلال الإقليم."
    found = [e.when.start for e in extract(text, id="d", published="2024-02-29").events if e.type == "founding"]
    assert found == ["2023-02-28"]


HOURS = [
    "فرضت السلطات حظر تجول ليلي من الساعة 20:00 حتى 06:00.",
    "فرضت السلطات حظرا ليليا للتجول من الثامنة مساء إلى السادسة صباحا.",
    "فرضت السلطات حظر التجول يوميا من الثامنة مساء إلى السادسة صباحا بالتوقيت المحلي.",
    "فرضت السلطات حظر التجول ليلا بين الساعة 8 مساء و6 صباحا.",
]


@pytest.mark.parametrize("published", [PUBLISHED, None])
@pytest.mark.parametrize("text", HOURS)
def test_the_hours_of_a_curfew_come_again_every_day(text: str, published: str | None) -> None:
    (curfew,) = extract(text, id="d", published=published).events
    again = curfew.when.recurrence
    assert again
    assert (again.every, again.start, again.end) == ("day", "20:00", "06:00")
    assert (curfew.when.start, curfew.when.end) == (None, published)


def test_a_curfew_holds_from_the_day_it_is_imposed() -> None:
    text = "فرضت السلطات الأحد حظر التجول من الثامنة مساء إلى السادسة صباحا."
    (curfew,) = extract(text, id="d", published=PUBLISHED).events
    assert curfew.when.start == "2024-05-12"
    assert curfew.when.recurrence


def test_a_curfew_of_one_night_does_not_come_again() -> None:
    text = "فرضت السلطات حظر التجول ليلة الأحد من الثامنة مساء إلى السادسة صباحا."
    (curfew,) = extract(text, id="d", published=PUBLISHED).events
    assert curfew.when.recurrence is None
    assert (curfew.when.start or "")[:10] == "2024-05-12"


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("وقع الانفجار الأحد في أنقرة. وعند الساعة الثالثة فجرا اندلع حريق في مستشفى.", "2024-05-12T03:00"),
        ("انهار المبنى الأحد.\n\nوانهار المبنى في الساعة الخامسة مساء بحسب الشرطة.", "2024-05-12T17:00"),
        ("ضرب زلزال ولاية أضنة مساء الأحد.\n\nووقع الزلزال عند الساعة 20:55 بالتوقيت المحلي.", "2024-05-12T20:55"),
        (
            "ضرب زلزال ولاية أضنة مساء الأحد.\n\nوأنقذت الفرق ثلاثين شخصا.\n\nوعولج مئة جريح.\n\n"
            "ووقع الزلزال عند الساعة 20:55 بالتوقيت المحلي.",
            "2024-05-12T20:55",
        ),
        ("انهار المبنى في الساعة الخامسة مساء.", "2024-05-15T17:00"),
    ],
)
def test_hours_are_of_the_day_that_the_paragraph_or_another_mention_tells(text: str, start: str) -> None:
    events = extract(text, id="hours", published=PUBLISHED).events
    assert [e.when.start for e in events if e.type in ("accident", "disaster")] == [start]


def test_hours_beside_a_day_are_of_that_day() -> None:
    (event,) = extract("وقع الانفجار يوم الاثنين حوالي الساعة 19:30.", id="d", published=PUBLISHED).events
    assert event.when.start == "2024-05-13T19:30"


def test_hours_outside_the_part_of_the_day_told_change_nothing() -> None:
    text = "ضرب زلزال ولاية أضنة مساء الأحد.\n\nووقع الزلزال عند الساعة الخامسة صباحا."
    first, *_ = (e.when for e in extract(text, id="hours", published=PUBLISHED).events if e.type == "disaster")
    assert (first.start, first.end) == ("2024-05-12T18:00", "2024-05-12T23:59")
