"""The tray of events without a date: a mark, a label and the article's own words for the time. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from viewer.timeline.frame import Sizes
from viewer.timeline.items import Items
from viewer.timeline.labels import label_text, undated_note
from viewer.timeline.options import Options

_MOST_ROWS = 3
_LONGEST = 300.0
_LONGEST_NOTE = 180.0


class Chip(NamedTuple):
    """One undated event: ``start`` pixels from where the tray begins (the side of the names), in row ``row``."""

    item: int
    row: int
    start: float
    width: float
    label: str
    label_width: float
    note: str
    note_width: float


class Tray(NamedTuple):
    """The chips shown, the rows they fill and how many events found no room."""

    chips: list[Chip]
    rows: int
    hidden: int


def fill_tray(items: Items, width: float, options: Options, measure: Callable[[str, str], float]) -> Tray:
    """Chips in the order of the text, in at most three rows ``width`` pixels wide."""
    sizes = Sizes(options.scale)
    undated = items.undated().tolist()
    if not undated:
        return Tray([], 0, 0)
    more = measure(options.words("more", len(undated)), "small") + 24
    chips: list[Chip] = []
    row, start = 0, sizes.pad
    for item in undated:
        event = items.events[item]
        label, note = label_text(event, item, options), undated_note(event.when, options)
        label_width = min(measure(label, "label"), _LONGEST * options.scale)
        note_width = min(measure(note, "small") + 8, _LONGEST_NOTE * options.scale) if note else 0.0
        chip = 2 * sizes.radius + 6 + label_width + note_width
        last = row == _MOST_ROWS - 1
        if start + chip > width - (more if last else 0.0) and start > sizes.pad:
            if last:
                break
            row, start = row + 1, sizes.pad
        chips.append(Chip(item, row, start, chip, label, label_width, note, note_width))
        start += chip + 20 * options.scale
    return Tray(chips, row + 1, len(undated) - len(chips))
