"""Parts mentions joined as one event that tell of different people: protesters killed and police killed are two."""

from __future__ import annotations

from extract.events.arguments import arguments_of
from extract.events.composition import Material
from extract.events.ranking import Reading

_DONE_TO_PEOPLE = ("casualties", "arrest")
_ANYBODY = ("person", "people", "victim", "victims", "dead", "wounded", "man", "men")


def parted(group: tuple[Reading, ...], material: Material) -> tuple[tuple[Reading, ...], ...]:
    """The group, or the groups it falls into by whom its mentions say it happened to; a mention that names nobody
    stays with the first."""
    if group[0].mention.type not in _DONE_TO_PEOPLE or len(group) == 1:
        return (group,)
    named = [_whom(reading, material) for reading in group]
    first = next(filter(None, named), "")
    parts: dict[str, list[Reading]] = {}
    for reading, whom in zip(group, named, strict=True):
        parts.setdefault(whom or first, []).append(reading)
    return tuple(map(tuple, parts.values()))


def _whom(reading: Reading, material: Material) -> str:
    """English of those it happened to, '' for nobody in particular."""
    phrases = material.phrases[reading.mention.context.number]
    for argument in arguments_of(reading.mention, phrases):
        if argument.role == "patient" and argument.phrase.attribute not in (None, *_ANYBODY):
            return argument.phrase.attribute or ""
    return ""
