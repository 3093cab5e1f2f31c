"""Full text over a case (SQLite FTS5): folded words, tolerant of clitics and endings; by passage, document and event.

Passages are the documents' paragraphs. The store writes the index in the transaction that saves the texts.
"""

from __future__ import annotations

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from extract.model import Document, Event, Label, Span, Timeline
from extract.text.folding import fold, fold_with_offsets
from extract.text.stemming import stems_of

_WORD = re.compile(r"\w+")
_PASSAGES = 2000  # of these the best are looked at for documents and events


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph that holds every word searched for."""

    document: str
    paragraph: int
    span: Span


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found, the best first: passages, the documents they stand in, and events.

    An event is found where its label or evidence holds every word.
    """

    passages: tuple[Passage, ...] = ()
    documents: tuple[str, ...] = ()
    events: tuple[str, ...] = ()


class Index:
    """The search index within a case file."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._told = ToldEvents(Timeline((), ()))

    def write(self, documents: Iterable[Document]) -> None:
        """Index each document whose paragraphs are not indexed yet, or otherwise. Within the caller's transaction."""
        run = self._connection.execute
        for document in documents:
            indexed = run(
                "SELECT start, stop FROM passage WHERE document = ? ORDER BY paragraph", (document.id,)
            ).fetchall()
            if indexed == list(map(tuple, document.paragraphs)):
                continue
            run(
                "DELETE FROM passage_words WHERE rowid IN (SELECT number FROM passage WHERE document = ?)",
                (document.id,),
            )
            run("DELETE FROM passage WHERE document = ?", (document.id,))
            for n, span in enumerate(document.paragraphs):
                folded = fold(span.of(document.text))
                row = run("INSERT INTO passage VALUES (NULL, ?, ?, ?, ?)", (document.id, n, *span)).lastrowid
                stems = " ".join(s for word in _WORD.findall(folded) for s in sorted(stems_of(word)))
                run("INSERT INTO passage_words (rowid, words, stems) VALUES (?, ?, ?)", (row, folded, stems))

    def search(self, wanted: str, timeline: Timeline) -> Found:
        """Passages, documents and events of ``timeline`` that hold every word of ``wanted``; nothing for no words."""
        words = tuple(_WORD.findall(fold(wanted)))
        if not words:
            return Found()
        there = {d.id for d in timeline.documents}
        rows = self._connection.execute(
            "SELECT document, paragraph, start, stop FROM passage_words JOIN passage ON number = passage_words.rowid "
            "WHERE passage_words MATCH ? ORDER BY bm25(passage_words, 4.0, 1.0) LIMIT ?",
            (" AND ".join(map(_either, words)), _PASSAGES),
        )
        passages = tuple(Passage(d, n, Span(start, stop)) for d, n, start, stop in rows if d in there)
        documents = tuple(dict.fromkeys(p.document for p in passages))
        if self._told.timeline is not timeline:
            self._told = ToldEvents(timeline)
        return Found(passages, documents, self._told.search(words, passages))


class ToldEvents:
    """The events of one ``timeline`` by what a search asks of them: the paragraphs that tell them, and their labels."""

    def __init__(self, timeline: Timeline) -> None:
        self.timeline = timeline
        self._texts = {d.id: d.text for d in timeline.documents}
        self._in_paragraph: dict[tuple[str, int], list[int]] = defaultdict(list)  # places in the timeline
        self._labelled: dict[str, list[int]] = defaultdict(list)  # by folded label: many events share theirs
        for at, event in enumerate(timeline.events):
            self._labelled[_folded_label(event.label)].append(at)
            for evidence in event.evidence:
                self._in_paragraph[evidence.document, evidence.paragraph].append(at)

    def search(self, words: tuple[str, ...], passages: tuple[Passage, ...]) -> tuple[str, ...]:
        """Ids of the events told in one of the ``passages`` that hold every word themselves, in the order of the
        passages; then of those whose label does."""
        events, last = self.timeline.events, len(passages)
        best: dict[int, int] = {}
        for rank, passage in enumerate(passages):
            for at in self._in_paragraph.get((passage.document, passage.paragraph), ()):
                best.setdefault(at, rank)
        found = dict.fromkeys((at for label, of in self._labelled.items() if _holds(label, words) for at in of), last)
        found |= {at: rank for at, rank in best.items() if at in found or _holds(self._evidence(events[at]), words)}
        return tuple(events[at].id for at, _ in sorted(found.items(), key=lambda item: (item[1], item[0])))

    def _evidence(self, event: Event) -> str:
        """The folded label and words of the evidence."""
        told = " ".join(e.span.of(self._texts[e.document]) for e in event.evidence)
        return _folded_label(event.label) + fold(told)


def _either(word: str) -> str:
    stems = " OR ".join(f'"{s}"' for s in sorted(stems_of(word)))
    return f'(words : "{word}" * OR stems : ({stems}))'


@lru_cache(maxsize=1 << 17)
def _folded_label(label: Label) -> str:
    return fold(f"{label.en} {label.ar} ")


def _holds(folded: str, words: tuple[str, ...]) -> bool:
    """Whether each word, or a form of it, stands in a folded text. Every form is a piece of the word it is of, so that
    most texts need not be taken apart."""
    missing = [word for word in words if word not in folded]
    if not missing:
        return True
    if not all(any(stem in folded for stem in stems_of(word)) for word in missing):
        return False
    stems: set[str] = set().union(*map(stems_of, _WORD.findall(folded)))
    return all(not stems.isdisjoint(stems_of(word)) for word in missing)


def places_of(wanted: str, text: str) -> tuple[Span, ...]:
    """Where in ``text`` the words searched for stand, or forms of them: what a view marks. Spans into ``text``."""
    words = tuple(_WORD.findall(fold(wanted)))
    folded = fold_with_offsets(text)
    stems = set().union(*map(stems_of, words)) if words else set()
    return tuple(
        folded.span(m.start(), m.end())
        for m in _WORD.finditer(folded.text)
        if any(m.group().startswith(w) for w in words) or not stems.isdisjoint(stems_of(m.group()))
    )
