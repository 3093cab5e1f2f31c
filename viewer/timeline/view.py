"""The timeline as the window uses it: overview strip, plot, scroll bar, hover card and selection.

It shows the events it is given, already filtered, and knows nothing of cases or files. 'Now' is never drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollBar, QWidget

from extract.model import Document, Event, Timeline
from viewer.look.theme import Theme
from viewer.timeline.hover import HoverCard
from viewer.timeline.items import Items
from viewer.timeline.keyboard import ZOOM, Keyboard
from viewer.timeline.layout import Arranger
from viewer.timeline.lettering import Lettering
from viewer.timeline.navigation import Navigation
from viewer.timeline.options import Options
from viewer.timeline.overview import Overview
from viewer.timeline.painting import TimelinePainter
from viewer.timeline.plot import TimelinePlot
from viewer.timeline.pointing import Pointing


class TimelineView(QWidget):
    """``event_chosen`` gives an event's id, None where none is selected any more; ``activated`` (double click, Enter)
    an id; ``range_changed`` the first and last visible moments as datetimes. ``arranger`` says where things stand,
    ``card`` is what the pointer brings up."""

    event_chosen = Signal(object)
    activated = Signal(str)
    range_changed = Signal(object, object)

    def __init__(self, theme: Theme, options: Options | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._documents: Sequence[Document] = ()
        self._items = Items.of(())
        self._options = options or Options()
        self._selected: int | None = None
        self._rows: dict[str, int] | None = None
        self.overview = Overview(theme, self)
        self.plot = TimelinePlot(theme.panel, self)
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self.card = HoverCard(self)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.overview, 0, 0)
        layout.addWidget(self.plot, 1, 0)
        layout.addWidget(self._bar, 0, 1, 2, 1)
        self._pointing = Pointing(self.plot, self._show_card, self.card.hide, self)
        self._bar.valueChanged.connect(lambda value: self.plot.scroll_to(float(value)))
        self.overview.moved.connect(self.plot.set_stretch)
        self.plot.moved.connect(self._moved)
        self.plot.clicked.connect(self._choose)
        self.plot.double_clicked.connect(self._activate)
        self.setFocusProxy(self.plot)
        self._keyboard = Keyboard(self.plot, self)
        self._keyboard.chosen.connect(self._choose)
        self._keyboard.activated.connect(self._activate)
        self._keyboard.fit_asked.connect(self._fit)
        self.setMinimumHeight(160)
        self._rebuild(None)

    @property
    def options(self) -> Options:
        """How the timeline is shown now: what an export that should look the same is given."""
        return self._options

    @property
    def part_shown(self) -> tuple[datetime, datetime] | None:
        """The first and last visible moment; None where all but far-off events is in sight."""
        low, high = self.plot.stretch()
        first, last = self.arranger.cluster
        return None if low <= first and last <= high else (self._items.moment(low), self._items.moment(high))

    @property
    def selected_id(self) -> str | None:
        """The id of the selected event."""
        return None if self._selected is None else self._items.events[self._selected].id

    def set_timeline(self, timeline: Timeline) -> None:
        """Show a timeline's events. Where most are the very objects shown before, only the others are worked out anew,
        and the visible stretch stays; otherwise all is shown."""
        events = timeline.events
        if events is self._items.events and timeline.documents == self._documents:
            return
        shared = len(self._items) > 0 and len(events) > 0 and self._shares(events)
        items = self._items.changed_to(events) if shared else Items.of(events)
        self.set_items(items, timeline.documents, keep_stretch=shared)

    def set_items(self, items: Items, documents: Sequence[Document], *, keep_stretch: bool = False) -> None:
        """Show events whose columns have been made already (in a worker thread, for very many)."""
        kept = self.selected_id
        stretch = self.plot.stretch() if keep_stretch else None
        self._items, self._documents, self._rows = items, tuple(documents), None
        self._selected = None if kept is None else self._row(kept)
        self._rebuild(stretch)

    def set_options(self, options: Options) -> None:
        """Show the same events in another way: lanes, direction of time, language, digits, month names, legend."""
        if options != self._options:
            self._options = options
            self._rebuild(self.plot.stretch())

    def set_theme(self, theme: Theme) -> None:
        """Draw in another palette."""
        if theme is self._theme:
            return
        self._theme = theme
        self.overview.set_theme(theme)
        self.plot.setBackground(theme.panel)
        self._rebuild(self.plot.stretch())

    def select(self, event_id: str | None) -> None:
        """Select an event and bring it into view; None selects nothing. Tells nobody."""
        row = None if event_id is None else self._row(event_id)
        if row != self._selected:
            self._selected = row
            self._reveal()

    def room_to_scroll(self) -> int:
        """How many pixels of lanes are out of sight."""
        return round(self.plot.room_to_scroll())

    def fit_all(self) -> None:
        """Show the main stretch of events."""
        self.plot.set_stretch(*self.arranger.fitting())
        self.plot.scroll_to(0)
        self.plot.refresh()

    def zoom_in(self) -> None:
        """Show less time around the middle."""
        self.plot.zoom(1 / ZOOM)

    def zoom_out(self) -> None:
        """Show more time around the middle."""
        self.plot.zoom(ZOOM)

    def fit_selection(self) -> None:
        """Show the selected event with a little around it."""
        if self._selected is None or self._items.at[self._selected] != self._items.at[self._selected]:
            return
        at, start, end = (
            float(column[self._selected]) for column in (self._items.at, self._items.start, self._items.end)
        )
        low, high = max(start, at - 366 * 86_400), min(end, at + 366 * 86_400)
        room = max(high - low, 6 * 3600.0) * 0.75
        self.plot.set_stretch(min(low, at) - room, max(high, at) + room)
        self.plot.refresh()

    def _fit(self, selection: bool) -> None:
        self.fit_selection() if selection else self.fit_all()

    def _choose(self, row: int) -> None:
        self._selected = None if row < 0 else row
        self._reveal()
        self.event_chosen.emit(self.selected_id)

    def _activate(self, row: int) -> None:
        if row >= 0:
            self._choose(row)
            self.activated.emit(self._items.events[row].id)

    def _row(self, event_id: str) -> int | None:
        if self._rows is None:
            self._rows = {event.id: row for row, event in enumerate(self._items.events)}
        return self._rows.get(event_id)

    def _shares(self, events: Sequence[Event]) -> bool:
        """Whether the first or the last of ``events`` are objects shown already."""
        old = self._items.events
        return events[0] is old[0] or events[-1] is old[-1]

    def _rebuild(self, stretch: tuple[float, float] | None) -> None:
        self._pointing.forget()
        self.plot.setAccessibleName(self._options.words("timeline"))
        lettering = Lettering(self._options.scale, self._options.language == "ar")
        self.arranger = Arranger(self._items, self._documents, self._options, lettering.width)
        self._keyboard.follow(Navigation(self.arranger), self._options.right_to_left)
        painter = TimelinePainter(self.arranger, self._theme, lettering)
        self.overview.set_arranger(self.arranger, lettering)
        self.plot.selected = self._selected
        self.plot.show_timeline(self.arranger, painter, stretch or self.arranger.fitting())
        self._moved(*self.plot.stretch())

    def _reveal(self) -> None:
        """Pan and scroll so that the selected event can be seen; a far-off one is seen in its margin."""
        self.plot.selected = self._selected
        if self._selected is not None:
            at = float(self._items.at[self._selected])
            low, high = self.plot.stretch()
            first, last = self.arranger.cluster
            room = (high - low) * 0.04
            if first <= at <= last and not low + room <= at <= high - room:
                self.plot.set_stretch(at - (high - low) / 2, at + (high - low) / 2)
            self.plot.refresh()
            self._scroll_to_selected()
            label, _ = self.arranger.label(self._selected)
            self.plot.setAccessibleDescription(label)
        self.plot.refresh()
        self._moved(*self.plot.stretch())

    def _scroll_to_selected(self) -> None:
        layout = self.plot.layout_now
        if layout is None:
            return
        for box in layout.lanes:
            for placed in box.placed:
                if placed.item == self._selected:
                    top = box.top + box.middle(placed.row) - box.row / 2
                    lowest, highest = top + 2 * box.row - layout.frame.body.height, top
                    self.plot.scroll_to(min(max(self.plot.scroll, lowest), highest))
                    return

    def _moved(self, low: float, high: float) -> None:
        self._pointing.forget()
        self.overview.set_window(low, high)
        room = round(self.plot.room_to_scroll())
        self._bar.blockSignals(True)
        self._bar.setRange(0, room)
        self._bar.setPageStep(max(1, self.plot.height()))
        self._bar.setValue(round(self.plot.scroll))
        self._bar.blockSignals(False)
        self._bar.setVisible(room > 0)
        self.range_changed.emit(self._items.moment(low), self._items.moment(high))

    def point_at(self, point: QPointF) -> None:
        """Show at once what the card says of the event at a point of the plot."""
        self._pointing.move_to(self.plot.item_at(point), point)
        self._pointing.rest()

    def _show_card(self, row: int, point: QPointF) -> None:
        self.card.tell(self._items.events[row], self._options, self.plot.mapTo(self, point.toPoint()))
