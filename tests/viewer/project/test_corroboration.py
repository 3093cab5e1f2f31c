"""Who tells an event, copies counting once; counts side by side; and which events are proposed as one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.model import Document, Event, Quantity, Span, Timeline
from tests.viewer.project import articles
from viewer.project.case import Case
from viewer.project.corroboration import are_copies, counts, is_corroborated, sources
from viewer.project.edits import ForbidMerge, MergeEvents, UnmergeEvents
from viewer.project.filters import read_filter
from viewer.project.imported import Extraction
from viewer.project.proposals import Proposal, Proposals

WIRE = "قتل 12 شرطيا وأصيب 353 آخرون خلال مواجهات في مدينة ألماتي ليل الأربعاء الخميس، وفق التلفزيون الرسمي."
REWRITTEN = "أ ف ب - قتل 12 شرطيا وأصيب 353 آخرون خلال مواجهات في مدينة ألماتي ليل الأربعاء الخميس، كما أفاد التلفزيون."
OWN = "أكدت وزارة الداخلية أن ثمانية من رجالها لقوا حتفهم في ألماتي حين هاجم مسلحون مقر الشرطة ليلة الأربعاء."


def case_of(*texts: tuple[str, str, str | None, float]) -> tuple[Case, list[Event]]:
    """A case of articles (text, outlet, date) that each tell one count of one event."""
    case = Case()
    events = []
    for n, (text, outlet, published, value) in enumerate(texts):
        id = f"d{n}"
        document = Document(id, text, (Span(0, len(text)),), published, "given", None, outlet)
        pattern = articles.timeline(articles.document(id, source=outlet)).events[1]
        (evidence,) = pattern.evidence[:1]
        counted = Quantity(value, "=", "killed", Span(0, 4))
        whole = replace(evidence, document=id, span=Span(0, len(text)), trigger=Span(0, 3), time=None)
        event = replace(
            pattern, id=f"{id}:casualties:0", evidence=(whole,), quantities=(counted,), where=(), attribution=None
        )
        case.add(document, Extraction(Timeline((document,), (event,)), "1"))
        events.append(event)
    return case, events


def merged(case: Case, events: list[Event]) -> Event:
    case.do(MergeEvents(tuple(e.id for e in events)))
    found = case.event(events[0].id)
    assert found is not None
    return found


def test_a_wire_text_in_two_outlets_is_one_source() -> None:
    case, events = case_of((WIRE, "أ", "2022-01-06", 12), (REWRITTEN, "ب", "2022-01-06", 12))
    documents = {d.id: d for d in case.documents}
    event = merged(case, events)
    assert sources(event, documents) == (("d0", "d1"),)
    assert not is_corroborated(event, documents)


def test_two_texts_of_one_outlet_are_one_source() -> None:
    case, events = case_of((WIRE, "أ", "2022-01-06", 12), (OWN, "أ", "2022-01-06", 8))
    assert not is_corroborated(merged(case, events), {d.id: d for d in case.documents})


def test_an_outlet_that_says_so_itself_corroborates() -> None:
    case, events = case_of(
        (WIRE, "أ", "2022-01-06", 12), (REWRITTEN, "ب", "2022-01-06", 12), (OWN, "ج", "2022-01-06", 8)
    )
    event = merged(case, events)
    assert sources(event, {d.id: d for d in case.documents}) == (("d0", "d1"), ("d2",))
    for written, found in (("told:corroborated", 1), ("told:single", 0), ("told:single,corroborated", 1)):
        assert len(read_filter(written).apply(case.timeline).events) == found


def test_short_texts_are_no_copies_by_chance() -> None:
    assert not are_copies("قتل 12 شرطيا في ألماتي", "قتل 12 شرطيا في ألماتي")


@pytest.mark.parametrize(
    ("said", "trend"),
    [
        ([("2022-01-06", 12), ("2022-01-06", 8)], "differ"),
        ([("2022-01-06", 12), ("2022-01-07", 18)], "grow"),
        ([("2022-01-06", 12), ("2022-01-07", 8)], "differ"),
        ([("2022-01-06", 12), (None, 18)], "differ"),
        ([("2022-01-06", 12), ("2022-01-08", 12)], "agree"),
        ([("2022-01-06", 12), ("2022-01-07", 12), ("2022-01-07", 18)], "differ"),
    ],
)
def test_counts_stand_side_by_side(said: list[tuple[str | None, float]], trend: str) -> None:
    case, events = case_of(*((f"{OWN} {n}", str(n), day, value) for n, (day, value) in enumerate(said)))
    event = merged(case, events)
    (killed,) = counts(event, case.parts(event.id), {d.id: d for d in case.documents})
    assert killed.trend == trend
    assert {c.quantity.value for c in killed.counts} == {value for _, value in said}
    assert {c.document.source for c in killed.counts} == {str(n) for n in range(len(said))}


def proposed(case: Case) -> tuple[Proposal, ...]:
    steps = list(Proposals().of(case.timeline, case.forbidden))
    found = steps[-1]
    assert found is not None
    assert steps[:-1] == [None] * (len(steps) - 1)
    return found


def test_the_same_story_in_two_articles_is_proposed_once_for_each_event() -> None:
    case = articles.case("a", "b")
    found = proposed(case)
    assert found
    assert all(len({id.split(":")[0] for id in p.events}) == 2 for p in found)
    ids = [id for p in found for id in p.events]
    assert len(ids) == len(set(ids))


def test_what_was_merged_or_forbidden_or_rejected_is_not_proposed() -> None:
    case = articles.case("a", "b")
    first, *rest = proposed(case)
    case.do(ForbidMerge(first.events))
    assert proposed(case) == tuple(rest)
    case.undo()
    case.do(MergeEvents(first.events))
    assert proposed(case) == tuple(rest)
    case.do(UnmergeEvents(first.events[0]))
    assert len(proposed(case)) == len(rest) + 1
