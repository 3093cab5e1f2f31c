"""Who 'the organisation' and 'the president' are: the last one of that kind an article named before.

Only a noun with article and nothing else, of those ``resources/names/words.toml`` lists, points back. A surname that is
a noun as well ('الشاهد', the witness) is a name throughout an article that tells the first name once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract.names.lexicon import forms
from extract.names.phrase import Phrase
from extract.names.phrases import Phrases
from extract.names.words import phrase_words


def resolve(sentences: Iterable[Phrases]) -> None:
    """Tell the phrases of an article's sentences, in reading order, what they point back to."""
    nouns = phrase_words().told_again
    named: dict[str, Phrase] = {}
    listed = tuple(sentences)
    surnames = frozenset(name for phrases in listed for name in _surnames(phrases))
    for phrases in listed:
        phrases.surnames = surnames
    for phrases in listed:
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


def _surnames(phrases: Phrases) -> Iterator[str]:
    """Nouns for somebody that stand right after a first name, itself after an office: 'رئيس الحكومة يوسف الشاهد'."""
    for at in range(2, len(phrases.words)):
        noun = phrases.listed(at)[0] if phrases.words[at].article and phrases.words[at - 2].article else None
        if noun is None or noun.plural or noun.name.kind not in ("person", "source") or noun.name.of != "-":
            continue
        first = phrases.tokens[at - 1].analyses
        if all(a.pos == "noun_prop" for a in first) and phrases.is_name(at - 1) and at - 1 not in phrases.places:
            yield phrases.words[at].folded
