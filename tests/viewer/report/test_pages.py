"""Nothing on a page is clipped or lies on anything else, whatever the page and however many items; none is left out."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF

from extract.model import Timeline
from tests.timelines import case_of, sample
from tests.viewer.report.reports import UNDATED, long_labels, options
from viewer.report.contents import contents
from viewer.report.figure import Figure, Strip, figure_pages
from viewer.report.options import presets
from viewer.report.page import Page
from viewer.report.sheet import Sheet
from viewer.timeline.labels import number_of
from viewer.timeline.seen import seen

NEAR = 0.6  # points: hairlines and rounding


def pages_of(timeline: Timeline, preset: str, language: str, part: str = "report") -> list[Page]:
    return Sheet(contents(timeline, options(preset=preset, language=language, part=part)), "screen").pages()


def clipped(page: Page) -> list[str]:
    whole = QRectF(0, 0, page.width, page.height)
    return [f"{placed.kind} {placed.rect}" for placed in page.placed if not whole.contains(placed.rect)]


def overlapping(page: Page) -> list[str]:
    """Pairs of texts or figures that share more than a hairline."""
    apart = sorted((p for p in page.placed if p.kind in ("text", "figure")), key=lambda p: p.rect.top())
    found = []
    for number, one in enumerate(apart):
        for other in apart[number + 1 :]:
            if other.rect.top() > one.rect.bottom() - NEAR:
                break
            shared = one.rect.intersected(other.rect)
            if shared.width() > NEAR and shared.height() > NEAR:
                found.append(f"{one.kind} {one.rect} × {other.kind} {other.rect}")
    return found


@pytest.mark.parametrize("preset", presets())
@pytest.mark.parametrize("number", [1, 10, 250, 500])
def test_nothing_is_clipped_or_overlaps(preset: str, number: int) -> None:
    pages = pages_of(case_of(number), preset, "both")
    preset_ = presets()[preset]
    for page in pages:
        assert (page.width, page.height) == (preset_.width, preset_.height)
        assert not clipped(page)
        assert not overlapping(page)
    assert {p.item for page in pages for p in page.placed if p.kind == "text"} == set(range(number + 1))


@pytest.mark.parametrize("preset", presets())
@pytest.mark.parametrize("language", ["en", "ar"])
def test_long_labels_neither(preset: str, language: str) -> None:
    for page in pages_of(long_labels(24), preset, language):
        assert not clipped(page)
        assert not overlapping(page)


@pytest.mark.parametrize("language", ["en", "ar", "both"])
def test_the_sample_neither(language: str) -> None:
    for page in pages_of(sample(), "a4", language):
        assert not clipped(page)
        assert not overlapping(page)


def strips_of(timeline: Timeline, preset: str, lang: str = "en") -> list[Strip]:
    page = presets()[preset]
    report = contents(timeline, options(preset=preset, language=lang))
    tallest = page.height - 2 * page.margin - 40
    return Figure(report, "screen", "ar" if lang == "ar" else "en").strips(tallest * 0.8, tallest)


def numbers_in(strip: Strip) -> list[str]:
    """The numbers of the events a strip shows: in its lanes, margins and tray."""
    items, chosen = strip.arranger.items, strip.arranger.options
    shown = [
        placed.item
        for box in strip.layout.lanes
        for placed in box.placed
        if seen(strip.arranger, strip.layout, placed).label is not None
    ]
    shown += [item for far in strip.layout.far for item in far.items]
    shown += [chip.item for chip in strip.layout.tray.chips]
    return [number_of(items.events[item], item, chosen) for item in shown]


@pytest.mark.parametrize("preset", presets())
@pytest.mark.parametrize("number", [1, 10, 250, 500])
def test_every_event_stands_once_in_the_figure_with_its_number(preset: str, number: int) -> None:
    strips = strips_of(case_of(number), preset)
    shown = [n for strip in strips for n in numbers_in(strip)]
    assert sorted(shown, key=lambda n: int(n.rstrip("*"))) == [f"{n}*" for n in range(1, number + 1)]


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_labels_of_a_figure_lie_neither_on_one_another_nor_outside(lang: str) -> None:
    for strip in [*strips_of(case_of(60), "a4", lang), *strips_of(sample(), "a4", lang)]:
        body = strip.layout.frame.body
        rows: dict[tuple[int, int], list[tuple[float, float]]] = {}
        for lane, box in enumerate(strip.layout.lanes):
            assert box.top + box.height <= body.height + 1
            for placed in box.placed:
                label = seen(strip.arranger, strip.layout, placed).label
                if label is not None:
                    assert body.left - 1 <= label[0] <= label[1] <= body.right + 1
                    rows.setdefault((lane, placed.row), []).append(label)
        for labels in rows.values():
            for one, other in pairwise(sorted(labels)):
                assert one[1] <= other[0] + 0.5


def test_undated_events_stand_in_the_tray_and_nowhere_else() -> None:
    timeline = case_of(3)
    bare = replace(timeline, events=tuple(replace(e, when=UNDATED) for e in timeline.events))
    (strip,) = strips_of(bare, "a4")
    assert [chip.item for chip in strip.layout.tray.chips] == [0, 1, 2]
    assert not any("1970" in tick.text for tick in (*strip.layout.ticks, *strip.layout.stretches))


@pytest.mark.parametrize("preset", presets())
def test_words_of_any_length_find_room(preset: str) -> None:
    timeline = case_of(2)
    document = replace(timeline.documents[0], source="s" * 5000, title="عنوان " * 3000)
    timeline = replace(timeline, documents=(document,), notices=("notice " * 2000,))
    chosen = options(preset=preset, title="T" * 5000, caption="caption " * 2000)
    for page in Sheet(contents(timeline, chosen), "screen").pages():
        assert not clipped(page)
        assert not overlapping(page)


def test_an_empty_report_has_one_page_that_says_so() -> None:
    report = contents(Timeline((), ()), options())
    assert report.empty
    (page,) = Sheet(report, "screen").pages()
    assert not clipped(page)
    assert figure_pages(report, "screen") == []
