"""A fault of one version of Qt's Python binding that ends the process: it loses a reference to None in void calls."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject


def test_a_hundred_thousand_void_calls_leave_none_alone() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(100_000):
        thing.setObjectName("void")
    if sys.version_info < (3, 12):  # None is immortal from there on
        assert sys.getrefcount(None) > before - 1_000
