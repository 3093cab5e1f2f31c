"""Fits the two tables of weights to annotated articles: ``python -m extract.events.training GOLD_DIRECTORY``.

Gold files are those of the contract's annotation guide. Logistic regression with a quadratic penalty, every article
counting the same for pairs; nothing of this runs when articles are read.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import exp
from pathlib import Path
from typing import Any

from extract.events import read
from extract.events.linking import Reading, pair_features
from extract.events.ranking import features_of
from extract.model import Document, Span
from extract.text.paragraphs import paragraphs
from extract.text.tokens import sentences
from extract.times import tag

_NEAR = 25  # characters a trigger may stand from the gold trigger and still be on it
_LATEST = 12
Gold = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Example:
    """Features with the answer they should give."""

    features: tuple[str, ...]
    answer: bool
    weight: float = 1.0


def fit(examples: Sequence[Example], penalty: float, rounds: int = 1000) -> dict[str, float]:
    """Weights by feature, by gradient descent with momentum."""
    names = sorted({f for e in examples for f in e.features})
    place = {name: at for at, name in enumerate(names)}
    rows = [([place[f] for f in e.features], float(e.answer), e.weight) for e in examples]
    total = sum(e.weight for e in examples)
    weights, speed = [0.0] * len(names), [0.0] * len(names)
    for _ in range(rounds):
        slope = [penalty * w / total for w in weights]
        for features, answer, weight in rows:
            error = weight * (1 / (1 + exp(-sum(weights[f] for f in features))) - answer) / total
            for f in features:
                slope[f] += error
        for at in range(len(names)):
            speed[at] = 0.9 * speed[at] - 1.0 * slope[at]
            weights[at] += speed[at]
    return dict(zip(names, weights, strict=True))


def read_gold(directory: Path) -> Iterator[tuple[Gold, str]]:
    """Gold files with their articles' texts."""
    for path in sorted(directory.glob("*.gold.json")):
        gold = json.loads(path.read_text("utf-8"))
        yield gold, (path.parent / gold["article"]).read_text("utf-8")


def readings_of(gold: Gold, text: str) -> list[tuple[Reading, frozenset[str]]]:
    """Every mention found in an article with the ids of the gold events of its type that it stands on."""
    document = Document(gold["article"], text, paragraphs(text), gold["published"], "given")
    parts = sentences(document)
    spans = [(_locate(text, m), e) for e in gold["events"] for m in e["mentions"]]
    found = []
    for reading in read(document, parts, tag(document, parts)):
        span, type_ = reading.mention.span, reading.mention.type
        on = [e["id"] for s, e in spans if s.overlaps(span) and type_ in e["types"]]
        near = [
            e["id"] for s, e in spans if Span(s.start - _NEAR, s.end + _NEAR).overlaps(span) and type_ in e["types"]
        ]
        found.append((reading, frozenset(on or near)))
    return found


def mention_examples(listed: Iterable[tuple[Reading, frozenset[str]]]) -> Iterator[Example]:
    """Whether each mention is an event of its type."""
    seen: dict[str, int] = {}
    for reading, ids in listed:
        mention = reading.mention
        known = seen.get(mention.type, 0)
        yield Example(tuple(features_of(mention, reading.status, reading.dated, known)), bool(ids))
        seen[mention.type] = known + 1


def pair_examples(listed: Sequence[tuple[Reading, frozenset[str]]]) -> Iterator[Example]:
    """Whether a mention and the earlier ones of its type, back to the last of the same event, are one event."""
    right = [(r, ids) for r, ids in listed if ids]
    pairs: list[tuple[tuple[str, ...], bool]] = []
    for at, (later, ids) in enumerate(right):
        earlier = [(r, i) for r, i in right[:at] if r.mention.type == later.mention.type][-_LATEST:]
        for reading, others in reversed(earlier):
            same = bool(ids & others)
            pairs.append((tuple(pair_features(reading, later)), same))
            if same:
                break
    share = min(1.0, 10 / max(1, len(pairs)))
    for features, same in pairs:
        yield Example(features, same, share)


def _locate(text: str, mention: Gold) -> Span:
    at = -1
    for _ in range(mention["occurrence"]):
        at = text.index(mention["trigger"], at + 1)
    return Span(at, at + len(mention["trigger"]))


def main(directory: Path) -> None:
    """Fit both tables and write them into ``resources/events``."""
    mentions: list[Example] = []
    pairs: list[Example] = []
    for gold, text in read_gold(directory):
        listed = readings_of(gold, text)
        mentions += mention_examples(listed)
        pairs += pair_examples(listed)
    resources = Path(__file__).parents[2] / "resources" / "events"
    for name, examples, penalty in (("weights", mentions, MENTION_PENALTY), ("link-weights", pairs, PAIR_PENALTY)):
        rows = sorted(fit(examples, penalty).items())
        text = "feature\tweight\n" + "".join(f"{feature}\t{weight:.2f}\n" for feature, weight in rows)
        (resources / f"{name}.tsv").write_text(text, "utf-8")


MENTION_PENALTY = 2.0
PAIR_PENALTY = 4.0

if __name__ == "__main__":
    main(Path(sys.argv[1]))
