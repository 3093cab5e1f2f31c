"""Where an article's paragraphs are: hard-wrapped lines joined, teasers, promotion, captions and rules left out.

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
_HASHTAG = re.compile(r"#\w+")
_QUOTES = frozenset("\"'»”’")
_LONGEST_CAPTION = 200  # characters
_LONGEST_HEADING = 8  # words
_PUNCTUATED = (
    0.7  # share of an article's words that must stand in paragraphs that end a sentence for it to have headings
)
_WRAPPED_SHARE = 0.3  # above this share of lines that end inside a sentence, a text is taken for hard-wrapped


def paragraphs(text: str) -> tuple[Span, ...]:
    """Spans of the article's paragraphs in order, without surrounding white space."""
    lines = [span for match in _LINE.finditer(text) if (span := _stripped(text, match.start(), match.end()))]
    wrapped = _is_hard_wrapped(text, lines)
    return tuple(_joined(text, lines, wrapped))


def is_noise(line: str) -> bool:
    """Whether a line is a 'read also' teaser, app promotion, a caption, nothing but hashtags, or a drawn rule."""
    if _NO_WORD.fullmatch(_HASHTAG.sub("", line)):
        return True
    folded = fold(line)
    opening = _noise_opening().match(folded)
    if opening is not None and (opening["always"] or opening["mark"] or opening["bar"] or not line.endswith(".")):
        return True
    return len(line) < _LONGEST_CAPTION and _credit().search(folded) is not None


def headings(text: str, listed: tuple[Span, ...]) -> frozenset[int]:
    """Numbers of the paragraphs that are sub-headings: a few words that end no sentence, below the first paragraph.

    Only where the other paragraphs end their sentences, so that an article without full stops has none.
    """
    words = [len(span.of(text).split()) for span in listed]
    whole = [_ends_sentence(span.of(text)) or text[span.end - 1] in _QUOTES for span in listed]
    if sum(n for n, w in zip(words[1:], whole[1:], strict=True) if w) < _PUNCTUATED * sum(words[1:]):
        return frozenset()
    return frozenset(n for n in range(1, len(listed)) if words[n] <= _LONGEST_HEADING and not whole[n])


def _ends_sentence(line: str) -> bool:
    return _ENDS_SENTENCE.search(line[-8:]) is not None


@cache
def _noise_opening() -> re.Pattern[str]:
    always, anywhere, marked = (
        "|".join(map(re.escape, sorted((fold(o) for group in noise for o in group.get(key, ())), reverse=True)))
        for noise in (read_toml("noise.toml").values(),)
        for key in ("always", "openings", "marked")
    )
    return re.compile(
        rf"\W*(?:(?P<always>{always})(?!\w)|(?:{anywhere})(?!\w)\s*(?P<mark>[:|])?|(?:{marked})\s*(?P<bar>[:|]))(?P<rest>.*)"
    )


@cache
def _credit() -> re.Pattern[str]:
    """An agency's name in brackets, or after a dash, that ends a line which ends no sentence before it."""
    endings = sorted((fold(e) for g in read_toml("noise.toml").values() for e in g.get("endings", ())), reverse=True)
    names = "|".join(map(re.escape, endings))
    return re.compile(rf"[^.!?؟…\s]\s*[(\[][^()\[\]]{{0,20}}\b(?:{names})\s*[)\]]$")


def _joined(text: str, lines: list[Span], wrapped: bool) -> Iterator[Span]:
    """Paragraphs from lines: a wrapped line goes on in the next one; noise is dropped where a paragraph could begin."""
    current: Span | None = None
    listing = False  # below a line like 'related topics'
    last = 0
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
        surface = line.of(text)
        listing = listing and not _ends_sentence(surface) and not (wrapped and _has_blank_line(text[last : line.start]))
        current = None if listing or is_noise(surface) else line
        listing = listing or _opens_list(surface)
        last = line.end
    if current is not None:
        yield current


def _opens_list(line: str) -> bool:
    """Whether a line is a teaser's opening and nothing else, so that what is teased stands below it."""
    opening = _noise_opening().match(fold(line))
    return opening is not None and not opening["rest"].strip()


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
