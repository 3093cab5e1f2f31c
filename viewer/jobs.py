"""Work that must not hold up the window. The only file that starts threads or processes.

One process extracts; it stays alive between articles so that a changed publication date is answered at once. A new
article replaces the one being read, and a late answer to an old request is dropped.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from PySide6.QtCore import QObject, QProcess, Signal

from extract.export.contract import from_json
from extract.model import Document
from viewer.language import translate


class Extractor(QObject):
    """Extracts timelines in the background.

    ``progress(stage, share)``: stage 'morphology' or 'article'. ``finished(Timeline)``; ``failed(sentence)``;
    ``cancelled()``. ``morphology`` is the database's name, '' until the first answer.
    """

    progress = Signal(str, float)
    finished = Signal(object)
    failed = Signal(str)
    cancelled = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.morphology = ""
        self._process: QProcess | None = None
        self._job = 0
        self._busy = False
        self._unread = b""

    @property
    def busy(self) -> bool:
        """Whether an article is being read."""
        return self._busy

    def extract(self, document: Document) -> None:
        """Read ``document`` (its id, text, publication date, title and source); what was being read is dropped."""
        if self._busy:
            self._stop()
        process = self._process or self._started()
        self._job += 1
        self._busy = True
        article = {name: getattr(document, name) for name in _ARTICLE}
        request = json.dumps({"job": self._job, "article": article}, ensure_ascii=False)
        self.progress.emit("morphology", 0.0)
        process.write(request.encode() + b"\n")

    def cancel(self) -> None:
        """Stop reading. What is open stays as it is."""
        if self._busy:
            self._stop()
            self.cancelled.emit()

    def close(self) -> None:
        """End the process and wait until it is gone."""
        self._stop()

    def _started(self) -> QProcess:
        process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._ended)
        process.start(sys.executable, ["-m", "viewer.extraction"])
        self._process = process
        return process

    def _stop(self) -> None:
        self._busy = False
        self._unread = b""
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished()
            process.deleteLater()

    def _read(self) -> None:
        if self._process is None:
            return
        *lines, self._unread = (self._unread + self._process.readAllStandardOutput().data()).split(b"\n")
        for line in lines:
            answer: dict[str, Any] = json.loads(line)
            if answer["job"] == self._job and self._busy:
                self._take(answer)

    def _take(self, answer: dict[str, Any]) -> None:
        if "stage" in answer:
            self.progress.emit(answer["stage"], answer["share"])
            return
        self._busy = False
        if "problem" in answer:
            self.failed.emit(answer["problem"])
        else:
            self.morphology = answer["morphology"]
            self.finished.emit(from_json(answer["timeline"]))

    def _ended(self) -> None:
        """The process died on its own."""
        was_busy = self._busy
        self._stop()
        if was_busy:
            self.failed.emit(translate("Jobs", "The article could not be read: extraction ended unexpectedly."))


_ARTICLE = ("text", "id", "published", "published_basis", "title", "source")
