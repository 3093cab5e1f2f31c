"""Articles and cases, read from files into one timeline for a report. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path

from extract import RULES_VERSION
from extract.imports import Article, Skipped, articles_of, files_under
from extract.imports.files import CASE
from extract.model import Document, Timeline
from extract.reading import Unreadable
from viewer.project.case import Case
from viewer.project.imported import Extraction, document_of
from viewer.project.store import Store

Tell = Callable[[str], None]


def read_inputs(paths: Sequence[Path], published: Sequence[str], tell: Tell) -> Timeline:
    """One timeline of all files, cases before articles. ``published`` are ISO 8601 dates of the articles: none, one for
    all, or one each; without one an article's own date counts, where it has one. ``tell`` hears of progress.

    Raises Unreadable, Problem or MorphologyUnavailable, each with a plain sentence.
    """
    articles = list(_articles([path for path in paths if path.suffix != CASE], tell))
    if len(published) not in (0, 1, len(articles)):
        raise Unreadable(
            f"There are {len(articles)} articles and {len(published)} publication dates.",
            f"عدد المقالات {len(articles)} وعدد تواريخ النشر {len(published)}.",
        )
    dates = list(published) * len(articles) if len(published) == 1 else list(published)
    found = [_case(path, tell) for path in paths if path.suffix == CASE]
    if articles:
        case = Case()
        for article, date in zip_longest(articles, dates):
            case.add(_document(article, date, case.imported.free_id(article.id), tell))
        found.append(_read(case, tell))
    return _joined(found)


def _articles(paths: Sequence[Path], tell: Tell) -> Iterator[Article]:
    """The articles of all files, and of the files in folders. Raises Unreadable for the first file that gives none."""
    for path in files_under(paths):
        skipped, number = None, 0
        for found in articles_of(path):
            if isinstance(found, Skipped):
                tell(found.en)
                skipped = found
            else:
                number += 1
                yield found
        if skipped is not None and not number:
            raise Unreadable(skipped.en, skipped.ar)


def _case(path: Path, tell: Tell) -> Timeline:
    tell(f"Opening {path.name} …")
    store, case = Store.open(path)
    store.close()
    timeline = _read(case, tell)
    changed = [d.source or d.id for d in case.documents if d.id in store.damaged]
    notices = [f"The text of “{name}” is no longer the one that was imported." for name in changed]
    return replace(timeline, notices=(*timeline.notices, *notices))


def _document(article: Article, published: str | None, id_: str, tell: Tell) -> Document:
    if published is not None:
        article = replace(article, published=published, dated_by="given")
    elif article.published is None:
        tell(f"{article.name} has no publication date: what counts from it stays undated.")
    else:
        tell(f"{article.name} says that it was published on {article.published}.")
    return document_of(article, id_)


def _read(case: Case, tell: Tell) -> Timeline:
    """The timeline of a case, its documents read where they have not been, with their present dates and rules."""
    from extract.morphology import prepare
    from extract.pipeline import extract

    waiting = case.outdated(RULES_VERSION)
    if waiting:
        prepare(lambda share: tell(f"Preparing Arabic morphology … {share:.0%}") if share < 1 else None)
    for document in waiting:
        tell(f"Reading {document.source or document.id} …")
        timeline = extract(
            document.text,
            id=document.id,
            published=document.published,
            published_basis=document.published_basis,
            title=document.title,
            source=document.source,
        )
        case.set_extraction(Extraction(timeline, RULES_VERSION))
    return case.timeline


def _joined(timelines: Sequence[Timeline]) -> Timeline:
    documents = tuple(document for timeline in timelines for document in timeline.documents)
    ids: set[str] = set()
    for document in documents:
        if document.id in ids:
            raise Unreadable(
                f"Two of the files hold an article “{document.id}”.", f"في ملفين مقال باسم «{document.id}»."
            )
        ids.add(document.id)
    events = tuple(event for timeline in timelines for event in timeline.events)
    return Timeline(documents, events, tuple(dict.fromkeys(n for timeline in timelines for n in timeline.notices)))
