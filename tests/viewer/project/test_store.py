"""The case file: what is saved comes back, older versions are read, and every trouble is told in words."""

from __future__ import annotations

import resource
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.viewer.project import articles
from viewer.project import edits
from viewer.project.case import Case
from viewer.project.database import APPLICATION_ID, VERSION, CannotOpen, InUse, NotSaved
from viewer.project.imported import Extraction, Origin
from viewer.project.store import Store

PROTEST, CASUALTIES, EMERGENCY, APPEAL = articles.timeline(articles.document("a", source="a.txt")).events
SAMPLES = Path(__file__).parent / "cases"


def edited() -> Case:
    """A case with edits in force and one that was undone."""
    case = articles.case("a", "b")
    case.do(edits.SetReview(PROTEST.id, "accepted"))
    case.do(edits.MergeEvents((CASUALTIES.id, case.timeline.events[5].id)))
    case.do(edits.SetPublished("b", None, "unknown"))
    case.do(edits.DeleteEvent(APPEAL.id))
    case.undo()
    return case


def same(one: Case, other: Case) -> bool:
    return kept(one) == kept(other)


def kept(case: Case) -> tuple[object, ...]:
    found = case.imported
    return case.timeline, case.log, case.cursor, list(found.documents.items()), list(found.extractions.items())


def reopened(path: Path) -> Case:
    store, case = Store.open(path)
    store.close()
    return case


def test_everything_comes_back_and_undo_survives_closing(tmp_path: Path) -> None:
    case = edited()
    case.add(articles.document("c"), None, Origin("pdf", "c.pdf", "metadata"))
    Store.create(tmp_path / "x.waqai", case).close()
    again = reopened(tmp_path / "x.waqai")
    assert same(again, case)
    assert again.imported.origin("c") == Origin("pdf", "c.pdf", "metadata")
    assert again.redoable == edits.DeleteEvent(APPEAL.id)
    while case.undoable:
        case.undo()
        again.undo()
    assert again.timeline == case.timeline


def test_nothing_stays_beside_the_closed_file(tmp_path: Path) -> None:
    Store.create(tmp_path / "x.waqai", edited()).close()
    assert [p.name for p in tmp_path.iterdir()] == ["x.waqai"]


def test_each_save_writes_what_changed(tmp_path: Path) -> None:
    case = articles.case("a")
    store = Store.create(tmp_path / "x.waqai", case)
    store.close()
    store, case = Store.open(tmp_path / "x.waqai")
    case.do(edits.SetType(PROTEST.id, "riot"))
    store.save(case)
    case.undo()
    store.save(case)
    case.do(edits.SetStatus(PROTEST.id, "alleged"))
    case.add(articles.document("b"))
    store.save(case)
    b = case.outdated("1")[0]
    case.set_extraction(Extraction(articles.timeline(b), "1"))
    store.save(case)
    store.close()
    assert same(reopened(tmp_path / "x.waqai"), case)


def test_an_open_file_can_be_copied_as_it_is(tmp_path: Path) -> None:
    case = edited()
    store = Store.create(tmp_path / "x.waqai", case)
    shutil.copy(tmp_path / "x.waqai", tmp_path / "copy.waqai")
    assert same(reopened(tmp_path / "copy.waqai"), case)
    store.close()


def test_two_windows_on_one_file_are_noticed(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "x.waqai", edited())
    with pytest.raises(InUse, match="open in another window"):
        Store.open(tmp_path / "x.waqai")
    with pytest.raises(InUse):
        Store.create(tmp_path / "x.waqai", articles.case())
    store.close()
    assert same(reopened(tmp_path / "x.waqai"), edited())


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_the_sample_of_every_version_is_read(version: int, tmp_path: Path) -> None:
    shutil.copy(SAMPLES / f"version-{version}.waqai", tmp_path / "old.waqai")
    store, case = Store.open(tmp_path / "old.waqai")
    assert same(case, edited())
    assert len(store.index.search("الاحتجاجات", case.timeline).documents) == 2
    case.redo()
    store.save(case)
    store.close()
    assert same(reopened(tmp_path / "old.waqai"), case)


