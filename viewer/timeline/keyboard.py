"""The keys of the timeline: what each chooses or moves. It draws nothing and selects nothing itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from viewer.timeline.navigation import Navigation
from viewer.timeline.plot import TimelinePlot

_STEP, _PAGE = 0.2, 0.8  # parts of the visible stretch
ZOOM = 1.35


class Keyboard(QObject):
    """Takes the keys of ``plot`` before pyqtgraph does. ``chosen`` and ``activated`` give the row of an event, -1 for
    none; ``fit_asked`` whether the selected event alone is meant."""

    chosen = Signal(int)
    activated = Signal(int)
    fit_asked = Signal(bool)

    def __init__(self, plot: TimelinePlot, parent: QObject) -> None:
        super().__init__(parent)
        self._plot = plot
        self._navigation: Navigation | None = None
        self._right_to_left = False
        plot.installEventFilter(self)

    def follow(self, navigation: Navigation, right_to_left: bool) -> None:
        """Move among the events of ``navigation``."""
        self._navigation, self._right_to_left = navigation, right_to_left

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._plot and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return False
        later = Qt.Key.Key_Left if self._right_to_left else Qt.Key.Key_Right
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            sign = 1 if key == later else -1
            self._plot.pan(sign * _STEP) if shift else self._step(sign)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step_lane(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._end(key == Qt.Key.Key_Home)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._plot.pan(_PAGE if key == Qt.Key.Key_PageDown else -_PAGE)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._plot.zoom(1 / ZOOM)
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            self._plot.zoom(ZOOM)
        elif key == Qt.Key.Key_F:
            self.fit_asked.emit(shift)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._plot.selected is not None:
            self.activated.emit(self._plot.selected)
        elif key == Qt.Key.Key_Escape and self._plot.selected is not None:
            self.chosen.emit(-1)
        else:
            return False
        return True

    def _step(self, step: int) -> None:
        """The next event in time, or the one before; the first (or last) where none is selected."""
        if self._plot.selected is None:
            self._end(step > 0)
        elif self._navigation is not None:
            self.chosen.emit(self._navigation.in_time(self._plot.selected, step))

    def _step_lane(self, step: int) -> None:
        if self._plot.selected is None:
            self._end(True)
        elif self._navigation is not None:
            self.chosen.emit(self._navigation.in_lane(self._plot.selected, step))

    def _end(self, first: bool) -> None:
        row = None if self._navigation is None else self._navigation.end(first)
        self.chosen.emit(-1 if row is None else row)
