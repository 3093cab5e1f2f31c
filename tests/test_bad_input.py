"""What no command can use is answered with one sentence and exit code 2; what is odd but readable is read."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ARTICLE = "أعلنت السلطات حالة الطوارئ في العاصمة يوم 5 يناير 2022 بعد يومين من الاحتجاجات.\n" * 3
COMMANDS = {
    "extract": ["-m", "extract"],
    "window": ["-m", "viewer", "--export", "window.png"],
    "report": ["-m", "viewer", "export", "-o", "report.html"],
}
WRONG = {
    "binary.txt": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + b"\x00\xff" * 300, "is not a text file"),
    "empty.txt": (b"", "is empty"),
    "blank.txt": (b" \n\t\n", "is empty"),
    "english.txt": (b"Nothing Arabic in here at all.", "no Arabic"),
}


def run(folder: Path, command: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run one of ``COMMANDS`` in ``folder``."""
    top = Path(__file__).parent.parent
    surroundings = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(top)}
    line = [sys.executable, *COMMANDS[command], *arguments]
    return subprocess.run(line, cwd=folder, env=surroundings, capture_output=True, text=True, check=False)


def refused(answer: subprocess.CompletedProcess[str], words: str) -> None:
    assert answer.returncode == 2, answer.stderr
    (sentence,) = answer.stderr.strip().splitlines()
    assert words in sentence
    assert sentence.endswith(".")


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("name", WRONG)
def test_wrong_content(tmp_path: Path, command: str, name: str) -> None:
    content, words = WRONG[name]
    (tmp_path / name).write_bytes(content)
    refused(run(tmp_path, command, name), words)
    assert {path.name for path in tmp_path.iterdir()} == {name}, "nothing is written"


@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_there(tmp_path: Path, command: str) -> None:
    refused(run(tmp_path, command, "nowhere.txt"), "no file “nowhere.txt”")


@pytest.mark.parametrize("command", ["extract", "window"])
def test_a_folder(tmp_path: Path, command: str) -> None:
    (tmp_path / "articles").mkdir()
    refused(run(tmp_path, command, "articles"), "is a folder")


@pytest.mark.parametrize("command", COMMANDS)
def test_a_date_nobody_can_read(tmp_path: Path, command: str) -> None:
    (tmp_path / "article.txt").write_text(ARTICLE, "utf-8")
    refused(run(tmp_path, command, "article.txt", "--published", "6/1/22"), "“6/1/22” is not a date")


@pytest.mark.parametrize("name", ["nowhere.waqai", "broken.waqai"])
def test_a_case_that_is_none(tmp_path: Path, name: str) -> None:
    (tmp_path / "broken.waqai").write_bytes(b"SQLite format 3\x00" + b"\x00" * 4000)
    answer = run(tmp_path, "window", name)
    assert answer.returncode == 2
    assert name in answer.stderr
    assert len(answer.stderr.strip().splitlines()) == 1


def test_a_picture_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "window.png").mkdir()
    refused(run(tmp_path, "window"), "“window.png” cannot be written")


@pytest.mark.parametrize("encoding", ["utf-8", "cp1256", "utf-16", "utf-16-be"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "article.txt").write_bytes(ARTICLE.encode(encoding))
    answer = run(tmp_path, "extract", "article.txt", "--json")
    assert (answer.returncode, answer.stderr) == (0, "")
    timeline = json.loads(answer.stdout)
    assert timeline["documents"][0]["text"] == ARTICLE
    assert timeline["events"]


@pytest.mark.parametrize(
    "odd",
    [
        "اندلعت احتجاجات في ألماتي واعتقلت الشرطة العشرات " * 1_000,  # one line, no full stop
        "\u202eاندلعت\u202c \u2067احتجاجات\u2069 في \u200fألماتي\u200e أمس.\u061c",
        "<script>alert('اندلعت احتجاجات')</script> <b>اعتقلت الشرطة</b> &amp; {0} %s \\u0000 العشرات.",
        "اندلعت احتجاجات\r\nفي ألماتي\u2028واعتقلت\u0085الشرطة\x0bالعشرات\x07.",
        "\U0001f525 اندلعت احتجاجات \U0001f468\u200d\U0001f469\u200d\U0001f467 في ألماتي.",
    ],
    ids=["one endless line", "bidi controls", "markup", "line ends and controls", "emoji"],
)
def test_odd_text_is_kept_as_it_is(tmp_path: Path, odd: str) -> None:
    (tmp_path / "odd.txt").write_bytes(odd.encode())
    answer = run(tmp_path, "extract", "odd.txt", "--published", "2022-01-06", "--json")
    assert (answer.returncode, answer.stderr) == (0, "")
    timeline = json.loads(answer.stdout)
    text = timeline["documents"][0]["text"]
    assert text == odd
    for event in timeline["events"]:
        for evidence in event["evidence"]:
            assert text[slice(*evidence["trigger"])].strip()
