"""The marks differ by shape and by filling, even without colour."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from extract.lexicons import event_types, families, family_of
from viewer.look import marks
from viewer.look.marks import Filling

SHAPES = [family.shape for family in families().values()]


def drawn(shape: str, how: Filling) -> QImage:
    """A mark in black on white, 24 pixels square."""
    picture = QImage(24, 24, QImage.Format.Format_Grayscale8)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    marks.draw(painter, QPointF(12, 12), 7, shape, how, QColor("black"), QColor("white"))
    painter.end()
    return picture


def difference(one: QImage, other: QImage) -> int:
    """Pixels that differ clearly."""
    return sum(
        abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) > 90
        for x in range(24)
        for y in range(24)
    )


@pytest.mark.parametrize("how", marks.FILLINGS)
def test_no_two_families_look_alike(qapp: QApplication, how: Filling) -> None:
    for one, other in combinations(SHAPES, 2):
        assert difference(drawn(one, how), drawn(other, how)) >= 14, (one, other)


@pytest.mark.parametrize("shape", SHAPES)
def test_no_two_fillings_look_alike(qapp: QApplication, shape: str) -> None:
    for one, other in combinations(marks.FILLINGS, 2):
        assert difference(drawn(shape, one), drawn(shape, other)) >= 8, (one, other)


@pytest.mark.parametrize("shape", SHAPES)
def test_a_mark_keeps_within_its_radius(shape: str) -> None:
    box = marks.shape(shape).boundingRect()
    assert max(-box.left(), box.right(), -box.top(), box.bottom()) <= 1.32
    assert box.width() >= 1.6


def test_every_type_has_a_shape() -> None:
    assert {family_of(type_).shape for type_ in event_types()} == set(SHAPES)
