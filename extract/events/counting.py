"""The words by which a count is understood, from ``resources/quantities.toml``: what is counted, how exactly.

Looks at single words and the characters around a number; which number is a count is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from extract.events.clauses import joining_words
from extract.events.words import Word
from extract.lexicons import LexiconError, read_toml
from extract.model import Comparison
from extract.places.gazetteer import gazetteer
from extract.text.folding import fold

REACH_BACK, REACH_ON = 12, 9
HARM = ("killed", "injured", "missing", "arrested")
_CLOSE_BY = 1  # words that may stand between a time and the number told for it
_OF_THEM = "وا"  # the ending of a verb that goes on telling of several people named before
_COMPARISONS: tuple[Comparison, ...] = ("=", ">=", ">", "<=", "<", "~")
_TURNED: dict[Comparison, Comparison] = {">": "<=", "~": "="}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Folded words by what they say; relation patterns match before, or after, a number."""

    noun: dict[str, str]
    people: frozenset[str]
    collective: frozenset[str]
    things: frozenset[str]
    pairs: frozenset[str]
    doing: frozenset[str]
    meanwhile: frozenset[str]
    reaching: frozenset[str]
    before_reached: frozenset[str]
    number_of: frozenset[str]
    among: re.Pattern[str]
    relating: frozenset[str]
    governor: dict[str, str]
    rank: dict[str, int]
    silent: frozenset[str]
    counter: frozenset[str]
    again: frozenset[str]
    height: frozenset[str]
    quake: frozenset[str]
    before: tuple[tuple[Comparison, re.Pattern[str]], ...]
    after: tuple[tuple[Comparison, re.Pattern[str]], ...]
    passing: tuple[tuple[Comparison, re.Pattern[str]], ...]
    percent: re.Pattern[str]
    superseded: re.Pattern[str]
    in_all: re.Pattern[str]
    not_before: frozenset[str]
    not_after: frozenset[str]
    no_numbers: frozenset[str]
    distance: frozenset[str]
    age_units: frozenset[str]
    several_before: frozenset[str]
    several_after: frozenset[str]
    types: dict[str, frozenset[str]]
    harmful: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The lexicon. Raises LexiconError for a relation the contract does not know."""
    data = read_toml("quantities.toml")
    if unknown := set(data["relation"]) - set(_COMPARISONS):
        raise LexiconError(f"quantities.toml: no such relation: {unknown}")
    before, after = [], []
    for comparison in _COMPARISONS:
        cues = sorted(map(fold, data["relation"][comparison]), key=len, reverse=True)
        leading = "|".join(re.escape(c) for c in cues if not c.startswith("+"))
        trailing = "|".join(re.escape(c[1:]) for c in cues if c.startswith("+"))
        before.append((comparison, re.compile(rf"(?:^|[^\w])[وفبلك]?(?:{leading})[\s(]*(?:ال?ـ?\s*)?$")))
        if trailing:
            after.append((comparison, re.compile(rf"^\s*(?:\w+\s+){{0,2}}(?:{trailing})(?!\w)")))
    passing = tuple((c, _with_subject(v, data)) for c, v in data["relation_verbs"].items() if c in _COMPARISONS)
    percent = "|".join(re.escape(fold(w)) for w in data["percent"]["words"])
    excluded = data["not_counts"]
    return Lexicon(
        {fold(w): what for what, listed in data["noun"].items() for w in listed},
        _folded(data["people"]["words"]),
        _folded(data["people"]["collective"]),
        _folded(data["things"]["words"]),
        _folded(data["pairs"]["words"]),
        _folded(data["doing"]["words"]),
        _folded(data["meanwhile"]["words"]),
        _folded(data["reaching"]["verbs"]),
        _folded(data["reaching"]["before"]),
        _folded(data["number_of"]["words"]),
        re.compile(rf"^\s*(?:{'|'.join(map(fold, data['among']['words']))})\s"),
        frozenset(word for cues in data["relation"].values() for cue in cues for word in fold(cue).split()),
        {fold(w): what for what, listed in reversed(data["governor"].items()) for w in listed},
        {what: at for at, what in enumerate(data["governor"])},
        _folded(data["silent"]["words"]),
        _folded(data["counter"]["words"]),
        _folded(data["again"]["words"]),
        _folded(data["near"]["height"]),
        _folded(data["near"]["magnitude"]),
        tuple(before),
        tuple(after),
        passing,
        re.compile(rf"^\s*(?:[%٪]|(?:{percent})(?!\w))"),
        re.compile(rf"(?<!\w)(?:{'|'.join(map(fold, excluded['superseded']))})\s*$"),
        re.compile(rf"(?<!\w)(?:{'|'.join(map(fold, excluded['unless']))})\s*$"),
        _folded(excluded["before"]),
        _folded(excluded["after"]),
        _folded(excluded["words"]),
        _folded(excluded["distance"]),
        _folded(excluded["age_units"]),
        _folded(data["several"]["before"]),
        _folded(data["several"]["after"]),
        {type_: frozenset(kinds) for type_, kinds in data["type"].items()},
        frozenset(data["harmful"]["types"]),
    )


def noun_class(word: Word) -> str | None:
    """What the noun says is counted; 'people' where only the verb can tell, 'other' for things, None for a word that is
    no noun known."""
    known = lexicon()
    if word.folded in known.silent:
        return None
    names = word.nominals | _endings(word)
    for name in names:
        if name in known.noun:
            return known.noun[name]
    if names & known.people or not names.isdisjoint(gazetteer().demonyms):
        return "people"
    return "other" if word.nominals & (known.things | known.pairs) else None


def governor(
    words: Sequence[Word], first: int, last: int, counted: frozenset[int] = frozenset(), *, ahead: bool = True
) -> str | None:
    """What happens to those counted by words ``first`` to ``last``: by the nearest word that says so.

    The words at ``counted`` are the nouns of other counts and say nothing of this one, nor does what stands before them
    once a clause of time lies between; without ``ahead`` nothing after the number is heard. Nothing happens to those
    who do something themselves ('اقتحم آلاف المتظاهرين').
    """
    if _does_itself(words, first):
        return None
    best: tuple[int, str] | None = None
    cost, parted = 0, False
    for back in range(first - 1, max(-1, first - 1 - REACH_BACK), -1):
        cost += _step(words[back])
        if words[back].folded in (".", "؛", "!", "؟"):
            break
        if back in counted and parted:
            break
        parted = parted or bool(words[back].keys & joining_words()["subordinate"])
        what = _governs(words, back) if back not in counted else None
        if what and (best is None or what in HARM):
            best = (cost, what)
        if what and not (what == "protesters" and _is_meanwhile(words, back, first)):
            break
        if words[back].conjunction and words[back].perfect:
            cost += 6
    cost, inside = 2, False
    for on in range(last + 1, min(len(words), last + 1 + 2 * REACH_ON) if ahead else last + 1):
        inside = words[on].folded == "(" or (inside and words[on - 1].folded != ")")
        if inside:
            continue
        cost += _step(words[on])
        if words[on].is_number or words[on].folded in (".", "؛") or cost > REACH_ON + 4:
            break
        if words[on].conjunction and words[on].perfect and not words[on].folded.endswith(_OF_THEM):
            break  # 'اقتحم آلاف المتظاهرين المقر وقتل خمسة'
        what = _governs(words, on)
        if what and (best is None or cost < best[0]):
            return what
    return best[1] if best else None


def _is_meanwhile(words: Sequence[Word], at: int, first: int) -> bool:
    """Whether a gathering close before a number only says when ('أوقفت الشرطة خلال الاحتجاجات أكثر من عشرين شخصا')."""
    between = [word for word in words[at + 1 : first] if not word.keys & lexicon().relating]
    return bool(at and words[at - 1].keys & lexicon().meanwhile) and len(between) <= _CLOSE_BY


def _does_itself(words: Sequence[Word], first: int) -> bool:
    """Whether a verb of doing, or its noun, stands right before a number but for words that say how exact it is."""
    at = first - 1
    while at > 0 and words[at].keys & lexicon().relating:
        at -= 1
    return at >= 0 and bool(words[at].keys & lexicon().doing)


def relation(left: str, right: str) -> Comparison:
    """How exact a number is, by the folded text before and after it; the longest phrase right before it tells first."""
    leading = [(match.start(), comparison) for comparison, p in lexicon().before if (match := p.search(left))]
    if leading:
        return min(leading, key=lambda found: found[0])[1]
    for comparison, pattern in lexicon().after:
        if pattern.search(right):
            return comparison
    for comparison, pattern in lexicon().passing:
        if match := pattern.search(left):
            return _TURNED[comparison] if match[1] else comparison
    return "="


def _with_subject(verbs: list[str], data: dict[str, Any]) -> re.Pattern[str]:
    """A pattern of verbs that pass a number, their subject between ('تجاوزت حصيلة القتلى مئة'); group 1 negates."""
    passing = data["relation_verbs"]
    said, negations, subjects, barriers = (
        "|".join(map(fold, words)) for words in (verbs, passing["not"], passing["subject"], data["barrier"]["words"])
    )
    verb = rf"(?<!\w)(?:({negations})\s+)?[وف]?[سيت]{{0,2}}(?:{said})\w{{0,2}}\s+"
    subject, barrier = rf"(?:ال)?(?:{subjects})\w{{0,3}}\s+(?:[^\W\d]+\s+){{0,4}}", rf"(?:{barriers})\s+"
    return re.compile(rf"{verb}(?:(?:{subject})?(?:{barrier})?|(?:[^\W\d]+\s+){{0,5}}{barrier})$")


def _governs(words: Sequence[Word], at: int) -> str | None:
    word = words[at]
    following = words[at + 1] if at + 1 < len(words) else None
    if "تم" in word.verbs or (following and "قد" in word.keys and _is_verb(following)):
        return None
    found = said_of(word)
    if found or following is None:
        return found
    phrases = lexicon().governor
    return next(
        (
            phrases[phrase]
            for name in word.verbs | word.nominals | _endings(word)
            if (phrase := f"{name} {following.folded}") in phrases
        ),
        None,
    )


def _is_verb(word: Word) -> bool:
    """Whether 'فقد' before this word is 'has', not 'was lost': before a verb, not before people."""
    return word.perfect and (noun_class(word) is None or said_of(word) is not None)


@cache
def said_of(word: Word) -> str | None:
    """What a word says happens to people counted near it: 'killed' of قتل, مقتل or قتيل."""
    known = lexicon()
    if word.folded in known.silent:
        return None
    told = {known.governor[n] for n in word.verbs | word.nominals | _endings(word) if n in known.governor}
    return min(told, key=known.rank.__getitem__, default=None)


def _step(word: Word) -> int:
    return 4 if word.folded in ("،", ",", "(", ")") else 1


@cache
def _endings(word: Word) -> frozenset[str]:
    """Stems of a plural the analyser does not know as a noun: participles read as adjectives, unknown words."""
    bases = {word.folded, *word.keys}
    stems = {
        b[: -len(e)]
        for b in bases
        for e in ("ين", "ون", "ان", "ات", "ا", "ه", "ي")
        if b.endswith(e) and len(b) > len(e) + 2
    }
    return frozenset(bases | stems)


def _folded(words: list[str]) -> frozenset[str]:
    return frozenset(map(fold, words))
