"""Loads ``resources/times/rules.toml``, and runs the rules over a chart stage by stage.

Raises LexiconError for a double id, a slot or function that does not exist, and a rule without an example.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import groupby
from typing import Any

from extract.lexicons import LexiconError, read_toml
from extract.times import (
    clock_ranges,
    clocks,
    dates,
    day_parts,
    digits,
    durations,
    lexicon,
    members,
    periods,
    ranges,
    sets,
    shifts,
    silent,
)
from extract.times.chart import Chart, Rule, apply, read_pattern

_BUILDERS = (dates, shifts, periods, members, clocks, day_parts, durations, sets, ranges, clock_ranges, silent)
_ROUNDS = 3  # how often a stage is gone through: chains like 'hours and minutes and seconds' grow by one a round


@cache
def stages() -> tuple[tuple[Rule, ...], ...]:
    """The rules of each stage, in order."""
    return read_rules(read_toml("times/rules.toml")["rule"])


def read_rules(data: Sequence[Mapping[str, Any]]) -> tuple[tuple[Rule, ...], ...]:
    """The rules of each stage. Raises LexiconError as the module says."""
    ids = [entry["id"] for entry in data]
    if doubles := {id_ for id_ in ids if ids.count(id_) > 1}:
        raise LexiconError(f"times/rules.toml: doubled ids {sorted(doubles)}")
    known = lexicon.kinds() | digits.KINDS | {entry["kind"] for entry in data}
    ordered = sorted(data, key=lambda entry: int(entry["stage"]))
    return tuple(
        tuple(_rule(entry, known) for entry in group) for _, group in groupby(ordered, lambda entry: entry["stage"])
    )


def _rule(entry: Mapping[str, Any], known: frozenset[str]) -> Rule:
    id_ = str(entry["id"])
    make = next((f for m in _BUILDERS if (f := getattr(m, str(entry["make"]), None))), None)
    if make is None:
        raise LexiconError(f"times/rules.toml: {id_} calls {entry['make']!r}, which does not exist")
    if not entry.get("match"):
        raise LexiconError(f"times/rules.toml: {id_} has no example")
    try:
        slots = read_pattern(str(entry["pattern"]))
    except ValueError as problem:
        raise LexiconError(f"times/rules.toml: {id_}: {problem}") from problem
    if strange := {kind for slot in slots for kind in slot.kinds} - known:
        raise LexiconError(f"times/rules.toml: {id_} looks for {sorted(strange)}, which nothing makes")
    return Rule(f"time:{id_}", slots, str(entry["kind"]), make)


def run(chart: Chart) -> None:
    """Apply every rule wherever it matches. Longer matches of a rule hide none of its shorter ones."""
    for stage in range(len(stages())):
        fresh: set[str] | None = None  # kinds that the round before added to; None before the first
        for _ in range(_ROUNDS):
            possible = _possible(stage, frozenset(chart.kinds), None if fresh is None else frozenset(fresh))
            if not possible:
                break
            fresh = _round(possible, chart)


@lru_cache(maxsize=1 << 14)
def _possible(stage: int, kinds: frozenset[str], fresh: frozenset[str] | None) -> tuple[Rule, ...]:
    """The rules of a stage that a chart of these kinds can fill; ``fresh`` leaves those that see something new."""
    return tuple(
        rule
        for rule in stages()[stage]
        if (fresh is None or not fresh.isdisjoint(rule.kinds))
        and not any(kinds.isdisjoint(needed) for needed in rule.needed)
    )


def _round(rules: tuple[Rule, ...], chart: Chart) -> set[str]:
    """Apply ``rules`` once from every place, the last place first; the kinds of the edges that are new."""
    by_kind: dict[str, dict[Rule, None]] = {}
    for rule in rules:
        for kind in rule.first:
            by_kind.setdefault(kind, {})[rule] = None
    grown = set()
    for start in sorted(chart.edges, reverse=True):
        here: dict[Rule, None] = {}
        for kind in {edge.kind for edge in chart.edges[start]}:
            here |= by_kind.get(kind, {})
        for rule in here if len(here) < 2 else [rule for rule in rules if rule in here]:
            for edge in apply(rule, chart, start):
                if chart.add(edge):
                    grown.add(edge.kind)
    return grown
