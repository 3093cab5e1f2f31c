"""When an event took place, in words: 'Sun 2 Jan', 'night of Wed 5–Thu 6 Jan', 'by Thu 6 Jan', 'nightly 23:00–07:00'.

Nothing is said more exactly than the text has it: the precision of the words is that of the ISO strings.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from typing import Literal

from babel.dates import format_date

from extract.lexicons import read_toml
from extract.model import Recurrence, When
from extract.when import moments
from viewer.wording.words import LOCALES, Digits, Language, Months, in_digits, ltr, tables, word

Length = Literal["short", "long"]


@dataclass(frozen=True, slots=True)
class WhenParts:
    """A date to be set in up to three lines: 'no later than' / 'Thu 6 January 2022' / 'day not stated'."""

    lead: str
    date: str
    note: str


@dataclass(frozen=True, slots=True)
class _Manner:
    lang: Language
    digits: Digits
    months: Months
    year: int | None
    length: Length

    def word(self, table: str, key: str) -> str:
        long = f"{table}_long"
        known = tables("dates")
        return known[long if self.length == "long" and key in known.get(long, ()) else table][key][self.lang]

    def pattern(self, moment: date, pattern: str) -> str:
        locale = LOCALES[self.months] if self.lang == "ar" else "en"
        return in_digits(format_date(moment, pattern, locale=locale), self.digits)

    def clock(self, moment: datetime) -> str:
        return in_digits(f"{moment:%H:%M}", self.digits)


def when_in_words(
    when: When,
    lang: Language,
    digits: Digits = "latn",
    months: Months = "gregorian",
    *,
    year: int | None = None,
    length: Length = "short",
) -> str:
    """When it was, in one line. ``year`` is the year that goes without saying (that of publication, say); any other
    is named. Raises ValueError where ``when`` holds no ISO 8601 date."""
    parts = when_parts(when, lang, digits, months, year=year, length=length)
    said = " ".join(filter(None, (parts.lead, parts.date)))
    if length == "short" or not parts.note:
        return said
    return word("dates", "join", "note", lang).format(when=said, note=parts.note)


def when_parts(
    when: When,
    lang: Language,
    digits: Digits = "latn",
    months: Months = "gregorian",
    *,
    year: int | None = None,
    length: Length = "long",
) -> WhenParts:
    """The same in three parts; lead and note may be ''. Raises the same."""
    manner = _Manner(lang, digits, months, year, length)
    if when.recurrence is not None:
        return _recurring(when, when.recurrence, manner)
    if when.start is None and when.end is None:
        return WhenParts("", manner.word("note", "undated"), "")
    lead, said = _dated(when, manner)
    if when.approximate:
        lead = " ".join(filter(None, (lead, manner.word("lead", "about"))))
    return WhenParts(lead, said, manner.word("note", "day_not_stated") if when.basis == "published" else "")


def date_in_words(
    iso: str, lang: Language, digits: Digits = "latn", months: Months = "gregorian", *, length: Length = "long"
) -> str:
    """An ISO 8601 date inside a sentence: '6 January 2022', 'May 1992'. Raises ValueError for anything else."""
    moment = moments(iso)[0]
    key = {4: "year", 7: "month_year"}.get(len(iso), "day_month_year")
    table = "pattern_bare" if length == "long" else "pattern"
    manner = _Manner(lang, digits, months, None, length)
    return manner.pattern(moment, word("dates", table, key, lang))


def clock_range(start: str | None, end: str | None, lang: Language, digits: Digits = "latn") -> str:
    """'23:00–07:00', isolated so that it reads left to right in Arabic too; 'from 23:00' where one is open."""
    if start and end:
        both = word("dates", "join", "clock_range", lang).format(start=start, end=end)
        return ltr(in_digits(both, digits), lang)
    if start or end:
        return in_digits(word("dates", "clock", "from" if start else "to", lang).format(clock=start or end), digits)
    return ""


def _recurring(when: When, recurrence: Recurrence, manner: _Manner) -> WhenParts:
    start, end = recurrence.start, recurrence.end
    nightly = recurrence.every == "day" and start is not None and end is not None and end <= start
    often = manner.word("recurrence", "night" if nightly else recurrence.every)
    clock = clock_range(start, end, manner.lang, manner.digits)
    notes = []
    if recurrence.zone and clock:
        notes.append(manner.word("note", "local") if recurrence.zone == "local" else ltr(recurrence.zone, manner.lang))
    if when.start or when.end:
        lead, said = _dated(when, manner)
        by = when.basis == "published" and when.start is None
        key = "in_force_by" if by else "in_force_during"
        notes.append(manner.word("note", key).format(date=said if by else f"{lead} {said}".strip()))
    note = "؛ ".join(notes) if manner.lang == "ar" else "; ".join(notes)
    return WhenParts(often, clock, note) if clock else WhenParts("", often, note)


def _dated(when: When, manner: _Manner) -> tuple[str, str]:
    """What stands before the date, and the date."""
    start, end = when.start, when.end
    if start is None or end is None:
        only = start or end or ""
        key: str = when.relation
        if key in ("during", "throughout") or (key == "before" and when.basis == "published"):
            key = "from" if end is None else "by"
        return manner.word("lead", key), _point(only, manner)
    if when.relation in ("before", "until"):
        return manner.word("lead", when.relation), _point(end, manner)
    if when.relation in ("after", "since"):
        return manner.word("lead", when.relation), _point(start, manner)
    return _within(when, start, end, manner)


def _within(when: When, start: str, end: str, manner: _Manner) -> tuple[str, str]:
    first, last = moments(start)[0], moments(end)[0]
    if when.granularity == "part-of-day" and (part := _part_of_day(first, last)):
        return manner.word("part_of_day", part), _days(first.date(), last.date() if part == "night" else None, manner)
    if when.granularity in ("minute", "hour", "part-of-day"):
        return "", _clocked(start, first, end, last, manner)
    year = manner.pattern(first, "y")
    if when.granularity == "season" and when.timex and when.timex[-2:] in tables("dates")["season"]:
        until = "" if last.year == first.year else f"–{manner.pattern(last, 'y')}"
        return "", manner.word("season", when.timex[-2:]).format(year=year + until)
    if when.granularity == "quarter" and first.month % 3 == 1:
        return "", manner.word("quarter", str(first.month // 3 + 1)).format(year=year)
    if when.granularity in ("decade", "century"):
        return "", manner.word("period", when.granularity).format(year=year, last=manner.pattern(last, "y"))
    if when.granularity == "week" and len(start) == 10:
        return "", manner.word("period", "week").format(date=_days(first.date(), last.date(), manner))
    if start == end:
        return "", _point(start, manner)
    if when.relation == "during" and len(start) == len(end) == 10:
        return manner.word("lead", "between"), _days(first.date(), last.date(), manner, "within")
    return "", _span(start, end, manner)


def _point(iso: str, manner: _Manner) -> str:
    moment = moments(iso)[0]
    if len(iso) == 4:
        return manner.pattern(moment, manner.word("pattern", "year"))
    if len(iso) == 7:
        return manner.pattern(moment, manner.word("pattern", "month_year"))
    day = _day(moment.date(), manner)
    return day if len(iso) == 10 else _at(day, manner.clock(moment), manner)


def _at(day: str, clock: str, manner: _Manner) -> str:
    return manner.word("join", "at").format(date=day, clock=clock)


def _day(day: date, manner: _Manner, key: str = "") -> str:
    key = key or ("day_month" if day.year == manner.year else "day_month_year")
    return manner.pattern(day, manner.word("pattern", key))


def _days(first: date, last: date | None, manner: _Manner, join: str = "range") -> str:
    """Two days with what they share said once: 'Wed 5–Thu 6 Jan'; one day where they are the same."""
    if last is None or first == last:
        return _day(first, manner)
    same_month = (first.year, first.month) == (last.year, last.month)
    start = _day(first, manner, "day" if same_month else "day_month" if first.year == last.year else "")
    return manner.word("join", join).format(start=start, end=_day(last, manner))


def _span(start: str, end: str, manner: _Manner) -> str:
    """Two dates of any precision."""
    first, last = moments(start)[0], moments(end)[0]
    if len(start) == len(end) == 10:
        return _days(first.date(), last.date(), manner)
    said = _point(start, manner)
    if len(start) == len(end) == 7 and first.year == last.year:
        said = manner.pattern(first, manner.word("pattern", "month"))
    return manner.word("join", "range").format(start=said, end=_point(end, manner))


def _clocked(start: str, first: datetime, end: str, last: datetime, manner: _Manner) -> str:
    """A day with a clock time or two; the end of an hour or a minute is not said."""
    if last.date() != first.date() or len(start) == 10:
        return _span(start, end, manner)
    day = _day(first.date(), manner)
    if last - first <= timedelta(hours=1):
        return _at(day, manner.clock(first), manner)
    return _at(day, clock_range(f"{first:%H:%M}", f"{last:%H:%M}", manner.lang, manner.digits), manner)


@cache
def _hours() -> dict[str, tuple[int, int]]:
    return {name: (first, last) for name, (first, last) in read_toml("times/parts.toml")["part_of_day"].items()}


def _part_of_day(first: datetime, last: datetime) -> str | None:
    """The named part of a day from ``first`` to ``last``, the last given as its hour or the minute before."""
    midnight = datetime(first.year, first.month, first.day)
    from_, to = ((moment - midnight) / timedelta(hours=1) for moment in (first, last))
    for name, (start, end) in _hours().items():
        if from_ == start and end - 1 <= to <= end:
            return name
    return None
