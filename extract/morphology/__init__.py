"""Morphology: words, their readings and their segmentation, by CAMeL Tools.

``analyse`` and ``tokenize`` load the database at their first call; ``prepare`` does it ahead, with progress.
Nothing here knows of sentences or context.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from extract.model import Analysis


class MorphologyUnavailable(Exception):
    """The morphology cannot be loaded; the message is one plain sentence for the reader."""


def prepare(progress: Callable[[float], None] = lambda share: None) -> None:
    """Load the database, building it first where it is missing; ``progress`` hears shares of 1.

    Raises MorphologyUnavailable where the tables are missing or the cache directory cannot be written.
    """
    from extract.morphology import camel

    camel.load(progress)


@cache
def analyse(word: str) -> tuple[Analysis, ...]:
    """All readings of ``word`` out of context, the analyser's order; empty for words it does not know."""
    from extract.morphology import camel

    return camel.analyse(word)


def tokenize(text: str) -> list[str]:
    """Words, numbers and single punctuation marks of ``text`` in order, white space dropped."""
    from extract.morphology import camel

    return camel.tokenize(text)


def database_name() -> str:
    """The name of the database in use, for people: 'Buckwalter 1.0' or the one CAMeL's own tools installed."""
    from extract.morphology import camel

    return camel.load().name
