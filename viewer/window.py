"""The analyst's window: puts panels, menus and session together, and shows everywhere what the session says."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from extract.model import Event
from viewer import settings as keys
from viewer.actions import Actions
from viewer.article.panel import ArticlePanel
from viewer.chooser import command_palette
from viewer.correcting import Correcting
from viewer.events_list.panel import EventsPanel
from viewer.files import Files
from viewer.fonts import interface_font
from viewer.inspector.panel import InspectorPanel
from viewer.language import translate
from viewer.manner import Manner
from viewer.notices import DateQuestion, Notice
from viewer.preferences import Preferences
from viewer.session import Session
from viewer.settings import Settings
from viewer.status import StatusLine
from viewer.timeline import TimelineView
from viewer.toolbar import Bar
from viewer.welcome import Welcome
from viewer.workspace import Workspace


class Window(QMainWindow):
    """One case. ``session`` is what it shows; ``files`` opens and saves."""

    def __init__(self, application: QApplication, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.session = Session(self)
        self.preferences = Preferences(application, settings, self)
        self.files = Files(self.session, settings, self)
        self.actions_ = Actions(self.menuBar(), self)
        self._manner = Manner()
        self._make_panels()
        self._lay_out()
        self.correcting = Correcting(self.session, self.actions_, self.article, self.inspector, self.question, self)
        self._connect()
        self._restore()
        self._apply_preferences()
        self._show_opened()

    # Making

    def _make_panels(self) -> None:
        theme, of = self.preferences.theme, self.actions_.of
        self.bar = Bar(self.actions_, self)
        self.timeline = TimelineView(theme, self.preferences.timeline_options())
        self.events = EventsPanel(theme, self._in_words)
        self.article = ArticlePanel(theme, self.preferences.text_size)
        self.inspector = InspectorPanel(theme, of("accept"), of("edit-event"), of("reject"))
        self.workspace = Workspace(self.timeline, self.events, self.article, self.inspector)
        self.welcome = Welcome(of("open"), of("paste"), of("sample"))
        self.problem, self.notice, self.hint = Notice(problem=True), Notice(), Notice()
        self.question = DateQuestion()
        self.status = StatusLine(self)

    def _lay_out(self) -> None:
        self.addToolBar(self.bar)
        self.setStatusBar(self.status)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.welcome)
        self.pages.addWidget(self.workspace)
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.problem, self.question, self.notice, self.hint):
            column.addWidget(widget)
        column.addWidget(self.pages, 1)
        self.setCentralWidget(middle)
        self.setAcceptDrops(True)
        self.resize(1440, 900)

    def _connect(self) -> None:
        session, of = self.session, self.actions_.of
        session.opened.connect(self._show_opened)
        session.changed.connect(self._show_changed)
        session.selected.connect(self._show_selected)
        session.told.connect(self.problem.tell)
        session.extractor.progress.connect(self.status.set_work)
        for ended in (session.extractor.finished, session.extractor.failed, session.extractor.cancelled):
            ended.connect(lambda *_: self.status.set_work("", 0.0))
        self.status.cancelled.connect(session.extractor.cancel)
        self.timeline.activated.connect(lambda _: self.article.setFocus())
        for panel in (self.timeline, self.events, self.article):
            panel.event_chosen.connect(session.select)
        self.events.review_chosen.connect(lambda verdict: of(verdict).trigger())
        self.article.words_selected.connect(lambda _: self._enable())
        self.bar.searched.connect(self.correcting.search)
        self.bar.filter_asked.connect(of("filter").trigger)
        self.welcome.file_chosen.connect(lambda path: self.files.open(Path(path)))
        self.hint.closed.connect(lambda: self._settings.set(keys.HINT_SEEN, True))
        self.preferences.follow(self.actions_)
        self.preferences.changed.connect(self._apply_preferences)
        for id_, act in {
            "open": self.files.ask,
            "paste": self.files.paste,
            "sample": self.files.open_sample,
            "close": lambda: session.open_case(None),
            "quit": self.close,
            "zoom-in": self.timeline.zoom_in,
            "zoom-out": self.timeline.zoom_out,
            "fit-all": self.timeline.fit_all,
            "fit-selection": self.timeline.fit_selection,
            "find": self.article.find_bar.open_bar,
            "next-panel": self.workspace.focus_next,
            "next-event": lambda: self._step(1),
            "previous-event": lambda: self._step(-1),
            "commands": self._show_commands,
            "about": self._show_about,
        }.items():
            of(id_).triggered.connect(lambda _=False, a=act: a())
        self.actions_.menus["recent"].aboutToShow.connect(lambda: self.files.fill_recent(self.actions_.menus["recent"]))

    def _restore(self) -> None:
        get = self._settings.get
        self.restoreGeometry(get(keys.GEOMETRY))
        self.restoreState(get(keys.WINDOW_STATE))
        self.workspace.restore(get(keys.UPPER_SPLIT), get(keys.LOWER_SPLIT))

    # Showing

    def _in_words(self, event: Event) -> str:
        return self._manner.when(event)

    def _show_opened(self) -> None:
        present = self.session.case is not None
        self.pages.setCurrentWidget(self.workspace if present else self.welcome)
        self.welcome.set_recent(self.files.recent)
        self.problem.tell("")
        self._show_changed()
        self._show_selected(None)
        self._say_hint()

    def _show_changed(self) -> None:
        session = self.session
        document = session.document
        self._manner = self.preferences.manner(_year(document.published) if document else None)
        self.timeline.set_timeline(session.visible_timeline)
        self.events.set_events(session.visible, len(session.timeline.events), session.selection)
        self.article.set_document(document, session.visible)
        self.notice.tell(" ".join(session.timeline.notices))
        self.status.set_review(session.reviewed, len(session.timeline.events))
        self.status.set_morphology(session.extractor.morphology)
        published = None if document is None else self._manner.published(document)
        self.bar.set_state(
            published=published, lanes=self.preferences.lanes, filter_=session.filter, present=document is not None
        )
        if document is None or document.published is not None:
            self.question.hide()
        elif not self.question.isVisible():
            self.question.ask()
        name = "" if document is None else f"{document.title or document.source} — "
        self.setWindowTitle(name + translate("Window", "Waqai"))
        self._enable()

    def _show_selected(self, event_id: str | None) -> None:
        event, document = self.session.selected_event, self.session.document
        self.article.set_document(document, self.session.visible)
        self.article.select(event)
        self.events.select(event_id)
        self.timeline.select(event_id)
        order = self.events.order()
        place = ""
        if event is not None and event.id in order:
            place = translate("Window", "{0} of {1}").format(order.index(event.id) + 1, len(order))
        self.inspector.show_event(event, document, self._manner, place)
        self._enable()

    def _enable(self) -> None:
        session, present = self.session, set()
        if session.case is not None:
            present.add("case")
            present |= {"undo"} if session.case.undoable else set()
            present |= {"redo"} if session.case.redoable else set()
        if session.selected_event is not None:
            present.add("event")
        if self.article.view.selection is not None:
            present |= {"words"} if session.selected_event is None else {"words", "words of event"}
        self.actions_.enable(present)
        self.correcting.name_steps()

    def _apply_preferences(self) -> None:
        theme = self.preferences.theme
        self.timeline.set_theme(theme)
        self.timeline.set_options(self.preferences.timeline_options())
        self.events.set_theme(theme)
        self.article.view.set_theme(theme)
        self.article.view.set_text_font(interface_font(self.preferences.text_size))
        self._show_changed()
        self.inspector.set_theme(theme)
        self._show_selected(self.session.selection)

    def _step(self, by: int) -> None:
        order = self.events.order()
        if order:
            here = order.index(self.session.selection) if self.session.selection in order else -1 if by > 0 else 0
            self.session.select(order[(here + by) % len(order)])

    def _show_commands(self) -> None:
        command_palette(self.actions_.all(), self).show()

    def _show_about(self) -> None:
        from viewer.about import about

        about(self, self.session.extractor.morphology)

    # Qt's events

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set every text in the language in force."""
        self.actions_.retranslate()
        self.welcome.retranslate()
        self._say_hint()

    def _say_hint(self) -> None:
        """The first-run hint, until the reader has closed it."""
        hint = translate(
            "Window",
            "Select anything: the event, its place on the timeline and its words in the article show together. "
            "Enter accepts, Backspace rejects, Ctrl+K lists every command.",
        )
        wanted = self.session.case is not None and not self._settings.get(keys.HINT_SEEN)
        self.hint.tell(hint if wanted else "")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.files.take(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        for key, value in (
            (keys.GEOMETRY, self.saveGeometry()),
            (keys.WINDOW_STATE, self.saveState()),
            (keys.UPPER_SPLIT, self.workspace.rows.saveState()),
            (keys.LOWER_SPLIT, self.workspace.columns.saveState()),
        ):
            self._settings.set(key, value)
        self._settings.save()
        self.session.close()
        super().closeEvent(event)


def _year(published: str | None) -> int | None:
    return int(published[:4]) if published else None
