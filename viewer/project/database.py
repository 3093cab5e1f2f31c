"""The SQLite file of a case: locked while it is open, of the present schema. What goes wrong is told in plain words.

What the rows mean is ``rows.py``'s business.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from extract.lexicons import read_text
from viewer.project.problems import Problem

APPLICATION_ID = 0x57617161  # 'Waqa'
VERSION = 2  # resources/project/1.sql … lead from nothing to this


class CannotOpen(Problem):
    """A file that is no case, is damaged, in use, or of a newer version."""


class NotSaved(Problem):
    """The last changes are not in the file (yet); the case in memory is unharmed and the next save tries again."""


class InUse(CannotOpen):
    """The file is open in another window."""


def connect(path: Path) -> tuple[sqlite3.Connection, bool]:
    """The locked file; where it cannot be written, a copy of it in memory, and True."""
    if os.access(path, os.W_OK) and os.access(path.parent, os.W_OK):
        return locked(path), False
    on_disk = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    memory = sqlite3.connect(":memory:", isolation_level=None)
    try:
        on_disk.backup(memory)
    finally:
        on_disk.close()
    return memory, True


def locked(path: Path) -> sqlite3.Connection:
    """A connection that keeps others out until it is closed or its process ends."""
    connection = sqlite3.connect(path, timeout=0, isolation_level=None)
    with ExitStack() as on_failure:
        on_failure.callback(connection.close)
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")
        on_failure.pop_all()
    return connection


def migrate(connection: sqlite3.Connection) -> int:
    """Lead the file to the present version, one step after the other; the version it had. Raises CannotOpen."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if not application and not tables:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    elif application != APPLICATION_ID:
        raise CannotOpen("The file is not a case of this program.", "الملف ليس قضية لهذا البرنامج.")
    if version > VERSION:
        raise CannotOpen(
            "The case was saved by a newer version of this program.", "حُفظت القضية بإصدار أحدث من هذا البرنامج."
        )
    for step in range(version + 1, VERSION + 1):
        connection.executescript(f"BEGIN;\n{read_text(f'project/{step}.sql')}\nPRAGMA user_version = {step};\nCOMMIT;")
    return int(version)


def refuse_in_use(path: Path) -> None:
    if path.is_file():
        try:
            locked(path).close()
        except sqlite3.Error as problem:
            if problem.sqlite_errorname == "SQLITE_BUSY":
                raise _in_use(path) from problem


def _in_use(path: Path) -> InUse:
    return InUse(f"“{path.name}” is open in another window.", f"«{path.name}» مفتوح في نافذة أخرى.")


@contextmanager
def told_when_opening(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as problem:
        if problem.sqlite_errorname == "SQLITE_BUSY":
            raise _in_use(path) from problem
        raise _damaged(path) from problem
    except (KeyError, OSError, TypeError, ValueError) as problem:
        raise _damaged(path) from problem


def _damaged(path: Path) -> CannotOpen:
    return CannotOpen(
        f"“{path.name}” is not a case of this program, or it is damaged.",
        f"«{path.name}» ليس قضية لهذا البرنامج أو أنه تالف.",
    )


@contextmanager
def told_when_saving(path: Path | None) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, OSError) as problem:
        name = path.name if path else ""
        if getattr(problem, "sqlite_errorname", "") == "SQLITE_FULL" or getattr(problem, "errno", None) == errno.ENOSPC:
            raise NotSaved(
                f"The disk is full: the last changes to “{name}” are not saved yet.",
                f"القرص ممتلئ: لم تُحفظ بعد آخر التغييرات في «{name}».",
            ) from problem
        raise NotSaved(
            f"“{name}” cannot be written: the last changes are not saved yet.",
            f"تعذرت الكتابة في «{name}»: لم تُحفظ بعد آخر التغييرات.",
        ) from problem
