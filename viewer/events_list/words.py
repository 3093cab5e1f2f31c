"""An event's short texts beside its label: where, who says so. In one language; no drawing and no Qt."""

from __future__ import annotations

from typing import Literal

from extract.model import Event
from viewer.manner import shown

_BETWEEN = {"en": ", ", "ar": "، "}


def place_names(event: Event, language: Literal["en", "ar"]) -> str:
    """The event's places: by their English names, or as the article writes them."""
    names = (place.name or place.text if language == "en" else place.text for place in event.where)
    return _BETWEEN[language].join(dict.fromkeys(names))


def source_name(event: Event, language: Literal["en", "ar"]) -> str:
    """Who is said to have reported it; '' for the article itself."""
    said = event.attribution
    if said is None:
        return ""
    return said.name or said.text if language == "en" else said.text


def title_and_rest(event: Event, language: Literal["en", "ar"]) -> tuple[str, str]:
    """The label's name, and a second line: the rest of the label, else the places, and who says so."""
    label = shown(event.label.ar if language == "ar" else event.label.en)
    title, _, rest = label.partition(" · ")
    return title, " · ".join(filter(None, (rest or place_names(event, language), source_name(event, language))))
