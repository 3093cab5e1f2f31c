"""The line at the foot of the window: review progress, what is going on, and which morphology is in use."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from viewer.language import translate


class StatusLine(QStatusBar):
    """``cancelled`` when the reader stops what is going on."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(14, 2, 14, 2)
        self._reviewed, self._total, self._morphology, self._stage = 0, 0, "", ""
        self.review = QLabel(self)
        self.review_bar = QProgressBar(self)
        self.work = QLabel(self)
        self.work_bar = QProgressBar(self)
        self.cancel = QPushButton(self)
        self.cancel.setProperty("role", "quiet")
        self.cancel.clicked.connect(self.cancelled)
        self.offline = QLabel(self)
        for bar in (self.review_bar, self.work_bar):
            bar.setTextVisible(False)
            bar.setFixedWidth(130)
        self.said = QLabel(self)
        self.saved = QLabel(self)
        self._is_saved: bool | None = None
        for widget in (self.review, self.review_bar, self.saved, self.said, self.work, self.work_bar, self.cancel):
            self.addWidget(widget)
        self.addPermanentWidget(self.offline)
        self.set_review(0, 0)
        self.set_work("", 0.0)

    def set_review(self, reviewed: int, total: int) -> None:
        """How many of the events have been looked at."""
        self._reviewed, self._total = reviewed, total
        self.review_bar.setRange(0, max(1, total))
        self.review_bar.setValue(reviewed)
        for widget in (self.review, self.review_bar):
            widget.setVisible(bool(total))
        self.retranslate()

    def set_work(self, stage: str, share: float) -> None:
        """What is going on: 'morphology', 'article', 'articles', 'files', or '' for nothing; ``share`` of 1, 0 where it
        is not known."""
        self._stage = stage
        self.said.setVisible(not stage)
        self.work_bar.setRange(0, 100 if 0 < share < 1 else 0)
        self.work_bar.setValue(round(100 * share))
        for widget in (self.work, self.work_bar, self.cancel):
            widget.setVisible(bool(stage))
        self.retranslate()

    def tell(self, sentence: str) -> None:
        """Say what has been done, until something else is; '' for nothing."""
        self.said.setText(sentence)

    def set_saved(self, saved: bool | None) -> None:
        """Whether the case is in its file; None where it has none."""
        self._is_saved = saved
        self.retranslate()

    def set_morphology(self, name: str) -> None:
        """The name of the morphological database, once it is loaded."""
        self._morphology = name
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set every text in the language in force."""
        self.review.setText(translate("Status", "{0} of {1} reviewed").format(self._reviewed, self._total))
        self.review_bar.setAccessibleName(translate("Status", "Review progress"))
        states = {True: translate("Status", "Saved"), False: translate("Status", "Not saved")}
        self.saved.setText("" if self._is_saved is None else states[self._is_saved])
        stages = {
            "morphology": translate("Status", "Preparing Arabic morphology …"),
            "article": translate("Status", "Reading the article …"),
            "articles": translate("Status", "Reading the articles …"),
            "files": translate("Status", "Reading the files …"),
        }
        self.work.setText(stages.get(self._stage, ""))
        self.work_bar.setAccessibleName(translate("Status", "Progress"))
        self.cancel.setText(translate("Status", "Cancel"))
        offline = translate("Status", "Offline")
        if self._morphology:
            offline += " · " + translate("Status", "CAMeL morphology: {0}").format(self._morphology)
        self.offline.setText(offline)
