"""The scrolling article: shows evidence, says which event or words were chosen. It changes nothing in the case.

Keys: arrows move the caret, with Shift they select; Enter chooses the event under the caret; Ctrl+Up and Ctrl+Down go
to the event named before and after it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from extract.model import Document, Event, Span
from viewer.article.evidence import EvidenceIndex, field_marks
from viewer.article.keys import STEPS, shift_held
from viewer.article.page import Page
from viewer.article.painting import Shown, paint_block
from viewer.language import current
from viewer.look.theme import Theme

_NOTHING = Document("", "", ())


class ArticleView(QAbstractScrollArea):
    """The paragraphs of one document. ``event_chosen(id)``; ``words_selected(Span or None)``."""

    event_chosen = Signal(str)
    words_selected = Signal(object)

    def __init__(self, theme: Theme, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._font = QFont(font)
        self._page = Page(_NOTHING, font, self.viewport().size())
        self._given: tuple[Event, ...] = ()
        self._events: dict[str, Event] = {}  # those that the document tells
        self._shown = Shown(theme, EvidenceIndex(_NOTHING, ()))
        self._anchor: int | None = None  # where a selection began
        self._pressed = False
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    @property
    def document(self) -> Document | None:
        """The document shown."""
        return None if self._page.document is _NOTHING else self._page.document

    @property
    def selection(self) -> Span | None:
        """The selected words; None where none are."""
        return self._shown.selection

    def set_document(self, document: Document | None, events: tuple[Event, ...]) -> None:
        """Show ``document`` with the evidence of ``events``; the place read is kept for the same text."""
        document = document or _NOTHING
        if document is self._page.document and events is self._given:
            return
        shown, self._given = self._shown, events
        if document.text == self._page.document.text and document.paragraphs == self._page.document.paragraphs:
            self._page.flow.document = document
        else:
            self._page = Page(document, self._font, self.viewport().size())
            shown.caret = self._anchor = shown.current_find = None
            shown.found = []
            self.select_words(None)
        self._events = {event.id: event for event in events for e in event.evidence if e.document == document.id}
        shown.evidence = EvidenceIndex(document, self._events.values())
        self._mark(shown.selected)
        self._settle()

    def select(self, event_id: str | None, *, reveal: bool = True) -> None:
        """Mark the fields of an event and bring its evidence into view."""
        self._mark(event_id)
        event = self._events.get(event_id or "")
        if reveal and event is not None:
            first = next((e for e in event.evidence if e.document == self._page.document.id), None)
            if first is not None:
                self.reveal(first.trigger)
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of ``theme``."""
        self._shown.theme = theme
        self.viewport().update()

    def set_text_font(self, font: QFont) -> None:
        """Set the article in another font or size."""
        self._font = QFont(font)
        self._page.set_size(self.viewport().size(), self._font)
        self._settle()

    def set_found(self, found: list[Span], current_place: Span | None) -> None:
        """Mark what a search found and bring the current place into view."""
        self._shown.found, self._shown.current_find = found, current_place
        if current_place is not None:
            self.reveal(current_place)
        self.viewport().update()

    def reveal(self, span: Span) -> None:
        """Bring ``span`` into view."""
        self._page.reveal(span)
        self._settle()

    def rectangles(self, span: Span) -> list[QRectF]:
        """Where ``span`` is on the viewport; empty for what is not in view."""
        return self._page.rectangles(span)

    def copy(self) -> None:
        """Put the selected words on the clipboard, as imported."""
        if self.selection is not None:
            QGuiApplication.clipboard().setText(self.selection.of(self._page.document.text))

    def choose_beside(self, step: int) -> None:
        """Choose the event named next in the text (or before)."""
        triggers = sorted(self._shown.evidence.supports, key=lambda s: s.trigger)
        if triggers:
            here = next((i for i, s in enumerate(triggers) if s.event == self._shown.selected), -1 if step > 0 else 0)
            self.event_chosen.emit(triggers[(here + step) % len(triggers)].event)

    def _mark(self, event_id: str | None) -> None:
        shown, document = self._shown, self._page.document
        event = self._events.get(event_id or "")
        shown.selected, shown.fields, shown.paragraphs = event_id, [], frozenset()
        if event is not None:
            shown.fields = field_marks(event, document)
            shown.paragraphs = frozenset(e.paragraph for e in event.evidence if e.document == document.id)
            words = " … ".join(m.span.of(document.text) for m in shown.fields if m.field == "trigger")
            self.setAccessibleDescription(f"{event.label.ar if current() == 'ar' else event.label.en}: {words}")

    def _settle(self) -> None:
        """Lay out what is in view and let the scroll bar follow."""
        self._page.settle()
        bar = self.verticalScrollBar()
        bar.blockSignals(True)
        bar.setRange(0, max(0, round(self._page.height - self.viewport().height())))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(round(1.95 * self._font.pixelSize()))
        bar.setValue(round(self._page.scroll))
        bar.blockSignals(False)
        self._page.scroll = float(bar.value())
        self.viewport().update()

    def _set_caret(self, position: int | None, *, extend: bool) -> None:
        if position is None:
            return
        if not extend or self._anchor is None:
            self._anchor = position if not extend or self._shown.caret is None else self._shown.caret
        self._shown.caret = position
        start, end = sorted((self._anchor, position))
        self.select_words(Span(start, end) if start < end else None)
        self.viewport().update()

    def _first_in_view(self) -> int:
        return next((self._page.flow.block(i).span.start for i in self._page.visible()), 0)

    def select_words(self, span: Span | None) -> None:
        """Select words as the reader does; None selects none."""
        if span != self._shown.selection:
            self._shown.selection = span
            self.words_selected.emit(span)

    # Qt's events

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._shown.theme.band))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self._page.origin)
        for index in self._page.visible():
            paint_block(painter, self._page.flow, index, self._page.left, self._shown)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._page.set_size(self.viewport().size(), self._font)
        self._settle()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._page.scroll = float(self.verticalScrollBar().value())
        self._settle()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            chosen = self._events.get(self._page.event_at(QPointF(event.pos()), self._shown.evidence) or "")
            words = "" if chosen is None else chosen.label.ar if current() == "ar" else chosen.label.en
            QToolTip.showText(event.globalPos(), words, self.viewport())
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = True
            self._set_caret(self._page.position_at(event.position()), extend=shift_held(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed:
            self._set_caret(self._page.position_at(event.position()), extend=True)
            return
        over = self._page.event_at(event.position(), self._shown.evidence) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._pressed:
            self._pressed = False
            chosen = self._page.event_at(event.position(), self._shown.evidence)
            if chosen is not None and self.selection is None:
                self.event_chosen.emit(chosen)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        position = self._page.position_at(event.position())
        if position is not None:
            start = self._page.step(min(position + 1, len(self._page.document.text)), "word-back")
            self._set_caret(start, extend=False)
            self._set_caret(self._page.step(start, "word-end"), extend=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        key, caret = Qt.Key(event.key()), self._shown.caret
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and caret is not None:
            support = self._shown.evidence.at(caret)
            if support is not None:
                self.event_chosen.emit(support.event)
        elif control and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.choose_beside(1 if key == Qt.Key.Key_Down else -1)
        elif (step := STEPS.get((key, control))) is not None:
            here = caret if caret is not None else self._first_in_view()
            position = self._page.step(here, step)
            self._set_caret(position, extend=shift_held(event))
            self.reveal(Span(position, position))
        else:
            super().keyPressEvent(event)
