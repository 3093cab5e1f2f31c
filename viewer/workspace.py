"""The panels of an open case: the timeline across, below it the list, the article and the event. Layout only."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from viewer.article.panel import ArticlePanel
from viewer.events_list.panel import EventsPanel
from viewer.inspector.panel import InspectorPanel
from viewer.timeline import TimelineView


class Workspace(QWidget):
    """Two splitters, whose sizes the reader sets and the settings remember."""

    def __init__(
        self,
        timeline: TimelineView,
        events: EventsPanel,
        article: ArticlePanel,
        inspector: InspectorPanel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._panels: tuple[QWidget, ...] = (timeline, events.table, article.view, inspector.area)
        self.rows = QSplitter(Qt.Orientation.Vertical, self)
        self.columns = QSplitter(Qt.Orientation.Horizontal, self.rows)
        for panel in (events, article, inspector):
            self.columns.addWidget(panel)
        self.rows.addWidget(timeline)
        self.rows.addWidget(self.columns)
        for splitter in (self.rows, self.columns):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(1)
        for place, stretch in enumerate((30, 47, 23)):
            self.columns.setStretchFactor(place, stretch)
        events.setMinimumWidth(240)
        article.setMinimumWidth(300)
        inspector.setMinimumWidth(250)
        timeline.setMinimumHeight(170)
        self.columns.setMinimumHeight(180)
        self.columns.setSizes([430, 680, 330])
        self.rows.setSizes([395, 440])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.rows)

    def restore(self, upper: QByteArray, lower: QByteArray) -> None:
        """The sizes of last time, where there are any."""
        if not upper.isEmpty():
            self.rows.restoreState(upper)
        if not lower.isEmpty():
            self.columns.restoreState(lower)

    def focus_next(self) -> None:
        """Give the keyboard to the next panel: timeline, list, article, event."""
        here = next((i for i, panel in enumerate(self._panels) if panel.hasFocus()), -1)
        self._panels[(here + 1) % len(self._panels)].setFocus(Qt.FocusReason.ShortcutFocusReason)
