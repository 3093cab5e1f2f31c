"""The text of a Word document (DOCX), tables and insertions included, deletions not. Macros and pictures are left."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from extract.reading import ARABIC, Unreadable, decode

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

_LARGEST = 100_000_000  # bytes of all parts once unpacked; zip bombs hold more
_BODY = "word/document.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BREAKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n"}


def read_document(content: bytes, name: str) -> tuple[str, str | None]:
    """Text and title. Raises Unreadable for anything but a DOCX with Arabic text, or one that unpacks too large."""
    _inspect(content, name)
    from docx import Document
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    try:
        document = Document(BytesIO(content))
        lines = list(_paragraphs(document.element.body))
        title = document.core_properties.title
    except (BadZipFile, KeyError, LxmlError, OpcError, ValueError) as problem:
        raise _damaged(name) from problem
    text = decode("\n".join(lines).strip().encode("utf-8", "replace"), name)
    return text, title if ARABIC.search(title) else None


def _paragraphs(body: BaseOxmlElement) -> Iterator[str]:
    for paragraph in body.iter(f"{_W}p"):
        pieces = (_BREAKS.get(e.tag) or (e.text if e.tag == f"{_W}t" else "") or "" for e in paragraph.iter())
        yield "".join(pieces)


def _inspect(content: bytes, name: str) -> None:
    """Refuse what is no Word document or would unpack to more than can be meant. Sizes are those the unpacker obeys."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            sizes = {part.filename: part.file_size for part in archive.infolist()}
    except (BadZipFile, ValueError) as problem:
        raise _damaged(name) from problem
    if _BODY not in sizes:
        raise Unreadable(f"“{name}” is an archive, not an article.", f"«{name}» أرشيف مضغوط وليس مقالا.")
    if sum(sizes.values()) > _LARGEST:
        raise Unreadable(
            f"“{name}” unpacks to more than an article can hold.", f"محتوى «{name}» بعد فكه أكبر من أن يكون مقالا."
        )


def _damaged(name: str) -> Unreadable:
    return Unreadable(f"“{name}” is damaged and cannot be read.", f"الملف «{name}» تالف ولا يمكن قراءته.")
