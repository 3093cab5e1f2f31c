"""Temporal expressions of many texts: JSON Lines in, JSON Lines out.

In:  {"id": "…", "text": "…", "reference": "2016-11-07T00:00:00"}      reference = document creation time, or null
Out: {"id": "…", "expressions": [{"start": 0, "end": 5, "type": "DATE", "timex": "2016-11-06", …}]}
"""

from __future__ import annotations

import json
import sys
from datetime import datetime
from typing import Any, TextIO

from extract.model import TimeExpression
from extract.times.expressions import Direction, tag_text


def run(lines: TextIO, out: TextIO, direction: Direction = "past") -> int:
    """Answer every line of ``lines`` on ``out``, a bad one with an error; always 0."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            answer = json.dumps(_answer(line, number, direction), ensure_ascii=False)
            print(answer.encode("utf-8", "replace").decode("utf-8"), file=out, flush=True)
    return 0


def _answer(line: str, number: int, direction: Direction) -> dict[str, Any]:
    try:
        record = json.loads(line)
        text, given = record["text"], record.get("reference")
        reference = datetime.fromisoformat(given).replace(tzinfo=None) if given else None
        if not isinstance(text, str):
            raise TypeError("its text is no string")
    except (ValueError, KeyError, TypeError, AttributeError) as problem:
        return {"id": None, "error": f"Line {number} cannot be used: {problem}.", "expressions": []}
    return {"id": record.get("id"), "expressions": [as_json(e) for e in tag_text(text, reference, direction)]}


def as_json(expression: TimeExpression) -> dict[str, Any]:
    """One expression; ``value_end`` is exclusive, and a clock time with no day has 'HH:MM' for both ends."""
    start, end = expression.start, expression.end
    clock = expression.clock if start is None and end is None else None
    return {
        "start": expression.span.start,
        "end": expression.span.end,
        "type": expression.kind,
        "timex": expression.timex,
        "edtf": expression.edtf,
        "value_start": clock[0] if clock else start and start.isoformat(timespec="seconds"),
        "value_end": clock[1] if clock else end and end.isoformat(timespec="seconds"),
        "seconds": expression.seconds,
        "granularity": expression.granularity,
        "relation": expression.relation,
        "approximate": expression.approximate,
        "basis": expression.basis,
        "conflict": expression.conflict,
        "rules": list(expression.rules),
    }


if __name__ == "__main__":
    sys.exit(run(sys.stdin, sys.stdout))
