"""What is proposed after an edit is what would be proposed had everything been compared anew."""

from __future__ import annotations

import pytest

from tests.viewer.project import articles
from viewer.project.case import Case
from viewer.project.edits import (
    DeleteEvent,
    Edit,
    ForbidMerge,
    MergeEvents,
    RemoveDocument,
    SetPublished,
    SetReview,
    SetWhen,
)
from viewer.project.proposals import Proposal, Proposals


def proposed(by: Proposals, case: Case) -> tuple[Proposal, ...]:
    *_, last = by.of(case.timeline, case.forbidden)
    assert last is not None
    return last


def steps(by: Proposals, case: Case) -> int:
    return sum(1 for _ in by.of(case.timeline, case.forbidden))


PROTEST, KILLED = (articles.TEXT.index(word) for word in ("احتجاجات", "وقتل"))
EDITS: tuple[Edit, ...] = (
    SetReview(f"b:protest:{PROTEST}", "rejected"),
    SetReview(f"c:protest:{PROTEST}", "accepted"),
    SetWhen(f"a:protest:{PROTEST}", articles.on("2022-02-27")),
    DeleteEvent(f"d:protest:{PROTEST}"),
    MergeEvents((f"a:protest:{PROTEST}", f"c:protest:{PROTEST}")),
    ForbidMerge((f"a:casualties:{KILLED}", f"b:casualties:{KILLED}")),
    RemoveDocument("b"),
    SetPublished("d", "2019-05-01", "given"),
)


@pytest.mark.parametrize("edit", EDITS)
def test_what_is_worked_out_anew_is_the_same(edit: Edit) -> None:
    case, kept = articles.case("a", "b", "c", "d"), Proposals()
    assert tuple(f"{d}:protest:{PROTEST}" for d in "abcd") in {p.events for p in proposed(kept, case)}
    case.do(edit)
    assert proposed(kept, case) == proposed(Proposals(), case)
    case.undo()
    assert proposed(kept, case) == proposed(Proposals(), case)


def test_one_edit_after_the_other() -> None:
    case, kept = articles.case("a", "b", "c", "d"), Proposals()
    seen = [proposed(kept, case)]
    for edit in EDITS:
        case.do(edit)
        seen.append(proposed(kept, case))
        assert seen[-1] == proposed(Proposals(), case)
    assert len(set(seen)) > 4


def test_work_that_was_given_up_is_not_missed() -> None:
    case, kept = articles.case("a", "b", "c", "d"), Proposals()
    proposed(kept, case)
    case.do(SetReview(f"b:protest:{PROTEST}", "accepted"))
    begun = kept.of(case.timeline, case.forbidden)
    for _ in range(3):
        next(begun)
    case.do(SetReview(f"c:protest:{PROTEST}", "rejected"))
    assert proposed(kept, case) == proposed(Proposals(), case)


def test_an_edit_costs_less_than_the_whole_comparison() -> None:
    case, kept = articles.case(*(f"d{n}" for n in range(20))), Proposals()
    whole = steps(kept, case)
    case.do(SetReview(f"d7:protest:{PROTEST}", "accepted"))
    assert steps(kept, case) < whole / 4
