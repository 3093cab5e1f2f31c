"""The articles that the extraction benchmarks read: JSON Lines named by WAQAI_NEWS, else the bundled sample."""

from __future__ import annotations

import json
import os
from importlib.resources import files
from itertools import cycle, islice
from pathlib import Path
from typing import NamedTuple


class Article(NamedTuple):
    """An article's text and ISO 8601 publication date."""

    id: str
    text: str
    published: str | None


def articles() -> list[Article]:
    """One of each. A line holds ``id``, ``published`` and either ``text`` or ``paragraphs``."""
    named = os.environ.get("WAQAI_NEWS")
    if named is None:
        sample = files("resources").joinpath("samples/kazakhstan-csto-2022.txt").read_text("utf-8")
        return [Article("sample", sample, "2022-01-06")]
    records = map(json.loads, Path(named).read_text("utf-8").splitlines())
    return [Article(r["id"], r.get("text") or "\n".join(r["paragraphs"]), r["published"]) for r in records]


def repeated(number: int) -> list[Article]:
    """``number`` articles: all there are, again and again."""
    return list(islice(cycle(articles()), number))
