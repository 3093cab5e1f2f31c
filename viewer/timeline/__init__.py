"""The timeline: where every event stands in time (Qt-free layout), how it is drawn, and the view that shows it."""

from viewer.timeline.view import TimelineView

__all__ = ["TimelineView"]
