"""The interface's language: translations, reading direction and locale, switched while the window is open.

Texts are written in English in the code and translated by ``resources/translations``; every widget sets its texts anew
when Qt tells it that the language changed.
"""

from __future__ import annotations

from importlib.resources import files
from typing import Literal

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

Language = Literal["en", "ar"]

translate = QCoreApplication.translate


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark ``text`` for lupdate, which knows this name, and leave it in English until ``translate`` is asked."""
    return text


_installed: list[QTranslator] = []


def resolved(chosen: str) -> Language:
    """The language for a setting of 'system', 'en' or 'ar'."""
    if chosen == "system":
        return "ar" if QLocale.system().language() == QLocale.Language.Arabic else "en"
    return "ar" if chosen == "ar" else "en"


def set_language(application: QApplication, language: Language, *, arabic_digits: bool = False) -> None:
    """Turn the whole interface to ``language``: texts, direction and the locale of numbers in fields."""
    while _installed:
        application.removeTranslator(_installed.pop())
    if language == "ar":
        translator = QTranslator(application)
        compiled = files("resources").joinpath("translations", "waqai_ar.qm")
        # From a path: loaded from memory, Qt would go on reading bytes that Python has given back.
        if translator.load(str(compiled)):
            application.installTranslator(translator)
            _installed.append(translator)
    QLocale.setDefault(QLocale("en_GB" if language == "en" else "ar_EG" if arabic_digits else "ar_MA"))
    arabic = language == "ar"
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft if arabic else Qt.LayoutDirection.LeftToRight)


def leading() -> Qt.AlignmentFlag:
    """The side a line begins at in the interface's language, whatever the script of the words in it."""
    side = Qt.AlignmentFlag.AlignRight if current() == "ar" else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute


def current() -> Language:
    """The language in force."""
    return "ar" if QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft else "en"
