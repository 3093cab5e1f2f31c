"""Events of articles on different stories, which are different events: what most pairs are that a case compares.

Articles are on different stories where their words are few the same; nobody read them to tell.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product
from pathlib import Path

from extract.coreference import Report, report
from extract.imports import Article, articles_of
from extract.pipeline import extract

_APART = 21  # days between publications; a case compares no undated events beyond it
_UNLIKE = 0.12  # cosine of the words of two articles, weighed by tf-idf; more than eight in ten pairs are below it


def unrelated_events(corpus: Path) -> Iterator[tuple[Report, Report]]:
    """Reports of two articles of a JSON Lines corpus that share few words and came out around one time. Raises
    Unreadable where it cannot be opened."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    articles = [article for article in articles_of(corpus) if isinstance(article, Article)]
    vectors = TfidfVectorizer(min_df=2).fit_transform([article.text for article in articles])
    alike = (vectors @ vectors.T).toarray()
    told = [_reports(article) for article in articles]
    for one, other in combinations(range(len(articles)), 2):
        if alike[one, other] < _UNLIKE:
            yield from ((a, b) for a, b in product(told[one], told[other]) if _are_near(a, b))


def _reports(article: Article) -> list[Report]:
    timeline = extract(article.text, id=article.id, published=article.published)
    return [report(event, {article.id: timeline.documents[0]}) for event in timeline.events]


def _are_near(one: Report, other: Report) -> bool:
    if one.published is None or other.published is None:
        return True
    return abs((one.published - other.published).days) <= _APART
