"""The command line: one article, many articles, and every way to ask for what cannot be done."""

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

import resources
from extract.lexicons import read_text
from tests.extract.imports import foreign

SAMPLE = Path(resources.__file__).parent / "samples" / "kazakhstan-csto-2022.txt"


def extract(*arguments: str, feed: str | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "extract", *arguments]
    return subprocess.run(command, input=feed, capture_output=True, text=True, encoding="utf-8", check=False)


def validator() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(json.loads(read_text("timeline.schema.json")))


@pytest.mark.parametrize("published", [[], ["--published", "2022-01-06"]])
def test_the_sample_is_valid_json_with_its_text_unchanged(published: list[str]) -> None:
    answer = extract(str(SAMPLE), "--json", *published)
    timeline = json.loads(answer.stdout)
    validator().validate(timeline)
    (document,) = timeline["documents"]
    assert document["text"] == SAMPLE.read_text("utf-8")
    assert (document["published"], document["published_basis"]) == (
        ("2022-01-06", "given") if published else (None, "unknown")
    )


def test_a_saved_page_is_an_article_too(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(foreign.page(), "utf-8")
    (document,) = json.loads(extract(str(path), "--json").stdout)["documents"]
    assert (document["title"], document["source"]) == ("مقتل 12 شرطيا في ألماتي", "وكالة النهار")
    assert (document["published"], document["published_basis"]) == ("2022-01-06", "metadata")


def test_the_plain_form_is_one_line_an_event() -> None:
    timeline = json.loads(extract(str(SAMPLE), "--published", "2022-01-06", "--json").stdout)
    lines = extract(str(SAMPLE), "--published", "2022-01-06").stdout.splitlines()
    assert len(lines) == len(timeline["events"]) + len(timeline["notices"])


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nowhere.txt"], "There is no file"),
        (["."], "is a folder"),
        ([str(SAMPLE), "--published", "6 January"], "is not a date"),
    ],
)
def test_bad_input_is_one_sentence_and_exit_code_two(arguments: list[str], words: str) -> None:
    answer = extract(*arguments)
    assert answer.returncode == 2
    assert words in answer.stderr
    assert "Traceback" not in answer.stderr
    assert len(answer.stderr.strip().splitlines()) == 1


def test_a_batch_answers_every_record_and_goes_on_after_a_bad_one() -> None:
    records = [
        json.dumps({"id": "good", "text": "اندلعت احتجاجات في العاصمة أمس.", "published": "2022-01-06"}),
        "{not json",
        json.dumps({"id": "no text"}),
        json.dumps({"id": "bad date", "text": "نص", "published": "soon"}),
        json.dumps({"id": "lone surrogate", "text": "نص \ud800 عربي", "published": None}),
        "",
        json.dumps({"id": "last", "text": "ساد الهدوء.", "published": None}),
    ]
    answer = extract("batch", feed="\n".join(records))
    answers = [json.loads(line) for line in answer.stdout.splitlines()]
    assert answer.returncode == 0
    assert [(a["id"], "timeline" in a) for a in answers] == [
        ("good", True),
        (None, False),
        ("no text", False),
        ("bad date", False),
        ("lone surrogate", True),
        ("last", True),
    ]
    for given in answers:
        if "timeline" in given:
            validator().validate(given["timeline"])
