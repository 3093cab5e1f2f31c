"""Whether an event happened, is planned, demanded, alleged, denied, only possible, or over: read from its clause.

The words that tell are data (``resources/events/status.toml``).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from extract.events.mentions import Mention
from extract.events.words import Word
from extract.lexicons import read_toml
from extract.model import Status
from extract.text.folding import fold

_REACH = 8
_CLOSE = 2


@cache
def _cues() -> dict[str, dict[str, frozenset[str]]]:
    return {
        status: {place: frozenset(map(fold, words)) for place, words in places.items()}
        for status, places in read_toml("events/status.toml").items()
    }


def status_of(mention: Mention) -> Status:
    """The status of ``mention``; 'asserted' where nothing says otherwise."""
    cues = _cues()
    close = mention.before(_CLOSE)
    inside = _in_clause(mention)
    if mention.trigger.entry.type in _LIFTED and _any(close, cues["ended"]["before"]):
        return "ended"
    if _any(close, cues["denied"]["before"]) or _any(inside, cues["denied"]["clause"]):
        return "denied"
    if _any(inside, cues["hypothetical"]["clause"]) or (
        mention.verbal and not mention.head.perfect and _any(close[-1:], cues["hypothetical"]["imperfect"])
    ):
        return "hypothetical"
    if mention.verbal and mention.head.future:
        return "planned"
    if _any(inside, cues["planned"]["clause"]) or any(_is_future(w) for w in inside):
        return "planned"
    if not mention.verbal and _any(inside, cues["called-for"]["clause"]):
        return "called-for"
    if _any(inside, cues["alleged"]["clause"]):
        return "alleged"
    return "asserted"


_LIFTED = ("curfew", "state-of-emergency", "restriction", "strike", "protest")


def _in_clause(mention: Mention) -> list[Word]:
    first = max(mention.clause.first, mention.trigger.first - _REACH)
    return list(mention.context.words[first : mention.trigger.first])


def _is_future(word: Word) -> bool:
    return word.future and not word.nominals


def _any(words: Iterable[Word], cues: frozenset[str]) -> bool:
    return any(not cues.isdisjoint(word.keys) for word in words)
