"""Events as columns of numbers: when each can have happened, how it is to be drawn, how much it matters.

Made once for a list of events, so that culling and layout are array work. No Qt; may be made in a worker thread.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any, Final, get_args

import numpy as np
from numpy.typing import NDArray

from extract.lexicons import event_types, families, family_of
from extract.model import Event, Status
from viewer.timeline.extent import EPOCH, Extent, extent

FAMILIES: Final = tuple(families())
TYPES: Final = tuple(event_types())
STATUSES: Final[tuple[Status, ...]] = get_args(Status)
_FAMILY = {type_: FAMILIES.index(family_of(type_).id) for type_ in TYPES}
_TYPE = {type_: number for number, type_ in enumerate(TYPES)}
_DAY = 86_400.0
_REVIEWED = {"accepted": 1.0, "edited": 1.0, "rejected": -3.0, "unreviewed": 0.0}
_STATUS = {status: number for number, status in enumerate(STATUSES)}
_COLUMNS: Final = {
    "start": np.float64,
    "end": np.float64,
    "at": np.float64,
    "kind": np.int8,
    "fade": np.int8,
    "family": np.int8,
    "type": np.int16,
    "status": np.int8,
    "weight": np.float32,
}


@dataclass(frozen=True, eq=False)
class Items:
    """``len(events)`` rows. Times are seconds since ``origin``: ``start`` and ``end`` of the extent (infinite where
    open), ``at`` where the mark stands (NaN for an event without a date)."""

    events: Sequence[Event]
    origin: datetime
    start: NDArray[np.float64]
    end: NDArray[np.float64]
    at: NDArray[np.float64]
    kind: NDArray[np.int8]
    fade: NDArray[np.int8]
    family: NDArray[np.int8]
    type: NDArray[np.int16]
    status: NDArray[np.int8]
    weight: NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.events)

    @classmethod
    def of(cls, events: Sequence[Event]) -> Items:
        """The columns of ``events``, counted from the day of the first dated one."""
        columns = _columns(events, EPOCH)
        dated = columns["at"][~np.isnan(columns["at"])]
        first = float(dated.min()) // _DAY * _DAY if len(dated) else 0.0
        for name in ("start", "end", "at"):
            columns[name] -= first
        return cls(events, EPOCH + timedelta(seconds=first), **columns)

    def changed_to(self, events: Sequence[Event]) -> Items:
        """The columns of ``events``, worked out only for the stretch in which they differ from these."""
        old, common = self.events, min(len(self), len(events))
        head = next((i for i in range(common) if old[i] is not events[i]), common)
        most = common - head
        tail = next((i for i in range(most) if old[-1 - i] is not events[-1 - i]), most)
        stop = len(self) - tail
        new = _columns(events[head : len(events) - tail], self.origin)
        spliced: dict[str, Any] = {
            name: np.concatenate((getattr(self, name)[:head], new[name], getattr(self, name)[stop:]))
            for name in _COLUMNS
        }
        return replace(self, events=events, **spliced)

    @property
    def limits(self) -> tuple[float, float]:
        """The seconds between which the calendar reaches, a day short of its ends."""
        return self.seconds(datetime.min) + _DAY, self.seconds(datetime.max) - _DAY

    def moment(self, seconds: float) -> datetime:
        """The moment ``seconds`` after the origin, kept within years 1 to 9999."""
        lowest, highest = self.limits
        return self.origin + timedelta(seconds=min(max(seconds, lowest), highest))

    def seconds(self, moment: datetime) -> float:
        """Seconds from the origin to ``moment``."""
        return (moment - self.origin).total_seconds()

    @cached_property
    def by_time(self) -> NDArray[np.intp]:
        """Rows of dated events in the order of their marks."""
        order = np.argsort(self.at, kind="stable")
        return order[: len(order) - int(np.isnan(self.at).sum())]

    def undated(self) -> NDArray[np.intp]:
        """Rows of events without any date, in the order given."""
        return np.flatnonzero(np.isnan(self.at))


def _columns(events: Sequence[Event], origin: datetime) -> dict[str, NDArray[Any]]:
    zero = (origin - EPOCH).total_seconds()
    extents = list(zip(*(extent(event.when) for event in events), strict=True)) or [()] * len(Extent._fields)
    looks = (
        [_FAMILY[event.type] for event in events],
        [_TYPE[event.type] for event in events],
        [_STATUS[event.status] for event in events],
        [_weight(event) for event in events],
    )
    columns = {
        name: np.array(column, dtype)
        for (name, dtype), column in zip(_COLUMNS.items(), (*extents, *looks), strict=True)
    }
    for name in ("start", "end", "at"):
        columns[name] -= zero
    return columns


def _weight(event: Event) -> float:
    told = len(event.evidence)
    weight = event.confidence + 0.25 * (told if told < 4 else 4) + _REVIEWED[event.review]
    if event.quantities:
        weight += 0.3
    if event.when.basis in ("stated", "relative"):
        weight += 0.4
    if event.status == "asserted":
        weight += 0.2
    return weight
