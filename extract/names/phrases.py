"""Reads noun phrases of one sentence: where they end, whom or what they name, how many, and their English.

A rough reading from the left, by the words listed in ``resources/names`` and by article and construct state; no parse.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extract.model import Place, Quantity, Span, Token
from extract.names.arabic import genitive, without_prefixes
from extract.names.lexicon import (
    Listing,
    Name,
    adjective_forms,
    adjectives,
    bare,
    citizens,
    forms,
    names,
    nationalities,
)
from extract.names.words import phrase_words
from extract.places.gazetteer import gazetteer
from extract.places.words import place_words

if TYPE_CHECKING:
    from extract.events.words import Word

_QUOTES = frozenset('"«»“”')
_SPOKEN_FOR = frozenset(("body", "force", "media", "party", "armed", "company", "people", "authority"))
_OTHERS = frozenset(("force", "crowd", "authority", "armed", "person", "figure"))
_PREFIXES = frozenset("وفبلك")
_LONGEST = 9
_DEPTH = 3


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words ``first`` to ``last`` (inclusive); ``head`` is the noun's place. ``name`` and ``short`` are English, None
    where the lexicon does not know it; ``kind`` is that of its name, 'place', or '' where unknown."""

    first: int
    last: int
    head: int
    kind: str = ""
    name: str | None = None
    short: str | None = None
    plural: bool = False
    known: bool = False  # a figure or an organisation by name
    quantity: Quantity | None = None
    place: Place | None = None
    attribute: str | None = None  # how it stands before another noun: 'car tyres'


