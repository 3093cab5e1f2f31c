"""Reads an article's file into text, whatever its encoding, and says in one sentence why it cannot.

Plain text only; other formats are turned into text (``extract.imports``) before they come here.
"""

from __future__ import annotations

import codecs
import re
from datetime import date, datetime
from pathlib import Path

LIMIT = 20_000_000  # bytes; the longest article is a thousandth of it
_BOMS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
ARABIC = re.compile(r"[\u0620-\u064a\u066e-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")


class Unreadable(Exception):
    """Something given that cannot be shown as an article; ``en`` and ``ar`` are one plain sentence each."""

    def __init__(self, en: str, ar: str) -> None:
        super().__init__(en)
        self.en = en
        self.ar = ar


def read_article(path: Path) -> str:
    """The text of a plain-text file in UTF-8, UTF-16, Windows-1256 or another encoding detection finds.

    Raises Unreadable for anything that is not an Arabic text.
    """
    return decode(read_bytes(path), path.name or str(path))


def read_bytes(path: Path, limit: int = LIMIT, only: int = -1) -> bytes:
    """What a file of at most ``limit`` bytes holds, ``only`` its first ones where that is given. Raises Unreadable."""
    name = path.name or str(path)
    try:
        if path.is_dir():
            raise Unreadable(f"“{name}” is a folder, not an article.", f"«{name}» مجلد وليس مقالا.")
        if not path.is_file() and path.exists():
            raise Unreadable(f"“{name}” is not a file.", f"«{name}» ليس ملفا.")
        if only < 0 and path.stat().st_size > limit:
            raise Unreadable(f"“{name}” is too large to be an article.", f"«{name}» أكبر من أن يكون مقالا.")
        with path.open("rb") as file:
            return file.read(only)
    except FileNotFoundError:
        raise Unreadable(f"There is no file “{name}”.", f"لا يوجد ملف باسم «{name}».") from None
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise Unreadable(f"“{name}” cannot be read: {reason}.", f"تعذرت قراءة «{name}».") from problem


def decode(content: bytes, name: str) -> str:
    """The text of ``content``; ``name`` is what messages call it. Raises Unreadable as ``read_article`` does."""
    if not content.strip():
        raise Unreadable(f"“{name}” is empty.", f"الملف «{name}» فارغ.")
    text = _decoded(content)
    if text is None or "\x00" in text:
        raise Unreadable(
            f"“{name}” is not a text file, or its encoding is unknown.", f"«{name}» ليس ملفا نصيا أو ترميزه غير معروف."
        )
    if not ARABIC.search(text):
        raise Unreadable(f"“{name}” holds no Arabic text.", f"لا يحتوي «{name}» على نص عربي.")
    return text


def _decoded(content: bytes) -> str | None:
    if content.startswith(_BOMS):
        encoding = "utf-8-sig" if content.startswith(codecs.BOM_UTF8) else "utf-16"
        return _try(content, encoding)
    text = _try(content, "utf-8")
    if text is not None and "\x00" not in text:
        return text
    from charset_normalizer import from_bytes

    if b"\x00" in content:  # UTF-16 without a mark, or no text at all
        return next((t for e in ("utf-16-le", "utf-16-be") if (t := _try(content, e)) and _is_mostly_arabic(t)), None)
    best = from_bytes(content, cp_isolation=["cp1256", "iso8859_6", "mac_arabic"]).best()
    return None if best is None or not _is_mostly_arabic(str(best)) else str(best)


def _try(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _is_mostly_arabic(text: str) -> bool:
    """Whether most letters of a guessed decoding are Arabic: a wrong guess gives other letters and signs."""
    sample = text[:20_000]
    return 2 * len(ARABIC.findall(sample)) > sum(c.isalpha() for c in sample) and "\x00" not in sample


def read_date(written: str) -> str:
    """An ISO 8601 date or date-time as written by a person on a command line or in a dialog.

    Raises Unreadable where it is none; two-digit years and other orders are refused, not guessed.
    """
    value = written.strip()
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(value).isoformat()
    except ValueError:
        raise Unreadable(
            f"“{written}” is not a date: write it as 2022-01-06.", f"«{written}» ليس تاريخا: اكتبه هكذا 2022-01-06."
        ) from None
