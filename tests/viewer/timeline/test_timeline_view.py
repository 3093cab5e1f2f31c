"""The timeline in the window: real keys and clicks, in both languages and both directions of time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.windows import select, settle
from viewer.timeline.seen import seen
from viewer.timeline.view import TimelineView
from viewer.window.window import Window

KEY, NONE, SHIFT = Qt.Key, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def timeline(shown: Window) -> TimelineView:
    return shown.workspace.timeline


def spot(shown: Window, type_: str) -> QPoint:
    """The middle of an event's mark on the plot."""
    plot = shown.workspace.timeline.plot
    layout = plot.layout_now
    assert layout is not None
    row = next(n for n, e in enumerate(shown.session.visible) if e.type == type_)
    arranger = shown.workspace.timeline.arranger
    box, placed = next((b, p) for b in layout.lanes for p in b.placed if p.item == row)
    y = layout.frame.body.top + box.top + box.middle(placed.row) - plot.scroll
    return QPointF(seen(arranger, layout, placed).mark, y).toPoint()


def chosen(shown: Window) -> str:
    event = shown.session.selected_event
    return "" if event is None else event.type


def test_clicking_a_mark_selects_everywhere(shown: Window, qtbot: QtBot) -> None:
    for type_ in ("arrest", "appeal", "price-change"):
        qtbot.mouseClick(shown.workspace.timeline.plot.viewport(), Qt.MouseButton.LeftButton, pos=spot(shown, type_))
        assert chosen(shown) == type_
        assert shown.workspace.events.table.currentIndex().isValid()
        event = shown.session.selected_event
        assert event is not None
        assert shown.workspace.article.view.rectangles(event.evidence[0].trigger)
        assert shown.workspace.timeline.selected_id == event.id


def test_clicking_a_far_off_event_in_its_margin_selects_it(shown: Window, qtbot: QtBot) -> None:
    plot = shown.workspace.timeline.plot
    layout = plot.layout_now
    assert layout is not None
    assert layout.frame.earlier is not None
    box = next(b for b in layout.lanes if b.lane.rows.size and layout.far[0].lane == layout.lanes.index(b))
    margin = layout.frame.earlier
    point = QPointF((margin.left + margin.right) / 2, layout.frame.body.top + box.top + box.middle(0) - 2)
    qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=point.toPoint())
    assert chosen(shown) == "founding"


def test_arrow_keys_step_through_time_the_way_it_runs(shown: Window, qtbot: QtBot) -> None:
    timeline, session = shown.workspace.timeline, shown.session
    for turned in (False, True):
        if turned:
            shown.actions_.of("mirror-time").trigger()
        later = KEY.Key_Left if timeline.options.right_to_left else KEY.Key_Right
        qtbot.keyClick(timeline.plot, KEY.Key_Home)
        assert chosen(shown) == "founding"
        order = [chosen(shown)]
        for _ in range(len(session.visible) - 1):
            qtbot.keyClick(timeline.plot, later)
            order.append(chosen(shown))
        assert sorted(order) == sorted(e.type for e in session.visible)
        qtbot.keyClick(timeline.plot, KEY.Key_Left if later == KEY.Key_Right else KEY.Key_Right)
        assert chosen(shown) == order[-2]
        qtbot.keyClick(timeline.plot, KEY.Key_End)
        assert chosen(shown) == order[-1]


def test_up_and_down_go_from_lane_to_lane(shown: Window, qtbot: QtBot) -> None:
    select(shown, "arrest")
    qtbot.keyClick(shown.workspace.timeline.plot, KEY.Key_Down)
    assert chosen(shown) == "deployment"
    qtbot.keyClick(shown.workspace.timeline.plot, KEY.Key_Up)
    assert chosen(shown) in ("arrest", "state-of-emergency", "curfew")
    qtbot.keyClick(shown.workspace.timeline.plot, KEY.Key_Escape)
    assert shown.session.selection is None


def test_zoom_pan_and_fit_by_keys(shown: Window, timeline: TimelineView, qtbot: QtBot) -> None:
    plot = timeline.plot
    select(shown, "appeal")
    first = plot.stretch()
    qtbot.keyClick(plot, KEY.Key_Plus)
    near = plot.stretch()
    assert near[1] - near[0] < first[1] - first[0]
    qtbot.keyClick(plot, KEY.Key_Minus)
    assert plot.stretch() == pytest.approx(first, rel=1e-6, abs=1)
    qtbot.keyClick(plot, KEY.Key_PageDown)
    assert plot.stretch()[0] > first[0]
    qtbot.keyClick(plot, KEY.Key_F, SHIFT)
    low, high = plot.stretch()
    assert high - low < 3 * 86_400
    shown.actions_.of("fit-all").trigger()
    assert plot.stretch() == pytest.approx(first, rel=1e-6, abs=1)
    shown.actions_.of("fit-selection").trigger()
    assert plot.stretch() == pytest.approx((low, high), rel=1e-6, abs=1)


