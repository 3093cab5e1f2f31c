"""The colours of a report: those of the light theme, or for print white ground, black ink and underlined triggers."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from viewer.look.theme import LIGHT
from viewer.report.options import Ink


@dataclass(frozen=True, slots=True)
class Colours:
    """'#RRGGBB' by role. ``underlined``: triggers carry a line as well, for printers without colour."""

    ground: str
    panel: str
    ink: str
    secondary: str
    faint: str
    hairline: str
    spine: str
    bad: str
    families: MappingProxyType[str, str]
    evidence: MappingProxyType[str, str]
    underlined: bool

    @classmethod
    def of(cls, theme: Ink) -> Colours:
        """The colours of a theme."""
        if theme == "print":
            return cls(
                "#FFFFFF", "#FFFFFF", "#000000", "#333333", "#555555", "#BBBBBB", "#999999",
                "#8A1C14", LIGHT.families, LIGHT.evidence, True,
            )  # fmt: skip
        return cls(
            LIGHT.panel, LIGHT.band, LIGHT.ink, LIGHT.secondary, LIGHT.faint, LIGHT.hairline, "#D5D2C8",
            LIGHT.bad, LIGHT.families, LIGHT.evidence, False,
        )  # fmt: skip

    def family(self, family: str) -> str:
        """The colour of a family."""
        return self.families[family]
