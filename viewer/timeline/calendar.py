"""Names and numbers on the time axis, in the reader's language, digits and month names. No Qt."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Literal

from babel.core import Locale

from extract.lexicons import read_toml

Language = Literal["en", "ar"]
Digits = Literal["latn", "arab"]
Months = Literal["levant", "egypt", "maghreb"]

_ARABIC_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


class Calendar:
    """Writes the parts of dates one way: language, digits (Arabic only) and month names (Arabic only)."""

    def __init__(self, language: Language = "en", digits: Digits = "latn", months: Months = "levant") -> None:
        self.language: Language = language
        self._digits = digits if language == "ar" else "latn"
        self._months, self._short_months = _month_names(language, months)
        self._weekdays, self._short_weekdays = _weekday_names(language)

    def number(self, value: int) -> str:
        """A whole number in the reader's digits, without separators."""
        return self.digits(str(value))

    def digits(self, text: str) -> str:
        """``text`` with its digits changed to the reader's."""
        return text.translate(_ARABIC_INDIC) if self._digits == "arab" else text

    def clock(self, moment: datetime) -> str:
        """'23:00'."""
        return self.digits(f"{moment:%H:%M}")

    def weekday_and_day(self, moment: datetime) -> str:
        """'Thu 6', 'الخميس 6'."""
        return f"{self._short_weekdays[moment.weekday()]} {self.number(moment.day)}"

    def day_and_month(self, moment: datetime) -> str:
        """'6 Jan', '6 كانون الثاني'."""
        return f"{self.number(moment.day)} {self._short_months[moment.month - 1]}"

    def month(self, moment: datetime) -> str:
        """'January'."""
        return self._months[moment.month - 1]

    def short_month(self, moment: datetime) -> str:
        """'Jan'; Arabic has no shorter form."""
        return self._short_months[moment.month - 1]

    def month_and_year(self, moment: datetime) -> str:
        """'January 2022'."""
        return f"{self.month(moment)} {self.number(moment.year)}"

    def day(self, moment: datetime) -> str:
        """'Thursday 6 January 2022'."""
        return f"{self._weekdays[moment.weekday()]} {self.number(moment.day)} {self.month_and_year(moment)}"


@cache
def _month_names(language: Language, months: Months) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if language == "ar":
        names = tuple(read_toml("month-names.toml")[months])
        return names, names
    names_of = Locale(language).months["stand-alone"]
    wide, short = ([names_of[width][number] for number in range(1, 13)] for width in ("wide", "abbreviated"))
    return tuple(wide), tuple(short)


@cache
def _weekday_names(language: Language) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Wide and short names, Monday first."""
    names_of = Locale(language).days["stand-alone"]
    wide, short = ([names_of[width][number] for number in range(7)] for width in ("wide", "abbreviated"))
    return tuple(wide), tuple(short)
