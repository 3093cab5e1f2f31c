"""How well same events are told from others, over ``same-event/pairs.toml``: ``python -m tests.golden.same_event``.

From text to answer: what extraction does not find is no event at all and so never the same one.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from extract.coreference import SAME_EVENT, Report, explained, likeness, report
from extract.model import Span
from extract.morphology import prepare
from extract.pipeline import extract

HALVES = ("tune", "held-out", "fresh", "next")
PAIRS = Path(__file__).parent / "same-event" / "pairs.toml"
Pair = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of answers: right, wrongly the same, wrongly not the same."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """Of the pairs said to be one event, the share that is."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Of the pairs that are one event, the share found."""
        return self.right / max(1, self.right + self.missed)


def pairs(half: str) -> list[Pair]:
    """The pairs of one of ``HALVES``; the file says what each is for."""
    return [p for p in tomllib.loads(PAIRS.read_text("utf-8"))["pair"] if p["half"] == half]


def answered(pair: Pair, strictly: bool = False) -> bool:
    """Whether the two reports are said to tell one event; ``strictly``: by events whose trigger itself is marked."""
    one, other = (_reports(pair[side], side, strictly) for side in ("one", "other"))
    return any(likeness(a, b) >= SAME_EVENT for a in one for b in other)


def figures(half: str, strictly: bool = False) -> Figures:
    """Precision and recall over one half."""
    answers = [(p["same"], answered(p, strictly)) for p in pairs(half)]
    return Figures(answers.count((True, True)), answers.count((False, True)), answers.count((True, False)))


def _reports(told: dict[str, str], id: str, strictly: bool = False) -> list[Report]:
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
    return [report(event, {id: timeline.documents[0]}) for event in marked]


def main() -> None:
    """Print the figures, and of every wrong answer what spoke for one event and what against."""
    prepare(lambda _: None)
    for half in HALVES:
        for strictly in (False, True):
            found = figures(half, strictly)
            name = f"{half}{', triggers marked' if strictly else ''}"
            shares = f"precision {found.precision:.3f}  recall {found.recall:.3f}"
            print(f"{name:26} {len(pairs(half))} pairs  {shares}  {found}")
    for half in HALVES:
        for pair in pairs(half):
            if answered(pair) != pair["same"]:
                _print_wrong(pair)


def _print_wrong(pair: Pair) -> None:
    one, other = (_reports(pair[side], side) for side in ("one", "other"))
    print(f"{'missed' if pair['same'] else 'wrong'}, {pair['half']}, {pair['kind']}")
    print(f"  {pair['one']['text']}\n  {pair['other']['text']}")
    for a, b in product(one, other):
        if a.event.type == b.event.type:
            print("  for: {}\n  against: {}".format(*("; ".join(words) for words in explained(a, b, "en"))))
        else:
            print(f"  found as {a.event.type} and {b.event.type}")
    if not one or not other:
        print("  not found in one of them")


if __name__ == "__main__":
    main()
