"""A stretch of the imported text as Qt shows it, and the one conversion between the two ways of counting.

Spans count code points of the text as imported; Qt counts UTF-16 units of what it shows. Line breaks inside a
paragraph show as spaces, overriding bidi controls as nothing, and clock ranges stand in isolates ('23:00–07:00' would
read backwards in Arabic). None of this touches the imported text.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from extract.model import Span

_CLOCK_RANGE = re.compile(r"\d{1,2}[:.,]\d{2}\s?[-–—]\s?\d{1,2}[:.,]\d{2}")
_ISOLATE, _POP = "\u2066", "\u2069"
_INVISIBLE = "\u200b"
_SHOWN = str.maketrans(
    {
        **{chr(c): " " for c in (*range(0x20), 0x7F, 0x85, 0x2028, 0x2029)},
        **{chr(c): _INVISIBLE for c in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))},
        "\ufeff": _INVISIBLE,
    }
)


class Displayed:
    """``span`` of ``source`` as shown: ``text`` for Qt, ``to_qt`` and ``from_qt`` between the two counts."""

    def __init__(self, source: str, span: Span) -> None:
        self.span = span
        shown = span.of(source).translate(_SHOWN)
        inserted = [
            edge for match in _CLOCK_RANGE.finditer(shown) for edge in ((match.start(), _ISOLATE), (match.end(), _POP))
        ]
        wide = [(at + 1, "") for at, c in enumerate(shown) if c > "\uffff"] if max(shown, default="") > "\uffff" else []
        self._points: list[int] = []  # code points of the stretch from which on the count differs by one more
        self._units: list[int] = []  # the same points in UTF-16 units of ``text``
        pieces: list[str] = []
        done = 0
        for extra, (at, mark) in enumerate(sorted(inserted + wide), start=1):
            pieces += (shown[done:at], mark)
            done = at
            self._points.append(at)
            self._units.append(at + extra)
        self.text = "".join((*pieces, shown[done:]))

    def to_qt(self, position: int) -> int:
        """UTF-16 units before code point ``position`` of the imported text; positions outside are clamped."""
        at = min(max(position, self.span.start), self.span.end) - self.span.start
        return at + bisect_right(self._points, at)

    def from_qt(self, unit: int) -> int:
        """The code point of the imported text that UTF-16 unit ``unit`` belongs to."""
        before = bisect_right(self._units, unit)
        at = unit - before
        if before < len(self._points):
            at = min(at, self._points[before])
        return self.span.start + min(max(at, 0), self.span.end - self.span.start)
