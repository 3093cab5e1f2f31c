"""Pages as PNG and SVG bytes. A PNG carries its resolution; an SVG holds no text, only outlines."""

from __future__ import annotations

import re

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from viewer.report.outlines import Outlines
from viewer.report.page import Page

_METRE = 39.3701  # inches
_IDLE = re.compile(
    rb'\nfont-family="[^"]*" font-size="[^"]*" font-weight="[^"]*" font-style="[^"]*" |vector-effect="none" '
)

_PATH = re.compile(rb' d="[^"]*"')
_FINER = re.compile(rb"(?<=\.\d\d)\d+")  # no reader shows more than a hundredth of a point


def image(page: Page, dpi: float) -> QImage:
    """The page at ``dpi`` dots to the inch. Raises MemoryError where no such image can be made."""
    scale = dpi / 72
    made = QImage(round(page.width * scale), round(page.height * scale), QImage.Format.Format_RGB32)
    if made.isNull():
        raise MemoryError(f"no room for a page at {dpi:g} dpi")
    made.fill(QColor(page.ground))
    painter = QPainter(made)
    painter.scale(scale, scale)
    page.paint(painter)
    painter.end()
    made.setDotsPerMeterX(round(dpi * _METRE))
    made.setDotsPerMeterY(round(dpi * _METRE))
    return made


def png(page: Page, dpi: float) -> bytes:
    """The page as PNG with its resolution written into it."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))
    if not writer.write(image(page, dpi)):
        raise OSError(writer.errorString())
    return bytes(data.data())


def svg(page: Page, title: str) -> bytes:
    """The page as SVG, without what Qt says of fonts: there is no text in it."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(72)
    generator.setSize(QSize(round(page.width), round(page.height)))
    generator.setViewBox(QRectF(0, 0, page.width, page.height))
    generator.setTitle(title)
    generator.setDescription("")
    painter = QPainter(generator)
    device = Outlines(painter, QSizeF(page.width, page.height))
    outline = QPainter(device)
    page.paint(outline)
    outline.end()
    painter.end()
    buffer.close()
    return _PATH.sub(lambda path: _FINER.sub(b"", path[0]), _IDLE.sub(b"", data.data()))
