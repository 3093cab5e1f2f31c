"""Golden timelines: short texts written for the purpose, and the sample article, one readable line an event.

    when | type | status | English label | Arabic label | counts | who says so

A difference is shown as a diff; what is wrong with a text says the line, not the offset.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import Path

import pytest

from extract.model import Event, Quantity, When
from extract.pipeline import extract

GOLDEN = Path(__file__).with_name("golden")
PUBLISHED = "2022-01-06"  # a Thursday; of every text that does not name another date
SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "kazakhstan-csto-2022.txt"


def texts() -> Iterator[tuple[str, str, str | None, list[str]]]:
    """Name, text, publication date and lines wanted of every golden text."""
    for path in sorted(GOLDEN.glob("*.txt")):
        for number, block in enumerate(path.read_text("utf-8").split("\n\n"), start=1):
            lines = [line for line in block.splitlines() if line and not line.startswith("#")]
            fields = [tuple(line.partition(": ")[::2]) for line in lines]
            if not fields:
                continue
            published = dict(fields).get("published", PUBLISHED)
            yield (
                f"{path.stem}-{number}",
                "\n".join(value for name, value in fields if name == "text"),
                None if published == "unknown" else published,
                [value for name, value in fields if name == "want"],
            )


@pytest.mark.parametrize(("name", "text", "published", "wanted"), [pytest.param(*t, id=t[0]) for t in texts()])
def test_a_text_yields_its_timeline(name: str, text: str, published: str | None, wanted: list[str]) -> None:
    compare(text, [line(e) for e in extract(text, id=name, published=published).events], wanted)


def test_the_sample_article_yields_its_timeline() -> None:
    text = SAMPLE.read_text("utf-8")
    wanted = (GOLDEN / "sample.timeline").read_text("utf-8").splitlines()
    compare(SAMPLE.stem, [line(e) for e in extract(text, id=SAMPLE.stem, published=PUBLISHED).events], wanted)


def compare(text: str, found: list[str], wanted: list[str]) -> None:
    """Fail with a diff where the lines differ."""
    if found != wanted:
        diff = difflib.unified_diff(wanted, found, "wanted", "found", lineterm="", n=0)
        pytest.fail("\n".join((text, *diff)), pytrace=False)


def line(event: Event) -> str:
    """An event as one readable line."""
    source = event.attribution
    counts = ", ".join(map(_count, event.quantities)) or "-"
    said = "-" if source is None else source.name or source.text
    return " | ".join((_when(event.when), event.type, event.status, event.label.en, event.label.ar, counts, said))


def _when(when: When) -> str:
    again = when.recurrence
    every = f", every {again.every} {again.start}–{again.end}" if again is not None else ""
    if when.start == when.end:
        return f"{when.start or '?'}{every}"
    return f"{when.start or ''}..{when.end or ''}{every}"


def _count(quantity: Quantity) -> str:
    number = "?" if quantity.value is None else f"{quantity.value:g}"
    return f"{quantity.what} {quantity.relation} {number}"
