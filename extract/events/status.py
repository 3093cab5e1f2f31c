"""Whether an event happened, is planned, demanded, alleged, denied, only possible, or over: read from what governs it.

The words that tell are data (``resources/events/status.toml``).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from extract.events.clauses import Clause
from extract.events.mentions import Mention
from extract.events.triggers import form_of, words_before
from extract.events.words import Word
from extract.lexicons import read_toml
from extract.model import Status
from extract.text.folding import fold

_REACH = 14  # words before a trigger in which what governs it is looked for
_SUBJECT = 5  # words before it that a verb and its subject may take
_CLOSE = 2  # words before it that speak of it alone


@cache
def _cues() -> dict[str, dict[str, frozenset[str]]]:
    return {
        status: {place: frozenset(map(fold, words)) for place, words in places.items()}
        for status, places in read_toml("events/status.toml").items()
    }


def status_of(mention: Mention) -> Status:
    """The status of ``mention``; 'asserted' where nothing says otherwise."""
    cues = _cues()
    close, inside = mention.before(_CLOSE), _governing(mention)
    if _is_over(mention):
        return "ended"
    if _is_denied(mention, close, inside):
        return "denied"
    if _is_possible(mention, close, inside):
        return "hypothetical"
    if (mention.verbal and mention.head.future) or _is_planned(mention, inside):
        return "planned"
    if not mention.verbal and (_any(inside, cues["called-for"]["clause"]) or _is_demanded(mention, inside)):
        return "called-for"
    if _any(inside, cues["alleged"]["clause"]) and not _any(inside, cues["alleged"]["unless"]):
        return "alleged"
    return "asserted"


def _is_over(mention: Mention) -> bool:
    """Whether a verb of ending, its noun or its subject stands right before, or the trigger opens with that word."""
    cues = _cues()["ended"]
    if mention.type not in cues["types"] or _any(mention.words, cues["unless"]):
        return False
    if mention.words[0].keys & cues["opens"]:
        return True
    first = max(mention.clause.first, mention.trigger.first - _SUBJECT)
    for at, word in enumerate(reversed(mention.context.words[first : mention.trigger.first])):
        if word.keys & cues["before"] and (at < _CLOSE or word.perfect):
            return True
        if word.preposition or word.keys & words_before("nouns"):
            return False
    return False


def _is_demanded(mention: Mention, inside: Sequence[Word]) -> bool:
    words, first = mention.context.words, mention.trigger.first - len(inside)
    verbs = _cues()["called-for"]["verbs"]
    return any(words[at].verbs & verbs and form_of(words, at) == "verb" for at in range(first, mention.trigger.first))


def _is_threatened(mention: Mention, inside: Sequence[Word]) -> bool:
    """Whether the event is what somebody threatens with or warns of ('هدد بفرض عقوبات', 'حذر من اندلاع اشتباكات')."""
    cues = _cues()["threatened"]
    for at in range(len(inside), -1, -1):
        word = mention.head if at == len(inside) else inside[at]
        if at < len(inside) and not word.keys & cues["comes_about"]:
            return False
        if word.preposition == "ب" or (at and inside[at - 1].folded == "من"):
            return _any(inside[:at], cues["clause"])
    return False


def _is_denied(mention: Mention, close: Sequence[Word], inside: Sequence[Word]) -> bool:
    """Denied, or negated: by a word right before it, or by a verb of taking place that is ('لم يتم الإعلان عن …')."""
    cues = _cues()["denied"]
    if _any(close, cues["before"]) or _any(inside, cues["clause"]):
        return True
    pairs = pairwise(inside)
    return not mention.verbal and any(a.keys & cues["not"] and b.verbs & cues["takes_place"] for a, b in pairs)


def _is_possible(mention: Mention, close: Sequence[Word], inside: Sequence[Word]) -> bool:
    cues = _cues()["hypothetical"]
    if _any(close, cues["before"]) or _any(inside, cues["clause"]):
        return True
    if not mention.verbal and _is_threatened(mention, inside):
        return True
    if mention.verbal:
        return not mention.head.perfect and _any(close[-1:], cues["imperfect"])
    pairs = pairwise(inside)
    return any(a.keys & cues["imperfect"] and b.imperfect and not b.perfect for a, b in pairs)


def _is_planned(mention: Mention, inside: Sequence[Word]) -> bool:
    """Whether the clause speaks of the future, and not only of what the event brings ('سيؤدي إغلاق المطار إلى …')."""
    cues = _cues()["planned"]
    if mention.type in cues["types"] and not mention.verbal and _any(inside[-_SUBJECT:], cues["put_off"]):
        return True
    if _any(inside, cues["clause"]) or (mention.head.preposition == "ل" and _any(inside, cues["towards"])):
        return True
    ahead = [at for at, word in enumerate(inside) if word.future and not word.nominals]
    if not ahead:
        return False
    brings = mention.type != "disaster" and bool(inside[ahead[-1]].verbs & cues["brings"])
    return not (brings and ahead[-1] == len(inside) - 1 and not mention.verbal)


def _governing(mention: Mention) -> Sequence[Word]:
    """The words before a trigger that may govern it: of its clause, and of the one before where that goes on."""
    words, clauses = mention.context.words, mention.context.outline.clauses
    number = mention.clause_number
    back = _clauses_back(mention, clauses[number])
    first = clauses[max(0, number - back)].first
    return words[max(first, mention.trigger.first - _REACH) : mention.trigger.first]


def _clauses_back(mention: Mention, clause: Clause) -> int:
    """How many clauses before the mention's still speak of it.

    Two where its own only goes on after an aside ('ودعا الحزب، وهو من المعارضة، إلى إضراب'); one where it is the object
    after a clause that says when ('اقترح خلال اجتماع مع الولاة تنظيم استفتاء'), or stands in a relative clause that
    tells nothing past.
    """
    words, opening = mention.context.words, _cues()["governing"]
    if words[clause.first].keys & opening["goes_on"]:
        return 2
    if mention.verbal:
        return 0
    between = words[max(clause.first + 1, mention.trigger.first - _REACH) : mention.trigger.first]
    if clause.kind == "relative":
        return int(not any(w.perfect for w in between))
    bare = not (mention.head.conjunction or mention.head.preposition)
    return int(bare and len(between) > _CLOSE and bool(words[clause.first].keys & opening["goes_past"]))


def _any(words: Iterable[Word], cues: frozenset[str]) -> bool:
    return any(not cues.isdisjoint(word.keys) for word in words)
