"""Articles of a JSON Lines corpus, one a line: ``text`` or ``paragraphs``, and where known ``id``, ``title``,
``source``, ``published``.

A line that gives no article is told and passed over; a corpus of any length is read in the memory of one line.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from extract.imports.article import Article, Skipped, dated
from extract.reading import LIMIT, Unreadable, decode, read_date


def records(path: Path) -> Iterator[Article | Skipped]:
    """The article of every line, or why there is none. Raises Unreadable where the file cannot be opened."""
    try:
        with path.open("rb") as lines:
            number = 0
            while line := lines.readline(LIMIT + 1):
                number += 1
                if len(line) > LIMIT:
                    yield _skipped(path, number, "is too large to be an article", "أكبر من أن يكون مقالا")
                    while line and not line.endswith(b"\n"):
                        line = lines.readline(LIMIT + 1)
                elif line.strip():
                    yield _article(path, number, line)
    except OSError as problem:
        raise Unreadable(f"“{path.name}” cannot be read.", f"تعذرت قراءة «{path.name}».") from problem


def _article(path: Path, number: int, line: bytes) -> Article | Skipped:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return _skipped(path, number, "is not JSON", "ليس بصيغة JSON")
    written = _text(record) if isinstance(record, dict) else None
    if written is None:
        return _skipped(path, number, "has no text", "بلا نص")
    name = f"{path.name}:{number}"
    try:
        text = decode(written.encode("utf-8", "replace"), name)
        stated = read_date(str(record["published"])) if record.get("published") else None
    except Unreadable as problem:
        return Skipped(name, problem.en, problem.ar)
    id = _written(record, "id") or f"{path.stem}-{number}"
    published, dated_by = dated(text, id, stated)
    source = _written(record, "source") or path.name
    return Article(text, "corpus", path.name, id, _written(record, "title"), source, published, dated_by)


def _text(record: dict[str, Any]) -> str | None:
    """The text of a record, whole or in ``paragraphs``."""
    whole, parts = record.get("text"), record.get("paragraphs")
    if isinstance(whole, str):
        return whole
    if isinstance(parts, list) and all(isinstance(p, str) for p in parts):
        return "\n\n".join(parts)
    return None


def _written(record: dict[str, Any], field: str) -> str | None:
    value = record.get(field)
    return str(value).strip() or None if isinstance(value, str | int) else None


def _skipped(path: Path, number: int, en: str, ar: str) -> Skipped:
    name = path.name
    return Skipped(f"{name}:{number}", f"Line {number} of “{name}” {en}.", f"السطر {number} من «{name}» {ar}.")
