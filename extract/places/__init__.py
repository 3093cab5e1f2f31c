"""Places: named in the text, known to a gazetteer, and the events they belong to."""

from extract.places.scene import Scene

__all__ = ["Scene"]
