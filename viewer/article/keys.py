"""What the article's keys do to the caret."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

STEPS = {  # (key, with Control) → step of ``caret.moved`` or of the page
    (Qt.Key.Key_Left, False): "forward",  # the text runs right to left
    (Qt.Key.Key_Right, False): "back",
    (Qt.Key.Key_Left, True): "word-end",
    (Qt.Key.Key_Right, True): "word-back",
    (Qt.Key.Key_Up, False): "up",
    (Qt.Key.Key_Down, False): "down",
}


def shift_held(event: QKeyEvent | QMouseEvent) -> bool:
    """Whether the selection is to be extended."""
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
