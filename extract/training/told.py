"""Pairs of reports of which is known whether they tell one event: written ones, and events of annotated articles.

Two events of one article are two events; that teaches much for nothing, though they are easier to tell apart.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from extract.coreference import Report, report
from extract.model import Event, Span
from extract.pipeline import extract
from extract.training.annotated import ON, Article, touch


@dataclass(frozen=True, slots=True)
class ToldPair:
    """Two short texts and the ``reports`` of the events marked in them: none where extraction finds no event."""

    half: str
    kind: str
    same: bool
    texts: tuple[str, str]
    reports: tuple[tuple[Report, ...], tuple[Report, ...]]


def read_told(path: Path, strictly: bool = False) -> Iterator[ToldPair]:
    """The pairs of a TOML file, as ``tests/golden/same-event/pairs.toml``; ``strictly``: only events whose trigger
    itself is marked. Raises OSError, ValueError or KeyError for a broken one."""
    for pair in tomllib.loads(path.read_text("utf-8"))["pair"]:
        texts = pair["one"]["text"], pair["other"]["text"]
        reports = _reports(pair["one"], "one", strictly), _reports(pair["other"], "other", strictly)
        yield ToldPair(pair["half"], pair["kind"], pair["same"], texts, reports)


def _reports(told: Mapping[str, Any], id: str, strictly: bool) -> tuple[Report, ...]:
    """The events whose trigger is among the words in brackets; unless ``strictly``, where there is none, the one whose
    trigger stands right before them ('the toll of ⟦victims⟧'), or the next one ('⟦signed⟧ an agreement')."""
    before, rest = told["text"].split("⟦")
    words, after = rest.split("⟧")
    named = Span(len(before), len(before) + len(words))
    timeline = extract(before + words + after, id=id, published=told["published"], source=told["source"])
    marked = [e for e in timeline.events if any(s.trigger.overlaps(named) for s in e.evidence)]
    if not marked and not strictly:
        firsts = [(e.evidence[0], e) for e in timeline.events]
        right_before = [e for first, e in firsts if first.trigger.end + 1 == named.start]
        later = [(f.trigger.start, e) for f, e in firsts if f.span.covers(named) and f.trigger.start > named.start]
        marked = right_before or [e for _, e in sorted(later, key=lambda found: found[0])[:1]]
    return tuple(report(event, {id: timeline.documents[0]}) for event in marked)


def different_events(article: Article) -> Iterator[tuple[Report, Report]]:
    """Reports of two annotated events of one article, as extraction finds them."""
    timeline = extract(article.text, id=article.name, published=article.published)
    found = [(report(e, {article.name: timeline.documents[0]}), _annotated(e, article)) for e in timeline.events]
    merging = {event.id: event.may_merge for event in article.events}
    for (one, its), (other, others) in combinations(found, 2):
        merged = its.union(*(merging[id] for id in its)), others.union(*(merging[id] for id in others))
        if its and others and its.isdisjoint(merged[1]) and others.isdisjoint(merged[0]):
            yield one, other


def _annotated(event: Event, article: Article) -> frozenset[str]:
    """The ids of the annotated events on whose triggers ``event`` stands."""
    return frozenset(
        gold.id for gold in article.events for e in event.evidence if touch(e.trigger, gold, article.text) == ON
    )
