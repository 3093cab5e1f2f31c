"""Pictures carry their resolution; drawings hold outlines only, and show in another renderer what the picture shows."""

from __future__ import annotations

import struct
import xml.etree.ElementTree as ElementTree

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from tests.timelines import case_of, sample
from tests.viewer.report.reports import made, options
from viewer.report.contents import contents
from viewer.report.images import image, svg
from viewer.report.options import presets
from viewer.report.sheet import Sheet


def chunk(png: bytes, name: bytes) -> bytes:
    """The content of a chunk of a PNG file."""
    at = 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        if png[at + 4 : at + 8] == name:
            return png[at + 8 : at + 8 + length]
        at += 12 + length
    raise KeyError(name)


@pytest.mark.parametrize("dpi", [72, 150, 300])
@pytest.mark.parametrize("preset", ["a4", "column"])
def test_a_picture_has_its_size_and_resolution(dpi: int, preset: str) -> None:
    picture = made(sample(), ".png", dpi=dpi, preset=preset)[0]
    width, height = struct.unpack(">II", chunk(picture, b"IHDR")[:8])
    page = presets()[preset]
    assert (width, height) == (round(page.width * dpi / 72), round(page.height * dpi / 72))
    across, down, unit = struct.unpack(">IIB", chunk(picture, b"pHYs"))
    assert (across, down, unit) == (round(dpi * 39.3701), round(dpi * 39.3701), 1)


def test_there_is_a_picture_for_each_page() -> None:
    assert len(made(case_of(30), ".png")) == len(made(case_of(30), ".svg")) > 1


@pytest.mark.parametrize("language", ["en", "ar", "both"])
def test_drawings_hold_no_text_and_no_font(language: str) -> None:
    for drawing in made(sample(), ".svg", language=language):
        root = ElementTree.fromstring(drawing)
        tags = {element.tag.rpartition("}")[2] for element in root.iter()}
        assert "path" in tags
        assert not tags & {"text", "tspan", "image", "script", "style", "foreignObject"}
        assert b"font-family" not in drawing
        assert b"href" not in drawing.replace(b"xmlns:xlink", b"")


def test_a_drawing_shows_what_the_picture_shows() -> None:
    for page in Sheet(contents(sample(), options(language="both")), "screen").pages():
        picture = image(page, 72)
        drawn = QImage(picture.size(), QImage.Format.Format_RGB32)
        drawn.fill(QColor("white"))
        painter = QPainter(drawn)
        QSvgRenderer(QByteArray(svg(page, "x"))).render(painter)
        painter.end()
        assert difference(picture, drawn) < 3.0


def difference(one: QImage, other: QImage) -> float:
    """The mean difference of two pictures' grey values, of 255."""
    greys = [bytes(i.convertToFormat(QImage.Format.Format_Grayscale8).constBits()) for i in (one, other)]
    return sum(abs(a - b) for a, b in zip(*greys, strict=True)) / len(greys[0])
