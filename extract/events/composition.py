"""Makes one event of the mentions that report it: its date and status, who, where, how many, who said so, its label."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from extract.events.arguments import Argument, arguments_of, is_aside, is_participle
from extract.events.attribution import (
    Statement,
    befalling,
    impersonal_demands,
    statement_of,
)
from extract.events.dates.dated import HOURS
from extract.events.dates.hours import on_day, on_publication
from extract.events.following import is_verb
from extract.events.labels.patterns import label
from extract.events.labels.slots import Told, places_of, slots_of
from extract.events.material import Material, is_background
from extract.events.mentions import Mention
from extract.events.participants import participants_of
from extract.events.ranking import Reading
from extract.events.triggers import Trigger, form_of
from extract.events.words import Word
from extract.model import (
    Attribution,
    Document,
    Event,
    Evidence,
    Participant,
    Place,
    Quantity,
    Span,
    Status,
    When,
)
from extract.names.phrase import Phrase
from extract.names.phrases import Phrases
from extract.places import Scene

_AROUND = 3  # words on either side of a trigger that tell at what point of its course the event stands
_SPOKEN = frozenset(("appeal", "condemnation", "support", "threat", "agreement"))
_VICTIMS = frozenset(("killed", "injured", "missing", "arrested"))
_NIGHTLY = frozenset(("ليلي", "ليليا"))


def compose(group: tuple[Reading, ...], material: Material) -> Event:
    """The event that the mentions of ``group``, in reading order, report."""
    first = group[0]
    dated = next((r for r in group if r.dated.own), first)
    type_ = first.mention.type
    document = material.document
    status = _status(group, dated)
    when = _when(group, dated, document)
    background = is_background(when, document) and not material.looks_back
    where = _where(group, material.scene, background)
    told = [
        Told(phrases, argument)
        for r in group
        for phrases in (material.phrases[r.mention.context.number],)
        for argument in arguments_of(r.mention, phrases)
    ]
    statement = _statement(group, material.statements)
    if type_ in ("threat", "appeal") and not first.mention.head.keys.isdisjoint(befalling()):
        told = [replace(t, argument=replace(t.argument, role="patient")) for t in told if t.argument.role == "agent"]
    if statement is not None and is_participle(first.mention):
        told = [t for t in told if t.argument.role != "agent"]
    if statement is not None and _speaks(first) and all(t.argument.role != "agent" for t in told):
        told.append(Told(statement.phrases, Argument("agent", statement.phrase)))
    participants = _participants(told, document)
    quantities = _quantities(group, material)
    around = _around(first)
    nightly = any(not _NIGHTLY.isdisjoint(w.keys) for w in around)
    return Event(
        f"{document.id}:{type_}:{first.mention.span.start}",
        type_,
        label(
            type_,
            status,
            first.mention.words,
            around,
            slots_of(told, _governed(group, material), when, nightly),
            places_of(where, material.place_names),
        ),
        when,
        status,
        tuple(_evidence(r, document) for r in group),
        where,
        participants,
        tuple(quantity for quantity, _ in quantities),
        _attribution(statement, participants),
        confidence=round(max(r.confidence for r in group), 2),
        rules=tuple(dict.fromkeys(rule for r in group for rule in (r.mention.trigger.entry.id, r.dated.rule))),
    )


def _status(group: tuple[Reading, ...], dated: Reading) -> Status:
    """That of the mention that tells the date, else of the first; planned where no mention is dated and one says so,
    and no verb in the past says it took place."""
    told = next((r.status for r in (dated, group[0]) if r.status != "asserted"), None)
    if told is not None:
        return told
    took_place = any(r.status == "asserted" and _tells_past(r.mention) for r in group)
    ahead = not dated.dated.own and not took_place and any(r.status == "planned" for r in group)
    return "planned" if ahead else "asserted"


def _tells_past(mention: Mention) -> bool:
    words, first = mention.context.words, mention.trigger.first
    return words[first].perfect and form_of(words, first) == "verb"


def _when(group: tuple[Reading, ...], dated: Reading, document: Document) -> When:
    """The date of the mention that tells it, with the hours that another one does."""
    when, time = dated.dated.when, dated.dated.time
    hours = next((r.dated for r in group if r.dated.rule == HOURS), None)
    if hours is not None and not dated.dated.own:
        when, time = on_publication(hours.when, document), hours.time
    elif hours is not None:
        when = on_day(hours.when, when)
    return replace(when, text=time.of(document.text) if time else None)


def _evidence(reading: Reading, document: Document) -> Evidence:
    sentence = reading.mention.context.sentence
    time = reading.dated.time
    return Evidence(document.id, sentence.paragraph, sentence.span, reading.mention.span, time and Span(*time))


def clause_of(reading: Reading) -> Span:
    """The clause of a mention in the text."""
    tokens = reading.mention.context.sentence.tokens
    clause = reading.mention.clause
    return Span(tokens[clause.first].span.start, tokens[clause.last].span.end)


def _around(reading: Reading) -> tuple[Word, ...]:
    trigger, words = reading.mention.trigger, reading.mention.context.words
    return words[max(0, trigger.first - _AROUND) : trigger.last + 1 + _AROUND]


def _where(group: Iterable[Reading], scene: Scene, background: bool) -> tuple[Place, ...]:
    found: dict[str, Place] = {}
    for reading in group:
        mention = reading.mention
        for place in scene.places_for_event(
            mention.span, clause_of(reading), mention.context.sentence.span, background
        ):
            found.setdefault(place.name or place.text, place)
    return tuple(found.values())


def _participants(told: Iterable[Told], document: Document) -> tuple[Participant, ...]:
    """One participant of each role and name, in the order of the mentions."""
    found: dict[tuple[str, str], Participant] = {}
    for item in told:
        for participant in participants_of((item.argument,), item.phrases, document):
            found.setdefault((participant.role, participant.name or participant.text), participant)
    return tuple(found.values())


def _quantities(group: Iterable[Reading], material: Material) -> list[tuple[Quantity, Phrases]]:
    """The event's counts, each with the phrases of its sentence."""
    found: dict[tuple[object, ...], tuple[Quantity, Phrases]] = {}
    for reading in group:
        phrases = material.phrases[reading.mention.context.number]
        for quantity in material.counts.of(reading.mention):
            key = (quantity.value, quantity.low, quantity.high, quantity.what)
            found.setdefault(key, (quantity, phrases))
    return list(found.values())


