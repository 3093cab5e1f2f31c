"""The event's panel: every field with the words that give it, why it is so, and every correction."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from extract.model import Event
from tests.windows import select
from viewer.inspector.editor import Editor
from viewer.inspector.quote import Quote
from viewer.project.edits import MergeEvents
from viewer.window.window import Window

KEY = Qt.Key


def said(shown: Window) -> str:
    """All words of the panel."""
    area = shown.workspace.inspector.area
    return "\n".join(label.text() for label in area.widget().findChildren(QLabel))


def event(shown: Window) -> Event:
    found = shown.session.selected_event
    assert found is not None
    return found


def editor(shown: Window) -> Editor:
    shown.actions_.of("edit-event").trigger()
    found = shown.workspace.inspector.editor
    assert found is not None
    return found


def test_every_field_is_said_with_its_evidence(shown: Window, language: str) -> None:
    select(shown, "casualties")
    words = said(shown)
    assert "وقتل" in words
    assert "ليل الأربعاء الخميس" in words
    assert "عشرات" in words
    assert "التلفزيون الرسمي الكازاخي" in words
    for heading in ("Type", "When", "Count", "Says", "Status") if language == "en" else ("النوع", "متى", "القائل"):
        assert heading in words


def test_why_this_event_and_why_this_date_in_plain_words(shown: Window, language: str) -> None:
    select(shown, "state-of-emergency")
    words = said(shown)
    if language == "en":
        assert "Why this date?" in words
        assert "Why this event?" in words
        assert "6 January 2022" in words
    else:
        assert "لماذا هذا التاريخ؟" in words
        assert "6 يناير 2022" in words
    assert "state-of-emergency.word" in words.replace("\u2066", "").replace("\u2069", "")


def test_a_quote_leads_to_its_words(shown: Window, qtbot: QtBot) -> None:
    select(shown, "curfew")
    time = event(shown).evidence[0].time
    assert time is not None
    view = shown.workspace.article.view
    view.verticalScrollBar().setValue(0)
    assert not view.rectangles(time)
    quote = next(q for q in shown.workspace.inspector.area.widget().findChildren(Quote) if "23,00" in q.text())
    qtbot.mouseClick(quote, Qt.MouseButton.LeftButton)
    assert view.rectangles(time)
    view.verticalScrollBar().setValue(0)
    quote.setFocus()
    qtbot.keyClick(quote, KEY.Key_Space)
    assert view.rectangles(time)
    assert quote.accessibleName()


def test_an_event_told_in_several_places_names_them_all(shown: Window) -> None:
    storm = [e.id for e in shown.session.visible if e.type in ("curfew", "state-of-emergency")]
    shown.session.do(MergeEvents(tuple(storm)))
    shown.session.select(storm[0])
    assert len([q for q in shown.workspace.inspector.area.widget().findChildren(Quote) if "13" in q.text()]) == 2


@pytest.mark.parametrize("way", ["key", "button"])
def test_accept_and_reject_go_on_to_the_next(shown: Window, qtbot: QtBot, way: str) -> None:
    select(shown, "protest")
    first = event(shown).id
    if way == "key":
        qtbot.keyClick(shown, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    else:
        button = next(b for b in shown.workspace.inspector.findChildren(QPushButton) if "⏎" in b.text())
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert shown.session.case is not None
    done = shown.session.case.event(first)
    assert done is not None
    assert done.review == "accepted"
    assert event(shown).id != first
    assert event(shown).confidence == min(e.confidence for e in shown.session.visible if e.review == "unreviewed")


def test_all_fields_can_be_corrected_in_one_named_step(shown: Window, qtbot: QtBot) -> None:
    select(shown, "casualties")
    fields = editor(shown)
    fields.type.setCurrentIndex(fields.type.findData("clash"))
    fields.name_en.setText("Clashes at night")
    fields.status.setCurrentIndex(fields.status.findData("alleged"))
    fields.when.start.setText("2022-01-05")
    fields.when.end.setText("2022-01-06")
    fields.when.granularity.setCurrentIndex(fields.when.granularity.findData("day"))
    part = next(field for part, field in fields.parts if hasattr(part, "value"))
    part.setText("30")
    qtbot.mouseClick(
        next(b for b in fields.findChildren(QPushButton) if b.objectName() == "save"), Qt.MouseButton.LeftButton
    )
    now = event(shown)
    assert (now.type, now.label.en, now.status, now.review) == ("clash", "Clashes at night", "alleged", "edited")
    assert (now.when.start, now.when.end, now.when.granularity) == ("2022-01-05", "2022-01-06", "day")
    assert now.quantities[0].value == 30
    assert shown.session.undo_name
    qtbot.keyClick(shown, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert event(shown).type == "casualties"
    assert event(shown).review == "unreviewed"
    assert not shown.session.undo_name
    shown.actions_.of("redo").trigger()
    assert event(shown) == now


def test_enter_saves_and_escape_gives_up(shown: Window, qtbot: QtBot) -> None:
    select(shown, "protest")
    fields = editor(shown)
    fields.name_en.setText("Given up")
    qtbot.keyClick(fields.name_en, KEY.Key_Escape)
    assert shown.workspace.inspector.editor is None
    assert event(shown).label.en != "Given up"
    fields = editor(shown)
    fields.name_en.setText("Kept")
    qtbot.keyClick(fields.name_en, KEY.Key_Return)
    assert event(shown).label.en == "Kept"


@pytest.mark.parametrize(("start", "end"), [("2022-02-30", ""), ("yesterday", ""), ("2022-01-07", "2022-01-05")])
def test_an_impossible_date_is_said_to_be_so_and_changes_nothing(shown: Window, start: str, end: str) -> None:
    select(shown, "appeal")
    before = event(shown)
    fields = editor(shown)
    fields.when.start.setText(start)
    fields.when.end.setText(end)
    fields.save()
    assert fields.problem.text()
    assert fields.problem.isVisible()
    assert event(shown) == before


def test_what_is_typed_says_how_exact_the_date_is(shown: Window, qtbot: QtBot) -> None:
    select(shown, "appeal")
    fields = editor(shown)
    fields.when.start.clear()
    qtbot.keyClicks(fields.when.start, "2022-01")
    assert fields.when.granularity.currentData() == "month"
    qtbot.keyClicks(fields.when.start, "-05T10:30")
    assert fields.when.granularity.currentData() == "minute"


def test_a_place_can_be_taken_out(shown: Window, qtbot: QtBot) -> None:
    select(shown, "state-of-emergency")
    fields = editor(shown)
    row = next(field for part, field in fields.parts if getattr(part, "name", "") == "Almaty").parentWidget()
    assert row is not None
    qtbot.mouseClick(row.findChild(QToolButton), Qt.MouseButton.LeftButton)
    fields.save()
    assert [p.name for p in event(shown).where] == ["Nur-Sultan"]


def test_evidence_can_be_taken_out_but_never_all(shown: Window) -> None:
    ids = tuple(e.id for e in shown.session.visible if e.type in ("curfew", "state-of-emergency"))
    shown.session.do(MergeEvents(ids))
    shown.session.select(ids[0])
    fields = editor(shown)
    pieces = [entry for entry in fields.parts if entry[0] in event(shown).evidence]
    assert all(isinstance(f, QLineEdit) and f.isReadOnly() for _, f in pieces)
    fields.parts.remove(pieces[1])
    fields.save()
    assert len(event(shown).evidence) == 1


def test_nothing_selected_says_what_to_do(shown: Window) -> None:
    shown.session.select(None)
    words = [label.text() for label in shown.workspace.inspector.area.findChildren(QLabel)]
    assert any(words)
