"""Cuts a paragraph into sentences. Abbreviations, decimals, clock times and quoted full stops do not end one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.model import Span

# A terminator ends a sentence when white space follows (after closing quotes), unless a single letter stands before
# it ('د. علاء', 'أ. ب.').
_END = re.compile(r"(?<!\s\w)(?<!^\w)(?:[.!?؟…]+[\"'»”’)\]]*|\.\.+)(?=\s)")


def sentence_spans(text: str, paragraph: Span) -> Iterator[Span]:
    """Spans of the sentences of ``paragraph``, in order, without surrounding white space."""
    start = paragraph.start
    for match in _END.finditer(text, paragraph.start, paragraph.end):
        yield Span(start, match.end())
        start = match.end()
        while start < paragraph.end and text[start].isspace():
            start += 1
    if start < paragraph.end:
        yield Span(start, paragraph.end)
