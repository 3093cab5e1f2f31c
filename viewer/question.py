"""A question with a few answers, over the window it belongs to; it holds nothing else up."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from viewer.language import translate

_ROLE = QMessageBox.ButtonRole


class Question(QMessageBox):
    """``text`` and, less loud, ``more``. Escape is ``cancel``; the other answers are added with ``answer``.
    Whoever asks deletes it, once the answer has been acted on: that may open a file dialog, and it is needed till then.
    """

    def __init__(self, title: str, text: str, more: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "question")
        self.setWindowTitle(title)
        self.setText(text)
        self.setInformativeText(more)
        self.cancel = self.addButton(translate("Question", "Cancel"), _ROLE.RejectRole)
        self.setEscapeButton(self.cancel)

    def answer(self, name: str, *, loses: bool) -> QPushButton:
        """Offer another answer; ``loses`` where something is gone with it."""
        return self.addButton(name, _ROLE.DestructiveRole if loses else _ROLE.AcceptRole)
