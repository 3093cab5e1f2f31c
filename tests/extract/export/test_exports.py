"""CSV, iCalendar and TimeML hold what the timeline holds, and programs that are not ours can read them."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from icalendar import Calendar
from lxml import etree

from extract.export.calendar import to_ics
from extract.export.table import COLUMNS, neutralised, rows, to_csv
from extract.export.timeml import to_timeml
from extract.model import Document, Label, Timeline
from tests.timelines import case_of, sample

HOSTILE = '=HYPERLINK("http://x")\r\n<b>&\u202e\x00'


def renamed(timeline: Timeline, label: str) -> Timeline:
    return replace(timeline, events=tuple(replace(e, label=Label(label, label)) for e in timeline.events))


def test_csv_holds_every_event_with_its_evidence() -> None:
    table = list(csv.DictReader(io.StringIO(to_csv(sample()).removeprefix("\ufeff"))))
    assert len(table) == len(sample().events)
    assert tuple(table[0]) == COLUMNS
    curfew = next(row for row in table if row["type"] == "curfew")
    assert curfew["recurrence"] == "every day 23:00-07:00 local"
    assert "الـ23,00" in curfew["evidence"]
    assert (curfew["start"], curfew["end"]) == ("", "2022-01-06")


def test_csv_opens_with_a_mark_and_has_no_formula_and_no_line_break_in_a_cell() -> None:
    text = to_csv(renamed(sample(), HOSTILE))
    assert text.startswith("\ufeff")
    for row in csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))):
        assert row["label_en"].startswith("'=")
        assert "\n" not in "".join(row.values())
        assert "\x00" not in "".join(row.values())


@pytest.mark.parametrize("value", ["=1", "+1", "-1", "@x", "\t=1", " =1", "\u200f=1", "＝1"])
def test_formulas_are_neutralised(value: str) -> None:
    assert neutralised(value) == f"'{value}"


@pytest.mark.parametrize("value", ["", "12", "a=1", "2022-01-06", "أحد"])
def test_other_values_stay(value: str) -> None:
    assert neutralised(value) == value


def test_ics_is_read_by_a_calendar_and_dates_nothing_anew() -> None:
    entries = {str(c["uid"]): c for c in Calendar.from_ical(to_ics(sample())).walk() if c.name != "VCALENDAR"}
    assert len(entries) == len(sample().events)
    for event in sample().events:
        entry = entries[f"{event.id}@waqai"]
        assert str(entry["summary"]) == event.label.en
        if event.when.start is None:
            assert entry.name == "VJOURNAL"
            assert "dtstart" not in entry
        elif event.type == "appeal":
            assert entry["dtstart"].dt.isoformat() == event.when.start


def test_ics_is_the_same_each_time() -> None:
    assert to_ics(case_of(50)) == to_ics(case_of(50))
    assert b"DTSTAMP:20300102T000000Z" in to_ics(sample(), "ar", "2030-01-02")


def test_timeml_keeps_the_text_and_links_every_event() -> None:
    (document,) = sample().documents
    root = etree.fromstring(to_timeml(sample(), document))
    assert "".join(root.find("TEXT").itertext()) == document.text.replace("\r\n", "\n")
    marked = {e.get("eid"): e.text for e in root.iter("EVENT")}
    instances = {i.get("eventID") for i in root.iter("MAKEINSTANCE")}
    assert set(marked) == instances
    assert "وفرض حظر تجول ليلي" in marked.values()
    times = {t.get("tid") for t in root.iter("TIMEX3")}
    links = list(root.iter("TLINK"))
    assert len(links) >= 9
    assert {link.get("relatedToTime") for link in links} <= times


def test_timeml_replaces_what_xml_cannot_hold() -> None:
    document = Document("d", "أ\x00ب<&\ufffe", ())
    root = etree.fromstring(to_timeml(Timeline((document,), ()), document))
    assert root.findtext("TEXT") == "أ\ufffdب<&\ufffd"


def test_an_empty_timeline_is_exported() -> None:
    empty = Timeline((), ())
    assert rows(empty) == []
    assert b"VCALENDAR" in to_ics(empty)
    assert to_csv(empty).count("\n") == 1
