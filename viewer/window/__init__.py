"""The window around the panels: bar, palette, notices, welcome; and the workspace that holds the panels."""
