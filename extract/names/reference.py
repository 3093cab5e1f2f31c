"""Who 'the organisation' and 'the president' are: the last one of that kind an article named before.

Only a noun with article and nothing else, of those ``resources/names/words.toml`` lists, points back.
"""

from __future__ import annotations

from collections.abc import Iterable

from extract.names.lexicon import forms
from extract.names.phrase import Phrase
from extract.names.phrases import Phrases
from extract.names.words import phrase_words


def resolve(sentences: Iterable[Phrases]) -> None:
    """Tell the phrases of an article's sentences, in reading order, what they point back to."""
    nouns = phrase_words().told_again
    named: dict[str, Phrase] = {}
    for phrases in sentences:
        found: dict[int, Phrase] = {}
        phrases.referents = found
        for at, word in enumerate(phrases.words):
            noun = next((f for f in forms(word.folded)[:2] if f in nouns), None)
            if noun is None:
                continue
            if noun in named and word.article:
                found[at] = named[noun]
            phrase = phrases.at(at)
            if phrase is not None and phrase.known and phrase.last > at and phrase.quantity is None:
                named[noun] = phrase
