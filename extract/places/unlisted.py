"""Names no list for news has, where a place must stand: by their sound among the towns of the countries spoken of.

What stays unknown is told in Latin letters, without a country or a position, after a word like 'قرية' or 'شارع'.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from babel import Locale
from babel.languages import get_official_languages

from extract.lexicons import read_tsv
from extract.model import Token
from extract.places.around import told_around
from extract.places.gazetteer import Entry, gazetteer, towns
from extract.places.known import Known, is_heard_of
from extract.places.romanizing import roman_name
from extract.places.spelling import sound
from extract.places.standing import is_inside, is_located, is_proper, stands_after, word_before
from extract.places.words import Kind, place_words, without_clitics
from extract.text.folding import fold

_LONGEST = 4  # words in a name
_QUARTER = frozenset(("حي", "بحي", "لحي", "حيي"))
_CLEAR_SOUND = 4  # consonants that tell a name anywhere in the world
_CITY = 15_000  # people in a town that is meant in an article that does not mostly speak of its country
_LARGE = 100_000  # people in a city that may be told after 'من' or 'زلزال'


def unlisted(tokens: tuple[Token, ...], at: int, extent: int, known: Known) -> tuple[Entry, int] | None:
    """An unlisted name at a token, of ``extent`` words if it is foreign, and the same name wherever it stands again.

    Told with how many tokens it takes.
    """
    for length in range(max(extent, 1), 0, -1) if known.unlisted else ():
        for name in _spellings(tokens, at, length):
            if name in known.unlisted:
                return known.unlisted[name], length
    if not tokens[at].folded.isalpha():
        return None
    if not _stands_somewhere(tokens, at):
        return _city_of_home(tokens, at, extent, known) if extent and is_located(tokens, at) else None
    around = told_around(tokens, at + extent, known) if extent else None
    apart = stands_after(tokens, at, place_words().named_apart)
    for name in _spellings(tokens, at, extent) if extent else ():
        entry = _spelled(name, known, _CITY) if apart else _heard(name, _kind_before(tokens, at), around, known)
        if entry:
            known.unlisted[name] = entry
            return entry, extent
    found = None if extent else _common_word(tokens, at, known)
    return found or _rendered(tokens, at, around, known)


def _common_word(tokens: tuple[Token, ...], at: int, known: Known) -> tuple[Entry, int] | None:
    """A town whose name is another word too, after 'بلدة' or 'مطار', written as the country spoken of has it.

    Not an adjective that agrees with the word for its kind: 'قرية جديدة'.
    """
    before = word_before(tokens, at)
    sites = place_words().sites
    of_town = before is not None and any(sites.get(word) for word in without_clitics(before.folded))
    if _kind_before(tokens, at) is None and (not of_town or stands_after(tokens, at, place_words().named_apart)):
        return None
    agrees = tokens[at].folded.endswith("ه") and any(a.pos == "adj" for a in tokens[at].analyses)
    for length in (2,) if agrees else (2, 1):
        name = " ".join(t.folded for t in tokens[at : at + length])
        if entry := _spelled(name, known):
            return entry, length
    return None


def _city_of_home(tokens: tuple[Token, ...], at: int, extent: int, known: Known) -> tuple[Entry, int] | None:
    """A large city of the countries spoken of most, after 'من', 'زلزال' and the like, where people may stand too."""
    for name in _spellings(tokens, at, extent):
        for country in known.spoken_of.home:
            entry = towns(country).sounding(name, least=_LARGE)
            if entry and name not in _no_places():
                return entry, extent
    return None


def _spellings(tokens: tuple[Token, ...], at: int, length: int) -> Iterator[str]:
    """The folded name of so many tokens, the clitic off that puts it somewhere."""
    folded = tokens[at].folded
    for first in (folded,) if is_inside(tokens, at) else without_clitics(folded):
        yield " ".join([first, *(t.folded for t in tokens[at + 1 : at + length])])


def named_in_english(tokens: tuple[Token, ...], at: int, length: int, known: Known) -> tuple[Entry, int] | None:
    """A site whose name, of ``length`` words at most, ends in an English word for its kind: 'أكسفورد جروف'."""
    sites = place_words().english_sites
    while length > 1 and tokens[at + length - 1].folded not in sites:
        length -= 1
    if length < 2 or not _stands_somewhere(tokens, at):
        return None
    entry = Entry(roman_name(tokens[at : at + length], "", _is_foreign(None, known)), "site", "")
    known.unlisted[" ".join(t.folded for t in tokens[at : at + length])] = entry
    return entry, length


def _stands_somewhere(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a name stands after 'في', a word for a kind of place, or in the clitic ب: no name of somebody."""
    analyses = tokens[at].analyses
    return is_inside(tokens, at) or (bool(analyses) and all("ب" in a.proclitics for a in analyses))


def extent_of(tokens: tuple[Token, ...], at: int) -> int:
    """How many words from a token can be one name of a foreign place."""
    if tokens[at].text.isascii() or tokens[at].text.startswith("ال") or not is_proper(tokens[at]):
        return 0
    length = 1
    for token in tokens[at + 1 : at + _LONGEST]:
        if not _goes_on(token):
            break
        length += 1
    return length


