"""What the extractor finds, on its way into the open case: one article is shown at once, of many all together.

It decides when something is shown; the session shows it.
"""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from extract import RULES_VERSION
from extract.model import Timeline
from viewer.jobs.extractor import Extractor
from viewer.project.case import Case
from viewer.project.imported import Extraction

_FROZEN_AFTER = 100  # articles taken in after which the collector passes over them
_FEW = 12  # articles still to be read; with more, what is found is shown when all are read


class Reading(QObject):
    """``progressed``: the case holds more, not to be shown yet. ``ready``: it is to be shown now.

    ``shown`` tells the document shown, which comes first. ``many``: whether many articles are being read; ``hidden``:
    whether the case holds something that is not shown yet.
    """

    progressed = Signal()
    ready = Signal()

    def __init__(self, extractor: Extractor, shown: Callable[[], str | None], parent: QObject) -> None:
        super().__init__(parent)
        self._extractor = extractor
        extractor.finished.connect(self._take)
        extractor.idle.connect(self.settle)
        self.many = False
        self.hidden = False
        self._shown = shown
        self._case: Case | None = None
        self._read: list[Extraction] = []  # found but not in the case yet
        self._adopted = 0
        self._later = QTimer(self)
        self._later.setInterval(0)
        self._later.timeout.connect(self._adopt_next)

    def open(self, case: Case | None) -> None:
        """Read another case, or none, from now on; what was being read is dropped."""
        self._extractor.cancel()
        self._case = case
        gc.freeze()  # a large case is a million objects without cycles: looking for some would hold the window up
        self._later.stop()
        self._read.clear()

    def read(self) -> None:
        """Extract what has not been read by the present rules with its present date, the document shown first."""
        self._adopt(self._read)
        self._read = []
        waiting = list(self._case.outdated(RULES_VERSION)) if self._case else []
        waiting.sort(key=lambda d: d.id != self._shown())
        if waiting or self._extractor.busy:
            self._extractor.extract(waiting)
        self.many = self.many or self._extractor.left > _FEW

    def read_again(self, document: str) -> None:
        """Extract one document anew, whatever it was read by."""
        if self._case is not None:
            wanted = [d for d in self._case.documents if d.id == document]
            self._extractor.extract([*wanted, *self._case.outdated(RULES_VERSION)])

    def settle(self) -> None:
        """Nothing more is coming in."""
        self.many = False
        self.show()

    def show(self) -> None:
        """Have everything shown that came in."""
        self._later.stop()
        self._adopt(self._read)
        self._read = []
        if self.hidden:
            gc.freeze()
            self.ready.emit()

    def _take(self, timeline: Timeline) -> None:
        if self._case is not None:
            self._read.append(Extraction(timeline, RULES_VERSION))
            if self.many and timeline.documents[0].id != self._shown():
                self._later.start()
            else:
                self.show()

    def _adopt(self, extractions: list[Extraction]) -> None:
        if self._case is not None and extractions:
            self._case.set_extraction(*extractions)
            self.hidden = True
            self._adopted += len(extractions)
            if self._adopted % _FROZEN_AFTER == 0:
                gc.freeze()
            self.progressed.emit()

    def _adopt_next(self) -> None:
        """While many articles are being read: one at a time, and nothing is shown anew, so that the window is free.

        What was read before waits until all are read: every edit is then applied again once, not once for each.
        """
        known = self._case.imported.extractions if self._case else {}
        at = next((n for n, x in enumerate(self._read) if self._case and x.key not in known), None)
        if at is None:
            self._later.stop()
        else:
            self._adopt([self._read.pop(at)])