def _governed(group: Iterable[Reading], material: Material) -> list[tuple[Quantity, Phrases]]:
    """Those of the counts that a label may tell: a group by name only where no verb parts it from the trigger."""
    kept = []
    for quantity, phrases in _quantities(group, material):
        counted = phrases.counting(quantity)
        named = (
            quantity.what in _VICTIMS and counted is not None and counted.kind not in ("person", "victim", "people", "")
        )
        triggers = [r.mention.trigger for r in group if material.phrases[r.mention.context.number] is phrases]
        if not named or counted is None or any(_joined(phrases, t, counted) for t in triggers):
            kept.append((quantity, phrases))
    return kept


def _joined(phrases: Phrases, trigger: Trigger, counted: Phrase) -> bool:
    """Whether no verb stands between a trigger and the noun that is counted."""
    start, end = (
        (trigger.last + 1, counted.first) if counted.first > trigger.last else (counted.last + 1, trigger.first)
    )
    return not any(is_verb(phrases.words, at) for at in range(start, end))


def _statement(group: Iterable[Reading], statements: Sequence[Statement]) -> Statement | None:
    """The first statement that one of the mentions stands in."""
    found = (statement_of(r.mention.span, r.mention.type, statements) for r in group)
    return next((statement for statement in found if statement is not None), None)


def _speaks(reading: Reading) -> bool:
    """Whether an event is done by who says it: a call or a threat in the first person, in quotation marks, or by a word
    that says what must be."""
    mention = reading.mention
    first_person = any(w.imperfect and w.folded.removeprefix("س").startswith("ن") for w in mention.words if w.verbs)
    demands = not mention.head.keys.isdisjoint(impersonal_demands() | befalling())
    return mention.type in _SPOKEN and (
        first_person or demands or mention.quoted or is_aside(mention) or is_participle(mention)
    )


def _attribution(statement: Statement | None, participants: Iterable[Participant]) -> Attribution | None:
    """Who said so; what somebody does by saying it is the article's own report."""
    if statement is None:
        return None
    agents = [p.span for p in participants if p.role == "agent"]
    return None if any(statement.source.span.overlaps(span) for span in agents) else statement.source
