"""Looks for events of different articles that may be one, a little at a time, while the window has nothing to do."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.project.proposals import Proposal, Proposals
from viewer.session import Session

_SLICE = 0.008  # seconds at a time
_FROZEN_AFTER = 100  # turns after which the collector passes over what they made: it holds no cycles


class Matching(QObject):
    """``found``: ``proposals`` are others now."""

    found = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.proposals: tuple[Proposal, ...] = ()
        self._session = session
        self._reports = Proposals()
        self._work: Iterator[tuple[Proposal, ...] | None] = iter(())
        self._seen: object = None
        self._turns = 0
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._go_on)
        session.opened.connect(self._forget)
        session.changed.connect(self._start)
        session.extractor.idle.connect(self._start)

    @property
    def busy(self) -> bool:
        """Whether it is looking."""
        return self._turn.isActive()

    def _forget(self) -> None:
        self._reports, self._seen = Proposals(), None
        self._turn.stop()
        self._tell(())

    def _start(self) -> None:
        """Look again, where events or what was forbidden changed; not while articles are still being read."""
        case = self._session.case
        if case is None or self._session.extractor.busy or len(case.documents) < 2:
            if self.proposals:
                self._tell(())
            return
        seen = (case.documents, case.timeline.events, case.forbidden)
        if seen != self._seen:
            self._seen = seen
            self._work = self._reports.of(case.timeline, case.forbidden)
            self._turn.start()

    def _go_on(self) -> None:
        self._turns += 1
        if self._turns % _FROZEN_AFTER == 0:
            gc.freeze()
        until = monotonic() + _SLICE
        while monotonic() < until:
            step = next(self._work)
            if step is not None:
                self._turn.stop()
                self._tell(step)
                return

    def _tell(self, proposals: tuple[Proposal, ...]) -> None:
        if proposals != self.proposals:
            self.proposals = proposals
            self.found.emit()
