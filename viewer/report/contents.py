"""What a report says, before any page exists: items in order with their words of evidence, header, sources. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from importlib.metadata import version
from unicodedata import bidirectional

from extract.lexicons import family_of
from extract.model import Document, Event, Timeline
from extract.when import moments
from viewer.project.filters import Filter
from viewer.report.options import Options
from viewer.report.quotes import Quote, quotes
from viewer.wording import (
    Language,
    WhenParts,
    date_in_words,
    filter_in_words,
    isolated,
    ltr,
    published_in_words,
    status_in_words,
    when_parts,
)
from viewer.wording.words import in_digits, word

_BETWEEN = {"en": ", ", "ar": "، "}


@dataclass(frozen=True, slots=True)
class Item:
    """One numbered item. ``when``, ``title`` and ``detail`` hold one entry for each language of the report."""

    number: int
    event: Event
    family: str
    when: tuple[WhenParts, ...]
    title: tuple[str, ...]
    detail: tuple[str, ...]
    unreviewed: str  # '' where a person has looked at it
    quotes: tuple[Quote, ...]
    no_evidence: str


@dataclass(frozen=True, slots=True)
class Contents:
    """A whole report in words. ``ending`` are the closing lines: sources with their hashes, making, notices."""

    options: Options
    timeline: Timeline
    title: tuple[str, ...]
    summary: tuple[str, ...]
    caption: str
    items: tuple[Item, ...]
    foot: str
    version: str
    figure_alt: str
    ending_heading: str
    ending: tuple[str, ...]
    empty: str


def contents(timeline: Timeline, options: Options) -> Contents:
    """The report of what the filter passes of ``timeline``. Raises KeyError for a preset or type there is not."""
    total = sum(event.review != "rejected" for event in timeline.events)
    timeline = shown(timeline, options.filter)
    documents = {document.id: document for document in timeline.documents}
    ordered = sorted(timeline.events, key=_order)
    languages = options.languages
    items = tuple(_item(n, event, documents, options) for n, event in enumerate(ordered, start=1))
    title = options.title or _title(timeline)
    return Contents(
        options=options,
        timeline=Timeline(timeline.documents, tuple(ordered), timeline.notices),
        title=(title,) if title else tuple(word("report", "head", "untitled", lang) for lang in languages),
        summary=tuple(_summary(timeline, max(total, len(ordered)), options, lang) for lang in languages),
        caption=options.caption,
        items=items,
        foot=_foot(timeline.documents, options),
        version=version("waqai"),
        figure_alt=_alt(tuple(ordered), options),
        ending_heading=word("report", "end", "heading", options.first),
        ending=_ending(timeline, options),
        empty="" if items else word("report", "head", "no_events", options.first),
    )


def shown(timeline: Timeline, wanted: Filter) -> Timeline:
    """The events that pass a filter; rejected ones only where it asks for them."""
    passed = wanted.apply(timeline)
    if wanted.reviews:
        return passed
    return replace(passed, events=tuple(event for event in passed.events if event.review != "rejected"))


def fingerprint(document: Document) -> str:
    """SHA-256 of the text as read, in UTF-8, in hexadecimal."""
    return sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()


def source_of(document: Document) -> str:
    """What a reader knows the article by: its outlet or file, else its title, else its id."""
    return document.source or document.title or document.id


def language_of(text: str, otherwise: Language) -> Language:
    """The language of what a person typed, by its first letter."""
    letters = (bidirectional(character) for character in text)
    first = next((kind for kind in letters if kind in ("L", "R", "AL")), "")
    return otherwise if not first else "en" if first == "L" else "ar"


def in_one_line(when: WhenParts) -> str:
    """A date whose three parts do not stand under one another."""
    said = " ".join(filter(None, (when.lead, when.date)))
    return f"{said} ({when.note})" if when.note else said


def places_of(event: Event, lang: Language) -> str:
    """The event's places: their English names, or as the article writes them."""
    names = (place.name or place.text if lang == "en" else place.text for place in event.where)
    return _BETWEEN[lang].join(dict.fromkeys(" ".join(name.split()) for name in names))


def reporter_of(event: Event, lang: Language) -> str:
    """Who the article says reported it; '' for the article itself."""
    said = event.attribution
    if said is None:
        return ""
    return " ".join((said.name or said.text if lang == "en" else said.text).split())


def _item(number: int, event: Event, documents: dict[str, Document], options: Options) -> Item:
    languages = options.languages
    found = quotes(event, documents)
    when = tuple(_when(event, options, lang) for lang in languages)
    return Item(
        number=number,
        event=event,
        family=family_of(event.type).id,
        when=when,
        title=tuple(_name(event, lang)[0] for lang in languages),
        detail=tuple(_detail(event, lang) for lang in languages),
        unreviewed=word("report", "item", "unreviewed", options.first) if event.review == "unreviewed" else "",
        quotes=found,
        no_evidence="" if found else word("report", "item", "no_evidence", options.first),
    )


