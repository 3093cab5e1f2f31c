"""How a name sounds, as one string for Arabic and Latin spellings: its consonants, near ones taken as one.

News spells foreign names by ear (غ, ج or ك for one g), so a name no list has can still be told by its sound.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import groupby

from rapidfuzz import fuzz

_VOWELS = frozenset("aeiouاعyوي")
_PAIRS = {"ph": "f", "sh": "s", "ch": "s", "kh": "k", "gh": "k", "th": "t", "dh": "t", "ck": "k", "zh": "s", "tch": "s"}
_PAIR = re.compile("|".join(sorted(_PAIRS, key=len, reverse=True)))
_SOUNDS = {
    **dict.fromkeys("bpب", "b"),
    **dict.fromkeys("fvف", "f"),
    **dict.fromkeys("kcqgjكقغجخ", "k"),
    **dict.fromkeys("dtدتطضث", "t"),
    **dict.fromkeys("szxسصزذظش", "s"),
    **dict.fromkeys("lل", "l"),
    **dict.fromkeys("mم", "m"),
    **dict.fromkeys("nن", "n"),
    **dict.fromkeys("rر", "r"),
}


_LATIN = str.maketrans(
    {
        **dict(zip("ابتثجحخدذرزسشصضطظعغفقكلمنهويءئؤة", "abttghkdzrzsssdtzagfkklmnhuiaaia", strict=False)),
        "ي": "i",
        "و": "u",
        "ه": "h",
    }
)


def resemblance(arabic: str, english: str) -> float:
    """How alike a folded Arabic name and an English one are written, 0 to 1, letter for letter."""
    return fuzz.ratio(arabic.translate(_LATIN), english.lower()) / 100


@cache
def sound(name: str) -> str:
    """The consonants of a folded Arabic name or a Latin one, 'a' before them where it opens with a vowel."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if unicodedata.category(c) != "Mn")
    plain = _PAIR.sub(lambda pair: _PAIRS[pair[0]], plain).replace("تش", "ش")
    heard = (_SOUNDS.get(letter, "") for letter in plain)
    opens = "a" if plain[:1] in _VOWELS else ""
    return opens + "".join(letter for letter, _ in groupby(s for s in heard if s))
