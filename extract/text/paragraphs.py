"""Where an article's paragraphs are: hard-wrapped lines joined, teasers, promotion and rules left out.

A blank line always ends a paragraph. In a text that wraps its lines (most lines end inside a sentence) a line break
ends one only after a full stop; in any other text every line is a paragraph of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract.lexicons import read_toml
from extract.model import Span
from extract.text.folding import fold

_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
_ENDS_SENTENCE = re.compile(r"[.!?؟…][\"'»”’)\]]*$|:$")
_NO_WORD = re.compile(r"[\W_\dـ]*")
_WRAPPED_SHARE = 0.3  # above this share of lines that end inside a sentence, a text is taken for hard-wrapped


def paragraphs(text: str) -> tuple[Span, ...]:
    """Spans of the article's paragraphs in order, without surrounding white space."""
    lines = [span for match in _LINE.finditer(text) if (span := _stripped(text, match.start(), match.end()))]
    wrapped = _is_hard_wrapped(text, lines)
    return tuple(_joined(text, lines, wrapped))


def is_noise(line: str) -> bool:
    """Whether a line is a 'read also' teaser, app promotion or a drawn rule."""
    if _NO_WORD.fullmatch(line):
        return True
    opening = _noise_opening().match(fold(line))
    return opening is not None and (opening["mark"] is not None or not line.endswith("."))


@cache
def _noise_opening() -> re.Pattern[str]:
    openings = sorted((fold(o) for group in read_toml("noise.toml").values() for o in group["openings"]), reverse=True)
    return re.compile(rf"\W*(?:{'|'.join(map(re.escape, openings))})(?!\w)\s*(?P<mark>[:|])?")


def _joined(text: str, lines: list[Span], wrapped: bool) -> Iterator[Span]:
    """Paragraphs from lines: a wrapped line goes on in the next one; noise is dropped where a paragraph could begin."""
    current: Span | None = None
    for line in lines:
        goes_on = (
            wrapped
            and current is not None
            and not _ENDS_SENTENCE.search(text[max(current.start, current.end - 8) : current.end])
            and not _has_blank_line(text[current.end : line.start])
        )
        if current is not None and goes_on:
            current = Span(current.start, line.end)
            continue
        if current is not None:
            yield current
        current = None if is_noise(line.of(text)) else line
    if current is not None:
        yield current


def _is_hard_wrapped(text: str, lines: list[Span]) -> bool:
    inside = sum(not _ENDS_SENTENCE.search(line.of(text)) for line in lines)
    return inside > _WRAPPED_SHARE * len(lines)


def _has_blank_line(gap: str) -> bool:
    return gap.replace("\r\n", "\n").count("\n") + gap.count("\u2029") > 1


def _stripped(text: str, start: int, end: int) -> Span | None:
    line = text[start:end]
    if not line.strip():
        return None
    return Span(start + len(line) - len(line.lstrip()), end - len(line) + len(line.rstrip()))
