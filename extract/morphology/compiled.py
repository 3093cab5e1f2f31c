"""A compiled form kept in the user's cache: checked when it is read, written whole or not at all.

The file's name holds what it was made of, so that another version of a library or of Python never reads it; its head
holds a checksum, so that one cut short or damaged is built anew. It does not know what it keeps.
"""

from __future__ import annotations

import marshal
import sys
import tempfile
from collections.abc import Callable, Iterable
from hashlib import blake2b
from pathlib import Path
from typing import Any

_DIGEST = 16  # bytes of the checksum before the content


def file_name(what: str, made_of: Iterable[str]) -> str:
    """The name of the file for ``what`` built from these versions by this Python."""
    parts = "|".join((*made_of, sys.version, str(marshal.version)))
    return f"{what}-{blake2b(parts.encode(), digest_size=6).hexdigest()}.compiled"


def read_or_build(path: Path, build: Callable[[], Any]) -> Any:
    """What ``path`` holds, or what ``build`` gives, then kept there; only what marshal can write.

    Two processes that build at once both write the same, one after the other. Raises OSError where it cannot be
    written.
    """
    content = _read(path)
    if content is None:
        content = marshal.dumps(build())
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as scratch:
            scratch.write(blake2b(content, digest_size=_DIGEST).digest() + content)
        Path(scratch.name).replace(path)
    return marshal.loads(content)


def _read(path: Path) -> bytes | None:
    try:
        kept = path.read_bytes()
    except FileNotFoundError:
        return None
    head, content = kept[:_DIGEST], kept[_DIGEST:]
    return content if content and blake2b(content, digest_size=_DIGEST).digest() == head else None
