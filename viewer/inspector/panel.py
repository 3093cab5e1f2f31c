"""The event's panel: what is known of the selected event, its correction, and the reader's verdict on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from extract.model import Document, Event
from viewer.inspector.details import Details
from viewer.inspector.editor import Editor
from viewer.language import translate
from viewer.look.heading import Heading, rule
from viewer.look.theme import Theme
from viewer.look.translated import Translated
from viewer.manner import Manner


class InspectorPanel(Translated):
    """Shows one event, or says how to choose one. ``corrected(before, after)`` when fields were saved;
    ``quote_chosen(id of a document, Span)`` for words to be shown in the article."""

    corrected = Signal(object, object)
    quote_chosen = Signal(str, object)

    def __init__(
        self, theme: Theme, accept: QAction, edit: QAction, reject: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._theme, self._manner = theme, Manner()
        self._event: Event | None = None
        self._document: Document | None = None
        self._documents: dict[str, Document] = {}
        self._place = ""
        self._told: Sequence[tuple[str, str]] = ()
        self.heading = Heading(parent=self)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._verdict = QWidget(self)
        self._buttons = [(QPushButton(self._verdict), action) for action in (accept, edit, reject)]
        self._verdict.setProperty("role", "panel")
        row = QHBoxLayout(self._verdict)
        row.setContentsMargins(14, 9, 14, 9)
        for button, action in self._buttons:
            button.clicked.connect(action.trigger)
            row.addWidget(button)
        row.addStretch()
        self._buttons[0][0].setProperty("role", "primary")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.heading)
        layout.addWidget(self.area, 1)
        self._rule = rule(self)
        layout.addWidget(self._rule)
        layout.addWidget(self._verdict)
        self.retranslate()

    @property
    def manner(self) -> Manner:
        """How dates are said here."""
        return self._manner

    @property
    def editor(self) -> Editor | None:
        """The fields, while an event is being corrected."""
        shown = self.area.widget()
        return shown if isinstance(shown, Editor) else None

    def show_event(
        self,
        event: Event | None,
        documents: Iterable[Document],
        manner: Manner,
        place: str,
        told: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Show ``event``, which the case's ``documents`` tell; ``place`` says which of how many it is, ``told`` who
        tells it, as headings with lines."""
        self._documents = {d.id: d for d in documents}
        document = None if event is None else self._documents.get(event.evidence[0].document)
        same = (event, document, manner, told) == (self._event, self._document, self._manner, self._told)
        self._event, self._document, self._manner, self._place = event, document, manner, place
        self._told = told
        if not same:
            self._show()
        self.heading.remark.setText(place)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of ``theme``."""
        self._theme = theme
        self._show()

    def edit(self) -> None:
        """Turn to correcting the event shown."""
        if self._event is None:
            return
        editor = Editor(self._event, self._documents, self._manner.language)
        editor.saved.connect(self._save)
        editor.given_up.connect(self._show)
        self.area.setWidget(editor)
        self._verdict.hide()
        editor.type.setFocus()

    def _save(self, after: Event) -> None:
        before = self._event
        self._show()
        if before is not None and after != before:
            self.corrected.emit(before, after)

    def _show(self) -> None:
        shown = self._event is not None and self._document is not None
        self._verdict.setVisible(shown)
        self._rule.setVisible(shown)
        content: QWidget
        if self._event is not None and self._document is not None:
            details = Details(self._event, self._documents, self._manner, self._theme, self._told)
            details.quote_chosen.connect(self.quote_chosen)
            content = details
        else:
            empty = QLabel(translate("Inspector", "Select an event on the timeline, in the list or in the text."))
            empty.setProperty("role", "secondary")
            empty.setWordWrap(True)
            empty.setMargin(24)
            empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            content = empty
        content.setProperty("role", "panel")
        self.area.setWidget(content)

    def retranslate(self) -> None:
        self.heading.title.setText(translate("Inspector", "Event"))
        signs = ("⏎", "", "⌫")
        names = (translate("Inspector", "Accept"), translate("Inspector", "Edit"), translate("Inspector", "Reject"))
        for (button, action), name, sign in zip(self._buttons, names, signs, strict=True):
            button.setText(f"{name} {sign}".rstrip())
            button.setAccessibleName(name)
            button.setToolTip(f"{action.text()} {action.shortcut().toString()}")
        for widget in (self, self.area):
            widget.setAccessibleName(translate("Inspector", "Selected event"))
        self._show()
