"""Triggers: every row's examples fire or stay silent as they say, and words are read by their company."""

from collections import Counter

import pytest

from extract.events.lexicon import Entry, lexicon
from extract.events.triggers import find_triggers
from extract.events.words import word_of
from extract.model import Document, Span
from extract.text.tokens import sentences


def found(text: str) -> list[tuple[str, str]]:
    """Type and words of every trigger of ``text``."""
    document = Document("example", text, (Span(0, len(text)),))
    return [
        (trigger.entry.type, text[tokens[trigger.first].span.start : tokens[trigger.last].span.end])
        for tokens in (sentence.tokens for sentence in sentences(document))
        for trigger in find_triggers(tuple(map(word_of, tokens)))
    ]


@pytest.mark.parametrize("entry", lexicon().entries, ids=lambda entry: entry.id)
def test_the_examples_of_the_lexicon_hold(entry: Entry) -> None:
    def types(text: str) -> set[str]:
        return {type_ for type_, _ in found(text)}

    assert [text for text in entry.fires if entry.type not in types(text)] == []
    assert [text for text in entry.silent if entry.type in types(text)] == []


def test_no_phrase_stands_in_two_entries_of_a_type_that_ask_for_no_company() -> None:
    told = Counter(
        (entry.type, phrase)
        for entry in lexicon().entries
        if not (entry.near or entry.after or entry.before)
        for phrase in entry.phrases
    )
    assert [words for words, times in told.items() if times > 1] == []
