"""Edits a case on a disk that fills up, is told so, and goes on once there is room: run by ``test_full_disk``."""

from __future__ import annotations

import os
import resource
import sys
from pathlib import Path

from tests.viewer.project import articles
from viewer.project import edits
from viewer.project.database import NotSaved
from viewer.project.store import Store


def main(disk: Path) -> None:
    """Print what the reader is told. Raises AssertionError where anything was lost."""
    path = disk / "case.waqai"
    case = articles.case("a", "b")
    store = Store.create(path, case)
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"\0" * 4096)
        except OSError:
            pass  # full, or as large as a file may grow
    case.do(edits.SetReview(case.timeline.events[0].id, "accepted"))
    for n in range(20):
        case.add(articles.document(f"more-{n}", articles.TEXT * 50))
    before = case.timeline
    try:
        store.save(case)
        raise AssertionError("the disk is not full")
    except NotSaved as told:
        print(told.en)
    assert case.timeline == before
    if os.statvfs(disk).f_bavail == 0:
        try:
            store.copied(disk / "copy.waqai")
            raise AssertionError("the disk is not full")
        except NotSaved:
            assert not (disk / "copy.waqai").exists()
    ballast.unlink()
    most = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    store.save(case)
    store.close()
    assert Store.open(path)[1].timeline == before


if __name__ == "__main__":
    main(Path(sys.argv[1]))
