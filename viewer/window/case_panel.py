"""The case beside the article: its events, its articles, what may be merged, what was searched; by tabs.

With one article there is nothing to choose from and no tab to be seen.
"""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from viewer.language import QT_TRANSLATE_NOOP, translate
from viewer.look.translated import Translated

TABS = {
    "events": QT_TRANSLATE_NOOP("Case", "Events"),
    "documents": QT_TRANSLATE_NOOP("Case", "Articles"),
    "merging": QT_TRANSLATE_NOOP("Case", "Same?"),
    "searching": QT_TRANSLATE_NOOP("Case", "Search"),
}


class CasePanel(Translated):
    """``pages`` by the names of ``TABS``. ``show_page`` turns to one and gives it the keyboard."""

    def __init__(self, pages: dict[str, QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._pages = pages
        self._remarks: dict[str, str] = {}
        self.tabs = QTabBar(self)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.stack = QStackedWidget(self)
        for page in pages.values():
            self.tabs.addTab("")
            self.stack.addWidget(page)
        self.tabs.currentChanged.connect(self.stack.setCurrentIndex)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)
        self.retranslate()

    @property
    def page(self) -> str:
        """The name of the page shown."""
        return list(self._pages)[self.stack.currentIndex()]

    def show_page(self, name: str) -> None:
        """Turn to a page."""
        self.tabs.setCurrentIndex(list(self._pages).index(name))
        self.tabs.show()
        self._pages[name].setFocus()

    def set_remarks(self, remarks: dict[str, str], *, tabs: bool) -> None:
        """What stands after the names of the tabs, and whether there are tabs to be seen."""
        self._remarks = remarks
        self.tabs.setVisible(tabs or self.stack.currentIndex() > 0)
        self.retranslate()

    def retranslate(self) -> None:
        for at, name in enumerate(self._pages):
            said = translate("Case", TABS[name])
            self.tabs.setTabText(at, f"{said} {self._remarks[name]}" if self._remarks.get(name) else said)
        self.tabs.setAccessibleName(translate("Case", "Parts of the case"))
