"""Work that must not hold up the window. The only file that starts threads or processes.

Extraction takes one process for an article and one for each core for many; they stay alive, so that a changed
publication date is answered at once. Files are read in another, which foreign formats may kill without harm.
"""

from __future__ import annotations

import json
import os
import sys
from collections import deque
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from extract.export.contract import from_json
from extract.imports.article import Article, Skipped, too_much
from extract.model import Document
from viewer.language import translate

FILE_SECONDS = 30  # the longest that reading one file, or one record of a corpus, may take
Key = tuple[str, str | None, str]  # a document as it is read: id, publication date, text


class Worker(QObject):
    """A process that answers requests, both one JSON a line. ``answered(dict)``; ``died()`` on its own."""

    answered = Signal(object)
    died = Signal()

    def __init__(self, module: str, parent: QObject) -> None:
        super().__init__(parent)
        self._unread = b""
        self._process = QProcess(self)
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._ended)
        self._process.errorOccurred.connect(self._ended)
        self._process.start(sys.executable, ["-m", module])

    def ask(self, request: dict[str, Any]) -> None:
        """Send a request."""
        self._process.write(json.dumps(request, ensure_ascii=False).encode() + b"\n")

    def stop(self) -> None:
        """End the process and wait until it is gone."""
        self.blockSignals(True)
        self._process.blockSignals(True)
        self._process.kill()
        self._process.waitForFinished()
        self.deleteLater()

    def _read(self) -> None:
        *lines, self._unread = (self._unread + self._process.readAllStandardOutput().data()).split(b"\n")
        for line in lines:
            self.answered.emit(json.loads(line))

    def _ended(self) -> None:
        self.died.emit()


class Extractor(QObject):
    """Extracts timelines in the background.

    ``progress(stage, share)``: stage 'morphology', 'article' or 'articles'. ``finished(Timeline)`` for each document;
    ``failed(sentence)``; ``cancelled()``; ``idle()`` when there is nothing more to read. ``morphology`` is the
    database's name, '' until the first answer.
    """

    progress = Signal(str, float)
    finished = Signal(object)
    failed = Signal(str)
    cancelled = Signal()
    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.morphology = ""
        self._free: list[Worker] = []
        self._reading: dict[Worker, Key] = {}
        self._waiting: deque[Document] = deque()
        self._unreadable: set[Key] = set()  # what ended a process; not tried again
        self._done = 0

    @property
    def busy(self) -> bool:
        """Whether an article is being read."""
        return bool(self._reading)

    @property
    def left(self) -> int:
        """How many articles are being read or waiting."""
        return len(self._reading) + len(self._waiting)

    def start(self) -> None:
        """Have a process ready that has loaded the morphology by the time an article comes."""
        if not self._free and not self.busy:
            self._free.append(self._started())

    def extract(self, documents: Iterable[Document]) -> None:
        """Read these and nothing else: what is being read and not among them is dropped."""
        wanted = {_key(d): d for d in documents if _key(d) not in self._unreadable}
        if not self.busy:
            self._done = 0
        for worker in [w for w, key in self._reading.items() if key not in wanted]:
            self._drop(worker)
        reading = set(self._reading.values())
        self._waiting = deque(d for key, d in wanted.items() if key not in reading)
        self._go_on()

    def cancel(self) -> None:
        """Stop reading. What is open stays as it is."""
        if self.busy:
            self._waiting.clear()
            for worker in list(self._reading):
                self._drop(worker)
            self.cancelled.emit()
            self.idle.emit()

    def close(self) -> None:
        """End every process and wait until they are gone."""
        self._waiting.clear()
        for worker in [*self._reading, *self._free]:
            self._drop(worker)

    def _go_on(self) -> None:
        """Give every process something to read; more than one only once the first has made the morphology ready."""
        most = (os.cpu_count() or 1) if self.morphology else 1
        while self._waiting and len(self._reading) < most:
            document = self._waiting.popleft()
            worker = self._free.pop() if self._free else self._started()
            self._reading[worker] = _key(document)
            worker.ask({"job": 1, "article": {name: getattr(document, name) for name in _ARTICLE}})
        if self._done or self._waiting:
            self.progress.emit("articles", self._done / (self._done + len(self._reading) + len(self._waiting)))
        elif self.busy:
            self.progress.emit("morphology", 0.0)
        if not self.busy:
            self.idle.emit()

    def _started(self) -> Worker:
        worker = Worker("viewer.extraction", self)
        worker.answered.connect(lambda answer: self._take(worker, answer))
        worker.died.connect(lambda: self._lost(worker))
        return worker

    def _take(self, worker: Worker, answer: dict[str, Any]) -> None:
        if "stage" in answer:
            if self.busy and not self._done and not self._waiting:
                self.progress.emit(answer["stage"], answer["share"])
            return
        del self._reading[worker]
        self._free.append(worker)
        self._done += 1
        if "problem" in answer:
            self._waiting.clear()
            self.failed.emit(answer["problem"])
        else:
            self.morphology = answer["morphology"]
            self.finished.emit(from_json(answer["timeline"]))
        self._go_on()

    def _drop(self, worker: Worker) -> None:
        self._reading.pop(worker, None)
        if worker in self._free:
            self._free.remove(worker)
        worker.stop()

    def _lost(self, worker: Worker) -> None:
        """A process died on its own."""
        key = self._reading.get(worker)
        self._drop(worker)
        if key is not None:
            self._unreadable.add(key)
            self._done += 1
            self.failed.emit(translate("Jobs", "The article could not be read: extraction ended unexpectedly."))
            self._go_on()


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
        worker = Worker("viewer.importing", self)
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


def _key(document: Document) -> Key:
    return document.id, document.published, document.text


_ARTICLE = ("text", "id", "published", "published_basis", "title", "source")
