"""The panels of an open case: the timeline across, below it the list, the article and the event.

Made when the first article is opened, so that the window itself appears at once. Every panel shows what the session
says; what is chosen in one goes to the session and so to all.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from extract.model import Span
from viewer import settings as keys
from viewer.actions import Actions
from viewer.article.panel import ArticlePanel
from viewer.documents.handling import ACTIONS
from viewer.documents.panel import DocumentsPanel
from viewer.events_list.model import Column
from viewer.events_list.panel import EventsPanel
from viewer.inspector.panel import InspectorPanel
from viewer.inspector.sources import told_by
from viewer.language import translate
from viewer.look.fonts import interface_font
from viewer.manner import manner_of, timeline_options
from viewer.merging.matching import Matching
from viewer.merging.panel import MergingPanel
from viewer.preferences import Preferences
from viewer.project.corroboration import source_counter
from viewer.project.edits import ForbidMerge, MergeEvents
from viewer.project.filters import Filter
from viewer.project.search import places_of
from viewer.searching.panel import SearchPanel
from viewer.session import Session
from viewer.settings import Settings
from viewer.timeline import TimelineView
from viewer.window.case_panel import CasePanel

_MOST_TIMELINE = 0.63  # of the height, that the timeline takes of its own accord


class Workspace(QWidget):
    """``timeline``, ``events``, ``article`` and ``inspector`` on one ``session``."""

    def __init__(self, session: Session, preferences: Preferences, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._preferences, self._actions = session, preferences, actions
        theme, of = preferences.theme, actions.of
        self._manner = manner_of(preferences, None)
        self._divided = False  # the reader has chosen how high the timeline is
        self.timeline = TimelineView(theme, timeline_options(preferences))
        self.events = EventsPanel(theme, lambda event: self._manner.when(event))
        self.documents = DocumentsPanel(theme, of("add"), lambda: [of(id_) for id_ in ACTIONS], self)
        self.merging = MergingPanel(theme, self)
        self.searching = SearchPanel(theme, session.keeping.search, self)
        self.matching = Matching(session, self)
        self.case = CasePanel(
            {
                "events": self.events,
                "documents": self.documents,
                "merging": self.merging,
                "searching": self.searching,
            },
            self,
        )
        self.article = ArticlePanel(theme, preferences.text_size)
        self.inspector = InspectorPanel(theme, of("accept"), of("edit-event"), of("reject"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._rows = QSplitter(Qt.Orientation.Vertical, self)
        self._columns = QSplitter(Qt.Orientation.Horizontal, self._rows)
        for panel, width, stretch in ((self.case, 240, 30), (self.article, 300, 47), (self.inspector, 250, 23)):
            panel.setMinimumWidth(width)
            self._columns.addWidget(panel)
            self._columns.setStretchFactor(self._columns.count() - 1, stretch)
        self._rows.addWidget(self.timeline)
        self._rows.addWidget(self._columns)
        self._columns.setMinimumHeight(180)
        for splitter, sizes in ((self._columns, [430, 680, 330]), (self._rows, [425, 410])):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(1)
            splitter.setSizes(sizes)
        self._rows.splitterMoved.connect(self._divide)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._rows)

    def _connect(self) -> None:
        session, of = self._session, self._actions.of
        session.changed.connect(self.show_changed)
        session.selected.connect(self.show_selected)
        session.progressed.connect(self.show_progressed)
        self.case.tabs.currentChanged.connect(lambda _: self._show_page())
        self._preferences.changed.connect(self.show_preferences)
        for panel in (self.timeline, self.events, self.article, self.merging, self.searching):
            panel.event_chosen.connect(session.select)
        self.events.sort_menu.addActions(self._actions.menus["sort"].actions())
        of("sort-when").setChecked(True)
        self.timeline.activated.connect(lambda _: self.article.setFocus())
        self.inspector.quote_chosen.connect(self._show_quote)
        self.documents.document_chosen.connect(session.show_document)
        self.matching.found.connect(self.show_proposals)
        self.merging.merged.connect(lambda ids: session.do(MergeEvents(ids)))
        self.merging.forbidden.connect(lambda ids: session.do(ForbidMerge(ids)))
        self.merging.all_merged.connect(lambda: session.do(*(MergeEvents(p.events) for p in self.matching.proposals)))
        self.searching.passage_chosen.connect(self.show_passage)
        self.events.review_chosen.connect(lambda verdict: of(verdict).trigger())
        for id_, act in {
            "zoom-in": self.timeline.zoom_in,
            "zoom-out": self.timeline.zoom_out,
            "fit-all": self.timeline.fit_all,
            "fit-selection": self.timeline.fit_selection,
            "find": self.article.find_bar.open_bar,
            "next-panel": self._focus_next,
            "documents": lambda: self.case.show_page("documents"),
            "merging": lambda: self.case.show_page("merging"),
            "search-case": lambda: self.case.show_page("searching"),
            "sort-reverse": self.events.reverse,
            **{f"sort-{column.name.lower()}": partial(self.events.sort_by, column) for column in Column},
            "next-event": lambda: self._step(1),
            "previous-event": lambda: self._step(-1),
        }.items():
            of(id_).triggered.connect(lambda _=False, a=act: a())

    def show_changed(self) -> None:
        """Show the events and the document as they are now."""
        session = self._session
        document = session.document
        year = int(document.published[:4]) if document and document.published else None
        self._manner = manner_of(self._preferences, year)
        self.timeline.set_timeline(session.visible_timeline)
        if session.filter == Filter():
            self.give_room()
        self.events.delegate.sources = source_counter(session.timeline)
        self.events.set_events(session.visible, len(session.timeline.events), session.selection)
        self.article.set_document(document, session.visible)
        self.searching.set_case(session.case, self._manner)
        self.show_proposals()

    def _show_page(self) -> None:
        """Show the articles of the case, or what may be merged, where anybody looks at them."""
        session, document = self._session, self._session.document
        if self.documents.isVisible():
            self.documents.set_case(session.case, document.id if document else None, self._manner)
        if self.merging.isVisible():
            self.merging.set_proposals(session.case, self.matching.proposals, self._manner)

    def show_progressed(self) -> None:
        """Show that there are more articles, or more that have been read, where anybody looks."""
        self._show_page()
        self.case.set_remarks(
            {"documents": str(len(self._session.case.documents if self._session.case else ()))}, tabs=True
        )

    def show_proposals(self) -> None:
        """Show what may be merged, where anybody looks at it, and how much of everything there is."""
        self._show_page()
        timeline = self._session.timeline
        many = len(timeline.documents)
        counts = {"events": len(timeline.events), "documents": many, "merging": len(self.matching.proposals)}
        self.case.set_remarks({name: str(count) for name, count in counts.items() if count}, tabs=many > 1)

    def show_passage(self, document: str, passage: Span, words: str) -> None:
        """Turn to a passage of another document and mark the words searched for."""
        self._session.show_document(document)
        shown = self._session.document
        if shown is not None:
            found = [
                Span(s.start + passage.start, s.end + passage.start) for s in places_of(words, passage.of(shown.text))
            ]
            self.article.view.set_found(found, found[0] if found else None)
            self.article.view.reveal(found[0] if found else passage)

    def show_selected(self, event_id: str | None) -> None:
        """Show everywhere what is selected."""
        event, document = self._session.selected_event, self._session.document
        self.article.set_document(document, self._session.visible)
        self.article.select(event)
        self.documents.list.select(document.id if document else None)
        self.events.select(event_id)
        self.timeline.select(event_id)
        row = self.events.model.row_of(event_id) if event_id else None
        place = ""
        if row is not None:
            place = translate("Window", "{0} of {1}").format(row + 1, self.events.model.rowCount())
        documents = self._session.timeline.documents
        told = told_by(event, self._session.case, self._manner) if event and self._session.case else []
        self.inspector.show_event(event, documents, self._manner, place, told)

    def show_preferences(self) -> None:
        """Follow another language, theme, size, or way to write dates."""
        theme = self._preferences.theme
        self.timeline.set_theme(theme)
        self.timeline.set_options(timeline_options(self._preferences))
        self.events.set_theme(theme)
        for rows in (self.documents.list, self.merging.list, self.searching.passages, self.searching.events):
            rows.set_theme(theme)
        self.events.set_scale(self._preferences.scale)
        self.article.view.set_theme(theme)
        self.article.view.set_text_font(interface_font(self._preferences.text_size))
        self.show_changed()
        self.inspector.set_theme(theme)
        self.show_selected(self._session.selection)

    def give_room(self) -> None:
        """Let the timeline show all its lanes at once, as far as the panels below can spare the height; a division the
        reader has chosen stays."""
        upper, lower = self._rows.sizes()
        wanted = min(upper + self.timeline.room_to_scroll(), round(_MOST_TIMELINE * (upper + lower)))
        if not self._divided and wanted > upper:
            self._rows.setSizes([wanted, upper + lower - wanted])

    def restore(self, settings: Settings) -> None:
        """Give the panels the sizes of last time, where there are any."""
        self._divided = not settings.get(keys.UPPER_SPLIT).isEmpty()
        for splitter, key in ((self._rows, keys.UPPER_SPLIT), (self._columns, keys.LOWER_SPLIT)):
            state: QByteArray = settings.get(key)
            if not state.isEmpty():
                splitter.restoreState(state)

    def remember(self, settings: Settings) -> None:
        """Keep the panels' sizes for next time."""
        if self._divided:
            settings.set(keys.UPPER_SPLIT, self._rows.saveState())
        settings.set(keys.LOWER_SPLIT, self._columns.saveState())

    def _show_quote(self, document: str, span: Span) -> None:
        """Turn to the words of an article that the event's panel quotes."""
        if self._session.document is None or self._session.document.id != document:
            self._session.show_document(document)
        self.article.view.reveal(span)

    def _divide(self) -> None:
        self._divided = True

    def _focus_next(self) -> None:
        """Give the keyboard to the next panel: timeline, list, article, event."""
        panels: tuple[QWidget, ...] = (self.timeline.plot, self.events.table, self.article.view, self.inspector.area)
        here = next((i for i, panel in enumerate(panels) if panel.hasFocus()), -1)
        panels[(here + 1) % len(panels)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _step(self, by: int) -> None:
        """Select the next event of the list, or the one before."""
        order = self.events.order()
        if order:
            chosen = self._session.selection
            here = order.index(chosen) if chosen in order else -1 if by > 0 else 0
            self._session.select(order[(here + by) % len(order)])