def _goes_on(token: Token) -> bool:
    folded = token.folded
    if folded in place_words().english:
        return True
    if not is_proper(token) or token.text.startswith("ال") or folded in _no_places():
        return False
    return not folded.startswith(("و", "ب", "لل"))


def _kind_before(tokens: tuple[Token, ...], at: int) -> Kind | None:
    before = word_before(tokens, at)
    settlements = place_words().settlements
    words = without_clitics(before.folded) if before is not None and before.analyses else ()
    return next((settlements[word] for word in words if word in settlements), None)


def _spelled(name: str, known: Known, least: int = 0) -> Entry | None:
    """The place of the countries spoken of most that is written so."""
    found = [entry for country in known.spoken_of.home if (entry := towns(country).spelled(name, least=least))]
    return max(found, key=lambda entry: entry.population, default=None)


def _heard(name: str, kind: Kind | None, around: Entry | None, known: Known) -> Entry | None:
    """The place a name is written or sounds like: inside the one told after it, in a country spoken of, or large."""
    if len(name) < 4 or name in _no_places():
        return None
    if around is not None and around.country:
        inside, admin1 = towns(around.country), around.admin1 if around.kind == "region" else ""
        return inside.spelled(name, admin1) or inside.sounding(name, kind, admin1)
    home = known.spoken_of.home
    for countries, least in ((home, 0), (known.spoken_of.countries.difference(home), _CITY)):
        for found in (
            [entry for country in countries if (entry := towns(country).spelled(name, least=least))],
            [entry for country in countries if (entry := towns(country).sounding(name, kind, least=least))],
        ):
            if found:
                return max(found, key=lambda entry: entry.population)
    entry = gazetteer().sounding(name) if len(sound(name)) >= _CLEAR_SOUND else None
    return entry if entry and (is_heard_of(name, entry) or entry.kind == "region") else None


def _rendered(tokens: tuple[Token, ...], at: int, around: Entry | None, known: Known) -> tuple[Entry, int] | None:
    """A name no list has after 'قرية', 'شارع' and the like or inside a place told: in Latin letters, no position."""
    before = word_before(tokens, at)
    cues = place_words()
    words = without_clitics(before.folded) if before is not None and before.analyses else ()
    site = next((cues.sites[word] for word in words if word in cues.sites), None)
    kind = _kind_before(tokens, at)
    if kind is None and site is not None:
        kind = "site"
    if kind is not None:
        length = _native_extent(tokens, at, site) or _latin_extent(tokens, at) or extent_of(tokens, at)
    elif around is not None and not tokens[at].analyses:
        kind, length = "city", extent_of(tokens, at)
    if kind is None or not length:
        return None
    named = tokens[at : at + length]
    folded = " ".join(t.folded for t in named)
    if folded in _no_places() or len(folded) < 3:
        return None
    of_site = site if site is not None and kind == "site" else ""
    name = roman_name(named, of_site, _is_foreign(around, known))
    entry = Entry(name, kind, around.country if around else "")
    known.unlisted[folded] = entry
    return entry, length


def _is_foreign(around: Entry | None, known: Known) -> bool:
    """Whether a name is that of a place outside the Arab world: in what is told around it, else where most plays."""
    home = known.spoken_of.home
    country = around.country if around is not None and around.country else home[0] if home else ""
    return country != "" and "ar" not in get_official_languages(country, de_facto=True)


def _latin_extent(tokens: tuple[Token, ...], at: int) -> int:
    length = 0
    while at + length < len(tokens) and length < _LONGEST:
        text = tokens[at + length].text
        if not (text.isascii() and text.isalpha() and text[:1].isupper()):
            break
        length += 1
    return length


def _native_extent(tokens: tuple[Token, ...], at: int, site: str | None) -> int:
    """How many words an Arabic name takes: 'كفر زيتا', 'ابن الخطيب' after any kind; 'التحرير' after 'ساحة'."""
    cues = place_words()
    folded = tokens[at].folded
    if folded in cues.openers and at + 1 < len(tokens) and tokens[at + 1].folded.isalpha():
        return 2
    if not folded.startswith("ال") or len(folded) < 5 or folded in cues.not_sites or folded in cues.resolved:
        return 0
    if is_proper(tokens[at]):
        return 1
    plain = site in ("Street", "Avenue", "Square", "Roundabout", "Bridge") or stands_after(tokens, at, _QUARTER)
    return int(plain and any(a.pos in ("noun", "noun_prop") for a in tokens[at].analyses))


@lru_cache(maxsize=1)
def _no_places() -> frozenset[str]:
    """Names of organisations, months and things a foreign name after 'في' may be instead."""
    names = [name for row in read_tsv("names/organisations.tsv") for name in row["ar"].split("|")]
    for row in read_tsv("times/months.tsv"):
        names += [*row["spellings"].split("،"), *row["shy"].split("،")]
    names += Locale("ar").months["format"]["wide"].values()
    return frozenset(fold(name.strip()) for name in names)
