"""Finds the places an article names, in reading order: listed names with any clitics, those told before, unlisted ones.

Which event a place belongs to is ``scene``'s business.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from extract.model import Document, Place, Sentence, Span, Token
from extract.places.around import told_inside
from extract.places.gazetteer import Entry
from extract.places.known import Known, SpokenOf, is_heard_of
from extract.places.listed import demonym, listed, subdivision
from extract.places.standing import is_located, is_passing, not_a_place
from extract.places.told import told_before
from extract.places.unlisted import extent_of, named_in_english, unlisted
from extract.places.words import place_words, without_clitics

_WHERE = frozenset(("حيث", "وحيث", "وهناك"))  # after a place something goes to: what follows happens there


@dataclass(frozen=True, slots=True)
class Named:
    """A place in the text and how it stands there."""

    place: Place
    entry: Entry
    sentence: int
    located: bool  # after a preposition or a word like 'مدينة': where something is, not who spoke
    demonym: bool
    passing: bool  # where something goes to or comes from ('إلى مطار مومباسا')


def name_places(document: Document, sentences: tuple[Sentence, ...]) -> tuple[Named, ...]:
    """The places of ``document`` in reading order, demonyms among them; spans do not overlap."""
    known = Known(SpokenOf(Counter(_speaking_for_countries(sentences))))
    return tuple(
        named for number, sentence in enumerate(sentences) for named in _in_sentence(document, number, sentence, known)
    )


def _speaking_for_countries(sentences: tuple[Sentence, ...]) -> Iterator[Entry]:
    """The countries named outright or by a demonym, and the places that need no country to be known."""
    nothing = Known(SpokenOf())
    for sentence in sentences:
        at = 0
        while at < len(sentence.tokens):
            skip = not_a_place(sentence.tokens, at)
            found = None if skip else listed(sentence.tokens, at, nothing)
            entry = None if skip else found[0] if found else demonym(sentence.tokens[at], nothing)
            if entry and entry.country and (not found or _is_telling(sentence.tokens, at, entry, found[1])):
                yield entry
            elif found is None and (region := subdivision(sentence.tokens, at)):
                yield region
            at += skip or (found[1] if found else 1)


def _is_telling(tokens: tuple[Token, ...], at: int, entry: Entry, length: int) -> bool:
    rest = [t.folded for t in tokens[at + 1 : at + length]]
    return any(is_heard_of(" ".join([first, *rest]), entry) for first in without_clitics(tokens[at].folded)) or (
        length > 1 and entry.kind == "city" and entry.population > 0
    )


def _in_sentence(document: Document, number: int, sentence: Sentence, known: Known) -> Iterator[Named]:
    tokens = sentence.tokens
    at, after = 0, -1  # ``after`` the token that follows the located place just told
    while at < len(tokens):
        skip = not_a_place(tokens, at)
        if skip:
            at += skip
            continue
        found = _found(tokens, at, known)
        entry = found[0] if found else demonym(tokens[at], known)
        if entry is None:
            at += 1
            continue
        length = found[1] if found else 1
        if found:
            known.name(entry)
        first = at - 1 if found and _is_named_with_kind(tokens, at, entry) else at
        span = Span(tokens[first].span.start, tokens[at + length - 1].span.end)
        located = (
            entry.kind == "site" or is_located(tokens, at) or (found is not None and _is_listed_on(tokens, at, after))
        )
        passing = is_passing(tokens, at) and not (at + length < len(tokens) and tokens[at + length].folded in _WHERE)
        yield Named(_place(document, span, entry), entry, number, located, found is None, passing)
        at += length
        after = at if located and found else -1


def _is_named_with_kind(tokens: tuple[Token, ...], at: int, entry: Entry) -> bool:
    """Whether the word for its kind before a site is part of its name: 'ساحة التحرير'."""
    before = without_clitics(tokens[at - 1].folded) if at else ()
    return entry.kind == "site" and entry.latitude is None and any(word in place_words().sites for word in before)


def _is_listed_on(tokens: tuple[Token, ...], at: int, after: int) -> bool:
    """Whether a name follows a located one that ended before ``after``: 'في حلب وحمص', 'في إنسينيتاس، كاليفورنيا'."""
    if after < 0:
        return False
    return (at == after and tokens[at].folded.startswith("و")) or (at == after + 1 and tokens[after].text == "،")


def _found(tokens: tuple[Token, ...], at: int, known: Known) -> tuple[Entry, int] | None:
    """The place a token opens and how many tokens name it."""
    found = listed(tokens, at, known)
    if found:
        found = told_inside(tokens, at, at + found[1], found[0], known), found[1]
    extent = extent_of(tokens, at)
    site = named_in_english(tokens, at, extent, known)
    if site and (found is None or found[1] < site[1]):
        return site
    return found or told_before(tokens, at, known) or unlisted(tokens, at, extent, known)


def _place(document: Document, span: Span, entry: Entry) -> Place:
    return Place(
        span.of(document.text),
        span,
        entry.name,
        entry.country or None,
        entry.geonameid,
        entry.latitude,
        entry.longitude,
    )
