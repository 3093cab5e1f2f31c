"""The least a pyqtgraph program can be, to measure the start of this one by: an empty plot in a main window."""

from __future__ import annotations

import sys

import pyqtgraph as pg
from PySide6.QtWidgets import QApplication, QMainWindow

application = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(pg.PlotWidget(background="#F6F5F1"))
window.resize(1440, 900)
window.show()
sys.exit(application.exec())
