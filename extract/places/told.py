"""Places told before: 'المدينة', 'البلاد', 'العاصمة' on their own, and 'عاصمة كينيا'."""

from __future__ import annotations

from functools import lru_cache

from extract.model import Token
from extract.places.gazetteer import Entry, gazetteer
from extract.places.known import Known
from extract.places.listed import demonym, listed
from extract.places.standing import is_located
from extract.places.words import place_words, without_clitics

_SAME = frozenset(("ذاتها", "ذاته", "نفسها", "نفسه", "عينها", "المذكوره"))
_CITY = "مدينه"  # of the words for a town the one no suburb or village goes by
_CAPITAL = frozenset(("عاصمه",))


def told_before(tokens: tuple[Token, ...], at: int, known: Known) -> tuple[Entry, int] | None:
    """The city or region told last, the country told most or its capital; and how many tokens say so."""
    resolved = _kind_told(tokens[at].folded)
    if resolved is None:
        return _capital_of(tokens, at, known)
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is not None:
        adjective = demonym(following, known)
        if adjective and resolved == "capital":
            capital = gazetteer().capital(adjective.country)
            return (capital, 2) if capital else None
        if listed(tokens, at + 1, known):
            return None
    if resolved not in ("capital", "city", "region", "country"):
        site = known.last.get("site")
        return (site, 1) if site and site.name.endswith(resolved) and is_located(tokens, at) else None
    if resolved in ("city", "region"):
        city = (known.city if tokens[at].folded.endswith(_CITY) else None) or known.last.get("city")
        here = city if resolved == "city" else known.last.get("region") or city
        same = following is not None and following.folded in _SAME
        return (here, 1) if here and (resolved == "city" or same or is_located(tokens, at)) else None
    told = known.most_named("country")
    if told is None and known.spoken_of.home:
        told = gazetteer().country(known.spoken_of.home[0])
    entry = gazetteer().capital(told.country) if told and resolved == "capital" else told
    return (entry, 1) if entry else None


@lru_cache(maxsize=1 << 16)
def _kind_told(folded: str) -> str | None:
    """What a word for a place told before means: 'city' for 'المدينة'."""
    kinds = place_words().resolved
    return next((kinds[word] for word in without_clitics(folded) if word in kinds), None)


def _capital_of(tokens: tuple[Token, ...], at: int, known: Known) -> tuple[Entry, int] | None:
    """'عاصمة كينيا', 'عاصمة البلاد'."""
    if at + 1 == len(tokens) or _CAPITAL.isdisjoint(without_clitics(tokens[at].folded)):
        return None
    country = listed(tokens, at + 1, known) or told_before(tokens, at + 1, known)
    capital = gazetteer().capital(country[0].country) if country and country[0].kind == "country" else None
    return (capital, 1 + country[1]) if country and capital else None
