"""What follows a noun and belongs to it: adjectives, the country, a genitive, the name of somebody with a title.

Words are taken one after another as long as one of the ways to take them fits.
"""

from __future__ import annotations

from collections.abc import Callable

from extract.names.found import FoundWords
from extract.names.lexicon import Name, nationalities
from extract.names.phrase import Phrase, in_english
from extract.names.sentence import QUOTES
from extract.names.words import phrase_words
from extract.places.gazetteer import gazetteer

DEPTH = 3  # genitives within genitives
_LONGEST = 9  # words of a phrase
_SPOKEN_FOR = frozenset(("body", "force", "media", "party", "armed", "company", "people", "authority"))
_OTHERS = frozenset(("force", "crowd", "authority", "armed", "person", "figure"))


class Modifiers:
    """The words taken so far after the noun at ``head``, whose own words end at ``last``.

    ``inner`` reads the phrase that begins at a place, so many genitives deep. ``counted`` is 1 where a number governs
    the noun in the singular, 2 in the plural.
    """

    def __init__(
        self,
        sentence: FoundWords,
        inner: Callable[[int, int], Phrase | None],
        head: int,
        last: int,
        name: Name,
        depth: int,
        counted: int,
    ) -> None:
        self._sentence = sentence
        self._inner = inner
        self._head = head
        self.last = last
        self._name = name
        self._depth = depth
        self._counted = counted
        self._adjectives: list[str] = []
        self._nation = ""
        self._genitive: Phrase | None = None
        self._unknown = False
        self.figure: Phrase | None = None

    def read(self) -> None:
        """Take all that belongs to the noun."""
        words = self._sentence.words
        at: int | None = self.last + 1
        while at is not None and at < len(words) and at - self._head < _LONGEST:
            at = at + 1 if words[at].folded in QUOTES else self._next(at)

    def english(self, base: str) -> str | None:
        """The English of the whole, ``base`` being that of the noun."""
        return in_english(self._name, base, self._adjectives, self._nation, self._genitive, self._unknown)

    def _next(self, at: int) -> int | None:
        """Take the word at ``at``; the place to go on from, None where the phrase has ended."""
        sentence = self._sentence
        if sentence.words[at].is_mark:
            self._take_aside(at)
            return None
        if at in sentence.counts or (sentence.prefixed(at) and not self._joins_by_li(at)):
            return None
        for take in (self._take_nation, self._take_adjective, self._take_place, self._take_phrase, self._take_word):
            after = take(at)
            if after is not None:
                self.last = after - 1
                return after if self.figure is None else None
        return None

    def _take_aside(self, at: int) -> None:
        """A name set off by commas: 'الرئيس، قاسم توكاييف،'."""
        if self._sentence.words[at].folded in ("،", "(") and self._name.kind in ("person", "source"):
            aside = self._inner(at + 1, DEPTH)
            if aside is not None and aside.kind == "figure":
                self.figure = aside
                self.last = aside.last

    def _take_nation(self, at: int) -> int | None:
        country = self._sentence.nationality(at)
        agrees = self._sentence.words[at].article or not self._sentence.definite(self.last)
        if country is None or self._genitive is not None or not agrees:
            return None
        self._nation = self._nation or country
        return at + 1

    def _take_adjective(self, at: int) -> int | None:
        word, head = self._sentence.words[at], self._sentence.words[self._head]
        known = self._sentence.adjective(at)
        noun = word.article and not head.article and self._sentence.listed(at)[0] is not None
        if known is None or noun or (not word.article and (head.article or self._sentence.definite(self.last))):
            return None
        self._adjectives.append(known)
        return at + 1

    def _take_place(self, at: int) -> int | None:
        place = self._sentence.place_at(at) if self._sentence.takes_genitive(self.last, at) else None
        if place is None or self._genitive is not None:
            return None
        adjective = nationalities().get(place.place.country or "", "") if place.place and _is_country(place) else ""
        if adjective and not self._nation:
            self._nation = adjective
        else:
            self._genitive = place
        return place.last + 1

    def _take_phrase(self, at: int) -> int | None:
        sentence, name = self._sentence, self._name
        skip = int(sentence.words[at].folded in phrase_words().linking and name.kind in ("source", "media", "person"))
        if self._depth >= DEPTH or not (skip or sentence.is_nominal(at)):
            return None
        inner = self._inner(at + skip, self._depth + 1)
        if inner is None:
            return None
        if inner.kind == "figure" and name.kind in ("person", "source", "crowd") and not skip:
            self.figure = inner
            return inner.last + 1
        if self._genitive is not None or not self._joins(inner, at, bool(skip)):
            return None
        nobody = inner.name is None or inner.attribute == "person"  # 'others', 'people'
        if nobody or (inner.kind == "person" and name.kind == "person" and name.of == "-"):
            self._unknown = True
        else:
            self._genitive = inner
        return inner.last + 1

    def _joins(self, inner: Phrase, at: int, linked: bool) -> bool:
        """Whether the phrase at ``at`` is the genitive of the noun, or whom somebody speaks for."""
        name = self._name
        if name.kind in ("person", "crowd") and name.of == "-" and inner.kind in _OTHERS:
            return False
        if linked or self._joins_by_li(at):
            return inner.kind in _SPOKEN_FOR
        if self._counted and not (self._counted == 2 and self._sentence.definite(at) and inner.name):
            return False
        return self._sentence.takes_genitive(self.last, at)

    def _joins_by_li(self, at: int) -> bool:
        """Whether 'ل' joins whom somebody speaks for: 'الأمين العام للجامعة'."""
        speaks = self._name.kind in ("person", "source") and self._name.of != "-"
        return speaks and self._sentence.words[at].preposition == "ل"

    def _take_word(self, at: int) -> int | None:
        """A word nobody has listed."""
        sentence = self._sentence
        if sentence.prefixed(at) or not sentence.belongs(at, self._head, self.last, self._name.kind):
            return None
        if self._counted and not sentence.is_adjective(at):
            return None
        listing = sentence.listed(at)[0]
        if listing is not None and self._name.kind in ("person", "crowd") and listing.name.kind in _OTHERS:
            return None
        self._unknown = self._unknown or not sentence.words[at].article
        return at + 1


def _is_country(phrase: Phrase) -> bool:
    place = phrase.place
    entry = gazetteer().country(place.country) if place is not None and place.country else None
    return entry is not None and place is not None and entry.name == place.name
