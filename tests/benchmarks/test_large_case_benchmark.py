"""A case of 2,000 articles opens within 2 s and is searched within 100 ms; see ``large_case`` for the import."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from extract.model import Document, Event, Timeline
from extract.morphology import prepare
from extract.pipeline import extract
from tests.benchmarks.large_case import QUERIES, articles
from viewer.project.case import Case
from viewer.project.imported import Extraction, Origin
from viewer.project.store import Store

NUMBER, READ = 2000, 40


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The case in a file: some articles are really read, and stand in it again and again."""
    prepare(lambda _: None)
    texts = list(articles(READ))
    read = [extract(a["text"], id=a["id"], published=a["published"], source=a["source"]) for a in texts]
    case = Case()
    case.add_all(copies(read))
    made = tmp_path_factory.mktemp("case") / "large.waqai"
    Store.create(made, case).close()
    return made


def copies(read: list[Timeline]) -> Iterator[tuple[Document, Extraction, Origin]]:
    for n in range(NUMBER):
        timeline, id = read[n % READ], f"d{n}"
        document = replace(timeline.documents[0], id=id)
        events = tuple(copied(e, id) for e in timeline.events)
        yield document, Extraction(Timeline((document,), events), "1"), Origin("corpus", "articles.jsonl", "metadata")


def copied(event: Event, id: str) -> Event:
    evidence = tuple(replace(e, document=id) for e in event.evidence)
    return replace(event, id=f"{id}:{event.type}:{event.evidence[0].trigger.start}", evidence=evidence)


def test_opening(benchmark: BenchmarkFixture, path: Path) -> None:
    def opened() -> int:
        store, case = Store.open(path)
        store.close()
        return len(case.documents)

    assert benchmark.pedantic(opened, rounds=5) == NUMBER


@pytest.mark.parametrize("words", QUERIES)
def test_searching(benchmark: BenchmarkFixture, path: Path, words: str) -> None:
    store, case = Store.open(path)
    found = benchmark.pedantic(store.index.search, args=(words, case.timeline), rounds=5, warmup_rounds=1)
    store.close()
    assert found.passages
