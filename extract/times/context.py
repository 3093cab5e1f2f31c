"""What the words around an expression say of it: a sentence of the past or the future, and the relation.

The words are in ``resources/times/context.toml``; verbs are told by morphology. No syntax: the nearest verb decides.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from extract.lexicons import read_toml
from extract.model import Relation
from extract.morphology import analyse
from extract.text.folding import fold

_STOP = re.compile(r"[.!?؟\n]\s")
_WORD = re.compile(r"\w+")
_REACH = 160  # characters before an expression in which its verb is looked for
_RELATION_REACH = 24  # characters before it that hold the longest word of relation
_JOINED = ("و", "ف")


def tense(folded: str, start: int, end: int) -> Literal["past", "future"] | None:
    """What the nearest verb or sign before folded ``[start, end)`` says, or the verb right after it; else None."""
    before = _STOP.split(folded[max(0, start - _REACH) : start])[-1]
    ongoing = False
    for word in reversed(_WORD.findall(before)):
        told = _tense_of(word)
        if told == "future" or (told == "past" and not ongoing):
            return told
        if told == "past":
            break  # 'قال إنه ينتظر القرار في أكتوبر': neither
        ongoing = ongoing or told == "ongoing"
    following = _WORD.match(folded, end + 1)
    return "future" if following and _tense_of(following[0]) == "future" else None


@cache
def _tense_of(word: str) -> Literal["past", "future", "ongoing"] | None:
    plain = word[1:] if word[:1] in _JOINED and len(word) > 3 else word
    senses: tuple[Literal["past", "future"], ...] = ("future", "past")
    for sense in senses:
        if word in _signs(sense) or plain in _signs(sense):
            return sense
    if len(word) < 3:
        return None
    readings = analyse(word)
    if not readings or any(r.pos != "verb" for r in readings):
        return None
    if all("س" in r.proclitics for r in readings):
        return "future"
    told = [r for r in readings if r.aspect == "p" or not plain.startswith("ا")]  # news seldom says 'I'
    if all(r.aspect == "p" for r in told):
        return "past"
    return "ongoing" if all(r.aspect == "i" for r in told) else None


@cache
def _signs(sense: Literal["past", "future"]) -> frozenset[str]:
    return frozenset(map(fold, read_toml("times/context.toml")[sense]["signs"]))


def relation(folded: str, at: int) -> Relation:
    """The relation the words right before an expression give it: 'حتى', 'منذ', 'ابتداء من', 'قبل', 'بعد'."""
    last = folded[max(0, at - _RELATION_REACH) : at].split()[-2:]
    for words in (last, last[-1:]):
        phrase = " ".join(words)
        for spelled in (phrase, phrase[1:] if phrase[:1] in _JOINED else phrase):
            if found := _relations().get(spelled):
                return found
    return "during"


@cache
def _relations() -> dict[str, Relation]:
    listed: dict[Relation, list[str]] = read_toml("times/context.toml")["relation"]
    return {fold(word): relation for relation, words in listed.items() for word in words}
