"""Why an event is on the timeline and why it stands at its date, in plain sentences; decides nothing."""

from __future__ import annotations

from extract.lexicons import event_types
from extract.model import Document, Event
from viewer.wording.dates import clock_range, date_in_words, when_parts
from viewer.wording.facts import type_name
from viewer.wording.words import Digits, Language, Months, isolated, ltr, tables, word


def why_this_date(
    event: Event, document: Document, lang: Language, digits: Digits = "latn", months: Months = "gregorian"
) -> str:
    """Where the event's date comes from. ``document`` is that of its first evidence."""
    when = event.when
    published = None
    if document.published is not None:
        said = date_in_words(document.published, lang, digits, months)
        published = word("reasons", "published", document.published_basis, lang).format(date=said)
    words = isolated(" ".join(when.text.split())) if when.text else None
    sentences = [word("reasons", "date", _reason(event, published), lang).format(words=words, published=published)]
    if when.approximate:
        sentences.append(word("reasons", "date", "approximate", lang))
    if when.recurrence is not None and not clock_range(when.recurrence.start, when.recurrence.end, lang):
        said = when_parts(when, lang, digits, months).date
        sentences.append(word("reasons", "date", "recurring", lang).format(recurrence=said))
    return " ".join(sentences)


def why_this_event(event: Event, lang: Language) -> tuple[str, ...]:
    """One line for each rule that found the event, with the rule's id at its end."""
    lines = []
    for rule in dict.fromkeys(event.rules):
        type_ = rule.partition(".")[0]
        named = type_ in event_types()
        kind = "trigger" if named else rule if rule in tables("reasons")["rule"] else ""
        said = word("reasons", "rule", kind, lang)
        said = said.format(type=type_name(type_, lang) if named else "", rule=ltr(rule, lang))
        lines.append(f"{said} · {ltr(rule, lang)}" if kind else said)
    return tuple(lines)


def _reason(event: Event, published: str | None) -> str:
    """The key of the sentence that explains the date."""
    when = event.when
    dated = when.start is not None or when.end is not None
    if "user/when" in event.rules:
        return "corrected"
    clock = when.recurrence is not None and when.recurrence.start is not None
    if when.basis == "published":
        return ("clock" if clock else "published") + ("_published" if clock and published else "")
    if when.basis == "unknown":
        return "clock" if clock else "undated" if published else "unknown"
    if when.basis == "relative" and when.text and published:
        return "relative_published"
    if when.basis == "relative" and when.text and not dated:
        return "relative_unresolved"
    return when.basis if when.text else f"{when.basis}_silent"
