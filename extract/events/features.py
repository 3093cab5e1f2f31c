"""What holds of a mention that tells whether it is an event worth a place on the timeline, as named features.

They are weighed in ``extract.events.ranking``; what a feature is worth is learned from annotated articles.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from extract.events.dates.dated import Dated
from extract.events.lexicon import word_classes
from extract.events.mentions import Context, Mention
from extract.events.words import Word
from extract.lexicons import read_toml
from extract.model import Status
from extract.text.folding import fold

_NEAR = 5  # words on either side in which an actor or a name counts
_ACTORS = ("people", "crowd", "forces", "armed", "officials", "states")
_SPEECH = frozenset(("appeal", "condemnation", "support", "threat"))
_SUBJECTS = ("contest", "culture", "technology", "science")
_ABOUT = 0.25  # share of an article's sentences with a subject's words that makes it an article about that


class Told:
    """What an article is about, and what it has told so far: how often each type, and by which words."""

    def __init__(self, contexts: Sequence[Context] = ()) -> None:
        said = tuple(_said(context.words) for context in contexts)
        self.subjects = tuple(s for s in _SUBJECTS if _share(said, word_classes()[s]) > _ABOUT)
        self._types: Counter[str] = Counter()
        self._lemmas: set[tuple[str, str]] = set()

    def add(self, mention: Mention) -> None:
        """Remember a mention."""
        self._types[mention.type] += 1
        self._lemmas.update((mention.type, key) for w in mention.words for key in w.keys)

    def times(self, mention: Mention) -> int:
        """How many mentions of its type came before."""
        return self._types[mention.type]

    def word(self, mention: Mention) -> bool:
        """Whether one of them used the same word."""
        return any((mention.type, key) in self._lemmas for key in mention.words[-1].keys)


def features_of(mention: Mention, status: Status, dated: Dated, told: Told) -> Iterator[str]:
    """Names of what holds of a mention; ``told`` is what the article told before."""
    trigger, head = mention.trigger, mention.head
    type_ = mention.type
    form = "phrase" if trigger.form == "phrase" else "verb" if mention.verbal else "noun"
    yield from ("always", f"type={type_}", f"entry={trigger.entry.id}", f"form={form}", f"{type_}, {form}")
    yield from (f"status={status}", f"date={dated.rule}")
    yield from (f"article about {subject}" for subject in told.subjects)
    yield from _place(mention)
    times = told.times(mention)
    if times:
        yield "type told before"
        if times > 2:
            yield "type told often"
        if told.word(mention):
            yield f"word told before, {form}"
    if form == "verb":
        yield from _verb(mention)
    else:
        yield from _noun(mention, form)
    before = mention.before(1)
    if before and (word := before[0].keys & function_words()):
        yield f"after {min(word)}"
    yield from _company(mention)
    if head.pronoun:
        yield "with pronoun"
    if head.imperfect and not head.perfect and head.folded.lstrip("وفس")[:1] == "ن":
        yield "we, speech" if type_ in _SPEECH else "we"


def _place(mention: Mention) -> Iterator[str]:
    trigger, context = mention.trigger, mention.context
    yield f"clause={mention.clause.kind}"
    if trigger.first <= 1:
        yield "opens sentence"
    elif trigger.first <= mention.clause.first + 1:
        yield "opens clause"
    if mention.quoted:
        yield "quoted"
    if len(context.triggers) > 3:
        yield "many triggers"
    if context.number == 0:
        yield "first sentence"
    elif context.number > 8:
        yield "far down"
    if context.words and context.words[-1].folded in ("؟", "?"):
        yield "question"


def _verb(mention: Mention) -> Iterator[str]:
    head = mention.head
    aspect = "perfect" if head.perfect and not head.imperfect else "imperfect" if not head.perfect else "either"
    yield f"verb: {aspect}"
    if head.verbs and head.nominals:
        yield "verb: could be noun"
    if head.passives:
        yield "verb: could be passive"
    following = next(iter(mention.after(1)), None)
    if following is not None and (following.nominals or not following.known):
        yield "verb: subject follows"


def _noun(mention: Mention, form: str) -> Iterator[str]:
    head = mention.head
    if head.article:
        yield f"{form}: definite"
    if head.preposition:
        yield f"{form}: after {head.preposition}"
    if head.accusative:
        yield f"{form}: accusative"
    if head.plural:
        yield f"{form}: plural"
    before = mention.before(1)
    if before and before[0].nominals and not before[0].verbs and not before[0].article:
        yield f"{form}: in construct"
    following = next(iter(mention.after(1)), None)
    if following is None or following.is_mark:
        yield f"{form}: last"
    elif following.article:
        yield f"{form}: definite follows"
    elif following.nominals:
        yield f"{form}: noun follows"


def _company(mention: Mention) -> Iterator[str]:
    near = (*mention.before(_NEAR), *mention.after(_NEAR))
    said = _said(near)
    for actor in _ACTORS:
        if not said.isdisjoint(word_classes()[actor]):
            yield f"near {actor}"
    if any(not w.known and not w.is_mark and not w.is_number and len(w.folded) > 2 for w in near):
        yield "near name"
    if any(w.is_number for w in (*mention.before(3), *mention.after(4))):
        yield "number near"


@cache
def function_words() -> frozenset[str]:
    """Folded words before a trigger that may tell whether it is an event (``resources/events/clauses.toml``)."""
    return frozenset(map(fold, read_toml("events/function-words.toml")["before"]))


def _share(sentences: Sequence[frozenset[str]], wanted: frozenset[str]) -> float:
    return sum(not wanted.isdisjoint(said) for said in sentences) / len(sentences) if sentences else 0.0


def _said(words: Iterable[Word]) -> frozenset[str]:
    return frozenset().union(*(word.keys for word in words))
