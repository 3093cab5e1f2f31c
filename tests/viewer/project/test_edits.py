"""Edits: each kind does what it says, survives storage, and is undone exactly."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.model import Label, Place, Quantity, Recurrence, Span, Timeline, When
from tests.viewer.project import articles
from viewer.project import edits
from viewer.project.case import Case
from viewer.project.changes import CannotApply
from viewer.project.edits import Edit, edit_from_json, edit_to_json
from viewer.project.imported import Extraction

A = articles.document()
TIMELINE = articles.timeline(A)
PROTEST, CASUALTIES, EMERGENCY, APPEAL = TIMELINE.events
NIGHTLY = Recurrence("day", "23:00", "07:00", "local")
ADDED = replace(APPEAL, id="a:threat:1", type="threat")

ONE_OF_EACH: list[Edit] = [
    edits.SetReview(PROTEST.id, "accepted"),
    edits.SetType(PROTEST.id, "riot"),
    edits.SetWhen(PROTEST.id, When("2022-01-05T23:00", None, "hour", "since", "stated", recurrence=NIGHTLY)),
    edits.SetWhere(PROTEST.id, (Place("ألماتي", Span(18, 24), "Almaty", "KZ", 1526384, 43.25, 76.9512345),)),
    edits.SetQuantities(PROTEST.id, (Quantity(None, "~", "protesters", Span(0, 5), 20, 90.5),)),
    edits.SetAttribution(PROTEST.id, CASUALTIES.attribution),
    edits.SetAttribution(PROTEST.id, None),
    edits.SetStatus(PROTEST.id, "alleged"),
    edits.SetLabel(PROTEST.id, Label("Protests", "احتجاجات")),
    edits.SetParticipants(PROTEST.id, ()),
    edits.SetEvidence(PROTEST.id, EMERGENCY.evidence),
    edits.AddEvent(ADDED),
    edits.DeleteEvent(PROTEST.id),
    edits.MergeEvents((PROTEST.id, CASUALTIES.id)),
    edits.UnmergeEvents(PROTEST.id),
    edits.ForbidMerge((PROTEST.id, CASUALTIES.id)),
    edits.SplitEvent(PROTEST.id, (PROTEST, replace(PROTEST, id="a:protest:9"))),
    edits.SetPublished("a", None, "unknown"),
    edits.RemoveDocument("a"),
]  # fmt: skip


def corrected(found: Timeline, *steps: Edit) -> Timeline:
    """What a case tells after ``steps`` where extraction found ``found``."""
    case = Case()
    for document in found.documents:
        events = tuple(e for e in found.events if e.evidence[0].document == document.id)
        case.add(document, Extraction(Timeline((document,), events), "1"))
    for step in steps:
        case.do(step)
    return case.timeline


def test_every_kind_is_tried() -> None:
    assert {type(e).__name__ for e in ONE_OF_EACH} == set(edits.KINDS)


@pytest.mark.parametrize("edit", ONE_OF_EACH, ids=lambda e: type(e).__name__)
def test_storage_gives_the_same_edit_back(edit: Edit) -> None:
    assert edit_from_json(edit_to_json(edit)) == edit


@pytest.mark.parametrize("edit", ONE_OF_EACH, ids=lambda e: type(e).__name__)
def test_every_kind_has_a_name_in_both_languages(edit: Edit) -> None:
    assert edits.name(edit, "en").isascii()
    assert not edits.name(edit, "ar").isascii()


@pytest.mark.parametrize(
    "data",
    [
        {"edit": "SetColour", "event": "a"},
        {"edit": "SetReview", "event": "a", "review": "perhaps"},
        {"edit": "SetType", "event": 7, "type": "riot"},
        {"edit": "SetType", "event": "a"},
        {"edit": "SetType", "event": "a", "type": "riot", "colour": "red"},
    ],
)
def test_what_is_no_edit_is_refused(data: dict[str, object]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        edit_from_json(data)


FIELD_EDITS = [e for e in ONE_OF_EACH if isinstance(e, edits.FieldEdit)]


@pytest.mark.parametrize("edit", FIELD_EDITS, ids=lambda e: type(e).__name__)
def test_a_corrected_field_marks_the_event_edited(edit: edits.FieldEdit) -> None:
    after = next(e for e in corrected(TIMELINE, edit).events if e.id == PROTEST.id)
    assert after.review == "edited"


def test_a_review_changes_nothing_else() -> None:
    after = corrected(TIMELINE, edits.SetReview(PROTEST.id, "rejected")).events[0]
    assert after == replace(PROTEST, review="rejected")


def test_merging_keeps_all_evidence_and_the_first_id() -> None:
    after = corrected(TIMELINE, edits.MergeEvents((PROTEST.id, CASUALTIES.id)))
    assert [e.id for e in after.events] == [PROTEST.id, EMERGENCY.id, APPEAL.id]
    assert after.events[0].evidence == PROTEST.evidence + CASUALTIES.evidence
    assert after.events[0].quantities == CASUALTIES.quantities


def test_merging_takes_no_words_of_another_document_for_its_own() -> None:
    b = articles.document("b")
    other = articles.event(b, "casualties", "وقتل", counts=(("12 شرطيا", 12, "killed"),))
    both = replace(TIMELINE, documents=(A, b), events=(*TIMELINE.events, other))
    after = corrected(both, edits.MergeEvents((PROTEST.id, other.id)))
    assert after.events[0].quantities == ()
    assert after.events[0].evidence == PROTEST.evidence + other.evidence


def test_moving_the_evidence_moves_the_event_in_order() -> None:
    after = corrected(TIMELINE, edits.SetEvidence(PROTEST.id, APPEAL.evidence))
    assert [e.id for e in after.events][-2:] == [APPEAL.id, PROTEST.id]


def test_an_event_is_never_left_without_evidence() -> None:
    with pytest.raises(CannotApply):
        corrected(TIMELINE, edits.SetEvidence(PROTEST.id, ()))


def test_splitting_by_evidence_gives_each_piece_its_event() -> None:
    merge = edits.MergeEvents((PROTEST.id, CASUALTIES.id))
    after = corrected(TIMELINE, merge, edits.split_by_evidence(corrected(TIMELINE, merge).events[0]))
    assert [e.evidence for e in after.events[:2]] == [PROTEST.evidence, CASUALTIES.evidence]


def test_an_edit_of_an_event_that_got_another_type_still_holds() -> None:
    riot = replace(PROTEST, id=PROTEST.id.replace("protest", "riot"), type="riot")
    after = corrected(replace(TIMELINE, events=(riot, *TIMELINE.events[1:])), edits.SetStatus(PROTEST.id, "alleged"))
    assert after.events[0].status == "alleged"


def test_an_event_that_is_not_there_is_told_in_words() -> None:
    with pytest.raises(CannotApply) as told:
        corrected(TIMELINE, edits.SetStatus("a:protest:70007", "alleged"))
    assert told.value.en == "The event is no longer there."


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, len(ONE_OF_EACH) - 1)), max_size=25))
def test_any_run_of_edits_is_undone_and_redone_exactly(steps: list[tuple[int, int]]) -> None:
    case = articles.case("a", "b")
    seen = [case.timeline]
    for chance, which in steps:
        try:
            if chance < 2 and case.undoable is not None:
                case.undo()
                seen.pop()
            else:
                case.do(ONE_OF_EACH[which])
                seen.append(case.timeline)
        except CannotApply:
            pass
        assert case.timeline == seen[-1]
    last = len(seen)
    for expected in reversed(seen[:-1]):
        case.undo()
        assert case.timeline == expected
    for expected in seen[1:last]:
        case.redo()
        assert case.timeline == expected
