"""The pop-up that chooses which events are shown: types, places, sources, status, review, certainty, dates, words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, get_args

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from extract.lexicons import event_types
from extract.model import Review, Status, Timeline
from extract.reading import Unreadable, read_date
from viewer.language import current, translate
from viewer.look.remarks import REMARK_ROLE, RemarkDelegate
from viewer.project.filters import TELLINGS, Filter, telling
from viewer.wording import review_in_words, status_in_words, type_name


class FilterPanel(QDialog):
    """What can be asked of the events of ``timeline``. ``chosen(Filter)`` at each change."""

    chosen = Signal(object)

    def __init__(self, timeline: Timeline, filter_: Filter, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "popup")
        self.setAccessibleName(translate("Filter", "Filter events"))
        self._filter = filter_
        language = current()
        events = timeline.events
        documents = {d.id: d.source for d in timeline.documents}
        types = Counter(e.type for e in events)
        places = Counter(name for e in events for name in dict.fromkeys(p.name or p.text for p in e.where))
        sources = Counter(s for e in events for s in {documents[i.document] for i in e.evidence} if s)
        statuses, reviews = Counter(e.status for e in events), Counter(e.review for e in events)
        called = {p.name or p.text: p.text for e in reversed(events) for p in e.where} if language == "ar" else {}
        self.types = _checks({t: type_name(t, language) for t in event_types()}, types, filter_.types)
        self.places = _checks({p: called.get(p, p) for p, _ in places.most_common()}, places, filter_.places)
        self.sources = _checks({s: s for s, _ in sources.most_common()}, sources, filter_.sources)
        self.statuses = _checks({s: status_in_words(s, language) for s in get_args(Status)}, statuses, filter_.statuses)
        self.reviews = _checks({r: review_in_words(r, language) for r in get_args(Review)}, reviews, filter_.reviews)
        articles = {d.id: d for d in timeline.documents}
        tellings = Counter(telling(e, articles) for e in events)
        self.tellings = _checks({t: _tellings()[t] for t in TELLINGS}, tellings, filter_.tellings)
        self.certainty = QSpinBox()
        self.certainty.setRange(0, 100)
        self.certainty.setSingleStep(5)
        self.certainty.setAccessibleName(translate("Filter", "At least this certain"))
        self.certainty.setSuffix(" %")
        self.certainty.setValue(round(100 * filter_.min_confidence))
        self.since, self.until = QLineEdit(filter_.since or ""), QLineEdit(filter_.until or "")
        self.problem = QLabel()
        self.problem.setProperty("role", "problem")
        self.clear = QPushButton(translate("Filter", "Show all"))
        self._lay_out()
        for box in self._boxes:
            box.itemChanged.connect(self._tell)
        self.certainty.valueChanged.connect(self._tell)
        for field in (self.since, self.until):
            field.setPlaceholderText("2022-01-06")
            field.editingFinished.connect(self._tell)
        self.clear.clicked.connect(self._clear)

    @property
    def _boxes(self) -> tuple[QListWidget, ...]:
        return self.types, self.places, self.sources, self.statuses, self.reviews, self.tellings

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        lists = (
            (translate("Filter", "Type"), self.types, 0, 0),
            (translate("Filter", "Place"), self.places, 0, 1),
            (translate("Filter", "Source"), self.sources, 0, 2),
            (translate("Filter", "Status"), self.statuses, 1, 0),
            (translate("Filter", "Review"), self.reviews, 1, 1),
            (translate("Filter", "Told by"), self.tellings, 1, 2),
        )
        for name, box, row, at in lists:
            box.setAccessibleName(name)
            grid.addWidget(_heading(name), 2 * row, at)
            grid.addWidget(box, 2 * row + 1, at)
        rest = QVBoxLayout()
        rest.setSpacing(6)
        rest.addWidget(_heading(translate("Filter", "At least this certain")))
        rest.addWidget(self.certainty)
        rest.addWidget(_heading(translate("Filter", "From, to")))
        dates = QHBoxLayout()
        dates.setSpacing(8)
        for field, name in ((self.since, translate("Filter", "From")), (self.until, translate("Filter", "To"))):
            field.setAccessibleName(name)
            dates.addWidget(field)
        rest.addLayout(dates)
        rest.addWidget(self.problem)
        rest.addStretch()
        rest.addWidget(self.clear)
        grid.addLayout(rest, 0, 3, 4, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.addLayout(grid)
        self.resize(860, 520)

    def _tell(self) -> None:
        try:
            since, until = (read_date(f.text()) if f.text().strip() else None for f in (self.since, self.until))
        except Unreadable as problem:
            self.problem.setText(problem.ar if current() == "ar" else problem.en)
            return
        self.problem.clear()
        self._filter = replace(
            self._filter,
            types=_chosen(self.types),
            places=_chosen(self.places),
            sources=_chosen(self.sources),
            statuses=_chosen(self.statuses),
            reviews=_chosen(self.reviews),
            tellings=_chosen(self.tellings),
            min_confidence=self.certainty.value() / 100,
            since=since,
            until=until,
        )
        self.chosen.emit(self._filter)

    def _clear(self) -> None:
        for box in self._boxes:
            with QSignalBlocker(box):
                for row in range(box.count()):
                    box.item(row).setCheckState(Qt.CheckState.Unchecked)
        with QSignalBlocker(self.certainty):
            self.certainty.setValue(0)
        self.since.clear()
        self.until.clear()
        self._filter = Filter()
        self._tell()


def _tellings() -> dict[str, str]:
    return {
        "corroborated": translate("Filter", "several independent sources"),
        "single": translate("Filter", "one source"),
    }


def _checks(names: dict[str, str], counts: Mapping[Any, int], chosen: Iterable[str]) -> QListWidget:
    """A list of names to tick, each with the number of its events; the space bar ticks, too."""
    box = QListWidget()
    box.setProperty("role", "choices")
    box.setItemDelegate(RemarkDelegate(box))
    box.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    for key, name in names.items():
        if not counts[key] and key not in chosen:
            continue
        item = QListWidgetItem(name, box)
        item.setData(Qt.ItemDataRole.UserRole, key)
        item.setData(REMARK_ROLE, QLocale().toString(counts[key]))
        item.setFlags(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        item.setCheckState(Qt.CheckState.Checked if key in chosen else Qt.CheckState.Unchecked)
    return box


def _chosen(box: QListWidget) -> frozenset[str]:
    items = (box.item(row) for row in range(box.count()))
    return frozenset(i.data(Qt.ItemDataRole.UserRole) for i in items if i.checkState() == Qt.CheckState.Checked)


def _heading(name: str) -> QLabel:
    label = QLabel(name)
    label.setProperty("role", "group")
    return label
