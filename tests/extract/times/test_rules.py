"""Every rule's own examples, and what the loader refuses."""

from datetime import datetime

import pytest

from extract.lexicons import LexiconError, read_toml
from extract.times import tag_text
from extract.times.chart import read_pattern
from extract.times.lexicon import entries
from extract.times.rules import read_rules

RULES = read_toml("times/rules.toml")["rule"]
MATCHES = [(r["id"], m) for r in RULES for m in r["match"]]
REFUSALS = [(r["id"], text) for r in RULES for text in r.get("not", [])]


@pytest.mark.parametrize(("rule", "example"), MATCHES, ids=[f"{i}: {m['text']}" for i, m in MATCHES])
def test_a_rule_reads_its_examples(rule: str, example: dict[str, str]) -> None:
    reference = datetime.fromisoformat(example["reference"]) if "reference" in example else None
    found = tag_text(example["text"], reference)
    if example["value"] == "":
        assert found == ()
        return
    assert found, "nothing found"
    assert f"time:{rule}" in {r for e in found for r in e.rules}
    starts = [e.start.date().isoformat() if e.start else "-" for e in found]
    assert example["value"] in starts


@pytest.mark.parametrize(("rule", "text"), REFUSALS, ids=[f"{i}: {t}" for i, t in REFUSALS])
def test_a_rule_leaves_alone_what_only_looks_like_it(rule: str, text: str) -> None:
    assert f"time:{rule}" not in {r for e in tag_text(text, datetime(2022, 1, 6)) for r in e.rules}


def test_a_pattern_with_a_strange_word_is_refused() -> None:
    with pytest.raises(ValueError, match="not a slot"):
        read_pattern("number ** month")


GOOD = {"id": "a", "stage": 1, "pattern": "number", "kind": "date", "make": "counted", "match": [{"text": "ا"}]}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"make": "no_such_function"}, "does not exist"),
        ({"match": []}, "has no example"),
        ({"pattern": "number ** month"}, "not a slot"),
        ({"pattern": "number monht"}, "which nothing makes"),
    ],
)
def test_a_bad_rule_is_refused(change: dict[str, object], words: str) -> None:
    with pytest.raises(LexiconError, match=words):
        read_rules([GOOD | change])


def test_two_rules_of_one_name_are_refused() -> None:
    with pytest.raises(LexiconError, match="doubled ids"):
        read_rules([GOOD, GOOD])


def test_every_word_of_the_lexicon_can_be_met() -> None:
    assert all(entry.kind and word for word, row in entries().items() for entry in row)
