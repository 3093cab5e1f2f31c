"""How well same events are told from others, over ``same-event/*.toml``: ``python -m tests.golden.same_event``.

From text to answer: what extraction does not find is no event at all and so never the same one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path

from extract.coreference import SAME_EVENT, comparable, explained, likeness
from extract.morphology import prepare
from extract.training.told import ToldPair, read_told

UNSEEN = "unseen"
HALVES = ("tune", "held-out", "fresh", "next", "later", UNSEEN)
PAIRS = tuple(Path(__file__).parent / "same-event" / f"{name}.toml" for name in ("pairs", UNSEEN))


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


@cache
def pairs(strictly: bool = False) -> tuple[ToldPair, ...]:
    """All pairs; ``strictly``: with those events alone whose trigger itself is marked."""
    return tuple(pair for path in PAIRS for pair in read_told(path, strictly))


def answered(pair: ToldPair) -> bool:
    """Whether the two reports are said to tell one event."""
    return any(likeness(a, b) >= SAME_EVENT for a, b in product(*pair.reports))


def figures(halves: Sequence[str], strictly: bool = False) -> Figures:
    """Precision and recall over some of the halves."""
    answers = [(p.same, answered(p)) for p in pairs(strictly) if p.half in halves]
    return Figures(answers.count((True, True)), answers.count((False, True)), answers.count((True, False)))


def main() -> None:
    """Print the figures, and of every wrong answer that may be seen what spoke for one event and what against."""
    prepare(lambda _: None)
    for name, halves in (*((half, (half,)) for half in HALVES), ("all", HALVES)):
        for strictly in (False, True):
            found = figures(halves, strictly)
            told = f"{name}{', triggers marked' if strictly else ''}"
            print(f"{told:26} precision {found.precision:.3f}  recall {found.recall:.3f}  {found}")
    for pair in pairs():
        if pair.half != UNSEEN and answered(pair) != pair.same:
            _print_wrong(pair)


def _print_wrong(pair: ToldPair) -> None:
    print(f"{'missed' if pair.same else 'wrong'}, {pair.half}, {pair.kind}")
    for text in pair.texts:
        print(f"  {text}")
    for a, b in product(*pair.reports):
        if comparable(a, b):
            print("  for: {}\n  against: {}".format(*("; ".join(words) for words in explained(a, b, "en"))))
        else:
            print(f"  found as {a.event.type} and {b.event.type}")
    if not all(pair.reports):
        print("  not found in one of them")


if __name__ == "__main__":
    main()
