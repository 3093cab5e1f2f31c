"""A case: undo, redo, new extraction under old edits, publication dates, removed documents."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.model import Timeline
from tests.viewer.project import articles
from viewer.project import edits
from viewer.project.case import Case
from viewer.project.changes import CannotApply
from viewer.project.imported import Extraction

A = articles.document("a", source="a.txt")
PROTEST, CASUALTIES, EMERGENCY, APPEAL = articles.timeline(A).events


def ids(case: Case) -> list[str]:
    return [e.id for e in case.timeline.events]


def test_a_new_edit_drops_what_was_undone() -> None:
    case = articles.case()
    case.do(edits.SetStatus(PROTEST.id, "alleged"))
    case.do(edits.SetType(PROTEST.id, "riot"))
    case.undo()
    case.do(edits.DeleteEvent(APPEAL.id))
    assert case.redoable is None
    assert case.undoable == edits.DeleteEvent(APPEAL.id)
    assert case.timeline.events[0].type == "protest"
    assert case.timeline.events[0].status == "alleged"


def test_nothing_to_undo_or_redo() -> None:
    case = articles.case()
    with pytest.raises(IndexError):
        case.undo()
    with pytest.raises(IndexError):
        case.redo()


def test_an_edit_that_cannot_be_applied_changes_nothing() -> None:
    case = articles.case()
    before = case.timeline
    with pytest.raises(CannotApply):
        case.do(edits.DeleteEvent("a:protest:70007"))
    assert case.timeline is before
    assert case.undoable is None


def test_a_change_names_the_events_concerned() -> None:
    case = articles.case()
    assert case.do(edits.MergeEvents((PROTEST.id, CASUALTIES.id))).ids == {PROTEST.id, CASUALTIES.id}
    assert case.undo().ids == {PROTEST.id, CASUALTIES.id}


def test_new_rules_keep_the_edits_and_list_what_finds_no_hold() -> None:
    case = articles.case()
    case.do(edits.SetStatus(PROTEST.id, "alleged"))
    case.do(edits.SetStatus(APPEAL.id, "planned"))
    document = case.documents[0]
    assert case.outdated("2") == (document,)
    case.set_extraction(Extraction(Timeline((document,), (PROTEST, CASUALTIES)), "2"))
    assert case.outdated("2") == ()
    assert case.timeline.events == (replace(PROTEST, status="alleged", review="edited"), CASUALTIES)
    assert [(u.edit, u.en) for u in case.unapplied] == [
        (edits.SetStatus(APPEAL.id, "planned"), "The event is no longer there.")
    ]
    case.set_extraction(Extraction(Timeline((document,), (PROTEST, APPEAL)), "3"))
    assert case.unapplied == ()
    assert case.timeline.events[1].status == "planned"


def test_an_edit_without_hold_is_undone_like_any_other() -> None:
    case = articles.case()
    case.do(edits.SetStatus(APPEAL.id, "planned"))
    case.set_extraction(Extraction(Timeline(case.documents, (PROTEST,)), "2"))
    case.undo()
    assert case.unapplied == ()
    case.redo()
    assert len(case.unapplied) == 1


def test_another_publication_date_asks_for_a_new_reading_and_is_undone_at_once() -> None:
    case = articles.case()
    case.do(edits.SetReview(PROTEST.id, "accepted"))
    assert case.do(edits.SetPublished("a", "2022-02-06")).refold
    (document,) = case.outdated("1")
    assert (document.published, document.published_basis) == ("2022-02-06", "given")
    moved = tuple(replace(e, when=articles.on("2022-02-06")) for e in articles.timeline(document).events)
    case.set_extraction(Extraction(Timeline((document,), moved), "1"))
    assert {e.when.start for e in case.timeline.events} == {"2022-02-06"}
    assert case.timeline.events[0].review == "accepted"
    case.undo()
    assert case.outdated("1") == ()
    assert case.documents[0].published == "2022-01-06"
    assert case.timeline.events[0].when.start == "2022-01-02"


def test_removing_a_document_takes_its_evidence_out_and_comes_back() -> None:
    case = articles.case("a", "b")
    b = case.timeline.events[4]
    case.do(edits.MergeEvents((PROTEST.id, b.id)))
    before = case.timeline
    case.do(edits.RemoveDocument("a"))
    assert [d.id for d in case.documents] == ["b"]
    assert {e.document for event in case.timeline.events for e in event.evidence} == {"b"}
    kept = case.event(PROTEST.id)
    assert kept is not None
    assert kept.where == b.where  # words of the document that stays
    case.undo()
    assert case.timeline == before


def test_a_merge_is_taken_back_with_each_part_as_it_was() -> None:
    case = articles.case("a", "b")
    before = case.timeline
    b = before.events[4]
    case.do(edits.MergeEvents((PROTEST.id, b.id)))
    assert case.parts(PROTEST.id) == (PROTEST, b)
    case.do(edits.UnmergeEvents(PROTEST.id))
    assert case.timeline == before
    assert case.parts(PROTEST.id) == ()


def test_two_events_of_one_id_are_both_kept() -> None:
    case = Case()
    case.add(A, Extraction(Timeline((A,), (PROTEST, PROTEST)), "1"))
    assert ids(case) == [PROTEST.id, f"{PROTEST.id}~2"]


def test_an_id_is_given_once() -> None:
    case = articles.case("a")
    assert case.imported.free_id("a") == "a-2"
    assert case.imported.free_id("b") == "b"
    with pytest.raises(ValueError, match="already"):
        case.add(A)


def test_a_document_still_to_be_read_has_paragraphs_and_no_events() -> None:
    case = Case()
    case.add(A)
    assert case.timeline.events == ()
    assert case.outdated("1") == case.documents
    assert len(case.documents[0].paragraphs) == 2


def test_articles_that_come_in_one_by_one_give_what_all_at_once_gives() -> None:
    case = articles.case("a")
    case.do(edits.SetReview(case.timeline.events[0].id, "accepted"))
    for id in ("b", "c"):
        document = articles.document(id)
        case.add(document)
        case.set_extraction(Extraction(articles.timeline(document), "1"))
    again = Case.restored(
        [
            (d, case.imported.origin(d.id), [x for x in case.imported.extractions.values() if x.key[0] == d.id])
            for d in case.imported.documents.values()
        ],
        list(case.log),
        case.cursor,
    )
    assert case.timeline == again.timeline
    case.undo()
    again.undo()
    assert case.timeline == again.timeline
