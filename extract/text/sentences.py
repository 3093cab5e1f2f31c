"""Cuts a paragraph into sentences. Abbreviations, decimals, clock times and quoted full stops do not end one.

What goes on for longer than any writer's sentence is cut between words, so that work stays linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.model import Span

# A terminator ends a sentence when white space follows (after closing quotes), unless a single letter stands before
# it ('د. علاء', 'أ. ب.').
_END = re.compile(r"(?<!\s\w)(?<!^\w)(?:[.!?؟…]+[\"'»”’)\]]*|\.\.+)(?=\s)")
_LONGEST = 2_000  # characters


def sentence_spans(text: str, paragraph: Span) -> Iterator[Span]:
    """Spans of the sentences of ``paragraph``, in order, without surrounding white space."""
    start = paragraph.start
    for match in _END.finditer(text, paragraph.start, paragraph.end):
        yield from _cut(text, start, match.end())
        start = match.end()
        while start < paragraph.end and text[start].isspace():
            start += 1
    if start < paragraph.end:
        yield from _cut(text, start, paragraph.end)


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    """``[start, end)`` in pieces of at most ``_LONGEST``, each ending before white space where there is any."""
    while end - start > _LONGEST:
        limit = start + _LONGEST
        space = max(text.rfind(blank, start + 1, limit) for blank in " \n\t\u00a0")
        cut = limit if space < 0 else space
        yield Span(start, cut)
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield Span(start, end)
