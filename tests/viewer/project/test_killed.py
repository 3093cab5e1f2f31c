"""The process may end at any moment: the file opens, whole, with every save that had been told."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

from tests.viewer.project import articles
from viewer.project.store import Store

RUNS = 200


def test_killed_at_random_moments_nothing_saved_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "x.waqai"
    Store.create(path, articles.case("a", "b")).close()
    command = [sys.executable, "-m", "tests.viewer.project.edit_until_killed", path, str(RUNS), "7"]
    run = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[3])
    lines = [line.split() for line in run.stdout.splitlines()]
    assert len(lines) == RUNS
    # 'next': the save after the last one told was whole in the file, but the word of it had not got out.
    for state, *numbers in lines:
        documents, log, cursor, documents_told, log_told, cursor_told = map(int, numbers)
        assert state in ("same", "next")
        assert documents - documents_told in (0, 1)
        assert log <= log_told + 1
        assert abs(cursor - cursor_told) <= 1
    assert sum(state == "same" for state, *_ in lines) > RUNS / 2
    assert int(lines[-1][1]) > 10  # it really worked in between
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
    assert [p.name for p in tmp_path.iterdir()] == ["x.waqai"]
