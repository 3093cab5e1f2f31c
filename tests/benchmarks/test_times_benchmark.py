"""Temporal expressions beside dateparser's ``search_dates`` on the same news: articles a second, and per character."""

from __future__ import annotations

from datetime import datetime
from time import process_time

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from extract.times import tag_text
from tests.benchmarks.news import articles, repeated

pytestmark = pytest.mark.benchmark(timer=process_time)
ARTICLES = 1_000
SHARE = 40  # of them for dateparser, which needs minutes for all
PIECE = (
    "قُتل عشرات المحتجين ليل الأربعاء الخميس، ومن الساعة السابعة مساء حتى السادسة صباحا في 5 كانون الثاني/يناير 2022. "
)


def reference(published: str | None) -> datetime | None:
    return datetime.fromisoformat(published) if published else None


def test_times_of_a_thousand_articles(benchmark: BenchmarkFixture) -> None:
    given = [(article.text, reference(article.published)) for article in repeated(ARTICLES)]
    tag_text(*given[0])
    benchmark.pedantic(lambda: [tag_text(*one) for one in given], rounds=1)
    report(benchmark, len(given))


def test_search_dates_of_some_of_them(benchmark: BenchmarkFixture) -> None:
    from dateparser.search import search_dates  # of the benchmark extra

    given = repeated(ARTICLES)[:: ARTICLES // SHARE]
    search_dates("أمس", languages=["ar"])

    def search() -> None:
        for article in given:
            base = reference(article.published)
            search_dates(article.text, languages=["ar"], settings={"RELATIVE_BASE": base} if base else None)

    benchmark.pedantic(search, rounds=1)
    report(benchmark, len(given))


@pytest.mark.parametrize("length", [10_000, 100_000, 300_000])
def test_time_grows_with_the_length(benchmark: BenchmarkFixture, length: int) -> None:
    text = (PIECE * (length // len(PIECE) + 1))[:length]
    tag_text(PIECE, None)
    benchmark.pedantic(lambda: tag_text(text, datetime(2022, 1, 6)), rounds=1)
    benchmark.extra_info["microseconds a character"] = round(benchmark.stats.stats.mean / length * 1e6, 2)


def report(benchmark: BenchmarkFixture, number: int) -> None:
    benchmark.extra_info["different articles"] = len(articles())
    benchmark.extra_info["articles a second"] = round(number / benchmark.stats.stats.mean, 1)
