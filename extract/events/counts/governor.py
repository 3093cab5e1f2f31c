"""What happened to people counted, by the word that governs them: before the number, or after it."""

from __future__ import annotations

from collections.abc import Sequence

from extract.events.clauses import joining_words
from extract.events.counts.lexicon import HARM, lexicon
from extract.events.counts.nouns import endings, noun_class, said_of
from extract.events.words import Word

_REACH_BACK, _REACH_ON = 12, 9  # words before and after a number in which its governor stands
_CLOSE_BY = 1  # words that may stand between a time and the number told for it
_OF_THEM = "وا"  # the ending of a verb that goes on telling of several people named before


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
    for back in range(first - 1, max(-1, first - 1 - _REACH_BACK), -1):
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
    for on in range(last + 1, min(len(words), last + 1 + 2 * _REACH_ON) if ahead else last + 1):
        inside = words[on].folded == "(" or (inside and words[on - 1].folded != ")")
        if inside:
            continue
        cost += _step(words[on])
        if words[on].is_number or words[on].folded in (".", "؛") or cost > _REACH_ON + 4:
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
            for name in sorted(word.verbs | word.nominals | endings(word))
            if (phrase := f"{name} {following.folded}") in phrases
        ),
        None,
    )


def _is_verb(word: Word) -> bool:
    """Whether 'فقد' before this word is 'has', not 'was lost': before a verb, not before people."""
    return word.perfect and (noun_class(word) is None or said_of(word) is not None)


def _step(word: Word) -> int:
    return 4 if word.folded in ("،", ",", "(", ")") else 1
