"""The palette of the window and of every figure, light and dark, and how it becomes Qt's palette and style sheet.

Colours are '#RRGGBB'. Every text and ground that meet reach WCAG AA (4.5:1), marks 3:1; the tests hold them to it.
The style sheet itself is data: ``resources/window.qss``.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from string import Template
from types import MappingProxyType
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from extract.lexicons import family_of, read_text
from viewer.look.fonts import interface_family, interface_font

Choice = Literal["system", "light", "dark"]
TEXT_PIXELS = 13  # interface text at scale 1


@dataclass(frozen=True)
class Theme:
    """One palette. ``families`` by family id, ``evidence`` by field of an event (grounds behind words of the text)."""

    name: Literal["light", "dark"]
    paper: str  # the window's ground
    panel: str  # the ground of what is read: lists, text, timeline
    band: str  # every second lane or row
    hairline: str
    control: str  # outlines of buttons and fields: stronger than a hairline
    margin: str  # the 'earlier' and 'later' columns
    ink: str
    secondary: str
    faint: str
    accent: str
    tint: str  # the ground of what is selected
    on_accent: str
    good: str
    bad: str
    families: MappingProxyType[str, str]
    evidence: MappingProxyType[str, str]

    def family(self, event_type: str) -> str:
        """The colour of an event type. Raises KeyError for an unknown type."""
        return self.families[family_of(event_type).id]


LIGHT = Theme(
    name="light",
    paper="#F6F5F1",
    panel="#FFFFFF",
    band="#FBFAF7",
    hairline="#E3E1DA",
    control="#D3D0C7",
    margin="#F2EFE8",
    ink="#1F2430",
    secondary="#4B5160",
    faint="#666D7A",
    accent="#0F5C7A",
    tint="#E8F1F5",
    on_accent="#FFFFFF",
    good="#2E7D4F",
    bad="#B3261E",
    families=MappingProxyType(
        {
            "unrest": "#C4501B",
            "force": "#9E2A4B",
            "measures": "#1F66AD",
            "forces": "#5B4B8A",
            "diplomacy": "#1C8160",
            "society": "#9A6A00",
        }
    ),
    evidence=MappingProxyType(
        {
            "trigger": "#CFE3F5",
            "when": "#FCE9BF",
            "where": "#D8EFE3",
            "who": "#FADCC8",
            "count": "#F3DCE4",
            "source": "#E6E0F2",
        }
    ),
)
DARK = Theme(
    name="dark",
    paper="#16181D",
    panel="#1E2128",
    band="#22262E",
    hairline="#32363F",
    control="#464B57",
    margin="#1A1D23",
    ink="#ECEAE4",
    secondary="#B8BCC6",
    faint="#9A9FAB",
    accent="#5BB3D4",
    tint="#17313C",
    on_accent="#16181D",
    good="#7FC99A",
    bad="#F0928B",
    families=MappingProxyType(
        {
            "unrest": "#D9794E",
            "force": "#D17992",
            "measures": "#5B98D5",
            "forces": "#998DBB",
            "diplomacy": "#24A77C",
            "society": "#C48700",
        }
    ),
    evidence=MappingProxyType(
        {
            "trigger": "#204160",
            "when": "#604C20",
            "where": "#20603E",
            "who": "#6E3A22",
            "count": "#602036",
            "source": "#392B54",
        }
    ),
)


def chosen(choice: Choice) -> Theme:
    """The theme of a choice; 'system' follows the desktop, light where it does not say. Needs a QGuiApplication."""
    if choice == "system":
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return DARK if choice == "dark" else LIGHT


def apply(application: QApplication, theme: Theme, scale: float = 1.0) -> None:
    """Give the whole application a theme, its fonts ``scale`` times their usual size."""
    application.setStyle("Fusion")
    application.setPalette(palette(theme))
    application.setFont(interface_font(TEXT_PIXELS * scale))
    application.setStyleSheet(style_sheet(theme, scale))


def palette(theme: Theme) -> QPalette:
    """Qt's palette for a theme, for what no style sheet reaches."""
    made = QPalette()
    for role, colour in {
        QPalette.ColorRole.Window: theme.paper,
        QPalette.ColorRole.WindowText: theme.ink,
        QPalette.ColorRole.Base: theme.panel,
        QPalette.ColorRole.AlternateBase: theme.band,
        QPalette.ColorRole.Text: theme.ink,
        QPalette.ColorRole.PlaceholderText: theme.faint,
        QPalette.ColorRole.Button: theme.panel,
        QPalette.ColorRole.ButtonText: theme.ink,
        QPalette.ColorRole.BrightText: theme.bad,
        QPalette.ColorRole.Highlight: theme.tint,
        QPalette.ColorRole.HighlightedText: theme.ink,
        QPalette.ColorRole.Accent: theme.accent,
        QPalette.ColorRole.Link: theme.accent,
        QPalette.ColorRole.LinkVisited: theme.accent,
        QPalette.ColorRole.ToolTipBase: theme.panel,
        QPalette.ColorRole.ToolTipText: theme.ink,
        QPalette.ColorRole.Light: theme.panel,
        QPalette.ColorRole.Midlight: theme.hairline,
        QPalette.ColorRole.Mid: theme.control,
        QPalette.ColorRole.Dark: theme.control,
        QPalette.ColorRole.Shadow: theme.control,
    }.items():
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.faint))
    return made


def style_sheet(theme: Theme, scale: float = 1.0) -> str:
    """``resources/window.qss`` with the theme's colours and sizes filled in."""
    sizes = {"text": TEXT_PIXELS, "small": 12, "title": 16, "large": 20}
    return Template(read_text("window.qss")).substitute(
        {name: value for name, value in vars(theme).items() if isinstance(value, str)},
        family=interface_family(),
        icons=str(files("resources").joinpath("icons")).replace("\\", "/"),
        **{name: f"{round(pixels * scale)}px" for name, pixels in sizes.items()},
    )
