"""The preview of a report: one page as it will be, or the beginning of a file of text, with buttons to turn pages."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from viewer.language import current, translate
from viewer.look.theme import Theme

_EDGE = 14  # pixels around the page


class Preview(QWidget):
    """``turned(page)`` when another page is asked for, ``resized()`` when there is another size to fill."""

    turned = Signal(int)
    resized = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.page = self.pages = 0
        self.sheet = _PageView(theme, self)
        self.sheet.resized.connect(self.resized)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setAccessibleName(translate("Report", "Preview"))
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.sheet)
        self.stack.addWidget(self.text)
        self.back, self.forth = QToolButton(self), QToolButton(self)
        self.number = QLabel(self)
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.number.setProperty("role", "secondary")
        arrows = (Qt.ArrowType.LeftArrow, Qt.ArrowType.RightArrow)
        if current() == "ar":
            arrows = (arrows[1], arrows[0])
        names = (translate("Report", "Previous page"), translate("Report", "Next page"))
        for button, arrow, name, step, key in zip(
            (self.back, self.forth), arrows, names, (-1, 1), ("PgUp", "PgDown"), strict=True
        ):
            button.setArrowType(arrow)
            button.setProperty("role", "quiet")
            button.setAccessibleName(name)
            button.setToolTip(f"{name} {key}")
            button.setShortcut(key)
            button.clicked.connect(lambda _=False, by=step: self.turned.emit(self.page + by))
        row = QHBoxLayout()
        row.addStretch()
        for widget in (self.back, self.number, self.forth):
            row.addWidget(widget)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack, 1)
        column.addLayout(row)
        self._say_number()

    @property
    def room(self) -> QSize:
        """The size a page may have, in device pixels."""
        ratio = self.devicePixelRatioF()
        inner = self.sheet.size().shrunkBy(self.sheet.contentsMargins())
        return QSize(round((inner.width() - 2 * _EDGE) * ratio), round((inner.height() - 2 * _EDGE) * ratio))

    def show_page(self, picture: QImage, page: int, pages: int) -> None:
        """Show page ``page`` (from 0) of ``pages``."""
        self.page, self.pages = page, pages
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        self.sheet.show_picture(picture)
        self.stack.setCurrentWidget(self.sheet)
        self._say_number()

    def show_text(self, text: str) -> None:
        """Show the beginning of a file."""
        self.page, self.pages = 0, 0
        self.text.setPlainText(text)
        self.stack.setCurrentWidget(self.text)
        self._say_number()

    def set_waiting(self) -> None:
        """What is shown is not yet what was asked for."""
        self.sheet.set_waiting()

    def _say_number(self) -> None:
        said = translate("Report", "Page {0} of {1}").format(self.page + 1, self.pages) if self.pages else ""
        self.number.setText(said)
        self.sheet.setAccessibleName(f"{translate('Report', 'Preview')} {said}".strip())
        self.back.setEnabled(self.page > 0)
        self.forth.setEnabled(self.page + 1 < self.pages)
        for widget in (self.back, self.forth, self.number):
            widget.setVisible(self.pages > 1)


class _PageView(QWidget):
    """A page on the window's paper."""

    resized = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture = QImage()
        self._waiting = True
        self.setMinimumSize(360, 360)
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.margin))
        self.setPalette(palette)

    def show_picture(self, picture: QImage) -> None:
        self._picture, self._waiting = picture, False
        self.update()

    def set_waiting(self) -> None:
        self._waiting = True
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(self._theme.secondary))
        if self._picture.isNull():
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, translate("Report", "Making the preview …"))
            return
        room = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        size = self._picture.deviceIndependentSize().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(room.center())
        place.moveTopLeft(place.topLeft().toPoint())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setOpacity(0.45 if self._waiting else 1.0)
        painter.drawImage(place, self._picture)
        painter.setOpacity(1.0)
        painter.setPen(QPen(QColor(self._theme.control), 1))
        painter.drawRect(place.adjusted(-1, -1, 0, 0))
