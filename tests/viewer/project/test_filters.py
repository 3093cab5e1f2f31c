"""Filters: what matches, and the short form of the command line."""

from __future__ import annotations

import pytest

from tests.viewer.project import articles
from viewer.project.filters import Filter, FilterError, read_filter

TIMELINE = articles.case("a", "b").timeline


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("", 8),
        ("type:protest,appeal", 4),
        ("place:ألماتي", 2),
        ("source:a.txt", 4),
        ('source:"a.txt"', 4),
        ("'place:ألماتي,نور سلطان' احتجاجات", 2),
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
