"""What goes wrong and must be told to the reader: one plain sentence in each language, never a traceback."""

from __future__ import annotations


class Problem(Exception):
    """Something the reader must know; ``en`` and ``ar`` are one plain sentence each."""

    def __init__(self, en: str, ar: str) -> None:
        super().__init__(en)
        self.en = en
        self.ar = ar
