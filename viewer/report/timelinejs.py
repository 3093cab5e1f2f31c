"""A report as the JSON that TimelineJS shows (Knight Lab's format): one slide an event, its evidence in the text.

TimelineJS can place nothing without a beginning. An event of which only a bound is known stands at the bound, and its
slide says so; events without any date are named on the title slide.
"""

from __future__ import annotations

import json
from datetime import datetime
from html import escape
from typing import Any

from extract.when import moments
from viewer.report.contents import Contents, Item, in_one_line
from viewer.wording import family_name
from viewer.wording.words import word


def to_timelinejs(contents: Contents) -> bytes:
    """The slides in the report's first language, UTF-8."""
    dated = [item for item in contents.items if item.event.when.start or item.event.when.end]
    undated = [item for item in contents.items if item not in dated]
    said = [f"<p>{escape(line)}</p>" for line in (contents.summary[0], contents.caption, *contents.ending) if line]
    if undated:
        names = "".join(f"<li>{escape(item.title[0])}</li>" for item in undated)
        said.append(f"<p>{escape(word('report', 'timelinejs', 'undated', contents.options.first))}</p><ul>{names}</ul>")
    slides = {
        "title": {"text": {"headline": escape(contents.title[0]), "text": "".join(said)}},
        "events": [_slide(item, contents) for item in dated],
    }
    return (json.dumps(slides, ensure_ascii=False, indent=1) + "\n").encode()


def _slide(item: Item, contents: Contents) -> dict[str, Any]:
    when = item.event.when
    slide: dict[str, Any] = {"unique_id": f"event-{item.number}", "start_date": _date(when.start or when.end or "")}
    if when.start and when.end and when.end != when.start:
        slide["end_date"] = _date(when.end)
    slide["display_date"] = in_one_line(item.when[0])
    slide["group"] = family_name(item.family, contents.options.first)
    quoted = [
        f'<blockquote lang="ar" dir="rtl">{escape(quote.text)} ({quote.place})</blockquote>' for quote in item.quotes
    ]
    notes = [f"<p>{escape(line)}</p>" for line in (item.detail[0], item.unreviewed, item.no_evidence) if line]
    slide["text"] = {"headline": escape(f"{item.number}. {item.title[0]}"), "text": "".join(notes + quoted)}
    return slide


def _date(iso: str) -> dict[str, int]:
    """The fields that ``iso`` states, and no others."""
    moment: datetime = moments(iso)[0]
    fields = {"year": moment.year}
    if len(iso) >= 7:
        fields["month"] = moment.month
    if len(iso) >= 10:
        fields["day"] = moment.day
    if len(iso) >= 13:
        fields |= {"hour": moment.hour, "minute": moment.minute}
    return fields
