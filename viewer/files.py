"""Everything that brings an article in or takes a picture out: dialogs, drag and drop, clipboard, recent files."""

from __future__ import annotations

from importlib.resources import as_file, files
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from extract.lexicons import read_toml
from extract.reading import Unreadable, decode
from viewer import settings as keys
from viewer.language import current, translate
from viewer.session import Session
from viewer.settings import Settings

SUFFIX = ".waqai"
SAMPLE = "kazakhstan-csto-2022"


class Files(QObject):
    """Opens articles into ``session`` and remembers them in ``settings``; ``window`` is what dialogs belong to."""

    def __init__(self, session: Session, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._settings, self._window = session, settings, window

    @property
    def recent(self) -> list[str]:
        """Files opened lately, the last one first."""
        return self._settings.get(keys.RECENT)

    def open(self, path: Path, published: str | None = None) -> bool:
        """Open one article; False where it cannot be."""
        opened = self._session.open_saved(path) if path.suffix == SUFFIX else self._session.open_file(path, published)
        if opened:
            self._settings.add_recent(str(path.absolute()))
            self._settings.set(keys.FOLDER, str(path.absolute().parent))
        return opened

    def open_sample(self) -> None:
        """Open the bundled article, whose publication date comes with it."""
        about = read_toml("samples/samples.toml")[SAMPLE]
        with as_file(files("resources").joinpath("samples", f"{SAMPLE}.txt")) as path:
            self._session.open_file(path, about["published"])

    def ask(self) -> None:
        """Let the reader choose a file."""
        folder = self._settings.get(keys.FOLDER)
        kinds = translate("Files", "Articles and cases (*.txt *.text *.waqai);;All files (*)")
        path, _ = QFileDialog.getOpenFileName(self._window, translate("Files", "Open article"), folder, kinds)
        if path:
            self.open(Path(path))

    def paste(self) -> None:
        """Open the text on the clipboard as an article."""
        self.take(QGuiApplication.clipboard().mimeData())

    def take(self, given: QMimeData) -> None:
        """Open what was dropped or pasted: the first file, or the text itself."""
        local = [url.toLocalFile() for url in given.urls() if url.isLocalFile()]
        if local:
            self.open(Path(local[0]))
            return
        try:
            text = decode(given.text().encode("utf-8", "replace"), translate("Files", "Pasted text"))
        except Unreadable as problem:
            self._session.told.emit(problem.ar if current() == "ar" else problem.en)
            return
        self._session.open_text(text, id="pasted", source=translate("Files", "Pasted text"))

    def fill_recent(self, menu: QMenu) -> None:
        """Offer the files opened lately in ``menu``."""
        menu.clear()
        for path in self.recent:
            menu.addAction(path).triggered.connect(lambda _=False, p=path: self.open(Path(p)))
        menu.setEnabled(bool(self.recent))

    def save(self) -> None:
        """Write the case to its file, asking for one where it has none."""
        if self._session.saved is None:
            self.save_as()
        else:
            self._session.save()

    def save_as(self) -> None:
        """Write the case to a file the reader chooses."""
        document = self._session.document
        kinds = translate("Files", "Cases (*.waqai)")
        path, _ = self._ask_where(f"{document.id if document else 'case'}{SUFFIX}", kinds)
        if path is not None:
            self._session.save(path.with_suffix(SUFFIX))
            self._session.changed.emit()

    def export_image(self, timeline: QWidget) -> None:
        """Draw the timeline as it is on screen into a PNG of one, two or three times its size."""
        document = self._session.document
        sizes = [translate("Files", "PNG, {0} times the size on screen (*.png)").format(n) for n in (2, 1, 3)]
        path, size = self._ask_where(f"{document.id if document else 'timeline'}.png", ";;".join(sizes))
        if path is None:
            return
        scale = (2, 1, 3)[sizes.index(size)] if size in sizes else 2
        if not picture_of(timeline, scale).save(str(path)):
            self._session.told.emit(translate("Files", "“{0}” cannot be written.").format(path.name))

    def _ask_where(self, suggested: str, kinds: str) -> tuple[Path | None, str]:
        """Let the reader choose where a file goes, and of which kind; None where they did not."""
        folder = self._settings.get(keys.FOLDER)
        title = translate("Files", "Save as")
        path, kind = QFileDialog.getSaveFileName(self._window, title, str(Path(folder) / suggested), kinds)
        return (Path(path) if path else None), kind


def picture_of(widget: QWidget, scale: float) -> QImage:
    """``widget`` as it is on screen, drawn ``scale`` times as fine."""
    picture = QImage(widget.size() * scale, QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(scale)
    widget.render(picture)
    return picture
