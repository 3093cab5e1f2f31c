"""A document as it was imported: every character of it, where it came from, and its SHA-256."""

from __future__ import annotations

from hashlib import sha256

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from extract.model import Document
from viewer.language import translate
from viewer.project.imported import Origin


class Original(QDialog):
    """Shows the text of ``document``; nothing in it can be changed."""

    def __init__(self, document: Document, origin: Origin, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(document.title or document.source or document.id)
        about = QLabel(f"{kind_in_words(origin.kind)} · {origin.name or document.id}", self)
        digest = QLabel(f"SHA-256 {sha256(document.text.encode()).hexdigest()}", self)
        for label in (about, digest):
            label.setProperty("role", "secondary")
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        self.text.document().setDefaultTextOption(option)
        self.text.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.text.setPlainText(document.text)
        self.text.setAccessibleName(translate("Documents", "Text as imported"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        for widget in (about, self.text, digest, buttons):
            column.addWidget(widget)
        self.resize(720, 560)


def kind_in_words(kind: str) -> str:
    """What kind of file a document came from."""
    return {
        "text": translate("Documents", "Text file"),
        "html": translate("Documents", "Saved page"),
        "word": translate("Documents", "Word document"),
        "pdf": translate("Documents", "PDF"),
        "corpus": translate("Documents", "JSON Lines corpus"),
        "clipboard": translate("Documents", "Clipboard"),
    }.get(kind, kind)
