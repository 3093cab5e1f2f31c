"""What the articles of a case say of one event, in words: who tells it, and their counts side by side."""

from __future__ import annotations

from extract.model import Event
from viewer.language import translate
from viewer.manner import Manner, isolated
from viewer.project.case import Case
from viewer.project.corroboration import Counts, counts, sources
from viewer.wording import quantity_in_words


def told_by(event: Event, case: Case, manner: Manner) -> list[tuple[str, str]]:
    """Headings with lines, for a case of several articles; nothing for a case of one."""
    documents = {d.id: d for d in case.documents}
    if len(documents) < 2 or any(e.document not in documents for e in event.evidence):
        return []
    groups = [
        translate("Inspector", " = ").join(
            dict.fromkeys(isolated(documents[d].source or documents[d].title or d) for d in group)
        )
        for group in sources(event, documents)
    ]
    if len(groups) > 1:
        told = translate("Inspector", "{0} independent sources: {1}").format(len(groups), " · ".join(groups))
    else:
        told = translate("Inspector", "one source: {0}").format(groups[0])
    lines = [(translate("Inspector", "Told by"), told)]
    if case.parts(event.id):
        lines += [(_heading(c), _side_by_side(c, manner)) for c in counts(event, case.parts(event.id), documents)]
    return lines


def _heading(said: Counts) -> str:
    return {
        "agree": translate("Inspector", "Count"),
        "grow": translate("Inspector", "Count, growing"),
        "differ": translate("Inspector", "Counts differ"),
    }[said.trend]


def _side_by_side(said: Counts, manner: Manner) -> str:
    """'12 killed – state television · 8 killed – Interior Ministry'."""
    lang = manner.language
    pieces = []
    for count in said.counts:
        number = quantity_in_words(count.quantity, lang, manner.digits if lang == "ar" else "latn")
        by, document = count.said_by, count.document
        name = (by.name or by.text if lang == "en" else by.text) if by else document.source or document.title
        date = f" ({manner.date(document.published[:10])})" if said.trend == "grow" and document.published else ""
        pieces.append(f"{number} – {isolated(name or document.id)}{date}")
    return " · ".join(dict.fromkeys(pieces))
