"""Names the gazetteer has: the longest at a token, whether a short one is meant, and adjectives of countries."""

from __future__ import annotations

from functools import lru_cache

from extract.model import Token
from extract.places.gazetteer import Entry, gazetteer
from extract.places.known import Known, is_heard_of
from extract.places.standing import is_inside, is_located, is_proper, stands_after
from extract.places.words import place_words, without_clitics

_LONGEST = 5  # words in a name
_WELL_KNOWN = 1_000_000  # people in a city that is meant wherever its name stands
_TELLING = 5  # letters of a name that is not listed for news; shorter ones are too often other words
_WHOLE = 4  # letters in one word of a name of several, so that it is not somebody's: 'كاي فو لي'
_IN, _COMMA = frozenset(("في",)), frozenset(("،",))
_ENDINGS = ("", "ه", "ون", "ين", "ان", "تين", "يون", "يين", "ات")


def listed(tokens: tuple[Token, ...], at: int, known: Known) -> tuple[Entry, int] | None:
    """The longest listed name at a token, and how many tokens it takes."""
    firsts = _opening_names(tokens[at].folded)
    if not firsts:
        return None
    longest = max(gazetteer().beginnings[first] for first in firsts)
    words = [t.folded for t in tokens[at : at + min(longest, _LONGEST)]]
    for length in range(len(words), 0, -1):
        rest = " ".join(words[1:length])
        for first in firsts:
            name = f"{first} {rest}" if rest else first
            entry = gazetteer().find(name)
            if entry and (
                _is_meant(name, tokens, at, entry, known)
                if length > 1
                else _stands_for_place(name, tokens, at, entry, known)
            ):
                return entry, length
    return None


@lru_cache(maxsize=1 << 16)
def _opening_names(folded: str) -> tuple[str, ...]:
    """A word without its clitics, as far as listed names begin so."""
    return tuple(w for w in without_clitics(folded) if w in gazetteer().beginnings) if folded[:1].isalpha() else ()


def _is_meant(name: str, tokens: tuple[Token, ...], at: int, entry: Entry, known: Known) -> bool:
    """Whether a name of several words is: one listed for news, or that of a place the article may speak of."""
    if name in place_words().shy and entry not in known.named:
        return False
    if max(map(len, name.split())) < _WHOLE and name not in place_words().well_known and not is_located(tokens, at):
        return False
    return _may_be_meant(name, entry, known)


def _stands_for_place(name: str, tokens: tuple[Token, ...], at: int, entry: Entry, known: Known) -> bool:
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
    countries = known.spoken_of.countries
    if name in cues.shy:
        return entry in known.named or (entry.country in countries and is_located(tokens, at))
    if entry.kind == "country" or name in cues.well_known:
        return True
    if len(name) < _TELLING or not is_proper(tokens[at]):
        return False
    if entry.kind == "region":
        return entry.country in countries and (is_inside(tokens, at) or stands_after(tokens, at, _COMMA))
    return is_located(tokens, at) or entry.population >= _WELL_KNOWN


def subdivision(tokens: tuple[Token, ...], at: int) -> Entry | None:
    """A state, province or county no other word is like, after 'في', a word for its kind or a comma."""
    token = tokens[at]
    if (
        token.analyses
        or len(token.folded) < _TELLING
        or not (is_inside(tokens, at) or stands_after(tokens, at, _COMMA))
    ):
        return None
    entry = gazetteer().find(token.folded)
    return entry if entry and entry.kind == "region" else None


def _may_be_meant(name: str, entry: Entry, known: Known) -> bool:
    """Whether a name after 'مدينة' or the like can mean the entry: not a small town of a country nobody speaks of."""
    countries, home = known.spoken_of.countries, known.spoken_of.home
    return is_heard_of(name, entry) or not home or entry.country in (countries if len(name) >= _TELLING else home)


def demonym(token: Token, known: Known) -> Entry | None:
    """The country of an adjective; of one that is a common word too only where the article names the country."""
    code = _nationality(token.folded, True)
    if code is None:
        return None
    if not token.folded.startswith("ال") and not _unmistakable(token):
        code = _nationality(token.folded, False)
    if code and _is_common(token.folded) and code not in known.spoken_of.countries:
        return None
    return gazetteer().country(code) if code else None


@lru_cache(maxsize=1 << 16)
def _nationality(folded: str, bare_too: bool) -> str | None:
    """The country of an adjective; without ``bare_too`` only with an article or another clitic."""
    demonyms = gazetteer().demonyms
    for word in without_clitics(folded):
        if not bare_too and word == folded and not word.startswith("ال"):
            continue
        bare = word.removeprefix("ال")
        for ending in _ENDINGS:
            stem = bare.removesuffix(ending) if ending else bare
            code = demonyms.get(stem)
            if code is None and ending in ("ون", "ين"):
                code = demonyms.get(stem + "ي")
            if code and len(stem) > 3 and (ending == "" or bare.endswith(ending)):
                return code
    return None


def _unmistakable(token: Token) -> bool:
    """Whether a bare adjective can only be a demonym: 'مالي' is financial, 'كندي' is not."""
    return token.folded not in place_words().shy and not any(a.pos in ("verb", "noun") for a in token.analyses)


@lru_cache(maxsize=1 << 16)
def _is_common(folded: str) -> bool:
    shy = place_words().shy
    return any(
        bare.removesuffix(ending) in shy
        for word in without_clitics(folded)
        for bare in (word.removeprefix("ال"),)
        for ending in _ENDINGS
    )
