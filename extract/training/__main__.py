"""Fits the two tables of weights to annotated articles, or tells how well such weights do on articles left out.

``python -m extract.training GOLD_DIRECTORY`` writes ``resources/events/{weights,link-weights}.tsv``.
With ``--validate`` nothing is written; what ``extract.training.validation`` measures is printed.
``--judged DIRECTORY`` adds articles of which it is only known which mentions are right; they are never scored.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

from extract.training.annotated import read_articles
from extract.training.fitting import Weights, fit
from extract.training.validation import validate


def _write(weights: Weights) -> None:
    resources = Path(__file__).parents[2] / "resources" / "events"
    for name, rows in (("weights", weights.mentions), ("link-weights", weights.pairs)):
        text = "feature\tweight\n" + "".join(f"{feature}\t{weight:.2f}\n" for feature, weight in sorted(rows.items()))
        (resources / f"{name}.tsv").write_text(text, "utf-8")


def main(arguments: Iterable[str] | None = None) -> None:
    """Fit and write both tables, or validate."""
    parser = argparse.ArgumentParser(prog="python -m extract.training", description=__doc__)
    parser.add_argument("gold", type=Path, help="directory of annotated articles")
    parser.add_argument("--judged", type=Path, action="append", default=[], help="articles with mentions only judged")
    parser.add_argument("--validate", action="store_true", help="leave each article out in turn, and score it")
    options = parser.parse_args(None if arguments is None else list(arguments))
    articles = list(read_articles(options.gold))
    judged = [article for directory in options.judged for article in read_articles(directory)]
    if options.validate:
        print(validate(articles, judged))
    else:
        _write(fit(articles, judged))


if __name__ == "__main__":
    main()
