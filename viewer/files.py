"""Everything that brings an article in or takes a picture out: dialogs, drag and drop, clipboard, recent files."""

from __future__ import annotations

from importlib.resources import as_file, files
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from extract.imports.files import CASE
from extract.lexicons import read_toml
from viewer import settings as keys
from viewer.intake import Intake
from viewer.language import current, translate
from viewer.leaving import Leaving
from viewer.overwriting import OverwriteQuestion
from viewer.project.problems import Problem
from viewer.project.store import Store
from viewer.session import Session
from viewer.settings import Settings

SAMPLE = "kazakhstan-csto-2022"


class Files(QObject):
    """Opens articles into ``session`` and remembers them in ``settings``; ``window`` is what dialogs belong to."""

    def __init__(self, session: Session, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._settings, self._window = session, settings, window
        self.intake = Intake(session, self)
        self.leaving = Leaving(session, self.save_as, window)
        self.intake.ended.connect(self._take_in)
        self._opened: list[Path] = []
        self._sample = False

    @property
    def recent(self) -> list[str]:
        """Files opened lately, the last one first."""
        return self._settings.get(keys.RECENT)

    def open(self, path: Path, published: str | None = None) -> None:
        """Open a case, or an article or a folder of them as a new case."""
        if self.leaving.asks(lambda: self.open(path, published)):
            return
        if path.suffix == CASE and path.is_file():
            self._open_case(path)
            return
        self._sample = False
        self._opened.append(path)
        self.intake.open([path], published)

    def _open_case(self, path: Path) -> None:
        """Open a case file, or say why it cannot be."""
        try:
            store, case = Store.open(path)
        except Problem as problem:
            self._session.told.emit(problem.ar if current() == "ar" else problem.en)
            return
        self._session.open_case(case, store)
        self._session.reading.read()
        self._remember(path)

    def add(self, paths: list[Path]) -> None:
        """Add articles to the open case."""
        cases = [path for path in paths if path.suffix == CASE and path.is_file()]
        if cases:
            self.open(cases[0])
        elif self._stands_by():
            self._opened += paths
            self._sample = False
            self.intake.open(paths)
        else:
            self.intake.add(paths)

    def open_sample(self) -> None:
        """Open the bundled article, whose publication date comes with it."""
        if self.leaving.asks(self.open_sample):
            return
        about = read_toml("samples/samples.toml")[SAMPLE]
        with as_file(files("resources").joinpath("samples", f"{SAMPLE}.txt")) as path:
            self.intake.open([path], about["published"])
        self._sample = True

    def ask(self) -> None:
        """Let the reader choose what to open."""
        paths = self._ask_which(translate("Files", "Open article"))
        if len(paths) == 1:
            self.open(paths[0])
        elif paths:
            self._open_together(paths)

    def _open_together(self, paths: list[Path]) -> None:
        if not self.leaving.asks(lambda: self._open_together(paths)):
            self._sample = False
            self.intake.open(paths)

    def close(self) -> None:
        """Close the case."""
        if not self.leaving.asks(self.close):
            self._session.open_case(None)

    def ask_more(self) -> None:
        """Let the reader choose articles to add."""
        if paths := self._ask_which(translate("Files", "Add articles")):
            self.add(paths)

    def ask_folder(self) -> None:
        """Let the reader choose a folder whose articles are added."""
        folder = self._settings.get(keys.FOLDER)
        chosen = QFileDialog.getExistingDirectory(self._window, translate("Files", "Add a folder"), folder)
        if chosen:
            self.add([Path(chosen)])

    def paste(self) -> None:
        """Take the text on the clipboard as an article."""
        self.take(QGuiApplication.clipboard().mimeData())

    def take(self, given: QMimeData) -> None:
        """Take what was dropped or pasted, files and folders or a text, into the open case."""
        local = [Path(url.toLocalFile()) for url in given.urls() if url.isLocalFile()]
        if local:
            self.add(local)
            return
        into_new = self._session.case is None or self._stands_by()
        self._sample = False
        self.intake.take_text(given.text(), translate("Files", "Pasted text"), into_new=into_new)

    def _stands_by(self) -> bool:
        """Whether what is open gives way: the sample, untouched."""
        case = self._session.case
        return self._sample and case is not None and not case.log and self._session.keeping.saved is None

    def _ask_which(self, title: str) -> list[Path]:
        folder = self._settings.get(keys.FOLDER)
        kinds = translate(
            "Files",
            "Articles and cases (*.txt *.text *.html *.htm *.mhtml *.docx *.pdf *.jsonl *.ndjson *.waqai)"
            ";;All files (*)",
        )
        paths, _ = QFileDialog.getOpenFileNames(self._window, title, folder, kinds)
        return list(map(Path, paths))

    def _remember(self, path: Path) -> None:
        self._settings.add_recent(str(path.absolute()))
        self._settings.set(keys.FOLDER, str(path.absolute().parent))

    def _take_in(self, added: int, _: object) -> None:
        """Remember what was opened, once it gave an article."""
        opened, self._opened = self._opened, []
        for path in opened:
            if added:
                self._remember(path)

    def fill_recent(self, menu: QMenu) -> None:
        """Offer the files opened lately in ``menu``."""
        menu.clear()
        for path in self.recent:
            menu.addAction(path).triggered.connect(lambda _=False, p=path: self.open(Path(p)))
        menu.setEnabled(bool(self.recent))

    def save(self) -> None:
        """Write the case to its file, asking for one where it has none."""
        if self._session.keeping.saved is None:
            self.save_as()
        else:
            self._session.save()

    def save_as(self) -> None:
        """Write the case to a file the reader chooses."""
        document = self._session.document
        kinds = translate("Files", "Cases (*.waqai)")
        path, _ = self._ask_where(document.id if document else "case", CASE, kinds)
        if path is not None:
            self._session.save(path)
            if self._session.keeping.saved:
                self._remember(path)
            self._session.changed.emit()

    def export_image(self, timeline: QWidget) -> None:
        """Draw the timeline as it is on screen into a PNG of one, two or three times its size."""
        document = self._session.document
        sizes = [translate("Files", "PNG, {0} times the size on screen (*.png)").format(n) for n in (2, 1, 3)]
        path, size = self._ask_where(document.id if document else "timeline", ".png", ";;".join(sizes))
        if path is None:
            return
        scale = (2, 1, 3)[sizes.index(size)] if size in sizes else 2
        if not picture_of(timeline, scale).save(str(path)):
            self._session.told.emit(translate("Files", "“{0}” cannot be written.").format(path.name))

    def _ask_where(self, name: str, ending: str, kinds: str) -> tuple[Path | None, str]:
        """Let the reader choose where a file goes, and of which kind; None where they did not. The file is suggested to
        be called ``name``, and gets the ending where its name has none."""
        folder = Path(self._settings.get(keys.FOLDER))
        title = translate("Files", "Save as")
        chosen, kind = QFileDialog.getSaveFileName(self._window, title, str(folder / f"{name}{ending}"), kinds)
        path = Path(chosen)
        if chosen and not path.name.lower().endswith(ending):
            path = path.with_name(path.name + ending)  # which the file dialog did not ask about
            if path.exists() and not self._may_replace(path):
                return None, kind
        return (path if chosen else None), kind

    def _may_replace(self, path: Path) -> bool:
        question = OverwriteQuestion([path.name], self._window)
        question.exec()
        question.deleteLater()
        return question.clickedButton() is question.replace


def picture_of(widget: QWidget, scale: float) -> QImage:
    """``widget`` as it is on screen, drawn ``scale`` times as fine."""
    picture = QImage(widget.size() * scale, QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(scale)
    widget.render(picture)
    return picture
