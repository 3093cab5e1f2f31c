"""What a report says of itself: how many events of how many, which filter, which sources with their hashes, how much
of it was reviewed, when and with what it was made. No Qt."""

from __future__ import annotations

from hashlib import sha256
from importlib.metadata import version

from extract.model import Document, Timeline
from viewer.report.options import Options
from viewer.wording import Language, date_in_words, filter_in_words, isolated, ltr, published_in_words
from viewer.wording.words import in_digits, word

_BETWEEN = {"en": ", ", "ar": "، "}


def summary(timeline: Timeline, total: int, options: Options, lang: Language) -> str:
    """The line under the title: how many of ``total`` events, which were wanted, from how many sources, how many
    reviewed."""
    number, reviewed, sources = len(timeline.events), _reviewed(timeline), len(timeline.documents)
    key = "some_events" if number < total else "one_event" if total == 1 else "all_events"
    said = [word("report", "head", key, lang).format(n=number, all=total)]
    said += _chosen(options, lang)
    said.append(word("report", "head", "one_source" if sources == 1 else "sources", lang).format(n=sources))
    if "reviewed" in options.foot:
        said.append(word("report", "head", "reviewed", lang).format(n=reviewed, all=number))
    if options.part != "figure":
        said.append(word("report", "head", "beside", lang))
    return in_digits(" · ".join(said), options.digits_of(lang))


def foot(documents: tuple[Document, ...], options: Options) -> str:
    """What stands at the foot of every page: the source, with its date and the beginning of its hash."""
    lang, said = options.first, []
    if len(documents) != 1:
        return word("report", "foot", "sources", lang).format(n=len(documents)) if "source" in options.foot else ""
    (document,) = documents
    if "source" in options.foot:
        source = word("report", "foot", "source", lang).format(source=isolated(source_of(document)))
        published = published_in_words(document, lang, options.digits_of(lang), options.months)
        said.append(f"{source}{_BETWEEN[lang]}{published}")
    if "hash" in options.foot:
        short = word("report", "foot", "hash", lang).format(hash=fingerprint(document)[:8])
        said.append(ltr(f"{short}…", lang))
    return " · ".join(said)


def made_with(options: Options) -> str:
    """Program and version; '' where they are not wanted."""
    lang = options.first
    name = word("report", "foot", "made_with", lang)
    return f"{name} {ltr(version('waqai'), lang)}" if "version" in options.foot else ""


def ending(timeline: Timeline, options: Options) -> tuple[str, ...]:
    """The closing lines: every source with its hash, review, selection, notices, making."""
    lang, lines = options.first, []
    digits, wanted = options.digits_of(lang), options.foot
    for number, document in enumerate(timeline.documents, start=1):
        if "source" in wanted:
            said = isolated(source_of(document))
            if document.title and document.title != source_of(document):
                said = f"{isolated(document.title)} · {said}"
            numbered = f"[{in_digits(str(number), digits)}] " if len(timeline.documents) > 1 else ""
            lines.append(f"{numbered}{said} · {published_in_words(document, lang, digits, options.months)}")
        if "hash" in wanted:
            lines.append(word("report", "end", "hash_of", lang).format(hash=ltr(fingerprint(document), lang)))
    if "reviewed" in wanted:
        reviewed, number = _reviewed(timeline), len(timeline.events)
        key = "automatic_none" if reviewed == 0 else "automatic_all" if reviewed == number else "automatic"
        lines.append(in_digits(word("report", "end", key, lang).format(n=reviewed, all=number), digits))
    lines += _chosen(options, lang)
    lines += [word("report", "end", "notice", lang).format(notice=isolated(n)) for n in timeline.notices]
    made = date_in_words(options.made, lang, digits, options.months) if options.made and "made" in wanted else ""
    program = ltr(version("waqai"), lang) if "version" in wanted else ""
    if made or program:
        key = "made" if made and program else "made_undated" if program else "made_only"
        lines.append(word("report", "end", key, lang).format(date=made, version=program))
    return tuple(lines)


def fingerprint(document: Document) -> str:
    """SHA-256 of the text as read, in UTF-8, in hexadecimal."""
    return sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()


def source_of(document: Document) -> str:
    """What a reader knows the article by: its outlet or file, else its title, else its id."""
    return document.source or document.title or document.id


def _chosen(options: Options, lang: Language) -> list[str]:
    """Which events were wanted: the filter, and the stretch of time."""
    if "filter" not in options.foot:
        return []
    digits, said = options.digits_of(lang), []
    if options.filter:
        wanted = filter_in_words(options.filter, lang, digits, options.months)
        said.append(word("report", "head", "filter", lang).format(filter=wanted))
    if options.visible is not None:
        first, last = (date_in_words(iso, lang, digits, options.months) for iso in options.visible)
        said.append(word("report", "head", "visible", lang).format(first=first, last=last))
    return said


def _reviewed(timeline: Timeline) -> int:
    return sum(event.review != "unreviewed" for event in timeline.events)
