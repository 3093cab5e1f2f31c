"""The bar over the timeline: few controls, each also in the menus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLineEdit, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from extract.model import Document
from viewer import settings as keys
from viewer.actions import Actions
from viewer.language import translate
from viewer.preferences import Preferences
from viewer.project.filters import Filter

_LANES = ("family", "type", "place", "source", "none")


class Bar(QToolBar):
    """``searched(words)`` as one types; ``filter_asked`` by the filter's button."""

    searched = Signal(str)
    filter_asked = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self.setObjectName("bar")
        self.setMovable(False)
        self.toggleViewAction().setVisible(False)
        self._lanes, self._published = "family", ""
        self._counts: tuple[int, int] | None = None
        self._buttons = {
            id_: self._button(id_) for id_ in ("open", "paste", "published", "lanes", "filter", "mirror-time")
        }
        self.lanes_menu = QMenu(self)
        self.lanes_menu.addActions([actions.of(f"lanes-{lanes}") for lanes in _LANES])
        self._buttons["lanes"].setMenu(self.lanes_menu)
        self._buttons["lanes"].setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._buttons["filter"].clicked.connect(self.filter_asked)
        for id_ in ("open", "paste", "published", "mirror-time"):
            self._buttons[id_].clicked.connect(actions.of(id_).trigger)
        self._language = self._button("switch-language")
        self._language.clicked.connect(actions.of("switch-language").trigger)
        self._export = self._button("export-report")
        self._export.clicked.connect(actions.of("export-report").trigger)
        self._export.setProperty("role", "primary")
        self.search = QLineEdit(self)
        self.search.setProperty("role", "search")
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(70)
        self.search.setMaximumWidth(260)
        self.search.textEdited.connect(self.searched)
        gap = QWidget(self)
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        for id_ in ("open", "paste", "published", "lanes", "filter"):
            self.addWidget(self._buttons[id_])
        for widget in (gap, self.search, self._buttons["mirror-time"], self._language, self._export):
            self.addWidget(widget)
        for id_ in ("published", "lanes", "filter", "mirror-time"):
            self._buttons[id_].setProperty("role", "pill")
        self._language.setProperty("role", "pill")
        self.retranslate()

    def set_state(
        self, document: Document | None, preferences: Preferences, filter_: Filter, counts: tuple[int, int]
    ) -> None:
        """What the buttons say: publication date, lanes, and how many of how many events pass the filter."""
        present = document is not None
        self._published = ""
        if document is not None and document.published is not None:
            from viewer.manner import manner_of  # dates in words cost the empty window too much

            self._published = manner_of(preferences, None).published(document)
        self._lanes, self._counts = preferences.settings.get(keys.LANES), counts if filter_ else None
        for id_ in ("published", "lanes", "filter", "mirror-time"):
            self._buttons[id_].setEnabled(present)
        self._export.setEnabled(present)
        self.search.setEnabled(present)
        if self.search.text() != filter_.text:
            self.search.setText(filter_.text)
        self.retranslate()

    def _button(self, id_: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"bar-{id_}")
        return button

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set every text in the language in force."""
        lanes = self._actions.of(f"lanes-{self._lanes}").text()
        published = translate("Bar", "Publication date not known ▾")
        if self._published:
            published = translate("Bar", "Published {0} ▾").format(self._published)
        filtered = translate("Bar", "All events ▾")
        if self._counts is not None:
            filtered = translate("Bar", "{0} of {1} events ▾").format(*self._counts)
        texts = {
            "open": translate("Bar", "Open…"),
            "paste": translate("Bar", "Paste"),
            "published": published,
            "lanes": f"{lanes} ▾",
            "filter": filtered,
            "mirror-time": translate("Bar", "⇄ time"),
        }
        for id_, text in texts.items():
            self._buttons[id_].setText(text)
            self._buttons[id_].setAccessibleName(text.rstrip(" ▾"))
        for id_ in ("published", "mirror-time"):
            action = self._actions.of(id_)
            self._buttons[id_].setToolTip(f"{action.text()} {action.shortcut().toString()}")
        self._language.setText("ع / EN")
        self._language.setAccessibleName(self._actions.of("switch-language").text())
        self._language.setToolTip(self._actions.of("switch-language").text())
        self._export.setText(translate("Bar", "Export…"))
        self.search.setPlaceholderText(translate("Bar", "Search events and text"))
        self.search.setAccessibleName(translate("Bar", "Search events and text"))
