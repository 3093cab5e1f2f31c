"""How the caret moves through text by letters and words, in the order of reading. Lines are the layout's business."""

from __future__ import annotations

import unicodedata
from typing import Literal


def moved(text: str, position: int, step: str) -> int:
    """Where the caret stands after ``step`` from ``position``; a letter moves with its diacritics."""
    if step == "forward":
        position = min(position + 1, len(text))
        while position < len(text) and unicodedata.combining(text[position]):
            position += 1
    elif step == "back":
        position = max(position - 1, 0)
        while position > 0 and unicodedata.combining(text[position]):
            position -= 1
    elif step == "word-end":
        position = _while(text, position, 1, word=False)
        position = _while(text, position, 1, word=True)
    elif step == "word-back":
        position = _while(text, position, -1, word=False)
        position = _while(text, position, -1, word=True)
    return position


def _while(text: str, position: int, step: Literal[1, -1], *, word: bool) -> int:
    """As far as letters of words (or what stands between them) go on."""
    while 0 <= position - (step < 0) < len(text) and _in_word(text[position - (step < 0)]) is word:
        position += step
    return position


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "ـ" or bool(unicodedata.combining(character))
