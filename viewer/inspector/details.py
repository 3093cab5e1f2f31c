"""One event to be read: every field with the words of the article that give it, and why it is here and so dated."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from extract.lexicons import event_types
from extract.model import Document, Event, Span
from viewer.article.evidence import EDGES
from viewer.inspector.quote import Quote, words
from viewer.language import translate
from viewer.look.theme import Theme
from viewer.manner import Manner, shown
from viewer.wording import quantity_in_words, role_in_words, status_in_words, type_name, why_this_event


class Details(QWidget):
    """The fields of ``event`` in two columns; made anew for each event. ``documents`` by id; ``told`` who tells it, as
    headings with lines. ``quote_chosen(id of a document, Span)`` where the reader wants to see words of the article."""

    quote_chosen = Signal(str, object)

    def __init__(
        self,
        event: Event,
        documents: Mapping[str, Document],
        manner: Manner,
        theme: Theme,
        told: Sequence[tuple[str, str]] = (),
    ) -> None:
        super().__init__()
        self._document, self._documents = documents[event.evidence[0].document], documents
        self._manner, self._theme = manner, theme
        arabic = manner.language == "ar"
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        names = (event.label.ar, event.label.en) if arabic else (event.label.en, event.label.ar)
        for name, role in zip(names, ("title", "secondary"), strict=True):
            column.addWidget(words(shown(name), role))
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 8, 0, 8)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)
        self._fill(event)
        for heading, line in told:
            self._row("", heading, line)
        self._note(column, translate("Inspector", "Why this date?"), manner.why(event, self._document))
        self._note(column, translate("Inspector", "Why this event?"), "\n".join(why_this_event(event, manner.language)))
        column.addStretch()

    def _fill(self, event: Event) -> None:
        lang = self._manner.language
        own = [e for e in event.evidence if e.document == self._document.id]
        plover = event_types()[event.type].plover
        codes = f" · PLOVER {plover}" if plover else ""
        triggers = [e.trigger for e in own]
        self._row("trigger", translate("Inspector", "Type"), type_name(event.type, lang) + codes, triggers)
        times = [e.time for e in own if e.time]
        self._row("when", translate("Inspector", "When"), self._manner.when(event, long=True), times)
        places = [p.name or p.text if lang == "en" else p.text for p in event.where]
        self._row("where", translate("Inspector", "Where"), _list(places, lang), [p.span for p in event.where])
        for who in event.participants:
            name = who.name or who.text if lang == "en" else who.text
            self._row("who", role_in_words(who.role, lang).capitalize(), name, [who.span])
        for count in event.quantities:
            said = quantity_in_words(count, lang, self._manner.digits if lang == "ar" else "latn")
            self._row("count", translate("Inspector", "Count"), said, [count.span])
        said_by = event.attribution
        if said_by is None:
            self._row("", translate("Inspector", "Says"), translate("Inspector", "the article itself"))
        else:
            name = said_by.name or said_by.text if lang == "en" else said_by.text
            self._row("source", translate("Inspector", "Says"), name, [said_by.span])
        self._row("", translate("Inspector", "Status"), status_in_words(event.status, lang))
        self._row("", translate("Inspector", "Confidence"), f"{event.confidence:.0%}")
        if len(event.evidence) > 1:
            self._evidence(event)

    def _row(self, field: str, heading: str, value: str, spans: Iterable[Span] = ()) -> None:
        """A field, unless there is nothing to say; the article's own words go under the value where they differ."""
        if not value:
            return
        row = self._grid.rowCount()
        name: QWidget = words(heading, "secondary")
        if field:
            name = _Swatched(heading, field, self._theme)
        self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        box = QVBoxLayout()
        box.setSpacing(0)
        box.addWidget(words(value, ""))
        for span in dict.fromkeys(spans):
            text = " ".join(span.of(self._document.text).split())
            if text and text != value:
                self._quote(box, self._document.id, span, text, heading)
        self._grid.addLayout(box, row, 1)

    def _evidence(self, event: Event) -> None:
        """Every place that tells of the event, in this article and in others."""
        heading = translate("Inspector", "Told in")
        row = self._grid.rowCount()
        self._grid.addWidget(words(heading, "secondary"), row, 0, Qt.AlignmentFlag.AlignTop)
        box = QVBoxLayout()
        box.setSpacing(0)
        for item in event.evidence:
            document = self._documents.get(item.document)
            if document is None:
                continue
            place = translate("Inspector", "paragraph {0}").format(item.paragraph + 1)
            if document.id != self._document.id:
                place = f"{document.title or document.source or document.id}, {place}"
            text = " ".join(item.trigger.of(document.text).split())
            self._quote(box, document.id, item.trigger, f"{place}: \u2067{text}\u2069", heading)
        self._grid.addLayout(box, row, 1)

    def _quote(self, box: QVBoxLayout, document: str, span: Span, text: str, heading: str) -> None:
        quote = Quote(text, translate("Inspector", "{0}: show “{1}” in the article").format(heading, text))
        quote.chosen.connect(lambda: self.quote_chosen.emit(document, span))
        box.addWidget(quote)

    def _note(self, column: QVBoxLayout, heading: str, text: str) -> None:
        if not text:
            return
        frame = QFrame(self)
        frame.setProperty("role", "note")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(10, 8, 10, 8)
        inside.setSpacing(2)
        inside.addWidget(words(heading, "heading"))
        inside.addWidget(words(text, "secondary"))
        column.addWidget(frame)


class _Swatched(QWidget):
    """A field's name after a sample of the ground and the line its words are marked with."""

    def __init__(self, heading: str, field: str, theme: Theme) -> None:
        super().__init__()
        square = QFrame(self)
        square.setFixedSize(13, 12)
        ground, width = theme.evidence[field], 3 if EDGES[field] == "double" else 2
        line = "none" if EDGES[field] == "none" else f"{width}px {EDGES[field]} {theme.secondary}"
        square.setStyleSheet(f"background: {ground}; border: none; border-bottom: {line};")
        row = QGridLayout(self)
        row.setContentsMargins(0, 1, 0, 0)
        row.setHorizontalSpacing(6)
        row.addWidget(square, 0, 0)
        row.addWidget(words(heading, "secondary"), 0, 1)


def _list(names: list[str], lang: str) -> str:
    return ("، " if lang == "ar" else ", ").join(dict.fromkeys(names))
