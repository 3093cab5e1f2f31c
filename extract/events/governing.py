"""Who stands before a trigger: the subject of its verb, or of the verb that governs it as a noun."""

from __future__ import annotations

from extract.events.following import STOPS, has_conjunction, has_preposition, is_verb
from extract.events.mentions import Mention
from extract.events.roles import acts, roles
from extract.events.words import Word
from extract.names.phrase import Phrase
from extract.names.phrases import Phrases
from extract.names.sentence import QUOTES
from extract.names.words import phrase_words

_BACK = 20  # words before a trigger in which the verb that governs it is looked for


def subject_before(mention: Mention, phrases: Phrases) -> Phrase | None:
    """The subject that stands before its verb: the phrase its clause opens with, or that a relative clause follows."""
    words, known = mention.context.words, roles()
    clause = mention.clause
    first = mention.trigger.first
    if clause.kind == "relative" and first - clause.first <= 3:
        antecedent = _ending_at(phrases, clause.first - 1)
        return antecedent if antecedent is not None and acts(antecedent) else None
    start = clause.first
    for at in range(first - 1, clause.first - 1, -1):
        if not words[at].keys.isdisjoint(known.says_that) or words[at].folded == ":":
            start = at + 1
            break
    if has_conjunction(phrases, first) or start >= first:
        return None
    while start < first and (words[start].folded in QUOTES or words[start].folded.removeprefix("و") in known.between):
        start += 1
    phrase = phrases.at(start)
    if phrase is None or not acts(phrase) or has_preposition(phrases, start):
        return None
    between = words[phrase.last + 1 : first]
    if any(w.verbs and not w.nominals for w in between if w.folded not in known.between) or len(between) > 8:
        return None
    return phrase


def undergoer(mention: Mention, phrases: Phrases) -> Phrase | None:
    """Who is told to have undergone what the trigger names: 'تعرض صحافي للاعتداء'."""
    words = mention.context.words
    for at in range(mention.trigger.first - 1, max(-1, mention.trigger.first - 7), -1):
        if not words[at].verbs.isdisjoint(roles().undergo):
            return phrases.at(at + 1)
    return None


def agent_of_verb(mention: Mention, phrases: Phrases) -> Phrase | None:
    """Who does what the trigger names: the genitive of 'attempt' before it, or the subject of its clause's verb."""
    words, known = mention.context.words, roles()
    first = mention.trigger.first
    for at in range(max(0, first - 7), first - 1):
        if not words[at].keys.isdisjoint(known.intent):
            trying = phrases.at(at + 1)
            if trying is not None and trying.last == first - 1:
                return trying if acts(trying) else None
    outline = mention.context.outline
    for at in range(first - 1, max(-1, first - 1 - _BACK), -1):
        word = words[at]
        crossed = outline.clauses[outline.clause_of[at + 1]]
        if word.folded in STOPS or not word.keys.isdisjoint(known.says_that):
            return None
        if crossed.kind != "main" and crossed.first == at + 1:
            return None
        if not is_verb(words, at) or not word.keys.isdisjoint(phrase_words().not_nouns):
            continue
        start = at + 1
        while start < first and words[start].folded in known.between:
            start += 1
        phrase = phrases.at(start) if start < first else None
        if phrase is not None and acts(phrase) and not phrases.prefixed(start) and phrase.last < first:
            return phrase if _does(word, mention.type) else None
        before = _ending_at(phrases, at - 1) if at else None
        if before is not None and acts(before) and before.kind != "place":
            return before if _does(word, mention.type) else None
    return None


def _does(verb: Word, type_: str) -> bool:
    """Whether the subject of ``verb`` does what a noun of ``type_`` after it names."""
    known = roles()
    if not known.not_doing.isdisjoint(verb.verbs):
        return False
    return type_ not in known.organised or not known.organising.isdisjoint(verb.verbs)


def _ending_at(phrases: Phrases, last: int) -> Phrase | None:
    """The longest phrase that ends with the word at ``last``."""
    for first in range(max(0, last - 6), last + 1):
        phrase = phrases.at(first)
        if phrase is not None and phrase.last == last:
            return phrase
    return None
