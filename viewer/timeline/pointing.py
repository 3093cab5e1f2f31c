"""What the pointer does over the timeline: the hand over an event and, where it rests, the card that says more."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, Qt, QTimer

from viewer.timeline.plot import TimelinePlot

_DELAY = 350  # milliseconds the pointer rests before the card comes up


class Pointing(QObject):
    """Watches the pointer over ``plot``; ``show(row, point of the plot)`` brings the card up, ``hide()`` takes it
    away."""

    def __init__(
        self, plot: TimelinePlot, show: Callable[[int, QPointF], None], hide: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._plot, self._show, self._hide = plot, show, hide
        self._row, self._point = -1, QPointF()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_DELAY)
        self._rest.timeout.connect(self.rest)
        plot.hovered.connect(self.move_to)

    def move_to(self, row: int, point: QPointF) -> None:
        """The pointer is over the event in ``row``, -1 for none."""
        self._point = point
        if row == self._row:
            return
        self.forget()
        self._row = row
        shape = Qt.CursorShape.PointingHandCursor if row >= 0 else Qt.CursorShape.ArrowCursor
        self._plot.viewport().setCursor(shape)
        if row >= 0:
            self._rest.start()

    def rest(self) -> None:
        """Bring the card up at once."""
        self._rest.stop()
        if self._row >= 0:
            self._show(self._row, self._point)

    def forget(self) -> None:
        """Nothing is pointed at: what is drawn has moved, or is another."""
        self._rest.stop()
        self._row = -1
        self._hide()
