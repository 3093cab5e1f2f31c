"""What single words say of a count: what a noun says is counted, what a verb or noun says happened to people."""

from __future__ import annotations

from functools import cache

from extract.events.counts.lexicon import lexicon
from extract.events.words import Word
from extract.places.gazetteer import gazetteer


@cache
def noun_class(word: Word) -> str | None:
    """What the noun says is counted; 'people' where only the verb can tell, 'other' for things, None for a word that is
    no noun known."""
    known = lexicon()
    if word.folded in known.silent:
        return None
    names = word.nominals | endings(word)
    for name in sorted(names):
        if name in known.noun:
            return known.noun[name]
    if names & known.people or not names.isdisjoint(gazetteer().demonyms):
        return "people"
    return "other" if word.nominals & (known.things | known.pairs) else None


@cache
def said_of(word: Word) -> str | None:
    """What a word says happens to people counted near it: 'killed' of قتل, مقتل or قتيل."""
    known = lexicon()
    if word.folded in known.silent:
        return None
    told = {known.governor[n] for n in word.verbs | word.nominals | endings(word) if n in known.governor}
    return min(told, key=known.rank.__getitem__, default=None)


@cache
def endings(word: Word) -> frozenset[str]:
    """A word's forms, and the stems of a plural the analyser does not know as a noun: participles read as adjectives,
    unknown words."""
    bases = {word.folded, *word.keys}
    stems = {
        b[: -len(e)]
        for b in bases
        for e in ("ين", "ون", "ان", "ات", "ا", "ه", "ي")
        if b.endswith(e) and len(b) > len(e) + 2
    }
    return frozenset(bases | stems)
