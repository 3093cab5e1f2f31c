"""Which files there are to read, of which kind each is, and its articles. Reads folders; the formats are others'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from extract.imports.article import Article, Kind, Skipped, dated
from extract.reading import LIMIT, Unreadable, decode, read_bytes

CASE = ".waqai"
PAGES = (".htm", ".html", ".xhtml", ".mht", ".mhtml")
CORPUS = (".jsonl", ".ndjson")
_PAGE = re.compile(rb"\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_LARGEST = 200_000_000  # bytes of a Word or PDF file, whose pictures count


def files_under(paths: Iterable[Path]) -> Iterator[Path]:
    """The files given and those in the folders given, folders in the order of names; hidden ones and cases are left."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        for inside in sorted(path.iterdir()):
            if not inside.name.startswith(".") and not inside.is_symlink() and inside.suffix != CASE:
                yield from files_under([inside])


def is_plain_text(path: Path) -> bool:
    """Whether a file needs no library to be read. Raises Unreadable where it cannot be opened."""
    return _kind_of(path, read_bytes(path, _LARGEST, only=4096)) == "text"


def articles_of(path: Path) -> Iterator[Article | Skipped]:
    """Every article of a file, and each record of a corpus that gives none. Raises Unreadable for the whole file."""
    kind = _kind_of(path, read_bytes(path, _LARGEST, only=4096))
    if kind == "corpus":
        from extract.imports.corpus import records

        yield from records(path)
        return
    content = read_bytes(path, LIMIT if kind in ("text", "html") else _LARGEST)
    title = source = stated = None
    if kind == "html":
        from extract.imports.html import read_page

        text, title, source, stated = read_page(content, path.name)
    elif kind == "word":
        from extract.imports.word import read_document

        text, title = read_document(content, path.name)
    elif kind == "pdf":
        from extract.imports.pdf import read_pages

        text, title = read_pages(content, path.name)
    else:
        text = decode(content, path.name)
    published, dated_by = dated(text, path.stem, stated)
    yield Article(text, kind, path.name, path.stem, title, source, published, dated_by)


def only_article(path: Path) -> Article:
    """The one article of a file that is no corpus, dated by its metadata alone. Raises Unreadable."""
    if path.suffix.lower() in CORPUS:
        raise Unreadable(
            f"“{path.name}” is a corpus: give it to the command “batch”.",
            f"«{path.name}» مدونة نصوص: استخدم الأمر batch.",
        )
    (article,) = (found for found in articles_of(path) if isinstance(found, Article))
    return article if article.dated_by == "metadata" else replace(article, published=None, dated_by="unknown")


def _kind_of(path: Path, opening: bytes) -> Kind:
    name = path.name
    if path.suffix.lower() in CORPUS:
        return "corpus"
    if b"%PDF-" in opening[:1024]:
        return "pdf"
    if opening.startswith(b"PK\x03\x04"):
        return "word"
    if opening.startswith(b"\xd0\xcf\x11\xe0") or opening.startswith(b"{\\rtf"):
        raise Unreadable(
            f"“{name}” is in an old Word format: save it as DOCX.", f"«{name}» بصيغة وورد قديمة: احفظه بصيغة DOCX."
        )
    return "html" if path.suffix.lower() in PAGES or _PAGE.match(opening) else "text"
