"""Time on a line of pixels, running right or left. Arithmetic only."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Axis:
    """``[low, high]`` in seconds drawn from ``left`` to ``right`` in pixels; ``mirrored`` puts ``low`` on the right."""

    low: float
    high: float
    left: float
    right: float
    mirrored: bool = False

    @property
    def width(self) -> float:
        """Its length in pixels."""
        return self.right - self.left

    @property
    def seconds_per_pixel(self) -> float:
        """How much time one pixel holds."""
        return (self.high - self.low) / max(1.0, self.right - self.left)

    def x(self, seconds: float) -> float:
        """The pixel of a moment."""
        distance = (seconds - self.low) / self.seconds_per_pixel
        return self.right - distance if self.mirrored else self.left + distance

    def xs(self, seconds: NDArray[np.float64]) -> NDArray[np.float64]:
        """The pixels of many moments."""
        distance = (seconds - self.low) / self.seconds_per_pixel
        return self.right - distance if self.mirrored else self.left + distance

    def seconds(self, x: float) -> float:
        """The moment at a pixel."""
        distance = self.right - x if self.mirrored else x - self.left
        return self.low + distance * self.seconds_per_pixel
