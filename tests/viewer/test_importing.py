"""Files are read in a process of its own: hostile ones cost it neither memory nor network, and the window nothing."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from extract.imports import Article, Skipped
from tests.extract.imports import foreign
from viewer.jobs import importer
from viewer.jobs.importer import Importer
from viewer.jobs.importing import MEMORY, NoNetwork

KILOBYTES_ALLOWED = 400_000  # of real memory at any moment; the libraries themselves take a third


def answers(*paths: Path) -> tuple[list[dict[str, Any]], int]:
    """What the process answers, and the most memory it held, in kilobytes."""
    request = json.dumps({"paths": list(map(str, paths)), "first": 0}) + "\n"
    # Started by a small process: one started by this one would be counted with what this one holds.
    command = [sys.executable, "-c", _MEASURED, sys.executable, "-m", "viewer.jobs.importing"]
    done = subprocess.run(command, input=request, capture_output=True, text=True, check=True)
    *lines, kilobytes = map(json.loads, done.stdout.splitlines())
    return lines, kilobytes


_MEASURED = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def test_hostile_files_cost_no_memory(tmp_path: Path) -> None:
    paths = foreign.hostile(tmp_path)
    found, kilobytes = answers(*paths)
    assert found[-1] == {"done": True}
    assert len([a for a in found if "file" in a]) == len(paths)
    assert all(len(a["article"]["text"]) < 10_000 for a in found if "article" in a)
    assert kilobytes < KILOBYTES_ALLOWED


def test_what_takes_too_much_memory_is_skipped_and_reading_goes_on(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(foreign.TEXT, "utf-8")
    (tmp_path / "b.pdf").write_bytes(foreign.greedy_pdf(MEMORY))
    (tmp_path / "c.txt").write_text(foreign.TEXT, "utf-8")
    found, skipped = taken(qtbot, Importer(), tmp_path)
    assert [a.name for a in found] == ["a.txt", "c.txt"]
    assert [s.name for s in skipped] == ["b.pdf"]


def test_a_page_fetches_nothing(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        address = f"http://127.0.0.1:{server.getsockname()[1]}"
        page = tmp_path / "x.html"
        entity = f'<!DOCTYPE html [<!ENTITY x SYSTEM "{address}/x">]>'
        page.write_text(foreign.page(address=address).replace("<!DOCTYPE html>", entity), "utf-8")
        body = "<w:p><w:r><w:t>نص &x;</w:t></w:r></w:p>"
        (tmp_path / "x.docx").write_bytes(foreign.word_with(body, head=entity.replace("html", "d")))
        found, _ = answers(page, tmp_path / "x.docx")
        assert any("article" in a for a in found)
        with pytest.raises(TimeoutError):
            server.accept()


def test_the_process_reaches_no_network() -> None:
    code = (
        "import socket; from viewer.jobs.importing import confine, NoNetwork; confine(10**10)\n"
        "try: socket.create_connection(('127.0.0.1', 9))\n"
        "except NoNetwork: print('refused')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "refused\n"
    assert issubclass(NoNetwork, OSError)


def test_a_reader_that_does_not_answer_in_time_is_given_up(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importer, "FILE_SECONDS", 0.001)
    (tmp_path / "a.txt").write_text(foreign.TEXT, "utf-8")
    found, skipped = taken(qtbot, Importer(), tmp_path)
    assert not found
    assert len(skipped) == 1


def test_what_is_no_regular_file_is_refused_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a")
    (tmp_path / "b.txt").write_text(foreign.TEXT, "utf-8")
    found, skipped = taken(qtbot, Importer(), tmp_path)
    assert ([a.name for a in found], [s.name for s in skipped]) == (["b.txt"], ["a"])


def test_reading_can_be_stopped(qtbot: QtBot, tmp_path: Path) -> None:
    importer = Importer()
    with qtbot.waitSignal(importer.idle):
        importer.read([tmp_path])
        importer.cancel()
    assert not importer.busy


def taken(qtbot: QtBot, importer: Importer, *paths: Path) -> tuple[list[Article], list[Skipped]]:
    """What an importer finds and skips."""
    found: list[Article] = []
    skipped: list[Skipped] = []
    importer.found.connect(found.append)
    importer.skipped.connect(skipped.append)
    with qtbot.waitSignal(importer.idle, timeout=60_000):
        importer.read(paths)
    assert not importer.busy
    return found, skipped
