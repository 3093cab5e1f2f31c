"""The actions that correct, review and filter, joined to the session. What each does to the case is in ``commands``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import get_args

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMainWindow

from extract.lexicons import event_types
from extract.model import Event
from viewer.actions import Actions
from viewer.article.panel import ArticlePanel
from viewer.commands import Field, corrections, event_of_words, given_by_words
from viewer.inspector.panel import InspectorPanel
from viewer.language import current, translate
from viewer.look.chooser import Chooser
from viewer.manner import isolated
from viewer.project.edits import (
    DeleteEvent,
    ForbidMerge,
    MergeEvents,
    SetPublished,
    UnmergeEvents,
    split_by_evidence,
)
from viewer.project.filters import Filter
from viewer.session import Session
from viewer.wording import type_name


class Correcting(QObject):
    """Connects the table's actions for editing to ``session``."""

    def __init__(
        self,
        session: Session,
        actions: Actions,
        article: ArticlePanel,
        inspector: InspectorPanel,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._session, self._actions, self._article, self._window = session, actions, article, window
        self._inspector = inspector
        self._connect(
            {
                "undo": session.undo,
                "redo": session.redo,
                "accept": lambda: session.review("accepted"),
                "reject": lambda: session.review("rejected"),
                "unreview": lambda: session.review("unreviewed"),
                "next-unreviewed": session.next_unreviewed,
                "add-event": self._add,
                "edit-event": inspector.edit,
                "split": self._split,
                "merge": self._merge,
                "unmerge": lambda: self._take_apart(for_good=False),
                "forbid": lambda: self._take_apart(for_good=True),
                "delete": self._delete,
                "filter": self._filter,
                "clear-filter": lambda: session.set_filter(Filter()),
            }
        )
        self._connect({f"words-{field}": partial(self._use_words, field) for field in get_args(Field)})
        inspector.corrected.connect(self._correct)
        words = ("add-event", *(f"words-{field}" for field in get_args(Field)))
        article.word_actions = lambda: [actions.of(id_) for id_ in words]

    def _connect(self, table: dict[str, Callable[[], None]]) -> None:
        for id_, act in table.items():
            self._actions.of(id_).triggered.connect(lambda _=False, a=act: a())

    def search(self, words: str) -> None:
        """Show only events that hold ``words``."""
        self._session.set_filter(replace(self._session.filter, text=words))

    def _correct(self, before: Event, after: Event) -> None:
        self._session.do(*corrections(before, after))

    def _use_words(self, field: Field) -> None:
        event, document, words = self._session.selected_event, self._session.document, self._article.view.selection
        if event is not None and document is not None and words is not None:
            self._session.do(*given_by_words(event, document, words, field))

    def _add(self) -> None:
        document, words = self._session.document, self._article.view.selection
        if document is None or words is None:
            return
        types = list(event_types())
        names = [type_name(type_, current()) for type_ in types]
        chooser = Chooser(translate("Edit", "What kind of event do the words tell?"), names, self._window)
        chooser.chosen.connect(lambda index: self._session.do(event_of_words(document, words, types[index])))
        chooser.show()

    def _split(self) -> None:
        event, case = self._session.selected_event, self._session.case
        if event is None or case is None:
            return
        if case.parts(event.id):
            self._session.do(UnmergeEvents(event.id))
        elif len(event.evidence) > 1:
            self._session.do(split_by_evidence(event))
        else:
            self._session.told.emit(
                translate("Edit", "One sentence supports this event. Select the words of the other and press Ctrl+N.")
            )

    def _merge(self) -> None:
        event = self._session.selected_event
        if event is None:
            return
        timeline = self._session.timeline
        own = {e.document for e in event.evidence}
        others = [other for other in timeline.events if other.id != event.id]
        others.sort(key=lambda other: (other.type != event.type, other.evidence[0].document in own))
        told = {d.id: d.title or d.source or d.id for d in timeline.documents}
        names = [other.label.ar if current() == "ar" else other.label.en for other in others]
        dates = [self._inspector.manner.when(other) for other in others]
        if len(told) > 1:
            sources = (isolated(told[other.evidence[0].document]) for other in others)
            dates = [f"{date} · {source}" for date, source in zip(dates, sources, strict=True)]
        chooser = Chooser(translate("Edit", "Which event is the same one?"), names, self._window, dates)
        chooser.chosen.connect(lambda index: self._session.do(MergeEvents((event.id, others[index].id))))
        chooser.show()

    def _take_apart(self, *, for_good: bool) -> None:
        event, case = self._session.selected_event, self._session.case
        parts = case.parts(event.id) if event and case else ()
        if event is not None and parts:
            forbidden = (ForbidMerge(tuple(p.id for p in parts)),) if for_good else ()
            self._session.do(UnmergeEvents(event.id), *forbidden)

    def _delete(self) -> None:
        if self._session.selected_event is not None:
            self._session.do(DeleteEvent(self._session.selected_event.id))

    def set_published(self, date: str) -> None:
        """Give the document shown another publication date."""
        document = self._session.document
        if document is not None and document.published != date:
            self._session.do(SetPublished(document.id, date))

    def _filter(self) -> None:
        from viewer.filtering.panel import FilterPanel

        panel = FilterPanel(self._session.timeline, self._session.filter, self._window)
        panel.chosen.connect(self._session.set_filter)
        panel.move(self._window.mapToGlobal(QPoint(max(0, self._window.width() - panel.width()) // 2, 90)))
        panel.show()
