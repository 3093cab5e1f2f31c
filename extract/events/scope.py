"""Which words before a mention may govern it: where their clause begins, and whether they reach it or stop short of it.

A status word governs its complement ('دعا إلى التحقيق'), not what lies deeper in it ('في مقتل خمسة').
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from extract.events.clauses import Clause
from extract.events.mentions import Mention
from extract.events.triggers import words_before
from extract.events.words import Word
from extract.lexicons import read_toml
from extract.text.folding import fold

REACH = 14  # words before a trigger in which what governs it is looked for
_CLOSE = 2  # words before it that speak of it alone


@cache
def cues() -> dict[str, dict[str, frozenset[str]]]:
    """Folded words by status and by where they stand (``resources/events/status.toml``)."""
    return {
        status: {place: frozenset(map(fold, words)) for place, words in places.items()}
        for status, places in read_toml("events/status.toml").items()
    }


def any_of(words: Iterable[Word], listed: frozenset[str]) -> bool:
    """Whether one of ``words`` is listed, by its form or its lemma."""
    return any(not listed.isdisjoint(word.keys) for word in words)


def governing(mention: Mention) -> Sequence[Word]:
    """The words before a trigger that may govern it: of its clause, and of the one before where that goes on."""
    words, clauses = mention.context.words, mention.context.outline.clauses
    number = mention.clause_number
    back = _clauses_back(mention, clauses[number])
    first = clauses[max(0, number - back)].first
    inside = words[max(first, mention.trigger.first - REACH) : mention.trigger.first]
    reported = (at for at in range(len(inside) - 1, -1, -1) if inside[at].keys & cues()["deeper"]["reports"])
    return inside[next(reported, 0) :]


def _clauses_back(mention: Mention, clause: Clause) -> int:
    """How many clauses before the mention's still speak of it.

    Two where its own only goes on after an aside ('ودعا الحزب، وهو من المعارضة، إلى إضراب'); one where it is the object
    after a clause that says when ('اقترح خلال اجتماع مع الولاة تنظيم استفتاء'), or stands in a relative clause that
    tells nothing past.
    """
    words, opening = mention.context.words, cues()["governing"]
    if words[clause.first].keys & opening["goes_on"]:
        return 2
    if mention.verbal:
        return 0
    between = words[max(clause.first + 1, mention.trigger.first - REACH) : mention.trigger.first]
    if clause.kind == "relative":
        return int(not any(w.perfect for w in between))
    if _follows_aside(mention, clause):
        return 2
    bare = not (mention.head.conjunction or mention.head.preposition)
    return int(bare and len(between) >= _CLOSE and bool(words[clause.first].keys & opening["goes_past"]))


def _follows_aside(mention: Mention, clause: Clause) -> bool:
    """Whether a clause without a verb goes on after an aside between commas ('دعا الوزير، في كلمته، اللاجئين إلى
    العودة')."""
    words, clauses, number = mention.context.words, mention.context.outline.clauses, mention.clause_number
    if number < 2 or words[clause.first - 1].folded not in ("،", ","):
        return False
    opening = words[clauses[number - 1].first]
    between = [w for w in words[clause.first : mention.trigger.first] if not w.keys & words_before("nouns")]
    verbless = not any(w.verbs and not w.nominals for w in between)
    return verbless and words[clause.first].article and bool(opening.keys & cues()["governing"]["aside"])


def is_deeper(mention: Mention, inside: Sequence[Word], listed: frozenset[str]) -> bool:
    """Whether the mention is only part of what a listed word governs: behind a preposition of another noun
    ('يجب محاسبة المسؤولين عن الهجوم'), unless that is a verb of effect's ('قد تتسبب في فيضانات')."""
    if mention.verbal or not inside:
        return False
    opening = cues()["deeper"]
    at = len(inside) - 1
    if inside[at].keys & opening["topics"]:
        return any_of(inside[:at], listed)
    if at > 0 and inside[at].keys & opening["nouns"]:
        at -= 1
    if not inside[at].keys & opening["prepositions"]:
        return False
    cue = next((n for n in range(at - 1, -1, -1) if not listed.isdisjoint(inside[n].keys)), None)
    if cue is None:
        return False
    between = inside[cue + 1 : at]
    return any(_is_noun(word) for word in between) and not any_of(inside[cue:at], opening["unless"])


def _is_noun(word: Word) -> bool:
    return bool(word.nominals) and not word.perfect


def complement(mention: Mention, inside: Sequence[Word], listed: frozenset[str], preposition: str) -> bool:
    """Whether a listed word takes the mention by a preposition, alone or as the first of nouns joined by 'and'
    ('تعهد بتشكيل حكومة وتنظيم انتخابات')."""
    if mention.verbal:
        return False
    taken = [n for n, word in enumerate(inside) if word.preposition == preposition]
    if mention.head.preposition == preposition:
        taken.append(len(inside))
    elif not (taken and (mention.head.conjunction or len(inside) - taken[-1] <= _CLOSE)):
        return False
    return any_of(inside[max(0, taken[-1] - _REACHED) : taken[-1]], listed)


_REACHED = 6  # words that a verb and its subject take before the preposition
