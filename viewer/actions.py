"""Every action there is: its name, menu and shortcut, as one table. What it does is the window's business.

Menus, shortcuts and the command palette are all made from this table, so that none can lack an action.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from viewer.language import QT_TRANSLATE_NOOP, translate


@dataclass(frozen=True, slots=True)
class Entry:
    """An action of the table; ``group`` names a choice of one among several, ``needs`` what must be there:
    '' nothing, 'case', 'document', 'event', 'merged' (an event of several), 'words' (selected text), 'words of event'
    both, 'undo' and 'redo' a step."""

    id: str
    menu: str
    text: str
    shortcut: str = ""
    group: str = ""
    needs: str = ""
    checkable: bool = False


_SEPARATOR = Entry("", "", "")

MENUS = (
    ("file", QT_TRANSLATE_NOOP("Menu", "&File")),
    ("edit", QT_TRANSLATE_NOOP("Menu", "&Edit")),
    ("review", QT_TRANSLATE_NOOP("Menu", "&Review")),
    ("documents", QT_TRANSLATE_NOOP("Menu", "&Articles")),
    ("view", QT_TRANSLATE_NOOP("Menu", "&View")),
    ("help", QT_TRANSLATE_NOOP("Menu", "&Help")),
)
SUBMENUS = (
    ("recent", "file", QT_TRANSLATE_NOOP("Menu", "Open &recent")),
    ("words", "edit", QT_TRANSLATE_NOOP("Menu", "Selected &words are…")),
    ("lanes", "view", QT_TRANSLATE_NOOP("Menu", "&Lanes")),
    ("sort", "view", QT_TRANSLATE_NOOP("Menu", "&Sort events")),
    ("theme", "view", QT_TRANSLATE_NOOP("Menu", "T&heme")),
    ("language", "view", QT_TRANSLATE_NOOP("Menu", "&Language")),
    ("digits", "view", QT_TRANSLATE_NOOP("Menu", "&Digits")),
    ("months", "view", QT_TRANSLATE_NOOP("Menu", "&Month names")),
)

TABLE = (
    Entry("open", "file", QT_TRANSLATE_NOOP("Action", "Open article…"), "Ctrl+O"),
    Entry("add", "file", QT_TRANSLATE_NOOP("Action", "Add articles…"), "Ctrl+Shift+O", needs="case"),
    Entry("add-folder", "file", QT_TRANSLATE_NOOP("Action", "Add a folder of articles…"), "Ctrl+Alt+F", needs="case"),
    Entry("paste", "file", QT_TRANSLATE_NOOP("Action", "Paste article"), "Ctrl+Shift+V"),
    Entry("sample", "file", QT_TRANSLATE_NOOP("Action", "Open the sample article"), "Ctrl+Alt+O"),
    _SEPARATOR,
    Entry("save", "file", QT_TRANSLATE_NOOP("Action", "Save case"), "Ctrl+S", needs="case"),
    Entry("save-as", "file", QT_TRANSLATE_NOOP("Action", "Save case as…"), "Ctrl+Shift+S", needs="case"),
    Entry("export-image", "file", QT_TRANSLATE_NOOP("Action", "Export image…"), "Ctrl+Shift+E", needs="case"),
    Entry("export-report", "file", QT_TRANSLATE_NOOP("Action", "Export report…"), "Ctrl+E", needs="case"),
    _SEPARATOR,
    Entry("close", "file", QT_TRANSLATE_NOOP("Action", "Close article"), "Ctrl+W", needs="case"),
    Entry("quit", "file", QT_TRANSLATE_NOOP("Action", "Quit"), "Ctrl+Q"),
    Entry("undo", "edit", QT_TRANSLATE_NOOP("Action", "Undo"), "Ctrl+Z", needs="undo"),
    Entry("redo", "edit", QT_TRANSLATE_NOOP("Action", "Redo"), "Ctrl+Shift+Z", needs="redo"),
    _SEPARATOR,
    Entry("add-event", "edit", QT_TRANSLATE_NOOP("Action", "Add event from selected text…"), "Ctrl+N", needs="words"),
    Entry("edit-event", "edit", QT_TRANSLATE_NOOP("Action", "Edit event…"), "F2", needs="event"),
    Entry("split", "edit", QT_TRANSLATE_NOOP("Action", "Split event…"), "Ctrl+Shift+P", needs="event"),
    Entry("merge", "edit", QT_TRANSLATE_NOOP("Action", "Merge with another event…"), "Ctrl+M", needs="event"),
    Entry("unmerge", "edit", QT_TRANSLATE_NOOP("Action", "Take merge apart"), "Ctrl+Alt+M", needs="merged"),
    Entry("forbid", "edit", QT_TRANSLATE_NOOP("Action", "Take merge apart for good"), "Ctrl+Alt+X", needs="merged"),
    Entry("delete", "edit", QT_TRANSLATE_NOOP("Action", "Delete event"), "Ctrl+Del", needs="event"),
    _SEPARATOR,
    Entry("copy-image", "edit", QT_TRANSLATE_NOOP("Action", "Copy timeline image"), "Ctrl+Shift+C", needs="case"),
    Entry("copy-table", "edit", QT_TRANSLATE_NOOP("Action", "Copy events as table"), "Ctrl+Shift+X", needs="case"),
    _SEPARATOR,
    Entry("find", "edit", QT_TRANSLATE_NOOP("Action", "Find in text…"), "Ctrl+F", needs="case"),
    Entry("search-case", "edit", QT_TRANSLATE_NOOP("Action", "Search every article…"), "Ctrl+Shift+F", needs="case"),
    Entry("filter", "edit", QT_TRANSLATE_NOOP("Action", "Filter events…"), "Ctrl+L", needs="case"),
    Entry("clear-filter", "edit", QT_TRANSLATE_NOOP("Action", "Show all events"), "Ctrl+Shift+L", needs="case"),
    Entry("accept", "review", QT_TRANSLATE_NOOP("Action", "Accept"), "Ctrl+Return", needs="event"),
    Entry("reject", "review", QT_TRANSLATE_NOOP("Action", "Reject"), "Ctrl+Backspace", needs="event"),
    Entry("unreview", "review", QT_TRANSLATE_NOOP("Action", "Mark as not reviewed"), "Ctrl+Shift+U", needs="event"),
    _SEPARATOR,
    Entry("next-unreviewed", "review", QT_TRANSLATE_NOOP("Action", "Next to review"), "Ctrl+J", needs="case"),
    Entry("next-event", "review", QT_TRANSLATE_NOOP("Action", "Next event"), "Alt+Down", needs="case"),
    Entry("previous-event", "review", QT_TRANSLATE_NOOP("Action", "Previous event"), "Alt+Up", needs="case"),
    Entry("documents", "documents", QT_TRANSLATE_NOOP("Action", "Articles of the case"), "Ctrl+Shift+D", needs="case"),
    Entry("merging", "documents", QT_TRANSLATE_NOOP("Action", "Events that may be one"), "Ctrl+Shift+M", needs="case"),
    _SEPARATOR,
    Entry("published", "documents", QT_TRANSLATE_NOOP("Action", "Publication date…"), "Ctrl+D", needs="document"),
    Entry(
        "doc-original", "documents", QT_TRANSLATE_NOOP("Action", "Show the original"), "Ctrl+Alt+V", needs="document"
    ),
    Entry("doc-again", "documents", QT_TRANSLATE_NOOP("Action", "Extract again"), "F5", needs="document"),
    Entry(
        "doc-remove",
        "documents",
        QT_TRANSLATE_NOOP("Action", "Remove article from the case"),
        "Ctrl+Alt+R",
        needs="document",
    ),
    _SEPARATOR,
    Entry(
        "unapplied", "documents", QT_TRANSLATE_NOOP("Action", "Corrections without hold…"), "Ctrl+Alt+U", needs="case"
    ),
    Entry("zoom-in", "view", QT_TRANSLATE_NOOP("Action", "Zoom in"), "Ctrl++", needs="case"),
    Entry("zoom-out", "view", QT_TRANSLATE_NOOP("Action", "Zoom out"), "Ctrl+-", needs="case"),
    Entry("fit-all", "view", QT_TRANSLATE_NOOP("Action", "Fit all events"), "Ctrl+0", needs="case"),
    Entry("fit-selection", "view", QT_TRANSLATE_NOOP("Action", "Fit selected event"), "Ctrl+9", needs="event"),
    Entry("mirror-time", "view", QT_TRANSLATE_NOOP("Action", "Reverse time direction"), "Ctrl+T"),
    Entry("legend", "view", QT_TRANSLATE_NOOP("Action", "Legend"), "Ctrl+G"),
    _SEPARATOR,
    Entry("text-larger", "view", QT_TRANSLATE_NOOP("Action", "Larger text"), "Ctrl+]"),
    Entry("text-smaller", "view", QT_TRANSLATE_NOOP("Action", "Smaller text"), "Ctrl+["),
    Entry("next-panel", "view", QT_TRANSLATE_NOOP("Action", "Next panel"), "F6"),
    Entry("words-evidence", "words", QT_TRANSLATE_NOOP("Action", "…more evidence"), "Ctrl+U", needs="words of event"),
    Entry("words-trigger", "words", QT_TRANSLATE_NOOP("Action", "…what happened"), "Alt+1", needs="words of event"),
    Entry("words-when", "words", QT_TRANSLATE_NOOP("Action", "…when"), "Alt+2", needs="words of event"),
    Entry("words-where", "words", QT_TRANSLATE_NOOP("Action", "…where"), "Alt+3", needs="words of event"),
    Entry("words-who", "words", QT_TRANSLATE_NOOP("Action", "…who did it"), "Alt+4", needs="words of event"),
    Entry("words-count", "words", QT_TRANSLATE_NOOP("Action", "…how many"), "Alt+5", needs="words of event"),
    Entry("words-source", "words", QT_TRANSLATE_NOOP("Action", "…who says so"), "Alt+6", needs="words of event"),
    Entry("lanes-family", "lanes", QT_TRANSLATE_NOOP("Action", "Lanes by family"), "Ctrl+1", "lanes"),
    Entry("lanes-type", "lanes", QT_TRANSLATE_NOOP("Action", "Lanes by event type"), "Ctrl+2", "lanes"),
    Entry("lanes-place", "lanes", QT_TRANSLATE_NOOP("Action", "Lanes by place"), "Ctrl+3", "lanes"),
    Entry("lanes-source", "lanes", QT_TRANSLATE_NOOP("Action", "Lanes by source"), "Ctrl+4", "lanes"),
    Entry("lanes-none", "lanes", QT_TRANSLATE_NOOP("Action", "No lanes"), "Ctrl+5", "lanes"),
    Entry("sort-when", "sort", QT_TRANSLATE_NOOP("Action", "Sort by date"), "Alt+Shift+1", "sort"),
    Entry("sort-event", "sort", QT_TRANSLATE_NOOP("Action", "Sort by name"), "Alt+Shift+2", "sort"),
    Entry("sort-type", "sort", QT_TRANSLATE_NOOP("Action", "Sort by type"), "Alt+Shift+3", "sort"),
    Entry("sort-place", "sort", QT_TRANSLATE_NOOP("Action", "Sort by place"), "Alt+Shift+4", "sort"),
    Entry("sort-source", "sort", QT_TRANSLATE_NOOP("Action", "Sort by source"), "Alt+Shift+5", "sort"),
    Entry("sort-status", "sort", QT_TRANSLATE_NOOP("Action", "Sort by status"), "Alt+Shift+6", "sort"),
    Entry("sort-confidence", "sort", QT_TRANSLATE_NOOP("Action", "Sort by confidence"), "Alt+Shift+7", "sort"),
    Entry("sort-review", "sort", QT_TRANSLATE_NOOP("Action", "Sort by review"), "Alt+Shift+8", "sort"),
    Entry("sort-reverse", "sort", QT_TRANSLATE_NOOP("Action", "Reverse the order"), "Alt+Shift+R"),
    Entry("theme-system", "theme", QT_TRANSLATE_NOOP("Action", "Theme of the system"), "Ctrl+Alt+T", "theme"),
    Entry("theme-light", "theme", QT_TRANSLATE_NOOP("Action", "Light theme"), "Ctrl+Alt+L", "theme"),
    Entry("theme-dark", "theme", QT_TRANSLATE_NOOP("Action", "Dark theme"), "Ctrl+Alt+D", "theme"),
    Entry("language-en", "language", "English", "Ctrl+Alt+E", "language"),
    Entry("language-ar", "language", "العربية", "Ctrl+Alt+A", "language"),
    Entry("switch-language", "language", QT_TRANSLATE_NOOP("Action", "Switch language"), "Ctrl+Shift+A"),
    Entry("digits-latn", "digits", QT_TRANSLATE_NOOP("Action", "Digits 0123"), "Ctrl+Alt+1", "digits"),
    Entry("digits-arab", "digits", QT_TRANSLATE_NOOP("Action", "Digits ٠١٢٣"), "Ctrl+Alt+2", "digits"),
    Entry("months-levantine", "months", QT_TRANSLATE_NOOP("Action", "Months: كانون الثاني"), "Ctrl+Alt+3", "months"),
    Entry("months-gregorian", "months", QT_TRANSLATE_NOOP("Action", "Months: يناير"), "Ctrl+Alt+4", "months"),
    Entry("months-maghreb", "months", QT_TRANSLATE_NOOP("Action", "Months: جانفي"), "Ctrl+Alt+5", "months"),
    Entry("commands", "help", QT_TRANSLATE_NOOP("Action", "All commands…"), "Ctrl+K"),
    Entry("about", "help", QT_TRANSLATE_NOOP("Action", "About Waqai"), "F1"),
)


class Actions(QObject):
    """The table as Qt actions in a menu bar. ``of(id)`` gives one; ``enable`` follows what is there."""

    def __init__(self, bar: QMenuBar, parent: QObject) -> None:
        super().__init__(parent)
        self.menus: dict[str, QMenu] = {id_: bar.addMenu("") for id_, _ in MENUS}
        self._by_id: dict[str, QAction] = {}
        self._entries: dict[str, Entry] = {}
        groups: dict[str, QActionGroup] = {}
        submenus = {id_: (parent_, QMenu(bar)) for id_, parent_, _ in SUBMENUS}
        self.menus |= {id_: menu for id_, (_, menu) in submenus.items()}
        last = ""
        for entry in TABLE:
            if entry is _SEPARATOR:
                self.menus[last].addSeparator()
                continue
            last = entry.menu
            action = QAction(self)
            action.setObjectName(entry.id)
            if entry.shortcut:
                action.setShortcut(QKeySequence(entry.shortcut))
            if entry.group:
                action.setCheckable(True)
                groups.setdefault(entry.group, QActionGroup(self)).addAction(action)
            self.menus[entry.menu].addAction(action)
            self._by_id[entry.id], self._entries[entry.id] = action, entry
        for parent_, menu in submenus.values():
            self.menus[parent_].addMenu(menu)
        self.retranslate()

    def of(self, id_: str) -> QAction:
        """The action of the table named ``id_``."""
        return self._by_id[id_]

    def all(self) -> Iterator[QAction]:
        """Every action, in the table's order."""
        yield from self._by_id.values()

    def enable(self, present: set[str]) -> None:
        """Enable what needs nothing or one of ``present``."""
        for id_, entry in self._entries.items():
            self._by_id[id_].setEnabled(not entry.needs or entry.needs in present)

    def name_steps(self, undo: str, redo: str) -> None:
        """Say what undo and redo would do; '' where there is nothing."""
        for id_, step in (("undo", undo), ("redo", redo)):
            said = translate("Action", self._entries[id_].text)
            self._by_id[id_].setText(f"{said}: {step}" if step else said)

    def retranslate(self) -> None:
        """Set every text in the language in force."""
        for id_, text in MENUS:
            self.menus[id_].setTitle(translate("Menu", text))
        for id_, _, text in SUBMENUS:
            self.menus[id_].setTitle(translate("Menu", text))
        for id_, entry in self._entries.items():
            self._by_id[id_].setText(translate("Action", entry.text))
