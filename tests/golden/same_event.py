"""How well same events are told from others, over ``same-event/pairs.toml``: ``python -m tests.golden.same_event``.

From text to answer: what extraction does not find is no event at all and so never the same one.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.coreference import SAME_EVENT, Report, likeness, report
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


def answered(pair: Pair) -> bool:
    """Whether the two reports are said to tell one event."""
    one, other = (_reports(pair[side], side) for side in ("one", "other"))
    return any(likeness(a, b) >= SAME_EVENT for a in one for b in other)


def figures(half: str) -> Figures:
    """Precision and recall over one half."""
    answers = [(p["same"], answered(p)) for p in pairs(half)]
    return Figures(answers.count((True, True)), answers.count((False, True)), answers.count((True, False)))


def _reports(told: dict[str, str], id: str) -> list[Report]:
    """The events whose trigger is among the words in brackets; where there is none, the one whose trigger stands right
    before them ('the toll of ⟦victims⟧'), or else is the next of the sentence ('⟦signed⟧ an agreement')."""
    before, rest = told["text"].split("⟦")
    marked, after = rest.split("⟧")
    named = Span(len(before), len(before) + len(marked))
    timeline = extract(before + marked + after, id=id, published=told["published"], source=told["source"])
    document = timeline.documents[0]
    marked_ones = [e for e in timeline.events if any(s.trigger.overlaps(named) for s in e.evidence)]
    before = [e for e in timeline.events if any(s.trigger.end + 1 == named.start for s in e.evidence)]
    following = [
        e for e in timeline.events if e.evidence[0].span.covers(named) and e.evidence[0].trigger.start > named.start
    ]
    found = marked_ones or before or sorted(following, key=lambda e: e.evidence[0].trigger.start)[:1]
    return [report(event, {id: document}) for event in found]


def main() -> None:
    """Print the figures, and the wrong answers among the pairs that may be looked at."""
    prepare(lambda _: None)
    for half in HALVES:
        found = figures(half)
        print(f"{half:9} {len(pairs(half))} pairs  precision {found.precision:.3f}  recall {found.recall:.3f}  {found}")
    for pair in pairs("tune"):
        if answered(pair) != pair["same"]:
            print(f"  {'missed' if pair['same'] else 'wrong'}: {pair['kind']}: {pair['one']['text']}")


if __name__ == "__main__":
    main()
