"""How a name sounds, as one string for Arabic and Latin spellings: its consonants, near ones taken as one.

News spells foreign names by ear (غ, ج or ك for one g), so a name no list has can still be told by its sound.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from functools import lru_cache

from rapidfuzz import fuzz

_VOWELS = frozenset("aeiouywاعوي")
_PAIRS = {"ph": "f", "sh": "s", "ch": "s", "kh": "k", "gh": "k", "th": "t", "dh": "t", "ck": "k", "zh": "s", "tch": "s"}
_PAIRS |= {"ce": "se", "ci": "si", "cy": "sy", "x": "ks"}
_PAIR = re.compile("|".join(sorted(_PAIRS, key=len, reverse=True)))
_SOUNDS = defaultdict(
    str,
    {
        ord(letter): heard
        for letters, heard in (
            ("bpب", "b"),
            ("fvف", "f"),
            ("kcqgjكقغجخ", "k"),
            ("dtدتطضث", "t"),
            ("szxسصزذظش", "s"),
            ("lل", "l"),
            ("mم", "m"),
            ("nن", "n"),
            ("rر", "r"),
        )
        for letter in letters
    },
)

_HEARD = str.maketrans(
    dict(zip("ابتثجحخدذرزسشصضطظعغفقكلمنهويئؤى", "abttghkddrssssdtsagfkklmnhuiiui", strict=True)) | {"ء": ""}
)
_SPELT = {  # letters of Latin names as an Arabic hand hears them, longer ones first
    **{"tch": "ts", "sch": "s", "dge": "g", "sh": "s", "ch": "ts", "ph": "f", "th": "t", "kh": "k", "gh": "g"},
    **{"ck": "k", "wh": "u", "qu": "ku", "ee": "i", "ea": "i", "oo": "u", "ou": "u", "ow": "u", "ce": "si", "ci": "si"},
    **{"x": "ks", "j": "g", "q": "k", "c": "k", "z": "s", "v": "f", "p": "b", "w": "u", "y": "i", "o": "u", "e": "i"},
}
_SPELLING = re.compile("|".join(_SPELT))
_UNDECOMPOSED = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d"})
_TWICE = re.compile(r"(.)\1+")
_NO_LETTER = re.compile(r"[^a-z ]")


def resemblance(arabic: str, latin: str) -> float:
    """How alike a folded Arabic name and a Latin one are written, 0 to 1, letter for letter as they are heard."""
    there, here = as_heard(latin), heard(arabic)
    if arabic[:1] == "ا" and there[:1] in _VOWELS:  # an opening alef may be any vowel
        here = there[0] + here[1:]
    return fuzz.ratio(here, there) / 100


@lru_cache(maxsize=1 << 14)
def heard(arabic: str) -> str:
    """The letters a folded Arabic name is heard in."""
    ends_open = arabic[:-1] + "ا" if arabic.endswith("ه") else arabic  # fold writes ة so
    return _TWICE.sub(r"\1", ends_open.translate(_HEARD))


@lru_cache(maxsize=1 << 14)
def as_heard(latin: str) -> str:
    """The letters in which an Arabic hand hears a Latin name."""
    plain = _NO_LETTER.sub("", _unmarked(latin)).removesuffix(" county").removesuffix(" parish")
    if len(plain) > 4:
        plain = plain.removesuffix("e")
    return _TWICE.sub(r"\1", _SPELLING.sub(lambda found: _SPELT[found[0]], plain))


@lru_cache(maxsize=1 << 14)
def sound(name: str) -> str:
    """The consonants of a folded Arabic name or a Latin one, 'a' before them where it opens with a vowel."""
    plain = _PAIR.sub(lambda pair: _PAIRS[pair[0]], _unmarked(name)).replace("تش", "ش")
    opens = "a" if plain[:1] in _VOWELS else ""
    return opens + _TWICE.sub(r"\1", plain.translate(_SOUNDS))


def _unmarked(name: str) -> str:
    if name.isascii():
        return name.lower()
    name = name.lower().translate(_UNDECOMPOSED)
    return "".join(c for c in unicodedata.normalize("NFKD", name) if unicodedata.category(c) != "Mn")
