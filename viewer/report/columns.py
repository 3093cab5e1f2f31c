"""The columns of an evidence sheet: date, spine, name and words, and the styles of text in them. Narrow pages have one
column beside the spine. Lengths are points at the preset's scale, from the side where reading begins."""

from __future__ import annotations

from viewer.report.colours import Colours
from viewer.report.contents import Contents
from viewer.report.typesetting import Align, Style, Typeface
from viewer.wording import Language

_NARROW = 380.0  # below this width date, name and words stand under one another
_DATE, _GAP = 94.0, 14.0


class Columns:
    """``date``, ``name`` and ``words`` are left edges and, with ``_width``, widths; ``spine`` is its discs' edge."""

    def __init__(self, contents: Contents, typeface: Typeface) -> None:
        self.options = contents.options
        self.typeface = typeface
        self.colours = Colours.of(contents.options.theme)
        self.scale = s = contents.options.page.scale
        self.inner = inner = contents.options.page.inner
        self.narrow = inner / s < _NARROW
        self.date_width = 0.0 if self.narrow else _DATE * s
        self.spine = 0.0 if self.narrow else self.date_width + 12 * s
        self.name = self.spine + 30 * s
        rest = inner - self.name
        self.words_width = rest if self.narrow else rest - max(128 * s, rest * 0.4) - _GAP * s
        self.name_width = rest if self.narrow else rest - self.words_width - _GAP * s
        self.words = inner - self.words_width

    def style(self, size: float, colour: str, lang: Language, weight: int = 400) -> Style:
        """A style of the page's direction; text of the other language is set on the same side."""
        rtl = lang == "ar"
        align: Align = "start" if rtl == (self.options.first == "ar") else "end"
        return Style(size * self.scale, colour, weight, 1.42, align, rtl)

    def facing(self, size: float, colour: str, lang: Language, weight: int = 400) -> Style:
        """The same, set against the spine."""
        style = self.style(size, colour, lang, weight)
        other: Align = "start" if style.align == "end" else "end"
        return Style(style.size, colour, weight, style.leading, other, style.right_to_left)
