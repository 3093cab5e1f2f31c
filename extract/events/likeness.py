"""What holds of two mentions of one type that tells whether they report the same event: named features of a pair.

They are weighed as in ``extract.events.ranking`` (``resources/events/link-weights.tsv``); joining is done elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from extract.events.dates.dated import HOURS, STRETCH, Dated
from extract.events.lexicon import word_classes
from extract.events.mentions import Mention
from extract.events.ranking import Reading
from extract.events.words import Word

_SPEECH = frozenset(("appeal", "condemnation", "support", "threat"))
_REACH = 5
_NAME_REACH = 8  # words on either side in which names count
_ARGUMENTS = 2  # content words after a trigger that are compared as what it is about
_LEAD = 1  # the last sentence of an article's lead
_DERIVING = frozenset("اويتمنسئءؤ")


@dataclass(frozen=True, slots=True)
class Side:
    """One of a pair: a mention with the sets it is compared by, all of folded lemmas or forms."""

    reading: Reading
    form: str
    named: frozenset[str]
    roots: frozenset[str]
    company: frozenset[str]
    arguments: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]


def side_of(reading: Reading) -> Side:
    """The mention of ``reading``, ready to be compared."""
    mention = reading.mention
    named = _named(mention)
    return Side(
        reading,
        _form(mention),
        named,
        frozenset(root for lemma in named if (root := _skeleton(lemma))),
        frozenset(k for w in (*mention.before(2), *mention.after(_REACH)) for k in _content(w)),
        frozenset(k for w in _arguments(mention.after(_REACH)) for k in _content(w)),
        frozenset(_names((*mention.before(_NAME_REACH), *mention.words, *mention.after(_NAME_REACH)))),
        frozenset(w.folded for w in (*mention.before(3), *mention.after(4)) if w.is_number),
    )


def contradict(earlier: Side, later: Side) -> bool:
    """Whether both are dated by their own clauses, and on different dates."""
    return _dates(earlier.reading.dated, later.reading.dated) == "differ"


def pair_features(earlier: Side, later: Side) -> Iterator[str]:
    """Names of what holds of two mentions of one type."""
    one, other = earlier.reading.mention, later.reading.mention
    type_ = one.type
    word = "same word" if earlier.named & later.named else "same root" if earlier.roots & later.roots else "other word"
    yield from ("always", f"type={type_}", word, later.form, f"{later.form}, {word}", f"{type_}, {word}")
    yield "same entry" if one.trigger.entry is other.trigger.entry else "other entry"
    yield f"{earlier.form} then {later.form}"
    if type_ in _SPEECH:
        yield "speech"
    yield from _places(one, other)
    if one.context.number <= _LEAD:
        yield "earlier in lead"
        yield f"lead, {word}"
    yield f"dates: {_dates(earlier.reading.dated, later.reading.dated)}"
    shared = len(earlier.company & later.company)
    company = "nothing shared" if not shared else "one word shared" if shared == 1 else "words shared"
    yield company
    yield f"{company}, {word}"
    if earlier.reading.status != later.reading.status:
        yield "other status"
    yield from _compared("number", earlier.numbers, later.numbers)
    yield from _compared("name", earlier.names, later.names)
    if later.arguments:
        yield "argument shared" if earlier.arguments & later.arguments else "other argument"
    else:
        yield "no argument"
    if any(w.keys & word_classes()["pointing"] for w in (*other.before(1), *other.after(1))):
        yield "pointing back"
    if any(w.keys & word_classes()["another"] for w in other.after(2)):
        yield "another"
    if one.quoted != other.quoted:
        yield "quoted apart"


def _places(one: Mention, other: Mention) -> Iterator[str]:
    apart = other.context.number - one.context.number
    yield f"apart: {apart if apart < 2 else '2 to 3' if apart < 4 else '4 to 8' if apart < 9 else 'far'}"
    if apart == 0:
        if other.clause_number == one.clause_number:
            yield "same clause"
        if other.head.conjunction:
            yield "joined by and"
        elif other.trigger.first - one.trigger.last < 2:
            yield "adjacent"
    elif other.context.sentence.paragraph == one.context.sentence.paragraph:
        yield "same paragraph"
    if other.clause.kind != "main":
        yield f"clause={other.clause.kind}"


def _compared(what: str, one: frozenset[str], other: frozenset[str]) -> Iterator[str]:
    if one and other:
        yield f"{what} shared" if one & other else f"other {what}"
    elif other:
        yield f"new {what}"


def _form(mention: Mention) -> str:
    """Whether the later mention is told by a verb, or by a noun that points back more or less."""
    if mention.verbal:
        return "verb"
    if any(w.pronoun for w in mention.words):
        return "pronoun"
    if any(w.article for w in mention.words):
        return "definite"
    following = next(iter(mention.after(1)), None)
    if following is None or following.is_mark:
        return "bare"
    if following.article:
        return "construct"
    return "complement" if following.nominals and not following.verbs and not following.preposition else "bare"


def _named(mention: Mention) -> frozenset[str]:
    """Lemmas of the words that name the event; light words ('hold', 'state of') are left out where others remain."""
    words = [w for w in mention.words if len(w.folded) > 2]
    heavy = [w for w in words if not w.keys & word_classes()["light"]]
    return frozenset(k for w in heavy or words for k in (w.nominals | w.verbs or w.keys))


@cache
def _skeleton(lemma: str) -> str:
    """What is left of a lemma without the letters that Arabic derives words with; '' where that is one letter."""
    letters = [c for c in lemma.removesuffix("ه") if c not in _DERIVING]
    kept = "".join(c for at, c in enumerate(letters) if at == 0 or c != letters[at - 1])
    return kept if len(kept) > 1 else ""


def _content(word: Word) -> frozenset[str]:
    """Lemmas of a content word: of its nouns, or an unknown word's forms."""
    if word.is_mark:
        return frozenset()
    return word.nominals or (frozenset() if word.known else word.keys)


def _arguments(words: Sequence[Word]) -> Iterator[Word]:
    found = 0
    for word in words[:-1]:
        if word.is_mark or found == _ARGUMENTS:
            return
        if _content(word):
            found += 1
            yield word


def _names(words: Sequence[Word]) -> Iterator[str]:
    """Words without analysis, which in news are nearly always names."""
    for word in words:
        if not (word.known or word.is_mark or word.is_number) and len(word.folded) > 2:
            yield word.folded.removeprefix("و")


def _dates(one: Dated, other: Dated) -> str:
    a, b = one.when, other.when
    known = [d.when.basis not in ("published", "unknown") for d in (one, other)]
    if {STRETCH, HOURS} & {one.rule, other.rule}:
        return "one"  # a night with no date is no more the other's time than a day is
    if not all(known):
        return "none" if not any(known) else "one"
    if (a.start, a.end) == (b.start, b.end):
        return "equal" if one.own and other.own else "equal by context"
    low, high = (a.start or "")[:10], (a.end or "9999")[:10]
    overlap = low <= (b.end or "9999")[: max(4, len(low))] and (b.start or "")[: len(high)] <= high
    return "overlap" if overlap else "differ" if one.own and other.own else "differ by context"
