"""What an article's panel shows from top to bottom: numbered paragraphs, and the text left out between them.

A very long paragraph is shown in several blocks, so that no single layout grows with the document. No Qt here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from extract.model import Document, Span

LONGEST = 1_500  # code points of one block


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch laid out on its own. ``paragraph`` counts from 0, None for text that is no paragraph of the article;
    ``opens`` tells the first block of a paragraph."""

    span: Span
    paragraph: int | None
    opens: bool


class Blocks:
    """All blocks of a document in reading order."""

    def __init__(self, document: Document) -> None:
        self.all = tuple(_blocks(document))
        self._starts = [block.span.start for block in self.all]

    def __len__(self) -> int:
        return len(self.all)

    def at(self, position: int) -> int:
        """Index of the block that holds ``position``, or the last one before it."""
        return max(0, bisect_right(self._starts, position) - 1)

    def over(self, span: Span) -> range:
        """Indexes of the blocks that share text with ``span``."""
        return range(self.at(span.start), self.at(max(span.start, span.end - 1)) + 1) if self.all else range(0)


def _blocks(document: Document) -> Iterator[Block]:
    done = 0
    for number, paragraph in enumerate(document.paragraphs):
        yield from _left_out(document.text, Span(done, paragraph.start))
        yield from _pieces(document.text, paragraph, number)
        done = paragraph.end
    yield from _left_out(document.text, Span(done, len(document.text)))


def _left_out(text: str, gap: Span) -> Iterator[Block]:
    piece = gap.of(text)
    if piece.strip():
        start = gap.start + len(piece) - len(piece.lstrip())
        yield from _pieces(text, Span(start, gap.start + len(piece.rstrip())), None)


def _pieces(text: str, span: Span, number: int | None) -> Iterator[Block]:
    """``span`` in pieces of at most ``LONGEST``, cut after a space where there is one."""
    start = span.start
    while span.end - start > LONGEST:
        cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST) + 1
        end = cut or start + LONGEST
        yield Block(Span(start, end), number, start == span.start)
        start = end
    yield Block(Span(start, span.end), number, start == span.start)
