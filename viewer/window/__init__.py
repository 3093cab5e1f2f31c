"""The window around the panels: bar, menus, notices, welcome, filter; and the workspace that holds the panels."""
