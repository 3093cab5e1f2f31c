"""A disk that is really full: a small file system in memory, mounted for one process alone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

OWN_MOUNTS = ["unshare", "--user", "--map-root-user", "--mount"]
SMALL = "mount -t tmpfs -o size=4m none {disk}"
LARGEST_FILE = "ulimit -S -f 1024"  # where no file system may be mounted, no file may grow instead; in half kilobytes
EDITS = "exec {python} -m tests.viewer.project.fill_a_disk {disk}"


def test_a_full_disk_is_told_and_nothing_is_lost(tmp_path: Path) -> None:
    small = SMALL.format(disk=tmp_path)
    may_mount = subprocess.run([*OWN_MOUNTS, "sh", "-c", small], capture_output=True, check=False).returncode == 0
    filled = EDITS.format(python=sys.executable, disk=tmp_path)
    command = (
        [*OWN_MOUNTS, "sh", "-c", f"{small} && {filled}"] if may_mount else ["sh", "-c", f"{LARGEST_FILE}; {filled}"]
    )
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "not saved yet" in done.stdout
    assert not may_mount or done.stdout.startswith("The disk is full")
