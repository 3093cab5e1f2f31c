"""The figure of a report: the timeline as the window paints it, in as many strips of time as it needs to hold every
event one by one. It asks the timeline for its layout and changes nothing in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from extract.model import Label
from extract.when import moments
from viewer.fonts import pdf_family
from viewer.report.colours import Colours
from viewer.report.contents import Contents
from viewer.report.page import Page, Placed
from viewer.report.typesetting import Typeface
from viewer.theme import LIGHT
from viewer.timeline.items import Items
from viewer.timeline.layout import Arranger
from viewer.timeline.lettering import Lettering
from viewer.timeline.options import Options as TimelineOptions
from viewer.timeline.painting import paint_timeline
from viewer.wording import Months

_MONTHS: dict[Months, Literal["egypt", "levant", "maghreb"]] = {
    "gregorian": "egypt",
    "levantine": "levant",
    "maghreb": "maghreb",
}
_MOST_STRIPS = 60
_WIDEST = 0.66  # points to a pixel of the window, at the preset's scale
_NARROWEST = 0.5


@dataclass(frozen=True, slots=True)
class Strip:
    """A stretch of time as one drawing: seconds since the origin of the items, and the height it takes in points."""

    low: float
    high: float
    height: float


class Figure:
    """The timeline of a report at the width of its page."""

    def __init__(self, contents: Contents, typeface: Typeface) -> None:
        chosen = contents.options
        preset = chosen.page
        self._unit = min(max(preset.inner / 700, _NARROWEST), _WIDEST * preset.scale)
        self._family = pdf_family() if typeface == "pdf" else None
        self._documents = contents.timeline.documents
        self._events = tuple(
            replace(item.event, label=Label(*(f"{item.number}. {name}" for name in _names(item.event.label))))
            for item in contents.items
        )
        self._options = TimelineOptions(
            lanes=chosen.lanes,
            right_to_left=chosen.first == "ar",
            language=chosen.first,
            digits=chosen.digits,
            months=_MONTHS[chosen.months],
            legend=True,
        )
        self._visible = chosen.visible
        self._items = Items.of(self._events)
        lettering = Lettering(1.0, chosen.first == "ar", "text", self._family)
        self._arranger = Arranger(self._items, self._documents, self._options, lettering.width)
        self._width = preset.inner / self._unit

    def strips(self, tallest: float) -> list[Strip]:
        """The strips, none taller than ``tallest`` points; the fewest equal ones in which every event has room, without
        those in which nothing happens."""
        number = self._fewest(tallest)
        edges = [edge for edge in self._edges(number) if number == 1 or self._holds_events(*edge)]
        return [Strip(*edge, self._height(*edge, tallest)) for edge in edges]

    def _fewest(self, tallest: float) -> int:
        if self._fits(1, tallest):
            return 1
        enough = 2
        while enough < _MOST_STRIPS and not self._fits(enough, tallest):
            enough *= 2
        too_few = enough // 2
        while enough - too_few > 1:
            middle = (enough + too_few) // 2
            too_few, enough = (too_few, middle) if self._fits(middle, tallest) else (middle, enough)
        return enough

    def _fits(self, number: int, tallest: float) -> bool:
        return all(self._is_roomy(low, high, tallest) for low, high in self._edges(number))

    def _edges(self, number: int) -> list[tuple[float, float]]:
        low, high = self._stretch() if number == 1 or self._visible else self._arranger.cluster
        step = (high - low) / number
        return [(low + step * n, low + step * (n + 1)) for n in range(number)]

    def _holds_events(self, low: float, high: float) -> bool:
        return any(lane.count(low, high) for lane in self._arranger.lanes)

    def paint(self, painter: QPainter, rect: QRectF, strip: Strip) -> None:
        """Paint a strip into ``rect`` in points."""
        painter.save()
        painter.translate(rect.topLeft())
        painter.scale(self._unit, self._unit)
        whole = QRectF(0, 0, self._width, rect.height() / self._unit)
        painter.setClipRect(whole)
        paint_timeline(
            painter,
            whole,
            self._events,
            self._documents,
            self._options,
            LIGHT,
            stretch=(strip.low, strip.high),
            mode="text",
            family=self._family,
        )
        painter.restore()

    def _stretch(self) -> tuple[float, float]:
        if self._visible is None:
            return self._arranger.fitting()
        low, high = (self._seconds(moments(iso)[0]) for iso in self._visible)
        return low, max(high, low + 60)

    def _seconds(self, moment: datetime) -> float:
        return self._items.seconds(moment)

    def _height(self, low: float, high: float, tallest: float) -> float:
        """The least height that holds every event of a stretch; ``tallest`` where there is none."""
        least, most = 110.0, tallest
        if not self._is_roomy(low, high, tallest):
            return tallest
        while most - least > 12:
            middle = (least + most) / 2
            least, most = (least, middle) if self._is_roomy(low, high, middle) else (middle, most)
        return most

    def _is_roomy(self, low: float, high: float, height: float) -> bool:
        layout = self._arranger.arrange(self._width, height / self._unit, low, high)
        fits = layout.content_height <= layout.frame.body.height + 0.5
        return fits and not layout.tray.hidden and all(box.bars is None for box in layout.lanes)


def figure_pages(contents: Contents, typeface: Typeface) -> list[Page]:
    """The figure alone, each strip of it on a page of its own size: for formats that set their own text."""
    preset = contents.options.page
    figure = Figure(contents, typeface)
    pages = []
    for strip in figure.strips((preset.height - 2 * preset.margin) * 0.8) if contents.items else ():
        page = Page(preset.inner, strip.height, Colours.of(contents.options.theme).ground)

        def paint(painter: QPainter, rect: QRectF, strip: Strip = strip) -> None:
            figure.paint(painter, rect, strip)

        page.placed.append(Placed("figure", QRectF(0, 0, page.width, page.height), paint))
        pages.append(page)
    return pages


def _names(label: Label) -> tuple[str, str]:
    return label.en, label.ar
