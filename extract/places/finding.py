"""Finds the places an article names: listed names with any clitics, 'the capital' and 'the city' told before, and unlisted
names after a word like 'مدينة' by their sound within the countries the article speaks of.

Which event a place belongs to is ``scene``'s business.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from extract.lexicons import read_toml
from extract.model import Document, Place, Sentence, Span, Token
from extract.places.gazetteer import Entry, Gazetteer, gazetteer
from extract.text.folding import fold

_LONGEST = 5  # words in a name
_WELL_KNOWN = 150_000  # people in a city whose name is a common word too
_PROPER = ("noun_prop",)
_ENDINGS = ("", "ه", "ون", "ين", "ان", "تين", "يون", "يين", "ات")


@dataclass(frozen=True, slots=True)
class Named:
    """A place in the text and how it stands there."""

    place: Place
    entry: Entry
    sentence: int
    first: int  # token of the sentence
    located: bool  # after a preposition or a word like 'مدينة': where something is, not who spoke
    demonym: bool


@dataclass(slots=True)
class _Known:
    """What has been named so far: the ground on which 'the capital' stands."""

    country: str = ""
    city: Entry | None = None
    unlisted: dict[str, Entry] = field(default_factory=dict)


def name_places(document: Document, sentences: tuple[Sentence, ...]) -> tuple[Named, ...]:
    """The places of ``document`` in reading order, demonyms among them; spans do not overlap."""
    listed = gazetteer()
    countries = frozenset(e.country for s in sentences for e in _countries_of(s, listed))
    known = _Known()
    return tuple(
        n
        for number, sentence in enumerate(sentences)
        for n in _in_sentence(document, number, sentence, listed, countries, known)
    )


def _countries_of(sentence: Sentence, listed: Gazetteer) -> Iterator[Entry]:
    for at in range(len(sentence.tokens)):
        entry = _demonym(sentence.tokens[at], listed)
        if entry is None:
            found = _listed(sentence.tokens, at, listed)
            entry = found[0] if found and found[0].kind == "country" else None
        if entry:
            yield entry


def _in_sentence(
    document: Document, number: int, sentence: Sentence, listed: Gazetteer, countries: frozenset[str], known: _Known
) -> Iterator[Named]:
    tokens = sentence.tokens
    at = 0
    while at < len(tokens):
        skip = _not_a_place(tokens, at)
        if skip:
            at += skip
            continue
        found = (
            _listed(tokens, at, listed)
            or _told_before(tokens, at, listed, known)
            or _by_sound(tokens, at, listed, countries, known)
        )
        demonym = None if found else _demonym(tokens[at], listed)
        if found is None and demonym is None:
            at += 1
            continue
        entry, length = found or (demonym, 1)
        assert entry is not None
        if entry.country and not demonym:
            known.country = entry.country
        if entry.kind == "city":
            known.city = entry
        span = _bare_span(tokens[at], tokens[at + length - 1])
        place = Place(
            span.of(document.text),
            span,
            entry.name,
            entry.country or None,
            entry.geonameid,
            entry.latitude,
            entry.longitude,
        )
        yield Named(place, entry, number, at, _located(tokens, at), demonym is not None)
        at += length


def _listed(tokens: tuple[Token, ...], at: int, listed: Gazetteer) -> tuple[Entry, int] | None:
    """The longest listed name at a token, and how many tokens it takes."""
    if not tokens[at].folded[:1].isalpha():
        return None
    words = [t.folded for t in tokens[at : at + _LONGEST]]
    for length in range(len(words), 0, -1):
        rest = " ".join(words[1:length])
        for first in _without_clitics(words[0]):
            name = f"{first} {rest}" if rest else first
            entry = listed.find(name)
            if entry and (length > 1 or _stands_for_place(name, tokens, at, entry)):
                return entry, length
    return None


def _stands_for_place(name: str, tokens: tuple[Token, ...], at: int, entry: Entry) -> bool:
    """Whether a one-word name is meant as one: after 'مدينة' always, else unless it is a common word."""
    token = tokens[at]
    if _after_kind(tokens, at):
        return len(name) > 2
    if name in _shy() or len(name) < 3 or (at and tokens[at - 1].folded in _titles()):
        return False
    if entry.kind != "city":
        return True
    common = any(a.pos not in _PROPER for a in token.analyses) or (
        token.folded != name and not token.analyses and len(name) < 4
    )
    return not common or entry.population >= _WELL_KNOWN or name in _own_spellings()


def _told_before(tokens: tuple[Token, ...], at: int, listed: Gazetteer, known: _Known) -> tuple[Entry, int] | None:
    """'العاصمة', 'المدينة', 'البلاد' on its own: the capital, city or country last named."""
    resolved = next((kind for word in _without_clitics(tokens[at].folded) if (kind := _resolved().get(word))), None)
    if resolved is None:
        return None
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is not None:
        adjective = _demonym(following, listed)
        if adjective and resolved == "capital":
            capital = listed.capital(adjective.country)
            return (capital, 2) if capital else None
        if _listed(tokens, at + 1, listed):
            return None
    if resolved == "city":
        return (known.city, 1) if known.city else None
    entry = listed.capital(known.country) if resolved == "capital" else listed.country(known.country)
    return (entry, 1) if entry else None


def _by_sound(
    tokens: tuple[Token, ...], at: int, listed: Gazetteer, countries: frozenset[str], known: _Known
) -> tuple[Entry, int] | None:
    """An unlisted name: by sound after a word like 'مدينة', and wherever it stands again."""
    token = tokens[at]
    for word in _without_clitics(token.folded):
        if word in known.unlisted:
            return known.unlisted[word], 1
    if not _after_kind(tokens, at) or len(token.folded) < 3 or token.folded.startswith("ال"):
        return None
    if token.analyses and not all(a.pos in _PROPER for a in token.analyses) and len(token.folded) > 4:
        return None
    entry = listed.sounding(token.folded, countries)
    if entry:
        known.unlisted[token.folded] = entry
    return (entry, 1) if entry else None


def _demonym(token: Token, listed: Gazetteer) -> Entry | None:
    for word in _without_clitics(token.folded):
        if not word.startswith("ال") and word == token.folded and not _unmistakable(token):
            continue
        bare = word.removeprefix("ال")
        for ending in _ENDINGS:
            stem = bare.removesuffix(ending) if ending else bare
            code = listed.demonyms.get(stem)
            if code is None and ending in ("ون", "ين"):
                code = listed.demonyms.get(stem + "ي")
            if code and len(stem) > 3 and (ending == "" or bare.endswith(ending)):
                return listed.country(code)
    return None


def _unmistakable(token: Token) -> bool:
    """Whether a bare adjective can only be a demonym: 'مالي' is financial, 'كندي' is not."""
    return token.folded not in _shy() and not any(a.pos in ("verb", "noun") for a in token.analyses)


def _bare_span(first: Token, last: Token) -> Span:
    return Span(first.span.start, last.span.end)


def _located(tokens: tuple[Token, ...], at: int) -> bool:
    folded = tokens[at].folded
    if folded[:1] == "ب" and folded[1:] in _without_clitics(folded) and not tokens[at].analyses:
        return True
    if folded.startswith(("بال", "ب")) and len(folded) > 4 and any("ب" in a.proclitics for a in tokens[at].analyses):
        return True
    before = tokens[at - 1].folded if at else ""
    return any(word in _prepositions() or word in _kinds() for word in _without_clitics(before))


def _after_kind(tokens: tuple[Token, ...], at: int) -> bool:
    return at > 0 and any(word in _kinds() for word in _without_clitics(tokens[at - 1].folded))


def _not_a_place(tokens: tuple[Token, ...], at: int) -> int:
    """How many tokens a name that only looks like a place takes here: 'واشنطن بوست'."""
    for length in (3, 2):
        words = [t.folded for t in tokens[at : at + length]]
        if len(words) == length and any(
            " ".join((first, *words[1:])) in _not_places() for first in _without_clitics(words[0])
        ):
            return length
    return 0


@cache
def _without_clitics(word: str) -> tuple[str, ...]:
    """A folded word, and what is left as conjunction and preposition are taken off."""
    found = [word]
    if len(word) > 3 and word[0] in "وف":
        found.append(word[1:])
    for form in tuple(found):
        if len(form) > 4 and form.startswith("لل"):
            found += ["ال" + form[2:], form[2:]]
        elif len(form) > 3 and form[0] in "بلك":
            found.append(form[1:])
    return tuple(found)


@cache
def _words() -> dict[str, Any]:
    return read_toml("places/words.toml")


@cache
def _kinds() -> frozenset[str]:
    plain = {fold(word) for word in _words()["kinds"]}
    return frozenset(plain | {"ال" + word for word in plain})


@cache
def _prepositions() -> frozenset[str]:
    return frozenset(fold(word) for word in _words()["prepositions"])


@cache
def _resolved() -> dict[str, str]:
    return {fold(word): kind for word, kind in _words()["resolved"].items()}


@cache
def _shy() -> frozenset[str]:
    return frozenset(fold(word) for word in _words()["names"]["shy"])


@cache
def _titles() -> frozenset[str]:
    return frozenset(fold(word) for word in _words()["names"]["before_people"])


@cache
def _not_places() -> frozenset[str]:
    return frozenset(fold(word) for word in _words()["names"]["not_places"])


@cache
def _own_spellings() -> frozenset[str]:
    from extract.lexicons import read_tsv

    return frozenset(fold(name) for row in read_tsv("places/cities.tsv") for name in row["ar"].split("|"))
