"""Files read in a process of its own, for ``viewer.jobs.importer``: paths in, articles out, one JSON a line.

    {"paths": […], "first": 0}  →  {"file": NAME, "at": 0, "total": 3} for each file, those in folders included;
                                   {"article": {…}} or {"skipped": {…}} for what it gave; {"done": true} at the end

The formats are foreign and may be hostile: the process has a limit of memory and reaches no network. The time limit is
its caller's, who also reads on after its death.
"""

from __future__ import annotations

import io
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TextIO

from extract.imports import Skipped, articles_of, files_under
from extract.imports.article import too_much
from extract.reading import Unreadable

MEMORY = 1_500_000_000  # bytes of address space; libraries alone map a third of it


class NoNetwork(OSError):
    """Something in a file wanted to be fetched."""


def confine(memory: int) -> None:
    """Limit this process for good: ``memory`` bytes of address space (where the system can), no network."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))

    def refuse(event: str, _: tuple[object, ...]) -> None:
        if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto", "urllib.Request"):
            raise NoNetwork(event)

    sys.addaudithook(refuse)


def serve(requests: TextIO, answers: TextIO) -> None:
    """Answer requests until there are no more."""

    def answer(**content: object) -> None:
        answers.write(json.dumps(content, ensure_ascii=False) + "\n")
        answers.flush()

    for line in requests:
        request = json.loads(line)
        paths = list(files_under(map(Path, request["paths"])))
        for at, path in enumerate(paths[request["first"] :], start=request["first"]):
            answer(file=path.name, at=at, total=len(paths))
            try:
                for found in articles_of(path):
                    answer(**{"skipped" if isinstance(found, Skipped) else "article": asdict(found)})
            except Unreadable as problem:
                answer(skipped=asdict(Skipped(path.name, problem.en, problem.ar)))
            except (MemoryError, RecursionError):
                answer(skipped=asdict(too_much(path.name)))
        answer(done=True)


def main() -> None:
    """Serve on standard input and output, in UTF-8."""
    confine(MEMORY)
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", newline="\n")
    serve(sys.stdin, sys.stdout)


if __name__ == "__main__":
    main()
