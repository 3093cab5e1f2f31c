"""``waqai export``: many files into one report, formats by ending, exit codes, no display, nothing half-written."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from extract import RULES_VERSION
from tests.timelines import case_of
from viewer.project.case import Case
from viewer.project.imported import Extraction
from viewer.project.store import Store
from viewer.report.command import main

ARTICLE = "قتل ثلاثة متظاهرين في ألماتي، الأربعاء، خلال اشتباكات مع الشرطة.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


@pytest.fixture
def case(tmp_path: Path) -> Path:
    timeline = case_of(5)
    made = Case()
    for document in timeline.documents:
        made.add(document)
    made.set_extraction(Extraction(timeline, RULES_VERSION))
    path = tmp_path / "case.waqai"
    Store.create(path, made).close()
    return path


def events(path: Path) -> list[str]:
    return [event["type"] for event in json.loads(path.read_text("utf-8"))["events"]]


def test_an_article_becomes_a_report(article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "report.json"
    assert main([str(article), "--published", "2022-01-06", "-o", str(out)]) == 0
    plain = json.loads(out.read_text("utf-8"))
    assert plain["documents"][0]["published"] == "2022-01-06"
    assert plain["documents"][0]["text"] == ARTICLE
    assert "casualties" in events(out)
    told = capsys.readouterr()
    assert told.out == ""
    assert "Reading article.txt …" in told.err
    assert "report.json" in told.err


def test_a_case_and_an_article_make_one_report(case: Path, article: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.json"
    assert main([str(case), str(article), "-o", str(out)]) == 0
    assert [d["id"] for d in json.loads(out.read_text("utf-8"))["documents"]] == ["case", "article"]
    assert len(events(out)) > 5


def test_several_outputs_and_a_filter(case: Path, tmp_path: Path) -> None:
    csv, tml = tmp_path / "a.csv", tmp_path / "a.tml"
    assert main([str(case), "-o", str(csv), "-o", str(tml), "--filter", "place:Almaty"]) == 0
    assert csv.read_text("utf-8-sig").count("\n") == 3
    assert tml.exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["missing.txt", "-o", "x.csv"], "missing.txt"),
        (["{case}", "-o", "x.zip"], "none of the endings"),
        (["{case}", "-o", "x.csv", "--filter", "type:nonsense"], "nonsense"),
        (["{case}", "-o", "x.png", "--dpi", "5"], "not between"),
        (["{case}", "{case}", "-o", "x.csv"], "Two of the files"),
        (["{article}", "-o", "x.csv", "--published", "2022-01-06", "--published", "2022-01-07"], "1 articles and 2"),
        (["{article}", "-o", "x.csv", "--published", "yesterday"], "yesterday"),
        (["{case}"], "--output"),
    ],
)
def test_what_cannot_be_used_is_said_and_nothing_written(
    arguments: list[str],
    words: str,
    case: Path,
    article: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    before = set(tmp_path.iterdir())
    assert main([argument.format(case=case, article=article) for argument in arguments]) == 2
    assert words in capsys.readouterr().err
    assert set(tmp_path.iterdir()) == before


def test_what_cannot_be_written_is_said(case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "taken.csv").mkdir()
    assert main([str(case), "-o", str(tmp_path / "nowhere" / "x.csv")]) == 3
    assert "there is no such folder" in capsys.readouterr().err
    assert main([str(case), "-o", str(tmp_path / "taken.csv")]) == 3
    assert "a folder has this name" in capsys.readouterr().err
    assert not list(tmp_path.rglob("*.part"))


def test_a_damaged_article_in_a_case_is_noted(case: Path, tmp_path: Path) -> None:
    with sqlite3.connect(case) as connection:
        connection.execute("UPDATE document SET text = replace(text, 'ألماتي', 'XXXXXX')")
    out = tmp_path / "x.json"
    assert main([str(case), "-o", str(out)]) == 0
    assert any("no longer" in notice for notice in json.loads(out.read_text("utf-8"))["notices"])


def test_no_display_is_needed(case: Path, tmp_path: Path) -> None:
    bare = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    out = tmp_path / "report.pdf"
    chosen = ["--lang", "both", "--preset", "slide"]
    command = [sys.executable, "-m", "viewer", "export", str(case), "-o", str(out), *chosen]
    ended = subprocess.run(command, env=bare, capture_output=True, text=True, check=True)
    assert out.read_bytes().startswith(b"%PDF")
    assert ended.stdout == ""


def test_help_documents_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    assert "Exit codes: 0 done; 2 " in capsys.readouterr().out


def test_documents_are_kept_apart_by_their_ids(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "same.txt").write_text(ARTICLE, "utf-8")
    out = tmp_path / "x.json"
    assert main([str(tmp_path / "a" / "same.txt"), str(tmp_path / "b" / "same.txt"), "-o", str(out)]) == 0
    assert len({d["id"] for d in json.loads(out.read_text("utf-8"))["documents"]}) == 2


def test_an_article_says_itself_when_it_was_published(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, out = tmp_path / "page.html", tmp_path / "x.json"
    head = '<meta property="article:published_time" content="2022-01-06T10:00:00Z"><title>ألماتي</title>'
    path.write_text(f"<html><head>{head}</head><body><article><p>{ARTICLE * 4}</p></article></body></html>", "utf-8")
    assert main([str(path), "-o", str(out)]) == 0
    (document,) = json.loads(out.read_text("utf-8"))["documents"]
    assert (document["published"], document["published_basis"]) == ("2022-01-06", "metadata")
    assert "says that it was published on 2022-01-06" in capsys.readouterr().err


def test_a_folder_stands_for_its_articles(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(ARTICLE, "utf-8")
    out = tmp_path / "x.json"
    assert main([str(tmp_path), "-o", str(out)]) == 0
    assert len(json.loads(out.read_text("utf-8"))["documents"]) == 2
