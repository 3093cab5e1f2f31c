"""Articles on their way into a case: files, folders and pasted text, and what of it could not be taken, and why.

A single plain text is read at once; everything else in the background, each article going in as it is found.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from extract.imports.article import Article, Skipped, dated
from extract.imports.files import articles_of, is_plain_text
from extract.reading import Unreadable, decode
from viewer.jobs import Importer
from viewer.session import Session

_AT_ONCE = 25  # articles that go in together while many are coming


class Intake(QObject):
    """``ended(added, skipped)``: how many articles went in, and a tuple of Skipped."""

    ended = Signal(int, object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.importer = Importer(self)
        self.importer.found.connect(self._take)
        self.importer.skipped.connect(self._skip)
        self.importer.idle.connect(self._end)
        self._session = session
        self._into_new, self._published = False, ""
        self._found: list[Article] = []
        self._skipped: list[Skipped] = []
        self._added = 0

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
        self._end()

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
        self._end()

    def _take(self, article: Article) -> None:
        if self._published:
            article = replace(article, published=self._published, dated_by="given")
        self._found.append(article)
        if self._into_new or len(self._found) >= _AT_ONCE or not self._added:
            self._hand_over()

    def _hand_over(self) -> None:
        found, self._found = self._found, []
        if not found:
            return
        if self._into_new:
            self._session.open_articles(found)
            self._into_new, known = False, []
        else:
            known = self._session.add(found)
        self._added += len(found) - len(known)
        for article in known:
            self._skip(
                Skipped(
                    article.name,
                    f"The case has the text of “{article.title or article.name}” already.",
                    f"نص «{article.title or article.name}» موجود في القضية من قبل.",
                )
            )

    def _skip(self, skipped: Skipped) -> None:
        self._skipped.append(skipped)

    def _end(self) -> None:
        self._hand_over()
        added, skipped = self._added, tuple(self._skipped)
        self._added = 0
        self._skipped.clear()
        self.ended.emit(added, skipped)
