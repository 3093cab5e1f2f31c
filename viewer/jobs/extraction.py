"""Extraction in a process of its own, for ``viewer.jobs.extractor``: requests in, timelines out, one JSON a line.

    {"job": 1, "article": {"text": …, "id": …, "published": …}}  →  {"job": 1, "stage": "article", "share": 0.0}
                                                                    {"job": 1, "timeline": …, "morphology": …}
                                                                 or {"job": 1, "problem": …}

The morphology is loaded before the first request comes: {"job": null, "stage": "morphology", "share": 0.4}.
It never touches Qt, so the window stays free meanwhile; it ends when its standard input does.
"""

from __future__ import annotations

import io
import json
import os
import sys
from contextlib import suppress
from typing import Any, TextIO


def serve(requests: TextIO, answers: TextIO) -> None:
    """Answer requests until there are no more."""

    def answer(job: int | None, **content: Any) -> None:
        answers.write(json.dumps({"job": job, **content}, ensure_ascii=False) + "\n")
        answers.flush()

    def tell(share: float) -> None:
        answer(None, stage="morphology", share=share)

    from extract.export.contract import to_json
    from extract.morphology import MorphologyUnavailable, database_name, prepare
    from extract.pipeline import extract

    with suppress(MorphologyUnavailable):  # while no article has come yet; the first one is told why
        prepare(tell)
    for line in requests:
        request = json.loads(line)
        job = request["job"]
        try:
            prepare(tell)
        except MorphologyUnavailable as problem:
            answer(job, problem=str(problem))
            continue
        answer(job, stage="article", share=0.0)
        timeline = extract(**request["article"])
        answer(job, timeline=to_json(timeline), morphology=database_name())


def main() -> None:
    """Serve on standard input and output, in UTF-8; the window goes first where cores are few."""
    if sys.platform != "win32":
        os.nice(5)
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", newline="\n")
    with suppress(BrokenPipeError):  # the window has gone
        serve(sys.stdin, sys.stdout)


if __name__ == "__main__":
    main()
