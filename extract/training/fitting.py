"""Weights fitted to annotated articles: logistic regression with a quadratic penalty (scikit-learn).

Articles of which it is only known which mentions are right teach single mentions, not pairs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from extract.events.likeness import pair_features, side_of
from extract.training.annotated import Article, read_pairs

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
