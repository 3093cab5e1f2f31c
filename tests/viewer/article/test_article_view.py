"""The article on screen: real clicks and keys, and colours where the evidence stands."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication
from pytestqt.qtbot import QtBot

from extract.model import Document, Event, Span
from extract.text.paragraphs import paragraphs
from tests.timelines import find, sample
from viewer.article.view import ArticleView
from viewer.look.fonts import interface_font
from viewer.look.theme import DARK, LIGHT, Theme

TIMELINE = sample()
DOCUMENT = TIMELINE.documents[0]


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[ArticleView]:
    made = ArticleView(LIGHT, interface_font(16))
    qtbot.addWidget(made)
    made.resize(680, 470)
    made.set_document(DOCUMENT, TIMELINE.events)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


def of_type(type_: str) -> Event:
    return next(e for e in TIMELINE.events if e.type == type_)


def middle(view: ArticleView, span: Span) -> QPoint:
    return view.rectangles(span)[0].center().toPoint()


def test_selecting_an_event_brings_its_evidence_into_view(view: ArticleView) -> None:
    for event in TIMELINE.events:
        view.select(event.id)
        assert view.rectangles(event.evidence[0].trigger), event.label.en


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_field_has_its_colour_behind_its_words(view: ArticleView, theme: Theme) -> None:
    view.set_theme(theme)
    event = of_type("casualties")
    view.select(event.id)
    assert event.attribution is not None
    places = {
        "trigger": event.evidence[0].trigger,
        "when": event.evidence[0].time,
        "count": event.quantities[0].span,
        "source": event.attribution.span,
    }
    picture = view.viewport().grab().toImage()
    for field, span in places.items():
        assert span is not None
        box = view.rectangles(span)[0]
        assert share(picture.copy(box.toRect()), theme.evidence[field]) > 0.3, field


def test_fields_differ_by_their_lines_too(view: ArticleView) -> None:
    """Without colour, the lines under the words still tell the fields apart."""
    event = of_type("casualties")
    view.select(event.id)
    picture = view.viewport().grab().toImage()
    patterns = set()
    assert event.attribution is not None
    for span in (event.evidence[0].time, event.quantities[0].span, event.attribution.span):
        assert span is not None
        box = view.rectangles(span)[0]
        rows = [round(box.bottom() + y) for y in (3, 5)]
        dark = [
            [QColor(picture.pixel(x, y)).lightness() < 130 for x in range(int(box.left()) + 2, int(box.left()) + 26)]
            for y in rows
        ]
        patterns.add(tuple("".join("#" if d else "." for d in row) for row in dark))
    assert len(patterns) == 3


def share(picture, colour: str) -> float:  # type: ignore[no-untyped-def]
    wanted = QColor(colour).rgb()
    pixels = [picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())]
    return pixels.count(wanted) / len(pixels)


def test_clicking_marked_words_chooses_their_event(view: ArticleView, qtbot: QtBot) -> None:
    for type_ in ("curfew", "state-of-emergency", "founding"):
        event = of_type(type_)
        view.reveal(event.evidence[0].trigger)
        with qtbot.waitSignal(view.event_chosen) as chosen:
            qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle(view, event.evidence[0].trigger))
        assert chosen.args == [event.id]


def test_clicking_plain_words_chooses_nothing(view: ArticleView, qtbot: QtBot) -> None:
    place = find(DOCUMENT, "الرئيس الكزخي")
    with qtbot.assertNotEmitted(view.event_chosen):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle(view, place))


def test_dragging_selects_words_and_copy_gives_them_as_imported(view: ArticleView, qtbot: QtBot) -> None:
    span = find(DOCUMENT, "قاسم جومارت توكاييف")
    box: QRectF = view.rectangles(span)[0]
    right, left = (
        QPoint(int(box.right()) - 1, int(box.center().y())),
        QPoint(int(box.left()) + 1, int(box.center().y())),
    )
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=right)
    qtbot.mouseMove(view.viewport(), left)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=left)
    assert view.selection == span
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "قاسم جومارت توكاييف"


def test_the_keyboard_moves_selects_and_chooses(view: ArticleView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Left)
    qtbot.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier)
    assert view.selection is not None
    assert view.selection.of(DOCUMENT.text) == "ررت"
    with qtbot.waitSignal(view.event_chosen) as chosen:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert chosen.args == [of_type("deployment").id]
    view.select(of_type("deployment").id)
    with qtbot.waitSignal(view.event_chosen) as chosen:
        qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert chosen.args == [TIMELINE.events[1].id]


def test_the_caret_walks_down_through_every_line(view: ArticleView, qtbot: QtBot) -> None:
    for _ in range(80):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()


def test_letters_stay_joined_under_marks(view: ArticleView) -> None:
    """Selecting changes the ground behind words, never the ink: dark pixels stay where they were."""
    event = of_type("deployment")
    view.select(None)
    before = view.viewport().grab().toImage()
    view.select(event.id)
    after = view.viewport().grab().toImage()
    box = view.rectangles(event.evidence[0].trigger)[0].toRect()
    ink = [(x, y) for x in range(box.left(), box.right()) for y in range(box.top(), box.bottom())]
    dark = [p for p in ink if QColor(before.pixel(*p)).lightness() < 60]
    assert dark
    assert all(QColor(after.pixel(*p)).lightness() < 90 for p in dark)


@pytest.mark.parametrize(
    "text", ["\u202eعكس\u202c نص", "نص " * 50_000, "<b>نص</b> & عربي", "👍 عربي", "ع\u0651" * 3000, "\x00نص\x07"]
)
def test_hostile_text_is_shown_whole(view: ArticleView, text: str) -> None:
    document = Document("h", text, paragraphs(text))
    view.set_document(document, ())
    view.reveal(Span(len(text) - 1, len(text)))
    assert not view.grab().isNull()


def test_resizing_and_larger_text_keep_the_place_that_is_read(view: ArticleView) -> None:
    event = of_type("curfew")
    view.select(event.id)
    view.set_text_font(interface_font(20))
    view.resize(420, 470)
    view.select(event.id)
    assert view.rectangles(event.evidence[0].trigger)
