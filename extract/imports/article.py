"""An article as it comes out of a file, and when it says it was published; nothing is read or guessed here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from extract.dateline import date_in_name, dateline
from extract.model import PublishedBasis

Kind = Literal["text", "html", "word", "pdf", "corpus", "clipboard"]
DatedBy = Literal["given", "metadata", "dateline", "file-name", "unknown"]


@dataclass(frozen=True, slots=True)
class Article:
    """``text`` is what spans will count in; ``name`` the file's name; ``published`` ISO 8601 as ``dated_by`` says."""

    text: str
    kind: Kind
    name: str
    id: str
    title: str | None = None
    source: str | None = None
    published: str | None = None
    dated_by: DatedBy = "unknown"

    @property
    def basis(self) -> PublishedBasis:
        """What the timeline calls that; a file's name is metadata."""
        return "metadata" if self.dated_by == "file-name" else self.dated_by


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that gave no article, and why, in one plain sentence each."""

    name: str
    en: str
    ar: str


def dated(text: str, name: str, stated: str | None = None) -> tuple[str | None, DatedBy]:
    """The publication date and what told it: ``stated`` in the file's metadata, else the text's first lines, else the
    file's ``name``."""
    if stated is not None:
        return stated, "metadata"
    if (line := dateline(text)) is not None:
        return line.published, "dateline"
    named = date_in_name(name)
    return named, "file-name" if named else "unknown"


def too_much(name: str) -> Skipped:
    """The word for a file that takes more memory or time than an article can."""
    return Skipped(
        name,
        f"“{name}” takes more memory or time than an article can: it is damaged or malicious.",
        f"يتطلب «{name}» ذاكرة أو وقتا أكثر مما يتطلبه مقال: فهو تالف أو خبيث.",
    )
