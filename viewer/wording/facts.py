"""The fields of an event in words: type, status, basis, role, counts, review. Dates are in ``viewer.wording.dates``."""

from __future__ import annotations

from extract.lexicons import event_types, families
from extract.model import (
    Basis,
    Document,
    Granularity,
    PublishedBasis,
    Quantity,
    Relation,
    Review,
    Role,
    Status,
)
from viewer.wording.dates import date_in_words
from viewer.wording.words import Digits, Language, Months, in_digits, tables, word


def type_name(type_: str, lang: Language) -> str:
    """The name of an event type. Raises KeyError for one the contract does not know."""
    names = event_types()[type_]
    return names.ar if lang == "ar" else names.en


def family_name(family: str, lang: Language) -> str:
    """The name of a family of event types. Raises KeyError for one there is not."""
    names = families()[family]
    return names.ar if lang == "ar" else names.en


def status_in_words(status: Status, lang: Language) -> str:
    """'planned', 'denied', …"""
    return word("facts", "status", status, lang)


def relation_in_words(relation: Relation, lang: Language) -> str:
    """How the event lies to its interval: 'at some time within', 'before', …"""
    return word("facts", "relation", relation, lang)


def basis_in_words(basis: Basis, lang: Language) -> str:
    """Where the date comes from."""
    return word("facts", "basis", basis, lang)


def granularity_in_words(granularity: Granularity, lang: Language) -> str:
    """How exact the date is."""
    return word("facts", "granularity", granularity, lang)


def review_in_words(review: Review, lang: Language) -> str:
    """What a person said of the event."""
    return word("facts", "review", review, lang)


def role_in_words(role: Role, lang: Language) -> str:
    """What a participant did or underwent, as the heading of a field."""
    return word("facts", "role", role, lang)


def published_basis_in_words(basis: PublishedBasis, lang: Language) -> str:
    """Where a publication date comes from."""
    return word("facts", "published_basis", basis, lang)


def published_in_words(
    document: Document, lang: Language, digits: Digits = "latn", months: Months = "gregorian"
) -> str:
    """'published 6 January 2022 (given)'. Raises ValueError for a date that is not ISO 8601."""
    if document.published is None:
        return word("facts", "published", "unknown", lang)
    said = date_in_words(document.published, lang, digits, months)
    basis = published_basis_in_words(document.published_basis, lang)
    return word("facts", "published", "known", lang).format(date=said, basis=basis)


def quantity_in_words(quantity: Quantity, lang: Language, digits: Digits = "latn") -> str:
    """'more than 1,000 injured', 'dozens killed', 'killed (number not stated)'; in Arabic 'جرحى: أكثر من 1,000'."""
    known = tables("facts")["what"].get(quantity.what)
    what = known[lang] if known else quantity.what
    if quantity.value is not None:
        count = word("facts", "comparison", quantity.relation, lang).format(n=_number(quantity.value))
    elif quantity.low is not None:
        count = _vague(quantity.low, quantity.high, lang)
    else:
        return word("facts", "quantity", "unstated", lang).format(what=what)
    return in_digits(word("facts", "quantity", "counted", lang).format(count=count, what=what), digits)


def _number(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,g}"


def _vague(low: float, high: float | None, lang: Language) -> str:
    """'dozens' for a lower bound of ten to ninety-nine, and so on; else the bounds themselves."""
    steps = sorted((int(step) for step in tables("facts")["vague"]), reverse=True)
    step = next((step for step in steps if step <= low), None)
    if step is None:
        return word("facts", "quantity", "range", lang).format(low=_number(low), high=_number(high or low))
    return word("facts", "vague", str(step), lang)
