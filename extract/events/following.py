"""The noun phrases that follow a trigger in its clause, each with the preposition before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.events.mentions import Mention
from extract.events.roles import roles
from extract.events.triggers import form_of, may_be_verb
from extract.events.words import Word
from extract.names.phrase import Phrase
from extract.names.phrases import Phrases
from extract.names.sentence import QUOTES

INSIDE = "@inside"  # in place of a preposition: a phrase amid the words of a trigger
BY = "@by"  # 'على يد', 'من قبل' and the like
STOPS = frozenset(".؛:!?؟…")
_REACH = 14  # words after a trigger in which its arguments are looked for
_COMMAS = frozenset("،,()-–")
_NAMED_BY_TRIGGER = frozenset(  # kinds of arguments that words of a trigger can be
    ("building", "site", "price", "service", "weapon", "goods", "vehicle")
)


def phrases_after(mention: Mention, phrases: Phrases) -> Iterator[tuple[str, Phrase]]:
    """Noun phrases after the trigger with the preposition before each, '' for none, as long as its clause goes on."""
    words = mention.context.words
    known = roles()
    trigger = {at for at in mention.trigger.at if at == mention.trigger.first or not phrases.prefixed(at)}
    at = mention.trigger.first + 1
    limit = min(len(words), mention.trigger.last + 1 + _REACH)
    first_direct = True
    while at < limit:
        word = words[at]
        if at in trigger or word.folded in QUOTES:
            named = phrases.at(at) if at in trigger and not word.verbs else None
            dismissed = mention.type == "office-change" and named is not None and named.kind == "body"
            if named is not None and (dismissed or named.kind in _NAMED_BY_TRIGGER):
                yield "", named
                at = named.last + 1
            else:
                at += 1
            continue
        if word.folded in STOPS or not word.keys.isdisjoint(known.says_that):
            return
        if word.folded in _COMMAS:
            beyond = _skip_aside(mention, at)
            if beyond is None:
                return
            at = beyond
            continue
        if word.folded in known.between:
            at += 1
            continue
        by = next((p for p in known.by_agent if _stands(words, at, p)), None)
        if by is not None:
            phrase = phrases.at(at + len(by))
            if phrase is None:
                return
            yield BY, phrase
            at = phrase.last + 1
            continue
        separate = word.folded if word.folded in known.patient or word.folded in known.recipient else ""
        if separate and separate not in ("ب", "ل", "و"):
            phrase = phrases.at(at + 1)
            if phrase is None:
                at += 1
                continue
            yield separate, phrase
            first_direct = False
            at = phrase.last + 1
            continue
        phrase = phrases.at(at)
        told = phrase is not None and (phrase.kind or phrase.quantity)
        if at > mention.trigger.last and is_verb(words, at) and not told:
            return
        if at == mention.trigger.last + 1 and first_direct and _modifies(phrases, at):
            at += 1
            continue
        if phrase is None:
            if word.preposition == "" and word.folded not in known.between and len(word.folded) > 1:
                first_direct = False
            at += 1
            continue
        phrase = phrase if phrase.head in trigger else _before_trigger(phrase, trigger)
        clitic = word.preposition if has_preposition(phrases, at) else "و" if has_conjunction(phrases, at) else ""
        if not clitic and at == mention.trigger.last + 1 and words[mention.trigger.last].folded == "مع":
            clitic = "مع"  # the trigger's own: 'في حديث مع'
        if at <= mention.trigger.last and not clitic:
            yield INSIDE, phrase
        elif clitic or first_direct:
            yield clitic, phrase
        at = phrase.last + 1


def _before_trigger(phrase: Phrase, trigger: set[int]) -> Phrase:
    """The phrase up to the next word of the trigger: 'لقي رجل [مصرعه]'."""
    last = next((at - 1 for at in range(phrase.head + 1, phrase.last + 1) if at in trigger), phrase.last)
    return phrase if last == phrase.last else replace(phrase, last=last)


def _modifies(phrases: Phrases, at: int) -> bool:
    """Whether the word at ``at`` is the adjective of the noun before it: 'العقوبات الأميركية'."""
    word, before = phrases.words[at], phrases.words[at - 1]
    return word.article == before.article and not before.verbs and phrases.is_adjective(at)


def is_verb(words: Sequence[Word], at: int) -> bool:
    """Whether the word at ``at`` stands as a verb with no preposition or article."""
    word = words[at]
    plain = bool(word.verbs) and not (word.preposition or word.article)
    return plain and form_of(words, at) == "verb" and may_be_verb(words, at)


def _skip_aside(mention: Mention, at: int) -> int | None:
    """Where to go on after a comma: past a short aside ('، الأربعاء،'); None where the clause ends with it."""
    words = mention.context.words
    for place in range(at + 1, min(at + 5, len(words))):
        if words[place].folded in _COMMAS:
            inside = words[at + 1 : place]
            if all(w.folded in roles().between or w.is_number for w in inside):
                return place + 1
            return None
    return None


def _stands(words: Sequence[Word], at: int, phrase: tuple[str, ...]) -> bool:
    return all(at + n < len(words) and words[at + n].folded == item for n, item in enumerate(phrase))


def has_preposition(phrases: Phrases, at: int) -> bool:
    """Whether a preposition is joined to the word at ``at``."""
    return phrases.prefixed(at) and bool(phrases.words[at].preposition)


def has_conjunction(phrases: Phrases, at: int) -> bool:
    """Whether a conjunction is joined to the word at ``at``."""
    return phrases.prefixed(at) and phrases.words[at].conjunction
