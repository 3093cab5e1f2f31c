"""Finds the places an article names: listed names with any clitics, 'the capital' and 'the city' told before, and
unlisted foreign names where a place must stand, by their sound.

Which event a place belongs to is ``scene``'s business.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from extract.model import Document, Place, Sentence, Span, Token
from extract.places.gazetteer import Entry, Gazetteer, gazetteer
from extract.places.romanizing import roman
from extract.places.spelling import sound
from extract.places.standing import is_located, is_passing, not_a_place, stands_after
from extract.places.words import Kind, place_words, without_clitics

_LONGEST = 5  # words in a name
_WELL_KNOWN = 1_000_000  # people in a city that is meant wherever its name stands
_TELLING = 5  # letters of a city's name that is not listed for news; shorter ones are too often other words
_HEARD_OF = 500_000  # people in a city that may be meant in an article about other countries
_CLEAR_SOUND = 4  # consonants that tell a name anywhere in the world
_PROPER = ("noun_prop",)
_IN = frozenset(("في",))
_CAPITAL = frozenset(("عاصمه",))
_ENDINGS = ("", "ه", "ون", "ين", "ان", "تين", "يون", "يين", "ات")


@dataclass(frozen=True, slots=True)
class Named:
    """A place in the text and how it stands there."""

    place: Place
    entry: Entry
    sentence: int
    located: bool  # after a preposition or a word like 'مدينة': where something is, not who spoke
    demonym: bool
    passing: bool  # where something goes to or comes from ('إلى مطار مومباسا')


@dataclass(slots=True)
class _Known:
    """What has been named so far, and the codes of all countries the article names: what 'the capital' stands on."""

    countries: frozenset[str] = frozenset()
    named: Counter[Entry] = field(default_factory=Counter)
    last: dict[Kind, Entry] = field(default_factory=dict)
    unlisted: dict[str, Entry] = field(default_factory=dict)

    def name(self, entry: Entry) -> None:
        """Remember that ``entry`` was named."""
        self.named[entry] += 1
        self.last[entry.kind] = entry

    def most_named(self, kind: Kind) -> Entry | None:
        """The place of a kind named most often so far, the latest of equals."""
        return max(
            ((count, at, entry) for at, (entry, count) in enumerate(self.named.items()) if entry.kind == kind),
            key=lambda found: found[:2],
            default=(0, 0, None),
        )[2]


def name_places(document: Document, sentences: tuple[Sentence, ...]) -> tuple[Named, ...]:
    """The places of ``document`` in reading order, demonyms among them; spans do not overlap."""
    listed = gazetteer()
    known = _Known(frozenset(_countries_of(sentences, listed)))
    return tuple(
        named
        for number, sentence in enumerate(sentences)
        for named in _in_sentence(document, number, sentence, listed, known)
    )


def _countries_of(sentences: tuple[Sentence, ...], listed: Gazetteer) -> Iterator[str]:
    """The codes of the countries named outright, by a demonym or by a place that needs no country to be known."""
    nothing = _Known()
    for sentence in sentences:
        for at in range(len(sentence.tokens)):
            found = _listed(sentence.tokens, at, listed, nothing)
            entry = found[0] if found else _demonym(sentence.tokens[at], listed)
            if (
                entry
                and entry.country
                and (not found or found[1] > 1 or _known_alone(sentence.tokens[at].folded, entry))
            ):
                yield entry.country


def _in_sentence(
    document: Document, number: int, sentence: Sentence, listed: Gazetteer, known: _Known
) -> Iterator[Named]:
    tokens = sentence.tokens
    at, after = 0, -1  # ``after`` the token that follows the located place just told
    while at < len(tokens):
        skip = not_a_place(tokens, at)
        if skip:
            at += skip
            continue
        found = (
            _listed(tokens, at, listed, known)
            or _told_before(tokens, at, listed, known)
            or _by_sound(tokens, at, listed, known)
        )
        entry = found[0] if found else _demonym(tokens[at], listed)
        if entry is None:
            at += 1
            continue
        length = found[1] if found else 1
        if found:
            known.name(entry)
        span = Span(tokens[at].span.start, tokens[at + length - 1].span.end)
        located = is_located(tokens, at) or (at == after and tokens[at].folded.startswith("و"))
        yield Named(_place(document, span, entry), entry, number, located, found is None, is_passing(tokens, at))
        at += length
        after = at if located and found else -1


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


def _listed(tokens: tuple[Token, ...], at: int, listed: Gazetteer, known: _Known) -> tuple[Entry, int] | None:
    """The longest listed name at a token, and how many tokens it takes."""
    if not tokens[at].folded[:1].isalpha():
        return None
    firsts = _opening_names(tokens[at].folded)
    if not firsts:
        return None
    words = [t.folded for t in tokens[at : at + _LONGEST]]
    for length in range(len(words), 0, -1):
        rest = " ".join(words[1:length])
        for first in firsts:
            name = f"{first} {rest}" if rest else first
            entry = listed.find(name)
            plain = length > 1 and name not in place_words().shy
            if entry and (plain or _stands_for_place(name, tokens, at, entry, known)):
                return entry, length
    return None


@lru_cache(maxsize=1 << 16)
def _opening_names(folded: str) -> tuple[str, ...]:
    """A word without its clitics, as far as listed names begin so."""
    return tuple(word for word in without_clitics(folded) if word in gazetteer().beginnings)


def _stands_for_place(name: str, tokens: tuple[Token, ...], at: int, entry: Entry, known: _Known) -> bool:
    """Whether a one-word name is meant as one: after 'مدينة' mostly; else as its kind and its other meanings allow."""
    cues = place_words()
    if len(name) < 3 or name in cues.resolved or name in cues.kinds:
        return False
    if stands_after(tokens, at, cues.kinds):
        return _may_be_meant(name, entry, known)
    if at and tokens[at - 1].folded in cues.before_people:
        return False
    if name in cues.in_only and stands_after(tokens, at, _IN):
        return True
    if name in cues.shy:
        return entry in known.named or (entry.country in known.countries and is_located(tokens, at))
    if entry.kind != "city" or name in cues.well_known:
        return True
    if len(name) < _TELLING or any(a.pos not in _PROPER for a in tokens[at].analyses):
        return False
    return is_located(tokens, at) or entry.population >= _WELL_KNOWN


def _may_be_meant(name: str, entry: Entry, known: _Known) -> bool:
    """Whether a name after 'مدينة' or the like can mean the entry: not a small town of a country nobody speaks of."""
    return _is_heard_of(name, entry) or not known.countries or entry.country in known.countries


def _known_alone(folded: str, entry: Entry) -> bool:
    return any(_is_heard_of(word, entry) for word in without_clitics(folded))


def _is_heard_of(name: str, entry: Entry) -> bool:
    return entry.kind != "city" or name in place_words().well_known or entry.population >= _HEARD_OF


def _told_before(tokens: tuple[Token, ...], at: int, listed: Gazetteer, known: _Known) -> tuple[Entry, int] | None:
    """'المدينة', 'الجزيرة', 'البلاد', 'العاصمة' on its own: the city or region told last, the country told most."""
    resolved = next(
        (kind for word in without_clitics(tokens[at].folded) if (kind := place_words().resolved.get(word))), None
    )
    if resolved is None:
        return _capital_of(tokens, at, listed, known)
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is not None:
        adjective = _demonym(following, listed)
        if adjective and resolved == "capital":
            capital = listed.capital(adjective.country)
            return (capital, 2) if capital else None
        if _listed(tokens, at + 1, listed, known):
            return None
    if resolved in ("city", "region"):
        here = known.last.get("city" if resolved == "city" else "region")
        return (here, 1) if here and (resolved == "city" or is_located(tokens, at)) else None
    told = known.most_named("country")
    if told is None and len(known.countries) == 1:
        told = listed.country(*known.countries)
    entry = listed.capital(told.country) if told and resolved == "capital" else told
    return (entry, 1) if entry else None


def _capital_of(tokens: tuple[Token, ...], at: int, listed: Gazetteer, known: _Known) -> tuple[Entry, int] | None:
    """'عاصمة كينيا', 'عاصمة البلاد'."""
    if at + 1 == len(tokens) or _CAPITAL.isdisjoint(without_clitics(tokens[at].folded)):
        return None
    country = _listed(tokens, at + 1, listed, known) or _told_before(tokens, at + 1, listed, known)
    capital = listed.capital(country[0].country) if country and country[0].kind == "country" else None
    return (capital, 1 + country[1]) if country and capital else None


def _by_sound(tokens: tuple[Token, ...], at: int, listed: Gazetteer, known: _Known) -> tuple[Entry, int] | None:
    """An unlisted foreign name where a place must stand, by its sound; and the same name wherever it stands again.

    After a word like 'مدينة' it may be any place of the countries spoken of, after 'في' only one that sounds clearly.
    """
    token = tokens[at]
    for word in without_clitics(token.folded):
        if word in known.unlisted:
            return known.unlisted[word], 1
    if (
        any(a.pos not in _PROPER for a in token.analyses)
        or len(token.folded) < 4
        or token.folded.startswith("ال")
        or not is_located(tokens, at)
    ):
        return None
    after_kind = stands_after(tokens, at, place_words().kinds)
    if token.text.isascii():
        return _unheard(tokens, at, known) if token.text[:1].isupper() else None
    for word in without_clitics(token.folded):
        heard = len(sound(word))
        if heard < (2 if after_kind else _CLEAR_SOUND):
            continue
        entry = listed.sounding(word, known.countries)
        if entry is None and heard >= _CLEAR_SOUND:
            entry = listed.sounding(word, frozenset({""}))
            entry = entry if entry and _may_be_meant(word, entry, known) else None
        if entry:
            known.unlisted[word] = entry
            return entry, 1
    return _unheard(tokens, at, known)


def _unheard(tokens: tuple[Token, ...], at: int, known: _Known) -> tuple[Entry, int] | None:
    """A name no list has, right after 'قرية' or the like: told in Latin letters, its position unknown."""
    kind = next((k for w in without_clitics(tokens[at - 1].folded) if (k := place_words().settlements.get(w))), None)
    word = tokens[at].folded
    if kind is None or tokens[at - 1].analyses == () or not word.isalpha():
        return None
    entry = Entry(tokens[at].text if tokens[at].text.isascii() else roman(word), kind, "")
    known.unlisted[word] = entry
    return entry, 1


def _demonym(token: Token, listed: Gazetteer) -> Entry | None:
    code = _nationality(token.folded, True)
    if code and not token.folded.startswith("ال") and not _unmistakable(token):
        code = _nationality(token.folded, False)
    return listed.country(code) if code else None


@lru_cache(maxsize=1 << 16)
def _nationality(folded: str, bare_too: bool) -> str | None:
    """The country of an adjective; without ``bare_too`` only with an article or another clitic."""
    listed = gazetteer()
    for word in without_clitics(folded):
        if not bare_too and word == folded and not word.startswith("ال"):
            continue
        bare = word.removeprefix("ال")
        for ending in _ENDINGS:
            stem = bare.removesuffix(ending) if ending else bare
            code = listed.demonyms.get(stem)
            if code is None and ending in ("ون", "ين"):
                code = listed.demonyms.get(stem + "ي")
            if code and len(stem) > 3 and (ending == "" or bare.endswith(ending)):
                return code
    return None


def _unmistakable(token: Token) -> bool:
    """Whether a bare adjective can only be a demonym: 'مالي' is financial, 'كندي' is not."""
    return token.folded not in place_words().shy and not any(a.pos in ("verb", "noun") for a in token.analyses)
