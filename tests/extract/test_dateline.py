"""The date an article gives itself: the examples of the data file, positions, names of files, hostile lines."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.dateline import date_in_name, dateline
from extract.lexicons import read_toml

DATA = read_toml("dateline.toml")
BODY = "خرج الآلاف إلى الشوارع بعد زيادة الأسعار. وقالت الشرطة إنها أوقفت 20 شخصا.\n"


@pytest.mark.parametrize("example", DATA["date_lines"], ids=lambda e: e["text"])
def test_a_date_line_is_found_below_the_title(example: dict[str, str]) -> None:
    found = dateline(f"احتجاجات في المدينة\n\n{example['text']}\n{BODY}")
    assert found is not None
    assert found.published == example["published"]


@pytest.mark.parametrize("example", DATA["datelines"], ids=lambda e: e["text"])
def test_a_dateline_is_found_before_the_first_words(example: dict[str, str]) -> None:
    found = dateline(f"{example['text']}\n{BODY}")
    assert found is not None
    assert found.published == example["published"]


@pytest.mark.parametrize("line", DATA["no_dates"])
def test_anything_less_gives_no_date(line: str) -> None:
    assert dateline(f"{line}\n{BODY}") is None


def test_it_says_where_the_date_stands() -> None:
    text = "عنوان المقال\nالخميسُ، ٦ كانونَ الثاني/ يناير ٢٠٢٢\n" + BODY
    found = dateline(text)
    assert found is not None
    assert found.span.of(text) == "٦ كانونَ الثاني/ يناير ٢٠٢٢"


def test_a_date_far_down_is_no_date_of_the_article() -> None:
    assert dateline(BODY * 8 + "6 يناير 2022\n") is None


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)), st.sampled_from(["{:%Y-%m-%d}-x.txt", "x_{:%Y%m%d}.html"]))
def test_the_name_of_a_file_gives_its_date(day: date, form: str) -> None:
    assert date_in_name(form.format(day)) == day.isoformat()


@pytest.mark.parametrize(
    "name", ["notes.txt", "2022.txt", "2022-13-06.txt", "120220106.txt", "2022-01-06 2022-01-07.txt"]
)
def test_other_names_give_none(name: str) -> None:
    assert date_in_name(name) is None


@pytest.mark.parametrize("text", ["", "6" * 100_000, "يوم " * 50_000, "( " * 50_000, "ا/ " * 50_000, "\n" * 100_000])
def test_hostile_text_is_answered_at_once(text: str) -> None:
    assert dateline(text) is None
