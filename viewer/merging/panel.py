"""Events of different articles that may be one, for the reader to decide: what each article says, side by side."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QSplitter, QVBoxLayout, QWidget

from extract.coreference import explained, report
from extract.model import Document, Event
from viewer.language import current, leading, translate
from viewer.look.empty import EmptyState
from viewer.look.heading import Heading, rule
from viewer.look.rows import Row, Rows
from viewer.look.theme import Theme
from viewer.look.translated import Translated
from viewer.manner import Manner, isolated, shown
from viewer.project.case import Case
from viewer.project.proposals import Proposal


class MergingPanel(Translated):
    """``merged(events)`` and ``forbidden(events)``: tuples of ids; ``event_chosen(id)``; ``all_merged()``."""

    merged = Signal(tuple)
    forbidden = Signal(tuple)
    event_chosen = Signal(str)
    all_merged = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._proposals: tuple[Proposal, ...] = ()
        self._case: Case | None = None
        self._manner = Manner()
        self.all = QPushButton(self)
        self.all.setProperty("role", "quiet")
        self.heading = Heading(self.all, self)
        self.list = _Proposed(theme, self)
        self.told = QScrollArea(self)
        self.told.setWidgetResizable(True)
        self.told.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.one, self.two = QPushButton(self), QPushButton(self)
        self.one.setProperty("role", "primary")
        self.empty = EmptyState(self)
        self.setFocusProxy(self.list)
        self._lay_out()
        self.list.chosen.connect(self._choose)
        self.list.decided.connect(self._decide)
        self.one.clicked.connect(lambda: self._decide(same=True))
        self.two.clicked.connect(lambda: self._decide(same=False))
        self.all.clicked.connect(self.all_merged)
        self.retranslate()

    def _lay_out(self) -> None:
        self._verdict = QWidget(self)
        self._verdict.setProperty("role", "panel")
        buttons = QHBoxLayout(self._verdict)
        buttons.setContentsMargins(14, 9, 14, 9)
        for button in (self.one, self.two):
            buttons.addWidget(button)
        buttons.addStretch()
        self._parts = QSplitter(Qt.Orientation.Vertical, self)
        self._parts.setChildrenCollapsible(False)
        self._parts.addWidget(self.list)
        self._parts.addWidget(self.told)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self._parts, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(rule(self))
        column.addWidget(self._verdict)

    def set_proposals(self, case: Case | None, proposals: tuple[Proposal, ...], manner: Manner) -> None:
        """Show what is proposed for ``case``; the one chosen stays so, or gives way to the next."""
        at = max(0, self.list.currentIndex().row())
        self._case, self._manner = case, manner
        self._proposals = tuple(p for p in proposals if case and all(case.event(id) for id in p.events))
        ids = ["\n".join(p.events) for p in self._proposals]
        self.list.set_made(ids, lambda at: self._row(self._proposals[at]), ids[min(at, len(ids) - 1)] if ids else None)
        for widget, there in ((self._parts, bool(ids)), (self._verdict, bool(ids)), (self.empty, not ids)):
            widget.setVisible(there)
        self.all.setVisible(len(ids) > 1)
        self._show()
        self.retranslate()

    @property
    def chosen(self) -> Proposal | None:
        """The proposal that is shown."""
        at = self.list.currentIndex().row()
        return self._proposals[at] if 0 <= at < len(self._proposals) else None

    def _events(self, proposal: Proposal) -> list[Event]:
        found = (self._case.event(id) for id in proposal.events) if self._case else ()
        return [event for event in found if event is not None]

    def _document(self, event: Event) -> Document | None:
        id = event.evidence[0].document
        return next((d for d in self._case.documents if d.id == id), None) if self._case else None

    def _row(self, proposal: Proposal) -> Row:
        events = self._events(proposal)
        documents = (self._document(event) for event in events)
        names = [isolated(d.source or d.title or d.id) for d in documents if d is not None]
        return Row(
            "\n".join(proposal.events),
            _label(events[0]),
            " · ".join(dict.fromkeys(names)),
            self._manner.when(events[0]),
        )

    def _choose(self, id: str) -> None:
        self._show()
        self.event_chosen.emit(id.split("\n")[0])

    def _show(self) -> None:
        content = QWidget()
        content.setProperty("role", "panel")
        column = QVBoxLayout(content)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(3)
        for event in self._events(self.chosen) if self.chosen else ():
            document = self._document(event)
            if document is not None:
                name = isolated(document.source or document.title or document.id)
                column.addWidget(_words(f"{name} · {self._manner.when(event)}", "secondary"))
                column.addWidget(_words(_label(event), "heading"))
                quote = " ".join(event.evidence[0].span.of(document.text).split())
                column.addWidget(_words(f"\u2067«{quote}»\u2069", ""))
                column.addSpacing(9)
        for line in self._reasons():
            column.addWidget(_words(line, "secondary"))
        column.addStretch()
        self.told.setWidget(content)

    def _reasons(self) -> list[str]:
        """What speaks for one event and what against, where two are proposed as one."""
        events = self._events(self.chosen) if self.chosen else []
        if self._case is None or len(events) != 2:
            return []
        documents = {d.id: d for d in self._case.documents}
        one, other = (report(event, documents) for event in events)
        for_one, against = explained(one, other, current())
        told = ((translate("Merging", "For one event"), for_one), (translate("Merging", "Against it"), against))
        return [f"{heading}: {' · '.join(words)}" for heading, words in told if words]

    def _decide(self, same: bool) -> None:
        if self.chosen is not None:
            (self.merged if same else self.forbidden).emit(self.chosen.events)

    def retranslate(self) -> None:
        self.heading.title.setText(translate("Merging", "One event in several articles?"))
        self.all.setText(translate("Merging", "All are"))
        self.all.setToolTip(translate("Merging", "Take every proposal; each can be undone"))
        self.one.setText(translate("Merging", "One event") + " ⏎")
        self.one.setAccessibleName(translate("Merging", "One event"))
        self.two.setText(translate("Merging", "Not the same") + " ⌫")
        self.two.setAccessibleName(translate("Merging", "Not the same"))
        self.list.setAccessibleName(translate("Merging", "Events that may be one"))
        self.empty.setText(
            translate(
                "Merging",
                "Nothing to decide: no two articles seem to tell one event that is not merged yet. "
                "Events can be merged by hand with Ctrl+M.",
            )
        )


class _Proposed(Rows):
    """The list; Enter and Backspace decide."""

    decided = Signal(bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        verdict = {Qt.Key.Key_Return: True, Qt.Key.Key_Enter: True, Qt.Key.Key_Backspace: False}
        said = verdict.get(Qt.Key(event.key()))
        if said is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        else:
            self.decided.emit(said)


def _label(event: Event) -> str:
    return shown(event.label.ar if current() == "ar" else event.label.en)


def _words(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setAlignment(leading() if role else Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    return label