def broken(path: Path, sql: str) -> Path:
    Store.create(path, edited()).close()
    with sqlite3.connect(path) as connection:
        connection.execute(sql)
    connection.close()
    return path


def test_a_newer_version_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen, match="newer version"):
        Store.open(broken(tmp_path / "x.waqai", f"PRAGMA user_version = {VERSION + 1}"))


def test_other_files_are_refused_in_words_and_left_alone(tmp_path: Path) -> None:
    text = tmp_path / "text.waqai"
    text.write_text("ليس قضية " * 200, "utf-8")
    other = tmp_path / "other.waqai"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE x (y)")
    connection.close()
    for path in (text, other, tmp_path / "missing.waqai", tmp_path):
        before = path.read_bytes() if path.is_file() else b""
        with pytest.raises(CannotOpen) as told:
            Store.open(path)
        assert told.value.en.endswith(".")
        assert told.value.ar.endswith(".")
        assert (path.read_bytes() if path.is_file() else b"") == before


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE edit SET content = '{}' WHERE position = 0",
        "UPDATE state SET cursor = 77",
        "UPDATE extraction SET found = 'x'",
        "DROP TABLE edit",
    ],
)
def test_damage_is_told_in_words(sql: str, tmp_path: Path) -> None:
    with pytest.raises(CannotOpen, match="damaged"):
        Store.open(broken(tmp_path / "x.waqai", sql))


def test_a_text_that_changed_since_import_is_named(tmp_path: Path) -> None:
    store, _ = Store.open(broken(tmp_path / "x.waqai", "UPDATE document SET text = text || ' ' WHERE id = 'b'"))
    assert store.damaged == ("b",)
    store.close()


def test_a_new_file_takes_the_place_of_the_old_one_only_when_whole(tmp_path: Path) -> None:
    path = tmp_path / "x.waqai"
    Store.create(path, edited()).close()
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (8192, limit[1]))
    try:
        with pytest.raises(NotSaved):
            Store.create(path, articles.case("a", "b", "c"))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
    assert same(reopened(path), edited())
    assert [p.name for p in tmp_path.iterdir()] == ["x.waqai"]


def test_a_full_disk_is_told_and_loses_nothing(tmp_path: Path) -> None:
    """A limit on the file's size stands for the full disk: the same writes fail, on every machine."""
    path = tmp_path / "x.waqai"
    case = edited()
    store = Store.create(path, case)
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size, limit[1]))
    try:
        for n in range(20):
            case.add(articles.document(f"more-{n}", articles.TEXT * 50))
        with pytest.raises(NotSaved) as told:
            store.save(case)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
    assert "not saved yet" in told.value.en
    assert "لم تُحفظ" in told.value.ar
    assert len(case.documents) == 22
    store.save(case)  # there is space again
    store.close()
    assert same(reopened(path), case)


READ_ONLY = """
import os, sys
from pathlib import Path
from viewer.project.database import NotSaved
from viewer.project.search import stems_of
from viewer.project.store import Store
stems_of("قراءة")
path = Path(sys.argv[1])
if os.geteuid() == 0:
    os.setuid(65534)  # root may write everywhere
store, case = Store.open(path)
assert store.read_only
assert store.index.search("احتجاجات", case.timeline).documents == ("a", "b")
case.undo()
try:
    store.save(case)
except NotSaved as told:
    print(told.en)
"""


def test_a_place_that_can_only_be_read_opens_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "x.waqai"
    Store.create(path, edited()).close()
    before = path.read_bytes()
    path.chmod(0o444)
    modes = {p: p.stat().st_mode for p in (tmp_path, *tmp_path.parents) if "pytest" in str(p)}
    for folder in modes:
        folder.chmod(0o555)
    try:
        run = subprocess.run([sys.executable, "-c", READ_ONLY, path], capture_output=True, text=True, check=False)
    finally:
        for folder, mode in modes.items():
            folder.chmod(mode)
    assert run.stdout.startswith("“x.waqai” can only be read here"), run.stderr
    assert path.read_bytes() == before


def test_the_file_says_what_it_is(tmp_path: Path) -> None:
    Store.create(tmp_path / "x.waqai", edited()).close()
    with sqlite3.connect(tmp_path / "x.waqai") as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
