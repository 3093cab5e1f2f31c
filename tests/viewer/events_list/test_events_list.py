"""The list of events: a model Qt finds no fault with, sorted by everything, in step with text and timeline."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.timelines import case_of, sample
from tests.windows import select, settle
from viewer.events_list.model import Column, EventsModel
from viewer.look.theme import DARK
from viewer.project.filters import Filter
from viewer.window.window import Window

KEY = Qt.Key


def test_qt_finds_no_fault_with_the_model(qapp: QApplication) -> None:
    model = EventsModel(lambda event: event.when.start or "")
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    events = sample().events
    for shown in ((), events, events[::2], (), case_of(40).events, events):
        model.set_events(tuple(shown))
        assert model.rowCount() == len(shown)
    model.set_events((replace(events[0], review="accepted"), *events[1:]))
    model.refresh()
    assert [model.row_of(id_) for id_ in model.order()] == list(range(len(events)))
    assert model.row_of("no such event") is None
    del tester


def titles(shown: Window, column: Column = Column.EVENT) -> list[str]:
    events = shown.workspace.events
    return [str(events.model.index(row, column).data()) for row in range(events.model.rowCount())]


@pytest.mark.parametrize("column", [c for c in Column if c is not Column.WHEN])
def test_every_property_sorts_both_ways(shown: Window, column: Column) -> None:
    shown.actions_.of(f"sort-{column.name.lower()}").trigger()
    model = shown.workspace.events.model
    keys = [str(model.index(r, column).data(Qt.ItemDataRole.UserRole + 1)) for r in range(model.rowCount())]
    assert keys == sorted(keys)
    up = titles(shown)
    shown.actions_.of("sort-reverse").trigger()
    assert titles(shown) == up[::-1]


def test_dates_sort_with_unknown_ones_last(shown: Window) -> None:
    shown.actions_.of("sort-when").trigger()
    order = [e.type for e in map(shown.session.case.event, shown.workspace.events.order()) if e]
    assert order[0] == "founding"
    assert order.index("protest") < order.index("appeal") < order.index("casualties")


def test_the_sort_button_says_by_what_and_which_way(shown: Window) -> None:
    button = shown.workspace.events.sort_button
    before = button.text()
    shown.actions_.of("sort-place").trigger()
    assert button.text() != before
    shown.actions_.of("sort-reverse").trigger()
    assert button.text().endswith("▴")
    assert [a.text() for a in button.menu().actions()] == [a.text() for a in shown.actions_.menus["sort"].actions()]


def test_clicking_a_row_selects_everywhere_and_enter_reviews(shown: Window, qtbot: QtBot, qapp: QApplication) -> None:
    table = shown.workspace.events.table
    index = shown.workspace.events.model.index(3, Column.EVENT)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center())
    chosen = shown.session.selection
    assert chosen == shown.workspace.events.order()[3]
    assert shown.workspace.timeline.selected_id == chosen
    qtbot.keyClick(table, KEY.Key_Return)
    assert shown.session.case is not None
    event = shown.session.case.event(chosen)
    assert event is not None
    assert event.review == "accepted"
    rejected = shown.session.selection
    assert rejected not in (None, chosen)
    qtbot.keyClick(table, KEY.Key_Backspace)
    event = shown.session.case.event(rejected or "")
    assert event is not None
    assert event.review == "rejected"


@pytest.mark.parametrize(
    ("asked", "types"),
    [
        (Filter(types=frozenset({"curfew"})), {"curfew"}),
        (Filter(places=frozenset({"Nur-Sultan"})), {"state-of-emergency"}),
        (Filter(statuses=frozenset({"planned"})), {"deployment"}),
        (Filter(min_confidence=0.9), {"deployment", "founding"}),
        (Filter(since="1992-01-01", until="1992-12-31"), {"founding"}),
        (Filter(text="حظر تجول"), {"curfew"}),
        (Filter(sources=frozenset({"another.txt"})), set()),
        (Filter(reviews=frozenset({"accepted"})), {"protest"}),
    ],
)
def test_a_filter_reaches_list_timeline_and_text_alike(shown: Window, asked: Filter, types: set[str]) -> None:
    select(shown, "protest")
    shown.session.review("accepted")
    shown.session.set_filter(asked)
    workspace = shown.workspace
    assert {e.type for e in shown.session.visible} == types
    assert len(workspace.events.order()) == len(workspace.timeline.arranger.items) == len(types)
    assert workspace.events.empty.isVisible() is not bool(types)
    shown.actions_.of("clear-filter").trigger()
    assert len(workspace.events.order()) == len(shown.session.timeline.events)


def test_an_undated_event_shows_the_articles_own_word_for_the_time(shown: Window, language: str) -> None:
    from tests.windows import show_timeline

    show_timeline(shown, sample(None))
    assert any("الأحد" in words for words in titles(shown, Column.WHEN))


def test_rows_grow_with_the_text(shown: Window, qapp: QApplication) -> None:
    table = shown.workspace.events.table
    before = table.rowHeight(0)
    for _ in range(6):
        shown.actions_.of("text-larger").trigger()
    settle(qapp)
    assert table.rowHeight(0) > before
    assert shown.workspace.timeline.options.scale > 1.3


def test_dates_stand_beside_the_marks_in_both_directions(shown: Window, language: str, qapp: QApplication) -> None:
    """The date's ink is at the side of its column where the mark is."""
    shown.session.select(None)
    settle(qapp)
    events = shown.workspace.events
    box = events.table.visualRect(events.model.index(1, Column.WHEN))
    picture = events.table.viewport().grab().toImage()
    middle = box.center().x()
    ink = [
        x
        for x in range(box.left() + 4, box.right() - 4)
        for y in range(box.top() + 8, box.top() + 26)
        if picture.pixelColor(x, y).lightness() < 140
    ]
    assert ink
    edge = box.right() - max(ink) if language == "en" else min(ink) - box.left()
    assert edge < 16, (edge, middle)


def test_the_list_is_drawn_in_the_theme(shown: Window) -> None:
    shown.actions_.of("theme-dark").trigger()
    picture = shown.workspace.events.table.viewport().grab().toImage()
    assert picture.pixelColor(QPoint(2, picture.height() - 3)).name().upper() in (DARK.panel, DARK.tint)
    shown.actions_.of("theme-light").trigger()
