"""A file in another program's window, to be dragged out of it: ``python -m tests.stories.something_to_drag FILE``."""

from __future__ import annotations

import sys

from PySide6.QtCore import QMimeData, Qt, QTimer, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


class DraggedFile(QLabel):
    """A small window on top of all others, at the screen's corner."""

    def __init__(self, path: str) -> None:
        super().__init__(path, None, Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
        self.setGeometry(0, 0, 200, 80)
        self._path = path

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        content = QMimeData()
        content.setUrls([QUrl.fromLocalFile(self._path)])
        drag = QDrag(self)
        drag.setMimeData(content)
        drag.exec(Qt.DropAction.CopyAction)


application = QApplication(["folder"])
file = DraggedFile(sys.argv[1])
file.show()
QTimer.singleShot(0, lambda: print("to be seen", flush=True))
sys.exit(application.exec())
