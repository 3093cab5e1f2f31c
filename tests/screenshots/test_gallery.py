"""What must be true of every picture of the gallery: labels apart, evidence where it stands, letters joined."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import combinations, product
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from extract.model import Span
from tests.screenshots.scenes import SCENES
from tests.windows import settle, window
from viewer.article.evidence import field_marks
from viewer.article.layout import LaidOut
from viewer.language import Language
from viewer.look.fonts import interface_font
from viewer.look.theme import Choice
from viewer.timeline.seen import seen
from viewer.window.window import Window

WAYS = list(product(("en", "ar"), ("light", "dark")))


@pytest.fixture(params=WAYS, ids="-".join)
def shown(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Window]:
    language: Language
    theme: Choice
    language, theme = request.param
    with window(qapp, language, theme) as made:
        yield made
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()


def label_boxes(shown: Window) -> list[tuple[QRectF, QRectF]]:
    """(label, mark) of every event on the timeline that has a label in sight, in pixels of the plot."""
    timeline = shown.workspace.timeline
    layout = timeline.plot.layout_now
    assert layout is not None
    found = []
    for box in layout.lanes:
        for placed in box.placed:
            where = seen(timeline.arranger, layout, placed)
            middle = layout.frame.body.top + box.top + box.middle(placed.row) - timeline.plot.scroll
            if where.label is not None:
                tall = min(box.row, 14.0)  # of the letters
                label = QRectF(where.label[0], middle - tall / 2, where.label[1] - where.label[0], tall)
                found.append((label, QRectF(where.mark - 6, middle - 6, 12, 12)))
    return found


@pytest.mark.parametrize("scene", ["written", "places", "found", "editor", "case-300"])
def test_evidence_has_its_colours_where_its_words_stand(shown: Window, scene: str, qapp: QApplication) -> None:
    SCENES[scene](shown)
    settle(qapp)
    event, document = shown.session.selected_event, shown.session.document
    assert event is not None
    assert document is not None
    view = shown.workspace.article.view
    picture = view.viewport().grab().toImage()
    marked = 0
    for mark in field_marks(event, document):
        for box in view.rectangles(mark.span):
            inner = box.toAlignedRect().intersected(picture.rect())
            if inner.height() >= 12 and inner.width() >= 12:
                assert _share(picture.copy(inner), shown.preferences.theme.evidence[mark.field]) > 0.25, mark.field
                marked += 1
    assert marked


def _share(picture: QImage, colour: str) -> float:
    wanted = QColor(colour).rgb()
    pixels = [picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())]
    return pixels.count(wanted) / len(pixels)


@pytest.mark.parametrize("words", ["وفرض حظر تجول ليلي", "المتظاهرين", "ألماتي والعاصمة نور سلطان"])
def test_marked_words_are_shaped_as_unmarked_ones(qapp: QApplication, words: str) -> None:
    """Marks lie behind the text: a word's width is that of its joined letters, wherever a mark begins or ends in it."""
    font = interface_font(16)
    whole = LaidOut(words, _span(0, len(words)), font, 2000)
    (line,) = whole.rectangles(_span(0, len(words)))
    for cut in range(1, len(words)):
        pieces = whole.rectangles(_span(0, cut)) + whole.rectangles(_span(cut, len(words)))
        assert sum(box.width() for box in pieces) <= line.width() * 1.02 + 1
        assert whole.layout.lineAt(0).naturalTextWidth() == pytest.approx(line.width(), abs=2.5)


def _span(start: int, end: int) -> Span:
    return Span(start, end)


@pytest.mark.parametrize("scene", list(SCENES))
def test_every_scene(shown: Window, scene: str, qapp: QApplication) -> None:
    """Each of them drawn, in each language and theme; the sample as extraction reads it."""
    drawn = SCENES[scene](shown)
    settle(qapp)
    assert_drawn(drawn, shown)
    assert_nothing_cut(drawn)
    if scene != "welcome":
        assert_labels_apart(shown)
    if scene == "written":
        assert shown.workspace.timeline.room_to_scroll() == 0, "all lanes of the sample are in sight"


def assert_labels_apart(shown: Window) -> None:
    """Labels overlap neither one another nor another's mark, and lie within the timeline."""
    boxes = label_boxes(shown)
    layout = shown.workspace.timeline.plot.layout_now
    assert layout is not None
    assert boxes
    body = layout.frame.body
    for label, _ in boxes:
        assert body.left <= label.left()
        assert label.right() <= body.right
    for (one, own), (other, mark) in combinations(boxes, 2):
        assert not one.intersects(other)
        assert not one.intersects(mark)
        assert not other.intersects(own)


def assert_nothing_cut(drawn: QWidget) -> None:
    """Every widget in sight lies within the picture; labels of one line are as wide as their words."""
    for widget in drawn.findChildren(QWidget):
        if widget.isVisible() and not widget.visibleRegion().isEmpty():
            corner = widget.mapTo(drawn, QPoint(0, 0))
            assert -1 <= corner.x() <= drawn.width(), widget
            assert -1 <= corner.y() <= drawn.height(), widget
    for label in drawn.findChildren(QLabel):
        if label.isVisible() and not label.wordWrap() and label.text() and label.property("role") != "heading":
            assert label.width() >= label.fontMetrics().horizontalAdvance(label.text()) - 2, label.text()


def assert_drawn(drawn: QWidget, shown: Window) -> None:
    """A picture has ink and ground of the theme."""
    picture = drawn.grab().toImage()
    assert picture.size() == drawn.size() * drawn.devicePixelRatio()
    theme = shown.preferences.theme
    small = picture.scaled(QSize(400, 400))
    tones = {QColor(small.pixel(x, y)).lightness() for x in range(0, 400, 3) for y in range(0, 400, 3)}
    assert max(tones) - min(tones) > 120
    corner = picture.pixelColor(12, picture.height() - 6)
    assert abs(corner.lightness() - QColor(theme.paper).lightness()) < 16


def test_one_command_makes_the_gallery_at_both_scales(tmp_path: Path) -> None:
    made = subprocess.run(
        [sys.executable, "-m", "tests.screenshots", str(tmp_path), "welcome"],
        capture_output=True,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )
    assert made.returncode == 0, made.stderr
    names = {path.name for path in tmp_path.glob("*.png")}
    assert names == {f"welcome-{lang}-{theme}-{scale}x.png" for lang, theme in WAYS for scale in (1, 2)}
    one, two = (QImage(str(tmp_path / f"welcome-ar-dark-{scale}x.png")) for scale in (1, 2))
    assert two.size() == one.size() * 2
    assert "welcome-ar-dark-2x.png" in (tmp_path / "index.html").read_text("utf-8")
