"""Bounds of dates: what each precision covers, and what is refused."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.model import When
from extract.when import bounds, moments


@pytest.mark.parametrize(
    ("iso", "first", "after"),
    [
        ("2022", "2022-01-01T00:00", "2023-01-01T00:00"),
        ("1992-05", "1992-05-01T00:00", "1992-06-01T00:00"),
        ("2021-12", "2021-12-01T00:00", "2022-01-01T00:00"),
        ("2024-02-29", "2024-02-29T00:00", "2024-03-01T00:00"),
        ("2022-01-05T23", "2022-01-05T23:00", "2022-01-06T00:00"),
        ("2022-01-05T23:59", "2022-01-05T23:59", "2022-01-06T00:00"),
        ("2022-01-05T23:59:59", "2022-01-05T23:59:59", "2022-01-06T00:00"),
    ],
)
def test_a_date_covers_its_unit(iso: str, first: str, after: str) -> None:
    assert moments(iso) == (datetime.fromisoformat(first), datetime.fromisoformat(after))


@pytest.mark.parametrize("iso", ["9999", "9999-12", "9999-12-31"])
def test_the_last_year_has_an_end(iso: str) -> None:
    assert moments(iso)[1] == datetime.max


@pytest.mark.parametrize("iso", ["", "Sunday", "XXXX-WXX-7", "2022-13", "2022-02-30", "2022-01-05T24:00", "20220105"])
def test_what_is_no_date_is_refused(iso: str) -> None:
    with pytest.raises(ValueError, match=r"date|month|day|hour"):
        moments(iso)


def test_open_sides_stay_open() -> None:
    when = When(None, "2022-01-06", "day", "before", "published")
    assert bounds(when) == (None, datetime(2022, 1, 7))
    assert bounds(When(None, None, "unknown", "during", "unknown")) == (None, None)


@given(
    st.datetimes(min_value=datetime(1, 1, 1), max_value=datetime(9998, 12, 31)), st.sampled_from([4, 7, 10, 13, 16, 19])
)
def test_a_moment_lies_in_the_unit_cut_from_it(moment: datetime, length: int) -> None:
    first, after = moments(moment.isoformat(timespec="seconds")[:length])
    assert first <= moment.replace(microsecond=0) < after
    assert after - first <= timedelta(days=366)
