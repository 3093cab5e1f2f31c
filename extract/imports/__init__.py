"""Articles from files of every kind: text, saved pages, Word documents, PDF with a text layer, JSON Lines corpora.

The kind is told by what a file holds, its name only deciding where that says nothing. Foreign formats are parsed by
libraries, which hostile files attack: a window reads them in a process of its own (``viewer.jobs.importing``).
"""

from extract.imports.article import Article, DatedBy, Skipped
from extract.imports.files import articles_of, files_under, is_plain_text, only_article

__all__ = ["Article", "DatedBy", "Skipped", "articles_of", "files_under", "is_plain_text", "only_article"]
