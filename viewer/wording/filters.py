"""A filter in words, for the head of a report: what an event had to be to stand in it. Decides nothing."""

from __future__ import annotations

from typing import get_args

from extract.model import Review, Status
from viewer.project.filters import Filter
from viewer.wording.dates import date_in_words
from viewer.wording.facts import review_in_words, status_in_words, type_name
from viewer.wording.words import Digits, Language, Months, in_digits, isolated, word

_BETWEEN = {"en": ", ", "ar": "، "}
_AND = {"en": "; ", "ar": "؛ "}


def filter_in_words(wanted: Filter, lang: Language, digits: Digits = "latn", months: Months = "gregorian") -> str:
    """'protests, strikes; in Almaty; from 1 January 2022 …'; '' for a filter that asks for nothing. Raises KeyError for
    an event type the contract does not know."""

    def either(names: list[str]) -> str:
        return _BETWEEN[lang].join(names)

    def said(key: str, **values: str) -> str:
        return word("report", "filter", key, lang).format(**values)

    parts = [
        either([type_name(type_, lang) for type_ in sorted(wanted.types)]),
        "" if not wanted.places else said("places", names=either([isolated(p) for p in sorted(wanted.places)])),
        "" if not wanted.sources else said("sources", names=either([isolated(s) for s in sorted(wanted.sources)])),
        either([status_in_words(s, lang) for s in get_args(Status) if s in wanted.statuses]),
        either([review_in_words(r, lang) for r in get_args(Review) if r in wanted.reviews]),
        "" if not wanted.since else said("since", date=date_in_words(wanted.since, lang, digits, months)),
        "" if not wanted.until else said("until", date=date_in_words(wanted.until, lang, digits, months)),
        "" if not wanted.text else said("text", words=isolated(wanted.text)),
    ]
    if (wanted.min_confidence, wanted.max_confidence) != (0.0, 1.0):
        low, high = (in_digits(f"{share:.0%}", digits) for share in (wanted.min_confidence, wanted.max_confidence))
        parts.append(said("confidence", low=low, high=high))
    return _AND[lang].join(filter(None, parts))
