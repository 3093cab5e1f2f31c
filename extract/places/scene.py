"""Where an article's events play: which of its places belong to an event.

The places of the event's own clause come first, then its sentence's, then the last ones its paragraph and the article
have told. Somebody's capital in the role of a speaker ('قالت واشنطن') and demonyms count only where nothing else is said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from extract.model import Document, Place, Sentence, Span
from extract.places.finding import Named, name_places

_SIZES = {"city": 0, "region": 1, "country": 2}
_SHOWN = 4  # places of one event


class Scene:
    """The places of one document; built once, then asked for each event."""

    def __init__(self, document: Document, sentences: tuple[Sentence, ...]) -> None:
        self._sentences = sentences
        self._by_sentence: list[list[Named]] = [[] for _ in sentences]
        self._starts = {sentence.span.start: number for number, sentence in enumerate(sentences)}
        for named in name_places(document, sentences):
            self._by_sentence[named.sentence].append(named)
        counted = Counter(
            (n.entry.name, n.entry.country)
            for row in self._by_sentence
            for n in row
            if n.entry.kind == "country" or n.demonym
        )
        self._main = counted.most_common(1)[0][0] if counted else None

    @property
    def places(self) -> tuple[Place, ...]:
        """The places named in the document, in reading order; demonyms are not among them."""
        return tuple(n.place for row in self._by_sentence for n in row if not n.demonym)

    def places_for_event(self, trigger: Span, clause: Span, sentence: Span) -> tuple[Place, ...]:
        """The places of the event ``trigger`` names in ``clause`` of ``sentence``, the narrowest first."""
        number = self._starts[sentence.start]
        row = self._by_sentence[number]
        inside = [n for n in row if clause.covers(n.place.span)]
        for choice in (
            [n for n in inside if n.located],
            [n for n in row if n.located],
            [n for n in inside if not n.demonym],
            [n for n in row if not n.demonym],
            [n for n in inside],
            self._told_before(number),
            row,
        ):
            if choice:
                return _narrowest(choice, trigger)
        return self._running(number)

    def _told_before(self, number: int) -> list[Named]:
        """The located places last told in the paragraph before a sentence."""
        paragraph = self._sentences[number].paragraph
        while number > 0 and self._sentences[number - 1].paragraph == paragraph:
            number -= 1
            located = [n for n in self._by_sentence[number] if n.located]
            if located:
                return located
        return []

    def _running(self, number: int) -> tuple[Place, ...]:
        """The country the article speaks of most, as last named before a sentence, else first after it."""
        if self._main is None:
            return ()
        named = [n for row in self._by_sentence for n in row if (n.entry.name, n.entry.country) == self._main]
        before = [n for n in named if n.sentence < number]
        return (before[-1].place if before else named[0].place,)


def _narrowest(choice: Sequence[Named], trigger: Span) -> tuple[Place, ...]:
    """One mention of every place, the narrowest first, of equal ones the nearest to the trigger."""
    ordered = sorted(choice, key=lambda n: (_SIZES[n.entry.kind], abs(n.place.span.start - trigger.start)))
    found: dict[str, Place] = {}
    for named in ordered:
        found.setdefault(named.place.name or named.place.text, named.place)
    return tuple(found.values())[:_SHOWN]
