"""What holds for any text, any date and any way to write it."""

from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from hijridate import Hijri
from hypothesis import example, given, settings
from hypothesis import strategies as st

from extract.lexicons import read_tsv
from extract.times import tag_text

ALPHABET = "ابتثجحدرسعفقكلمنهويةأإآىءئؤ ًُِّـ0123456789٠١٢٣٤٥٦٧٨٩،./:-\n"
WORDS = [
    "الأحد",
    "أمس",
    "من",
    "إلى",
    "الساعة",
    "مايو",
    "عام",
    "2022",
    "23,00",
    "ليل",
    "بعد",
    "يومين",
    "هـ",
    "كل",
    "الماضي",
    "طوال",
    "العام",
    "نهاية",
    "يومي",
    "آخر",
    "قبل",
    "يوميا",
    "خلال",
    "الأول",
]
EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
MONTHS = {
    int(row["month"]): [s.strip() for s in (row["spellings"] + "،" + row["shy"]).split("،") if s.strip()]
    for row in read_tsv("times/months.tsv")
    if row["calendar"] == "g"
}
HIJRI = {
    int(row["month"]): [s.strip() for s in (row["spellings"] + "،" + row["shy"]).split("،") if s.strip()]
    for row in read_tsv("times/months.tsv")
    if row["calendar"] == "h"
}
SAYINGS = [
    "في الثامن من أيلول 2014",
    "ليل الأربعاء الخميس",
    "الساعة السابعة والنصف إلا خمس دقائق مساء",
    "من الساعة الـ23,00 حتى الساعة الـ07,00",
    "قبل ثلاثة أيام",
    "في 3 مايو/أيار الماضي",
    "أوائل الشهر الجاري",
    "17 رمضان 1443 هـ",
    "بين عامي 2010 و2012",
    "الربع الثالث من عام 2016",
    "كل يوم جمعة",
    "أول من أمس الثلاثاء",
    "عام ألفين وثلاثة عشر",
]
SAME_LETTERS = [("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ة", "ه"), ("ى", "ي")]
dates = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@given(
    st.one_of(
        st.text(max_size=80), st.text(ALPHABET, max_size=80), st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join)
    )
)
@example("نهاية نهاية مايو")
@settings(deadline=None)
def test_any_text_is_read_and_every_span_is_its_surface(text: str) -> None:
    for reference in (None, datetime(2022, 1, 6)):
        found = tag_text(text, reference)
        assert all(0 <= e.span.start < e.span.end <= len(text) for e in found)
        assert all(a.span.end <= b.span.start for a, b in pairwise(found))
        assert all(e.start is None or e.end is None or e.start <= e.end for e in found)


@given(dates, st.sampled_from([str, lambda n: str(n).translate(EASTERN)]), st.data())
@settings(deadline=None)
def test_a_date_in_any_month_system_and_digits_is_read_back(day: date, digits: object, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(MONTHS[day.month]))
    assert callable(digits)
    (found,) = tag_text(f"{digits(day.day)} {name} {digits(day.year)}", None)
    assert found.start == datetime(day.year, day.month, day.day)
    assert found.timex == day.isoformat()


@given(dates, st.sampled_from(["/", "-", "."]))
@settings(deadline=None)
def test_a_date_in_digits_is_read_day_first(day: date, mark: str) -> None:
    (found,) = tag_text(f"{day.day}{mark}{day.month}{mark}{day.year}", None)
    assert found.timex == day.isoformat()


@given(dates, st.integers(-400, 400), st.sampled_from(["أمس", "غدا", "قبل ثلاثة أيام", "أول من أمس"]))
@settings(deadline=None)
def test_moving_the_anchor_moves_day_relative_values_with_it(day: date, days: int, text: str) -> None:
    here, there = (datetime(d.year, d.month, d.day, 9) for d in (day, day + timedelta(days)))
    (first,), (second,) = tag_text(text, here), tag_text(text, there)
    assert first.start is not None
    assert second.start == first.start + timedelta(days)


@given(dates, st.sampled_from(["الأحد", "الثُّلاثاء", "الجمعه", "السبـــت", "الإثنين"]))
@settings(deadline=None)
def test_a_bare_weekday_is_the_nearest_one_not_after_publication(day: date, name: str) -> None:
    (found,) = tag_text(f"قتل شخص {name} في المدينة", datetime(day.year, day.month, day.day))
    assert found.start is not None
    assert 0 <= (day - found.start.date()).days < 7


@given(st.integers(1345, 1498), st.integers(1, 12), st.integers(1, 29), st.data())
@settings(deadline=None)
def test_a_hijri_date_is_read_back(year: int, month: int, day: int, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(HIJRI[month]))
    (found,) = tag_text(f"{day} {name} {year} هـ", None)
    wanted = Hijri(year, month, day).to_gregorian()
    assert found.start == datetime(wanted.year, wanted.month, wanted.day)


@given(st.sampled_from(SAYINGS), st.data())
@settings(deadline=None)
def test_marks_tatweel_digits_and_letter_variants_change_no_value(saying: str, data: st.DataObject) -> None:
    written = "".join(
        letter + data.draw(st.sampled_from(["", "", "", "\u064f", "\u0651", "ـ"])) if letter.isalpha() else letter
        for letter in saying
    )
    for letter, other in data.draw(st.lists(st.sampled_from(SAME_LETTERS))):
        written = written.replace(letter, other)
    if data.draw(st.booleans()):
        written = written.translate(EASTERN)
    reference = datetime(2022, 1, 6)
    found, same = tag_text(saying, reference), tag_text(written, reference)
    assert [(e.kind, e.timex, e.start, e.end) for e in found] == [(e.kind, e.timex, e.start, e.end) for e in same]
    assert found


@pytest.mark.parametrize(
    ("plain", "variant"),
    [
        ("في الثامن من أيلول 2014", "في الثَّامِن من أيـــلول ٢٠١٤"),
        ("الجمعة 15 مارس 2019", "الجمعه ١٥ مارس ٢٠١٩"),
        ("أمس الأول", "امس الاول"),
        ("الساعة 23:00", "السـاعه ٢٣:٠٠"),
        ("يوم الأربعاء الماضي", "يوم الاربعاء الماضى"),
    ],
)
def test_spelling_changes_no_value(plain: str, variant: str) -> None:
    reference = datetime(2022, 1, 6)
    (one,), (other,) = tag_text(plain, reference), tag_text(variant, reference)
    assert (one.timex, one.start, one.end) == (other.timex, other.start, other.end)


@pytest.mark.parametrize(
    ("piece", "length"),
    [
        ("1", 1_000_000),
        ("الأحد ", 1_000_000),
        ("من الساعة 3 إلى ", 1_000_000),
        ("ا", 1_000_000),
        ("12/3/2011 ", 100_000),
        ("و20 يوما ", 100_000),
        ("23,", 100_000),
        ("أمس ", 100_000),
        ("من من ", 100_000),
    ],
)
def test_a_great_length_of_one_thing_is_finished(piece: str, length: int) -> None:
    text = (piece * (length // len(piece) + 1))[:length]
    found = tag_text(text, datetime(2022, 1, 6))
    assert all(e.span.end <= len(text) for e in found)


def test_a_hijri_year_outside_the_table_gives_no_date() -> None:
    (found,) = tag_text("3 رمضان 900 هـ", datetime(2022, 1, 6))
    assert found.start is None
