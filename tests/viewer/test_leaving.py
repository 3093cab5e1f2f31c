"""Leaving a case that is in no file: what is the reader's own is not lost without a question, and nothing else asks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.windows import select
from viewer.language import Language
from viewer.leaving import LeavingQuestion
from viewer.overwriting import OverwriteQuestion
from viewer.project.store import Store
from viewer.window.window import Window

ARTICLE = "أعلن التلفزيون الرسمي مقتل 12 شرطيا في مدينة ألماتي يوم الأربعاء 5 يناير 2022."

Leave = Callable[[Window], object]
CLOSE: list[tuple[str, Leave]] = [
    ("close the window", lambda shown: shown.close()),
    ("quit", lambda shown: shown.actions_.of("quit").trigger()),
    ("close the article", lambda shown: shown.actions_.of("close").trigger()),
    ("open the sample", lambda shown: shown.actions_.of("sample").trigger()),
]


def question(shown: Window) -> LeavingQuestion | None:
    return next((q for q in shown.findChildren(LeavingQuestion) if q.isVisible()), None)


def asked(shown: Window) -> LeavingQuestion:
    found = question(shown)
    assert found is not None, "nothing was asked"
    return found


def correct(shown: Window) -> None:
    """Accept an event."""
    select(shown, "curfew")
    shown.actions_.of("accept").trigger()


def choose(path: Path | None) -> None:
    """Answer the file dialog that is about to open; None for cancelled."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        if path is None:
            dialog.reject()
        else:
            dialog.selectFile(str(path))
            dialog.accept()

    QTimer.singleShot(0, answer)


@pytest.mark.parametrize("leave", [way for _, way in CLOSE], ids=[name for name, _ in CLOSE])
def test_corrections_in_no_file_are_asked_about(shown: Window, leave: Leave, qtbot: QtBot) -> None:
    correct(shown)
    case = shown.session.case
    leave(shown)
    found = asked(shown)
    assert found.defaultButton() is found.save
    qtbot.keyClick(found, Qt.Key.Key_Escape)
    assert question(shown) is None
    assert shown.isVisible()
    assert shown.session.case is case
    leave(shown)
    asked(shown).discard.click()
    qtbot.waitUntil(lambda: shown.session.case is not case or not shown.isVisible())
    qtbot.waitUntil(lambda: not shown.session.extractor.busy, timeout=60_000)


@pytest.mark.parametrize("leave", [way for _, way in CLOSE], ids=[name for name, _ in CLOSE])
def test_an_article_as_it_was_found_closes_without_a_word(shown: Window, leave: Leave, qtbot: QtBot) -> None:
    case = shown.session.case
    correct(shown)
    shown.session.undo()
    leave(shown)
    assert question(shown) is None
    qtbot.waitUntil(lambda: shown.session.case is not case or not shown.isVisible())
    qtbot.waitUntil(lambda: not shown.session.extractor.busy, timeout=60_000)


def test_articles_put_together_are_asked_about(shown: Window, qtbot: QtBot) -> None:
    shown.files.intake.take_text(ARTICLE, "almaty", into_new=False)
    qtbot.waitUntil(lambda: not shown.session.extractor.busy, timeout=60_000)
    shown.close()
    asked(shown).cancel.click()
    assert shown.isVisible()


def test_another_article_is_opened_once_the_case_is_saved(shown: Window, qtbot: QtBot, tmp_path: Path) -> None:
    article, kept = tmp_path / "almaty.txt", tmp_path / "kept.waqai"
    article.write_text(ARTICLE, "utf-8")
    correct(shown)
    case = shown.session.case
    shown.files.open(article, "2022-01-06")
    choose(None)
    qtbot.keyClick(asked(shown), Qt.Key.Key_Return)
    assert shown.session.case is case, "no file was chosen, so nothing is closed"
    shown.files.open(article, "2022-01-06")
    choose(kept)
    qtbot.keyClick(asked(shown), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown.session.case is not case and not shown.session.extractor.busy, timeout=60_000)
    assert [d.text for d in shown.session.timeline.documents] == [ARTICLE]
    assert shown.files.open(kept) is None
    assert shown.session.reviewed == 1


@pytest.mark.parametrize("replace", [False, True])
def test_the_ending_that_is_added_overwrites_nothing_unasked(shown: Window, tmp_path: Path, *, replace: bool) -> None:
    there = tmp_path / "kept v1.2.waqai"
    there.write_text("an earlier case", "utf-8")

    def answer() -> None:
        asked_over = QApplication.activeModalWidget()
        assert isinstance(asked_over, OverwriteQuestion)
        assert there.name in asked_over.text()
        (asked_over.replace if replace else asked_over.cancel).click()

    choose(tmp_path / "kept v1.2")
    QTimer.singleShot(0, lambda: QTimer.singleShot(0, answer))
    shown.actions_.of("save").trigger()
    assert shown.session.keeping.saved == (True if replace else None)
    assert (there.read_bytes() == b"an earlier case") != replace


def test_a_case_in_a_file_closes_without_a_word(shown: Window, tmp_path: Path) -> None:
    shown.session.save(tmp_path / "kept.waqai")
    correct(shown)
    assert shown.session.keeping.saved
    shown.actions_.of("close").trigger()
    assert question(shown) is None
    assert shown.session.case is None


def test_a_file_that_cannot_be_written_is_asked_about(shown: Window, tmp_path: Path, language: Language) -> None:
    kept = tmp_path / "kept.waqai"
    shown.session.save(kept)
    for corrected in (False, True):
        shown.session.open_case(None)
        store, case = Store.open(kept)
        store.read_only = True
        shown.session.open_case(case, store)
        correct(shown) if corrected else shown.session.save()
        assert shown.session.keeping.saved is False
        shown.actions_.of("close").trigger()
        assert (question(shown) is not None) == corrected
    said = {"en": "could not be written", "ar": "تعذرت كتابة"}[language]
    assert said in asked(shown).informativeText()
    asked(shown).discard.click()
    assert shown.session.case is None


def test_it_is_asked_once_and_in_the_language_of_the_window(shown: Window, language: Language) -> None:
    correct(shown)
    shown.close()
    shown.close()
    assert len(shown.findChildren(LeavingQuestion)) == 1
    names = [b.text().replace("&", "") for b in (asked(shown).save, asked(shown).discard, asked(shown).cancel)]
    assert names == {"en": ["Save…", "Discard", "Cancel"], "ar": ["حفظ…", "إغلاق دون حفظ", "إلغاء"]}[language]
