"""Dates and facts in words, in English and Arabic. Pure functions over the model; no Qt, no clock, no locale of the
machine. The words themselves are in ``resources/wording``."""

from viewer.wording.dates import (
    WhenParts,
    clock_range,
    date_in_words,
    when_in_words,
    when_parts,
)
from viewer.wording.facts import (
    basis_in_words,
    family_name,
    granularity_in_words,
    published_basis_in_words,
    published_in_words,
    quantity_in_words,
    relation_in_words,
    review_in_words,
    role_in_words,
    status_in_words,
    type_name,
)
from viewer.wording.filters import filter_in_words
from viewer.wording.reasons import why_this_date, why_this_event
from viewer.wording.words import Digits, Language, Months, isolated, ltr

__all__ = [
    "Digits",
    "Language",
    "Months",
    "WhenParts",
    "basis_in_words",
    "clock_range",
    "date_in_words",
    "family_name",
    "filter_in_words",
    "granularity_in_words",
    "isolated",
    "ltr",
    "published_basis_in_words",
    "published_in_words",
    "quantity_in_words",
    "relation_in_words",
    "review_in_words",
    "role_in_words",
    "status_in_words",
    "type_name",
    "when_in_words",
    "when_parts",
    "why_this_date",
    "why_this_event",
]
