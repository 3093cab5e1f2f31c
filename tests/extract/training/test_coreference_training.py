"""The weights of evidence keep the sign that their line says, whatever the examples show."""

from __future__ import annotations

import pytest

from extract.training.coreference import Example, fit, is_same, validate


def test_a_line_that_pairs_speak_against_is_fitted_to_nothing_and_no_further() -> None:
    held = Example("", (("always", "words: telling"),), same=False)
    free = Example("", (("always", "place: agree"),), same=True)
    weights = fit([held, free] * 20)
    assert weights["words: telling"] == pytest.approx(0, abs=0.3)
    assert weights["words: telling"] >= 0
    assert weights["place: agree"] > 1


def test_what_is_left_out_is_scored_by_the_others() -> None:
    same = Example("a", (("always", "place: agree"),), same=True)
    other = Example("b", (("always", "place: differ"),), same=False)
    weights = fit([same, other] * 10)
    assert is_same(same, weights)
    assert not is_same(other, weights)
    report = validate([same, other] * 10, [])
    assert "fitted to all, all        precision 1.000  recall 1.000  10 right of 10, 10" in report
    assert "each half left out, a          precision 0.000  recall 0.000" in report
