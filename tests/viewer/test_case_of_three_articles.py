"""A case of three articles from three formats: merged, a count in conflict, a merge taken apart, come back to."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from extract.model import Event, Label, Timeline
from tests.extract.imports import foreign
from tests.windows import leave
from viewer.documents.reasons import Reasons
from viewer.look.rows import Row
from viewer.project.case import Case
from viewer.project.corroboration import counts, source_counter
from viewer.project.edits import ForbidMerge, MergeEvents, SetLabel
from viewer.project.imported import Extraction
from viewer.settings import Settings
from viewer.window.window import Window

# The offscreen platform says so of every window that is shown.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

POLICE = "أعلن التلفزيون الرسمي مقتل 12 شرطيا في مدينة ألماتي ليل الأربعاء الخميس."
STORMED = "واقتحم متظاهرون مبنى بلدية ألماتي يوم الأربعاء وأضرموا فيه النار."
MINISTRY = "قالت وزارة الداخلية الكازاخية إن 8 من رجال الشرطة قتلوا في مدينة ألماتي ليل الأربعاء الخميس."
STORMED_TOO = "وقال شهود إن محتجين اقتحموا يوم الأربعاء مبنى بلدية ألماتي."
CURFEW = "وفرضت السلطات حظر التجول في ألماتي يوم الأربعاء 5 يناير 2022."


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Window]:
    made = Window(qapp, Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)))
    made.resize(1440, 900)
    made.show()
    yield made
    leave(made)


@pytest.fixture
def articles(tmp_path: Path) -> list[Path]:
    """One story as a text dated by its name, a page dated by its metadata, and a PDF that does not say when."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "2022-01-06-television.txt").write_text(f"{POLICE}\n\n{STORMED}\n", "utf-8")
    page = foreign.PAGE.format(date=foreign.DATED, address="x", first=MINISTRY, second=STORMED_TOO)
    (folder / "ministry.html").write_text(page.replace("مقتل 12 شرطيا في ألماتي", "بيان الداخلية"), "utf-8")
    (folder / "report.pdf").write_bytes(foreign.pdf(CURFEW, "وما زالت المدارس مغلقة."))
    (folder / "zold.doc").write_bytes(b"\xd0\xcf\x11\xe0" * 100)
    return sorted(folder.iterdir())


def read(qtbot: QtBot, window: Window) -> Case:
    """The case once nothing more is coming in."""
    qtbot.waitUntil(lambda: not window.files.intake.busy and not window.session.extractor.busy, timeout=60_000)
    assert window.session.case is not None
    return window.session.case


def skipped_in(window: Window) -> Sequence[Row]:
    """The rows of the list that says what was skipped, which is closed."""
    (dialog,) = window.findChildren(Reasons)
    rows = dialog.list.rows
    dialog.close()
    return rows


def of_type(case: Case, type_: str) -> list[Event]:
    return [e for e in case.timeline.events if e.type == type_]


def test_three_articles_become_one_story_and_stay_so(
    qtbot: QtBot, window: Window, articles: list[Path], tmp_path: Path
) -> None:
    window.files.intake.open(articles)
    qtbot.waitUntil(lambda: window.session.case is not None, timeout=60_000)
    case = read(qtbot, window)
    assert [(d.published, case.imported.dated_by(d)) for d in case.documents] == [
        ("2022-01-06", "file-name"),
        ("2022-01-06", "metadata"),
        (None, "unknown"),
    ]
    assert [row.title for row in skipped_in(window)] == ["zold.doc"]

    workspace = window.workspace
    qtbot.waitUntil(lambda: len(workspace.matching.proposals) >= 2, timeout=10_000)
    police, stormed = (of_type(case, t) for t in ("casualties", "storming"))
    proposed = {frozenset(p.events) for p in workspace.matching.proposals}
    assert frozenset(e.id for e in police) in proposed
    assert frozenset(e.id for e in stormed) in proposed

    workspace.case.show_page("merging")
    assert any("both say when" in label.text() for label in workspace.merging.told.findChildren(QLabel))
    while workspace.merging.chosen is not None:
        qtbot.keyClick(workspace.merging.list, Qt.Key.Key_Return)
    (merged,) = of_type(case, "casualties")
    documents = {d.id: d for d in case.documents}
    (killed,) = (c for c in counts(merged, case.parts(merged.id), documents) if c.what == "killed")
    assert killed.trend == "differ"
    assert [c.quantity.value for c in killed.counts] == [12, 8]
    assert source_counter(window.session.timeline)(merged) == 2

    window.session.select(of_type(case, "storming")[0].id)
    window.actions_.of("forbid").trigger()
    assert len(of_type(case, "storming")) == 2

    kept = tmp_path / "almaty.waqai"
    window.session.save(kept)
    assert window.session.keeping.saved
    window.session.open_case(None)
    window.files.open(kept)
    again = read(qtbot, window)
    assert again is not case
    assert (again.timeline, again.log, again.cursor) == (case.timeline, case.log, case.cursor)
    assert again.parts(merged.id) == case.parts(merged.id)
    assert isinstance(again.undoable, ForbidMerge)
    qtbot.waitUntil(lambda: not workspace.matching.proposals, timeout=10_000)  # what was forbidden stays so


