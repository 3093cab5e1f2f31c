"""Groups of mentions put right by who and whom they tell of, which linking does not see.

Mentions joined as one event that tell of different people are parted (protesters killed, police killed), and so are
what two bodies or states say (the UN and the US call for restraint) and what happens in two towns. Groups in
which one named body takes the same measure ('CSTO' and 'the organisation' send forces), or the same thing is stormed,
seized or closed on one day, are joined.
"""

from __future__ import annotations

from collections.abc import Iterable

from extract.events.arguments import Argument, ArgumentRole, arguments_of
from extract.events.composition import clause_of
from extract.events.material import Material
from extract.events.ranking import Reading

Group = tuple[Reading, ...]

_DONE_TO_PEOPLE = ("casualties", "arrest")
_SAID = ("appeal", "condemnation", "support", "threat")
_IN_A_TOWN = ("attack", "casualties", "protest", "riot", "clash", "arrest", "storming", "accident", "strike")
_MEASURES = ("deployment", "withdrawal", "state-of-emergency", "curfew", "office-change", "sanction", "founding")
_TAKING = ("storming", "seizure", "restriction")
_ANYBODY = ("person", "people", "victim", "victims", "dead", "wounded", "man", "men")


def grouped(groups: Iterable[Group], material: Material) -> tuple[Group, ...]:
    """The groups, parted and joined; in the order of their first mentions."""
    parts = (part for group in groups for part in _parted(group, material))
    found: dict[object, list[Reading]] = {}
    for number, part in enumerate(parts):
        key = _measure(part, material) or _taken(part, material) or number
        found.setdefault(key, []).extend(part)
    return tuple(map(tuple, found.values()))


def _parted(group: Group, material: Material) -> tuple[Group, ...]:
    """The group, or the groups it falls into by whom its mentions say it happened to, or who says it, and by the town;
    a mention that names nobody, or no town, stays with the one told last."""
    type_ = group[0].mention.type
    if len(group) == 1:
        return (group,)
    named = [
        (
            _whom(reading, material) if type_ in _DONE_TO_PEOPLE else "",
            _speaker(reading, material) if type_ in _SAID else "",
            _town(reading, material) if type_ in _IN_A_TOWN else "",
        )
        for reading in group
    ]
    last = tuple(next(filter(None, told), "") for told in zip(*named, strict=True))
    parts: dict[tuple[str, ...], list[Reading]] = {}
    for reading, names in zip(group, named, strict=True):
        last = tuple(name or before for name, before in zip(names, last, strict=True))
        parts.setdefault(last, []).append(reading)
    return tuple(map(tuple, parts.values()))


def _town(reading: Reading, material: Material) -> str:
    """The town its own clause says it is in, '' where that tells none or several."""
    return material.scene.town_told(clause_of(reading), reading.mention.context.sentence.span)


def _speaker(reading: Reading, material: Material) -> str:
    """English of the body or state that says it, '' for a person, who may speak for any, and for nobody named."""
    agent = _argument(reading, material, "agent")
    known = agent is not None and agent.phrase.known and agent.phrase.kind in ("body", "place")
    return (agent.phrase.name or "") if agent is not None and known else ""


def _whom(reading: Reading, material: Material) -> str:
    """English of those it happened to, '' for nobody in particular."""
    patient = _argument(reading, material, "patient")
    name = patient.phrase.attribute if patient is not None else None
    return "" if name is None or name in _ANYBODY else name


def _measure(group: Group, material: Material) -> tuple[str, str, str] | None:
    """What and who of a measure taken by a body or a person named: its type, who takes it, the day if the text tells
    one; None for any other event."""
    type_ = group[0].mention.type
    if type_ not in _MEASURES:
        return None
    agents = (_argument(reading, material, "agent") for reading in group)
    name = next((a.phrase.name for a in agents if a is not None and a.phrase.known), None)
    if name is None:
        return None
    days = [r.dated.when.start or "" for r in group if r.dated.when.basis not in ("published", "unknown")]
    return type_, name, days[0] if days else ""


def _taken(group: Group, material: Material) -> tuple[str, str, str] | None:
    """What is stormed, seized or closed and when, whoever is said to do it; None where either is not told."""
    type_ = group[0].mention.type
    if type_ not in _TAKING:
        return None
    patients = (_argument(reading, material, "patient") for reading in group)
    name = next((p.phrase.name for p in patients if p is not None and p.phrase.name), None)
    days = [r.dated.when.start or "" for r in group if r.dated.when.basis not in ("published", "unknown")]
    return (type_, name, days[0]) if name is not None and days and days[0] else None


def _argument(reading: Reading, material: Material, role: ArgumentRole) -> Argument | None:
    phrases = material.phrases[reading.mention.context.number]
    return next((a for a in arguments_of(reading.mention, phrases) if a.role == role), None)
