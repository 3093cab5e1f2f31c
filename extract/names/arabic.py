"""Words of an article set as part of an Arabic label: clitics and quotation marks off, nouns in the genitive.

Endings are changed only where the analyser knows the word as a sound plural or dual; names are left as written.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.model import Token
from extract.names.lexicon import adjectives
from extract.places.gazetteer import gazetteer
from extract.places.words import place_words, without_clitics
from extract.text.folding import fold

_QUOTES = frozenset('"«»“”')
_NUMERALS = re.compile(r"(عشر|ثلاث|ربع|خمس|ست|سبع|ثمان|تسع)ون$")
_TANWIN = re.compile("[\u064b-\u0652\u0640]")


def genitive(tokens: Sequence[Token], counted: bool, named: bool) -> str:
    """The phrase of ``tokens`` as it stands after a verbal noun; ``counted`` where a number governs its noun, or it
    stays accusative; ``named`` where it is a proper name."""
    kept = [t for t in tokens if t.text not in _QUOTES]
    if not kept:
        return ""
    words = [_TANWIN.sub("", without_prefixes(t) if n == 0 else t.text) for n, t in enumerate(kept)]
    two = _numbers(kept[0]) == {"d"}
    words = [
        _inflected(t, word, named or (n > 0 and not two)) for n, (t, word) in enumerate(zip(kept, words, strict=True))
    ]
    construct = len(kept) > 1 and kept[1].folded.startswith("ال")
    if construct and not named and _accusative(kept[0], words[0]):  # a dual: 'طرفا النزاع'
        words[0] = words[0][:-1] + "ي"
    elif not (counted or named or construct) and _accusative(kept[0], words[0]):
        words = [w[:-1] if _accusative(t, w) or _adjective(t, w) else w for t, w in zip(kept, words, strict=True)]
    text = words[0]
    for before, token, word in zip(kept, kept[1:], words[1:], strict=False):
        text += word if before.span.end == token.span.start else f" {word}"
    return text


def _numbers(token: Token) -> set[str]:
    """The grammatical numbers a word may have as a noun or adjective."""
    return {a.number for a in token.analyses if a.pos in ("noun", "adj")}


def _inflected(token: Token, word: str, no_dual: bool) -> str:
    """The word in the genitive; ``no_dual`` where what ends like a dual is a name."""
    if _NUMERALS.search(word):
        return word[:-2] + "ين"
    numbers = _numbers(token)
    if word.endswith("ون") and "p" in numbers:
        return word[:-2] + "ين"
    if word.endswith("و") and "p" in numbers and len(word) > 4:  # before its genitive: 'محامو الأسرة'
        return word[:-1] + "ي"
    if word.endswith("ان") and numbers == {"d"} and not no_dual:
        return word[:-2] + "ين"
    if word.endswith("تا") and numbers == {"d"}:
        return word[:-1] + "ي"
    return word


def _adjective(token: Token, word: str) -> bool:
    """Whether a word nobody analysed is an adjective in the accusative: 'باليستيا'."""
    return word.endswith("يا") and fold(word)[:-1] in adjectives()


def _accusative(token: Token, word: str) -> bool:
    """Whether a word is an indefinite accusative that the genitive writes without its alef."""
    return (
        word.endswith("ا")
        and len(word) > 3
        and bool(token.analyses)
        and not any(a.bare.endswith("ا") for a in token.analyses if a.pos in ("noun", "noun_prop", "adj"))
        and any(a.bare == fold(word)[:-1] for a in token.analyses if a.pos in ("noun", "adj"))
    )


def without_prefixes(token: Token) -> str:
    """The word with conjunction and preposition taken off where every reading has them; 'لل' becomes the article."""
    word, readings = token.text, token.analyses
    if word.startswith(("وأ", "وإ", "وال")) and len(word) > 4:
        return word[1:]
    if readings:
        if any(r.proclitics.isdisjoint("وفبلك") for r in readings):
            return word
        clitics = readings[0].proclitics
    else:
        joined = token.folded[:1] == "و" and (len(token.folded) > 4 or token.folded[1:].isdigit())
        clitics = frozenset("و" if joined else "")
    if clitics & {"و", "ف"} and word[:1] in "وف":
        word = word[1:]
    if word.startswith("لل") and "ل" in clitics:
        return "ال" + word[2:]
    if clitics & {"ب", "ل", "ك"} and word[:1] in "بلك":
        word = word[1:]
    return word


def place_name(text: str) -> str:
    """A place's name as written, without the conjunction and preposition joined to it."""
    first, *rest = text.split()
    known = gazetteer().names
    folded = fold(first)
    for form in without_clitics(folded):
        if (
            " ".join((form, *map(fold, rest))) in known
            or form in place_words().resolved
            or (rest and (form in place_words().sites or "ال" + form in place_words().resolved))
        ):
            off = len(folded) - len(form)
            first = "ال" + first[2:] if form.startswith("ال") and folded.startswith(("لل", "ولل")) else first[off:]
            break
    return " ".join((first, *rest))
