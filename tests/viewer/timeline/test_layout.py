"""Where things stand for any stretch of time, in both languages and both directions of time."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from itertools import combinations, pairwise, product

import pytest
from PySide6.QtWidgets import QApplication

from extract.model import Event, Timeline, When
from tests.timelines import case_of, sample
from viewer.timeline.calendar import Language
from viewer.timeline.items import Items
from viewer.timeline.layout import Arranger, Layout
from viewer.timeline.lettering import Lettering
from viewer.timeline.options import Grouping, Options
from viewer.timeline.packing import Placed
from viewer.timeline.seen import Seen, seen
from viewer.timeline.ticks import DAY, MONTH, YEAR

HOUR = 3600.0
CASES = {"sample": sample(), "300 events": case_of(300)}
WAYS = [
    Options(language=language, right_to_left=right, lanes=lanes)
    for language, right, lanes in product(("en", "ar"), (False, True), ("family", "type", "place", "source", "none"))
]


def arranged(timeline: Timeline, options: Options) -> Arranger:
    lettering = Lettering(options.scale, options.language == "ar")
    return Arranger(Items.of(timeline.events), timeline.documents, options, lettering.width)


def shown(arranger: Arranger, layout: Layout) -> list[tuple[int, Placed, Seen]]:
    """(lane, placed, how it is seen) of every event in sight."""
    body = layout.frame.body
    found = [
        (number, placed, seen(arranger, layout, placed))
        for number, box in enumerate(layout.lanes)
        for placed in box.placed
    ]
    return [(n, p, s) for n, p, s in found if s.right > body.left and s.left < body.right]


def check(arranger: Arranger, layout: Layout) -> int:
    """No label runs over a label, an extent or a mark of its row, or out of the view; the number of labels."""
    body, radius = layout.frame.body, arranger.sizes.radius
    found = shown(arranger, layout)
    rows: dict[tuple[int, int], list[tuple[float, float]]] = {}
    for lane, placed, where in found:
        pieces = [(max(a, body.left), min(b, body.right)) for a, b in where.pieces()]
        if where.label is not None:
            assert body.left <= where.label[0]
            assert where.label[1] <= body.right
            assert where.label[1] <= where.mark - radius or where.label[0] >= where.mark + radius
            pieces.append(where.label)
        rows.setdefault((lane, placed.row), []).extend(piece for piece in pieces if piece[1] > piece[0])
    for pieces in rows.values():
        for (_, end), (start, _) in pairwise(sorted(pieces)):
            assert end <= start + 0.5
    for one, other in pairwise(layout.lanes):
        assert one.top + one.height <= other.top + 0.01
    for box in layout.lanes:
        assert all(box.middle(p.row) + box.row / 2 <= box.height for p in box.placed)
    return sum(where.label is not None for _, _, where in found)


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("options", WAYS, ids=lambda o: f"{o.language}-{'rtl' if o.right_to_left else 'ltr'}-{o.lanes}")
def test_labels_never_overlap_anything(qapp: QApplication, case: str, options: Options) -> None:
    timeline = CASES[case]
    arranger = arranged(timeline, options)
    low, high = arranger.fitting()
    middle = float(arranger.items.at[arranger.items.by_time[len(arranger.items.by_time) // 2]])
    check(arranger, arranger.arrange(1400, 420, low, high))
    for span in (HOUR, 8 * HOUR, DAY, 3 * DAY, MONTH, 2 * YEAR):
        check(arranger, arranger.arrange(1400, 420, middle - span / 2, middle + span / 2))
        for part in (0.03, 0.2, 0.6):  # panned without being packed anew
            low, high = middle - span / 2 + part * span, middle + span / 2 + part * span
            check(arranger, arranger.arrange(1400, 420, low, high, settled=False))


@pytest.mark.parametrize("options", WAYS[::5], ids=str)
def test_all_lanes_of_the_sample_are_in_sight_with_their_labels(qapp: QApplication, options: Options) -> None:
    arranger = arranged(CASES["sample"], options)
    layout = arranger.arrange(1400, 360, *arranger.fitting())
    assert layout.content_height <= layout.frame.body.height
    assert check(arranger, layout) == sum(len(box.placed) for box in layout.lanes)


def test_lanes_squeeze_before_they_scroll_and_have_air_where_there_is_room(qapp: QApplication) -> None:
    arranger = arranged(CASES["sample"], Options())
    low, high = arranger.fitting()
    tall, tight, tiny = (arranger.arrange(1400, height, low, high) for height in (700, 330, 150))
    assert tall.lanes[0].row == arranger.sizes.row
    assert tall.content_height < tall.frame.body.height
    assert 0.6 < tight.lanes[0].row / arranger.sizes.row < 1
    assert tight.content_height <= tight.frame.body.height + 0.5
    assert tiny.content_height > tiny.frame.body.height


def test_longer_labels_of_every_length_find_room(qapp: QApplication) -> None:
    words = "Night curfew in the whole country until further notice · Almaty, Nur-Sultan, Aktau"
    for length in (10, 25, 40, 60):
        events = tuple(replace(e, label=replace(e.label, en=words[:length])) for e in CASES["sample"].events)
        arranger = arranged(replace(CASES["sample"], events=events), Options())
        labels = check(arranger, arranger.arrange(1400, 360, *arranger.fitting()))
        assert labels == len(events) - 1  # one stands in the margin


def test_far_off_events_stand_in_margins_with_their_dates(qapp: QApplication) -> None:
    later = event_on("2031-03", "far-later")
    timeline = replace(CASES["sample"], events=(*CASES["sample"].events, later))
    for options in WAYS[::5]:
        arranger = arranged(timeline, options)
        layout = arranger.arrange(1400, 420, *arranger.fitting())
        months = ("أيار 1992", "آذار 2031") if options.language == "ar" else ("May 1992", "Mar 2031")
        assert {(far.earlier, far.text) for far in layout.far} == {(True, months[0]), (False, months[1])}
        earlier, after = layout.frame.earlier, layout.frame.later
        assert earlier is not None
        assert after is not None
        assert (earlier.left < after.left) is not options.right_to_left
        assert layout.axis.high - layout.axis.low < 14 * DAY
        assert arranger.far_off(True)[1] == "1992"
        assert arranger.far_off(False)[1] == "2031"


def test_a_far_off_event_leaves_its_margin_where_its_own_time_is_shown(qapp: QApplication) -> None:
    arranger = arranged(CASES["sample"], Options())
    at = arranger.items.seconds(datetime(1992, 5, 15))
    layout = arranger.arrange(1400, 420, at - 30 * DAY, at + 30 * DAY)
    assert not [far for far in layout.far if far.earlier]
    assert [arranger.items.events[p.item].type for _, p, _ in shown(arranger, layout)] == ["founding"]


def test_undated_events_have_a_tray_of_their_own(qapp: QApplication) -> None:
    for options in WAYS[::5]:
        arranger = arranged(sample(None), options)
        layout = arranger.arrange(1400, 420, *arranger.fitting())
        undated = {row for row, e in enumerate(arranger.items.events) if e.when.start is None and e.when.end is None}
        assert {chip.item for chip in layout.tray.chips} == undated
        assert layout.frame.tray is not None
        for one, other in combinations(layout.tray.chips, 2):
            assert (
                one.row != other.row or one.start + one.width <= other.start or other.start + other.width <= one.start
            )
        notes = " ".join(chip.note for chip in layout.tray.chips)
        assert "الأحد" in notes  # the article's own word for the time


def test_more_undated_events_than_there_is_room_for_are_counted(qapp: QApplication) -> None:
    events = tuple(replace(e, when=When(None, None, "unknown", "during", "unknown")) for e in case_of(90).events)
    arranger = arranged(replace(CASES["300 events"], events=events), Options())
    layout = arranger.arrange(1400, 420, *arranger.fitting())
    assert layout.tray.rows == 3
    assert len(layout.tray.chips) + layout.tray.hidden == 90


@pytest.mark.parametrize(
    ("lanes", "language", "names"),
    [
        ("family", "en", ["Protest and unrest", "Force and casualties", "State measures"]),
        ("type", "ar", ["احتجاج", "اقتحام"]),
        ("place", "en", ["Kazakhstan", "Almaty", "No place named"]),
        ("place", "ar", ["كازاخستان", "ألمآتا", "بلا مكان"]),
        ("source", "en", ["kazakhstan-csto-2022.txt"]),
        ("none", "ar", ["كل الأحداث"]),
    ],
)
def test_lanes_by_everything_that_can_be_chosen(
    qapp: QApplication, lanes: Grouping, language: Language, names: list[str]
) -> None:
    arranger = arranged(CASES["sample"], Options(lanes=lanes, language=language))
    found = [lane.name for lane in arranger.lanes]
    assert [name for name in found if name in names] == names
    assert sum(len(lane.rows) for lane in arranger.lanes) == len(arranger.items)


def test_direction_of_time_mirrors_the_marks(qapp: QApplication) -> None:
    places = []
    for right in (False, True):
        arranger = arranged(CASES["sample"], Options(right_to_left=right))
        layout = arranger.arrange(1400, 420, *arranger.fitting())
        marks = {p.item: s.mark for _, p, s in shown(arranger, layout)}
        places.append([item for item, _ in sorted(marks.items(), key=lambda pair: pair[1])])
        assert layout.frame.names.left == 0  # names stay where the language begins
    first = {row: arranger.items.at[row] for row in places[0]}
    assert [first[row] for row in places[0]] == sorted(first.values())
    assert [first[row] for row in places[1]] == sorted(first.values(), reverse=True)


def event_on(iso: str, id_: str) -> Event:
    """One event of the sample moved to another date."""
    event = CASES["sample"].events[0]
    return replace(event, id=id_, when=When(iso, iso, "month", "during", "stated"))
