"""The place a name lies in, told right after it: 'إنسينيتاس، كاليفورنيا', 'دتفورد جنوب شرق المدينة'."""

from __future__ import annotations

from extract.model import Token
from extract.places.gazetteer import Entry, towns
from extract.places.known import Known, is_heard_of
from extract.places.listed import demonym, listed
from extract.places.told import told_before
from extract.places.words import place_words, without_clitics

_COMMAS = frozenset(("،", "-"))
_CITY = 15_000  # people in a city that may bear the name of one known everywhere
_NO_RIVAL = 10  # times the people by which a city outweighs its namesake
_LOOKED_AT = 4  # words after a name


def told_around(tokens: tuple[Token, ...], end: int, known: Known) -> Entry | None:
    """The listed place told after a name that ends before ``end``; what 'و' joins to it holds nothing."""
    for at in range(end, min(end + _LOOKED_AT, len(tokens))):
        folded = tokens[at].folded
        found = None if _is_joined(tokens[at]) else listed(tokens, at, known) or told_before(tokens, at, known)
        if found:
            return found[0] if at > end or folded[0] == "ب" else None
        if folded not in _COMMAS and folded not in place_words().inside and not _is_kind(tokens[at]):
            return None
    return None


def told_inside(tokens: tuple[Token, ...], at: int, end: int, entry: Entry, known: Known) -> Entry:
    """The place of the same name in the state or country told after a listed city: 'برمنغهام، ألاباما'.

    A city known everywhere is another's only where that has one written the same: 'طرابلس اللبنانية'.
    """
    if entry.kind != "city":
        return entry
    around = told_around(tokens, end, known)
    if around is None and end < len(tokens) and tokens[end].folded.startswith("ال"):
        around = demonym(tokens[end], known)
    if around is None or around.kind not in ("region", "country") or not around.country:
        return _namesake(tokens, at, end, entry, known)
    if around.country == entry.country and around.admin1 in ("", entry.admin1):
        return entry
    name = " ".join(t.folded for t in tokens[at:end])
    inside, admin1 = towns(around.country), around.admin1 if around.kind == "region" else ""
    elsewhere = around.kind == "country" and any(is_heard_of(spelled, entry) for spelled in without_clitics(name))
    if elsewhere and tokens[end].text == "،":
        return entry
    for spelled in without_clitics(name):
        other = inside.spelled(spelled, admin1, _CITY if elsewhere else 0)
        if other is None and not elsewhere:
            other = inside.sounding(spelled, admin1=admin1)
        if other is not None:
            return other
    return entry


def _namesake(tokens: tuple[Token, ...], at: int, end: int, entry: Entry, known: Known) -> Entry:
    """A city of the same name in the country spoken of most, where nothing else speaks of the entry's own.

    Not a town next to a metropolis: 'باريس' is Paris in an article on Texas too.
    """
    home = known.spoken_of.home
    if not home or home[0] == entry.country or not known.spoken_of.only_by(entry):
        return entry
    name = " ".join(t.folded for t in tokens[at:end])
    least = max(_CITY, entry.population // _NO_RIVAL)
    found = (towns(home[0]).spelled(spelled, least=least) for spelled in without_clitics(name))
    return next(filter(None, found), entry)


def _is_joined(token: Token) -> bool:
    return token.folded.startswith("و") and any("و" in a.proclitics for a in token.analyses)


def _is_kind(token: Token) -> bool:
    return any(word in place_words().kinds for word in without_clitics(token.folded))
