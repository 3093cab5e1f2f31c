"""Loads ``resources/times/rules.toml``, and runs the rules over a chart stage by stage.

Raises LexiconError for a double id, a slot or function that does not exist, and a rule without an example.
"""

from __future__ import annotations

from functools import cache
from itertools import groupby

from extract.lexicons import LexiconError, read_toml
from extract.times import clocks, dates, durations, members, periods, ranges, shifts, silent
from extract.times.chart import Chart, Rule, apply, read_pattern

_BUILDERS = (dates, shifts, periods, members, clocks, durations, ranges, silent)
_ROUNDS = 3  # how often a stage is gone through: chains like 'hours and minutes and seconds' grow by one a round


@cache
def stages() -> tuple[tuple[dict[str, tuple[Rule, ...]], int], ...]:
    """The rules of each stage in order, by the kinds their first slots may be."""
    data = read_toml("times/rules.toml")["rule"]
    ids = [entry["id"] for entry in data]
    if doubles := {id_ for id_ in ids if ids.count(id_) > 1}:
        raise LexiconError(f"times/rules.toml: doubled ids {sorted(doubles)}")
    ordered = sorted(data, key=lambda entry: entry["stage"])
    return tuple(
        (_by_first_kind([_rule(e) for e in group]), stage) for stage, group in groupby(ordered, lambda e: e["stage"])
    )


def _rule(entry: dict[str, object]) -> Rule:
    id_ = str(entry["id"])
    make = next((f for m in _BUILDERS if (f := getattr(m, str(entry["make"]), None))), None)
    if make is None:
        raise LexiconError(f"times/rules.toml: {id_} calls {entry['make']!r}, which does not exist")
    if not entry.get("match"):
        raise LexiconError(f"times/rules.toml: {id_} has no example")
    try:
        return Rule(f"time:{id_}", read_pattern(str(entry["pattern"])), str(entry["kind"]), make)
    except ValueError as problem:
        raise LexiconError(f"times/rules.toml: {id_}: {problem}") from problem


def _by_first_kind(rules: list[Rule]) -> dict[str, tuple[Rule, ...]]:
    found: dict[str, list[Rule]] = {}
    for rule in rules:
        for slot in rule.slots:
            for kind in slot.kinds:
                row = found.setdefault(kind, [])
                if rule not in row:
                    row.append(rule)
            if not slot.optional:
                break
    return {kind: tuple(row) for kind, row in found.items()}


def run(chart: Chart) -> None:
    """Apply every rule wherever it matches. Longer matches of a rule hide none of its shorter ones."""
    for by_kind, _ in stages():
        starts = sorted(chart.edges, reverse=True)
        for _ in range(_ROUNDS):
            grown = False
            for start in starts:
                for rule in dict.fromkeys(r for e in list(chart.edges[start]) for r in by_kind.get(e.kind, ())):
                    for edge in list(apply(rule, chart, start)):
                        grown = chart.add(edge) or grown
            if not grown:
                break
