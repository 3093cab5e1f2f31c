"""From the start of the process to the first painted window, beside the least a pyqtgraph program can be, and to the
sample's finished timeline; as seen on a screen. Aims: 1.25 times the least; 2 seconds with a warm cache."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from statistics import median
from time import perf_counter

from pytest_benchmark.fixture import BenchmarkFixture

import resources
from tests.stories.screen import SIZE, Area, Screen
from viewer.look.theme import LIGHT

TOP = Path(resources.__file__).parent.parent
WHOLE = Area(0, 0, *SIZE)
RUNS = 5


class Start:
    """Starts programs on a screen of its own, each with the settings of somebody who has used it before."""

    def __init__(self, folder: Path) -> None:
        self._screen = Screen(folder)
        surroundings = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
        self._environment = surroundings | {"DISPLAY": self._screen.name, "XDG_CONFIG_HOME": str(folder)}

    def seconds(self, module: str, *colours: str) -> list[float]:
        """Seconds from the start of ``python -m module`` until each of ``colours`` in turn has been seen."""
        begun = perf_counter()
        passed = []
        with subprocess.Popen([sys.executable, "-m", module], env=self._environment, cwd=TOP) as program:
            for colour in colours:
                while self._screen.count(colour, WHOLE) < 100:
                    with suppress(subprocess.TimeoutExpired):
                        raise AssertionError(f"{module} ended with {program.wait(timeout=0.002)}")
                passed.append(perf_counter() - begun)
            program.terminate()
        while self._screen.count(colours[0], WHOLE):
            pass
        return passed

    def close(self) -> None:
        """End the screen."""
        self._screen.close()


def test_start(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    start = Start(tmp_path)
    bare, first, finished = [], [], []

    def beside_the_least() -> None:
        bare.append(start.seconds("tests.benchmarks.bare_window", LIGHT.paper)[0])
        window, timeline = start.seconds("viewer", LIGHT.paper, LIGHT.families["unrest"])
        first.append(window)
        finished.append(timeline)

    benchmark.pedantic(beside_the_least, rounds=RUNS, warmup_rounds=1)
    start.close()
    seconds = {"bare_window": bare, "window": first, "timeline": finished}
    benchmark.extra_info |= {name: round(median(times[1:]), 3) for name, times in seconds.items()}
    benchmark.extra_info["ratio"] = round(median(first[1:]) / median(bare[1:]), 2)
    assert first < finished
