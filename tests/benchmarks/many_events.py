"""Synthetic events with Arabic labels, made on demand: a million of them weigh nothing until they are looked at."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import overload

import numpy as np

from extract.lexicons import event_types
from extract.model import Event, Evidence, Label, Span, When
from viewer.timeline.extent import EPOCH, THROUGHOUT, WITHIN
from viewer.timeline.items import _FAMILY, FAMILIES, TYPES, Items

FIRST = datetime(2011, 1, 1)
YEARS = 10
_PLACES = ("ألماتي", "نور سلطان", "القاهرة", "بغداد", "دمشق", "صنعاء", "طرابلس")


class ManyEvents(Sequence[Event]):
    """``number`` events over ten years, most on one day, some over several."""

    def __init__(self, number: int) -> None:
        self._number = number

    def __len__(self) -> int:
        return self._number

    @overload
    def __getitem__(self, place: int) -> Event: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Event]: ...

    def __getitem__(self, place: int | slice) -> Event | Sequence[Event]:
        if isinstance(place, slice):
            return [self[i] for i in range(*place.indices(self._number))]
        if not -self._number <= place < self._number:
            raise IndexError(place)
        place %= self._number
        day = FIRST + timedelta(days=self.day(place))
        last = day + timedelta(days=place % 5 if place % 40 == 0 else 0)
        type_ = TYPES[place * 7 % len(TYPES)]
        names = event_types()[type_]
        where = _PLACES[place % len(_PLACES)]
        return Event(
            id=f"many:{place}",
            type=type_,
            label=Label(f"{names.en} {place} · {where}", f"{names.ar} رقم {place} · {where}"),
            when=When(f"{day:%Y-%m-%d}", f"{last:%Y-%m-%d}", "day", "throughout" if last > day else "during", "stated"),
            status="planned" if place % 11 == 0 else "asserted",
            evidence=(Evidence("many", 0, Span(0, 1), Span(0, 1)),),
            confidence=0.3 + (place * 37 % 61) / 100,
        )

    @staticmethod
    def day(place: int) -> int:
        """Days from the first: scattered evenly, the same at every run."""
        return place * 2_654_435_761 % 4_294_967_296 * (365 * YEARS) // 4_294_967_296


def many_items(number: int) -> Items:
    """The columns of ``ManyEvents(number)``, made without making the events."""
    place = np.arange(number, dtype=np.uint64)
    day = (place * 2_654_435_761 % 4_294_967_296 * (365 * YEARS) // 4_294_967_296).astype(np.float64)
    days = np.where(place % 40 == 0, place % 5, 0).astype(np.float64) + 1
    start, end = day * 86_400.0, (day + days) * 86_400.0
    kinds = (place * 7 % len(TYPES)).astype(np.int16)
    family = np.array([_FAMILY[type_] for type_ in TYPES], np.int8)[kinds]
    first = float(start.min())
    items = Items(
        ManyEvents(number),
        EPOCH + timedelta(seconds=(FIRST - EPOCH).total_seconds() + first),
        start - first,
        end - first,
        np.where(days > 1, start, (start + end) / 2) - first,
        np.where(days > 1, THROUGHOUT, WITHIN).astype(np.int8),
        np.zeros(number, np.int8),
        family,
        kinds,
        (place % 11 == 0).astype(np.int8),
        (0.3 + (place * 37 % 61) / 100).astype(np.float32),
    )
    assert len(FAMILIES) > int(items.family.max())
    return items