def test_extracting_again_keeps_the_reader_s_work(qtbot: QtBot, window: Window, articles: list[Path]) -> None:
    window.files.intake.open(articles[:2])
    case = read(qtbot, window)
    one, other = of_type(case, "casualties")
    window.session.do(MergeEvents((one.id, other.id)))
    merged = case.event(one.id)
    assert merged is not None
    window.session.do(SetLabel(one.id, Label("Police killed", "مقتل رجال شرطة")))
    before = case.timeline

    newer = [Extraction(x.timeline, "newer") for x in case.imported.extractions.values()]
    case.set_extraction(*newer)
    assert case.timeline == before
    assert case.unapplied == ()

    first = newer[0].timeline
    without = tuple(e for e in first.events if e.id != one.id)
    case.set_extraction(Extraction(Timeline(first.documents, without), "newest"))
    assert [type(u.edit) for u in case.unapplied] == [MergeEvents, SetLabel]
    assert "2" in window.session.notices[-1]
    window.actions_.of("unapplied").trigger()
    assert len(skipped_in(window)) == 2
    case.set_extraction(newer[0])
    assert case.timeline == before


def test_a_case_read_by_older_rules_is_read_again_under_its_edits(
    qtbot: QtBot, window: Window, articles: list[Path], tmp_path: Path
) -> None:
    window.files.intake.open(articles[:2])
    case = read(qtbot, window)
    one, other = of_type(case, "casualties")
    window.session.do(MergeEvents((one.id, other.id)))
    path = tmp_path / "case.waqai"
    window.session.save(path)
    window.session.open_case(None)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE extraction SET rules = 'older', found = json_set(found, '$.events', json('[]'))")
    window.files.open(path)
    assert window.session.case is not None
    assert len(window.session.case.unapplied) == 1
    again = read(qtbot, window)
    assert (again.timeline, again.unapplied) == (case.timeline, ())


def test_an_article_is_removed_and_brought_back(qtbot: QtBot, window: Window, articles: list[Path]) -> None:
    window.files.intake.open(articles[:2])
    case = read(qtbot, window)
    before = case.timeline
    window.session.show_document(case.documents[1].id)
    window.actions_.of("doc-remove").trigger()
    assert len(case.documents) == 1
    window.actions_.of("undo").trigger()
    assert case.timeline == before


def test_what_the_case_has_already_is_not_taken_twice(qtbot: QtBot, window: Window, articles: list[Path]) -> None:
    window.files.intake.open(articles[:1])
    read(qtbot, window)
    with qtbot.waitSignal(window.files.intake.ended, timeout=60_000) as ended:
        window.files.add(articles[:2])
    assert ended.args is not None
    assert ended.args[0] == 1
    assert [s.name for s in ended.args[1]] == ["2022-01-06-television.txt"]
    assert len(read(qtbot, window).documents) == 2
    skipped_in(window)


def test_copies_that_are_opened_together_are_told(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    corpus = tmp_path / "wire.jsonl"
    corpus.write_text("".join(f'{{"id": "{id}", "text": "{POLICE}"}}\n' for id in "ab"), "utf-8")
    with qtbot.waitSignal(window.files.intake.ended, timeout=60_000) as ended:
        window.files.intake.open([corpus])
    assert ended.args is not None
    assert (ended.args[0], len(ended.args[1])) == (1, 1)
    assert len(read(qtbot, window).documents) == 1
    skipped_in(window)


def test_the_whole_case_is_searched(qtbot: QtBot, window: Window, articles: list[Path]) -> None:
    window.files.intake.open(articles[:2])
    case = read(qtbot, window)
    panel = window.workspace.searching
    window.workspace.case.show_page("searching")
    panel.field.setText("المتظاهر")
    panel.search()
    assert [row.id.split("\n")[0] for row in panel.passages.rows] == [case.documents[0].id]
    panel.field.setText("اقتحام بلدية")
    panel.search()
    assert {row.id for row in panel.events.rows} <= {e.id for e in case.timeline.events}
    panel.field.setText("شهود")
    panel.search()
    panel.passages.setCurrentIndex(panel.passages.model().index(0, 0))
    assert window.session.document == case.documents[1]
