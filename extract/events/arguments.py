"""The arguments of an event: the noun phrases around its trigger and the role each plays in it.

By word order (verb, subject, object), voice, prepositions and 'على يد'; roles by type are data
(``resources/events/arguments.toml``). Looks no further than the sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from extract.events.following import BY, INSIDE, phrases_after
from extract.events.governing import agent_of_verb, subject_before, undergoer
from extract.events.mentions import Mention
from extract.events.roles import SPEECH, acts, can_undergo, roles
from extract.events.subjects import disagrees
from extract.events.triggers import form_of, may_be_verb
from extract.model import Role
from extract.names.phrase import Phrase
from extract.names.phrases import Phrases

_DOERS = frozenset(  # kinds that do what a noun of the type names, where only they follow it
    (type_, kind)
    for type_, kinds in {
        "storming": ("crowd", "force"),
        "crowd-control": ("force", "authority"),
        "arrest": ("force", "authority", "body"),
    }.items()
    for kind in kinds
)
_NEVER = frozenset((("crowd-control", "crowd"), ("protest", "media"), ("riot", "media")))  # kinds that do not do it
ArgumentRole = Role | Literal["topic"]  # a topic is what speech is about: no participant


@dataclass(frozen=True, slots=True)
class Argument:
    """A noun phrase with its role in an event."""

    role: ArgumentRole
    phrase: Phrase


def arguments_of(mention: Mention, phrases: Phrases) -> tuple[Argument, ...]:
    """The arguments of ``mention``, in the order agent, patient, recipient, instrument; one of each role at most."""
    found: dict[ArgumentRole, Argument] = {}
    after = list(phrases_after(mention, phrases))
    struck = mention.type in ("attack", "crowd-control")  # what they are done with is no patient
    direct = [p for preposition, p in after if preposition == "" and not (struck and p.kind == "weapon")]
    direct = [p for p in direct if acts(p, mention.type) or can_undergo(phrases, p, mention.type)]
    verbal = _is_verbal(mention)
    subject = subject_before(mention, phrases) if verbal else None
    inside = [p for preposition, p in after if preposition == INSIDE]
    befalls = not mention.head.keys.isdisjoint(roles().undergo)
    if befalls and subject is not None:
        found["patient"] = Argument("patient", subject)
    elif inside and subject is not None:
        found["agent"] = Argument("agent", subject)
    for phrase in inside:
        undergoes = befalls or is_participle(mention) or _helped(phrase, mention.type)
        does = acts(phrase, mention.type) and not undergoes and "agent" not in found
        part: ArgumentRole = "agent" if does else "patient"
        found.setdefault(part, Argument(part, phrase))
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
    if "patient" not in found and mention.type in roles().organised and (victim := undergoer(mention, phrases)):
        found["patient"] = Argument("patient", victim)
    if "agent" not in found and mention.type in roles().agent_of_verb and not is_aside(mention):
        agent = agent_of_verb(mention, phrases)
        if agent is not None and all(agent.head != a.phrase.head for a in found.values()):
            found["agent"] = Argument("agent", agent)
    if "agent" in found and (mention.type, found["agent"].phrase.kind) in _NEVER:
        del found["agent"]
    patient = found.get("patient")
    if patient is not None and not can_undergo(phrases, patient.phrase, mention.type):
        del found["patient"]
    order: tuple[ArgumentRole, ...] = ("agent", "patient", "recipient", "instrument", "topic")
    return tuple(found[role] for role in order if role in found)


def is_aside(mention: Mention) -> bool:
    """Whether a trigger of speech tells what a speaker does besides: 'قالت المتحدثة …، مناشدة السلطات ضبط النفس'."""
    words, first = mention.context.words, mention.trigger.first
    return (
        mention.type in SPEECH
        and mention.trigger.form == "noun"
        and first > 0
        and words[first - 1].folded in ("،", ",")
        and not (words[first].article or words[first].conjunction)
    )


def is_participle(mention: Mention) -> bool:
    """Whether a trigger of speech is a participle that tells what the subject does besides: 'محذرا إيران من الرد'."""
    words, first = mention.context.words, mention.trigger.first
    if mention.type not in SPEECH or mention.trigger.form == "verb" or words[first].article:
        return False
    word = words[first].folded.removeprefix("و")
    readings = mention.context.sentence.tokens[first].analyses
    return word.endswith("ا") and any(
        a.bare == word[:-1] and (a.pos == "adj" or (a.pos == "noun" and word.startswith("م"))) for a in readings
    )


def _helped(phrase: Phrase, type_: str) -> bool:
    """Whether a phrase rather names those who are rescued or treated than who does it."""
    return type_ == "aid" and phrase.kind in ("person", "victim", "people", "crowd")


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
    passive = bool(mention.head.passives) and type_ in roles().single_is_patient
    if mention.trigger.form == "verb" and mention.head.pronoun:  # its object is the pronoun: 'قتله مسلحون'
        direct = direct[:1]
    if type_ in roles().agentless and len(direct) + (subject is not None) < 2:
        patient = subject or (direct[0] if direct else None)
        if patient is not None:
            found["patient"] = Argument("patient", patient)
        return
    if subject is not None:
        role: Role = "patient" if passive and not direct else "agent"
        found[role] = Argument(role, subject)
        if direct:
            found.setdefault("patient", Argument("patient", direct[0]))
    elif len(direct) >= 2 and acts(direct[0], type_):
        found["agent"] = Argument("agent", direct[0])
        found["patient"] = Argument("patient", direct[1])
    elif direct:
        undergoes = _undergoes(direct[0], type_) or disagrees(mention, direct[0])
        role = "patient" if not acts(direct[0]) or undergoes else "agent"
        found[role] = Argument(role, direct[0])


def _place_genitive(mention: Mention, direct: list[Phrase], found: dict[ArgumentRole, Argument]) -> None:
    """Roles of the phrases that follow a noun: its genitive, and an object after that."""
    if not direct:
        return
    aside = is_aside(mention) or is_participle(mention)
    if aside and len(direct) >= 2:
        found["patient"] = Argument("patient", direct[0])
        found["topic"] = Argument("topic", direct[1])
        return
    if len(direct) >= 2 and acts(direct[0]) and mention.type not in roles().agentless:
        found["agent"] = Argument("agent", direct[0])
        found["patient"] = Argument("patient", direct[1])
        return
    role: Role = "patient" if aside or mention.type in roles().genitive_is_patient else "agent"
    if role == "patient" and (mention.type, direct[0].kind) in _DOERS:
        role = "agent"
    if role == "agent" and not acts(direct[0]):
        role = "patient"
    if role == "agent" and mention.type == "election" and direct[0].kind not in ("person", "figure", "party", "crowd"):
        return
    found[role] = Argument(role, direct[0])


def _undergoes(phrase: Phrase, type_: str) -> bool:
    """Whether the only phrase after a verb is rather whom it is done to."""
    if _helped(phrase, type_):
        return True
    if type_ not in roles().single_is_patient:
        return False
    return not (type_ == "arrest" and phrase.kind in ("force", "authority", "body"))


def _role_of(preposition: str, type_: str, phrase: Phrase) -> ArgumentRole | None:
    known = roles()
    if preposition == BY:
        return "agent"
    if type_ in known.about and phrase.kind in ("topic", "document", "price") and preposition != "":
        return "topic"
    if phrase.kind == "weapon" and (preposition == "ب" or (not preposition and type_ in ("attack", "crowd-control"))):
        return "instrument"
    if preposition == "بين" and type_ in known.recipient["و"]:
        return "agent"
    if preposition in known.patient and known.patient[preposition] & {type_, "*"}:
        return "patient"
    if preposition in known.recipient and type_ in known.recipient[preposition] and phrase.kind:
        return "recipient"
    return None
