"""A folded Arabic name no list knows in Latin letters, as news romanises foreign names: by letter, no marks.

Short vowels are not written, so the outcome is a rendering, not a spelling anybody need have used.
"""

from __future__ import annotations

import re

_PAIRS = {"تش": "ch", "كس": "x"}
_LETTERS = dict(
    zip(
        "ابتثجحخدذرزسشصضطظعغفقكلمنهءئؤ",
        "a b t th j h kh d dh r z s sh s d t z - gh f q k l m n h - i u".replace("-", "").split(" "),
        strict=True,
    )
)
_VOWELS = "aiuoe"
_CLUSTER = re.compile(r"^(?!(?:sh|th|kh|gh|dh|ch)[aeiouy])(sh|th|kh|gh|dh|ch|[^aeiou])(?=[^aeiouy])")


def roman(name: str) -> str:
    """``name``, folded Arabic words, in Latin letters with capitals: 'كفر زيتا' gives 'Kafar Zita'."""
    return " ".join(_word(word) for word in name.split())


def _word(word: str) -> str:
    if word.startswith("ال") and len(word) > 4:
        return "Al-" + _word(word[2:])
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
            out += "w" if not out or out[-1] in _VOWELS or follows == "ا" else "u"
        else:
            out += _LETTERS.get(letter, "")
        at += 1
    if len(letters) < 4 and not set(out) & set(_VOWELS):
        out = "a".join(out)
    return _CLUSTER.sub(r"\1a", out, count=1).capitalize()
