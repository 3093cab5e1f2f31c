"""Language, theme, sizes, digits and month names: chosen in menus, remembered, and told to every panel at once."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from viewer import settings as keys
from viewer.actions import Actions
from viewer.language import Language, resolved, set_language
from viewer.look import theme as themes
from viewer.look.theme import Theme
from viewer.settings import Setting, Settings

_CHOICES: dict[str, Setting[str]] = {
    "language": keys.LANGUAGE,
    "theme": keys.THEME,
    "digits": keys.DIGITS,
    "months": keys.MONTHS,
    "lanes": keys.LANES,
}


class Preferences(QObject):
    """The choices in force. ``changed`` after any of them."""

    changed = Signal()

    def __init__(self, application: QApplication, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self.settings = settings
        self._theme = themes.LIGHT
        self.apply()
        application.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def language(self) -> Language:
        """The interface's language."""
        return resolved(self.settings.get(keys.LANGUAGE))

    @property
    def theme(self) -> Theme:
        """The palette."""
        return self._theme

    @property
    def text_size(self) -> int:
        """Height of the article's text in pixels."""
        return self.settings.get(keys.TEXT_SIZE)

    @property
    def scale(self) -> float:
        """How large text and marks are beside the usual size; they follow the article's text."""
        return max(0.85, self.text_size / keys.TEXT_SIZE.default)

    @property
    def right_to_left(self) -> bool:
        """Whether time runs from right to left: as the interface does, unless the reader turned it round."""
        chosen = self.settings.get(keys.TIME_DIRECTION)
        return self.language == "ar" if chosen == "interface" else chosen == "rtl"

    def follow(self, actions: Actions) -> None:
        """Let the actions of the table set the choices."""
        for group, setting in _CHOICES.items():
            for value in setting.allowed:
                if (group, value) == ("language", "system"):
                    continue
                action = actions.of(f"{group}-{value}")
                action.setChecked(value == (self.language if group == "language" else self.settings.get(setting)))
                action.triggered.connect(lambda _=False, s=setting, v=value: self.choose(s, v))
        actions.of("switch-language").triggered.connect(lambda: self._switch_language(actions))
        actions.of("mirror-time").triggered.connect(self._mirror_time)
        actions.of("legend").triggered.connect(lambda: self.choose(keys.LEGEND, not self.settings.get(keys.LEGEND)))
        actions.of("text-larger").triggered.connect(lambda: self.choose(keys.TEXT_SIZE, self.text_size + 1))
        actions.of("text-smaller").triggered.connect(lambda: self.choose(keys.TEXT_SIZE, self.text_size - 1))

    def choose(self, setting: Setting[keys.Value], value: keys.Value) -> None:
        """Set one choice; a value that is not allowed changes nothing."""
        if not setting.allowed or value in setting.allowed:
            self.settings.set(setting, value)
            self.apply()
            self.changed.emit()

    def apply(self) -> None:
        """Give the application its language and theme."""
        self._theme = themes.chosen(cast(themes.Choice, self.settings.get(keys.THEME)))
        themes.apply(self._application, self._theme, self.scale)
        set_language(self._application, self.language, arabic_digits=self.settings.get(keys.DIGITS) == "arab")

    def _switch_language(self, actions: Actions) -> None:
        actions.of("language-en" if self.language == "ar" else "language-ar").trigger()

    def _mirror_time(self) -> None:
        self.choose(keys.TIME_DIRECTION, "ltr" if self.right_to_left else "rtl")

    def _follow_system(self) -> None:
        if self.settings.get(keys.THEME) == "system":
            self.apply()
            self.changed.emit()
