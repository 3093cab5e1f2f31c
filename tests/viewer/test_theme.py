"""The palette keeps its promises: contrast of every pair that meets, and a style sheet with nothing left unfilled."""

from __future__ import annotations

from itertools import combinations, product

import pytest
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication

from extract.lexicons import families
from viewer import fonts, theme
from viewer.theme import DARK, LIGHT, Theme

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
    grounds = {"paper", "panel", "band", "night", "margin", "tint"}
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
    for family, ground in product(palette.families, ("paper", "panel", "band", "night", "margin", "tint")):
        ratio = contrast(palette.families[family], getattr(palette, ground))
        assert ratio >= 3, f"{family} on {ground}: {ratio:.2f}"
    for family, colour in palette.families.items():
        assert contrast(colour, palette.panel) >= 4.5, f"numbers on {family}"


@THEMES
def test_evidence_colours_are_told_apart(palette: Theme) -> None:
    for one, other in combinations(palette.evidence.values(), 2):
        distance = sum(abs(a - b) for a, b in zip(QColor(one).getRgb(), QColor(other).getRgb(), strict=True))
        assert distance >= 20, (one, other)


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
