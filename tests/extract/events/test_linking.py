"""Linking: two mentions of one event are one event with two pieces of evidence; two events of a kind stay two."""

import pytest

from extract.events.linking import link
from extract.training.annotated import Pair, read_pairs


@pytest.mark.parametrize("pair", tuple(read_pairs()), ids=lambda pair: pair.type)
def test_mentions_are_joined_or_kept_apart(pair: Pair) -> None:
    assert len(pair.readings) > 1
    groups = link(pair.readings)
    assert (len(groups) == 1) == pair.joined, [[r.mention.span.of(pair.text) for r in group] for group in groups]
