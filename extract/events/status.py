"""Whether an event happened, is planned, demanded, alleged, denied, only possible, or over: read from what governs it.

The words that tell are data (``resources/events/status.toml``); which of them reach the mention is the business of
``scope``.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from extract.events.mentions import Mention
from extract.events.possible import is_possible, is_unless
from extract.events.scope import any_of, complement, cues, governing, is_deeper
from extract.events.triggers import form_of, words_before
from extract.events.words import Word
from extract.model import Status

_SUBJECT = 5  # words before a trigger that a verb and its subject may take
_CLOSE = 2  # words before or after it that speak of it alone
_SAID_OF = 9  # words after it in which something may be said of it


def status_of(mention: Mention) -> Status:
    """The status of ``mention``; 'asserted' where nothing says otherwise."""
    listed = cues()
    close, inside = mention.before(_CLOSE), governing(mention)
    if _is_over(mention):
        return "called-for" if not mention.verbal and _is_called_for(mention, inside) else "ended"
    if _is_denied(mention, close, inside):
        return "denied"
    if is_possible(mention, close, inside):
        return "hypothetical"
    if (mention.verbal and mention.head.future and not _threatens(mention)) or _is_planned(mention, inside):
        return "planned"
    if _is_alleged(mention, close, inside) and not any_of(inside, listed["alleged"]["unless"]):
        return "alleged"
    if not mention.verbal and _is_called_for(mention, inside):
        return "called-for"
    return "asserted"


def _threatens(mention: Mention) -> bool:
    """Whether the future a mention speaks of is what it threatens with, and the threat itself is made ('ستندم')."""
    return mention.type == "threat" and mention.trigger.form == "phrase"


def _is_over(mention: Mention) -> bool:
    """Whether a verb of ending, its noun or its subject stands right before, or the trigger opens with that word."""
    listed = cues()["ended"]
    if mention.type not in listed["types"] or any_of(mention.words, listed["unless"]):
        return False
    phrased = mention.type in listed["phrased"]
    spanned = mention.context.words[mention.trigger.first : mention.trigger.last] if phrased else ()
    opens = mention.type != "agreement" and any_of(mention.words, listed["opens"])  # 'إنهاء الحرب' is an agreement
    if opens or any_of(spanned, listed["before"]):
        return True
    first = max(mention.clause.first, mention.trigger.first - _SUBJECT)
    for at, word in enumerate(reversed(mention.context.words[first : mention.trigger.first])):
        if word.keys & listed["before"] and (at < _CLOSE or word.perfect):
            return True
        if word.preposition or word.keys & words_before("nouns"):
            return False
    return False


def _is_denied(mention: Mention, close: Sequence[Word], inside: Sequence[Word]) -> bool:
    """Denied, or negated: by a word right before it, by a verb of taking place that is ('لم يتم الإعلان عن …'), by one
    of failing, or by what is said of it after ('… غير صحيح')."""
    listed = cues()["denied"]
    if is_unless(inside):
        return False
    negated = [a for a, b in pairwise((*close, mention.head)) if not b.keys & listed["still"]]
    if any_of(negated, listed["before"]) or (any_of(inside, listed["clause"]) and not any_of(inside, listed["ties"])):
        return True
    if mention.verbal:
        return False
    if any(a.keys & listed["not"] and b.verbs & listed["takes_place"] for a, b in pairwise(inside)):
        return not is_deeper(mention, inside, listed["takes_place"])
    after = tuple(takewhile(lambda word: not word.is_mark, mention.after(_SAID_OF)))
    untrue = any(a.keys & listed["not_so"] and b.keys & listed["so"] for a, b in pairwise(after))
    return untrue or bool(close and close[-1].keys & {"في"} and any_of(inside[-_SUBJECT:], listed["fails"]))


def _is_future(mention: Mention, close: Sequence[Word]) -> bool:
    """Whether the verb is in the future by its own form, or by a word before it or first in its phrase."""
    listed = cues()["planned"]["future"]
    if not mention.verbal:
        return mention.trigger.form == "phrase" and mention.head.folded in listed
    return mention.head.future or any_of(close[-1:], listed)


def _is_planned(mention: Mention, inside: Sequence[Word]) -> bool:
    """Whether the clause speaks of the future, and not only of what the event brings ('سيؤدي إغلاق المطار إلى …')."""
    listed = cues()["planned"]
    if mention.type in listed["types"] and not mention.verbal and any_of(inside[-_SUBJECT:], listed["put_off"]):
        return True
    if mention.type in listed["decided_types"] and any_of(inside, listed["decided"]):
        return not is_deeper(mention, inside, listed["decided"])
    at_it = mention.type in listed["types"] and inside and inside[-1].folded == "في"
    if at_it and any_of(inside, cues()["hypothetical"]["clause"]):
        return True  # 'وسط تكهنات بأنها ستخفض الإنتاج في اجتماعها'
    if any_of(inside, listed["clause"]) and not is_deeper(mention, inside, listed["clause"]):
        return True
    if mention.head.preposition == "ل" and any_of(inside, listed["towards"]):
        return True
    if complement(mention, inside, listed["pledged"], "ب") or _is_ahead(mention, inside):
        return True
    ahead = [at for at, word in enumerate(inside) if word.future and not word.nominals]
    if not ahead:
        return False
    if mention.type in listed["past"] and is_deeper(mention, inside, inside[ahead[-1]].keys):
        return False  # 'سيحقق القضاء في مقتل عشرة'
    brings = mention.type != "disaster" and bool(inside[ahead[-1]].verbs & listed["brings"])
    return not (brings and ahead[-1] == len(inside) - 1 and not mention.verbal)


def _is_ahead(mention: Mention, inside: Sequence[Word]) -> bool:
    """Whether the mention is called coming right after its name ('الانتخابات المقبلة', 'محادثات ستجرى'), or is held on
    a day that a verb in the present tells of ('يعقد اليوم اجتماعا')."""
    listed = cues()["planned"]
    words = mention.context.words
    after = words[mention.trigger.last + 1 : mention.clause.last + 1]
    if mention.type in listed["types"] and not mention.verbal:
        if any_of(after[:_CLOSE], listed["coming"]):
            return True
        if after and after[0].future and after[0].verbs and not (after[0].nominals or mention.head.article):
            return True
    present = mention.head if mention.verbal else next((w for w in inside if w.verbs & listed["held"]), None)
    if present is None or not present.verbs & listed["held"] or present.perfect or not present.imperfect:
        return False
    return any_of((*inside[-_SUBJECT:], *after[:_SAID_OF]), listed["days"])


def _is_called_for(mention: Mention, inside: Sequence[Word]) -> bool:
    """Whether it is what somebody asks for, by a word of its clause, a verb, or the opening words of the trigger."""
    listed = cues()["called-for"]
    near = inside[-_SUBJECT:]
    bound = any(a.keys & listed["must"] and b.keys & listed["do"] for a, b in pairwise(near))
    needed = any(b.keys & listed["near"] and not a.keys & listed["weighty"] for a, b in pairwise((mention.head, *near)))
    if bound or needed:
        return not is_deeper(mention, inside, listed["near"] | listed["do"])
    if any_of(inside, listed["clause"]):
        return not is_deeper(mention, inside, listed["clause"])
    words, first = mention.context.words, mention.trigger.first - len(inside)
    asked = [words[at] for at in range(first, mention.trigger.first) if words[at].verbs & listed["verbs"]]
    verbs = [w for at in range(first, mention.trigger.first) if (w := words[at]) in asked and _asks(words, at)]
    return bool(verbs) and not is_deeper(mention, inside, listed["verbs"])


def _asks(words: Sequence[Word], at: int) -> bool:
    """Whether a word that may be a verb of asking is one: the student and the Taliban ask for nothing."""
    opens = at > 0 and bool(words[at - 1].keys & cues()["called-for"]["opening"])
    return opens or form_of(words, at) == "verb"


def _is_alleged(mention: Mention, close: Sequence[Word], inside: Sequence[Word]) -> bool:
    listed = cues()["alleged"]
    after = mention.after(_CLOSE)
    said = [word for word in inside if not word.keys & listed["not"]]
    if any_of(said, listed["clause"]) or (not mention.verbal and any_of(after, listed["after"])):
        return True
    if any(a.keys & listed["held"] and b.keys & listed["that"] for a, b in pairwise(inside)):
        return True
    if complement(mention, inside, listed["accused"], "ب"):
        return True
    told = bool(close) and not mention.verbal and close[-1].folded == "عن"
    return told and any_of(inside[-_SUBJECT:], listed["rumoured"])
