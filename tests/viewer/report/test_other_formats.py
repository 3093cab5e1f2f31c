"""TimelineJS, calendar, TimeML and JSON hold what the filter passes; CSV follows the report's order."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from importlib.resources import files
from itertools import pairwise

import jsonschema
from icalendar import Calendar
from lxml import etree

from extract.export.contract import from_json
from extract.model import Timeline
from tests.timelines import case_of, sample
from tests.viewer.report.reports import UNDATED, made
from tests.viewer.report.test_office import renamed
from viewer.project.filters import Filter

CURFEW = Filter(types=frozenset({"curfew"}))


def test_json_is_valid_by_the_schema_and_read_back() -> None:
    (content,) = made(sample(), ".json", filter=CURFEW)
    plain = json.loads(content)
    schema = json.loads(files("resources").joinpath("timeline.schema.json").read_text("utf-8"))
    jsonschema.validate(plain, schema)
    timeline = from_json(plain)
    assert [event.type for event in timeline.events] == ["curfew"]
    assert timeline.documents == sample().documents


def test_timelinejs_slides_stand_in_order_and_say_no_more_than_is_known() -> None:
    (content,) = made(sample(), ".timelinejs.json")
    slides = json.loads(content)
    assert len(slides["events"]) == 12
    founding = next(s for s in slides["events"] if "Collective" in s["text"]["headline"])
    assert founding["start_date"] == {"year": 1992, "month": 5}
    assert founding["display_date"] == "May 1992"
    keys = [tuple(s["start_date"].get(k, 0) for k in ("year", "month", "day")) for s in slides["events"]]
    assert all(one <= other for one, other in pairwise(keys))
    assert all('<blockquote lang="ar" dir="rtl">' in s["text"]["text"] for s in slides["events"])


def test_timelinejs_names_undated_events_on_the_title() -> None:
    timeline = replace(case_of(2), events=tuple(replace(e, when=UNDATED) for e in case_of(2).events))
    slides = json.loads(made(timeline, ".timelinejs.json")[0])
    assert slides["events"] == []
    assert slides["title"]["text"]["text"].count("<li>") == 2


def test_timelinejs_escapes_what_people_typed() -> None:
    (content,) = made(renamed(case_of(2), "<img src=x onerror=alert(1)>"), ".timelinejs.json", title="<b>")
    assert b"<img" not in content
    assert json.loads(content)["title"]["text"]["headline"] == "&lt;b&gt;"


def test_a_calendar_of_five_hundred_is_read() -> None:
    (content,) = made(case_of(500), ".ics", language="ar")
    entries = [c for c in Calendar.from_ical(content).walk() if c.name in ("VEVENT", "VJOURNAL")]
    assert len(entries) == 500
    assert len({str(entry["uid"]) for entry in entries}) == 500
    assert all(line.endswith(b"\r") and len(line) <= 76 for line in content.split(b"\n") if line)


def test_there_is_one_timeml_file_for_each_article() -> None:
    one, other = sample(), case_of(3)
    both = Timeline((*one.documents, *other.documents), (*one.events, *other.events))
    found = [etree.fromstring(content) for content in made(both, ".tml")]
    assert [root.findtext("DOCID") for root in found] == ["kazakhstan-csto-2022", "case"]


def test_csv_has_the_numbers_of_the_report() -> None:
    (content,) = made(sample(), ".csv")
    table = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert [row["number"] for row in table] == [str(n) for n in range(1, 13)]
    assert table[0]["type"] == "founding"
