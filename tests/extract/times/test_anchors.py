"""What an expression is counted from: publication, a date told before, the sentence's tense, or nothing."""

import json
import subprocess
import sys
from datetime import datetime

import pytest

from extract.model import Document, TimeExpression
from extract.text.paragraphs import paragraphs
from extract.times import tag, tag_text

THURSDAY = datetime(2022, 1, 6)


def last(text: str, reference: datetime | None = THURSDAY) -> TimeExpression:
    return tag_text(text, reference)[-1]


def article(text: str, published: str | None) -> tuple[TimeExpression, ...]:
    return tag(Document("a", text, paragraphs(text), published))


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("اندلع القتال في 2 مايو 1990 وتوقف في اليوم التالي.", "1990-05-03"),
        ("وقع الهجوم يوم 2 مايو 1990. وفي اليوم نفسه استقال الوزير.", "1990-05-02"),
        ("وقع الهجوم يوم 2 مايو 1990، وبعد يومين استقال الوزير.", "1990-05-04"),
        ("وقع الهجوم يوم 2 مايو 1990، وفي الأسبوع التالي استقال الوزير.", "1990-05-07"),
    ],
)
def test_what_is_counted_from_a_date_told_before(text: str, start: str) -> None:
    told, found = tag_text(text, THURSDAY)
    assert found.start == datetime.fromisoformat(start)
    assert found.anchor == told.span


def test_the_date_told_may_stand_in_an_earlier_paragraph() -> None:
    text = "وقع الهجوم يوم 2 مايو 1990 قرب الحدود.\n\nوفي اليوم التالي أعلنت الحكومة حالة الطوارئ."
    assert article(text, "2022-01-06")[-1].start == datetime(1990, 5, 3)


@pytest.mark.parametrize("text", ["وقع الهجوم قبل يومين من الانتخابات.", "استقال بعد عام على الثورة."])
def test_what_is_counted_from_an_event_gets_no_date(text: str) -> None:
    found = last(text)
    assert (found.start, found.end) == (None, None)


def test_a_weekday_is_checked_against_the_publication_date() -> None:
    assert last("أعلنت الحكومة اليوم الخميس حظر التجول.").conflict is None
    wrong = last("أعلنت الحكومة اليوم الإثنين حظر التجول.")
    assert wrong.start == THURSDAY
    assert wrong.conflict == "“اليوم الإثنين” names a Monday, but 6 January 2022 is a Thursday."


@pytest.mark.parametrize("text", ["أعلنت أمس", "وقع يوم الأحد", "في 3 مايو", "الأسبوع الماضي", "قبل ثلاثة أيام"])
def test_with_nothing_to_count_from_there_is_no_date(text: str) -> None:
    found = last(text, None)
    assert (found.start, found.end, found.basis) == (None, None, "relative")
    assert found.timex


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("اجتمع المجلس الثلاثاء", "2022-01-04"),
        ("سيجتمع المجلس الثلاثاء", "2022-01-11"),
        ("من المقرر أن يجتمع المجلس الثلاثاء", "2022-01-11"),
        ("سيحاكم من اعتقل الثلاثاء", "2022-01-04"),
        ("استقال الوزير في مارس", "2021-03-01"),
        ("سيستقيل الوزير في مارس", "2022-03-01"),
        ("مستمر منذ منتصف آذار", "2021-03-11"),
    ],
)
def test_the_nearest_verb_tells_the_direction(text: str, start: str) -> None:
    assert last(text).start == datetime.fromisoformat(start)


@pytest.mark.parametrize(("direction", "start"), [("past", "2022-01-04"), ("future", "2022-01-11")])
def test_the_direction_is_an_option_of_the_command(direction: str, start: str) -> None:
    feed = json.dumps({"id": "a", "text": "اجتماع المجلس الثلاثاء في المدينة", "reference": "2022-01-06"})
    command = [sys.executable, "-m", "extract", "times", "--direction", direction]
    answer = subprocess.run(command, input=feed, capture_output=True, text=True, check=True).stdout
    assert json.loads(answer)["expressions"][0]["value_start"] == f"{start}T00:00:00"


@pytest.mark.parametrize("line", ["{", "[]", "{}", '{"text": 5}', '{"text": "أمس", "reference": "yesterday"}'])
def test_a_bad_line_is_answered_and_the_run_goes_on(line: str) -> None:
    feed = line + "\n" + json.dumps({"id": "\ud800", "text": "أمس \ud800", "reference": None}) + "\n"
    answer = subprocess.run(
        [sys.executable, "-m", "extract", "times"], input=feed, capture_output=True, text=True, check=True
    )
    bad, good = map(json.loads, answer.stdout.splitlines())
    assert bad["error"].startswith("Line 1 cannot be used")
    assert good["expressions"]
