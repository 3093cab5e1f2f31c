"""Writes a report to disk: every file whole or not at all, and what goes wrong in a plain sentence."""

from __future__ import annotations

import errno
import os
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from viewer.project.problems import Problem
from viewer.report.formats import Format, paths_of

DRAFT = ".part"  # what a file is called until it is whole
_WHY = {
    errno.ENOSPC: ("the disk is full", "القرص ممتلئ"),
    errno.EDQUOT: ("your share of the disk is used up", "استنفدت حصتك من القرص"),
    errno.EROFS: ("the disk can only be read", "القرص للقراءة فقط"),
    errno.EACCES: ("you may not write there", "لا يحق لك الكتابة هناك"),
    errno.EPERM: ("you may not write there", "لا يحق لك الكتابة هناك"),
    errno.ENOENT: ("there is no such folder", "لا وجود لهذا المجلد"),
    errno.ENOTDIR: ("there is no such folder", "لا وجود لهذا المجلد"),
    errno.EISDIR: ("a folder has this name", "هذا اسم مجلد"),
    errno.ENAMETOOLONG: ("the name is too long", "الاسم طويل جدا"),
}


def write_report(path: Path, form: Format, files: Sequence[bytes]) -> list[Path]:
    """Write the files of a report at ``path``, numbered where there are several. Returns where they are. Raises Problem
    where one cannot be written; those before it stay."""
    places = paths_of(path, form, len(files))
    for place, content in zip(places, files, strict=True):
        draft = place.with_name(place.name + DRAFT)
        try:
            try:
                draft.write_bytes(content)
                draft.replace(place)
            finally:
                draft.unlink(missing_ok=True)
        except OSError as problem:
            raise unwritable(place, problem) from problem
    return places


def unwritable(path: Path, problem: OSError) -> Problem:
    """Why a file cannot be written, in words."""
    en, ar = _WHY.get(problem.errno or 0, (problem.strerror or str(problem), problem.strerror or str(problem)))
    return Problem(f"“{path.name}” cannot be written: {en}.", f"لا يمكن كتابة «{path.name}»: {ar}.")


def today() -> str:
    """The date to put into a report: that of SOURCE_DATE_EPOCH (seconds since 1970) where it is set, so that the same
    report can be made again, else today's."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isascii() and epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), UTC).date().isoformat()
    return datetime.now().astimezone().date().isoformat()
