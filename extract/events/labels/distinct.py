"""Tells events of one name apart by their dates: 'Tsunami · Palu · 1938'. Nothing else of them is changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from extract.lexicons import read_toml
from extract.model import Event, Label, When

_ENGLISH = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def tell_apart(events: Iterable[Event]) -> tuple[Event, ...]:
    """The events, those of the same label and another date with their date in it."""
    listed = tuple(events)
    same: dict[str, list[Event]] = {}
    for event in listed:
        same.setdefault(event.label.en, []).append(event)
    return tuple(
        replace(event, label=_dated(event)) if len({_day(e.when) for e in same[event.label.en]}) > 1 else event
        for event in listed
    )


def _dated(event: Event) -> Label:
    day = _day(event.when)
    if not day:
        return event.label
    return Label(f"{event.label.en} · {_written(day, _ENGLISH)}", f"{event.label.ar} · {_written(day, _arabic())}")


def _day(when: When) -> str:
    """The first day of an event whose date the text tells, as exact as it does; '' for one it does not."""
    return (when.start or "")[:10] if when.basis not in ("published", "unknown") else ""


def _written(day: str, months: tuple[str, ...]) -> str:
    year, month, date = (*day.split("-"), "", "")[:3]
    return " ".join(filter(None, (date.lstrip("0"), months[int(month) - 1] if month else "", year)))


@cache
def _arabic() -> tuple[str, ...]:
    return tuple(read_toml("month-names.toml")["egypt"])
