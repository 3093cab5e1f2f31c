"""How likely a mention is an event worth a place on the timeline: a weighted sum of features, as a probability.

The weights (``resources/events/weights.tsv``) were fitted by ``extract.training``; here they are only applied.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from math import exp

from extract.events.dates.dated import Dated
from extract.events.mentions import Mention
from extract.lexicons import read_tsv
from extract.model import Status


@dataclass(frozen=True, slots=True)
class Reading:
    """A mention with what was read of it: the features it is ranked by, and the probability they give it."""

    mention: Mention
    status: Status
    dated: Dated
    features: tuple[str, ...]
    confidence: float


@cache
def weights(table: str) -> dict[str, float]:
    """Weight by feature, in log odds, of ``resources/events/<table>.tsv``."""
    return {row["feature"]: float(row["weight"]) for row in read_tsv(f"events/{table}.tsv")}


def probability(features: Iterable[str], known: Mapping[str, float]) -> float:
    """The logistic function of the features' summed weights; unknown features weigh nothing."""
    return 1 / (1 + exp(-sum(known.get(f, 0.0) for f in features)))
