"""The article of a page saved from a browser (HTML, or MHTML): text, title, outlet and date as the page states them.

``trafilatura`` finds the article among menus and promotion. Nothing is fetched, and no date is searched for in the
running text: that is the dateline's business.
"""

from __future__ import annotations

import re
from email import message_from_bytes
from urllib.parse import urlsplit

from extract.reading import Unreadable, decode

_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w-]+)""", re.I)
_DATES = {"extensive_search": False, "original_date": True, "max_date": "2100-01-01"}


def read_page(content: bytes, name: str) -> tuple[str, str | None, str | None, str | None]:
    """Text, title, outlet and publication date (ISO 8601) of a page. Raises Unreadable where it holds no article."""
    from trafilatura import bare_extraction

    page = _markup(content)
    found = bare_extraction(
        page, with_metadata=True, include_comments=False, include_tables=False, date_extraction_params=_DATES
    )
    if found is None or isinstance(found, dict) or not found.text:
        raise Unreadable(f"“{name}” holds no article.", f"لا يحتوي «{name}» على مقال.")
    text = decode(found.text.encode("utf-8", "replace"), name)
    outlet = found.sitename or (urlsplit(found.url).hostname if found.url else None)
    return text, found.title or None, outlet or None, found.date or None


def _markup(content: bytes) -> str:
    if not content.lstrip().startswith(b"<") and b"MIME-Version:" in content[:4096]:
        parts = message_from_bytes(content).walk()
        pages = (p.get_payload(decode=True) for p in parts if p.get_content_type() == "text/html")
        content = next((p for p in pages if isinstance(p, bytes)), b"")
    declared = _CHARSET.search(content[:4096])
    encodings = [declared[1].decode("ascii")] if declared else []
    for encoding in (*encodings, "utf-8", "cp1256"):
        try:
            return content.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            continue
    return content.decode("utf-8", "replace")
