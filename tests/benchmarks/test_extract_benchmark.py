"""The whole pipeline: ready, cold, warm, by stage, and the memory it takes. One process; seconds are of the processor,
so that other work on the machine changes them little.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from extract.events import find_events
from extract.export.contract import to_json
from extract.model import Document, Timeline
from extract.morphology import prepare
from extract.pipeline import extract
from extract.text.paragraphs import paragraphs
from extract.text.tokens import sentences
from extract.times import tag
from tests.benchmarks.news import Article, articles

pytestmark = pytest.mark.benchmark(timer=process_time)
SAMPLE = Path("resources/samples/kazakhstan-csto-2022.txt")
READY = """
from time import process_time
from extract.morphology import prepare
prepare()
print(process_time())
"""


def test_the_database_is_ready(benchmark: BenchmarkFixture) -> None:
    """From the start of Python to the first analysis that could be asked for."""
    prepare()  # builds it where it is missing

    def start() -> float:
        return float(subprocess.run([sys.executable, "-c", READY], capture_output=True, text=True, check=True).stdout)

    benchmark.extra_info["seconds until ready, median of 5"] = round(sorted(start() for _ in range(5))[2], 3)
    benchmark.pedantic(start, rounds=1)


def test_a_batch_from_cold(benchmark: BenchmarkFixture) -> None:
    given = articles()
    lines = "".join(json.dumps(article._asdict(), ensure_ascii=False) + "\n" for article in given)
    prepare()
    command = [sys.executable, "-m", "extract", "batch"]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    benchmark.pedantic(
        lambda: subprocess.run(command, input=lines, capture_output=True, text=True, check=True), rounds=1
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    benchmark.extra_info["articles a second, start and all"] = round(len(given) / seconds, 1)
    benchmark.extra_info["peak memory, MB"] = round(after.ru_maxrss / 1024)


def test_articles_once_warm(benchmark: BenchmarkFixture) -> None:
    given = articles()
    benchmark.pedantic(lambda: [_whole(article) for article in given], rounds=2, warmup_rounds=1)
    benchmark.extra_info["articles a second"] = round(len(given) / benchmark.stats.stats.min, 1)


def test_the_sample_once_warm(benchmark: BenchmarkFixture) -> None:
    sample = Article("sample", SAMPLE.read_text("utf-8"), "2022-01-06")
    benchmark.pedantic(lambda: _whole(sample), rounds=20, warmup_rounds=2)


def test_where_the_time_goes(benchmark: BenchmarkFixture) -> None:
    given = articles()
    spent: dict[str, float] = {}

    def timed(stage: str, work: Callable[[], list[Any]]) -> list[Any]:
        start = process_time()
        answer = work()
        spent[stage] = process_time() - start
        return answer

    def run() -> None:
        spans = timed("paragraphs", lambda: [paragraphs(a.text) for a in given])
        documents = [Document(a.id, a.text, s, a.published, "given") for a, s in zip(given, spans, strict=True)]
        parts = timed("sentences and readings", lambda: [sentences(d) for d in documents])
        times = timed("times", lambda: [tag(d) for d in documents])
        events = timed("events", lambda: [find_events(*one) for one in zip(documents, parts, times, strict=True)])
        found = [Timeline((d,), e) for d, e in zip(documents, events, strict=True)]
        timed("export", lambda: [to_json(timeline) for timeline in found])

    benchmark.pedantic(run, rounds=1, warmup_rounds=1)
    total = sum(spent.values())
    benchmark.extra_info["share of the time"] = {stage: round(part / total, 2) for stage, part in spent.items()}


def _whole(article: Article) -> Timeline:
    return extract(article.text, id=article.id, published=article.published)
