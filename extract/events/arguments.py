"""The arguments of an event: the noun phrases around its trigger and the role each plays in it.

By word order (verb, subject, object), voice, prepositions and 'على يد'; roles by type are data
(``resources/events/arguments.toml``). Looks no further than the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from extract.events.mentions import Mention
from extract.events.triggers import form_of, may_be_verb
from extract.events.words import Word
from extract.lexicons import read_toml
from extract.model import Role
from extract.names.lexicon import ACTORS
from extract.names.phrase import Phrase
from extract.names.phrases import Phrases
from extract.names.words import phrase_words
from extract.text.folding import fold

_REACH = 14  # words after a trigger in which its arguments are looked for
_BACK = 20  # words before it in which the verb that governs it is looked for
_STOPS = frozenset(".؛:!?؟…")
_QUOTES = frozenset('"«»“”')
_DOERS = frozenset(  # kinds that do what a noun of the type names, where only they follow it
    (type_, kind)
    for type_, kinds in {
        "storming": ("crowd", "force"),
        "crowd-control": ("force", "authority"),
        "arrest": ("force", "authority", "body"),
    }.items()
    for kind in kinds
)
_INSIDE = "@inside"  # in place of a preposition: a phrase amid the words of a trigger
_NAMED_BY_TRIGGER = frozenset(
    ("building", "site", "price", "service", "weapon", "goods", "vehicle")
)  # arguments that words of a trigger can be
_SPEECH = frozenset(("appeal", "condemnation", "support", "threat"))
_AGENTS = ACTORS - {"victim"}
_TYPE_LISTS = ("genitive_is_patient", "single_is_patient", "about", "agent_of_verb", "agentless")


ArgumentRole = Role | Literal["topic"]  # a topic is what speech is about: no participant


@dataclass(frozen=True, slots=True)
class Argument:
    """A noun phrase with its role in an event."""

    role: ArgumentRole
    phrase: Phrase


@dataclass(frozen=True, slots=True)
class _Roles:
    genitive_is_patient: frozenset[str]
    single_is_patient: frozenset[str]
    about: frozenset[str]
    agent_of_verb: frozenset[str]
    agentless: frozenset[str]
    by_agent: tuple[tuple[str, ...], ...]
    patient: dict[str, frozenset[str]]
    recipient: dict[str, frozenset[str]]
    says_that: frozenset[str]
    between: frozenset[str]
    intent: frozenset[str]
    undergo: frozenset[str]
    not_doing: frozenset[str]
    organising: frozenset[str]
    organised: frozenset[str]
    patient_kinds: dict[str, frozenset[str]]


@cache
def _roles() -> _Roles:
    data = read_toml("events/arguments.toml")
    types = {k: frozenset(data[k]) for k in _TYPE_LISTS}
    return _Roles(
        types["genitive_is_patient"],
        types["single_is_patient"],
        types["about"],
        types["agent_of_verb"],
        types["agentless"],
        tuple(tuple(fold(p).split()) for p in data["agent"]["phrases"]),
        {fold(p): frozenset(listed) for p, listed in data["patient"].items()},
        {fold(p): frozenset(listed) for p, listed in data["recipient"].items()},
        frozenset(map(fold, data["says_that"]["words"])),
        frozenset(map(fold, data["between"]["words"])),
        frozenset(map(fold, data["intent"]["words"])),
        frozenset(map(fold, data["undergo"]["verbs"])),
        frozenset(map(fold, data["not_doing"]["verbs"])),
        frozenset(map(fold, data["organising"]["verbs"])),
        frozenset(data["organising"]["types"]),
        {type_: frozenset(kinds) for type_, kinds in data["patient_kinds"].items()},
    )


def is_aside(mention: Mention) -> bool:
    """Whether a trigger of speech tells what a speaker does besides: 'قالت المتحدثة …، مناشدة السلطات ضبط النفس'."""
    words, first = mention.context.words, mention.trigger.first
    return (
        mention.type in _SPEECH
        and mention.trigger.form == "noun"
        and first > 0
        and words[first - 1].folded in ("،", ",")
        and not (words[first].article or words[first].conjunction)
    )


def adverbs() -> frozenset[str]:
    """Folded small words that may stand between a verb and its subject."""
    return _roles().between


def arguments_of(mention: Mention, phrases: Phrases) -> tuple[Argument, ...]:
    """The arguments of ``mention``, in the order agent, patient, recipient, instrument; one of each role at most."""
    found: dict[ArgumentRole, Argument] = {}
    after = list(_after(mention, phrases))
    struck = mention.type in ("attack", "crowd-control")  # what they are done with is no patient
    direct = [p for preposition, p in after if preposition == "" and not (struck and p.kind == "weapon")]
    direct = [p for p in direct if _acts(p, mention.type) or _can_be_patient(phrases, p, mention.type)]
    verbal = _is_verbal(mention)
    subject = _subject_before(mention, phrases) if verbal else None
    for _, phrase in (p for p in after if p[0] == _INSIDE):
        undergoes = not mention.head.keys.isdisjoint(_roles().undergo)
        does = _acts(phrase, mention.type) and not undergoes and "agent" not in found
        inside: ArgumentRole = "agent" if does else "patient"
        found.setdefault(inside, Argument(inside, phrase))
    if found:
        direct = direct if "patient" not in found else []
        if direct:
            found["patient"] = Argument("patient", direct[0])
    elif verbal:
        _place_direct(mention, subject, direct, found)
    else:
        _place_genitive(mention, direct, found)
    for preposition, phrase in after:
        role = _role_of(preposition, mention.type, phrase)
        if role is not None:
            found.setdefault(role, Argument(role, phrase))
    if "patient" not in found and mention.type in _roles().organised and (victim := _undergoer(mention, phrases)):
        found["patient"] = Argument("patient", victim)
    if "agent" not in found and mention.type in _roles().agent_of_verb and not is_aside(mention):
        agent = _agent_of_verb(mention, phrases)
        if agent is not None and all(agent.head != a.phrase.head for a in found.values()):
            found["agent"] = Argument("agent", agent)
    patient = found.get("patient")
    if patient is not None and not _can_be_patient(phrases, patient.phrase, mention.type):
        del found["patient"]
    order: tuple[ArgumentRole, ...] = ("agent", "patient", "recipient", "instrument", "topic")
    return tuple(found[role] for role in order if role in found)


def _is_verbal(mention: Mention) -> bool:
    """Whether the trigger, or the first word of one of several words, stands as a verb."""
    if mention.trigger.form != "phrase":
        return mention.trigger.form == "verb"
    words, first = mention.context.words, mention.trigger.first
    return bool(words[first].verbs) and may_be_verb(words, first) and form_of(words, first) == "verb"


def _place_direct(
    mention: Mention, subject: Phrase | None, direct: list[Phrase], found: dict[ArgumentRole, Argument]
) -> None:
    """Roles of the phrases that follow a verb with no preposition, given its subject where one stands before it."""
    type_ = mention.type
    passive = bool(mention.head.passives) and type_ in _roles().single_is_patient
    if type_ in _roles().agentless and len(direct) + (subject is not None) < 2:
        patient = subject or (direct[0] if direct else None)
        if patient is not None:
            found["patient"] = Argument("patient", patient)
        return
    if subject is not None:
        role: Role = "patient" if passive and not direct else "agent"
        found[role] = Argument(role, subject)
        if direct:
            found.setdefault("patient", Argument("patient", direct[0]))
    elif len(direct) >= 2 and _acts(direct[0], type_):
        found["agent"] = Argument("agent", direct[0])
        found["patient"] = Argument("patient", direct[1])
    elif direct:
        role = "patient" if not _acts(direct[0]) or _undergoes(direct[0], type_) else "agent"
        found[role] = Argument(role, direct[0])


def _can_be_patient(phrases: Phrases, phrase: Phrase, type_: str) -> bool:
    kinds = _roles().patient_kinds.get(type_)
    return kinds is None or phrase.kind in kinds or (not phrase.kind and phrases.names_somebody(phrase))


def _undergoes(phrase: Phrase, type_: str) -> bool:
    """Whether the only phrase after a verb is rather whom it is done to."""
    if type_ not in _roles().single_is_patient:
        return False
    return not (type_ == "arrest" and phrase.kind in ("force", "authority", "body"))


def _place_genitive(mention: Mention, direct: list[Phrase], found: dict[ArgumentRole, Argument]) -> None:
    """Roles of the phrases that follow a noun: its genitive, and an object after that."""
    if not direct:
        return
    aside = is_aside(mention)
    if aside and len(direct) >= 2:
        found["patient"] = Argument("patient", direct[0])
        found["topic"] = Argument("topic", direct[1])
        return
    if len(direct) >= 2 and _acts(direct[0]) and mention.type not in _roles().agentless:
        found["agent"] = Argument("agent", direct[0])
        found["patient"] = Argument("patient", direct[1])
        return
    role: Role = "patient" if aside or mention.type in _roles().genitive_is_patient else "agent"
    if role == "patient" and (mention.type, direct[0].kind) in _DOERS:
        role = "agent"
    if role == "agent" and not _acts(direct[0]):
        role = "patient"
    if role == "agent" and mention.type == "election" and direct[0].kind not in ("person", "figure", "party", "crowd"):
        return
    found[role] = Argument(role, direct[0])


def _acts(phrase: Phrase, type_: str = "") -> bool:
    if phrase.kind == "vehicle":
        return type_ == "attack"
    return phrase.kind in _AGENTS or (phrase.kind == "" and phrase.plural)


def _after(mention: Mention, phrases: Phrases) -> Iterator[tuple[str, Phrase]]:
    """Noun phrases after the trigger with the preposition before each, '' for none, as long as its clause goes on."""
    words = mention.context.words
    roles = _roles()
    trigger = {at for at in mention.trigger.at if at == mention.trigger.first or not phrases.prefixed(at)}
    at = mention.trigger.first + 1
    limit = min(len(words), mention.trigger.last + 1 + _REACH)
    first_direct = True
    while at < limit:
        word = words[at]
        if at in trigger or word.folded in _QUOTES:
            named = phrases.at(at) if at in trigger and not word.verbs else None
            dismissed = mention.type == "office-change" and named is not None and named.kind == "body"
            if named is not None and (dismissed or named.kind in _NAMED_BY_TRIGGER):
                yield "", named
                at = named.last + 1
            else:
                at += 1
            continue
        if word.folded in _STOPS or not word.keys.isdisjoint(roles.says_that):
            return
        if word.folded in ("،", ",", "(", ")", "-", "–"):
            beyond = _skip_aside(mention, at)
            if beyond is None:
                return
            at = beyond
            continue
        if word.folded in roles.between:
            at += 1
            continue
        by = next((p for p in roles.by_agent if _stands(words, at, p)), None)
        if by is not None:
            phrase = phrases.at(at + len(by))
            if phrase is None:
                return
            yield "@by", phrase
            at = phrase.last + 1
            continue
        separate = word.folded if word.folded in roles.patient or word.folded in roles.recipient else ""
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
        if at > mention.trigger.last and _is_verb(words, at) and not told:
            return
        if at == mention.trigger.last + 1 and first_direct and _modifies(phrases, at):
            at += 1
            continue
        if phrase is None:
            if word.preposition == "" and word.folded not in roles.between and len(word.folded) > 1:
                first_direct = False
            at += 1
            continue
        phrase = phrase if phrase.head in trigger else _before_trigger(phrase, trigger)
        clitic = word.preposition if _clitic(phrases, at) else "و" if _joined(phrases, at) else ""
        if at <= mention.trigger.last and not clitic:
            yield _INSIDE, phrase
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


def _is_verb(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    plain = bool(word.verbs) and not (word.preposition or word.article)
    return plain and form_of(words, at) == "verb" and may_be_verb(words, at)


def _skip_aside(mention: Mention, at: int) -> int | None:
    """Where to go on after a comma: past a short aside ('، الأربعاء،'); None where the clause ends with it."""
    words = mention.context.words
    for place in range(at + 1, min(at + 5, len(words))):
        if words[place].folded in ("،", ",", ")", "-", "–"):
            inside = words[at + 1 : place]
            if all(w.folded in _roles().between or w.is_number for w in inside):
                return place + 1
            return None
    return None


def _stands(words: Sequence[Word], at: int, phrase: tuple[str, ...]) -> bool:
    return all(at + n < len(words) and words[at + n].folded == item for n, item in enumerate(phrase))


def _clitic(phrases: Phrases, at: int) -> bool:
    return phrases.prefixed(at) and bool(phrases.words[at].preposition)


def _joined(phrases: Phrases, at: int) -> bool:
    return phrases.prefixed(at) and phrases.words[at].conjunction


def _role_of(preposition: str, type_: str, phrase: Phrase) -> ArgumentRole | None:
    roles = _roles()
    if preposition == "@by":
        return "agent"
    if type_ in roles.about and phrase.kind in ("topic", "document", "price") and preposition != "":
        return "topic"
    if phrase.kind == "weapon" and (preposition == "ب" or (not preposition and type_ in ("attack", "crowd-control"))):
        return "instrument"
    if preposition == "بين" and type_ in roles.recipient["و"]:
        return "agent"
    if preposition in roles.patient and roles.patient[preposition] & {type_, "*"}:
        return "patient"
    if preposition in roles.recipient and type_ in roles.recipient[preposition] and phrase.kind:
        return "recipient"
    return None


def _subject_before(mention: Mention, phrases: Phrases) -> Phrase | None:
    """The subject that stands before its verb: the phrase its clause opens with, or that a relative clause follows."""
    words, roles = mention.context.words, _roles()
    clause = mention.clause
    first = mention.trigger.first
    if clause.kind == "relative" and first - clause.first <= 3:
        antecedent = _ending_at(phrases, clause.first - 1)
        return antecedent if antecedent is not None and _acts(antecedent) else None
    start = clause.first
    for at in range(first - 1, clause.first - 1, -1):
        if not words[at].keys.isdisjoint(roles.says_that) or words[at].folded == ":":
            start = at + 1
            break
    if _joined(phrases, first) or start >= first:
        return None
    while start < first and (words[start].folded in _QUOTES or words[start].folded.removeprefix("و") in roles.between):
        start += 1
    phrase = phrases.at(start)
    if phrase is None or not _acts(phrase) or _clitic(phrases, start):
        return None
    between = words[phrase.last + 1 : first]
    if any(w.verbs and not w.nominals for w in between if w.folded not in roles.between) or len(between) > 8:
        return None
    return phrase


def _undergoer(mention: Mention, phrases: Phrases) -> Phrase | None:
    """Who is told to have undergone what the trigger names: 'تعرض صحافي للاعتداء'."""
    words = mention.context.words
    for at in range(mention.trigger.first - 1, max(-1, mention.trigger.first - 7), -1):
        if not words[at].verbs.isdisjoint(_roles().undergo):
            return phrases.at(at + 1)
    return None


def _does(verb: Word, type_: str) -> bool:
    """Whether the subject of ``verb`` does what a noun of ``type_`` after it names."""
    roles = _roles()
    if not roles.not_doing.isdisjoint(verb.verbs):
        return False
    return type_ not in roles.organised or not roles.organising.isdisjoint(verb.verbs)


def _ending_at(phrases: Phrases, last: int) -> Phrase | None:
    """The longest phrase that ends with the word at ``last``."""
    for first in range(max(0, last - 6), last + 1):
        phrase = phrases.at(first)
        if phrase is not None and phrase.last == last:
            return phrase
    return None


def _agent_of_verb(mention: Mention, phrases: Phrases) -> Phrase | None:
    """Who does what the trigger names: the genitive of 'attempt' before it, or the subject of its clause's verb."""
    words, roles = mention.context.words, _roles()
    first = mention.trigger.first
    for at in range(max(0, first - 7), first - 1):
        if not words[at].keys.isdisjoint(roles.intent):
            trying = phrases.at(at + 1)
            if trying is not None and trying.last == first - 1:
                return trying if _acts(trying) else None
    outline = mention.context.outline
    for at in range(first - 1, max(-1, first - 1 - _BACK), -1):
        word = words[at]
        crossed = outline.clauses[outline.clause_of[at + 1]]
        if word.folded in _STOPS or not word.keys.isdisjoint(roles.says_that):
            return None
        if crossed.kind != "main" and crossed.first == at + 1:
            return None
        if not _is_verb(words, at) or not word.keys.isdisjoint(phrase_words().not_nouns):
            continue
        start = at + 1
        while start < first and words[start].folded in roles.between:
            start += 1
        phrase = phrases.at(start) if start < first else None
        if phrase is not None and _acts(phrase) and not phrases.prefixed(start) and phrase.last < first:
            return phrase if _does(word, mention.type) else None
        before = _ending_at(phrases, at - 1) if at else None
        if before is not None and _acts(before) and before.kind != "place":
            return before if _does(word, mention.type) else None
    return None
