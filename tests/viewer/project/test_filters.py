"""Filters: what matches, and the short form of the command line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.viewer.project import articles
from viewer.project.filters import Filter, FilterError, read_filter, write_filter

TIMELINE = articles.case("a", "b").timeline


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("", 8),
        ("type:protest,appeal", 4),
        ("place:ألماتي", 2),
        ("source:a.txt", 4),
        ("status:denied", 0),
        ("confidence:0.5..", 6),
        ("confidence:0.4", 2),
        ("review:unreviewed", 8),
        ("date:2022-01..2022-01", 6),
        ("date:..2022-01-01", 0),
        ("date:2022-01-02", 6),
        ("الطواريء", 0),
        ("الطوارئ", 2),
        ("قُتِل شرطيًّا", 2),
        ("type:casualties قتل", 2),
        ("احتجاجات ضبط", 0),
    ],
)
def test_what_matches(written: str, expected: int) -> None:
    assert len(read_filter(written).apply(TIMELINE).events) == expected


def test_nothing_asked_for_gives_the_same_timeline() -> None:
    assert Filter().apply(TIMELINE) is TIMELINE
    assert not Filter()


@pytest.mark.parametrize("written", ["type:party", "confidence:high", "date:yesterday", 'source:"open', "status:sad"])
def test_what_cannot_be_read_is_told_in_words(written: str) -> None:
    with pytest.raises(FilterError) as told:
        read_filter(written)
    assert told.value.en.endswith(".")
    assert told.value.ar.endswith(".")


words = st.frozensets(st.text("ابتثabc '\"", min_size=1).map(str.strip).filter(bool), max_size=3)


@given(
    st.builds(
        Filter,
        types=st.frozensets(st.sampled_from(["protest", "riot", "other"])),
        places=words,
        sources=words,
        statuses=st.frozensets(st.sampled_from(["asserted", "denied"])),
        reviews=st.frozensets(st.sampled_from(["accepted", "edited"])),
        min_confidence=st.integers(0, 50).map(lambda n: n / 100),
        max_confidence=st.integers(50, 100).map(lambda n: n / 100),
        since=st.sampled_from([None, "2022", "2022-01-05T23:00"]),
        until=st.sampled_from([None, "2023", "2023-01"]),
        text=st.lists(st.text("ابتث\"'", min_size=1)).map(" ".join),
    )
)
def test_the_short_form_is_read_back(wanted: Filter) -> None:
    assert read_filter(write_filter(wanted)) == wanted
