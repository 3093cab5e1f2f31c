"""The window as a whole: languages, themes, menus, palette, review, undo, what is remembered, what it says."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMainWindow,
    QSplitter,
    QWidget,
)
from pytestqt.qtbot import QtBot

from extract.model import Span
from tests.timelines import case_of, find, sample
from tests.windows import fresh_settings, select, settle, show_timeline, type_words, window
from viewer import settings as keys
from viewer.actions import TABLE, Actions
from viewer.look.chooser import Chooser
from viewer.look.theme import DARK, LIGHT
from viewer.project.edits import SetReview
from viewer.window.window import Window

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def popup() -> QWidget:
    found = QApplication.activePopupWidget()
    assert found is not None
    return found


def chooser() -> Chooser:
    found = popup()
    assert isinstance(found, Chooser)
    return found


def panels(shown: Window) -> QSplitter:
    """What divides list, article and event."""
    splitters = shown.workspace.findChildren(QSplitter)
    return next(s for s in splitters if s.orientation() == Qt.Orientation.Horizontal)


# Menus, shortcuts, palette


def test_every_action_is_in_a_menu_with_a_shortcut_of_its_own(qapp: QApplication) -> None:
    window_ = QMainWindow()
    actions = Actions(window_.menuBar(), window_)
    in_menus = {action for menu in actions.menus.values() for action in menu.actions()}
    assert set(actions.all()) <= in_menus
    shortcuts = Counter(action.shortcut().toString() for action in actions.all())
    assert "" not in shortcuts, [a.objectName() for a in actions.all() if a.shortcut().isEmpty()]
    assert [keys_ for keys_, number in shortcuts.items() if number > 1] == []
    window_.deleteLater()


def test_every_action_has_its_name_in_arabic(qapp: QApplication) -> None:
    with window(qapp, "ar") as shown:
        show_timeline(shown, sample())
        english = {entry.id: entry.text for entry in TABLE if entry.id}
        same = [a.objectName() for a in shown.actions_.all() if a.text().split(":")[0] == english[a.objectName()]]
        assert set(same) <= {"language-en", "language-ar"}


def test_the_palette_runs_a_command_typed_in_part(shown: Window, qtbot: QtBot, language: str) -> None:
    shown.actions_.of("theme-light").trigger()
    qtbot.keyClick(shown, KEY.Key_K, CONTROL)
    palette = chooser()
    type_words(palette.field, "dark th" if language == "en" else "داكن")
    assert palette.list.count() >= 1
    qtbot.keyClick(palette.field, KEY.Key_Return)
    assert shown.preferences.theme is DARK
    shown.actions_.of("theme-light").trigger()


def test_the_palette_lists_only_what_can_be_done_now(qapp: QApplication, qtbot: QtBot) -> None:
    with window(qapp) as shown:
        shown.show_welcome()
        qtbot.keyClick(shown, KEY.Key_K, CONTROL)
        palette = chooser()
        names = [palette.list.item(row).text() for row in range(palette.list.count())]
        assert any("Open article" in name for name in names)
        assert not any("Accept" in name for name in names)
        qtbot.keyClick(palette.field, KEY.Key_Escape)


# Language and theme


def test_the_language_turns_without_a_restart(qapp: QApplication, qtbot: QtBot) -> None:
    with window(qapp, "en") as shown:
        show_timeline(shown, sample())
        select(shown, "curfew")
        qtbot.keyClick(shown, KEY.Key_A, CONTROL | Qt.KeyboardModifier.ShiftModifier)
        settle(qapp)
        assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
        assert shown.actions_.menus["file"].title().replace("&", "") == "ملف"
        assert "حظر تجول" in shown.workspace.inspector.area.widget().findChildren(QLabel)[0].text()
        assert shown.workspace.timeline.options.right_to_left
        assert shown.workspace.timeline.options.language == "ar"
        columns = [shown.workspace.case, shown.workspace.article, shown.workspace.inspector]
        places = [panel.mapTo(shown, QPoint(0, 0)).x() for panel in columns]
        assert places == sorted(places, reverse=True), "the panels are mirrored"
        qtbot.keyClick(shown, KEY.Key_A, CONTROL | Qt.KeyboardModifier.ShiftModifier)
        settle(qapp)
        assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight
        assert not shown.workspace.timeline.options.right_to_left


def test_no_english_is_left_in_the_arabic_window(qapp: QApplication) -> None:
    """Every text of every widget in sight has Arabic in it, unless it is a number, a sign or a name."""
    with window(qapp, "ar") as shown:
        show_timeline(shown, sample())
        select(shown, "curfew")
        settle(qapp)
        texts = [w.text() for w in shown.findChildren(QLabel) if w.isVisible()]
        texts += [w.text() for w in shown.findChildren(QAbstractButton) if w.isVisible()]
        texts += [w.placeholderText() for w in shown.findChildren(QLineEdit) if w.isVisible()]
        known = {"kazakhstan-csto-2022.txt", "ع / EN"} | {e.label.en for e in shown.session.visible}
        english = [t for t in texts if any("a" <= c.lower() <= "z" for c in t) and not _arabic(t)]
        plain = {t.replace("\u2066", "").replace("\u2069", "") for t in english}
        assert plain - known == set()


def _arabic(text: str) -> bool:
    return any("\u0600" <= c <= "\u06ff" for c in text)


@pytest.mark.parametrize(("id_", "theme"), [("theme-dark", DARK), ("theme-light", LIGHT)])
def test_the_theme_reaches_every_panel(shown: Window, id_: str, theme: object) -> None:
    shown.actions_.of(id_).trigger()
    assert shown.preferences.theme is theme
    article = shown.workspace.article.view.viewport().grab().toImage()
    assert article.pixelColor(2, article.height() - 2).name().upper() == shown.preferences.theme.band
    timeline = shown.workspace.timeline.plot.grab().toImage()
    assert timeline.pixelColor(3, 3).name().upper() == shown.preferences.theme.panel


def test_text_grows_and_shrinks(shown: Window, qtbot: QtBot) -> None:
    before = shown.preferences.text_size
    qtbot.keyClick(shown, KEY.Key_BracketRight, CONTROL)
    assert shown.preferences.text_size == before + 1
    qtbot.keyClick(shown, KEY.Key_BracketLeft, CONTROL)
    assert shown.preferences.text_size == before


# For those who do not see the window


def test_every_control_has_a_name_for_screen_readers(shown: Window, qapp: QApplication) -> None:
    select(shown, "casualties")
    shown.actions_.of("find").trigger()
    shown.actions_.of("edit-event").trigger()
    settle(qapp)
    nameless = [
        f"{type(w).__name__} {w.objectName()}"
        for w in shown.findChildren(QWidget)
        if w.isVisible()
        and isinstance(w, QAbstractButton | QLineEdit | QComboBox | QAbstractScrollArea)
        and w.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not w.accessibleName()
        and not (isinstance(w, QAbstractButton) and _words(w.text()))
    ]
    assert nameless == []


def _words(text: str) -> bool:
    return sum(c.isalpha() for c in text) > 1


def test_what_is_selected_is_told_to_screen_readers(shown: Window) -> None:
    select(shown, "curfew")
    event = shown.session.selected_event
    assert event is not None
    for described in (shown.workspace.timeline.plot, shown.workspace.article.view):
        assert "23:00" in described.accessibleDescription() or "تجول" in described.accessibleDescription()


def test_the_keyboard_goes_round_the_panels(shown: Window, qtbot: QtBot, qapp: QApplication) -> None:
    seen = []
    for _ in range(4):
        qtbot.keyClick(shown, KEY.Key_F6)
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused)
    assert len(set(seen)) == 4


# Review, undo, correcting


def test_the_queue_goes_by_confidence_and_shows_progress(shown: Window, qtbot: QtBot) -> None:
    confidences = []
    total = len(shown.session.visible)
    for done in range(total):
        assert shown.status.review_bar.value() == done
        qtbot.keyClick(shown, KEY.Key_J, CONTROL)
        event = shown.session.selected_event
        assert event is not None
        confidences.append(event.confidence)
        shown.session.do(SetReview(event.id, "accepted"))
    assert confidences == sorted(confidences)
    assert shown.status.review_bar.value() == total
    assert str(total) in shown.status.review.text()


def test_undo_and_redo_name_their_steps(shown: Window, qtbot: QtBot) -> None:
    undo, redo = shown.actions_.of("undo"), shown.actions_.of("redo")
    plain = undo.text()
    assert not undo.isEnabled()
    select(shown, "protest")
    shown.actions_.of("reject").trigger()
    assert undo.isEnabled()
    assert undo.text() != plain
    said = undo.text().partition(": ")[2]
    undo.trigger()
    assert not undo.isEnabled()
    assert redo.isEnabled()
    assert redo.text().partition(": ")[2] == said
    redo.trigger()
    assert undo.text().partition(": ")[2] == said


def test_an_event_is_added_from_selected_words(shown: Window, qtbot: QtBot) -> None:
    document = shown.session.document
    assert document is not None
    shown.workspace.article.view.select_words(find(document, "تعانق أحد المتظاهرين"))
    number = len(shown.session.visible)
    qtbot.keyClick(shown, KEY.Key_N, CONTROL)
    kinds = chooser()
    kinds.list.setCurrentRow(0)
    qtbot.keyClick(kinds.field, KEY.Key_Return)
    assert len(shown.session.visible) == number + 1
    event = shown.session.selected_event
    assert event is not None
    assert event.evidence[0].trigger.of(document.text) == "تعانق أحد المتظاهرين"
    assert event.when.start is None
    shown.actions_.of("undo").trigger()
    assert len(shown.session.visible) == number


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("trigger", "تطويق الأزمة"),
        ("when", "حتى الساعة"),
        ("where", "العديد من المناطق"),
        ("who", "الرئيس توكاييف"),
        ("count", "العديد"),
        ("source", "الحكومة"),
        ("evidence", "يشار إلى أن"),
    ],
)
def test_selected_words_correct_each_field(shown: Window, field: str, words: str) -> None:
    select(shown, "state-of-emergency")
    document, before = shown.session.document, shown.session.selected_event
    assert document is not None
    assert before is not None
    paragraph = document.paragraphs[before.evidence[0].paragraph]
    span: Span = find(document, words, 0 if field == "evidence" else paragraph.start)
    shown.workspace.article.view.select_words(span)
    action = shown.actions_.of(f"words-{field}")
    assert action.isEnabled()
    action.trigger()
    after = shown.session.selected_event
    assert after is not None
    assert after != before
    spans = {
        "trigger": [e.trigger for e in after.evidence],
        "evidence": [e.trigger for e in after.evidence],
        "when": [e.time for e in after.evidence],
        "where": [p.span for p in after.where],
        "who": [p.span for p in after.participants],
        "count": [q.span for q in after.quantities],
        "source": [after.attribution.span] if after.attribution else [],
    }
    assert span in spans[field]
    shown.actions_.of("undo").trigger()
    assert shown.session.selected_event == before


def test_merge_split_and_delete(shown: Window, qtbot: QtBot) -> None:
    number, untouched = len(shown.session.visible), shown.session.timeline
    select(shown, "curfew")
    first = shown.session.selection
    qtbot.keyClick(shown, KEY.Key_M, CONTROL)
    others = chooser()
    row = next(
        r
        for r in range(others.list.count())
        if "mergency" in others.list.item(r).text() or "طوارئ" in others.list.item(r).text()
    )
    others.list.setCurrentRow(row)
    qtbot.keyClick(others.field, KEY.Key_Return)
    assert len(shown.session.visible) == number - 1
    assert shown.session.selection == first
    shown.actions_.of("split").trigger()
    assert len(shown.session.visible) == number
    qtbot.keyClick(shown, KEY.Key_Delete, CONTROL)
    assert len(shown.session.visible) == number - 1
    for _ in range(3):
        shown.actions_.of("undo").trigger()
    assert shown.session.timeline == untouched


def test_splitting_what_one_sentence_tells_says_what_to_do_instead(shown: Window) -> None:
    select(shown, "protest")
    shown.actions_.of("split").trigger()
    assert "Ctrl+N" in shown.problem.text.text()


# The publication date


def test_a_missing_publication_date_is_asked_for(qapp: QApplication, qtbot: QtBot) -> None:
    with window(qapp) as shown:
        show_timeline(shown, sample(None))
        assert shown.question.isVisible()
        shown.question.field.setText("some day")
        qtbot.keyClick(shown.question.field, KEY.Key_Return)
        assert shown.question.problem.isVisible()
        assert shown.session.document is not None
        assert shown.session.document.published is None


def test_another_publication_date_moves_what_is_relative_in_one_step(qapp: QApplication, qtbot: QtBot) -> None:
    """Read by the real extraction, in its own process."""
    with window(qapp) as shown:
        with qtbot.waitSignal(shown.session.extractor.finished, timeout=60_000):
            shown.files.open_sample()
        before = {e.id: e.when for e in shown.session.visible}
        with qtbot.waitSignal(shown.session.extractor.finished, timeout=60_000):
            qtbot.keyClick(shown, KEY.Key_D, CONTROL)
            shown.question.field.setText("2022-01-13")
            qtbot.keyClick(shown.question.field, KEY.Key_Return)
        qtbot.waitUntil(lambda: not shown.session.extractor.busy, timeout=60_000)
        after = {e.id: e.when for e in shown.session.visible}
        kept = before.keys() & after.keys()
        assert any(after[id_] != before[id_] for id_ in kept)
        night = [id_ for id_ in kept if before[id_].text == "ليل الأربعاء الخميس"]
        assert {before[id_].start for id_ in night} == {"2022-01-05T18:00"}
        assert {after[id_].start for id_ in night} == {"2022-01-12T18:00"}
        assert [after[id_].start for id_ in kept if before[id_].start == "1992-05"] == ["1992-05"]
        assert "13 January 2022" in shown.bar.findChild(QAbstractButton, "bar-published").text()
        shown.actions_.of("undo").trigger()
        qtbot.waitUntil(lambda: not shown.session.extractor.busy, timeout=60_000)
        assert {e.id: e.when for e in shown.session.visible} == before
        assert not shown.actions_.of("undo").isEnabled()


# Empty, first time, remembered


def test_an_empty_window_says_what_to_do(qapp: QApplication, tmp_path: Path) -> None:
    settings = fresh_settings(tmp_path)
    settings.add_recent("/somewhere/article.txt")
    with window(qapp, settings=settings) as shown:
        shown.show_welcome()
        settle(qapp)
        assert shown.welcome is not None
        words = [w.text() for w in shown.welcome.findChildren(QAbstractButton)]
        assert {"Open article…", "Paste article", "Open the sample article", "article.txt"} <= set(words)
        assert not shown.actions_.of("accept").isEnabled()


def test_no_events_says_how_to_add_one(shown: Window) -> None:
    from extract.model import Timeline

    show_timeline(shown, Timeline(sample().documents, ()))
    assert shown.workspace.events.empty.isVisible()
    assert "Ctrl+N" in shown.workspace.events.empty.text()


def test_the_first_hint_goes_away_for_good(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    settings = fresh_settings(tmp_path)
    settings.set(keys.HINT_SEEN, False)
    with window(qapp, settings=settings) as shown:
        show_timeline(shown, sample())
        assert shown.hint.isVisible()
        button = shown.hint.findChildren(QAbstractButton)[0]
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert not shown.hint.isVisible()
    with window(qapp, settings=settings) as shown:
        show_timeline(shown, sample())
        assert not shown.hint.isVisible()


def test_layout_and_choices_are_remembered(qapp: QApplication, tmp_path: Path) -> None:
    settings = fresh_settings(tmp_path)
    with window(qapp, settings=settings) as shown:
        show_timeline(shown, sample())
        columns = next(
            s for s in shown.workspace.findChildren(QSplitter) if s.orientation() == Qt.Orientation.Horizontal
        )
        columns.setSizes([600, 500, 340])
        settle(qapp)
        sizes = columns.sizes()
        for id_ in ("lanes-place", "legend", "theme-dark", "digits-arab", "mirror-time"):
            shown.actions_.of(id_).trigger()
    with window(qapp, theme="dark", settings=settings) as shown:
        show_timeline(shown, sample())
        settle(qapp)
        columns = next(
            s for s in shown.workspace.findChildren(QSplitter) if s.orientation() == Qt.Orientation.Horizontal
        )
        assert columns.sizes() == pytest.approx(sizes, abs=3)
        options = shown.workspace.timeline.options
        assert (options.lanes, options.legend, options.right_to_left) == ("place", True, True)
        assert shown.actions_.of("lanes-place").isChecked()


def test_recent_files_are_offered(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> None:
    article = tmp_path / "مقال.txt"
    article.write_text("اندلعت احتجاجات في العاصمة يوم الأحد.", "utf-8")
    with window(qapp) as shown:
        with qtbot.waitSignal(shown.session.extractor.finished, timeout=60_000):
            shown.files.open(article)
        qtbot.waitUntil(lambda: not shown.session.extractor.busy, timeout=60_000)
        menu = shown.actions_.menus["recent"]
        menu.aboutToShow.emit()
        assert any("مقال.txt" in action.text() for action in menu.actions())


# Finding and filtering


def test_find_passes_over_diacritics_and_letter_variants(shown: Window, qtbot: QtBot) -> None:
    qtbot.keyClick(shown, KEY.Key_F, CONTROL)
    bar = shown.workspace.article.find_bar
    for words in ("الماتي", "ألماتي", "أَلماتي"):
        bar.field.setText(words)
        assert "3" in bar.count.text(), words
    first = bar.count.text()
    qtbot.keyClick(bar.field, KEY.Key_Return)
    assert bar.count.text() != first
    qtbot.keyClick(bar.field, KEY.Key_Up)
    assert bar.count.text() == first
    bar.field.setText("لا وجود لها")
    assert bar.count.text()
    qtbot.keyClick(bar.field, KEY.Key_Escape)
    assert not bar.isVisible()


def test_the_filter_panel_counts_and_filters(shown: Window, qtbot: QtBot) -> None:
    from viewer.filtering.panel import FilterPanel

    qtbot.keyClick(shown, KEY.Key_L, CONTROL)
    panel = popup()
    assert isinstance(panel, FilterPanel)
    assert panel.types.item(0).data(Qt.ItemDataRole.UserRole) == "protest"
    panel.types.item(0).setCheckState(Qt.CheckState.Checked)
    assert [e.type for e in shown.session.visible] == ["protest"]
    panel.certainty.setValue(100)
    assert not shown.session.visible
    panel.clear.click()
    assert len(shown.session.visible) == len(shown.session.timeline.events)
    panel.close()


def test_searching_the_bar_narrows_the_events(shown: Window, qtbot: QtBot) -> None:
    type_words(shown.bar.search, "تجول")
    qtbot.waitUntil(lambda: len(shown.session.visible) < len(shown.session.timeline.events), timeout=5_000)
    assert [e.type for e in shown.session.visible] == ["curfew"]


def test_a_case_of_300_events_opens_and_is_walked_through(qapp: QApplication, qtbot: QtBot) -> None:
    with window(qapp, "ar") as shown:
        show_timeline(shown, case_of(300))
        for _ in range(5):
            qtbot.keyClick(shown, KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
        event = shown.session.selected_event
        assert event is not None
        assert shown.workspace.article.view.rectangles(event.evidence[0].trigger)


def test_nothing_in_the_window_is_cut_off(shown: Window, qapp: QApplication) -> None:
    """Buttons and one-line labels are as wide as their words, and lie within the window."""
    settle(qapp)
    for widget in shown.findChildren(QAbstractButton):
        if widget.isVisible():
            assert widget.width() >= widget.sizeHint().width() - 1, widget.text()
            corner = widget.mapTo(shown, QPoint(0, 0))
            assert shown.rect().contains(QRect(corner, widget.size())), widget.text()


def test_shortcuts_are_written_as_keys(shown: Window) -> None:
    for action in shown.actions_.all():
        assert isinstance(action, QAction)
        assert QKeySequence(action.shortcut().toString()) == action.shortcut()
    QApplication.sendEvent(shown, QEvent(QEvent.Type.LanguageChange))
