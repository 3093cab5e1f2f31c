"""An article with its events and dates marked up as TimeML 1.2.1 (EVENT, TIMEX3, MAKEINSTANCE, TLINK).

The text is the article's own. TimeML knows no overlapping marks: where two overlap, the one that begins first stays.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement, tostring

from extract.model import Document, Event, Span, Timeline

_CLASS = {"planned": "I_ACTION", "called-for": "I_ACTION", "hypothetical": "I_STATE"}
_RELATION = {
    "before": "BEFORE",
    "until": "ENDED_BY",
    "after": "AFTER",
    "since": "BEGUN_BY",
    "during": "IS_INCLUDED",
    "throughout": "SIMULTANEOUS",
}
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_timeml(timeline: Timeline, document: Document) -> bytes:
    """``document``, one of the timeline's, as a TimeML file in UTF-8. Characters XML cannot hold become U+FFFD."""
    events = [(e, item) for e in timeline.events for item in e.evidence if item.document == document.id]
    root = Element("TimeML")
    SubElement(root, "DOCID").text = _clean(document.id)
    created = SubElement(SubElement(root, "DCT"), "TIMEX3")
    created.attrib |= {"tid": "t0", "type": "DATE", "functionInDocument": "CREATION_TIME", "temporalFunction": "false"}
    created.attrib["value"] = document.published or "XXXX-XX-XX"
    created.text = document.published or ""
    if document.title:
        SubElement(root, "TITLE").text = _clean(document.title)
    instances = Element("instances")
    marks = [(item.trigger, "EVENT", event) for event, item in events]
    marks += [(item.time, "TIMEX3", event) for event, item in events if item.time is not None]
    _mark_up(SubElement(root, "TEXT"), document.text, marks, instances)
    root.extend(instances)
    root.text = "\n"
    for child in root:
        child.tail = "\n"
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _mark_up(parent: Element, text: str, marks: list[tuple[Span, str, Event]], instances: Element) -> None:
    """Fill ``parent`` with the text and its marks, ``instances`` with one instance for each event mark."""
    at, last = 0, parent
    times: dict[Span, str] = {}
    made: list[tuple[str, Event, Span | None]] = []
    parent.text = ""
    time_of = {(item.trigger, event.id): item.time for event in {m[2] for m in marks} for item in event.evidence}
    for span, tag, event in sorted(marks, key=lambda m: (m[0].start, -m[0].end, m[1])):
        if span.start < at or span.end <= span.start:
            continue
        _append(parent, last, _clean(text[at : span.start]))
        last = SubElement(parent, tag)
        last.text, last.tail = _clean(span.of(text)), ""
        if tag == "EVENT":
            number = len(made) + 1
            last.attrib |= {"eid": f"e{number}", "class": _CLASS.get(event.status, "OCCURRENCE"), "comment": event.type}
            made.append((f"e{number}", event, time_of.get((span, event.id))))
        else:
            times[span] = f"t{len(times) + 1}"
            last.attrib |= {"tid": times[span], "type": _timex_type(event), "value": event.when.timex or _value(event)}
        at = span.end
    _append(parent, last, _clean(text[at:]))
    for number, (eid, event, time) in enumerate(made, start=1):
        instance = SubElement(instances, "MAKEINSTANCE")
        instance.attrib |= {"eiid": f"ei{number}", "eventID": eid, "tense": "NONE", "aspect": "NONE", "pos": "OTHER"}
        instance.attrib["polarity"] = "NEG" if event.status == "denied" else "POS"
        related = times.get(time) if time is not None else "t0" if event.when.basis == "published" else None
        if related is not None:
            link = SubElement(instances, "TLINK")
            relation = "BEFORE" if related == "t0" else _RELATION[event.when.relation]
            link.attrib |= {"lid": f"l{number}", "eventInstanceID": f"ei{number}", "relatedToTime": related}
            link.attrib["relType"] = relation


def _append(parent: Element, last: Element, text: str) -> None:
    if last is parent:
        parent.text = (parent.text or "") + text
    else:
        last.tail = (last.tail or "") + text


def _timex_type(event: Event) -> str:
    if event.when.recurrence is not None:
        return "SET"
    return "TIME" if event.when.granularity in ("minute", "hour", "part-of-day") else "DATE"


def _value(event: Event) -> str:
    return event.when.start or event.when.end or "XXXX-XX-XX"


def _clean(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
