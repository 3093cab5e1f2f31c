"""Many articles in one process: JSON Lines in, JSON Lines out; a bad record is answered and the run goes on.

In:  {"id": "NAME", "text": "…", "published": "2022-01-06"}      published may be null or missing; title, source too
Out: {"id": "NAME", "timeline": {…}}   or   {"id": "NAME", "error": "one sentence"}
"""

from __future__ import annotations

import json
from typing import Any, TextIO

from extract.export.contract import to_json
from extract.pipeline import extract
from extract.reading import Unreadable, read_date


def run(lines: TextIO, out: TextIO) -> int:
    """Answer every line of ``lines`` on ``out``, in order; always 0."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            print(json.dumps(_answer(line, number), ensure_ascii=False), file=out, flush=True)
    return 0


def _answer(line: str, number: int) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except ValueError as problem:
        return {"id": None, "error": f"Line {number} is not JSON: {problem}."}
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        known = record.get("id") if isinstance(record, dict) else None
        return {"id": known, "error": f"Line {number} has no text."}
    name = str(record.get("id") or f"line-{number}")
    try:
        published = read_date(str(record["published"])) if record.get("published") else None
    except Unreadable as problem:
        return {"id": name, "error": str(problem)}
    text = record["text"].encode("utf-8", "replace").decode("utf-8")
    timeline = extract(text, id=name, published=published, title=record.get("title"), source=record.get("source"))
    return {"id": record.get("id"), "timeline": to_json(timeline)}
