"""A number among the words of its sentence, and what those say of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extract.events.counts.figures import Figure
from extract.events.counts.governor import governor
from extract.events.counts.lexicon import lexicon
from extract.events.counts.nouns import noun_class, said_of
from extract.events.words import Word

_AROUND = 40  # words on either side whose company tells what a unit measures
_REACHED = 14  # words before a number in which a verb of reaching stands
_CLOSE = 4  # words before a number without a noun in which a verb must say what is counted


@dataclass(frozen=True, slots=True)
class Setting:
    """A number among the words of its sentence: words ``first`` to ``last`` are the number's."""

    words: Sequence[Word]
    number: Figure
    first: int
    last: int
    left: str
    right: str
    before: str | None  # what the count before it was of
    counted: frozenset[int]  # nouns of other counts

    @property
    def previous(self) -> Word | None:
        return self.words[self.first - 1] if self.first else None

    def governed(self) -> str | None:
        return governor(self.words, self.first, self.last, self.counted)

    def governed_closely(self) -> str | None:
        """What a word right before the number says, or the subject of a verb of reaching; nothing after it is heard."""
        first = self.told_from()
        if any(said_of(w) for w in self.words[max(0, first - _CLOSE) : first]) or self.reached(first):
            return governor(self.words, self.first, self.last, self.counted, ahead=False)
        return None

    def joined(self) -> bool:
        """Whether the number is joined to what stands before it: 'و4', 'وأربعة'."""
        before = self.words[self.first - 1].folded if self.first else ""
        return self.words[self.first].conjunction or before == "و"

    def numbered(self) -> str | None:
        """What 'the number of' some words before says is counted: 'بلغ عدد الموقوفين في الملف نحو عشرين'."""
        for at in range(self.told_from() - 2, max(-1, self.first - _REACHED), -1):
            if self.words[at + 1].is_number:
                return None
            if self.words[at].keys & lexicon().number_of:
                return noun_class(self.words[at + 1])
        return None

    def told_from(self) -> int:
        """The first word of the number, or of the words before it that say how exact it is."""
        first = self.first
        while first and self.words[first - 1].keys & lexicon().relating:
            first -= 1
        return first

    def reached(self, first: int) -> bool:
        """Whether word ``first`` on is what a count has reached: 'وصلت حصيلة ضحايا الفيضانات في المدينة إلى 45'."""
        known, before = lexicon(), self.words[max(0, first - _REACHED) : first]
        at_hand = any(w.keys & known.before_reached for w in self.words[max(0, first - 1) : self.first])
        return at_hand and any(w.verbs & known.reaching for w in before)

    def parted(self) -> bool:
        """Whether another thing done stands between the number and the verb before ('وجرح 450 وتدمير ألف منزل')."""
        before = self.words[max(0, self.first - _CLOSE) : self.first]
        last = next((word for word in reversed(before) if said_of(word) or word.conjunction), None)
        return last is not None and not said_of(last) and not last.article and bool(last.nominals or last.verbs)

    def near(self, cues: frozenset[str]) -> bool:
        around = self.words[max(0, self.first - _AROUND) : self.last + _AROUND]
        return any(w.keys & cues for w in around)
