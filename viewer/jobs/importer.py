"""Files and folders read in the background, by a process that a foreign format may kill without harm."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from extract.imports.article import Article, Skipped, too_much
from viewer.jobs.worker import Worker

FILE_SECONDS = 30  # the longest that reading one file, or one record of a corpus, may take


class Importer(QObject):
    """Reads files and folders in the background, one batch after the other. ``progress(done, total, name)``;
    ``found(Article)``; ``skipped(Skipped)``; ``idle()`` when all is read, or reading was cancelled."""

    progress = Signal(int, int, str)
    found = Signal(object)
    skipped = Signal(object)
    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker: Worker | None = None
        self._batches: deque[list[str]] = deque()
        self._at, self._total, self._name = -1, 0, ""
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(round(FILE_SECONDS * 1000))
        self._clock.timeout.connect(self._too_much)

    @property
    def busy(self) -> bool:
        """Whether files are being read."""
        return self._worker is not None

    def read(self, paths: Iterable[Path]) -> None:
        """Read these files, and those in these folders, after what is being read."""
        self._batches.append([str(path.absolute()) for path in paths])
        if not self.busy:
            self._start(0)

    def cancel(self) -> None:
        """Read no further; what was found stays found."""
        if self.busy:
            self.close()
            self.idle.emit()

    def close(self) -> None:
        """End the process and wait until it is gone."""
        self._batches.clear()
        self._end()

    def _start(self, first: int) -> None:
        self._at = first - 1
        worker = self._worker = self._worker or self._started()
        worker.ask({"paths": self._batches[0], "first": first})
        self._clock.start()

    def _started(self) -> Worker:
        worker = Worker("viewer.jobs.importing", self)
        worker.answered.connect(self._take)
        worker.died.connect(self._too_much)
        return worker

    def _end(self) -> None:
        self._clock.stop()
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.stop()

    def _take(self, answer: dict[str, Any]) -> None:
        self._clock.start()
        if "file" in answer:
            self._at, self._total, self._name = answer["at"], answer["total"], answer["file"]
            self.progress.emit(self._at, self._total, self._name)
        elif "article" in answer:
            self.found.emit(Article(**answer["article"]))
        elif "skipped" in answer:
            self.skipped.emit(Skipped(**answer["skipped"]))
        else:
            self._batches.popleft()
            self._next(0)

    def _too_much(self) -> None:
        """The process died, or took too long: go on with the next file in a new one."""
        self._end()
        self.skipped.emit(too_much(self._name))
        following = self._at + 1
        if not 0 < following < self._total:
            self._batches.popleft()
            following = 0
        self._next(following)

    def _next(self, first: int) -> None:
        if self._batches:
            self._start(first)
        else:
            self._end()
            self.idle.emit()
