"""The report dialog: it previews what is chosen, writes it, says what went wrong, can be stopped, and remembers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.timelines import case_of, sample
from viewer.language import Language, set_language
from viewer.look.theme import LIGHT
from viewer.overwriting import OverwriteQuestion
from viewer.project.filters import Filter
from viewer.report.choices import Scope
from viewer.report.dialog import ReportDialog
from viewer.report.options import Options
from viewer.settings import Settings

KEY = Qt.Key
LONG = 30_000  # milliseconds: the first answer waits for a process to start
WHOLE = Options(made="2026-01-31")
SCREEN = replace(WHOLE, filter=Filter(types=frozenset({"curfew"})))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def dialog(qtbot: QtBot, settings: Settings) -> Iterator[ReportDialog]:
    with opened(qtbot, settings) as made:
        yield made


@contextmanager
def opened(qtbot: QtBot, settings: Settings, number: int = 0) -> Iterator[ReportDialog]:
    parent = QWidget()
    timeline = case_of(number) if number else sample()
    made = ReportDialog(timeline, Scope(WHOLE, SCREEN), "Timeline", settings, LIGHT, parent)
    qtbot.addWidget(parent)
    with qtbot.waitSignal(made.press.pictured, timeout=LONG):
        made.open()
    yield made
    made.reject()


def choose(dialog: ReportDialog, field: str, key: str) -> None:
    combo = getattr(dialog.choices, field)
    combo.setCurrentIndex(combo.findData(key))


def pages(dialog: ReportDialog) -> int:
    return dialog.preview.pages


def test_the_first_page_is_shown_at_once(dialog: ReportDialog) -> None:
    assert dialog.preview.page == 0
    assert pages(dialog) == 2
    assert dialog.preview.number.text() == "Page 1 of 2"
    assert not dialog.preview.back.isEnabled()


def test_pages_are_turned_by_keyboard(dialog: ReportDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.press.pictured, timeout=LONG):
        dialog.preview.forth.click()
    assert dialog.preview.page == 1
    assert not dialog.preview.forth.isEnabled()
    assert dialog.preview.back.shortcut().toString() == "PgUp"
    with qtbot.waitSignal(dialog.press.pictured, timeout=LONG):
        dialog.preview.back.click()
    assert dialog.preview.page == 0


def test_a_choice_is_previewed(dialog: ReportDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.press.pictured, timeout=LONG):
        choose(dialog, "events", "screen")
    assert pages(dialog) == 1
    with qtbot.waitSignal(dialog.press.pictured, timeout=LONG):
        choose(dialog, "preset", "slide")


def test_a_format_of_text_is_shown_as_text(dialog: ReportDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.press.texted, timeout=LONG):
        choose(dialog, "format", ".ics")
    assert dialog.preview.text.toPlainText().startswith("BEGIN:VCALENDAR")
    assert dialog.preview.stack.currentWidget() is dialog.preview.text
    assert not dialog.choices.preset.isEnabled()
    assert not dialog.copy_image.isEnabled()


def test_a_report_is_written(dialog: ReportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(dialog.press.written, timeout=LONG) as answered:
        dialog.write(tmp_path / "report", dialog.choices.form)
        assert dialog.stop.isVisible()
        assert not dialog.export.isEnabled()
    assert answered.args == [[str(tmp_path / "report.pdf")]]
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    assert "report.pdf" in dialog.message.text()
    assert dialog.export.isEnabled()
    assert not dialog.stop.isVisible()


def test_numbered_files_that_are_there_are_asked_about_once(
    qtbot: QtBot, qapp: QApplication, settings: Settings, tmp_path: Path, language: Language
) -> None:
    set_language(qapp, language)
    kept = tmp_path / "report-2.svg"
    kept.write_text("an earlier report", "utf-8")
    with opened(qtbot, settings) as dialog:
        choose(dialog, "format", ".svg")
        for key, answer in ((KEY.Key_Return, "the default"), (KEY.Key_Escape, "escape")):
            with qtbot.waitSignal(dialog.press.present, timeout=LONG):
                dialog.write(tmp_path / "report.svg", dialog.choices.form)
            (question,) = dialog.findChildren(OverwriteQuestion)
            assert "report-2.svg" in question.text()
            qtbot.keyClick(question, key)
            assert dialog.message.text() == {"en": "Nothing was written.", "ar": "لم يكتب شيء."}[language], answer
            assert [path.name for path in tmp_path.glob("report*")] == ["report-2.svg"]
            assert kept.read_text("utf-8") == "an earlier report"
            qtbot.waitUntil(lambda: not dialog.findChildren(OverwriteQuestion))
        with qtbot.waitSignal(dialog.press.present, timeout=LONG):
            dialog.write(tmp_path / "report.svg", dialog.choices.form)
        with qtbot.waitSignal(dialog.press.written, timeout=LONG):
            dialog.findChildren(OverwriteQuestion)[0].replace.click()
        assert {path.name for path in tmp_path.glob("report*")} == {"report-1.svg", "report-2.svg"}
        assert kept.read_text("utf-8").lstrip().startswith("<")
        with qtbot.waitSignal(dialog.press.present, timeout=LONG):
            dialog.write(tmp_path / "report.svg", dialog.choices.form)
        (question,) = dialog.findChildren(OverwriteQuestion)
        assert all(word in question.text() for word in ("2", "report-1.svg", "report-2.svg"))
        question.cancel.click()


def test_an_ending_that_was_added_is_asked_about_too(dialog: ReportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "report.pdf").write_bytes(b"an earlier report")
    with qtbot.waitSignal(dialog.press.present, timeout=LONG):
        dialog.write(tmp_path / "report", dialog.choices.form)
    dialog.findChildren(OverwriteQuestion)[0].cancel.click()
    assert (tmp_path / "report.pdf").read_bytes() == b"an earlier report"


def test_what_cannot_be_written_is_said(dialog: ReportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(dialog.press.failed, timeout=LONG):
        dialog.write(tmp_path / "nowhere" / "report.pdf", dialog.choices.form)
    assert dialog.message.text() == "“report.pdf” cannot be written: there is no such folder."
    assert dialog.message.property("role") == "problem"
    assert dialog.export.isEnabled()


def test_a_long_one_tells_its_progress_and_can_be_stopped(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    with opened(qtbot, settings, 500) as dialog:
        choose(dialog, "format", ".png")
        with qtbot.waitSignal(dialog.press.progress, timeout=LONG):
            dialog.write(tmp_path / "long.png", dialog.choices.form)
        assert dialog.bar.maximum() > 20
        with qtbot.waitSignal(dialog.press.pictured, timeout=LONG):
            dialog.stop.click()
            assert dialog.message.text() == "Stopped; nothing was written."
        assert not list(tmp_path.glob("long*"))


def test_the_page_and_the_table_are_copied(dialog: ReportDialog, qtbot: QtBot) -> None:
    clipboard = QGuiApplication.clipboard()
    with qtbot.waitSignal(dialog.press.copied, timeout=LONG):
        dialog.copy_image.click()
    assert max(QImage(clipboard.image()).size().toTuple()) == 3000
    dialog.copy_table.click()
    data = clipboard.mimeData()
    lines = data.text().split("\n")
    assert len(lines) == 13
    assert lines[0].startswith("No.\tDate\tEvent")
    assert '<table dir="ltr"' in data.html()


def test_the_last_choices_are_remembered_but_not_the_words(qtbot: QtBot, settings: Settings) -> None:
    for first in (True, False):
        with opened(qtbot, settings) as dialog:
            if first:
                choose(dialog, "preset", "letter")
                choose(dialog, "language", "both")
                dialog.choices.dpi.setValue(150)
                dialog.choices.foot["hash"].setChecked(False)
                dialog.choices.title.setText("Only here")
            else:
                chosen = dialog.choices.options
                assert (chosen.preset, chosen.language, chosen.dpi) == ("letter", "both", 150)
                assert "hash" not in chosen.foot
                assert chosen.title == ""


def test_words_go_into_the_report(dialog: ReportDialog) -> None:
    dialog.choices.title.setText("  Kazakhstan, January 2022 ")
    dialog.choices.caption.setText("Checked")
    assert dialog.choices.options.title == "Kazakhstan, January 2022"
    assert dialog.choices.options.caption == "Checked"


def test_in_arabic_all_is_mirrored(qtbot: QtBot, qapp: QApplication, settings: Settings) -> None:
    set_language(qapp, "ar")
    with opened(qtbot, settings) as dialog:
        assert dialog.choices.language.currentData() == "ar"
        assert dialog.preview.geometry().left() < dialog.choices.mapTo(dialog, dialog.choices.rect().topLeft()).x()
        assert dialog.preview.back.arrowType() == Qt.ArrowType.RightArrow
        assert dialog.windowTitle() == "تصدير تقرير"


def test_every_field_has_a_name_and_a_place_in_the_order_of_tabs(dialog: ReportDialog) -> None:
    choices = dialog.choices
    fields = (choices.part, choices.events, choices.format, choices.preset, choices.theme, choices.language)
    for field in (*fields, choices.dpi, choices.title, choices.caption):
        assert field.accessibleName()
        assert field.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert dialog.preview.sheet.accessibleName().startswith("Preview")
    assert dialog.export.isDefault()


def test_another_size_is_filled(dialog: ReportDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.press.pictured, timeout=LONG):
        dialog.resize(QSize(900, 620))


def test_a_process_that_dies_is_told_and_started_again(dialog: ReportDialog, qtbot: QtBot) -> None:
    assert dialog.press._worker is not None
    with qtbot.waitSignal(dialog.press.failed, timeout=LONG):
        dialog.press._worker._process.kill()
    assert "ended unexpectedly" in dialog.message.text()
    with qtbot.waitSignal(dialog.press.pictured, timeout=LONG):
        choose(dialog, "preset", "square")
