"""The palette keeps its promises: contrast of every pair that meets, and a style sheet with nothing left unfilled."""

from __future__ import annotations

from itertools import combinations, product

import pytest
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication

from extract.lexicons import families
from viewer.article.evidence import EDGES
from viewer.look import fonts, theme
from viewer.look.theme import DARK, LIGHT, Theme

THEMES = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])


def contrast(one: str, other: str) -> float:
    """WCAG 2.2 contrast ratio of two colours."""

    def luminance(colour: str) -> float:
        parts = QColor(colour).getRgbF()[:3]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@THEMES
def test_text_is_readable_on_every_ground(palette: Theme) -> None:
    grounds = {"paper", "panel", "band", "margin", "tint"}
    for text, ground in product(("ink", "secondary", "faint"), grounds):
        ratio = contrast(getattr(palette, text), getattr(palette, ground))
        assert ratio >= 4.5, f"{text} on {ground}: {ratio:.2f}"
    for text, ground in (("on_accent", "accent"), ("accent", "panel"), ("good", "panel"), ("bad", "panel")):
        assert contrast(getattr(palette, text), getattr(palette, ground)) >= 4.5, (text, ground)
    for field, ground in palette.evidence.items():
        assert contrast(palette.ink, ground) >= 4.5, field


@THEMES
def test_marks_stand_out_on_every_ground(palette: Theme) -> None:
    assert set(palette.families) == set(families())
    for family, ground in product(palette.families, ("paper", "panel", "band", "margin", "tint")):
        ratio = contrast(palette.families[family], getattr(palette, ground))
        assert ratio >= 3, f"{family} on {ground}: {ratio:.2f}"
    for family, colour in palette.families.items():
        assert contrast(colour, palette.panel) >= 4.5, f"numbers on {family}"


@THEMES
def test_evidence_colours_are_told_apart(palette: Theme) -> None:
    for one, other in combinations(palette.evidence.values(), 2):
        distance = sum(abs(a - b) for a, b in zip(QColor(one).getRgb(), QColor(other).getRgb(), strict=True))
        assert distance >= 20, (one, other)


# Linear RGB as dichromats see it: Machado, Oliveira and Fernandes, IEEE TVCG 15(6), 2009, severity 1.
SIGHT = {
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def as_seen(colour: str, sight: str) -> str:
    """``colour`` as somebody of that sight sees it."""
    parts = QColor(colour).getRgbF()[:3]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    found = [min(1.0, max(0.0, sum(a * b for a, b in zip(row, linear, strict=True)))) for row in SIGHT[sight]]
    encoded = [12.92 * v if v <= 0.0031308 else 1.055 * v ** (1 / 2.4) - 0.055 for v in found]
    return QColor.fromRgbF(*encoded).name()


@THEMES
@pytest.mark.parametrize("sight", SIGHT)
def test_the_colour_blind_read_everything(palette: Theme, sight: str) -> None:
    """Contrast holds for every sight; what colours tell apart is told by a shape or a line as well."""
    for text, ground in product(("ink", "secondary", "faint"), ("paper", "panel", "band", "tint")):
        assert contrast(as_seen(getattr(palette, text), sight), as_seen(getattr(palette, ground), sight)) >= 4.3
    for colour in palette.families.values():
        assert contrast(as_seen(colour, sight), as_seen(palette.panel, sight)) >= 3
    for ground in palette.evidence.values():
        assert contrast(as_seen(palette.ink, sight), as_seen(ground, sight)) >= 4.5
    assert len({family.shape for family in families().values()}) == len(palette.families)
    assert len(set(EDGES.values())) == len(EDGES) == len(palette.evidence)


@THEMES
def test_the_style_sheet_is_complete(qapp: QApplication, palette: Theme) -> None:
    sheet = theme.style_sheet(palette, 1.5)
    assert "$" not in sheet
    assert "font-size: 20px" in sheet
    theme.apply(qapp, palette)
    assert qapp.palette().window().color().name().upper() == palette.paper
    assert QFontInfo(qapp.font()).family() == fonts.interface_family()


def test_system_follows_a_choice(qapp: QApplication) -> None:
    assert theme.chosen("light") is LIGHT
    assert theme.chosen("dark") is DARK
    assert theme.chosen("system") in (LIGHT, DARK)


@pytest.mark.parametrize("family", ["interface", "pdf"])
def test_the_packaged_fonts_join_arabic_letters(qapp: QApplication, family: str) -> None:
    font = fonts.interface_font(40)
    if family == "pdf":
        font.setFamily(fonts.pdf_family())
    assert QFontInfo(font).exactMatch()
    measure = QFontMetricsF(font).horizontalAdvance
    assert measure("بيت") < sum(measure(letter) for letter in "بيت") - 10
