"""The words of one sentence with what was found in it before: places and counts. No phrases but those of places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from extract.model import Place, Quantity, Token
from extract.names.phrase import Phrase
from extract.names.sentence import SentenceWords
from extract.places.words import place_words

if TYPE_CHECKING:
    from extract.events.words import Word


class FoundWords(SentenceWords):
    """``places`` by the word they begin with, ``counts`` by the word they begin with or in."""

    def __init__(
        self,
        words: Sequence[Word],
        tokens: Sequence[Token],
        places: Mapping[int, Place],
        quantities: Iterable[Quantity],
    ) -> None:
        super().__init__(words, tokens)
        starts = {token.span.start: at for at, token in enumerate(tokens)}
        self.places = {starts[start]: place for start, place in places.items() if start in starts}
        self.counts: dict[int, Quantity] = {}
        for quantity in quantities:
            at = starts.get(quantity.span.start)
            if at is None:
                at = next((n for n, t in enumerate(tokens) if t.span.end > quantity.span.start), None)
            if at is not None:
                self.counts.setdefault(at, quantity)

    def place_at(self, at: int) -> Phrase | None:
        """The place named at ``at``, a word for its kind before it or not."""
        if at in self.places:
            return self.place_phrase(at, self.places[at])
        kinds = place_words().kinds
        if at + 1 in self.places and at < len(self.words) and self.words[at].folded in kinds:
            return self.place_phrase(at + 1, self.places[at + 1])
        return None

    def place_phrase(self, head: int, place: Place) -> Phrase | None:
        """The phrase of a place found at ``head``; None for one without an English name."""
        last = head
        while last + 1 < len(self.tokens) and self.tokens[last + 1].span.start < place.span.end:
            last += 1
        if place.name is None:
            return None
        return Phrase(head, last, head, "place", place.name, place.name, False, True, None, place)
