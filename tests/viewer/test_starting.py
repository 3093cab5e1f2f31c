"""What the window's process must not load: morphology ever, the plot before the empty window can be shown."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def imported(*arguments: str) -> set[str]:
    """The modules a process imports, as ``-X importtime`` tells."""
    surroundings = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-X", "importtime", *arguments]
    done = subprocess.run(command, env=surroundings, capture_output=True, text=True, check=True)
    return {line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if line.startswith("import time:")}


def test_morphology_is_loaded_by_another_process(tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    loaded = imported("-m", "viewer", "--export", str(picture))
    assert picture.stat().st_size > 50_000
    assert {"pyqtgraph", "viewer.window.workspace"} <= loaded
    assert not {"camel_tools", "extract.morphology.camel", "extract.pipeline", "torch"} & loaded


def test_the_empty_window_waits_for_no_plot() -> None:
    loaded = imported("-c", "import viewer.window.window")
    assert "viewer.window.window" in loaded
    assert not {"pyqtgraph", "numpy", "babel", "viewer.window.workspace", "extract.pipeline"} & loaded
