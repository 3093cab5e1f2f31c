"""How exact a count is: by phrases right before or after the number, or by a verb whose subject lies between."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from extract.lexicons import LexiconError, read_toml
from extract.model import Comparison
from extract.text.folding import fold

_COMPARISONS: tuple[Comparison, ...] = ("=", ">=", ">", "<=", "<", "~")
_TURNED: dict[Comparison, Comparison] = {">": "<=", "~": "="}
_Cues = tuple[tuple[Comparison, re.Pattern[str]], ...]


@dataclass(frozen=True, slots=True)
class _Patterns:
    before: _Cues
    after: _Cues
    passing: _Cues  # group 1 negates


def relation(left: str, right: str) -> Comparison:
    """How exact a number is, by the folded text before and after it; the longest phrase right before it tells first."""
    leading = [(match.start(), comparison) for comparison, p in _patterns().before if (match := p.search(left))]
    if leading:
        return min(leading, key=lambda found: found[0])[1]
    for comparison, pattern in _patterns().after:
        if pattern.search(right):
            return comparison
    for comparison, pattern in _patterns().passing:
        if match := pattern.search(left):
            return _TURNED[comparison] if match[1] else comparison
    return "="


def _with_subject(verbs: list[str], data: dict[str, Any]) -> re.Pattern[str]:
    """A pattern of verbs that pass a number, their subject between ('تجاوزت حصيلة القتلى مئة'); group 1 negates."""
    passing = data["relation_verbs"]
    said, negations, subjects, barriers = (
        "|".join(map(fold, words)) for words in (verbs, passing["not"], passing["subject"], data["barrier"]["words"])
    )
    verb = rf"(?<!\w)(?:({negations})\s+)?[وف]?[سيت]{{0,2}}(?:{said})\w{{0,2}}\s+"
    subject, barrier = rf"(?:ال)?(?:{subjects})\w{{0,3}}\s+(?:[^\W\d]+\s+){{0,4}}", rf"(?:{barriers})\s+"
    return re.compile(rf"{verb}(?:(?:{subject})?(?:{barrier})?|(?:[^\W\d]+\s+){{0,5}}{barrier})$")


@cache
def _patterns() -> _Patterns:
    """The patterns of ``resources/quantities.toml``. Raises LexiconError for a relation the contract does not know."""
    data = read_toml("quantities.toml")
    if unknown := set(data["relation"]) - set(_COMPARISONS):
        raise LexiconError(f"quantities.toml: no such relation: {unknown}")
    before, after = [], []
    for comparison in _COMPARISONS:
        cues = sorted(map(fold, data["relation"][comparison]), key=len, reverse=True)
        leading = "|".join(re.escape(c) for c in cues if not c.startswith("+"))
        trailing = "|".join(re.escape(c[1:]) for c in cues if c.startswith("+"))
        before.append((comparison, re.compile(rf"(?:^|[^\w])[وفبلك]?(?:{leading})[\s(]*(?:ال?ـ?\s*)?$")))
        if trailing:
            after.append((comparison, re.compile(rf"^\s*(?:\w+\s+){{0,2}}(?:{trailing})(?!\w)")))
    passing = tuple((c, _with_subject(v, data)) for c, v in data["relation_verbs"].items() if c in _COMPARISONS)
    return _Patterns(tuple(before), tuple(after), passing)
