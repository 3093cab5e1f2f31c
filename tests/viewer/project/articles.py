"""Small articles and events made by hand for the tests of the project; their words are our own."""

from __future__ import annotations

from extract.model import (
    Attribution,
    Document,
    Event,
    Evidence,
    Label,
    Place,
    Quantity,
    Span,
    Timeline,
    When,
)
from extract.text.paragraphs import paragraphs
from viewer.project.case import Case
from viewer.project.imported import Extraction

TEXT = (
    "اندلعت احتجاجات في ألماتي يوم الأحد. وقتل 12 شرطيا في المواجهات، وفق التلفزيون الرسمي.\n"
    "وأعلنت السلطات حالة الطوارئ في العاصمة. ودعت الأمم المتحدة إلى ضبط النفس.\n"
)


def document(
    id: str = "a", text: str = TEXT, *, published: str | None = "2022-01-06", source: str | None = None
) -> Document:
    """A document with its paragraphs."""
    return Document(id, text, paragraphs(text), published, "given" if published else "unknown", None, source)


def on(start: str | None, end: str | None = None) -> When:
    """A day or days, worked out from the text."""
    return When(start, end or start, "day" if start else "unknown", "during", "relative" if start else "unknown")


def event(
    of: Document,
    type: str,
    trigger: str,
    *,
    when: When | None = None,
    places: tuple[str, ...] = (),
    counts: tuple[tuple[str, float, str], ...] = (),
    source: str | None = None,
    confidence: float = 0.8,
) -> Event:
    """An event of the sentence in which ``trigger`` stands first."""
    at = of.text.index(trigger)
    start = max(of.text.rfind(".", 0, at), of.text.rfind("\n", 0, at)) + 1
    sentence = Span(start, of.text.index(".", at) + 1)

    def where(words: str) -> Span:
        found = of.text.index(words, start)
        return Span(found, found + len(words))

    return Event(
        id=f"{of.id}:{type}:{at}",
        type=type,
        label=Label(f"{type} {trigger}", trigger),
        when=when or on("2022-01-02"),
        status="asserted",
        evidence=(Evidence(of.id, 0, sentence, Span(at, at + len(trigger))),),
        where=tuple(Place(p, where(p), p) for p in places),
        quantities=tuple(Quantity(value, "=", what, where(words)) for words, value, what in counts),
        attribution=Attribution(source, where(source)) if source else None,
        confidence=confidence,
        rules=("test",),
    )


def timeline(of: Document) -> Timeline:
    """The four events of ``TEXT``."""
    return Timeline(
        (of,),
        (
            event(of, "protest", "احتجاجات", places=("ألماتي",)),
            event(of, "casualties", "وقتل", counts=(("12 شرطيا", 12, "killed"),), source="التلفزيون الرسمي"),
            event(of, "state-of-emergency", "حالة الطوارئ", confidence=0.4),
            event(of, "appeal", "ودعت", when=on(None)),
        ),
    )


def case(*ids: str, rules: str = "1") -> Case:
    """A case of documents with the text above, one for each id."""
    made = Case()
    for id in ids or ("a",):
        of = document(id, source=f"{id}.txt")
        made.add(of, Extraction(timeline(of), rules))
    return made
