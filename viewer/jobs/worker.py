"""A process of Waqai's own that answers requests, so that what it does never holds up the window."""

from __future__ import annotations

import json
import sys
from typing import Any

from PySide6.QtCore import QObject, QProcess, Signal


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
