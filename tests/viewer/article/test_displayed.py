"""Counting code points and UTF-16 units of what is shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.model import Span
from viewer.article.displayed import Displayed


def shown(text: str) -> Displayed:
    return Displayed(text, Span(0, len(text)))


@given(st.text(st.sampled_from("ab 👍🇰عربي23:00–7.\n\u202e\u0651")))
def test_every_position_comes_back_and_units_are_those_of_qt(text: str) -> None:
    displayed = shown(text)
    for position in range(len(text)):
        unit = displayed.to_qt(position)
        assert displayed.from_qt(unit) == position
        first = displayed.text.encode("utf-16-le")[2 * unit :].decode("utf-16-le")[:1]
        assert first == text[position] or text[position] in "\n\u202e"


def test_line_breaks_show_as_spaces_and_overrides_as_nothing() -> None:
    assert shown("وقتل\nعشرات").text == "وقتل عشرات"
    assert shown("a\u202eb").text == "a\u200bb"


def test_clock_ranges_stand_in_isolates_and_positions_still_fit() -> None:
    text = "من 23:00–07:00 ليلا"
    displayed = shown(text)
    assert "\u206623:00–07:00\u2069" in displayed.text
    start = text.index("ليلا")
    assert displayed.text[displayed.to_qt(start) :] == "ليلا"
    assert displayed.text[displayed.to_qt(3)] == "2"


def test_a_stretch_counts_from_its_own_start() -> None:
    text = "👍👍 حظر تجول"
    displayed = Displayed(text, Span(3, 6))
    assert displayed.text == "حظر"
    assert (displayed.to_qt(4), displayed.from_qt(1)) == (1, 4)


@pytest.mark.parametrize(("position", "unit"), [(-5, 0), (99, 4)])
def test_positions_outside_are_clamped(position: int, unit: int) -> None:
    assert shown("نص ع").to_qt(position) == unit
