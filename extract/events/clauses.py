"""Cuts a sentence into clauses and tells what kind each is: main, relative or subordinate, quoted or not.

A rough cut by marks and joining words, enough to see what belongs together; no parse.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from extract.events.triggers import form_of
from extract.events.words import Word
from extract.lexicons import read_toml
from extract.text.folding import fold

Kind = Literal["main", "relative", "subordinate"]
_SPLITS = frozenset(",،؛;:.!?؟…()–—")
_JOINED = frozenset(("وفي", "فقد"))  # 'and in', 'and has', rather than 'he kept', 'he lost'
_OPENS, _CLOSES, _EITHER = frozenset("«“"), frozenset("»”"), frozenset('"')


@dataclass(frozen=True, slots=True)
class Clause:
    """Words ``first`` to ``last`` (inclusive) of a sentence."""

    first: int
    last: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Outline:
    """A sentence's clauses, and for each word the number of its clause and whether it stands in quotation marks."""

    clauses: tuple[Clause, ...]
    clause_of: tuple[int, ...]
    quoted: tuple[bool, ...]


@cache
def joining_words() -> dict[str, frozenset[str]]:
    """Folded words that open a relative or a subordinate clause, or a main one (``resources/events/clauses.toml``)."""
    return {kind: frozenset(map(fold, words)) for kind, words in read_toml("events/clauses.toml").items()}


def outline(words: Sequence[Word]) -> Outline:
    """The clauses of a sentence."""
    starts: list[tuple[int, Kind]] = [(0, "main")]
    quoted, inside = [], False
    for at, word in enumerate(words):
        if word.is_mark:
            turns = word.folded in _EITHER or word.folded in (_CLOSES if inside else _OPENS)
            inside = inside != turns
        quoted.append(inside)
        if at and word.is_mark and word.folded in _SPLITS:
            starts.append((at + 1, "main"))
            continue
        kind = _joins(word)
        if kind == "main" and _is_prefix(words, at):
            kind = None
        if kind is None and word.verbs and _is_joined(word) and form_of(words, at) == "verb":
            kind = "main"
        if kind and at:
            if starts[-1][0] == at:
                starts.pop()
            starts.append((at, kind))
    clauses = []
    for (first, kind), (after, _) in zip(starts, [*starts[1:], (len(words), "main")], strict=True):
        if first < after:
            clauses.append(Clause(first, after - 1, kind))
    clause_of = [number for number, c in enumerate(clauses) for _ in range(c.last - c.first + 1)]
    return Outline(tuple(clauses), tuple(clause_of), tuple(quoted))


@cache
def _joins(word: Word) -> Kind | None:
    """What kind of clause a joining word opens; None for another word."""
    kinds: tuple[Kind, ...] = ("relative", "subordinate", "main")
    return next((kind for kind in kinds if word.keys & joining_words()[kind]), None)


def _is_prefix(words: Sequence[Word], at: int) -> bool:
    """Whether 'غير' says 'not' of the next word and does not open a clause: 'غير مؤكدة', not 'غير أن'."""
    following = words[at + 1] if at + 1 < len(words) else None
    return "غير" in words[at].keys and not (following and following.keys & joining_words()["that"])


def _is_joined(word: Word) -> bool:
    """Whether a word opens with 'and', and not with a radical: 'ووصل', not 'وقت' or 'وباء'."""
    first = word.folded[:1]
    radical = word.folded[1:2] != first and any(lemma.startswith(first) for lemma in word.nominals | word.verbs)
    return word.conjunction and not (radical and word.folded not in _JOINED)
