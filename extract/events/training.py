"""Fits the two tables of weights to annotated articles, or tells how well such weights do on articles left out.

``python -m extract.events.training GOLD_DIRECTORY`` writes ``resources/events/{weights,link-weights}.tsv``;
with ``--validate`` it writes nothing and prints what ``extract.events.validation`` measures. ``--judged DIRECTORY``
adds articles of which it is only known which mentions are right: single mentions learn from them, pairs do not, and
they are never scored. Logistic regression with a quadratic penalty (scikit-learn); nothing of this runs when articles
are read.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from extract.events.annotated import Article, read_articles, read_pairs
from extract.events.likeness import pair_features, side_of

MENTION_PENALTY = 6.0
PAIR_PENALTY = 8.0
JUDGED = 0.7  # what a mention of an article that was only judged counts, beside one of an annotated article
_LATEST = 24


@dataclass(frozen=True, slots=True)
class Example:
    """Features with the answer they should give."""

    features: tuple[str, ...]
    answer: bool
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights by feature, in log odds: of single mentions and of pairs of them."""

    mentions: dict[str, float]
    pairs: dict[str, float]


def fit(articles: Sequence[Article], judged: Sequence[Article] = ()) -> Weights:
    """The weights of mentions and of pairs that suit ``articles``, and mentions ``judged`` too, best."""
    mentions = [e for a in articles for e in mention_examples(a)]
    mentions += [e for a in judged for e in mention_examples(a, JUDGED)]
    pairs = [e for a in articles for e in pair_examples(a)]
    return Weights(_regress(mentions, MENTION_PENALTY), _regress([*pairs, *written_pairs()], PAIR_PENALTY))


def mention_examples(article: Article, weight: float = 1.0) -> Iterator[Example]:
    """Whether each mention is an event of its type."""
    for found in article.found:
        yield Example(found.reading.features, bool(found.events), weight)


def pair_examples(article: Article) -> Iterator[Example]:
    """Whether a mention and the earlier ones of its type, back to the last of the same event, are one event."""
    right = [(side_of(f.reading), f.events) for f in article.found if f.events]
    for at, (later, events) in enumerate(right):
        type_ = later.reading.mention.type
        for earlier, others in reversed([s for s in right[:at] if s[0].reading.mention.type == type_][-_LATEST:]):
            same = bool(events & others)
            yield Example(tuple(pair_features(earlier, later)), same)
            if same:
                break


@cache
def written_pairs() -> tuple[Example, ...]:
    """The pairs of ``resources/events/pairs.toml``: the first and the last mention of the type in each text."""
    return tuple(
        Example(tuple(pair_features(side_of(pair.readings[0]), side_of(pair.readings[-1]))), pair.joined)
        for pair in read_pairs()
        if len(pair.readings) > 1
    )


def _regress(examples: Sequence[Example], penalty: float) -> dict[str, float]:
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    vectors = DictVectorizer()
    rows = vectors.fit_transform([dict.fromkeys(e.features, 1.0) for e in examples])
    model = LogisticRegression(C=1 / penalty, fit_intercept=False, max_iter=1000)
    model.fit(rows, [e.answer for e in examples], sample_weight=[e.weight for e in examples])
    return dict(zip(vectors.get_feature_names_out(), map(float, model.coef_[0]), strict=True))


def _write(weights: Weights) -> None:
    resources = Path(__file__).parents[2] / "resources" / "events"
    for name, rows in (("weights", weights.mentions), ("link-weights", weights.pairs)):
        text = "feature\tweight\n" + "".join(f"{feature}\t{weight:.2f}\n" for feature, weight in sorted(rows.items()))
        (resources / f"{name}.tsv").write_text(text, "utf-8")


def main(arguments: Iterable[str] | None = None) -> None:
    """Fit and write both tables, or validate."""
    parser = argparse.ArgumentParser(prog="python -m extract.events.training", description=__doc__)
    parser.add_argument("gold", type=Path, help="directory of annotated articles")
    parser.add_argument("--judged", type=Path, action="append", default=[], help="articles with mentions only judged")
    parser.add_argument("--validate", action="store_true", help="leave each article out in turn, and score it")
    options = parser.parse_args(None if arguments is None else list(arguments))
    articles = list(read_articles(options.gold))
    judged = [article for directory in options.judged for article in read_articles(directory)]
    if options.validate:
        from extract.events.validation import validate

        print(validate(articles, judged))
    else:
        _write(fit(articles, judged))


if __name__ == "__main__":
    main()
