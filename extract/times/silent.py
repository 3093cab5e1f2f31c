"""What is found and has no value, or is only a name that looks like a time."""

from __future__ import annotations

from extract.text.numbers import Number
from extract.times.slots import Slots
from extract.times.values import Time


def blocked(s: Slots) -> bool:
    """A name or an age that only looks like a time: nothing is found there."""
    return True


def age_in_marks(s: Slots) -> bool | None:
    """'محمد علي (45 عاما)': years between marks after a name are an age."""
    return True if [unit for unit, _ in s["duration"].parts] == ["year"] else None


def name_with_number(s: Slots) -> bool | None:
    """'قناة 24', 'موقع 24', but 'ثورة 2011' tells a year."""
    number: Number = s["number"]
    return None if number.digits and 1900 <= (number.value or 0) <= 2100 else True


def open_end(s: Slots) -> Time:
    """'حتى إشعار آخر'."""
    return Time("unknown", lambda anchor: None, "FUTURE_REF", anchored=False, relation="until")
