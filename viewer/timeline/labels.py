"""The words drawn beside marks, as they are displayed: never longer than a line, safe for both directions. No Qt."""

from __future__ import annotations

import re

from extract.model import Event, When
from extract.when import moments
from viewer.timeline.calendar import Calendar
from viewer.timeline.options import Options

_CLOCK_RANGE = re.compile(r"(\d{1,2}:\d{2})\s?[-–—]\s?(\d{1,2}:\d{2})")  # of either digits
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+")
_LONGEST = 90  # characters


def label_text(event: Event, place: int, options: Options) -> str:
    """The label of the event in row ``place`` as displayed: one line, with its number where events are numbered, clock
    ranges in isolates so that they read forwards in Arabic."""
    label = event.label.ar if options.language == "ar" else event.label.en
    if not options.first_number:
        return displayed(label, options)
    number = number_of(event, place, options)
    point = " " if number.endswith("*") else ". "
    return displayed(f"{number}{point}{label}" if label else number, options)


def number_of(event: Event, place: int, options: Options) -> str:
    """The number of the event in row ``place``, with '*' where nobody has reviewed it."""
    return f"{options.first_number + place}{'*' if event.review == 'unreviewed' else ''}"


def displayed(text: str, options: Options) -> str:
    """``text`` on one line, without control characters, in the reader's digits, clock ranges isolated."""
    line = _CONTROLS.sub(" ", text).strip()
    if len(line) > _LONGEST:
        line = line[: _LONGEST - 1].rstrip() + "…"
    return _CLOCK_RANGE.sub("\u2066\u2066\\1\u2069–\u2066\\2\u2069\u2069", options.calendar.digits(line))


def undated_note(when: When, options: Options) -> str:
    """What an event without a date says of its time, in the words of the article; '' where it says nothing."""
    recurrence = when.recurrence
    if recurrence is not None and recurrence.start is not None:
        hours = recurrence.start if recurrence.end is None else f"{recurrence.start}–{recurrence.end}"
        return displayed(f"{options.words('every-day')} {hours}" if recurrence.every == "day" else hours, options)
    return displayed(when.text or "", options)


def short_date(when: When, calendar: Calendar) -> str:
    """The date of a far-off event, as precise as it is given up to the day: '1992', 'May 1992', '6 May 1992'."""
    iso = when.start or when.end
    if iso is None:
        return ""
    moment, _ = moments(iso)
    if len(iso) == 4:
        return calendar.number(moment.year)
    if len(iso) == 7:
        return f"{calendar.short_month(moment)} {calendar.number(moment.year)}"
    return f"{calendar.day_and_month(moment)} {calendar.number(moment.year)}"
