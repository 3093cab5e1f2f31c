"""Reads noun phrases of one sentence: where they end, whom or what they name, how many, and their English.

A rough reading from the left, by the words listed in ``resources/names`` and by article and construct state; no parse.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.model import Place, Quantity, Span, Token
from extract.names.arabic import genitive, without_prefixes
from extract.names.found import FoundWords
from extract.names.lexicon import Name, citizens, forms
from extract.names.modifiers import Modifiers
from extract.names.phrase import Phrase
from extract.names.words import phrase_words
from extract.places.gazetteer import gazetteer

if TYPE_CHECKING:
    from extract.events.words import Word


class Phrases(FoundWords):
    """The noun phrases of a sentence, read where they are asked for."""

    def __init__(
        self,
        words: Sequence[Word],
        tokens: Sequence[Token],
        places: Mapping[int, Place],
        quantities: Iterable[Quantity],
    ) -> None:
        super().__init__(words, tokens, places, quantities)
        self._read: dict[tuple[int, int], Phrase | None] = {}
        self.surnames: frozenset[str] = frozenset()  # nouns that are somebody's name in this article
        self.referents: Mapping[int, Phrase] = {}  # what phrases like 'the organisation' point back to, by head

    def at(self, place: int, depth: int = 0) -> Phrase | None:
        """The noun phrase that begins with the word at ``place``, None where none does."""
        key = (place, depth)
        if key not in self._read:
            self._read[key] = self._phrase(place, depth) if place < len(self.words) else None
        return self._read[key]

    def span(self, phrase: Phrase) -> Span:
        """The words of a phrase in the text, without conjunction, preposition and quotation marks around them."""
        first, last = self.tokens[self.opened(phrase.first)], self.tokens[phrase.last]
        shift = len(first.text) - len(without_prefixes(first)) if first.text[-1:] == without_prefixes(first)[-1:] else 0
        return Span(first.span.start + shift, last.span.end)

    def arabic(self, phrase: Phrase) -> str:
        """The words of a phrase as they stand in an Arabic label after a verbal noun."""
        tokens = self.tokens[phrase.first : phrase.last + 1]
        return genitive(tokens, phrase.quantity is not None, phrase.known)

    def arabic_object(self, phrase: Phrase) -> str:
        """The same after its agent, in the accusative."""
        return genitive(self.tokens[phrase.first : phrase.last + 1], True, phrase.known)

    def counting(self, quantity: Quantity) -> Phrase | None:
        """The phrase whose noun ``quantity`` counts."""
        at = next((at for at, counted in self.counts.items() if counted is quantity), None)
        if at is None:
            return None
        cues = phrase_words()
        first = at
        while first > 0 and at - first < 5 and self.words[first - 1].folded in cues.before_count:
            first -= 1
        for start in range(first, at + 1):
            phrase = self.at(start)
            if phrase is not None and phrase.quantity is quantity:
                return phrase
        return None

    def words_of(self, quantity: Quantity) -> str:
        """The words of a count, without its noun."""
        return genitive([t for t in self.tokens if t.span.overlaps(quantity.span)], True, False)

    def stands_alone(self, phrase: Phrase) -> bool:
        """Whether a phrase is whole as read: its noun is listed, it is a name, or its last word has the article."""
        if any(self.words[at].is_number for at in range(phrase.first, phrase.last + 1)) and phrase.quantity is None:
            return False
        if phrase.kind or self.names_somebody(phrase):
            return True
        return self.definite(phrase.last) and not self.is_adjective(phrase.head)

    def names_somebody(self, phrase: Phrase) -> bool:
        """Whether a phrase nobody has listed looks like a person's name."""
        return self.is_name(self.opened(phrase.first))

    def _phrase(self, first: int, depth: int) -> Phrase | None:
        at = self.opened(first)
        if at >= len(self.words) or self.words[at].is_mark:
            return None
        head, quantity = self._counted(at)
        one = False
        if quantity is None:
            head, one = self._determined(at)
        if head >= len(self.words) or (self.words[head].is_mark and quantity is None):
            return None
        several = None if quantity is None and not one else quantity is not None and quantity.value != 1
        phrase = self._named(head, depth, several, quantity is not None) if head < len(self.words) else None
        if phrase is None:
            if quantity is None:
                return None
            last = max(head - 1, at)
            return Phrase(first, last, last, "person", None, None, True, quantity=quantity)
        if quantity is not None:
            return replace(phrase, first=at, quantity=quantity)
        return replace(phrase, first=at)

    def _counted(self, at: int) -> tuple[int, Quantity | None]:
        """The place of the noun counted from ``at`` on, and the count; ``at`` itself where nothing is counted."""
        cues = phrase_words()
        if self.words[at].folded in cues.never_first and at not in self.counts:
            return at, None
        for place in range(at, min(at + 6, len(self.words))):
            quantity = self.counts.get(place)
            if quantity is not None:
                after = place
                while after < len(self.tokens) and self.tokens[after].span.start < quantity.span.end:
                    after += 1
                if self._is_noun_itself(place, after, quantity):
                    return place, quantity
                while after < len(self.words) and self.words[after].folded in cues.between_count_and_noun:
                    if self._is_origin(after):
                        break
                    after += 1
                return after, quantity
            if not forms(self.words[place].folded)[-1:] or self.words[place].keys.isdisjoint(cues.before_count):
                break
        return at, None

    def _is_origin(self, at: int) -> bool:
        """Whether 'من' tells where those counted come from: 'آلاف من منازلهم'."""
        if self.words[at].folded != "من" or at + 1 >= len(self.words) or not self.words[at + 1].pronoun:
            return False
        noun = self.listed(at + 1)[0]
        return noun is not None and noun.name.kind in ("building", "site")

    def _is_noun_itself(self, place: int, after: int, quantity: Quantity) -> bool:
        """Whether the count is the noun: a dual, 'two policemen'."""
        return after == place + 1 and quantity.who == self.tokens[place].text

    def _determined(self, at: int) -> tuple[int, bool]:
        """The place of the noun after 'all', 'some', 'one of', 'this'; and whether it is one of them."""
        cues = phrase_words()
        one = False
        while at + 1 < len(self.words):
            keys, followed = self.words[at].keys, self.words[at + 1].folded == "من" and at + 2 < len(self.words)
            if not keys.isdisjoint(cues.one_of):
                one = True
            elif keys.isdisjoint(cues.determiners) and not (followed and keys & cues.determiners_with_of):
                break
            at += 2 if followed else 1
        return at, one

    def _named(self, head: int, depth: int, several: bool | None, counted: bool = False) -> Phrase | None:
        word = self.words[head]
        quantified = counted or several is not None
        if word.folded.removeprefix("و") in phrase_words().titles and self.is_name(head + 1):
            named = self.at(head + 1, depth + 1)
            known = named if named is not None and named.kind == "figure" else None
            last = named.last if named is not None else head + 1
            return replace(known, first=head) if known else Phrase(head, last, head, "person")
        listing, last = self.listed(head)
        if listing is not None and word.folded.removeprefix("و") in self.surnames and last == head:
            return Phrase(head, head, head, "person")
        if listing is not None:
            plural = listing.plural if several is None or listing.name.kind == "body" else several
            return self._modified(head, last, listing.name, plural, depth, counted and (2 if listing.plural else 1))
        place = self.places.get(head)
        if place is not None:
            return self.place_phrase(head, place)
        country = self.nationality(head)
        entry = next((e for f in forms(word.folded) if (e := gazetteer().find(f)) and e.kind == "country"), None)
        if country is not None and entry is not None and not word.article and not quantified:
            return Phrase(head, head, head, "place", entry.name, entry.name, known=True)
        if country is not None and not (depth and word.article):
            plural = word.plural or word.folded.endswith(("ين", "ون"))
            name = Name(citizens(country, False), citizens(country, True), citizens(country, False), "person")
            return self._modified(head, head, name, plural if several is None else several, depth)
        if not self.is_nominal(head) or not word.keys.isdisjoint(phrase_words().not_nouns):
            return None
        return self._unknown(head)

    def _unknown(self, head: int) -> Phrase | None:
        """A phrase whose noun nobody has listed: only how far it reaches."""
        last, at = head, head + 1
        while at < len(self.words) and at - head < 5:
            word = self.words[at]
            if word.is_mark or self.prefixed(at) or at in self.counts:
                break
            if self.place_at(at) is not None or self.nationality(at) is not None:
                last, at = at, at + 1
                continue
            if not self.belongs(at, head, last, ""):
                break
            last, at = at, at + 1
        return Phrase(head, last, head, plural=self.words[head].plural)

    def _modified(self, head: int, last: int, name: Name, plural: bool, depth: int, counted: int = 0) -> Phrase:
        """The phrase of a known noun with what belongs to it; ``counted`` as in ``Modifiers``."""
        if name.proper:
            return Phrase(head, last, head, name.kind, name.one, name.short, plural, True, attribute=name.short)
        modifiers = Modifiers(self, self.at, head, last, name, depth, counted)
        modifiers.read()
        last, figure = modifiers.last, modifiers.figure
        if figure is not None:
            return Phrase(head, last, head, "figure", figure.name, figure.short, False, True)
        if last == head and self.words[head].article and head in self.referents:
            return replace(self.referents[head], first=head, last=head, head=head)
        full = modifiers.english(name.many if plural and name.many not in ("", "-") else name.one)
        return Phrase(head, last, head, name.kind, full, full, plural, attribute=modifiers.english(name.one))
