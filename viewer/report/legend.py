"""What the marks of a figure mean, set under it: only what the figure shows, over as many lines as it takes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from viewer.look import marks
from viewer.look.theme import LIGHT
from viewer.report.colours import Colours
from viewer.report.contents import Contents
from viewer.report.page import Page, Placed
from viewer.report.typesetting import Block, Style, Typeface, set_text, width_of
from viewer.timeline.extent import RECURRING, THROUGHOUT, UNSTATED, WITHIN
from viewer.timeline.items import Items
from viewer.timeline.legend import SWATCH, swatch
from viewer.timeline.options import read_words
from viewer.wording import Language
from viewer.wording.words import word

_SIZE, _LINE, _APART = 7.6, 13.0, 14.0  # points at the preset's scale
_SIGN_HEIGHT = 10.0  # pixels of the window's legend
_KINDS = {THROUGHOUT: "throughout", WITHIN: "within", UNSTATED: "unstated", RECURRING: "recurring"}


@dataclass(frozen=True, slots=True)
class _Entry:
    sign: str
    words: Block
    left: float  # from the side where reading begins
    top: float


class Legend:
    """The legend of one figure in one language. ``height`` in points, with the space above it."""

    def __init__(self, contents: Contents, nights: bool, typeface: Typeface, lang: Language) -> None:
        preset = contents.options.page
        self._scale, self._inner, self._mirrored = preset.scale, preset.inner, lang == "ar"
        style = Style(_SIZE * self._scale, Colours.of(contents.options.theme).secondary, leading=1.4)
        self._entries: list[_Entry] = []
        left = top = 0.0
        for sign, words in _meanings(contents, nights, lang):
            taken = self._sign(sign) + 4 * self._scale + width_of(words, style, typeface) + 1
            if left and left + taken > self._inner:
                left, top = 0.0, top + _LINE * self._scale
            room = min(taken, self._inner) - self._sign(sign) - 4 * self._scale
            set_ = Style(style.size, style.colour, leading=1.4, right_to_left=self._mirrored)
            self._entries.append(_Entry(sign, set_text(words, set_, room, typeface), left, top))
            left += taken + _APART * self._scale
        self.height = top + (_LINE + 6) * self._scale if self._entries else 0.0

    def place(self, page: Page, x: float, y: float) -> None:
        """Put it on a page under what ends at ``y``; ``x`` is the left edge of the inner page."""
        for entry in self._entries:
            width = self._sign(entry.sign)
            top = y + 6 * self._scale + entry.top
            left = self._x(entry.left, width)
            if entry.sign:
                area = QRectF(x + left, top + entry.words.height / 2 - 3.3 * self._scale, width, 6.6 * self._scale)

                def paint(painter: QPainter, rect: QRectF, sign: str = entry.sign) -> None:
                    unit = rect.height() / _SIGN_HEIGHT
                    painter.translate(rect.topLeft())
                    painter.scale(unit, unit)
                    swatch(painter, sign, QRectF(0, 0, rect.width() / unit, _SIGN_HEIGHT), LIGHT, self._mirrored)

                page.placed.append(Placed("mark", area, paint))
            words = self._x(entry.left + width + 4 * self._scale, entry.words.width)
            page.text(entry.words, x + words, top)

    def _x(self, left: float, width: float) -> float:
        return self._inner - left - width if self._mirrored else left

    def _sign(self, sign: str) -> float:
        if not sign:
            return 0.0
        return (8.0 if sign in marks.FILLINGS else SWATCH * 0.66) * self._scale


def _meanings(contents: Contents, nights: bool, lang: Language) -> list[tuple[str, str]]:
    """(sign, words) of all that is drawn; '' for the asterisk, which is its own sign."""
    events = [item.event for item in contents.items]
    items = Items.of(tuple(events))
    dated = items.at == items.at
    kinds = {_KINDS[kind] for kind in set(items.kind[dated].tolist()) & set(_KINDS)}
    shown = {marks.filling(event.status) for event in events} | kinds
    if (items.fade[dated & (items.kind != UNSTATED)] != 0).any():
        shown.add("fading")
    if nights:
        shown.add("night")
    words = read_words()
    order = (*marks.FILLINGS, *_KINDS.values(), "fading", "night")
    said = [(sign, words[f"legend-{sign}"][lang]) for sign in order if sign in shown]
    if any(event.review == "unreviewed" for event in events):
        said.append(("", f"* {word('report', 'item', 'unreviewed', lang)}"))
    return said
