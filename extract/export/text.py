"""A timeline as lines of plain text for a terminal: earliest first, one line an event, what has no date last."""

from __future__ import annotations

from extract.model import Event, Timeline, When

_WHEN = 40  # columns


def to_text(timeline: Timeline) -> list[str]:
    """The notices, then a line an event: when, what and where, and in brackets what is not plainly asserted by the
    article itself: its status, who says so; at the end the paragraph."""
    return [
        *(f"! {notice}" for notice in timeline.notices),
        *(_line(event) for event in sorted(timeline.events, key=_order)),
    ]


def _order(event: Event) -> tuple[bool, str, str]:
    when = event.when
    known = when.start or when.end
    return known is None, known or "", when.end or "9999"


def _line(event: Event) -> str:
    source = event.attribution
    asides = [
        event.status if event.status != "asserted" else "",
        f"according to {source.name or ' '.join(source.text.split())}" if source is not None else "",
    ]
    told = "; ".join(filter(None, asides))
    paragraph = f"¶{event.evidence[0].paragraph + 1}"
    return f"{_when(event.when):<{_WHEN}}{event.label.en}{f'  [{told}]' if told else ''}  {paragraph}"


def _when(when: When) -> str:
    again = when.recurrence
    clock = f"{again.start}–{again.end}" if again is not None and again.start and again.end else ""
    every = f"every {again.every} {clock}".strip() if again is not None else ""
    return ", ".join(filter(None, (every, _dates(when))))


def _dates(when: When) -> str:
    start, end = (side and side.replace("T", " ") for side in (when.start, when.end))
    if start is None and end is None:
        return "no date stated" if when.text is None else " ".join(when.text.split())
    if start is None:
        return f"by {end}"
    if end is None:
        return f"from {start}"
    if start == end:
        return start
    if start[:10] == end[:10]:
        return f"{start} – {end[11:]}" if len(end) > 10 else f"{start} – {end}"
    return f"{start} – {end}"
