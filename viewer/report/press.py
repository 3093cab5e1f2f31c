"""The window's way to reports: another process makes previews and files, so that nothing slow holds up the window."""

from __future__ import annotations

from base64 import b64decode
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from extract.export.contract import to_json
from extract.model import Timeline
from viewer.jobs.worker import Worker
from viewer.language import current, translate
from viewer.report.formats import Format
from viewer.report.options import Options, to_plain
from viewer.report.writing import DRAFT


class Press(QObject):
    """Makes reports of one timeline. ``pictured(QImage, page, pages)`` and ``texted(text)`` answer the last preview
    asked for, ``copied(QImage)`` a page asked for; ``progress(done, all)`` and ``written(paths)`` an export, or, with
    nothing written, ``present(paths)`` of files that are there already; ``failed(sentence)`` any of them. A newer
    preview takes the place of an older one still waiting.
    """

    pictured = Signal(QImage, int, int)
    texted = Signal(str)
    copied = Signal(QImage)
    progress = Signal(int, int)
    written = Signal(list)
    present = Signal(list)
    failed = Signal(str)

    def __init__(self, timeline: Timeline, parent: QObject) -> None:
        super().__init__(parent)
        self._timeline = {"timeline": to_json(timeline)}
        self._job = 0
        self._asked: dict[int, str] = {}  # what each job in hand is: preview, copy or export
        self._waiting: dict[str, Any] | None = None
        self._target: Path | None = None
        self._worker: Worker | None = self._started()

    def preview(self, options: Options, form: Format, page: int, size: QSize) -> None:
        """Show a page as large as fits into ``size`` (device pixels)."""
        request = self._request(options, form) | {"page": page, "pixels": [size.width(), size.height()]}
        if self._asked:
            self._waiting = request
        else:
            self._ask("preview", request)

    def copy(self, options: Options, form: Format, page: int, size: QSize) -> None:
        """Make a page as a picture to be copied."""
        self._ask("copy", self._request(options, form) | {"page": page, "pixels": [size.width(), size.height()]})

    def export(self, options: Options, form: Format, path: Path, *, over: bool = False) -> None:
        """Write the report to ``path``, numbered where it is several files; over what is there only if ``over``."""
        self._target = path
        self._ask("export", self._request(options, form) | {"path": str(path), "over": over})

    @property
    def exporting(self) -> bool:
        """Whether a report is being written."""
        return "export" in self._asked.values()

    def cancel(self) -> None:
        """Give up what is being made; nothing half-made stays on the disk."""
        self.close()
        if self._target is not None:
            for draft in self._target.parent.glob(f"*{DRAFT}"):
                if draft.name.startswith(self._target.stem.split(".")[0]):
                    draft.unlink(missing_ok=True)
        self._asked.clear()
        self._waiting, self._target = None, None

    def close(self) -> None:
        """End the process and wait until it is gone."""
        if self._worker is not None:
            self._worker.stop()
            self._worker = None

    def _started(self) -> Worker:
        worker = Worker("viewer.report.process", self)
        worker.answered.connect(self._take)
        worker.died.connect(self._lost)
        worker.ask(self._timeline)
        return worker

    @staticmethod
    def _request(options: Options, form: Format) -> dict[str, Any]:
        return {"options": to_plain(options), "ending": form.ending}

    def _ask(self, kind: str, request: dict[str, Any]) -> None:
        self._job += 1
        self._worker = self._worker or self._started()
        self._asked[self._job] = kind
        self._worker.ask(request | {"job": self._job})

    def _take(self, answer: dict[str, Any]) -> None:
        if "done" in answer:
            self.progress.emit(answer["done"], answer["all"])
            return
        kind = self._asked.pop(answer["job"])
        if "problem" in answer:
            self.failed.emit(answer["problem"][current()])
        elif "files" in answer:
            self.written.emit(answer["files"])
        elif "exist" in answer:
            self.present.emit(answer["exist"])
        elif "text" in answer:
            self.texted.emit(answer["text"])
        else:
            picture = QImage.fromData(b64decode(answer["picture"]))
            if kind == "copy":
                self.copied.emit(picture)
            else:
                self.pictured.emit(picture, answer["page"], answer["pages"])
        if self._waiting is not None and not self._asked:
            request, self._waiting = self._waiting, None
            self._ask("preview", request)

    def _lost(self) -> None:
        """The process died on its own."""
        self.cancel()
        self.failed.emit(translate("Report", "The report could not be made: its process ended unexpectedly."))
