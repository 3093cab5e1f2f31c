"""Articles extracted in the background: one process for one, a process for each core for many.

The processes stay alive, so that a changed publication date is answered at once.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QObject, Signal

from extract.export.contract import from_json
from extract.model import Document
from viewer.jobs.worker import Worker
from viewer.language import translate

Key = tuple[str, str | None, str]  # a document as it is read: id, publication date, text


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
        worker = Worker("viewer.jobs.extraction", self)
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


def _key(document: Document) -> Key:
    return document.id, document.published, document.text


_ARTICLE = ("text", "id", "published", "published_basis", "title", "source")
