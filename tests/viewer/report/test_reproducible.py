"""The same events and options give the same bytes, in another process, time zone, folder and order of hashing too."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from viewer.report.formats import FORMATS
from viewer.report.writing import today

ROOT = Path(__file__).parents[3]
MAKE = """
import sys
from PySide6.QtGui import QGuiApplication
application = QGuiApplication(["waqai"])
from tests.timelines import case_of, sample
from viewer.report.formats import FORMATS, make
from viewer.report.options import Options
from viewer.report.writing import today, write_report
from pathlib import Path
for name, timeline in (("sample", sample()), ("case", case_of(40))):
    for form in FORMATS:
        options = Options(language="both", dpi=60, made=today())
        write_report(Path(sys.argv[1]) / f"{name}{form.ending}", form, make(form, timeline, options))
"""


def hashes(folder: Path, seed: str, zone: str) -> dict[str, str]:
    folder.mkdir()
    environment = os.environ | {
        "PYTHONHASHSEED": seed,
        "TZ": zone,
        "SOURCE_DATE_EPOCH": "1700000000",
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
    }
    subprocess.run([sys.executable, "-c", MAKE, str(folder)], env=environment, check=True, cwd=folder)
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    one = hashes(tmp_path / "one", "1", "UTC")
    other = hashes(tmp_path / "other", "2", "Asia/Almaty")
    assert one == other
    assert {form.ending for form in FORMATS} == {
        max((form.ending for form in FORMATS if name.endswith(form.ending)), key=len) for name in one
    }


def test_the_date_of_making_follows_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert today() == "2023-11-14"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    before = datetime.now(UTC).astimezone().date().isoformat()
    assert before <= today()
