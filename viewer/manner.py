"""How the reader wants dates and numbers said: language, digits, month names. Set once, asked by every panel."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import cast

from extract.model import Document, Event, When
from viewer import settings as keys
from viewer.preferences import Preferences
from viewer.timeline import calendar
from viewer.timeline.options import Grouping, Options
from viewer.wording import (
    Digits,
    Language,
    Months,
    date_in_words,
    published_basis_in_words,
    when_in_words,
    why_this_date,
)

_CLOCK_RANGE = re.compile(r"\d{1,2}[:.,]\d{2}[-–]\d{1,2}[:.,]\d{2}")


def shown(label: str) -> str:
    """``label`` for display: clock ranges in isolates, so that they read from left to right in Arabic too."""
    return _CLOCK_RANGE.sub("\u2066\\g<0>\u2069", label)


def isolated(words: str) -> str:
    """``words`` for display beside words of another script: their direction is their own."""
    return f"\u2068{words}\u2069"


@dataclass(frozen=True, slots=True)
class Manner:
    """``year`` is the year that goes without saying: that of publication."""

    language: Language = "en"
    digits: Digits = "latn"
    months: Months = "gregorian"
    year: int | None = None

    def when(self, event: Event, *, long: bool = False) -> str:
        """When an event took place: short for the list, long for the inspector. Of an undated one,
        what the text says of its time."""
        when = event.when
        if not long and when.start is None and when.end is None and when.recurrence is None and when.text:
            return " ".join(when.text.split())
        return when_in_words(
            when,
            self.language,
            self._digits,
            self.months,
            year=self.year,
            length="long" if long else "short",
        )

    def why(self, event: Event, document: Document) -> str:
        """Why the event stands at its date."""
        return why_this_date(event, document, self.language, self._digits, self.months)

    def date(self, iso: str) -> str:
        """An ISO 8601 date in words."""
        return date_in_words(iso, self.language, self._digits, self.months)

    def published(self, document: Document) -> str:
        """The publication date and where it comes from; '' where it is not known."""
        if document.published is None:
            return ""
        day = When(document.published, document.published, "day", "during", "stated")
        date = when_in_words(day, self.language, self._digits, self.months, length="long")
        return f"{date} · {published_basis_in_words(document.published_basis, self.language)}"

    @property
    def _digits(self) -> Digits:
        return self.digits if self.language == "ar" else "latn"


_TIMELINE_MONTHS: dict[Months, calendar.Months] = {
    "gregorian": "egypt",
    "levantine": "levant",
    "maghreb": "maghreb",
}


def manner_of(preferences: Preferences, year: int | None) -> Manner:
    """The manner the reader chose, ``year`` going without saying."""
    get = preferences.settings.get
    return Manner(preferences.language, cast(Digits, get(keys.DIGITS)), cast(Months, get(keys.MONTHS)), year)


def timeline_options(preferences: Preferences) -> Options:
    """How the reader wants the timeline drawn."""
    get = preferences.settings.get
    return Options(
        lanes=cast(Grouping, get(keys.LANES)),
        right_to_left=preferences.right_to_left,
        language=preferences.language,
        digits=cast(Digits, get(keys.DIGITS)),
        months=_TIMELINE_MONTHS[cast(Months, get(keys.MONTHS))],
        legend=get(keys.LEGEND),
        scale=preferences.scale,
    )