def test_the_wheel_zooms_around_the_pointer(shown: Window, timeline: TimelineView, qapp: QApplication) -> None:
    plot = timeline.plot
    before = plot.stretch()
    point = QPointF(spot(shown, "appeal"))
    turn = QWheelEvent(
        point, plot.mapToGlobal(point), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, NONE,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    qapp.sendEvent(plot.viewport(), turn)
    after = plot.stretch()
    assert after[1] - after[0] < before[1] - before[0]
    qapp.processEvents()


def test_the_overview_shows_the_visible_window_and_moves_it(shown: Window, qtbot: QtBot) -> None:
    timeline = shown.workspace.timeline
    select(shown, "appeal")
    timeline.fit_selection()
    axis = timeline.overview.axis()
    assert axis is not None
    low, high = timeline.plot.stretch()
    middle, y = round(axis.x((low + high) / 2)), timeline.overview.height() // 2
    aim = round(axis.x(axis.low + (axis.high - axis.low) * 0.25))
    qtbot.mousePress(timeline.overview, Qt.MouseButton.LeftButton, pos=QPoint(middle, y))
    qtbot.mouseMove(timeline.overview, QPoint(aim, y))
    qtbot.mouseRelease(timeline.overview, Qt.MouseButton.LeftButton, pos=QPoint(aim, y))
    moved = timeline.plot.stretch()
    assert moved[1] - moved[0] == pytest.approx(high - low, rel=1e-3)
    assert axis.x((moved[0] + moved[1]) / 2) == pytest.approx(aim, abs=2)


def test_the_hover_card_says_more(shown: Window, timeline: TimelineView, qtbot: QtBot) -> None:
    qtbot.mouseMove(timeline.plot.viewport(), QPoint(5, 5))
    timeline.point_at(QPointF(spot(shown, "state-of-emergency")))
    assert timeline.card.isVisible()
    event = next(e for e in shown.session.visible if e.type == "state-of-emergency")
    arabic = timeline.options.language == "ar"
    assert (event.label.ar if arabic else event.label.en) in timeline.card.words()
    assert ("يناير" if arabic else "Thu 6 January") in timeline.card.words()
    assert timeline.rect().contains(timeline.card.geometry())
    timeline.point_at(QPointF(5, 5))
    assert not timeline.card.isVisible()


@pytest.mark.parametrize("lanes", ["family", "type", "place", "source", "none"])
def test_lanes_change_by_their_action(shown: Window, lanes: str) -> None:
    shown.actions_.of(f"lanes-{lanes}").trigger()
    assert shown.workspace.timeline.options.lanes == lanes
    assert shown.actions_.of(f"lanes-{lanes}").isChecked()


def test_the_legend_comes_and_goes_by_one_key(shown: Window, qtbot: QtBot, qapp: QApplication) -> None:
    for present in (True, False):
        qtbot.keyClick(shown, KEY.Key_G, Qt.KeyboardModifier.ControlModifier)
        layout = shown.workspace.timeline.plot.layout_now
        assert layout is not None
        assert (layout.frame.legend is not None) is present


def test_ticks_are_in_the_readers_language_digits_and_months(shown: Window, qapp: QApplication) -> None:
    timeline = shown.workspace.timeline

    def words() -> str:
        layout = timeline.plot.layout_now
        assert layout is not None
        return " ".join([s.text for s in layout.stretches] + [t.text for t in layout.ticks])

    if timeline.options.language == "en":
        assert "January 2022" in words()
        assert "Thu 6" in words()
        return
    assert "يناير 2022" in words()
    assert "الخميس 6" in words()
    shown.actions_.of("digits-arab").trigger()
    shown.actions_.of("months-levantine").trigger()
    assert "كانون الثاني ٢٠٢٢" in words()
    assert "الخميس ٦" in words()
    shown.actions_.of("months-maghreb").trigger()
    assert "جانفي" in words()


def test_nights_are_shaded_and_now_is_never_drawn(shown: Window, timeline: TimelineView) -> None:
    layout = timeline.plot.layout_now
    assert layout is not None
    items, axis = timeline.arranger.items, layout.axis
    picture: QImage = timeline.plot.grab().toImage()
    y = round(layout.frame.body.top + layout.lanes[-1].top + layout.lanes[-1].height - 1)
    day = next(t.moment for t in layout.ticks if t.moment.day == 3)
    noon, night = (picture.pixelColor(round(axis.x(items.seconds(day.replace(hour=h)))), y) for h in (12, 21))
    assert night.lightness() < noon.lightness()
    assert QColor(noon).saturation() < 20


def test_many_lanes_scroll_to_what_is_selected(shown: Window, qapp: QApplication) -> None:
    shown.actions_.of("lanes-type").trigger()
    shown.resize(1200, 560)
    settle(qapp)
    timeline = shown.workspace.timeline
    assert timeline.room_to_scroll() > 0
    select(shown, "price-change")
    assert timeline.plot.scroll == 0
    select(shown, "appeal")
    assert timeline.plot.scroll > 0


def test_a_language_change_reaches_the_plot(shown: Window, qapp: QApplication) -> None:
    before = shown.workspace.timeline.options.language
    shown.actions_.of("switch-language").trigger()
    assert shown.workspace.timeline.options.language != before
    assert shown.workspace.timeline.plot.layoutDirection() == Qt.LayoutDirection.LeftToRight
    qapp.sendEvent(shown.workspace.timeline.plot, QEvent(QEvent.Type.LanguageChange))
