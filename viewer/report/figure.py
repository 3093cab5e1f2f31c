"""The figure of a report: the timeline as the window paints it, over as many strips as it takes to show every event
with its number. Events are parted in the order of their numbers: each stands in one strip, and none is left out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from extract.model import Label
from extract.when import moments
from viewer.look.fonts import pdf_family
from viewer.look.theme import LIGHT
from viewer.report.colours import Colours
from viewer.report.contents import Contents, Item
from viewer.report.legend import Legend
from viewer.report.page import Page, Placed
from viewer.report.typesetting import Typeface
from viewer.timeline.items import Items
from viewer.timeline.layout import Arranger, Layout
from viewer.timeline.lettering import Lettering
from viewer.timeline.options import Options as TimelineOptions
from viewer.timeline.painting import TimelinePainter, shows_nights
from viewer.timeline.seen import seen
from viewer.wording import Language, Months

_MONTHS: dict[Months, Literal["egypt", "levant", "maghreb"]] = {
    "gregorian": "egypt",
    "levantine": "levant",
    "maghreb": "maghreb",
}
Shorter = Callable[[Label], Label]
_UNITS = (0.66, 0.6, 0.54, 0.48)  # points to a pixel of the window, at the preset's scale; labels are 12.5 pixels high
_SEVERAL = 0.58  # the same for figures of several strips
_LEAST = 0.48
_ONE_STRIP = 150  # events of which a single strip is tried
_MOST = 60  # events in a strip: of more, the timeline leaves labels out
_LEAST_HEIGHT = 110.0
_NARROWEST = 60.0  # pixels the lanes must have
_LOOSE = 1.15  # how much higher than need be a strip may be


@dataclass(frozen=True, slots=True)
class Strip:
    """Some events in a row as one drawing, ``height`` points high; ``unit`` is points to a pixel of ``layout``."""

    arranger: Arranger
    layout: Layout
    lettering: Lettering
    unit: float
    height: float

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint into ``rect``, which is as wide and high as the strip, in points."""
        painter.save()
        painter.translate(rect.topLeft())
        painter.scale(self.unit, self.unit)
        whole = self.layout.frame.whole
        painter.setClipRect(QRectF(0, 0, whole.width, whole.height))
        TimelinePainter(self.arranger, LIGHT, self.lettering).paint(painter, self.layout)
        painter.restore()


