"""The stretch of time worth showing first: the main cluster of events, so that 1992 does not squash January 2022."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

DAY = 86_400.0
_GAP = 4.0  # a gap this many times the cluster's own width parts an event from it
_LEAST_GAP = 7 * DAY


def main_cluster(at: NDArray[np.float64]) -> tuple[float, float]:
    """First and last of the sorted moments that belong together, grown outwards from the middle half of them until a
    gap is several times as wide as all that is between. (0, 0) for no moments."""
    if not len(at):
        return 0.0, 0.0
    gaps = np.diff(at)
    low, high = (len(at) - 1) // 4, (len(at) * 3) // 4
    high = min(max(low, high), len(at) - 1)
    low, high = _densest(at, gaps, low, high)
    while True:
        allowed = max(_GAP * (at[high] - at[low]), _LEAST_GAP)
        before = np.flatnonzero(gaps[:low] > allowed)
        after = np.flatnonzero(gaps[high:] > allowed)
        grown = (int(before[-1]) + 1 if len(before) else 0, high + int(after[0]) if len(after) else len(at) - 1)
        if grown == (low, high):
            return float(at[low]), float(at[high])
        low, high = grown


def _densest(at: NDArray[np.float64], gaps: NDArray[np.float64], low: int, high: int) -> tuple[int, int]:
    """Within ``low`` to ``high``, the larger side of any gap that is much wider than what lies on both its sides."""
    while high > low:
        widest = low + int(np.argmax(gaps[low:high]))
        inner = max(at[widest] - at[low], at[high] - at[widest + 1])
        if gaps[widest] <= max(_GAP * inner, _LEAST_GAP):
            break
        low, high = (low, widest) if widest - low >= high - widest - 1 else (widest + 1, high)
    return low, high
