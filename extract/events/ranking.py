"""How likely a mention is an event worth a place on the timeline: a weighted sum of features, as a probability.

The weights (``resources/events/weights.tsv``) were fitted by ``extract.events.training``; here they are only applied.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from math import exp

from extract.events.dating import Dated
from extract.events.mentions import Mention
from extract.lexicons import read_tsv
from extract.model import Status


@dataclass(frozen=True, slots=True)
class Reading:
    """A mention with what was read of it: the features it is ranked by, and the probability they give it."""

    mention: Mention
    status: Status
    dated: Dated
    features: tuple[str, ...]
    confidence: float


@cache
def weights(table: str) -> dict[str, float]:
    """Weight by feature, in log odds, of ``resources/events/<table>.tsv``."""
    return {row["feature"]: float(row["weight"]) for row in read_tsv(f"events/{table}.tsv")}


def probability(features: Iterable[str], known: Mapping[str, float]) -> float:
    """The logistic function of the features' summed weights; unknown features weigh nothing."""
    return 1 / (1 + exp(-sum(known.get(f, 0.0) for f in features)))


class Told:
    """What an article has told so far: how often each type, and by which words."""

    def __init__(self) -> None:
        self._types: set[str] = set()
        self._lemmas: set[tuple[str, str]] = set()

    def add(self, mention: Mention) -> None:
        """Remember a mention."""
        self._types.add(mention.type)
        self._lemmas.update((mention.type, key) for key in mention.head.keys)

    def type(self, mention: Mention) -> bool:
        """Whether an event of the mention's type was told."""
        return mention.type in self._types

    def word(self, mention: Mention) -> bool:
        """Whether it was told by the same word."""
        return any((mention.type, key) in self._lemmas for key in mention.head.keys)


def features_of(mention: Mention, status: Status, dated: Dated, told: Told) -> Iterator[str]:
    """Names of what holds of a mention; ``told`` is what the article told before."""
    yield "always"
    trigger, head, context = mention.trigger, mention.head, mention.context
    yield f"type={mention.type}"
    yield f"entry={trigger.entry.id}"
    form = "phrase" if trigger.form == "phrase" else "verb" if mention.verbal else "noun"
    yield f"form={form}"
    yield f"status={status}"
    yield f"date={dated.rule}"
    yield f"clause={mention.clause.kind}"
    if trigger.first <= 1:
        yield "opens sentence"
    elif trigger.first <= mention.clause.first + 1:
        yield "opens clause"
    if mention.quoted:
        yield "quoted"
    if told.type(mention):
        yield "type seen before"
    if form == "noun":
        if head.article:
            yield "noun: definite"
        elif head.pronoun:
            yield "noun: with pronoun"
        if head.preposition:
            yield f"noun: after {head.preposition}"
        before = mention.before(1)
        if before and before[0].nominals and not before[0].verbs and not before[0].article:
            yield "noun: in construct"
        if head.plural:
            yield "noun: plural"
    if form == "verb":
        yield (
            "verb: perfect"
            if head.perfect and not head.imperfect
            else "verb: imperfect"
            if not head.perfect
            else "verb: either"
        )
        if head.verbs and head.nominals:
            yield "verb: could be noun"
    if any(w.is_number for w in (*mention.before(3), *mention.after(4))):
        yield "number near"
    if len(context.triggers) > 3:
        yield "many triggers"
    if context.number == 0:
        yield "first sentence"
