"""What is found and has no value, or is only a name that looks like a time."""

from __future__ import annotations

from extract.times.slots import Slots
from extract.times.values import Time


def blocked(s: Slots) -> bool:
    """A name or an age that only looks like a time: nothing is found there."""
    return True


def open_end(s: Slots) -> Time:
    """'حتى إشعار آخر'."""
    return Time("unknown", lambda anchor: None, "FUTURE_REF", anchored=False, relation="until")
