"""Dates in words: what a reader of English or Arabic sees, and never a year, day or hour the text does not have."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.model import Recurrence, When
from viewer.wording import Language, clock_range, date_in_words, when_in_words, when_parts


def when(start: str | None, end: str | None = None, **more: object) -> When:
    fields = {"granularity": "day", "relation": "during", "basis": "stated", **more}
    return When(start, end, **fields)  # type: ignore[arg-type]


DAY = when("2022-01-02", "2022-01-02")
NIGHT = when("2022-01-05T18:00", "2022-01-06T06:00", granularity="part-of-day")
CURFEW = when(None, "2022-01-06", basis="published", recurrence=Recurrence("day", "23:00", "07:00", "local"))
GOLDEN = [
    (DAY, "Sun 2 Jan", "الأحد 2 يناير"),
    (NIGHT, "night of Wed 5–Thu 6 Jan", "ليل الأربعاء 5 – الخميس 6 يناير"),
    (
        when("2022-01-05T06:00", "2022-01-05T12:00", granularity="part-of-day"),
        "morning of Wed 5 Jan",
        "صباح الأربعاء 5 يناير",
    ),
    (when("2022-01-02", "2022-01-02", relation="before"), "before Sun 2 Jan", "قبل الأحد 2 يناير"),
    (when("2022-01-02", None, relation="since"), "since Sun 2 Jan", "منذ الأحد 2 يناير"),
    (when(None, "2022-01-06", relation="before", basis="published"), "by Thu 6 Jan", "بحلول الخميس 6 يناير"),
    (when("2022-01-06", None), "from Thu 6 Jan", "من الخميس 6 يناير"),
    (CURFEW, "nightly 23:00–07:00", "كل ليلة \u206623:00–07:00\u2069"),
    (when("1992-05", "1992-05", granularity="month"), "May 1992", "مايو 1992"),
    (when("1992-05", "1992-07", granularity="month", relation="throughout"), "May–Jul 1992", "مايو – يوليو 1992"),
    (when("2018", "2018", granularity="year", approximate=True), "about 2018", "نحو 2018"),
    (when("2022-01-02", "2022-01-06"), "between Sun 2 and Thu 6 Jan", "بين الأحد 2 والخميس 6 يناير"),
    (
        when("2022-01-30", "2022-02-01", relation="throughout"),
        "Sun 30 Jan–Tue 1 Feb",
        "الأحد 30 يناير – الثلاثاء 1 فبراير",
    ),
    (
        when("2021-12-31", "2022-01-01", relation="throughout"),
        "Fri 31 Dec 2021–Sat 1 Jan",
        "الجمعة 31 ديسمبر 2021 – السبت 1 يناير",
    ),
    (when("2022-01-05T23:00", "2022-01-05T23:00", granularity="hour"), "Wed 5 Jan, 23:00", "الأربعاء 5 يناير، 23:00"),
    (when("2022-06", "2022-08", granularity="season", timex="2022-SU"), "summer 2022", "صيف 2022"),
    (when("2022-04", "2022-06", granularity="quarter"), "second quarter of 2022", "الربع الثاني من 2022"),
    (when("1990", "1999", granularity="decade"), "the 1990s", "عقد 1990–1999"),
    (when(None, None, basis="unknown", granularity="unknown"), "no date stated", "بلا تاريخ مذكور"),
]


@pytest.mark.parametrize(("value", "english", "arabic"), GOLDEN, ids=[g[1] for g in GOLDEN])
def test_short(value: When, english: str, arabic: str) -> None:
    assert when_in_words(value, "en", year=2022) == english
    assert when_in_words(value, "ar", year=2022) == arabic


def test_a_year_goes_without_saying_only_where_the_caller_says_so() -> None:
    assert when_in_words(DAY, "en") == "Sun 2 Jan 2022"
    assert when_in_words(DAY, "en", year=2021) == "Sun 2 Jan 2022"


@pytest.mark.parametrize(
    ("months", "said"), [("gregorian", "يناير"), ("levantine", "كانون الثاني"), ("maghreb", "جانفي")]
)
def test_the_reader_chooses_digits_and_month_names(months: str, said: str) -> None:
    assert when_in_words(DAY, "ar", "arab", months) == f"الأحد ٢ {said} ٢٠٢٢"  # type: ignore[arg-type]


def test_the_sheet_sets_a_date_in_three_lines() -> None:
    parts = when_parts(when(None, "2022-01-06", relation="before", basis="published"), "en")
    assert (parts.lead, parts.date, parts.note) == ("no later than", "Thu 6 January 2022", "day not stated")
    parts = when_parts(CURFEW, "en")
    assert (parts.lead, parts.date) == ("every night", "23:00–07:00")
    assert parts.note == "local time; in force no later than Thu 6 January 2022"


def test_one_open_clock_time() -> None:
    assert clock_range("20:00", None, "en") == "from 20:00"
    assert clock_range(None, None, "ar") == ""


def test_a_date_inside_a_sentence() -> None:
    assert date_in_words("2022-01-06", "en") == "6 January 2022"
    assert date_in_words("1992-05", "ar") == "مايو 1992"
    with pytest.raises(ValueError, match="ISO"):
        date_in_words("last week", "en")


@given(st.dates(date(1000, 1, 1), date(9000, 1, 1)), st.integers(0, 800), st.sampled_from(["en", "ar"]))
def test_both_ends_are_said_and_isolates_close(first: date, days: int, lang: Language) -> None:
    last = first + timedelta(days=days)
    said = when_in_words(when(first.isoformat(), last.isoformat()), lang)
    for moment in (first, last):
        assert str(moment.day) in said
        assert str(moment.year) in said
    assert said.count("\u2066") == said.count("\u2069")
