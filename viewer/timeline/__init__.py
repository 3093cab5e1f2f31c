"""The timeline: where every event stands in time (Qt-free layout), how it is drawn, and the view that shows it."""
