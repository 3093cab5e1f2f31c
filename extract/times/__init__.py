"""Temporal expressions: found, normalised and resolved against their anchors."""

from extract.times.expressions import tag, tag_text

__all__ = ["tag", "tag_text"]
