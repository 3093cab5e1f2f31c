"""What is remembered between two runs, as one typed table over QSettings. Nothing of a case is kept here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from PySide6.QtCore import QByteArray, QSettings

Value = TypeVar("Value")  # str, int, bool, QByteArray or list[str]


@dataclass(frozen=True)
class Setting(Generic[Value]):
    """One remembered value: its key in the file, what it is before anybody chose, and the values allowed ('' = any)."""

    key: str
    default: Value
    allowed: tuple[Value, ...] = ()


LANGUAGE = Setting("interface/language", "system", ("system", "en", "ar"))
THEME = Setting("interface/theme", "system", ("system", "light", "dark"))
TEXT_SIZE = Setting("interface/text-size", 16, tuple(range(11, 33)))  # pixels of article text
DIGITS = Setting("dates/digits", "latn", ("latn", "arab"))
MONTHS = Setting("dates/months", "gregorian", ("gregorian", "levantine", "maghreb"))
TIME_DIRECTION = Setting("timeline/direction", "interface", ("interface", "ltr", "rtl"))
LANES = Setting("timeline/lanes", "family", ("family", "type", "place", "source", "none"))
LEGEND = Setting("timeline/legend", False, (True, False))
GEOMETRY = Setting("window/geometry", QByteArray())
WINDOW_STATE = Setting("window/state", QByteArray())
UPPER_SPLIT = Setting("window/timeline-split", QByteArray())
LOWER_SPLIT = Setting("window/panel-split", QByteArray())
RECENT = Setting("files/recent", cast("list[str]", []))
FOLDER = Setting("files/folder", "")
REPORT_PART = Setting("report/part", "report")
REPORT_EVENTS = Setting("report/events", "whole")
REPORT_FORMAT = Setting("report/format", ".pdf")
REPORT_PRESET = Setting("report/page", "a4")
REPORT_THEME = Setting("report/theme", "light")
REPORT_LANGUAGE = Setting("report/language", "")  # '' for that of the interface
REPORT_DPI = Setting("report/dpi", 300)
REPORT_WITHOUT = Setting("report/without", cast("list[str]", []))  # what the foot leaves out
REPORT_FOLDER = Setting("report/folder", "")
HINT_SEEN = Setting("hints/first-run-seen", False, (True, False))

RECENT_LIMIT = 10


class Settings:
    """Reads and writes the table. A value that is not allowed any more reads as its default."""

    def __init__(self, store: QSettings | None = None) -> None:
        self._store = store or QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Waqai", "waqai")

    def get(self, setting: Setting[Value]) -> Value:
        """The value in force."""
        stored = self._store.value(setting.key)
        value = setting.default if stored is None else _converted(stored, setting.default)
        return value if not setting.allowed or value in setting.allowed else setting.default

    def set(self, setting: Setting[Value], value: Value) -> None:
        """Remember ``value``."""
        self._store.setValue(setting.key, value)

    def add_recent(self, path: str) -> None:
        """Put a file at the head of the recent ones."""
        kept = [known for known in self.get(RECENT) if known != path]
        self.set(RECENT, [path, *kept][:RECENT_LIMIT])

    def save(self) -> None:
        """Write to disk now."""
        self._store.sync()


def _converted(stored: object, default: Value) -> Value:
    """What an ini file gives back, as the type of ``default``: it keeps numbers as text and lists of one as text."""
    value: object = default
    if isinstance(default, bool):
        value = stored in (True, "true")
    elif isinstance(default, int):
        value = int(str(stored)) if str(stored).isdecimal() else default
    elif isinstance(default, list):
        value = [str(item) for item in stored] if isinstance(stored, list) else [str(stored)]
    elif isinstance(stored, type(default)):
        value = stored
    return cast(Value, value)