class Phrases:
    """The noun phrases of a sentence, read where they are asked for."""

    def __init__(
        self,
        words: Sequence[Word],
        tokens: Sequence[Token],
        places: Mapping[int, Place],
        quantities: Iterable[Quantity],
    ) -> None:
        self.words = words
        self.tokens = tokens
        starts = {token.span.start: at for at, token in enumerate(tokens)}
        self._places = {starts[start]: place for start, place in places.items() if start in starts}
        self._counts: dict[int, Quantity] = {}
        for quantity in quantities:
            at = starts.get(quantity.span.start)
            if at is None:
                at = next((n for n, t in enumerate(tokens) if t.span.end > quantity.span.start), None)
            if at is not None:
                self._counts.setdefault(at, quantity)
        self._read: dict[tuple[int, int], Phrase | None] = {}
        self.referents: Mapping[int, Phrase] = {}  # what phrases like 'the organisation' point back to, by head

    def at(self, place: int, depth: int = 0) -> Phrase | None:
        """The noun phrase that begins with the word at ``place``, None where none does."""
        key = (place, depth)
        if key not in self._read:
            self._read[key] = self._phrase(place, depth) if place < len(self.words) else None
        return self._read[key]

    def span(self, phrase: Phrase) -> Span:
        """The words of a phrase in the text, without conjunction, preposition and quotation marks around them."""
        first, last = self.tokens[self._open(phrase.first)], self.tokens[phrase.last]
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
        at = next((at for at, counted in self._counts.items() if counted is quantity), None)
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

    def _phrase(self, first: int, depth: int) -> Phrase | None:
        at = self._open(first)
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

    def _open(self, at: int) -> int:
        while at < len(self.words) and self.words[at].folded in _QUOTES:
            at += 1
        return at

    def _counted(self, at: int) -> tuple[int, Quantity | None]:
        """The place of the noun counted from ``at`` on, and the count; ``at`` itself where nothing is counted."""
        cues = phrase_words()
        if self.words[at].folded in cues.never_first and at not in self._counts:
            return at, None
        for place in range(at, min(at + 6, len(self.words))):
            quantity = self._counts.get(place)
            if quantity is not None:
                after = place
                while after < len(self.tokens) and self.tokens[after].span.start < quantity.span.end:
                    after += 1
                if self._is_noun_itself(place, after, quantity):
                    return place, quantity
                while after < len(self.words) and self.words[after].folded in cues.between_count_and_noun:
                    after += 1
                return after, quantity
            if not forms(self.words[place].folded)[-1:] or self.words[place].keys.isdisjoint(cues.before_count):
                break
        return at, None

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
        if word.folded.removeprefix("و") in phrase_words().titles and self._is_name(head + 1):
            named = self.at(head + 1, depth + 1)
            known = named if named is not None and named.kind == "figure" else None
            last = named.last if named is not None else head + 1
            return replace(known, first=head) if known else Phrase(head, last, head, "person")
        listing, last = self._listed(head)
        if listing is not None:
            plural = listing.plural if several is None or listing.name.kind == "body" else several
            return self._modified(head, last, listing.name, plural, depth, counted and (2 if listing.plural else 1))
        place = self._places.get(head)
        if place is not None:
            return self._place(head, place)
        country = self._nationality(head)
        entry = next((e for f in forms(word.folded) if (e := gazetteer().find(f)) and e.kind == "country"), None)
        if country is not None and entry is not None and not word.article and not quantified:
            return Phrase(head, head, head, "place", entry.name, entry.name, known=True)
        if country is not None and not (depth and word.article):
            plural = word.plural or word.folded.endswith(("ين", "ون"))
            name = Name(citizens(country, False), citizens(country, True), citizens(country, False), "person")
            return self._modified(head, head, name, plural if several is None else several, depth)
        if not self._nominal(head) or not word.keys.isdisjoint(phrase_words().not_nouns):
            return None
        return self._unknown(head, depth)

    def _place(self, head: int, place: Place) -> Phrase | None:
        last = head
        while last + 1 < len(self.tokens) and self.tokens[last + 1].span.start < place.span.end:
            last += 1
        if place.name is None:
            return None
        return Phrase(head, last, head, "place", place.name, place.name, False, True, None, place)

    def _listed(self, head: int) -> tuple[Listing | None, int]:
        """The longest listed name that begins at ``head``, and the place of its last word."""
        index = names()
        for form in forms(self.words[head].folded):
            for listing in index.get(form, ()):
                last = None if listing.construct and self.definite(head) else self._follow(head, listing.rest)
                if last is not None:
                    return listing, last
        return None, head

    def _follow(self, at: int, rest: tuple[str, ...]) -> int | None:
        for item in rest:
            at = self._open(at + 1)
            if at >= len(self.words):
                return None
            folded = self.words[at].folded
            if item.startswith("ال"):
                if folded not in (item, "ل" + item[1:]):
                    return None
            elif folded not in (item, "ال" + item) and not (len(item) > 4 and bare(folded) in adjective_forms(item)):
                return None
        return at

    def prefixed(self, at: int) -> bool:
        """Whether every reading of the word at ``at`` opens with a conjunction or a preposition."""
        word, readings = self.words[at], self.tokens[at].analyses
        if not (word.conjunction or word.preposition):
            return False
        return not any(r.proclitics.isdisjoint(_PREFIXES) for r in readings)

    def _modified(self, head: int, last: int, name: Name, plural: bool, depth: int, counted: int = 0) -> Phrase:
        """The phrase of a known noun with the adjectives, genitives and names after it; ``counted`` is 1 where a
        number governs it in the singular, 2 in the plural."""
        base = name.many if plural and name.many not in ("", "-") else name.one
        adjective: list[str] = []
        nation = ""
        genitive: Phrase | None = None
        figure: Phrase | None = None
        unknown = False
        proper = name.proper
        at = last + 1
        while at < len(self.words) and at - head < _LONGEST and not proper:
            word = self.words[at]
            if word.folded in _QUOTES:
                at += 1
                continue
            if word.is_mark:
                beyond = (
                    self.at(at + 1, _DEPTH) if word.folded in ("،", "(") and name.kind in ("person", "source") else None
                )
                if beyond is not None and beyond.kind == "figure" and figure is None:
                    figure = beyond
                    last = at = beyond.last
                break
            if at in self._counts or (self.prefixed(at) and not self._joins_by_li(at, name)):
                break
            country = self._nationality(at)
            agrees = word.article or not self.definite(last)
            if country is not None and genitive is None and agrees:
                nation = nation or country
                last, at = at, at + 1
                continue
            known = next((adjectives()[f] for f in forms(word.folded) if f in adjectives()), None)
            if (
                known is not None
                and (word.article or not self.words[head].article)
                and not self._is_noun_here(at, head)
            ):
                adjective.append(known)
                last, at = at, at + 1
                continue
            skip = self._linking(at, name)
            place = self._place_at(at) if self._construct(head, last, at) else None
            if place is not None and genitive is None:
                if self._is_country(place) and not nation:
                    nation = nationalities().get(place.place.country or "", "") if place.place else ""
                    genitive = genitive or (None if nation else place)
                else:
                    genitive = place
                last, at = place.last, place.last + 1
                continue
            if depth < _DEPTH and figure is None and (skip or self._nominal(at)):
                inner = self.at(at + skip, depth + 1)
                if (
                    inner is not None
                    and inner.kind == "figure"
                    and name.kind in ("person", "source", "crowd")
                    and not skip
                ):
                    figure = inner
                    last = inner.last
                    break
                joins = (
                    inner is not None and inner.kind in _SPOKEN_FOR
                    if skip or self._joins_by_li(at, name)
                    else self._construct(head, last, at)
                    and not (counted and not (counted == 2 and self.definite(at) and inner is not None and inner.name))
                )
                if inner is not None and genitive is None and joins:
                    if name.kind in ("person", "crowd") and name.of == "-" and inner.kind in _OTHERS:
                        break
                    if inner.name is None or (inner.kind == "person" and name.kind == "person" and name.of == "-"):
                        unknown = True
                    else:
                        genitive = inner
                    last, at = inner.last, inner.last + 1
                    continue
            if (
                not self.prefixed(at)
                and self._belongs(at, head, last, name)
                and not (counted and not self.is_adjective(at))
            ):
                unknown = unknown or not word.article
                last, at = at, at + 1
                continue
            break
        if last == head and self.words[head].article and head in self.referents:
            told = self.referents[head]
            return replace(told, first=head, last=head, head=head)
        full = self._english(name, base, adjective, nation, genitive, unknown)
        if figure is not None:
            return Phrase(head, last, head, "figure", figure.name, figure.short, False, True)
        short = name.short if proper else full
        alone = self._english(name, name.one, adjective, nation, genitive, unknown)
        return Phrase(head, last, head, name.kind, full, short, plural, proper, attribute=short if proper else alone)

    def _english(
        self, name: Name, base: str, adjective: list[str], nation: str, genitive: Phrase | None, unknown: bool
    ) -> str | None:
        if unknown and genitive is None and name.of not in ("-", "of"):
            return None
        early = [a for a in adjective if a in ("former", "acting", "interim", "new", "senior", "unidentified")]
        late = [a for a in adjective if a not in early and a not in base.split()]
        if genitive is not None and genitive.short:
            inner = genitive.short if name.of == "of" else genitive.attribute or genitive.short
            inner = f"{nation} {inner}" if nation and genitive.kind != "place" else inner
            if name.of == "of":
                base = f"{base} of {inner}"
            elif "{}" in name.of and genitive.kind != "place":
                base = name.of.format(inner)
            else:
                base = f"{inner} {base}"
            nation = nation if genitive.kind == "place" else ""
        elif name.of == "before" and not nation and not late and name.kind not in ("source", "media", "force"):
            return base
        return " ".join(part for part in (*early, nation, *late, base) if part)

    def _unknown(self, head: int, depth: int) -> Phrase | None:
        """A phrase whose noun nobody has listed: only how far it reaches."""
        last, at = head, head + 1
        while at < len(self.words) and at - head < 5:
            word = self.words[at]
            if word.is_mark or self.prefixed(at) or at in self._counts:
                break
            if self._place_at(at) is not None or self._nationality(at) is not None:
                last, at = at, at + 1
                continue
            if not self._belongs(at, head, last, None):
                break
            last, at = at, at + 1
        return Phrase(head, last, head, plural=self.words[head].plural)

    def _nationality(self, at: int) -> str | None:
        """The English adjective where the word at ``at`` is the adjective of a country."""
        word = self.words[at]
        if self.prefixed(at) and word.preposition:
            return None
        listed = gazetteer().demonyms
        for form in forms(word.folded)[:2]:
            for ending in ("", "ه", "ون", "ين", "ان", "تين", "تان", "ا", "ات"):
                if form.endswith(ending):
                    code = listed.get(form.removesuffix(ending) if ending else form)
                    if code is not None:
                        return nationalities().get(code)
        return None

    def _place_at(self, at: int) -> Phrase | None:
        """The place named at ``at``, a word for its kind before it or not."""
        if at in self._places:
            return self._place(at, self._places[at])
        kinds = place_words().kinds
        if at + 1 in self._places and at < len(self.words) and self.words[at].folded in kinds:
            return self._place(at + 1, self._places[at + 1])
        return None

    def _is_country(self, phrase: Phrase) -> bool:
        place = phrase.place
        entry = gazetteer().country(place.country) if place is not None and place.country else None
        return entry is not None and place is not None and entry.name == place.name

    def _joins_by_li(self, at: int, name: Name) -> bool:
        """Whether 'ل' joins whom somebody speaks for: 'الأمين العام للجامعة'."""
        return self.words[at].preposition == "ل" and name.kind in ("person", "source") and name.of != "-"

    def _linking(self, at: int, name: Name) -> int:
        """How many words join the noun to what follows as a genitive would: 'في' after 'مسؤول', 'باسم' and the like."""
        folded = self.words[at].folded
        if folded in phrase_words().linking and name.kind in ("source", "media", "person"):
            return 1
        return 0

    def _construct(self, head: int, last: int, at: int) -> bool:
        """Whether the word at ``at`` can be the genitive of the phrase so far."""
        before, word = self.words[last], self.words[at]
        if self.prefixed(at) or word.is_number or self._has_nun(last):
            return False
        return not self.definite(last) and not before.pronoun and not before.accusative

    def definite(self, at: int) -> bool:
        """Whether the word at ``at`` has the article."""
        word, readings = self.words[at].folded, self.tokens[at].analyses
        opens = word.removeprefix("و").startswith(("ال", "لل", "بال", "كال", "فال"))
        return opens and (not readings or any("ال" in r.proclitics for r in readings))

    def _has_nun(self, at: int) -> bool:
        """Whether a sound plural or dual keeps its nun, and so no genitive follows."""
        readings = self.tokens[at].analyses
        word = self.words[at].folded
        if word.endswith("ون") and len(word) > 4:
            return True
        return word.endswith(("ين", "ان")) and any(r.number in "dp" for r in readings)

    def _is_noun_here(self, at: int, head: int) -> bool:
        """Whether a word that may be an adjective is rather a genitive noun: definite after an indefinite noun."""
        return self.words[at].article and not self.words[head].article and self._listed(at)[0] is not None

    def _is_name(self, at: int) -> bool:
        """Whether the word at ``at`` is part of a name: unknown to the analyser, or a proper noun."""
        if at >= len(self.words) or self.words[at].is_mark or self.words[at].is_number:
            return False
        if not self.words[at].known:
            return "ال" not in self.words[at].folded[3:]  # two words written as one are no name
        return any(r.pos == "noun_prop" for r in self.tokens[at].analyses)

    def stands_alone(self, phrase: Phrase) -> bool:
        """Whether a phrase is whole as read: its noun is listed, it is a name, or its last word has the article."""
        if any(self.words[at].is_number for at in range(phrase.first, phrase.last + 1)) and phrase.quantity is None:
            return False
        if phrase.kind or self.names_somebody(phrase):
            return True
        return self.definite(phrase.last) and not self.is_adjective(phrase.head)

    def names_somebody(self, phrase: Phrase) -> bool:
        """Whether a phrase nobody has listed looks like a person's name."""
        return self._is_name(self._open(phrase.first))

    def _nominal(self, at: int) -> bool:
        word = self.words[at]
        if word.is_mark or word.is_number or len(word.folded) < 2:
            return False
        return not word.known or bool(word.nominals) or word.article or self._adjective(at)

    def is_adjective(self, at: int) -> bool:
        """Whether the word at ``at`` is an adjective and no noun anybody has listed."""
        if self._nationality(at) is not None:
            return True
        listed = next((f for f in forms(self.words[at].folded) if f in adjectives()), None)
        return self._adjective(at) and (listed is not None or (not self._listed(at)[0] and not self.words[at].verbs))

    def _adjective(self, at: int) -> bool:
        return any(a.pos == "adj" for a in self.tokens[at].analyses)

    def _belongs(self, at: int, head: int, last: int, name: Name | None) -> bool:
        """Whether an unlisted word still belongs to the phrase: its adjective, its genitive or part of a name."""
        word = self.words[at]
        if self.prefixed(at) or not word.keys.isdisjoint(phrase_words().not_nouns):
            return False
        if word.article and self.is_adjective(at) and self.words[head].article:
            return True
        if not word.known and name is not None and name.kind in ("person", "source", "body", "company", "party"):
            return True
        if self._construct(head, last, at) and self._nominal(at) and not word.verbs:
            return not word.accusative and not (self._adjective(at) and word.folded.endswith("ا"))
        same_case = word.folded.endswith("ا") == self.words[head].folded.endswith("ا")
        return self.is_adjective(at) and not word.article and not self.words[head].article and same_case
