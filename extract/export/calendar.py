"""A timeline as iCalendar (RFC 5545). Events with a beginning are VEVENTs; the others, whose date is open or unknown,
are VJOURNALs, which need no date. Nothing is dated here that the timeline does not date."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Literal

from icalendar import Calendar, Event, Journal

from extract import model
from extract.export.table import evidence_texts
from extract.when import moments

_FREQUENCY = {"day": "DAILY", "week": "WEEKLY", "month": "MONTHLY", "year": "YEARLY"}
_STATUS = {"asserted": "CONFIRMED", "denied": "CANCELLED"}


def to_ics(timeline: model.Timeline, lang: Literal["en", "ar"] = "en", made: str | None = None) -> bytes:
    """The calendar. ``made`` (ISO 8601) becomes the time stamp every entry must have, else the latest publication date,
    else 1 January 1970. Times are local without a zone, as in the text."""
    documents = {document.id: document for document in timeline.documents}
    published = max((d.published for d in timeline.documents if d.published), default="1970-01-01")
    stamp = moments(made or published)[0].replace(tzinfo=UTC)
    calendar = Calendar()
    calendar.add("prodid", "-//Waqai//Timeline//EN")
    calendar.add("version", "2.0")
    for event in timeline.events:
        calendar.add_component(_component(event, documents, lang, stamp))
    return bytes(calendar.to_ical())


def _component(event: model.Event, documents: dict[str, model.Document], lang: str, stamp: datetime) -> Event | Journal:
    when = event.when
    dated = when.start is not None and when.relation not in ("before", "until")
    entry: Event | Journal = Event() if dated else Journal()
    entry.add("uid", f"{event.id}@waqai")
    entry.add("dtstamp", stamp)
    entry.add("summary", event.label.ar if lang == "ar" else event.label.en)
    said = evidence_texts(event, documents)
    basis = f"[{when.basis}, {when.relation}, {when.granularity}{', approximate' if when.approximate else ''}]"
    if not dated and (when.start or when.end):
        basis = f"[{when.basis}, {when.relation} {when.end or when.start}]"
    entry.add("description", "\n".join([basis, f"[{event.status}, {event.review}]", *said]))
    entry.add("categories", [event.type])
    if dated:
        _add_dates(entry, when)
        entry.add("status", _STATUS.get(event.status, "TENTATIVE"))
        places = dict.fromkeys(p.name or p.text for p in event.where)
        if places:
            entry.add("location", ", ".join(places))
    return entry


def _add_dates(entry: Event | Journal, when: model.When) -> None:
    start = when.start or ""
    first = moments(start)[0]
    last = first if when.end is None else moments(when.end)[1]
    again = when.recurrence
    if again is not None and again.start:
        begin = _at(first.date(), again.start)
        entry.add("dtstart", begin)
        if again.end:
            finish = _at(first.date(), again.end)
            entry.add("dtend", finish if finish > begin else finish + timedelta(days=1))
        rule: dict[str, object] = {"freq": _FREQUENCY[again.every]}
        if when.end is not None:
            rule["until"] = last
        entry.add("rrule", rule)
    elif "T" in start:
        entry.add("dtstart", first)
        if last > first:
            entry.add("dtend", last)
    else:
        entry.add("dtstart", first.date())
        if when.end is not None and last.date() > first.date():
            entry.add("dtend", last.date())


def _at(day: date, clock: str) -> datetime:
    hour, _, minute = clock.partition(":")
    return datetime(day.year, day.month, day.day) + timedelta(hours=int(hour), minutes=int(minute or 0))
