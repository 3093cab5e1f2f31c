"""The dialog that makes a report: choices on one side, the page as it will be on the other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from extract.model import Timeline
from viewer import settings as keys
from viewer.language import current, translate
from viewer.look.theme import Theme
from viewer.overwriting import OverwriteQuestion
from viewer.report.choices import Choices, Scope
from viewer.report.clipboard import table_of
from viewer.report.formats import Format
from viewer.report.options import Options
from viewer.report.press import Press
from viewer.report.preview import Preview
from viewer.settings import Settings

_REST = 250  # milliseconds without a change after which the preview follows
_COPIED = 3000  # pixels of the longer side of a copied page


class ReportDialog(QDialog):
    """Makes reports of ``timeline``. It stays open, so that one report can be made in several formats."""

    def __init__(
        self, timeline: Timeline, scope: Scope, title: str, settings: Settings, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._timeline, self._settings = timeline, settings
        self._wanted: tuple[Options, Format, Path]  # the report that is being written
        self._name = timeline.documents[0].id if len(timeline.documents) == 1 else translate("Report", "report")
        self.setWindowTitle(translate("Report", "Export report"))
        self.choices = Choices(settings, scope, title, self)
        self.preview = Preview(theme, self)
        self.press = Press(timeline, self)
        self.message = QLabel(self)
        self.message.setWordWrap(True)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.stop = QPushButton(translate("Report", "Stop"), self)
        self.copy_image = QPushButton(translate("Report", "Copy i&mage"), self)
        self.copy_table = QPushButton(translate("Report", "Copy ta&ble"), self)
        self.shut = QPushButton(translate("Report", "Close"), self)
        self.export = QPushButton(translate("Report", "E&xport…"), self)
        self.export.setDefault(True)
        self._lay_out()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._connect()
        self._show_work(working=False)
        self.resize(1080, 760)

    def _lay_out(self) -> None:
        area = QScrollArea(self)
        area.setWidget(self.choices)
        area.setWidgetResizable(True)
        area.setFixedWidth(400)
        upper = QHBoxLayout()
        upper.setSpacing(18)
        upper.addWidget(area)
        upper.addWidget(self.preview, 1)
        buttons = QHBoxLayout()
        for widget in (self.copy_image, self.copy_table):
            buttons.addWidget(widget)
        buttons.addWidget(self.message, 1)
        buttons.addWidget(self.bar)
        for widget in (self.stop, self.shut, self.export):
            buttons.addWidget(widget)
        self.bar.setFixedWidth(160)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(14)
        column.addLayout(upper, 1)
        column.addLayout(buttons)

    def _connect(self) -> None:
        press, preview = self.press, self.preview
        self.choices.changed.connect(self._follow)
        self._rest.timeout.connect(lambda: self._ask(self.preview.page))
        preview.turned.connect(self._ask)
        preview.resized.connect(self._rest.start)
        press.pictured.connect(preview.show_page)
        press.texted.connect(preview.show_text)
        press.copied.connect(self._put_image)
        press.progress.connect(self._show_progress)
        press.written.connect(self._say_written)
        press.present.connect(self._ask_over)
        press.failed.connect(self._say_failed)
        for button, act in (
            (self.export, self._export),
            (self.stop, self._stop),
            (self.shut, self.reject),
            (self.copy_image, self._copy_image),
            (self.copy_table, self._copy_table),
        ):
            self._on(button, act)

    @staticmethod
    def _on(button: QPushButton, act: Callable[[], None]) -> None:
        button.clicked.connect(lambda: act())
        button.setAutoDefault(False)

    def _follow(self) -> None:
        self._say("")
        self.copy_image.setEnabled(self.choices.form.drawn)
        self.preview.set_waiting()
        self._rest.start()

    def _ask(self, page: int) -> None:
        """Ask for a page of the report as it is chosen now."""
        self._rest.stop()
        self.preview.set_waiting()
        self.press.preview(self.choices.options, self.choices.form, page, self.preview.room)

    def _export(self) -> None:
        form = self.choices.form
        kind = f"{form.ar if current() == 'ar' else form.en} (*{form.ending})"
        folder = Path(self._settings.get(keys.REPORT_FOLDER) or self._settings.get(keys.FOLDER))
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            translate("Report", "Export report"),
            str(folder / f"{self._name}{form.ending}"),
            kind,
            options=QFileDialog.Option.DontConfirmOverwrite,  # which files it will be is not known yet
        )
        if chosen:
            self.write(Path(chosen), form)

    def write(self, path: Path, form: Format) -> None:
        """Write the report as chosen, asking before anything is overwritten; ``path`` gets the format's ending where it
        has none."""
        if not path.name.lower().endswith(form.ending):
            path = path.with_name(path.name + form.ending)
        self._settings.set(keys.REPORT_FOLDER, str(path.parent))
        self._wanted = self.choices.options, form, path
        self._write(over=False)

    def _write(self, *, over: bool) -> None:
        self._say("")
        self._show_work(working=True)
        self.press.export(*self._wanted, over=over)

    def _ask_over(self, paths: list[str]) -> None:
        """Files are there already: overwrite them?"""
        self._show_work(working=False)
        question = OverwriteQuestion([Path(path).name for path in paths], self)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.finished.connect(lambda _: self._answer(replace=question.clickedButton() is question.replace))
        question.open()

    def _answer(self, *, replace: bool) -> None:
        if replace:
            self._write(over=True)
        else:
            self._say(translate("Report", "Nothing was written."))

    def _stop(self) -> None:
        self.press.cancel()
        self._show_work(working=False)
        self._say(translate("Report", "Stopped; nothing was written."))

    def _show_work(self, *, working: bool) -> None:
        self.bar.setRange(0, 0)
        for widget in (self.bar, self.stop):
            widget.setVisible(working)
        self.choices.setEnabled(not working)
        self.export.setEnabled(not working)
        self.copy_image.setEnabled(not working and self.choices.form.drawn)
        if not working:
            self._ask(self.preview.page) if self.isVisible() else None

    def _show_progress(self, done: int, pages: int) -> None:
        self.bar.setRange(0, pages)
        self.bar.setValue(done)

    def _say(self, sentence: str, role: str = "secondary") -> None:
        self.message.setText(sentence)
        self.message.setProperty("role", role)
        self.message.style().polish(self.message)
        self.setAccessibleDescription(sentence)

    def _say_written(self, paths: list[str]) -> None:
        self._show_work(working=False)
        name = Path(paths[0]).name
        if len(paths) == 1:
            self._say(translate("Report", "“{0}” has been written.").format(name))
        else:
            said = translate("Report", "{0} files have been written, “{1}” to “{2}”.")
            self._say(said.format(len(paths), name, Path(paths[-1]).name))

    def _say_failed(self, sentence: str) -> None:
        self._show_work(working=False) if self.stop.isVisible() else None
        self._say(sentence, "problem")

    def _copy_image(self) -> None:
        self.press.copy(self.choices.options, self.choices.form, self.preview.page, QSize(_COPIED, _COPIED))

    def _put_image(self, picture: QImage) -> None:
        QGuiApplication.clipboard().setImage(picture)
        self._say(translate("Report", "The page has been copied."))

    def _copy_table(self) -> None:
        QGuiApplication.clipboard().setMimeData(table_of(self._timeline, self.choices.options))
        self._say(translate("Report", "The table has been copied."))

    def done(self, result: int) -> None:
        """Close; what is being made is given up."""
        self._rest.stop()
        if self.press.exporting:
            self.press.cancel()
        self.press.close()
        super().done(result)
