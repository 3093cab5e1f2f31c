"""The packaged fonts, registered with Qt: a bare server and the offscreen platform have no Arabic font of their own.

IBM Plex Sans Arabic for the screen and for pictures; Cairo for PDF, where its text can be searched and copied.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from PySide6.QtGui import QFont, QFontDatabase

_INTERFACE = "fontpkg_ibm_plex_sans_arabic"
_WEIGHTS = ("Regular", "Medium", "SemiBold", "Bold")


@cache
def interface_family() -> str:
    """The family of interface and article text, registered at the first call. Needs a QGuiApplication; raises
    FileNotFoundError where the font package is damaged."""
    names = {_register(_INTERFACE, f"IBMPlexSansArabic-{weight}.ttf") for weight in _WEIGHTS}
    return names.pop()


@cache
def pdf_family() -> str:
    """The family of text in PDF files, registered at the first call. Needs and raises the same."""
    return _register("fontpkg_cairo", "Cairo[slnt,wght].ttf")


def interface_font(pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The interface font at a height in (logical) pixels."""
    font = QFont(interface_family())
    font.setPixelSize(max(1, round(pixels)))
    font.setWeight(weight)
    return font


def interface_font_data(weight: str) -> bytes:
    """The font file of a weight of the interface family ('Regular', 'SemiBold', …), to be put into other files. Raises
    FileNotFoundError for a weight there is not."""
    return (files(_INTERFACE) / "files" / f"IBMPlexSansArabic-{weight}.ttf").read_bytes()


def _register(package: str, name: str) -> str:
    data = (files(package) / "files" / name).read_bytes()
    families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFontFromData(data))
    if not families:
        raise FileNotFoundError(f"{package}: {name} is no font")
    return families[0]
