"""Where the arrow keys lead: the next event in time, the nearest of the next lane, the tray below. No Qt."""

from __future__ import annotations

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.layout import Arranger


class Navigation:
    """Steps through the events of one arranger. Undated ones follow the dated, in the order of the text."""

    def __init__(self, arranger: Arranger) -> None:
        self._items = arranger.items
        self._lanes = arranger.lanes

    def end(self, first: bool) -> int | None:
        """The first or the last event; None where there are none."""
        return int(self._order[0 if first else -1]) if len(self._order) else None

    def in_time(self, item: int, step: int) -> int:
        """The event ``step`` places later (earlier, if negative); the last one there is, beyond the end."""
        place = int(self._place[item]) + step
        return int(self._order[min(max(place, 0), len(self._order) - 1)])

    def in_lane(self, item: int, step: int) -> int:
        """The event nearest in time in the next lane (+1) or the one before (-1); the tray lies below the last."""
        number = self._lane_of(item) + step
        if not 0 <= number <= len(self._lanes):
            return item
        if number == len(self._lanes):
            undated = self._items.undated()
            return int(undated[0]) if len(undated) else item
        lane, at = self._lanes[number], float(self._items.at[item])
        if np.isnan(at):
            return int(lane.rows[-1])
        after = int(np.searchsorted(lane.marks, at))
        near = lane.rows[max(0, after - 1) : after + 1]
        return int(near[np.argmin(np.abs(self._items.at[near] - at))])

    def _lane_of(self, item: int) -> int:
        at = float(self._items.at[item])
        for number, lane in enumerate(self._lanes):
            first, last = np.searchsorted(lane.marks, at), np.searchsorted(lane.marks, at, side="right")
            if item in lane.rows[first:last]:
                return number
        return len(self._lanes)

    @cached_property
    def _order(self) -> NDArray[np.intp]:
        return np.concatenate((self._items.by_time, self._items.undated()))

    @cached_property
    def _place(self) -> NDArray[np.intp]:
        place = np.empty(len(self._order), np.intp)
        place[self._order] = np.arange(len(self._order))
        return place
