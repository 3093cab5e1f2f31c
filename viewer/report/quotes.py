"""The words of the articles that support an event, cut into runs by the field each gives. Text is never altered, only
line breaks become spaces and what lies far from every mark gives way to '…'. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from extract.model import Document, Event, Evidence, Span

_KEEP = 110  # characters kept on either side of a mark
_WHOLE = 420  # evidence up to this length is never shortened
_MOST = 1200  # nor is more than this ever quoted
_FIELDS = ("trigger", "when", "count", "where", "who", "source")  # where two overlap, the first is shown


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of evidence; ``field`` is one of trigger, when, where, who, count, source, '' for none."""

    text: str
    field: str


@dataclass(frozen=True, slots=True)
class Quote:
    """One piece of evidence: its runs, the number of its paragraph (from 1), its document, and that document's number
    (from 1) where there are several, else 0."""

    runs: tuple[Run, ...]
    paragraph: int
    document: str
    source: int

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(run.text for run in self.runs)

    @property
    def place(self) -> str:
        """Where it stands: '¶ 3', '¶ 3 [2]' for the second of several sources."""
        return f"¶\u00a0{self.paragraph}" + (f"\u00a0[{self.source}]" if self.source else "")


def quotes(event: Event, documents: dict[str, Document], numbers: dict[str, int]) -> tuple[Quote, ...]:
    """The evidence of ``event`` whose document is there; pieces that overlap are quoted once, with the marks of all.
    ``numbers`` are those of the documents, from 1."""
    groups: list[list[Evidence]] = []
    for evidence in event.evidence:
        if evidence.document not in documents:
            continue
        together = [group for group in groups if any(_overlap(evidence, other) for other in group)]
        if together:
            together[0].append(evidence)
        else:
            groups.append([evidence])
    several = len(numbers) > 1
    return tuple(
        _quote(event, group, documents[group[0].document], numbers[group[0].document] if several else 0)
        for group in groups
    )


def _overlap(one: Evidence, other: Evidence) -> bool:
    return one.document == other.document and one.span.overlaps(other.span)


def _quote(event: Event, group: list[Evidence], document: Document, source: int) -> Quote:
    text = document.text
    whole = Span(min(e.span.start for e in group), max(e.span.end for e in group))
    found = dict.fromkeys(mark for evidence in group for mark in _marks(event, evidence, text))
    marks = [(span, field) for span, field in found if span.overlaps(whole)]
    marks.sort(key=lambda mark: _FIELDS.index(mark[1]))
    edges = {whole.start, whole.end}
    for span, _ in marks:
        edges |= {max(span.start, whole.start), min(span.end, whole.end)}
    kept = _kept(whole, [span for span, _ in marks] or [whole], text)
    edges |= {edge for span in kept for edge in span}
    runs: list[Run] = []
    for start, end in pairwise(sorted(edges)):
        piece = Span(start, end)
        if not any(span.covers(piece) for span in kept):
            runs.append(Run(" … ", ""))
            continue
        field = next((field for span, field in marks if span.covers(piece)), "")
        runs.append(Run(text[start:end], field))
    return Quote(tuple(_joined(runs)), min(e.paragraph for e in group) + 1, document.id, source)


def _marks(event: Event, evidence: Evidence, text: str) -> list[tuple[Span, str]]:
    """Spans by field, the most telling first. A span counts only where the text says what the field holds, since an
    event may have evidence in several articles."""
    found = [(evidence.trigger, "trigger")]
    if evidence.time is not None:
        found.append((evidence.time, "when"))
    said: list[tuple[Span, str, str | None]] = [(q.span, "count", None) for q in event.quantities]
    said += [(p.span, "where", p.text) for p in event.where]
    said += [(p.span, "who", p.text) for p in event.participants]
    if event.attribution is not None:
        said.append((event.attribution.span, "source", event.attribution.text))
    of_this = event.id.startswith(f"{evidence.document}:")
    for span, field, words in said:
        if of_this if words is None else span.of(text).split() == words.split():
            found.append((span, field))
    return found


def _kept(whole: Span, marks: list[Span], text: str) -> list[Span]:
    """The parts of ``whole`` to quote: all of it, or the neighbourhood of its marks, at most ``_MOST`` characters."""
    if whole.end - whole.start <= _WHOLE:
        return [whole]
    kept: list[Span] = []
    left = _MOST
    for mark in sorted(marks):
        start = _word_edge(text, max(whole.start, mark.start - _KEEP), whole, 1)
        end = _word_edge(text, min(whole.end, mark.end + _KEEP), whole, -1)
        end = min(end, start + left)
        if kept and start <= kept[-1].end + _KEEP // 2:
            start, end = kept[-1].start, max(end, kept[-1].end)
            left += kept[-1].end - kept[-1].start
            kept.pop()
        if end > start:
            kept.append(Span(start, end))
            left -= end - start
    return kept


def _word_edge(text: str, at: int, whole: Span, step: int) -> int:
    """The nearest edge of a word from ``at`` towards the mark; ``at`` itself where there is none near."""
    if at in whole:
        return at
    for near in range(at, at + 30 * step, step):
        if not whole.start < near < whole.end:
            return at
        if text[near - 1 if step > 0 else near].isspace():
            return near
    return at


def _joined(runs: list[Run]) -> list[Run]:
    """Neighbours of one field as one run, white space made single."""
    joined: list[Run] = []
    for run in runs:
        if joined and joined[-1].field == run.field:
            joined[-1] = Run(joined[-1].text + run.text, run.field)
        else:
            joined.append(run)
    return [Run(_spaced(run.text), run.field) for run in joined if run.text]


def _spaced(text: str) -> str:
    inner = " ".join(text.split())
    if not inner:
        return " "
    return f"{' ' if text[0].isspace() else ''}{inner}{' ' if text[-1].isspace() else ''}"
