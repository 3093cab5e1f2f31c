"""Articles on their way into a case: files, folders and pasted text, and what of it could not be taken, and why.

A single plain text is read at once; everything else in the background, each article going in as it is found.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from extract.imports.article import Article, Skipped, dated
from extract.imports.files import articles_of, is_plain_text
from extract.reading import Unreadable, decode
from viewer.jobs.importer import Importer
from viewer.project.case import Case
from viewer.session import Session

_AT_ONCE = 6  # articles that go in together while many are coming


class Intake(QObject):
    """``ended(added, skipped)``: how many articles went in, and a tuple of Skipped."""

    ended = Signal(int, object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.importer = Importer(self)
        self.importer.found.connect(self._take)
        self.importer.skipped.connect(self._skip)
        self.importer.idle.connect(self._end_reading)
        self._session = session
        self._into_new, self._published = False, ""
        self._found: deque[Article] = deque()
        self._turn = QTimer(self)  # the window is served between two turns
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._hand_over)
        self._skipped: list[Skipped] = []
        self._added = 0

    @property
    def busy(self) -> bool:
        """Whether anything is still to come."""
        return self.importer.busy or bool(self._found)

    def close(self) -> None:
        """Take nothing more in."""
        self.importer.close()
        self._turn.stop()
        self._found.clear()

    def open(self, paths: Iterable[Path], published: str | None = None) -> None:
        """Open files as a new case; the one that is open stays until there is an article. ``published`` is the date
        of all of them, where it is given."""
        self.importer.cancel()
        self._into_new, self._published = True, published or ""
        self._read(list(paths))

    def add(self, paths: Iterable[Path]) -> None:
        """Add files to the open case, or open them where there is none."""
        if not self.importer.busy:
            self._into_new, self._published = self._session.case is None, ""
        self._read(list(paths))

    def take_text(self, text: str, name: str, *, into_new: bool) -> None:
        """Take a text that is in no file; ``name`` is what to call it."""
        try:
            text = decode(text.encode("utf-8", "replace"), name)
        except Unreadable as problem:
            self._skip(Skipped(name, problem.en, problem.ar))
        else:
            published, dated_by = dated(text, "")
            self._into_new, self._published = into_new, ""
            self._take(Article(text, "clipboard", name, "pasted", None, name, published, dated_by))
        self._end_at_once()

    def _read(self, paths: list[Path]) -> None:
        if len(paths) != 1 or self.importer.busy:
            self.importer.read(paths)
            return
        try:
            if paths[0].is_dir() or not is_plain_text(paths[0]):
                self.importer.read(paths)
                return
            for found in articles_of(paths[0]):
                if isinstance(found, Article):
                    self._take(found)
        except Unreadable as problem:
            self._skip(Skipped(paths[0].name, problem.en, problem.ar))
        self._end_at_once()

    def _take(self, article: Article) -> None:
        if self._published:
            article = replace(article, published=self._published, dated_by="given")
        self._found.append(article)
        if not self._turn.isActive():
            self._turn.start()

    def _hand_over(self) -> None:
        """Put in the next few articles."""
        found = [self._found.popleft() for _ in range(min(_AT_ONCE, len(self._found)))]
        if found and self._into_new:
            self._into_new = False
            self._session.open_case(Case())
        known = self._session.add(found) if found else []
        self._added += len(found) - len(known)
        for article in known:
            name = article.title or article.name
            self._skip(
                Skipped(
                    article.name, f"The case has the text of “{name}” already.", f"نص «{name}» موجود في القضية من قبل."
                )
            )
        if not self._found:
            self._turn.stop()
            if not self.importer.busy:
                self._end()

    def _skip(self, skipped: Skipped) -> None:
        self._skipped.append(skipped)

    def _end_at_once(self) -> None:
        """What is no work need not wait for its turn."""
        if self._found:
            self._hand_over()
        else:
            self._end()

    def _end_reading(self) -> None:
        if not self._found:
            self._end()

    def _end(self) -> None:
        added, skipped = self._added, tuple(self._skipped)
        self._added = 0
        self._skipped.clear()
        self.ended.emit(added, skipped)
