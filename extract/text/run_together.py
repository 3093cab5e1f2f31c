"""Words that lost the spaces between them, as text copied out of a PDF or a bad page does ('مجلسالأمن').

Only what no word can be is parted, and only where words people really write come out; a foreign name stays whole.
"""

from __future__ import annotations

import re
from functools import cache
from math import log

_SHORTEST = 9  # letters; shorter forms unknown to the morphology are names and slips far more often
_SURELY = 12  # letters from which a form is looked at without a sign of a seam
_LONGEST = 400  # letters; more is no text
_WORD = 15  # letters of the longest word looked for
_UNKNOWN, _UNKNOWN_LETTER = 12.0, 3.2  # what a piece nobody writes costs, and each letter of it
_PLAUSIBLE = 2.75  # the most that a letter may cost on average where words were run together; names cost more
_SEAM = re.compile(r"(?<=..)(?:[ةىإ](?=[ء-ي])|أ(?=..)|ال(?=..))")  # letters that end or begin words, inside one
_END = re.compile(r"ة(?=[ء-ي])")  # the letter that nothing but an ending follows
_POINTING = re.compile(r"[\u064b-\u0652\u0670\u0640]")


def parted(surface: str) -> tuple[str, ...]:
    """The words that ``surface``, a form the morphology does not know, was run together from; itself where it is one.

    Joined again the words give ``surface``. The way with the likeliest words is taken, each as frequent as ``wordfreq``
    says (the unigram model of word segmentation).
    """
    letters = _POINTING.sub("", surface)
    if not (_SHORTEST <= len(letters) <= _LONGEST or _END.search(letters)) or len(letters) > _LONGEST:
        return (surface,)
    if len(letters) < _SURELY and not _SEAM.search(letters):
        return (surface,)
    cost, words = _likeliest(letters)
    if len(words) < 2 or cost > _PLAUSIBLE * len(letters):
        return (surface,)
    return tuple(_pointed(surface, words))


def _likeliest(letters: str) -> tuple[float, list[str]]:
    """The cheapest way to read ``letters`` as words, and what it costs: the negative logarithm of its probability."""
    costs, begins = [0.0], [0]
    for end in range(1, len(letters) + 1):
        ways = ((costs[at] + _cost(letters[at:end]), at) for at in range(max(0, end - _WORD), end))
        cost, begin = min(ways)
        costs.append(cost)
        begins.append(begin)
    words: list[str] = []
    end = len(letters)
    while end:
        words.append(letters[begins[end] : end])
        end = begins[end]
    return costs[-1], words[::-1]


def _cost(word: str) -> float:
    frequency = _frequencies().get(word, 0.0) if len(word) > 1 else 0.0
    return -log(frequency) if frequency else _UNKNOWN + _UNKNOWN_LETTER * len(word)


@cache
def _frequencies() -> dict[str, float]:
    from wordfreq import get_frequency_dict  # the list is large: read when the first such form comes

    frequencies: dict[str, float] = get_frequency_dict("ar", "best")
    return frequencies


def _pointed(surface: str, words: list[str]) -> list[str]:
    """``words`` with the vowel marks and strokes of ``surface`` put back."""
    found, at = [], 0
    for word in words:
        start = at
        left = len(word)
        while left:
            left -= _POINTING.match(surface[at]) is None
            at += 1
        while at < len(surface) and _POINTING.match(surface[at]):
            at += 1
        found.append(surface[start:at])
    return found
