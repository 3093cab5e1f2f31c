"""Fits the weights of evidence by which reports of one event are told, or tells how well such weights do.

``python -m extract.training.coreference PAIRS GOLD CORPUS`` writes ``resources/coreference/evidence.tsv``: PAIRS is
``tests/golden/same-event/pairs.toml``, GOLD a directory of annotated articles, CORPUS articles in JSON Lines. With
``--validate`` nothing is written; precision and recall on pairs left out of the fit are printed, which is what the
weights are worth on pairs nobody has seen.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from extract.coreference import Report, comparable
from extract.coreference.evidence import features
from extract.lexicons import read_tsv
from extract.training.annotated import read_articles
from extract.training.told import ToldPair, different_events, read_told
from extract.training.unrelated import unrelated_events

PENALTY = 1.0  # of what a line of evidence weighs beyond its like
SHARED_PENALTY = 0.1  # of what all lines weigh that say the same: for, against, or contradicting
OF_ONE_ARTICLE = 20.0  # written pairs that all pairs of events of one article count for together
UNRELATED = 200.0  # the same of events of unrelated articles: there are a hundred times as many in a case
_EVIDENCE = Path(__file__).parents[2] / "resources" / "coreference" / "evidence.tsv"
_SIGNS = {"for": 1, "against": -1, "contradicts": -1}
Weights = dict[str, float]


@dataclass(frozen=True, slots=True)
class Example:
    """A pair by its evidence, one tuple for each two events that may be meant; with the answer, and what it counts."""

    half: str
    evidence: tuple[tuple[str, ...], ...]
    same: bool
    weight: float = 1.0


def written_examples(pairs: Iterable[ToldPair]) -> Iterator[Example]:
    """``pairs`` as examples; one whose events are not found, or of types that are never one, has no evidence."""
    for pair in pairs:
        found = (tuple(features(a, b)) for a, b in product(*pair.reports) if comparable(a, b))
        yield Example(pair.half, tuple(found), pair.same)


def different_examples(gold: Path, corpus: Path) -> list[Example]:
    """Different events of each annotated article of ``gold``, and of the unrelated articles of ``corpus``. Raises as
    ``read_articles`` and ``unrelated_events``."""
    of_one = (pair for article in read_articles(gold) for pair in different_events(article))
    return [*_different(of_one, OF_ONE_ARTICLE), *_different(unrelated_events(corpus), UNRELATED)]


def _different(pairs: Iterable[tuple[Report, Report]], count: float) -> Iterator[Example]:
    """One example for all pairs of the same evidence; together they count for ``count`` written pairs."""
    found = Counter(tuple(features(a, b)) for a, b in pairs if comparable(a, b))
    return (Example("", (evidence,), False, count * n / found.total()) for evidence, n in found.items())


def fit(examples: Sequence[Example]) -> Weights:
    """Weights by logistic regression with a quadratic penalty, partially pooled: what a line weighs is what all those
    weigh that say the same, and what sets it apart. No weight has another sign than its line says."""
    import numpy as np
    from scipy.optimize import minimize

    says = {row["evidence"]: row["says"] for row in read_tsv("coreference/evidence.tsv")}
    names, groups = list(says), list(_SIGNS)
    pooled = np.array([[float(says[name] == group) for group in groups] for name in names])
    of_each = np.hstack([np.eye(len(names)), pooled])
    rows = [(e.same, e.weight, evidence) for e in examples for evidence in (e.evidence[:1] if e.same else e.evidence)]
    held = np.array([[float(name in evidence) for name in names] for _, _, evidence in rows]) @ of_each
    answers = np.array([1.0 if same else -1.0 for same, _, _ in rows])
    counts = np.array([weight for _, weight, _ in rows])
    penalty = np.array([0.0 if says[n] == "-" else PENALTY for n in names] + [SHARED_PENALTY] * len(groups))
    bounds = [(None, None)] * len(names) + [(0, None) if _SIGNS[g] > 0 else (None, 0) for g in groups]

    def loss(parts: np.ndarray) -> tuple[float, np.ndarray]:
        margin = answers * (held @ parts)
        slope = held.T @ (counts * answers / (1 + np.exp(margin)))
        return float(counts @ np.logaddexp(0, -margin) + penalty @ parts**2 / 2), penalty * parts - slope

    parts = minimize(loss, np.zeros(len(penalty)), jac=True, method="L-BFGS-B", bounds=bounds).x
    weights = dict(zip(names, map(float, of_each @ parts), strict=True))
    return {n: w if says[n] == "-" else _SIGNS[says[n]] * max(0.0, w * _SIGNS[says[n]]) for n, w in weights.items()}


def is_same(example: Example, weights: Weights) -> bool:
    """Whether ``weights`` take it for one event."""
    return any(sum(weights[name] for name in evidence) >= 0 for evidence in example.evidence)


def validate(written: Sequence[Example], different: Sequence[Example]) -> str:
    """The report: precision and recall by half, each pair or each half left out of the fit, and fitted to all."""
    halves = list(dict.fromkeys(e.half for e in written))
    all_weights = fit([*written, *different])
    ways: dict[str, Callable[[Example], Weights]] = {
        "fitted to all": lambda _: all_weights,
        "each pair left out": lambda left: fit([*(e for e in written if e is not left), *different]),
    }
    by_half = {half: fit([*(e for e in written if e.half != half), *different]) for half in halves}
    ways["each half left out"] = lambda left: by_half[left.half]
    lines = []
    for way, weights in ways.items():
        answers = [(e.half, e.same, is_same(e, weights(e))) for e in written]
        lines += [f"{way}, {half:10} {_figures(answers, {half})}" for half in halves]
        lines.append(f"{way}, {'all':10} {_figures(answers, set(halves))}")
    return "\n".join(lines)


def _figures(answers: Iterable[tuple[str, bool, bool]], halves: set[str]) -> str:
    found = [(same, answer) for half, same, answer in answers if half in halves]
    right, said, there = found.count((True, True)), sum(a for _, a in found), sum(s for s, _ in found)
    return f"precision {right / max(1, said):.3f}  recall {right / max(1, there):.3f}  {right} right of {said}, {there}"


def _write(weights: Weights) -> None:
    lines = _EVIDENCE.read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    fitted = (
        "\t".join((r[0], r[1], f"{weights[r[0]]:.2f}", *r[3:])) if r[0] in weights else "\t".join(r) for r in rows
    )
    _EVIDENCE.write_text("\n".join(fitted) + "\n", "utf-8")


def main(arguments: Iterable[str] | None = None) -> None:
    """Fit and write the weights, or validate."""
    parser = argparse.ArgumentParser(prog="python -m extract.training.coreference", description=__doc__)
    parser.add_argument("pairs", type=Path, help="file of written pairs")
    parser.add_argument("gold", type=Path, help="directory of annotated articles")
    parser.add_argument("corpus", type=Path, help="articles in JSON Lines")
    parser.add_argument("--validate", action="store_true", help="leave pairs out in turn, and score them")
    options = parser.parse_args(None if arguments is None else list(arguments))
    written = list(written_examples(read_told(options.pairs)))
    different = different_examples(options.gold, options.corpus)
    if options.validate:
        print(validate(written, different))
    else:
        _write(fit([*written, *different]))


if __name__ == "__main__":
    main()
