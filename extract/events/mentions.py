"""A mention: a trigger in its sentence, with what the words around it say that later stages ask for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extract.events.clauses import Clause, Outline, outline
from extract.events.triggers import Trigger, find_triggers
from extract.events.words import Word, word_of
from extract.model import Sentence, Span


@dataclass(frozen=True, slots=True)
class Context:
    """A sentence as the event stages see it; ``number`` counts sentences of the document."""

    number: int
    sentence: Sentence
    words: tuple[Word, ...]
    outline: Outline
    triggers: tuple[Trigger, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A trigger where it stands."""

    context: Context
    trigger: Trigger

    @property
    def type(self) -> str:
        """The event type the trigger stands for."""
        return self.trigger.entry.type

    @property
    def head(self) -> Word:
        """The trigger's first word."""
        return self.context.words[self.trigger.first]

    @property
    def words(self) -> tuple[Word, ...]:
        """The words that match the entry."""
        return tuple(self.context.words[at] for at in self.trigger.at)

    @property
    def span(self) -> Span:
        """The trigger in the text."""
        tokens = self.context.sentence.tokens
        return Span(tokens[self.trigger.first].span.start, tokens[self.trigger.last].span.end)

    @property
    def clause(self) -> Clause:
        """The clause the trigger begins in."""
        return self.context.outline.clauses[self.clause_number]

    @property
    def clause_number(self) -> int:
        """That clause's place in the sentence."""
        return self.context.outline.clause_of[self.trigger.first]

    @property
    def quoted(self) -> bool:
        """Whether the trigger stands in quotation marks."""
        return self.context.outline.quoted[self.trigger.first]

    @property
    def verbal(self) -> bool:
        """Whether the trigger is a verb here."""
        if self.trigger.form != "phrase":
            return self.trigger.form == "verb"
        head = self.head
        return (
            bool(head.verbs)
            and not (head.article or head.preposition or head.accusative)
            and (head.perfect or head.imperfect)
            and not head.nominals
        )

    def before(self, reach: int) -> tuple[Word, ...]:
        """Up to ``reach`` words before the trigger."""
        return self.context.words[max(0, self.trigger.first - reach) : self.trigger.first]

    def after(self, reach: int) -> tuple[Word, ...]:
        """Up to ``reach`` words after the trigger."""
        return self.context.words[self.trigger.last + 1 : self.trigger.last + 1 + reach]


def contexts(sentences: tuple[Sentence, ...]) -> Iterator[Context]:
    """Every sentence with its words, clauses and triggers."""
    for number, sentence in enumerate(sentences):
        words = tuple(map(word_of, sentence.tokens))
        yield Context(number, sentence, words, outline(words), find_triggers(words))
