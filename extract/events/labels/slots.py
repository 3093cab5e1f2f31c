"""What fills the slots of an event's label: its arguments, counts, clock and places in English and Arabic words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from extract.events.arguments import Argument
from extract.events.labels.patterns import Slots
from extract.model import Place, Quantity, When
from extract.names.amounts import amount, figure
from extract.names.arabic import place_name
from extract.names.lexicon import nationalities
from extract.names.phrase import Phrase
from extract.names.phrases import Phrases
from extract.places.gazetteer import gazetteer
from extract.when import bounds

_COUNTED = ("killed", "injured", "missing", "arrested", "protesters", "troops", "displaced", "homeless", "voters")
_ACCUSATIVE = {"patient": "object", "instrument": "means"}  # slots of an argument after its agent
_PEOPLE = frozenset(("person", "people", "crowd", "victim", "force", "armed"))
_LONGEST = 8  # words of an argument in an Arabic label
_MANY = 10  # the least of a count in words that says something without its noun
_SHOWN = 2  # places in a label
_NIGHT = ("night", "ليلي")


@dataclass(frozen=True, slots=True)
class Told:
    """An argument or a count with the phrases of the sentence it stands in."""

    phrases: Phrases
    argument: Argument


def slots_of(
    arguments: Iterable[Told], quantities: Iterable[tuple[Quantity, Phrases]], when: When, nightly: bool
) -> tuple[Slots, Slots]:
    """The slots in English and in Arabic."""
    english: dict[str, str] = {}
    arabic: dict[str, str] = {}
    plural: set[str] = set()
    for told in arguments:
        role, phrase = told.argument.role, told.argument.phrase
        if phrase.kind == "victim" and phrase.quantity is None:  # 'victims' say nobody
            continue
        name = _english(phrase, role)
        if name and name not in english.values():  # one name for two of them tells them apart no more
            if phrase.plural and role not in english:
                plural.add(role)
            english.setdefault(role, name)
        if phrase.last - phrase.first < _LONGEST and told.phrases.stands_alone(phrase):
            if role in _ACCUSATIVE:
                arabic.setdefault(_ACCUSATIVE[role], told.phrases.arabic_object(phrase))
            if not told.phrases.words[phrase.head].pronoun:  # 'its flights' says whose only after the agent
                arabic.setdefault(role, told.phrases.arabic(phrase))
    for quantity, phrases in quantities:
        phrase_ = phrases.counting(quantity)
        if quantity.what in _COUNTED:
            if quantity.value is None and (quantity.low or 0) < _MANY and not (phrase_ and phrase_.short):
                continue
            words = amount(quantity, phrase_)
            bare = quantity.what == "troops" and words[-1].isdigit()
            english.setdefault(quantity.what, f"{words} troops" if bare else words)
            alone = phrase_ is None or phrase_.kind == "victim"  # 'مقتل عشرة', not 'مقتل عشرة قتلى'
            told_in_words = phrases.words_of(quantity) if alone or phrase_ is None else phrases.arabic(phrase_)
            if not told_in_words.endswith(" من"):  # 'a number of', whose noun was not read
                arabic.setdefault(quantity.what, told_in_words)
            plural.add(quantity.what)
        elif quantity.what in ("percent", "magnitude") and quantity.value is not None:
            sign = "%" if quantity.what == "percent" else ""
            english.setdefault(quantity.what, figure(quantity.value) + sign)
            arabic.setdefault(quantity.what, figure(quantity.value) + sign)
    hours = _hours(when)
    if hours is not None:
        english["clock"] = arabic["clock"] = "–".join(hours)
        nightly = nightly or hours[1] < hours[0]
    if nightly:
        english["night"], arabic["night"] = _NIGHT
    return Slots(english, frozenset(plural)), Slots(arabic)


def _hours(when: When) -> tuple[str, str] | None:
    """From and to what time of day something holds, every day or on one."""
    again = when.recurrence
    if again is not None:
        return (again.start, again.end) if again.start and again.end else None
    if when.granularity not in ("minute", "hour"):
        return None
    start, end = bounds(when)
    return (f"{start:%H:%M}", f"{end:%H:%M}") if start is not None and end is not None else None


def _english(phrase: Phrase, role: str) -> str | None:
    if phrase.kind == "report" and role == "agent":
        return None
    if phrase.quantity is not None and phrase.short is not None:
        told = amount(phrase.quantity, phrase, alone=role != "agent")
        return told if phrase.kind in _PEOPLE or not told[-1:].isdigit() else None  # '2' says nothing of committees
    return phrase.short


def places_of(where: tuple[Place, ...], names: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """The narrowest places in English and in Arabic, as ``names`` has them by English name; after '|' the adjective
    that tells a country as well."""
    known = [p for p in where if p.latitude is not None or p.name in _listed_places()]
    if not known:
        return [], []
    alike = [p for p in known if _is_country(p) == _is_country(known[0])][:_SHOWN]
    shown = sorted(alike, key=lambda place: place.span)
    english = [p.name for p in shown if p.name]
    arabic = [names.get(name) or _arabic(place) for name, place in zip(english, shown, strict=True)]
    return (
        ["|".join((name, *_adjectives(place, "en"))) for name, place in zip(english, shown, strict=True)],
        ["|".join((name, *_adjectives(place, "ar"))) for name, place in zip(arabic, shown, strict=True)],
    )


def _adjectives(place: Place, language: str) -> tuple[str, ...]:
    """The adjectives that tell a country as its name does; none for other places."""
    if not _is_country(place):
        return ()
    if language == "ar":
        return _demonyms().get(place.country or "", ())
    return tuple(filter(None, (nationalities().get(place.country or ""),)))


@cache
def _demonyms() -> dict[str, tuple[str, ...]]:
    """Folded Arabic adjectives by the code of their country."""
    found: dict[str, tuple[str, ...]] = {}
    for form, code in gazetteer().demonyms.items():
        found[code] = (*found.get(code, ()), form)
    return found


def _arabic(place: Place) -> str:
    """The name CLDR has for a country nobody names in the text; the words of the text for any other place."""
    from babel import Locale

    name = Locale("ar").territories.get(place.country or "") if _is_country(place) else None
    return str(name) if name else place_name(place.text)


@cache
def _listed_places() -> frozenset[str]:
    """English names of the gazetteer; others that have no position are spelled by sound, and no label tells them."""
    return frozenset(entry.name for entry in gazetteer().entries)


def _is_country(place: Place) -> bool:
    entry = gazetteer().country(place.country) if place.country else None
    return entry is not None and entry.name == place.name
