"""The analyst's window: menus, bar, notices and status around the workspace, which is made with the first article."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from viewer import settings as keys
from viewer.actions import Actions
from viewer.documents.handling import Handling
from viewer.files import Files
from viewer.language import translate
from viewer.preferences import Preferences
from viewer.session import Session
from viewer.settings import Settings
from viewer.window.notices import DateQuestion, Notice
from viewer.window.status import StatusLine
from viewer.window.toolbar import Bar
from viewer.window.welcome import Welcome

if TYPE_CHECKING:
    from viewer.window.workspace import Workspace


class Window(QMainWindow):
    """One case. ``session`` is what it shows; ``files`` opens and saves."""

    def __init__(self, application: QApplication, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.session = Session(self)
        self.preferences = Preferences(application, settings, self)
        self.files = Files(self.session, settings, self)
        self.actions_ = Actions(self.menuBar(), self)
        self.bar = Bar(self.actions_, self)
        self.status = StatusLine(self)
        self.problem, self.notice, self.hint = Notice(problem=True), Notice(), Notice()
        self.question = DateQuestion()
        self.welcome: Welcome | None = None
        self._workspace: Workspace | None = None
        self._lay_out()
        self._connect()
        self.restoreGeometry(settings.get(keys.GEOMETRY))
        self.restoreState(settings.get(keys.WINDOW_STATE))
        self._show_changed()

    def _lay_out(self) -> None:
        self.addToolBar(self.bar)
        self.setStatusBar(self.status)
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.problem, self.question, self.notice, self.hint):
            margin = QVBoxLayout()
            margin.setContentsMargins(10, 0, 10, 0)
            margin.addWidget(widget)
            column.addLayout(margin)
        self.pages = QStackedWidget(middle)
        column.addWidget(self.pages, 1)
        self.setCentralWidget(middle)
        self.setAcceptDrops(True)
        self.resize(1440, 900)

    def _connect(self) -> None:
        session, of = self.session, self.actions_.of
        session.opened.connect(self._show_opened)
        session.changed.connect(self._show_changed)
        session.selected.connect(lambda _: self._enable())
        session.told.connect(self.problem.tell)
        session.extractor.progress.connect(self.status.set_work)
        handling = Handling(session, self.actions_, self.files.intake, self.preferences, self)
        handling.told.connect(self.status.tell)
        importer = self.files.intake.importer
        importer.progress.connect(lambda done, total, _: self.status.set_work("files", done / total))
        for ended in (session.extractor.idle, self.files.intake.ended):
            ended.connect(self._end_work)
        for work in (importer, session.extractor):
            self.status.cancelled.connect(work.cancel)
        self.bar.filter_asked.connect(of("filter").trigger)
        self.hint.closed.connect(lambda: self._settings.set(keys.HINT_SEEN, True))
        self.preferences.follow(self.actions_)
        self.preferences.changed.connect(self._show_changed)
        for id_, act in {
            "open": self.files.ask,
            "add": self.files.ask_more,
            "add-folder": self.files.ask_folder,
            "paste": self.files.paste,
            "sample": self.files.open_sample,
            "save": self.files.save,
            "save-as": self.files.save_as,
            "export-image": lambda: self.files.export_image(self.workspace.timeline),
            "close": self.files.close,
            "quit": self.close,
            "commands": self._show_commands,
            "about": self._show_about,
        }.items():
            of(id_).triggered.connect(lambda _=False, a=act: a())
        self.actions_.menus["recent"].aboutToShow.connect(lambda: self.files.fill_recent(self.actions_.menus["recent"]))

    @property
    def workspace(self) -> Workspace:
        """The panels; made at the first call."""
        if self._workspace is None:
            from viewer.correcting import Correcting
            from viewer.exporting import Exporting
            from viewer.window.workspace import Workspace

            made = Workspace(self.session, self.preferences, self.actions_, self)
            made.restore(self._settings)
            made.article.words_selected.connect(lambda _: self._enable())
            self._correcting = Correcting(self.session, self.actions_, made.article, made.inspector, self)
            self._exporting = Exporting(self.session, self.preferences, self.actions_, made.timeline, self)
            self.question.answered.connect(self._correcting.set_published)
            self.actions_.of("published").triggered.connect(self._ask_date)
            self.bar.searched.connect(self._correcting.search)
            self.pages.addWidget(made)
            self._workspace = made
        return self._workspace

    def show_welcome(self) -> None:
        """Show what to do while no article is open."""
        if self.welcome is None:
            of = self.actions_.of
            self.welcome = Welcome(of("open"), of("paste"), of("sample"))
            self.welcome.file_chosen.connect(lambda path: self.files.open(Path(path)))
            self.pages.addWidget(self.welcome)
        self.welcome.set_recent(self.files.recent)
        self.pages.setCurrentWidget(self.welcome)
        self.welcome.setFocus()

    def _show_opened(self) -> None:
        self.problem.tell("")
        self.status.tell("")
        if self.session.case is None:
            self.show_welcome()
        else:
            self.pages.setCurrentWidget(self.workspace)
            self.workspace.events.setFocus()
        self._say_hint()

    def _show_changed(self) -> None:
        session = self.session
        document = session.document
        self.notice.tell(" ".join(session.notices))
        self.status.set_review(session.reviewed, len(session.timeline.events))
        self.status.set_morphology(session.extractor.morphology)
        self.status.set_saved(session.keeping.saved)
        counts = len(session.visible), len(session.timeline.events)
        self.bar.set_state(document, self.preferences, session.filter, counts)
        if document is None or document.published is not None:
            self.question.hide()
        elif not self.question.isVisible():
            self.question.ask()
        name = "" if document is None else f"{document.title or document.source} — "
        self.setWindowTitle(name + translate("Window", "Waqai"))
        self._enable()

    def _enable(self) -> None:
        session, present = self.session, set()
        if session.case is not None:
            present.add("case")
            present |= {"document"} if session.document else set()
            present |= {"undo"} if session.case.undoable else set()
            present |= {"redo"} if session.case.redoable else set()
        if session.selected_event is not None:
            present.add("event")
            present |= {"merged"} if session.case and session.case.parts(session.selected_event.id) else set()
        if self._workspace is not None and self._workspace.article.view.selection is not None:
            present |= {"words"} if session.selected_event is None else {"words", "words of event"}
        self.actions_.enable(present)
        self.actions_.name_steps(session.undo_name, session.redo_name)

    def _end_work(self, *_: object) -> None:
        if not self.session.extractor.busy and not self.files.intake.busy:
            self.status.set_work("", 0.0)

    def _ask_date(self) -> None:
        if self.session.document is not None:
            self.question.ask(self.session.document.published)

    def _say_hint(self) -> None:
        """The first-run hint, until the reader has closed it."""
        wanted = self.session.case is not None and not self._settings.get(keys.HINT_SEEN)
        self.hint.tell(self.first_hint() if wanted else "")

    @staticmethod
    def first_hint() -> str:
        """What a reader should know before anything else."""
        return translate(
            "Window",
            "Select anything: the event, its place on the timeline and its words in the article show together. "
            "Enter accepts, Backspace rejects, Ctrl+K lists every command.",
        )

    def _show_commands(self) -> None:
        from viewer.look.chooser import command_palette

        command_palette(self.actions_.all(), self).show()

    def _show_about(self) -> None:
        from viewer.window.about import about

        about(self, self.session.extractor.morphology)

    # Qt's events

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.actions_.retranslate()
            if self.welcome is not None:
                self.welcome.retranslate()
            self._say_hint()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.files.take(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.files.leaving.asks(self.close):
            event.ignore()
            return
        self._settings.set(keys.GEOMETRY, self.saveGeometry())
        self._settings.set(keys.WINDOW_STATE, self.saveState())
        if self._workspace is not None:
            self._workspace.remember(self._settings)
        self._settings.save()
        self.files.intake.close()
        self.session.close()
        super().closeEvent(event)
