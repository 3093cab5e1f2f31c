"""The parts of the drawing and where they stand: names, axis, lanes, margins, tray, legend. Pixels, no Qt."""

from __future__ import annotations

from dataclasses import dataclass

from viewer.timeline.options import Options

HEADER, ROW, LANE_PAD, RADIUS, MARGIN, LEGEND, CHIP = 42.0, 24.0, 6.0, 6.0, 84.0, 30.0, 24.0


class Sizes:
    """Lengths in pixels at the reader's scale."""

    def __init__(self, scale: float = 1.0) -> None:
        self.header, self.row, self.pad, self.radius = HEADER * scale, ROW * scale, LANE_PAD * scale, RADIUS * scale
        self.margin, self.legend, self.chip = MARGIN * scale, LEGEND * scale, CHIP * scale
        self.scale = scale


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle by its edges."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Frame:
    """Where each part stands; ``body`` is the lanes' part below the axis, a margin or tray is None where not needed."""

    whole: Area
    names: Area
    header: Area
    body: Area
    earlier: Area | None
    later: Area | None
    tray: Area | None
    legend: Area | None

    @classmethod
    def of(
        cls, width: float, height: float, options: Options, names: float, earlier: bool, later: bool, tray_rows: int
    ) -> Frame:
        """The frame of a drawing ``width`` by ``height`` whose lane names need ``names`` pixels."""
        sizes = Sizes(options.scale)
        left, right = (0.0, width - names) if options.names_on_right else (names, width)
        names_left = right if options.names_on_right else 0.0
        bottom = height
        legend = tray = None
        if options.legend:
            legend = Area(0, bottom - sizes.legend, width, bottom)
            bottom = legend.top
        if tray_rows:
            tray = Area(0, bottom - tray_rows * sizes.chip - 2 * sizes.pad, width, bottom)
            bottom = tray.top
        low, high = (right, left) if options.right_to_left else (left, right)
        margins: list[Area | None] = []
        for wanted, edge in ((earlier, low), (later, high)):
            inward = sizes.margin if edge == left else -sizes.margin
            margins.append(
                Area(min(edge, edge + inward), sizes.header, max(edge, edge + inward), bottom) if wanted else None
            )
            if wanted:
                left, right = (left + inward, right) if edge == left else (left, right + inward)
        body = Area(left, sizes.header, max(left + 1, right), max(sizes.header + 1, bottom))
        return cls(
            Area(0, 0, width, height),
            Area(names_left, sizes.header, names_left + names, body.bottom),
            Area(body.left, 0, body.right, sizes.header),
            body,
            margins[0],
            margins[1],
            tray,
            legend,
        )
