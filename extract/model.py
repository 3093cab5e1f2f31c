"""The domain: what a timeline is made of. Frozen values only; no parsing, no arithmetic, no input or output.

A span counts Unicode code points into the document's text *as imported*: ``text[start:end]`` is the surface.
Field names and allowed values are those of the exported JSON (``resources/timeline.schema.json``).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, NamedTuple

Granularity = Literal[
    "minute",
    "hour",
    "part-of-day",
    "day",
    "week",
    "month",
    "season",
    "quarter",
    "year",
    "decade",
    "century",
    "unknown",
]
Relation = Literal["during", "throughout", "before", "after", "since", "until"]
Basis = Literal["stated", "relative", "context", "published", "unknown"]
PublishedBasis = Literal["given", "metadata", "dateline", "unknown"]
Status = Literal["asserted", "planned", "called-for", "alleged", "denied", "hypothetical", "ended"]
Role = Literal["agent", "patient", "recipient", "instrument"]
Comparison = Literal["=", ">=", ">", "<=", "<", "~"]
Review = Literal["unreviewed", "accepted", "rejected", "edited"]


class Span(NamedTuple):
    """Code points ``[start, end)`` of a document's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The surface this span covers in ``text``."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Analysis:
    """One morphological reading of a word, as the analyser gives it; nothing in it depends on context.

    ``lemma`` is fully vocalised (``قَتَل``); ``bare`` the same without diacritics and with letters folded.
    """

    lemma: str
    bare: str
    pos: str  # CAMeL tag: verb, noun, noun_prop, adj, adv, prep, conj, pron, part, digit, …
    voice: str  # 'a' active, 'p' passive, 'n' not applicable
    aspect: str  # 'p' perfect, 'i' imperfect, 'c' imperative, 'n' not applicable
    proclitics: frozenset[str]  # folded surfaces: 'و' 'ف' 'ب' 'ل' 'ك' 'س' 'ال'
    enclitic: str | None
    gender: str  # 'm', 'f' or '-'
    number: str  # 's', 'd', 'p' or '-'
    gloss: str


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or punctuation mark; ``folded`` is what lexicons are matched against."""

    span: Span
    text: str
    folded: str
    analyses: tuple[Analysis, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of one paragraph, with its tokens in reading order."""

    span: Span
    paragraph: int
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """An article as imported. ``paragraphs`` leaves out teasers and app promotion; ``published`` is ISO 8601."""

    id: str
    text: str
    paragraphs: tuple[Span, ...]
    published: str | None = None
    published_basis: PublishedBasis = "unknown"
    title: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Recurrence:
    """Repeats every ``every``, from and to a clock time ('HH:MM'); ``to`` earlier than ``start`` is the next day."""

    every: Literal["day", "week", "month", "year"]
    start: str | None = None
    end: str | None = None
    zone: str | None = None  # 'local', 'GMT', 'UTC+3'


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A temporal expression (TIMEX3) with its value.

    ``start`` and ``end`` are the interval meant, end exclusive, naive local time; None where open or not resolved.
    ``clock`` holds 'HH:MM' pairs of a clock time whose day is not known. ``anchor`` is the span of the expression it
    was counted from, None for the publication date or where nothing was counted.
    """

    span: Span
    kind: Literal["DATE", "TIME", "DURATION", "SET"]
    timex: str | None
    granularity: Granularity
    relation: Relation
    basis: Basis
    start: datetime | None = None
    end: datetime | None = None
    edtf: str | None = None
    clock: tuple[str | None, str | None] | None = None
    seconds: float | None = None
    approximate: bool = False
    recurrence: Recurrence | None = None
    anchor: Span | None = None
    conflict: str | None = None  # one plain sentence where the text disagrees with itself or the publication date
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class When:
    """When an event took place; ``start`` and ``end`` are ISO 8601 at ``granularity``, ``end`` inclusive."""

    start: str | None
    end: str | None
    granularity: Granularity
    relation: Relation
    basis: Basis
    approximate: bool = False
    edtf: str | None = None
    timex: str | None = None
    text: str | None = None
    recurrence: Recurrence | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A place named in the text; ``name`` is English, ``country`` ISO 3166-1 alpha-2, degrees WGS 84."""

    text: str
    span: Span
    name: str | None = None
    country: str | None = None
    geonameid: int | None = None
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class Participant:
    """Who did it, or to whom; ``name`` is the English name where a lexicon knows it."""

    role: Role
    text: str
    span: Span
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count with what is counted; ``value`` None for 'dozens', with ``low`` and ``high`` given."""

    value: float | None
    relation: Comparison
    what: str
    span: Span
    low: float | None = None
    high: float | None = None
    who: str | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who the article says reported or claimed it."""

    text: str
    span: Span
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a document supports an event: the clause or sentence, its trigger, the expression that dates it."""

    document: str
    paragraph: int
    span: Span
    trigger: Span
    time: Span | None = None


@dataclass(frozen=True, slots=True)
class Label:
    """An event's short name in both languages."""

    en: str
    ar: str


@dataclass(frozen=True, slots=True)
class Event:
    """One event with everything the text says of it, and the ids of the rules that found it.

    ``id`` is stable: the same text and rules give the same id.
    """

    id: str
    type: str
    label: Label
    when: When
    status: Status
    evidence: tuple[Evidence, ...]
    where: tuple[Place, ...] = ()
    participants: tuple[Participant, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    attribution: Attribution | None = None
    confidence: float = 0.5
    rules: tuple[str, ...] = ()
    review: Review = "unreviewed"


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events of one or more documents, in the order of their first evidence.

    ``notices`` are plain sentences a reader must see: a date in the text that disagrees with the publication date, …
    """

    documents: tuple[Document, ...]
    events: tuple[Event, ...]
    notices: tuple[str, ...] = field(default=())
