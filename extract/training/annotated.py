"""Articles annotated as the contract's guide tells, and which mentions stand on which of their events.

Read where the weights are fitted and validated; nothing of this runs when articles are read.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.events import read
from extract.events.ranking import Reading
from extract.lexicons import read_toml
from extract.model import Document, Span
from extract.text.paragraphs import paragraphs
from extract.text.tokens import sentences
from extract.times import tag

_NEAR = 25  # characters a trigger may stand from the gold trigger, in the same paragraph, and still be on it
_TODAY = "2022-01-06"  # when the examples of pairs are told
ON, BESIDE, OFF = 2, 1, 0


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """An annotated event: where it is told, the types a careful reader could choose, ids it may be merged with."""

    id: str
    types: tuple[str, ...]
    spans: tuple[Span, ...]
    required: bool
    may_merge: frozenset[str]


@dataclass(frozen=True, slots=True)
class Found:
    """A mention that the lexicon finds, with the gold events of its type that it stands on."""

    reading: Reading
    events: frozenset[str]


@dataclass(frozen=True, slots=True)
class Article:
    """An annotated article with every mention found in it, likely or not."""

    name: str
    text: str
    published: str
    events: tuple[GoldEvent, ...]
    found: tuple[Found, ...]


def read_articles(directory: Path) -> Iterator[Article]:
    """The articles of a directory of gold files, by name. Raises OSError, ValueError or KeyError for broken ones."""
    for path in sorted(directory.glob("*.gold.json")):
        gold: dict[str, Any] = json.loads(path.read_text("utf-8"))
        text = (path.parent / gold["article"]).read_text("utf-8")
        events = tuple(_event(entry, text) for entry in gold["events"])
        document = Document(gold["article"], text, paragraphs(text), gold["published"], "given")
        name, found = path.name.removesuffix(".gold.json"), tuple(_found(document, events))
        yield Article(name, text, gold["published"], events, found)


@dataclass(frozen=True, slots=True)
class Pair:
    """A short text that tells of one event of ``type`` twice, or of two; its mentions of that type."""

    type: str
    text: str
    joined: bool
    readings: tuple[Reading, ...]


def read_pairs() -> Iterator[Pair]:
    """The examples of ``resources/events/pairs.toml``."""
    for type_, examples in read_toml("events/pairs.toml").items():
        for key in ("joined", "apart"):
            for text in examples[key]:
                document = Document("pair", text, paragraphs(text), _TODAY, "given")
                readings = read(document, sentences(document), tag(document))
                yield Pair(type_, text, key == "joined", tuple(r for r in readings if r.mention.type == type_))


def touch(span: Span, event: GoldEvent, text: str) -> int:
    """ON where ``span`` lies on one of the event's gold triggers, BESIDE where it is near one, else OFF."""
    best = OFF
    for gold in event.spans:
        if gold.overlaps(span):
            return ON
        if Span(span.start - _NEAR, span.end + _NEAR).overlaps(gold):
            between = text[min(span.start, gold.start) : max(span.end, gold.end)]
            best = best if "\n\n" in between else BESIDE
    return best


def _event(entry: dict[str, Any], text: str) -> GoldEvent:
    spans = tuple(_locate(text, m["trigger"], m["occurrence"]) for m in entry["mentions"])
    return GoldEvent(
        entry["id"], tuple(entry["types"]), spans, entry["required"], frozenset(entry.get("may_merge", ()))
    )


def _found(document: Document, events: tuple[GoldEvent, ...]) -> Iterator[Found]:
    parts = sentences(document)
    for reading in read(document, parts, tag(document)):
        mention = reading.mention
        by_touch: dict[int, set[str]] = {ON: set(), BESIDE: set(), OFF: set()}
        for event in events:
            if mention.type in event.types:
                by_touch[touch(mention.span, event, document.text)].add(event.id)
        yield Found(reading, frozenset(by_touch[ON] or by_touch[BESIDE]))


def _locate(text: str, trigger: str, occurrence: int) -> Span:
    at = -1
    for _ in range(occurrence):
        at = text.index(trigger, at + 1)
    return Span(at, at + len(trigger))
