"""Finding words in the article whatever their diacritics and letter variants. Positions only; no Qt."""

from __future__ import annotations

from extract.model import Span
from extract.text.folding import Folded, fold, fold_with_offsets

_WHITE = str.maketrans(dict.fromkeys("\n\r\t\v\f\u2028\u2029", " "))


class Finder:
    """Searches one text; its folded form is made at the first search."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._folded: Folded | None = None
        self._plain = ""

    def find(self, words: str) -> list[Span]:
        """Where ``words`` stand in the text, in order and without overlaps; a line break counts as a space."""
        wanted = " ".join(fold(words).split())
        if not wanted:
            return []
        if self._folded is None:
            self._folded = fold_with_offsets(self._text)
            self._plain = self._folded.text.translate(_WHITE)
        found: list[Span] = []
        at = self._plain.find(wanted)
        while at >= 0:
            found.append(self._folded.span(at, at + len(wanted)))
            at = self._plain.find(wanted, at + len(wanted))
        return found
