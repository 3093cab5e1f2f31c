"""Short names of events in English and Arabic, built from their parts; a part with no rendering is left out.

Which words make a label is data (``resources/labels``): for each type, and each sense of its triggers, patterns from
the fullest to the barest; the first whose slots can all be filled is taken.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from extract.events.words import Word
from extract.lexicons import event_types, read_toml
from extract.model import Label, Status
from extract.text.folding import fold

_OPTIONAL = re.compile("<([^<>]*)>")
_SLOT = re.compile(r"\{(\w+)\}")
_AGREEMENT = re.compile(r"\[([^|\]]*)\|([^\]]*)\]")
_BEFORE, _AFTER = 3, 3
_NOT_SAID: Mapping[Status, tuple[str, str]] = {
    "denied": ("Denied: ", "نفي: "),
    "called-for": ("Called for: ", "دعوة إلى: "),
    "hypothetical": ("Possible: ", "احتمال: "),
}


@dataclass(frozen=True, slots=True)
class Slots:
    """What fills the slots of a pattern in one language, and the slots whose words are plural."""

    values: Mapping[str, str]
    plural: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Sense:
    words: frozenset[str]
    near: frozenset[str]
    status: str | None
    en: tuple[str, ...]
    ar: tuple[str, ...]


def label(
    type_: str,
    status: Status,
    trigger: Sequence[Word],
    around: Sequence[Word],
    slots: tuple[Slots, Slots],
    places: tuple[Sequence[str], Sequence[str]],
) -> Label:
    """The label of an event of ``type_`` named by the words ``trigger`` amid ``around``, with what fills its slots and
    its places, English and Arabic."""
    said = frozenset(k for w in trigger for k in w.keys)
    near = frozenset(k for w in around for k in w.keys) | said
    senses = [s for s in _senses()[type_] if _holds(s, said, near, status)]
    names = []
    for language in (0, 1):
        patterns = [p for s in senses for p in (s.ar if language else s.en)]
        said_so = _NOT_SAID.get(status, ("", ""))[language]
        text = next((t for p in patterns if (t := _filled(_inside(p) if said_so else p, slots[language]))), "")
        text = said_so + text
        names.append(_with_places(text, places[language], "، " if language else ", "))
    english, arabic = names
    return Label(english[:1].upper() + english[1:], arabic)


@cache
def _senses() -> dict[str, tuple[_Sense, ...]]:
    """The senses of every type in the order of its file, its own patterns last."""
    phases = {name: frozenset(map(fold, words)) for name, words in read_toml("labels/phases.toml").items()}
    files = {type_: read_toml(f"labels/{type_}.toml") for type_ in event_types()}
    return {
        type_: tuple(_sense(row, phases) for row in (*entry.get("sense", ()), entry)) for type_, entry in files.items()
    }


def _sense(row: Mapping[str, Any], phases: Mapping[str, frozenset[str]]) -> _Sense:
    near: set[str] = set()
    for word in row.get("near", ()):
        near |= phases[word[1:]] if word.startswith("@") else {fold(word)}
    return _Sense(
        frozenset(map(fold, row.get("words", ()))),
        frozenset(near),
        row.get("status"),
        tuple(row["en"]),
        tuple(row["ar"]),
    )


def _holds(sense: _Sense, said: frozenset[str], near: frozenset[str], status: Status) -> bool:
    return (
        (not sense.words or not sense.words.isdisjoint(said))
        and (not sense.near or not sense.near.isdisjoint(near))
        and sense.status in (None, status)
    )


def _inside(pattern: str) -> str:
    """The pattern as it stands inside a label, without its capital."""
    inside = re.sub(r": (\{\w+\})", r" (\1)", pattern)
    return inside if inside[:2].isupper() else inside[:1].lower() + inside[1:]


def _filled(pattern: str, slots: Slots) -> str | None:
    """The pattern with its slots filled; None where one that is not optional cannot be."""
    values = slots.values
    text = _OPTIONAL.sub(lambda m: m[1] if all(s in values for s in _SLOT.findall(m[1])) else "", pattern)
    wanted = _SLOT.findall(text)
    if not all(slot in values for slot in wanted):
        return None
    several = bool(wanted) and wanted[0] in slots.plural
    text = _AGREEMENT.sub(lambda m: m[2] if several else m[1], text)
    text = _SLOT.sub(lambda m: values[m[1]], text)
    return re.sub(r"(?<!\w)([وبك]?)لال", r"\1لل", text)


def _with_places(text: str, places: Sequence[str], comma: str) -> str:
    """The label with its places after it, but for those it names."""
    folded = fold(text)
    names = [fold(name) for place in places for name in place.split("|")]
    told = any(re.search(rf"(?<!\w)(?:ال|لل)?{re.escape(name)}(?:ه|ون|ين|ات)?(?!\w)", folded) for name in names)
    return text if told or not places else f"{text} · {comma.join(place.partition('|')[0] for place in places)}"
