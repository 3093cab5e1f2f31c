"""Scores weights on articles they were not fitted to: each article left out in turn, the rest fitted, then read.

Events are matched to gold events as the contract's scorer does; dates, places and counts are not its business.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from extract.events import WORTH_SHOWING
from extract.events.linking import link
from extract.events.ranking import Reading, probability
from extract.training.annotated import ON, Article, GoldEvent, touch
from extract.training.fitting import Weights, fit

_BINS = 10  # of the calibration table


@dataclass(frozen=True, slots=True)
class Score:
    """What was right of an article: required gold events found, events shown, and their confidence with the answer."""

    name: str
    required: int
    found: int
    shown: tuple[tuple[float, bool], ...]

    @property
    def recall(self) -> float:
        """Share of the required gold events found."""
        return self.found / self.required if self.required else 1.0

    @property
    def precision(self) -> float:
        """Share of the events shown that are right."""
        return sum(right for _, right in self.shown) / len(self.shown) if self.shown else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.recall * self.precision / ((self.recall + self.precision) or 1.0)


def leave_one_out(articles: Sequence[Article], judged: Sequence[Article]) -> Iterator[tuple[Article, Weights]]:
    """Every article with weights fitted to the others and to ``judged``."""
    for at, article in enumerate(articles):
        yield article, fit([*articles[:at], *articles[at + 1 :]], judged)


def score(article: Article, weights: Weights, least: float = WORTH_SHOWING) -> Score:
    """How an article is read with ``weights``, showing what is at least so probable."""
    readings = [replace(f.reading, confidence=probability(f.reading.features, weights.mentions)) for f in article.found]
    groups = link((r for r in readings if r.confidence >= least), weights.pairs)
    pairs = sorted(
        (-best, event.types.index(group[0].mention.type), e, g)
        for g, group in enumerate(groups)
        for e, event in enumerate(article.events)
        if group[0].mention.type in event.types and (best := _touch(group, event, article.text))
    )
    of_event: dict[int, int] = {}
    for _, _, e, g in pairs:
        if e not in of_event and g not in of_event.values():
            of_event[e] = g
    found = {e for e in range(len(article.events)) if e in of_event or _merged(article, e, of_event, groups)}
    right = set(of_event.values())
    return Score(
        article.name,
        sum(event.required for event in article.events),
        sum(article.events[e].required for e in found),
        tuple((max(r.confidence for r in group), g in right) for g, group in enumerate(groups)),
    )


def total(scores: Iterable[Score]) -> Score:
    """All articles as one."""
    listed = list(scores)
    return Score(
        "ALL",
        sum(s.required for s in listed),
        sum(s.found for s in listed),
        tuple(pair for s in listed for pair in s.shown),
    )


def validate(articles: Sequence[Article], judged: Sequence[Article] = ()) -> str:
    """The report: recall, precision and F1 by article, and how often events of each confidence are right."""
    scores = [score(article, weights) for article, weights in leave_one_out(articles, judged)]
    lines = [f"{'article':40} recall precision     F1  required  shown"]
    for s in (*scores, total(scores)):
        lines.append(
            f"{s.name:40} {s.recall:6.3f} {s.precision:9.3f} {s.f1:6.3f} {s.found:4}/{s.required:<4} {len(s.shown):5}"
        )
    lines += ["", "confidence   shown  right  share"]
    shown = total(scores).shown
    for low in range(_BINS):
        inside = [right for confidence, right in shown if low <= min(confidence * _BINS, _BINS - 1) < low + 1]
        if inside:
            share = sum(inside) / len(inside)
            lines.append(f"{low / _BINS:.1f} to {(low + 1) / _BINS:.1f} {len(inside):7} {sum(inside):6}  {share:.2f}")
    return "\n".join(lines)


def _touch(group: Iterable[Reading], event: GoldEvent, text: str) -> int:
    return max(touch(r.mention.span, event, text) for r in group)


def _merged(article: Article, e: int, of_event: dict[int, int], groups: Sequence[Sequence[Reading]]) -> bool:
    """Whether an event that may be merged with this one was found by evidence that covers both."""
    event = article.events[e]
    return any(
        other.id in event.may_merge and _touch(groups[of_event[o]], event, article.text) == ON
        for o, other in enumerate(article.events)
        if o in of_event
    )
