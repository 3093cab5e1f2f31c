"""What a matched rule hands to the function that builds its value: the values of its slots by name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from extract.text.numbers import Number

Slots = Mapping[str, Any]


def whole(number: Number, low: int, high: int) -> int | None:
    """The number as an integer, if it is one between ``low`` and ``high``."""
    value = number.value
    return int(value) if value is not None and value == int(value) and low <= value <= high else None
