"""Whether an event is only possible: supposed, feared, averted, warned of, weighed, or what a condition would bring."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.events.mentions import Mention
from extract.events.scope import any_of, cues, is_deeper
from extract.events.words import Word

_SUBJECT = 5  # words before a trigger that a verb and its subject may take
_CLOSE = 2  # words before it that speak of it alone
_SUBJECT_BEFORE = 2  # words before 'قد' in which its subject stands


def is_possible(mention: Mention, close: Sequence[Word], inside: Sequence[Word]) -> bool:
    """Whether words close before ``mention`` or those that may govern it, ``inside``, leave it only possible."""
    listed = cues()["hypothetical"]
    if any_of(close, listed["before"]) or _follows_condition(mention) or _is_warned_of(mention, inside):
        return True
    if is_unless(inside):
        return True
    paired = any(a.folded in listed["pair_first"] and b.folded in listed["pair_second"] for a, b in pairwise(inside))
    if paired or any_of(inside, listed["clause"]):
        return not is_deeper(mention, inside, listed["clause"])
    if mention.verbal:
        return not mention.head.perfect and any_of(close[-1:], listed["imperfect"])
    if _is_threatened(mention, inside) or _is_weighed(mention, inside):
        return True
    return any(a.keys & listed["imperfect"] and _may_be(inside, at) for at, a in enumerate(inside[:-1], start=1))


def is_unless(inside: Sequence[Word]) -> bool:
    """Whether 'unless' opens what is told: 'ما لم يتم التوصل إلى اتفاق'."""
    return any(a.folded == "ما" and b.folded == "لم" for a, b in pairwise(inside))


def _may_be(words: Sequence[Word], at: int) -> bool:
    """Whether the verb after 'قد' is in the imperfect: by its form, or where that has two readings by a feminine
    subject before ('المنظمة قد تعمد إلى')."""
    verb = words[at]
    if not verb.imperfect or not verb.perfect:
        return verb.imperfect
    subject = words[max(0, at - 1 - _SUBJECT_BEFORE) : at - 1]
    return verb.folded == "تكون" or (verb.folded[:1] == "ت" and any(w.folded.endswith(("ه", "ات")) for w in subject))


def _is_warned_of(mention: Mention, inside: Sequence[Word]) -> bool:
    """Whether somebody warns that it will come about: 'حذر من أن الهجوم سيؤدي إلى كارثة'."""
    listed, future = cues(), cues()["planned"]["future"]
    warned = next((n for n, word in enumerate(inside) if word.keys & listed["threatened"]["clause"]), None)
    if warned is None or not any_of(inside[warned + 1 : warned + 1 + _SUBJECT + _CLOSE], listed["alleged"]["that"]):
        return False
    told = inside[warned + 1 :]
    return mention.head.future or any(word.future and not word.nominals for word in told) or any_of(told, future)


def _is_threatened(mention: Mention, inside: Sequence[Word]) -> bool:
    """Whether the event is what somebody threatens with or warns of ('هدد بفرض عقوبات', 'حذر من اندلاع اشتباكات')."""
    listed, inside = cues()["threatened"], [word for word in inside if not word.is_mark]
    for at in range(len(inside), -1, -1):
        word = mention.head if at == len(inside) else inside[at]
        if at < len(inside) and not word.keys & listed["comes_about"]:
            return False
        if word.preposition == "ب" or (at and inside[at - 1].folded == "من"):
            return any_of(inside[:at], listed["clause"])
    return False


def _is_weighed(mention: Mention, inside: Sequence[Word]) -> bool:
    """Whether the event is what somebody fears, averts or only thinks about, by their bare object ('تفادي حرب أهلية',
    'تدرس فرض عقوبات')."""
    inside = [word for word in inside if not word.is_mark]
    listed, at = cues()["threatened"], len(inside)
    if mention.head.preposition or mention.head.conjunction:
        return False
    while at and inside[at - 1].keys & listed["comes_about"] and not inside[at - 1].preposition:
        at -= 1
    subject = at == len(inside) and mention.head.article and at and inside[-1].verbs and not inside[-1].nominals
    reach = _CLOSE if mention.head.article else _SUBJECT - 1
    if any_of(inside[max(0, at - reach) : at], listed["averted"]):
        return not subject  # 'تجنبت الصفقة هجوما'
    opened = mention.head if at == len(inside) else inside[at]
    weighing = [word for word in inside[max(0, at - _CLOSE - 1) : at] if word.imperfect and not word.perfect]
    return bool(opened.keys & listed["comes_about"]) and any_of(weighing, listed["weighed"])


def _follows_condition(mention: Mention) -> bool:
    """Whether the mention's clause tells what follows from a condition before it ('إذا هاجموا فسنرد')."""
    clauses, words, number = mention.context.outline.clauses, mention.context.words, mention.clause_number
    if not number or not mention.verbal or words[clauses[number].first].conjunction != (mention.head.folded[0] == "ف"):
        return False
    opening = words[clauses[number - 1].first : clauses[number - 1].first + _CLOSE]
    return any_of(opening, cues()["hypothetical"]["condition"]) and mention.head.folded[:1] in ("ف", "س", "ل")
