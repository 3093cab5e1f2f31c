"""What the words of one sentence are: with which clitics, definite or not, adjective or noun, listed as what.

A word is looked at with its neighbours only; what phrases they make is told in ``phrases``.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from extract.model import Token
from extract.names.lexicon import Listing, adjective_forms, adjectives, bare, forms, names, nationalities
from extract.names.words import phrase_words
from extract.places.gazetteer import gazetteer

if TYPE_CHECKING:
    from extract.events.words import Word

QUOTES = frozenset('"«»“”')
_PREFIXES = frozenset("وفبلك")
_NAMED = ("person", "source", "body", "company", "party")  # kinds whose noun a name may follow
_ENDINGS = ("", "ه", "ون", "ين", "ان", "تين", "تان", "ا", "ات")


@lru_cache(maxsize=1 << 16)
def _nationality(folded: str) -> str | None:
    """The English adjective of a country that a word is, with any ending."""
    listed = gazetteer().demonyms
    for form in forms(folded)[:2]:
        for ending in _ENDINGS:
            if form.endswith(ending):
                code = listed.get(form.removesuffix(ending) if ending else form)
                if code is not None:
                    return nationalities().get(code)
    return None


class SentenceWords:
    """The words of a sentence."""

    def __init__(self, words: Sequence[Word], tokens: Sequence[Token]) -> None:
        self.words = words
        self.tokens = tokens

    def opened(self, at: int) -> int:
        """The place of the first word from ``at`` on that is no quotation mark."""
        while at < len(self.words) and self.words[at].folded in QUOTES:
            at += 1
        return at

    def prefixed(self, at: int) -> bool:
        """Whether every reading of the word at ``at`` opens with a conjunction or a preposition."""
        word, readings = self.words[at], self.tokens[at].analyses
        if not (word.conjunction or word.preposition):
            return False
        return not any(r.proclitics.isdisjoint(_PREFIXES) for r in readings)

    def definite(self, at: int) -> bool:
        """Whether the word at ``at`` has the article."""
        word, readings = self.words[at].folded, self.tokens[at].analyses
        opens = word.removeprefix("و").startswith(("ال", "لل", "بال", "كال", "فال"))
        return opens and (not readings or any("ال" in r.proclitics for r in readings))

    def keeps_nun(self, at: int) -> bool:
        """Whether a sound plural or dual keeps its nun, and so no genitive follows."""
        readings = self.tokens[at].analyses
        word = self.words[at].folded
        if word.endswith("ون") and len(word) > 4:
            return True
        return word.endswith(("ين", "ان")) and any(r.number in "dp" for r in readings)

    def is_name(self, at: int) -> bool:
        """Whether the word at ``at`` is part of a name: unknown to the analyser, or a proper noun."""
        if at >= len(self.words) or self.words[at].is_mark or self.words[at].is_number:
            return False
        word = self.words[at].folded
        if not self.words[at].known:  # two words written as one are no name
            return "ال" not in word[3:] and (word.isascii() or not any(c.isascii() for c in word))
        return any(r.pos == "noun_prop" for r in self.tokens[at].analyses)

    def is_nominal(self, at: int) -> bool:
        """Whether the word at ``at`` may be a noun or an adjective."""
        word = self.words[at]
        if word.is_mark or word.is_number or len(word.folded) < 2:
            return False
        return not word.known or bool(word.nominals) or word.article or self.may_be_adjective(at)

    def is_adjective(self, at: int) -> bool:
        """Whether the word at ``at`` is an adjective and no noun anybody has listed."""
        if self.nationality(at) is not None:
            return True
        plain = self.listed(at)[0] is None and not self.words[at].verbs
        return self.may_be_adjective(at) and (plain or self.adjective(at) is not None)

    def adjective(self, at: int) -> str | None:
        """The English of the adjective at ``at``, where it is listed."""
        return next((adjectives()[f] for f in forms(self.words[at].folded) if f in adjectives()), None)

    def may_be_adjective(self, at: int) -> bool:
        """Whether some reading of the word at ``at`` is an adjective."""
        return any(a.pos == "adj" for a in self.tokens[at].analyses)

    def nationality(self, at: int) -> str | None:
        """The English adjective where the word at ``at`` is the adjective of a country."""
        word = self.words[at]
        if self.prefixed(at) and word.preposition:
            return None
        return _nationality(word.folded)

    def listed(self, head: int) -> tuple[Listing | None, int]:
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
            at = self.opened(at + 1)
            if at >= len(self.words):
                return None
            folded = self.words[at].folded
            if item.startswith("ال"):
                if folded not in (item, "ل" + item[1:]):
                    return None
            elif folded not in (item, "ال" + item) and not (len(item) > 4 and bare(folded) in adjective_forms(item)):
                return None
        return at

    def takes_genitive(self, last: int, at: int) -> bool:
        """Whether the word at ``at`` can be the genitive of a phrase that so far ends at ``last``."""
        before, word = self.words[last], self.words[at]
        if self.prefixed(at) or word.is_number or self.keeps_nun(last):
            return False
        return not self.definite(last) and not before.pronoun and not before.accusative

    def belongs(self, at: int, head: int, last: int, kind: str) -> bool:
        """Whether an unlisted word still belongs to the phrase: its adjective, its genitive or part of a name."""
        word = self.words[at]
        if self.prefixed(at) or not word.keys.isdisjoint(phrase_words().not_nouns):
            return False
        if word.article and self.is_adjective(at) and self.words[head].article:
            return True
        if not word.known and kind in _NAMED:
            return True
        if self.takes_genitive(last, at) and self.is_nominal(at) and not word.verbs:
            return not word.accusative and not (self.may_be_adjective(at) and word.folded.endswith("ا"))
        same_case = word.folded.endswith("ا") == self.words[head].folded.endswith("ا")
        return self.is_adjective(at) and not word.article and not self.words[head].article and same_case
