"""An Arabic name no list knows in Latin letters, as news romanises names: by letter, no marks; known words as they are.

Short vowels are not written, so the outcome is a rendering, not a spelling anybody need have used.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.model import Token
from extract.places.gazetteer import gazetteer
from extract.places.words import place_words

_PAIRS = {"تش": "ch", "كس": "x"}
_LETTERS = dict(
    zip(
        "ابتثجحخدذرزسشصضطظعغفقكلمنهءئؤ",
        "a b t th j h kh d dh r z s sh s d t z - gh f q k l m n h - i u".replace("-", "").split(" "),
        strict=True,
    )
)
_VOWELS = "aiuoe"
_SHORT = {"َ": "a", "ُ": "u", "ِ": "i"}
_DOUBLE = "ّ"
_TELLING = 100_000  # people in a city whose name is taken for a word of another's
# In names from outside the Arab world: openings without a vowel between, and ends with one no Arabic hand writes.
_KEPT = re.compile(r"^(?:[bcdfgkpt]r|[bcfgkpst]l|s[tkpmnwf]|sh[tlmnr]|[tdk]w|chr)")
_UNWRITTEN = re.compile(r"([^aeiou])([rln])$")
_CLUSTER = re.compile(r"^(?!(?:sh|th|kh|gh|dh|ch)[aeiouy])(sh|th|kh|gh|dh|ch|[^aeiou])(?=[^aeiouy])")


def roman(name: str) -> str:
    """``name``, folded Arabic words, in Latin letters with capitals: 'كفر زيتا' gives 'Kafar Zita'."""
    return " ".join(_word(word) for word in name.split())


def roman_name(tokens: Sequence[Token], kind: str, foreign: bool) -> str:
    """The name of a place in Latin letters, and the English word for its kind: 'شارع النيل' is 'Nile Street'.

    ``foreign`` where it lies outside the Arab world.
    """
    cues = place_words()
    translated = cues.translated if kind else {}
    words = [
        translated.get(token.folded) or _known_word(token) or _vocalised(token) or _heard_as(token, foreign)
        for token in tokens
    ]
    if kind and words[0].startswith("Al-"):
        words[0] = words[0].removeprefix("Al-").capitalize()
    if kind and tokens[-1].folded not in cues.english:
        words.append(kind)
    return " ".join(words)


def _known_word(token: Token) -> str | None:
    """A word already in Latin letters, an English one, or the name of a city."""
    if token.text.isascii():
        return token.text
    english = place_words().english.get(token.folded)
    if english:
        return english
    entry = gazetteer().find(token.folded)
    well_known = entry and entry.population >= _TELLING and len(token.folded) > 4
    return entry.name if entry and well_known and not token.folded.startswith("ال") else None


def _heard_as(token: Token, foreign: bool) -> str:
    """A word by its letters; what is spelt 'إل' opens a name of its own and is no article."""
    if token.text.startswith("إ"):
        return "I" + _letters("ا" + token.folded[2 if token.folded[1:2] == "ي" else 1 :], foreign)[1:]
    if token.text.lstrip("وبل").startswith("ال"):
        return _word(token.folded)
    return _letters(token.folded, foreign)


def _vocalised(token: Token) -> str | None:
    """A word by the vowels of the lemma it is written like, None where there is no such lemma."""
    bare = token.folded.removeprefix("ال")
    lemma = next((a.lemma for a in token.analyses if a.bare == bare and a.pos in ("noun_prop", "noun", "adj")), None)
    if lemma is None:
        return None
    out = ""
    for at, letter in enumerate(lemma):
        if letter in _SHORT:
            out += _SHORT[letter]
        elif letter == _DOUBLE:
            out += out[-1:]
        elif letter in "اىٱآأإة":
            out += "" if out[-1:] == "a" or lemma[at + 1 : at + 2] in _SHORT else "a"
        elif letter in "وي":
            vowel, consonant = ("u", "w") if letter == "و" else ("i", "y")
            follows = lemma[at + 1 : at + 2]
            long = out[-1:] == vowel and follows not in _SHORT and follows not in (_DOUBLE, "ا")
            out += "" if long else consonant
        else:
            out += _LETTERS.get(letter, "")
    name = re.sub("aa+", "a", out.removesuffix("yy") if out.endswith("iyy") else out).capitalize()
    return f"Al-{name}" if token.folded != bare else name


def _word(word: str) -> str:
    if word.startswith("ال") and len(word) > 4:
        return "Al-" + _letters(word[2:])
    return _letters(word)


def _letters(word: str, foreign: bool = False) -> str:
    ends_open = word.endswith("ه") and len(word) > 3
    letters = word[:-1] + "ا" if ends_open else word
    out = ""
    at = 0
    while at < len(letters):
        pair = letters[at : at + 2]
        if pair in _PAIRS:
            out, at = out + _PAIRS[pair], at + 2
            continue
        letter, follows = letters[at], letters[at + 1 : at + 2]
        if letter == "ي":
            out += "y" if not out or out[-1] in _VOWELS else "i"
        elif letter == "و":
            out += "w" if not out or out[-1] in _VOWELS or follows == "ا" else "o" if foreign else "u"
        else:
            out += "g" if foreign and letter == "غ" else _LETTERS.get(letter, "")
        at += 1
    if len(letters) < 4 and not set(out) & set(_VOWELS):
        out = "a".join(out)
    if foreign:
        out = _UNWRITTEN.sub(r"\1e\2", out)
    if not (foreign and _KEPT.match(out)):
        out = _CLUSTER.sub(r"\1a", out, count=1)
    return out.capitalize()
