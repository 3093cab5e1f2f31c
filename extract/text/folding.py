"""The folded view of a text, in which spelling variants are one, and the way back to the text as imported.

Both texts and lexicons pass through the same fold, so no rule needs a class of alefs. Clitics are not its business.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from itertools import chain, repeat

from extract.model import Span

_SAME_LETTER = str.maketrans(
    {
        **dict.fromkeys("أإآٱٲٳٵ", "ا"),
        **dict.fromkeys("ىیېے", "ي"),
        **dict.fromkeys("ةۀہەھ", "ه"),
        **dict.fromkeys("کڪګ", "ك"),
        **{chr(0x0660 + n): str(n) for n in range(10)},
        **{chr(0x06F0 + n): str(n) for n in range(10)},
        "\u00a0": " ",
        "\u202f": " ",
    }
)


def _fold_character(character: str) -> str:
    """What one code point becomes: nothing for marks, tatweel and format controls; else its folded letters."""
    if character == "ـ" or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return ""
    plain = "".join(c for c in unicodedata.normalize("NFKC", character) if unicodedata.category(c) != "Mn")
    return plain.translate(_SAME_LETTER).lower() or " "


class _Folds(dict[int, str]):
    """What each code point becomes, found out when it is first met."""

    def __missing__(self, point: int) -> str:
        folded = self[point] = _fold_character(chr(point))
        return folded


_FOLDS = _Folds()


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; ``origin[i]`` is the code point of the imported text that gave folded character ``i``."""

    text: str
    origin: range | tuple[int, ...]
    source: str

    def span(self, start: int, end: int) -> Span:
        """The span in the imported text of folded ``[start, end)``, with what of its last letter the fold dropped."""
        if end <= start:
            at = self.origin[start] if start < len(self.origin) else len(self.source)
            return Span(at, at)
        last = self.origin[end - 1] + 1
        while last < len(self.source) and (self.source[last] == "ـ" or unicodedata.category(self.source[last]) == "Mn"):
            last += 1
        return Span(self.origin[start], last)

    def at(self, position: int) -> int:
        """The folded index of the first character that comes from ``position`` or later in the imported text."""
        return bisect_left(self.origin, position)


def fold(text: str) -> str:
    """The folded form of ``text``, without offsets."""
    return text.translate(_FOLDS)


def fold_with_offsets(text: str) -> Folded:
    """The folded form of ``text`` with the way back; linear in the text's length."""
    folded = text.translate(_FOLDS)
    if {1}.issuperset(map(len, map(_FOLDS.__getitem__, map(ord, set(text))))):
        return Folded(folded, range(len(text)), text)
    lengths = map(len, map(_FOLDS.__getitem__, map(ord, text)))
    return Folded(folded, tuple(chain.from_iterable(map(repeat, range(len(text)), lengths))), text)
