"""What of a placed event is seen in one view: its extent, its mark, its label. Pixels, no Qt."""

from __future__ import annotations

from math import isnan
from typing import NamedTuple

from viewer.timeline.extent import RECURRING, THROUGHOUT
from viewer.timeline.layout import Arranger, Layout
from viewer.timeline.packing import LEFT_OVER, SPACE, Placed


class Seen(NamedTuple):
    """Left and right of the extent, the middle of the mark, left and right of the label (None for no label)."""

    left: float
    right: float
    mark: float
    label: tuple[float, float] | None

    @property
    def interrupted(self) -> bool:
        """Whether the label stands within the extent."""
        return self.label is not None and self.label[0] > self.left and self.label[1] < self.right

    def pieces(self) -> list[tuple[float, float]]:
        """Left and right of what is drawn of the extent: all of it, or what the label leaves on either side."""
        if self.label is None or not self.interrupted:
            return [(self.left, self.right)]
        return [(self.left, self.label[0] - SPACE), (self.label[1] + SPACE, self.right)]


def seen(arranger: Arranger, layout: Layout, placed: Placed) -> Seen:
    """How ``placed`` is seen. A wide extent whose own mark is out of sight shows it, with the label, where the extent
    can be seen."""
    body, radius, recurring = layout.frame.body, arranger.sizes.radius, arranger.items.kind[placed.item] == RECURRING
    left, right, mark = (x + layout.shift for x in (placed.left, placed.right, placed.mark))
    near, far = max(left, body.left), min(right, body.right)
    hidden = not body.left <= mark <= body.right and far - near > 4 * radius
    if hidden and (recurring or arranger.items.kind[placed.item] == THROUGHOUT):
        mark = near + radius + SPACE if mark < body.left else far - radius - SPACE
    elif hidden:
        mark = (near + far) / 2
    label = placed.label + layout.shift
    found = Seen(left, right, mark, (label, label + placed.width))
    fits = not isnan(label) and label >= body.left and label + placed.width <= body.right
    if fits and not (hidden and found.interrupted):
        return found
    if not hidden or recurring:
        return Seen(left, right, mark, None)
    width = placed.width or arranger.label(placed.item)[1]
    places = (mark + radius + SPACE, mark - radius - SPACE - width)
    inside = next((x for x in places if near + LEFT_OVER <= x and x + width + LEFT_OVER <= far), None)
    return Seen(left, right, mark, None if inside is None else (inside, inside + width))
