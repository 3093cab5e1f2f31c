"""Words without the letters written onto their front: و, ف, ب, ك, ل and the article. By spelling alone."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple


class Cut(NamedTuple):
    """A word without its proclitics: ``rest`` is without the article too; ``taken`` letters precede the article."""

    rest: str
    taken: int
    joined: bool  # carried و or ف
    preposition: str  # 'ب', 'ك', 'ل' or ''
    definite: bool


@cache
def cuts(word: str) -> tuple[Cut, ...]:
    """Every way to take proclitics off ``word``, whole word first; no claim that the rest is a word."""
    heads = [Cut(word, 0, False, "", False)]
    if word[:1] in ("و", "ف") and len(word) > 2:
        heads.append(Cut(word[1:], 1, True, "", False))
    found = []
    for head in heads:
        found.append(head)
        rest, taken = head.rest, head.taken
        if rest.startswith("ال") and len(rest) > 3:
            found.append(Cut(rest[2:], taken, head.joined, "", True))
        if rest[:1] in ("ب", "ك", "ل") and len(rest) > 3:
            if rest.startswith("لل"):
                found.append(Cut(rest[2:], taken + 1, head.joined, "ل", True))
            if rest[1:].startswith("ال"):
                found.append(Cut(rest[3:], taken + 1, head.joined, rest[0], True))
            found.append(Cut(rest[1:], taken + 1, head.joined, rest[0], False))
    return tuple(found)