class Figure:
    """The timeline of a report at the width of its page, in one of its languages."""

    def __init__(self, contents: Contents, typeface: Typeface, lang: Language) -> None:
        chosen = contents.options
        self._contents, self._typeface, self._lang = contents, typeface, lang
        self._scale, self._inner = chosen.page.scale, chosen.page.inner
        self._documents = contents.timeline.documents
        self._items = contents.items
        self._options = TimelineOptions(
            lanes=chosen.lanes,
            right_to_left=lang == "ar",
            language=lang,
            digits=chosen.digits_of(lang),
            months=_MONTHS[chosen.months],
        )
        self._visible = chosen.visible
        self._lettering = Lettering(1.0, lang == "ar", "text", pdf_family() if typeface == "pdf" else None)

    def legend(self, strips: list[Strip] | None) -> Legend:
        """What the marks of ``strips`` mean; before they are made (None) the highest legend there can be."""
        nights = strips is None or any(shows_nights(strip.layout.axis) for strip in strips)
        return Legend(self._contents, nights, self._typeface, self._lang)

    def strips(self, first: float, tallest: float) -> list[Strip]:
        """One strip no taller than ``first`` points where all events have room in it, else several: the first no taller
        than ``first``, the others no taller than ``tallest``, as few as there can be."""
        if len(self._items) <= _ONE_STRIP:
            for unit in map(self._unit, _UNITS):
                arranger = self._holding(self._items, first, unit)
                if arranger is not None:
                    return [self._strip(arranger, first, unit)]
        strips: list[Strip] = []
        start, unit = 0, self._unit(_SEVERAL)
        while start < len(self._items):
            room = tallest if strips else first
            stop = self._end(start, room, unit)
            items = self._items[start:stop]
            arranger = self._holding(items, room, unit) or self._arranger(items, {})
            strips.append(self._strip(arranger, room, unit))
            start = stop
        return strips

    def _unit(self, unit: float) -> float:
        return max(min(unit * self._scale, self._inner / 700), _LEAST * max(1.0, self._scale))

    def _end(self, start: int, tallest: float, unit: float) -> int:
        """Where the strip that begins with item ``start`` must end: as late as there is room, or a little earlier where
        another day begins there."""

        def fits(stop: int) -> bool:
            return self._holding(self._items[start:stop], tallest, unit) is not None

        low, high = start + 1, min(start + _MOST, len(self._items))
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if fits(middle) else (low, middle - 1)
        for stop in range(low, start + (low - start) * 2 // 3, -1):
            another = stop < len(self._items) and _day(self._items[stop]) != _day(self._items[stop - 1])
            if another and fits(stop):
                return stop
        return low

    def _holding(self, items: tuple[Item, ...], tallest: float, unit: float) -> Arranger | None:
        """What arranges ``items`` in a strip: where a label finds no room, without its places, or the number alone;
        None where some find none even so."""
        width, height = self._inner / unit, tallest / unit
        shorter: dict[int, Shorter] = {}
        arranger = self._arranger(items, shorter)
        for shorten in (_without_places, _without_words):
            bare = _unlabelled(arranger, self._arranged(arranger, width, height))
            if not bare:
                break
            shorter |= dict.fromkeys(bare, shorten)
            arranger = self._arranger(items, shorter)
        return arranger if self._fits(arranger, width, height) else None

    def _strip(self, arranger: Arranger, tallest: float, unit: float) -> Strip:
        """A strip as low as it can be."""
        width = self._inner / unit
        height = self._least_height(arranger, width, tallest / unit)
        return Strip(arranger, self._arranged(arranger, width, height), self._lettering, unit, height * unit)

    def _least_height(self, arranger: Arranger, width: float, tallest: float) -> float:
        """A comfortable height in pixels that shows as much as the tallest does."""
        least, most = _LEAST_HEIGHT, tallest
        while most - least > 12:
            middle = (least + most) / 2
            least, most = (least, middle) if self._fits(arranger, width, middle) else (middle, most)
        loose = min(most * _LOOSE, tallest)
        return loose if self._fits(arranger, width, loose) else most

    def _fits(self, arranger: Arranger, width: float, height: float) -> bool:
        layout = self._arranged(arranger, width, height)
        hidden = layout.tray.hidden or any(far.number > len(far.items) for far in layout.far)
        crowded = any(box.bars is not None for box in layout.lanes) or layout.frame.body.width < _NARROWEST
        tall = layout.content_height > layout.frame.body.height + 0.5
        return not (hidden or crowded or tall or _unlabelled(arranger, layout))

    def _arranger(self, items: tuple[Item, ...], shorter: dict[int, Shorter]) -> Arranger:
        """``shorter`` is how the labels of some are to be cut."""
        events = [item.event for item in items]
        for place, shorten in shorter.items():
            events[place] = replace(events[place], label=shorten(events[place].label))
        options = replace(self._options, first_number=items[0].number)
        return Arranger(Items.of(tuple(events)), self._documents, options, self._lettering.width)

    def _arranged(self, arranger: Arranger, width: float, height: float) -> Layout:
        low, high = arranger.fitting()
        if self._visible is not None:
            first, last = (arranger.items.seconds(moments(iso)[0]) for iso in self._visible)
            low, high = (first, max(last, first + 60)) if len(arranger.items) == len(self._items) else (low, high)
        return arranger.arrange(width, height, low, high)


def _unlabelled(arranger: Arranger, layout: Layout) -> frozenset[int]:
    """The events in sight that have no label."""
    body = layout.frame.body
    in_sight = (
        placed
        for box in layout.lanes
        for placed in box.placed
        if placed.right + layout.shift > body.left and placed.left + layout.shift < body.right
    )
    return frozenset(placed.item for placed in in_sight if seen(arranger, layout, placed).label is None)


def _without_places(label: Label) -> Label:
    return Label(label.en.partition(" · ")[0], label.ar.partition(" · ")[0])


def _without_words(label: Label) -> Label:
    return Label("", "")


def _day(item: Item) -> str:
    return (item.event.when.start or item.event.when.end or "")[:10]


def figure_pages(contents: Contents, typeface: Typeface) -> list[Page]:
    """The figure alone, each strip of it on a page of its own size: for formats that set their own text. A report in
    both languages has it in both, one after the other."""
    preset, ground = contents.options.page, Colours.of(contents.options.theme).ground
    tallest = (preset.height - 2 * preset.margin) * 0.8
    pages = []
    for lang in contents.options.languages if contents.items else ():
        figure = Figure(contents, typeface, lang)
        strips = figure.strips(tallest, tallest)
        legend = figure.legend(strips)
        for number, strip in enumerate(strips):
            page = Page(preset.inner, strip.height + (0 if number else legend.height), ground)
            page.placed.append(Placed("figure", QRectF(0, 0, page.width, strip.height), strip.paint))
            if number == 0:
                legend.place(page, 0, strip.height)
            pages.append(page)
    return pages