def _when(event: Event, options: Options, lang: Language) -> WhenParts:
    digits = options.digits_of(lang)
    parts = when_parts(event.when, lang, digits, options.months)
    if event.status == "asserted":
        return parts
    status = status_in_words(event.status, lang)
    return WhenParts(parts.lead, parts.date, _BETWEEN[lang].join(filter(None, (status, parts.note))))


def _name(event: Event, lang: Language) -> tuple[str, str]:
    """The label's name, and the places that may stand behind it."""
    label = event.label.ar if lang == "ar" else event.label.en
    name, _, rest = label.partition(" · ")
    return name, rest


def _detail(event: Event, lang: Language) -> str:
    reporter = reporter_of(event, lang)
    said = word("report", "item", "reported_by", lang).format(source=isolated(reporter)) if reporter else ""
    return " · ".join(filter(None, (places_of(event, lang) or _name(event, lang)[1], said)))


def _order(event: Event) -> tuple[datetime, int]:
    """By the first moment known; what is only bounded by a day stands before what happened on it; undated last."""
    when = event.when
    known = when.start or when.end
    if known is None:
        return datetime.max, 0
    rank = -1 if when.start is None or when.relation == "before" else 1 if when.relation == "after" else 0
    return moments(known)[0], rank


def _title(timeline: Timeline) -> str:
    return (timeline.documents[0].title or "") if len(timeline.documents) == 1 else ""


def _reviewed(timeline: Timeline) -> int:
    return sum(event.review != "unreviewed" for event in timeline.events)


def _summary(timeline: Timeline, total: int, options: Options, lang: Language) -> str:
    number, reviewed, sources = len(timeline.events), _reviewed(timeline), len(timeline.documents)
    key = "some_events" if number < total else "one_event" if total == 1 else "all_events"
    said = [word("report", "head", key, lang).format(n=number, all=total)]
    if options.filter:
        said.append(_filtered(options, lang))
    said.append(word("report", "head", "one_source" if sources == 1 else "sources", lang).format(n=sources))
    said.append(word("report", "head", "reviewed", lang).format(n=reviewed, all=number))
    if options.part != "figure":
        said.append(word("report", "head", "beside", lang))
    return in_digits(" · ".join(said), options.digits_of(lang))


def _alt(ordered: tuple[Event, ...], options: Options) -> str:
    """What the figure shows, for a reader who cannot see it."""
    lang = options.first
    digits = options.digits_of(lang)
    dates = [iso for event in ordered for iso in (event.when.start, event.when.end) if iso]
    if not dates:
        return in_digits(word("report", "figure", "alt_undated", lang).format(n=len(ordered)), digits)
    first, last = (date_in_words(iso, lang, digits, options.months) for iso in (min(dates), max(dates)))
    said = word("report", "figure", "alt", lang).format(n=len(ordered), first=first, last=last)
    return in_digits(said, digits)


def _filtered(options: Options, lang: Language) -> str:
    said = filter_in_words(options.filter, lang, options.digits_of(lang), options.months)
    return word("report", "head", "filter", lang).format(filter=said)


def _foot(documents: tuple[Document, ...], options: Options) -> str:
    lang = options.first
    if len(documents) != 1:
        return word("report", "foot", "sources", lang).format(n=len(documents))
    (document,) = documents
    said = word("report", "foot", "source", lang).format(source=isolated(source_of(document)))
    published = published_in_words(document, lang, options.digits_of(lang), options.months)
    short = word("report", "foot", "hash", lang).format(hash=fingerprint(document)[:8])
    return f"{said}{_BETWEEN[lang]}{published} · {ltr(f'{short}…', lang)}"


def _ending(timeline: Timeline, options: Options) -> tuple[str, ...]:
    lang, lines = options.first, []
    digits = options.digits_of(lang)
    for document in timeline.documents:
        said = isolated(source_of(document))
        if document.title and document.title != source_of(document):
            said = f"{isolated(document.title)} · {said}"
        lines.append(f"{said} · {published_in_words(document, lang, digits, options.months)}")
        lines.append(word("report", "end", "hash_of", lang).format(hash=ltr(fingerprint(document), lang)))
    reviewed, shown = _reviewed(timeline), len(timeline.events)
    key = "automatic_none" if reviewed == 0 else "automatic_all" if reviewed == shown else "automatic"
    lines.append(word("report", "end", key, lang).format(n=reviewed, all=shown))
    if options.filter:
        lines.append(_filtered(options, lang))
    lines += [word("report", "end", "notice", lang).format(notice=isolated(n)) for n in timeline.notices]
    key = "made" if options.made else "made_undated"
    made = date_in_words(options.made, lang, digits, options.months) if options.made else ""
    lines.append(word("report", "end", key, lang).format(date=made, version=ltr(version("waqai"), lang)))
    return tuple(lines)
