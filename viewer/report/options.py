"""What a reader may choose for a report: page, language, theme, title, caption, what it says of its making. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from functools import cache
from typing import Any, Literal, get_args

from extract.lexicons import read_toml
from viewer.project.filters import Filter
from viewer.wording import Digits, Language, Months
from viewer.wording.words import in_digits

Languages = Literal["en", "ar", "both"]
Part = Literal["report", "figure", "sheet"]
Ink = Literal["light", "print"]
Lanes = Literal["family", "type", "place", "source", "none"]
Foot = Literal["source", "hash", "filter", "reviewed", "made", "version"]

Tell = Callable[[int, int], None]  # how many pages are done, of how many
DPI = range(36, 1201)
POINTS = 72 / 25.4  # a millimetre in points


@dataclass(frozen=True, slots=True)
class Preset:
    """A page: ``width``, ``height`` and ``margin`` in points; ``scale`` of its text."""

    id: str
    en: str
    ar: str
    width: float
    height: float
    margin: float
    scale: float

    @property
    def inner(self) -> float:
        """The width between the margins."""
        return self.width - 2 * self.margin


@dataclass(frozen=True, slots=True)
class Options:
    """``part`` is the figure, the evidence sheet or both; ``theme`` 'print' has a white ground and stronger lines.

    ``filter`` says which events to show, ``visible`` between which moments (ISO 8601) where only a part of the timeline
    is wanted; ``made`` is an ISO 8601 date given by the caller, None to leave it out; ``dpi`` is that of PNG files and
    of pictures inside other files; ``foot`` is what head and foot say of the report itself.
    """

    part: Part = "report"
    preset: str = "a4"
    language: Languages = "en"
    theme: Ink = "light"
    title: str = ""
    caption: str = ""
    filter: Filter = field(default_factory=Filter)
    made: str | None = None
    visible: tuple[str, str] | None = None
    lanes: Lanes = "family"
    digits: Digits = "latn"
    months: Months = "gregorian"
    dpi: int = 300
    foot: frozenset[Foot] = frozenset(get_args(Foot))

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages in the order they are set; the first decides the reading direction."""
        return ("en", "ar") if self.language == "both" else (self.language,)

    @property
    def first(self) -> Language:
        """The language that decides the reading direction."""
        return self.languages[0]

    def digits_of(self, lang: Language) -> Digits:
        """The digits of one language: chosen for Arabic, 0123 in English."""
        return self.digits if lang == "ar" else "latn"

    def number(self, value: int) -> str:
        """A whole number in the digits of the first language."""
        return in_digits(str(value), self.digits_of(self.first))

    @property
    def page(self) -> Preset:
        """The preset chosen. Raises KeyError for one there is not."""
        return presets()[self.preset]


def to_plain(options: Options) -> dict[str, Any]:
    """The options as JSON can hold them."""
    plain = {field.name: getattr(options, field.name) for field in fields(options)}
    plain["filter"] = {f.name: _listed(getattr(options.filter, f.name)) for f in fields(options.filter)}
    return {name: _listed(value) for name, value in plain.items()}


def from_plain(plain: dict[str, Any]) -> Options:
    """The options that ``to_plain`` gave."""
    asked: dict[str, Any] = {n: frozenset(v) if isinstance(v, list) else v for n, v in plain["filter"].items()}
    rest = {name: value for name, value in plain.items() if name not in ("filter", "foot", "visible")}
    visible = plain["visible"] and (plain["visible"][0], plain["visible"][1])
    return Options(filter=Filter(**asked), foot=frozenset(plain["foot"]), visible=visible, **rest)


def _listed(value: Any) -> Any:
    return sorted(value) if isinstance(value, frozenset) else value


@cache
def presets() -> dict[str, Preset]:
    """The pages by id, in the order they are offered."""
    return {
        id_: Preset(id_, p["en"], p["ar"], *_points(p["size"]), p["margin"] * POINTS, p["scale"])
        for id_, p in read_toml("report/presets.toml").items()
    }


def _points(size: list[float]) -> tuple[float, float]:
    width, height = size
    return width * POINTS, height * POINTS
