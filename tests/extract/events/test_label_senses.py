"""Labels: every word that names an event has one of its own sense, or stands among those its type's label fits."""

import tomllib

import pytest

from extract.events.labels.patterns import label
from extract.events.lexicon import Entry, lexicon
from extract.lexicons import event_types, read_text
from extract.model import Label
from extract.pipeline import extract
from extract.text.folding import fold
from tests.extract.events.test_labels import NOTHING, said


def bare(type_: str) -> Label:
    return label(type_, "asserted", (), (), NOTHING, ((), ()))


def plain() -> dict[str, frozenset[str]]:
    """By type, the words its own label is right for."""
    return {
        type_: frozenset(map(fold, tomllib.loads(read_text(f"labels/{type_}.toml")).get("plain", ())))
        for type_ in event_types()
    }


@pytest.mark.parametrize("type_", list(event_types()))
def test_every_word_that_names_an_event_has_a_label_of_its_sense(type_: str) -> None:
    fitting, without = plain()[type_], []
    for name, entry in tomllib.loads(read_text(f"events/triggers/{type_}.toml")).items():
        for text in (*entry.get("phrases", ()), *entry.get("verbs", ()), *entry.get("nouns", ())):
            words = said(text.replace("...", ""))
            if label(type_, "asserted", words, words, NOTHING, ((), ())) == bare(type_):
                without += [] if any(fitting & word.keys for word in words) else [f"{name}: {text}"]
    assert not without, "give these words a sense, or list them as plain, in resources/labels"


@pytest.mark.parametrize("entry", lexicon().entries, ids=lambda entry: entry.id)
def test_no_example_of_an_entry_gets_a_label_that_only_its_type_has(entry: Entry) -> None:
    for text in entry.fires:
        for event in extract(text, id="example", published="2022-01-06").events:
            if entry.id in event.rules and event.label.en.partition(" · ")[0] == bare(entry.type).en:
                trigger = event.evidence[0].trigger.of(text)
                assert any(plain()[entry.type] & word.keys for word in said(trigger)), (text, event.label)
