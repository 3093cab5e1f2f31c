"""What a report says, before any page exists: items in order with their words of evidence, header, sources. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from math import isinf, isnan
from unicodedata import bidirectional

from extract.lexicons import family_of
from extract.model import Event, Timeline
from extract.when import moments
from viewer.report.imprint import ending, foot, made_with, summary
from viewer.report.options import Options
from viewer.report.quotes import Quote, quotes
from viewer.timeline.extent import extent, seconds
from viewer.wording import (
    Language,
    WhenParts,
    date_in_words,
    isolated,
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
    """A whole report in words. ``foot`` and ``made_with`` stand on every page, either '' for nothing; ``ending`` are
    the closing lines: sources with their hashes, making, notices."""

    options: Options
    timeline: Timeline
    title: tuple[str, ...]
    summary: tuple[str, ...]
    caption: str
    items: tuple[Item, ...]
    foot: str
    made_with: str
    figure_alt: str
    ending_heading: str
    ending: tuple[str, ...]
    empty: str


def contents(timeline: Timeline, options: Options) -> Contents:
    """The report of what the filter passes of ``timeline``. Raises KeyError for a preset or type there is not."""
    total = sum(event.review != "rejected" for event in timeline.events)
    timeline = shown(timeline, options)
    documents = {document.id: document for document in timeline.documents}
    ordered = sorted(timeline.events, key=_order)
    languages = options.languages
    numbers = {document.id: number for number, document in enumerate(timeline.documents, start=1)}
    items = tuple(
        _item(number, event, quotes(event, documents, numbers), options)
        for number, event in enumerate(ordered, start=1)
    )
    title = options.title or _title(timeline)
    return Contents(
        options=options,
        timeline=Timeline(timeline.documents, tuple(ordered), timeline.notices),
        title=(title,) if title else tuple(word("report", "head", "untitled", lang) for lang in languages),
        summary=tuple(summary(timeline, max(total, len(ordered)), options, lang) for lang in languages),
        caption=options.caption,
        items=items,
        foot=foot(timeline.documents, options),
        made_with=made_with(options),
        figure_alt=_alt(tuple(ordered), options),
        ending_heading=word("report", "end", "heading", options.first),
        ending=ending(timeline, options),
        empty="" if items else word("report", "head", "no_events", options.first),
    )


def shown(timeline: Timeline, options: Options) -> Timeline:
    """The events that pass the filter and can have happened while ``visible``; rejected ones only where the filter asks
    for them. Events without any date are never out of sight."""
    passed = options.filter.apply(timeline)
    events = passed.events
    if not options.filter.reviews:
        events = tuple(event for event in events if event.review != "rejected")
    if options.visible is not None:
        first, last = (seconds(moments(iso)[0]) for iso in options.visible)
        events = tuple(event for event in events if _reaches(event, first, last))
    return passed if events == passed.events else replace(passed, events=events)


def _reaches(event: Event, first: float, last: float) -> bool:
    """Whether an event can be seen between two moments; of an open side only its mark counts."""
    start, end, at, _, _ = extent(event.when)
    if isnan(at):
        return True
    return (at if isinf(start) else start) <= last and (at if isinf(end) else end) >= first


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


def _item(number: int, event: Event, found: tuple[Quote, ...], options: Options) -> Item:
    languages = options.languages
    when = tuple(_when(event, options, lang) for lang in languages)
    return Item(
        number=number,
        event=event,
        family=family_of(event.type).id,
        when=when,
        title=tuple(in_digits(_name(event, lang)[0], options.digits_of(lang)) for lang in languages),
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
