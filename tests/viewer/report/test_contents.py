"""What a report says: order and numbers, unreviewed marks, filter and stretch, head, foot and closing lines."""

from __future__ import annotations

import errno
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from extract.model import Timeline
from tests.timelines import case_of, sample
from tests.viewer.report.reports import options
from viewer.project.filters import Filter
from viewer.report.contents import contents, language_of
from viewer.report.options import Options, from_plain, to_plain
from viewer.report.writing import unwritable
from viewer.wording.words import ltr


def reviewed(timeline: Timeline, *numbers: int) -> Timeline:
    events = (replace(e, review="accepted") if n in numbers else e for n, e in enumerate(timeline.events))
    return replace(timeline, events=tuple(events))


def test_items_are_numbered_in_the_order_of_time() -> None:
    report = contents(sample(), options())
    assert [item.number for item in report.items] == list(range(1, 13))
    assert report.items[0].event.type == "founding"
    first = [item.event.when.start or item.event.when.end or "" for item in report.items]
    assert first == sorted(first)


def test_unreviewed_items_are_marked_and_counted() -> None:
    report = contents(reviewed(sample(), 0, 3), options())
    assert sum(not item.unreviewed for item in report.items) == 2
    assert "2 of 12 reviewed" in report.summary[0]
    assert any("2 of 12 items were reviewed by a person" in line for line in report.ending)


def test_rejected_events_are_left_out_unless_asked_for() -> None:
    timeline = replace(sample(), events=tuple(replace(e, review="rejected") for e in sample().events))
    assert not contents(timeline, options()).items
    asked = options(filter=Filter(reviews=frozenset({"rejected"})))
    assert len(contents(timeline, asked).items) == 12


def test_a_filter_is_said_in_head_and_end() -> None:
    report = contents(sample(), options(filter=Filter(types=frozenset({"curfew"}))))
    assert [item.event.type for item in report.items] == ["curfew"]
    assert "1 of 12 events" in report.summary[0]
    assert "filter: curfew" in report.summary[0].lower()
    assert any("curfew" in line.lower() for line in report.ending)


def test_a_stretch_of_time_leaves_out_what_lies_outside() -> None:
    report = contents(sample(), options(visible=("2022-01-04T12:00", "2022-01-05T18:00")))
    types = {item.event.type for item in report.items}
    assert "appeal" in types
    assert "founding" not in types
    assert "shown: " in report.summary[0]


def test_the_foot_holds_source_date_hash_version() -> None:
    report = contents(sample(), options())
    (document,) = sample().documents
    digest = sha256(document.text.encode()).hexdigest()
    assert document.source is not None
    assert document.source in report.foot
    assert "6 January 2022 (given)" in report.foot
    assert digest[:8] in report.foot
    assert report.made_with.startswith("Waqai")
    assert any(digest in line for line in report.ending)
    assert any("31 January 2026" in line for line in report.ending)


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("source", "kazakhstan"),
        ("hash", "SHA-256"),
        ("filter", "filter:"),
        ("reviewed", "reviewed"),
        ("made", "31 January 2026"),
        ("version", "Waqai"),
    ],
)
def test_each_part_of_the_foot_can_be_left_out(part: str, words: str) -> None:
    chosen = options(filter=Filter(text="في"))

    def said(chosen: Options) -> str:
        report = contents(sample(), chosen)
        return "\n".join((report.foot, report.made_with, *report.summary, *report.ending))

    assert words in said(chosen)
    assert words not in said(replace(chosen, foot=chosen.foot - {part}))


def test_several_sources_are_numbered_and_told_apart() -> None:
    one, other = sample(), case_of(3)
    both = Timeline((*one.documents, *other.documents), (*one.events, *other.events))
    report = contents(both, options())
    assert "2 sources" in report.foot
    assert [line[:3] for line in report.ending if line.startswith("[")] == ["[1]", "[2]"]
    places = {quote.place.split("\u00a0")[-1] for item in report.items for quote in item.quotes}
    assert places == {"[1]", "[2]"}


def test_arabic_digits_reach_every_line() -> None:
    report = contents(sample(), options(language="ar", digits="arab"))
    assert report.made_with == f"وقائع {ltr('1.0.0', 'ar')}"
    assert "١٢" in report.summary[0]


@pytest.mark.parametrize(
    ("text", "language"), [("Almaty: اقتحام", "en"), ("12 – اقتحام in Almaty", "ar"), ("12:30", "ar"), ("", "ar")]
)
def test_the_language_of_typed_words(text: str, language: str) -> None:
    assert language_of(text, "ar") == language


def test_options_survive_json() -> None:
    chosen = options(
        filter=Filter(types=frozenset({"riot"}), text="x", min_confidence=0.4),
        visible=("2022-01-04", "2022-01-05"),
        foot=frozenset({"hash"}),
        preset="slide",
    )
    assert from_plain(to_plain(chosen)) == chosen


@pytest.mark.parametrize(
    ("number", "en", "ar"),
    [
        (errno.ENOSPC, "the disk is full", "القرص ممتلئ"),
        (errno.EROFS, "the disk can only be read", "القرص للقراءة فقط"),
        (errno.EACCES, "you may not write there", "لا يحق لك الكتابة هناك"),
    ],
)
def test_what_keeps_a_report_from_being_written_is_said_in_words(number: int, en: str, ar: str) -> None:
    problem = unwritable(Path("folder/report.pdf"), OSError(number, "some code"))
    assert problem.en == f"“report.pdf” cannot be written: {en}."
    assert problem.ar == f"لا يمكن كتابة «report.pdf»: {ar}."
