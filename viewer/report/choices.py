"""The form in which a report is chosen: what, which events, format, page, look, languages, words, foot. It remembers
the last choices, but for title and caption, which belong to one report."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import cast

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QGridLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from viewer import settings as keys
from viewer.language import current, translate
from viewer.report.formats import FORMATS, Format
from viewer.report.options import DPI, Foot, Ink, Languages, Options, Part, presets
from viewer.settings import Setting, Settings

_WITH_DPI = (".png", ".docx")


@dataclass(frozen=True, slots=True)
class Scope:
    """What the window shows (``on_screen``) and all there is (``whole``), as the options of a report."""

    whole: Options
    on_screen: Options


class Choices(QWidget):
    """``changed()`` after any choice; ``options`` and ``form`` are those in force."""

    changed = Signal()

    def __init__(self, settings: Settings, scope: Scope, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings, self._scope = settings, scope
        ar = current() == "ar"
        self.part = _combo(
            ("report", translate("Report", "Figure and evidence sheet")),
            ("figure", translate("Report", "Figure")),
            ("sheet", translate("Report", "Evidence sheet")),
        )
        self.events = _combo(
            ("whole", translate("Report", "The whole timeline")),
            ("screen", translate("Report", "What is on screen: filter and stretch of time")),
        )
        self.format = _combo(*((f.ending, f"{f.ar if ar else f.en} (\u2066{f.ending}\u2069)") for f in FORMATS))
        self.preset = _combo(*((id_, p.ar if ar else p.en) for id_, p in presets().items()))
        self.theme = _combo(
            ("light", translate("Report", "Colour")), ("print", translate("Report", "Print: white ground, black ink"))
        )
        self.language = _combo(("en", "English"), ("ar", "العربية"), ("both", "English + العربية"))
        self.dpi = QSpinBox()
        self.dpi.setRange(DPI[0], DPI[-1])
        self.dpi.setSingleStep(50)
        self.dpi.setSuffix(f" {translate('Report', 'dpi')}")
        self.title, self.caption = QLineEdit(), QLineEdit()
        self.title.setPlaceholderText(title)
        self.title.setMaxLength(300)
        self.caption.setMaxLength(1000)
        names: dict[Foot, str] = {
            "source": translate("Report", "Sources and their dates"),
            "hash": translate("Report", "SHA-256 of the sources"),
            "filter": translate("Report", "Filter in force"),
            "reviewed": translate("Report", "How many were reviewed"),
            "made": translate("Report", "Date of making"),
            "version": translate("Report", "Program and version"),
        }
        self.foot = {part: QCheckBox(name) for part, name in names.items()}
        self._combos: tuple[tuple[QComboBox, Setting[str]], ...] = (
            (self.part, keys.REPORT_PART),
            (self.events, keys.REPORT_EVENTS),
            (self.format, keys.REPORT_FORMAT),
            (self.preset, keys.REPORT_PRESET),
            (self.theme, keys.REPORT_THEME),
            (self.language, keys.REPORT_LANGUAGE),
        )
        self._lay_out()
        self._restore()
        for combo, _ in self._combos:
            combo.currentIndexChanged.connect(self._choose)
        for field in (self.title, self.caption):
            field.textChanged.connect(self.changed)
        self.dpi.valueChanged.connect(self._choose)
        for box in self.foot.values():
            box.toggled.connect(self._choose)

    @property
    def form(self) -> Format:
        """The format."""
        return next(form for form in FORMATS if form.ending == self.format.currentData())

    @property
    def options(self) -> Options:
        """All else, in the manner and of the events of the scope chosen."""
        scope = self._scope.on_screen if self.events.currentData() == "screen" else self._scope.whole
        return replace(
            scope,
            part=cast(Part, self.part.currentData()),
            preset=self.preset.currentData(),
            language=cast(Languages, self.language.currentData()),
            theme=cast(Ink, self.theme.currentData()),
            title=self.title.text().strip(),
            caption=self.caption.text().strip(),
            dpi=self.dpi.value(),
            foot=frozenset(part for part, box in self.foot.items() if box.isChecked()),
        )

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(9)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for label, field in (
            (translate("Report", "&Content"), self.part),
            (translate("Report", "&Events"), self.events),
            (translate("Report", "&Format"), self.format),
            (translate("Report", "&Page"), self.preset),
            (translate("Report", "&Resolution"), self.dpi),
            (translate("Report", "&Look"), self.theme),
            (translate("Report", "L&anguage"), self.language),
            (translate("Report", "&Title"), self.title),
            (translate("Report", "Capt&ion"), self.caption),
        ):
            form.addRow(label, field)
            field.setAccessibleName(label.replace("&", ""))
        foot = QGridLayout()
        foot.setVerticalSpacing(6)
        for place, box in enumerate(self.foot.values()):
            foot.addWidget(box, place, 0)
        form.addRow(translate("Report", "At the foot"), foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        column.addStretch()

    def _restore(self) -> None:
        get = self._settings.get
        for combo, setting in self._combos:
            combo.setCurrentIndex(max(0, combo.findData(get(setting))))
        if not get(keys.REPORT_LANGUAGE):
            self.language.setCurrentIndex(self.language.findData(current()))
        self.dpi.setValue(get(keys.REPORT_DPI))
        without = get(keys.REPORT_WITHOUT)
        for part, box in self.foot.items():
            box.setChecked(part not in without)
        self._follow_format()

    def _choose(self) -> None:
        """Remember the choices and say that they changed."""
        for combo, setting in self._combos:
            self._settings.set(setting, combo.currentData())
        self._settings.set(keys.REPORT_DPI, self.dpi.value())
        without: list[str] = [part for part, box in self.foot.items() if not box.isChecked()]
        self._settings.set(keys.REPORT_WITHOUT, without)
        self._follow_format()
        self.changed.emit()

    def _follow_format(self) -> None:
        """Only what the format knows can be chosen."""
        drawn = self.form.drawn
        with QSignalBlocker(self.dpi):
            self.dpi.setEnabled(self.form.ending in _WITH_DPI)
        for field in (self.part, self.preset, self.theme):
            field.setEnabled(drawn)


def _combo(*entries: tuple[str, str]) -> QComboBox:
    combo = QComboBox()
    combo.setMinimumContentsLength(16)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    for key, name in entries:
        combo.addItem(name, key)
    return combo
