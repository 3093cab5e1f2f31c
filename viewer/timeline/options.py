"""How a timeline is to be shown, chosen by the reader; and the timeline's own words in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from extract.lexicons import read_toml
from viewer.timeline.calendar import Calendar, Digits, Language, Months

Grouping = Literal["family", "type", "place", "source", "none"]


@dataclass(frozen=True)
class Options:
    """``right_to_left`` is the direction of time; names stand on the side where the language begins.

    ``first_number``: events carry their numbers, from this on, with '*' where nobody has reviewed them; 0 for none.
    """

    lanes: Grouping = "family"
    right_to_left: bool = False
    language: Language = "en"
    digits: Digits = "latn"
    months: Months = "levant"
    legend: bool = False
    scale: float = 1.0  # of all text and marks
    first_number: int = 0

    @property
    def calendar(self) -> Calendar:
        """Writes dates as chosen."""
        return Calendar(self.language, self.digits, self.months)

    @property
    def names_on_right(self) -> bool:
        """Whether the column of lane names stands on the right."""
        return self.language == "ar"

    def words(self, key: str, n: int | None = None) -> str:
        """One of the timeline's own words, from ``resources/timeline-words.toml``."""
        text: str = read_words()[key][self.language]
        return text if n is None else text.format(n=self.calendar.number(n))


@cache
def read_words() -> dict[str, dict[str, str]]:
    """The words in both languages by key."""
    return read_toml("timeline-words.toml")
