"""Full text: spelling variants, clitics and endings; passages, documents and events."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from extract.model import Label, Timeline
from extract.text.folding import fold
from tests.viewer.project import articles
from viewer.project import edits
from viewer.project.case import Case
from viewer.project.imported import Extraction
from viewer.project.search import Found, places_of, stems_of
from viewer.project.store import Store

OTHER = "خرج المتظاهرون في نور سلطان، وردت الشرطة بالرصاص. وقالت وزارة الصحة إن عدد القتلى ارتفع.\n"


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[tuple[Store, Case]]:
    """Two articles in an open file."""
    case = articles.case("a")
    other = articles.document("b", OTHER)
    found = articles.event(other, "protest", "خرج"), articles.event(other, "casualties", "ارتفع")
    case.add(other, Extraction(Timeline((other,), found), "1"))
    store = Store.create(tmp_path / "x.waqai", case)
    yield store, case
    store.close()


@pytest.mark.parametrize(
    ("wanted", "documents"),
    [
        ("احتجاجات", {"a"}),
        ("الاحتجاجات", {"a"}),
        ("والاحتجاجات", {"a"}),
        ("إحتجاجات", {"a"}),
        ("مُتظاهر", {"b"}),
        ("للمتظاهرين", {"b"}),
        ("الشرطه", {"b"}),
        ("رصاص", {"b"}),
        ("العاصمه الطواريء", set()),
        ("العاصمه الطوارئ", {"a"}),
        ("الطوارئ الشرطة", set()),
        ("١٢", {"a"}),
        ("12", {"a"}),
        ("زلزال", set()),
        ("", set()),
        ('"؟! OR * (', set()),
        ("الطوارئ!", {"a"}),
    ],
)
def test_what_is_found(opened: tuple[Store, Case], wanted: str, documents: set[str]) -> None:
    store, case = opened
    assert set(store.index.search(wanted, case.timeline).documents) == documents


def test_events_are_found_by_their_evidence_and_label(opened: tuple[Store, Case]) -> None:
    store, case = opened
    assert [i.split(":")[1] for i in store.index.search("الشرطة", case.timeline).events] == ["protest"]
    assert [i.split(":")[1] for i in store.index.search("casualties", case.timeline).events] == ["casualties"] * 2


def test_events_are_found_as_they_were_corrected(opened: tuple[Store, Case]) -> None:
    store, case = opened
    (protest,) = store.index.search("الشرطة", case.timeline).events
    case.do(edits.SetLabel(protest, Label("Earthquake", "زلزال")))
    assert store.index.search("زلزال", case.timeline).events == (protest,)
    case.do(edits.DeleteEvent(protest))
    assert store.index.search("الشرطة", case.timeline).events == ()


def test_events_stand_in_the_order_of_their_passages_and_labels_last(opened: tuple[Store, Case]) -> None:
    store, case = opened
    other = articles.document("c", "وقالت الشرطة إن الشرطة فرقت الشرطة.\n")
    told, named = articles.event(other, "protest", "فرقت"), articles.event(other, "casualties", "وقالت")
    case.add(other, Extraction(Timeline((other,), (told, named)), "1"))
    first = case.timeline.events[0]
    case.do(edits.SetLabel(first.id, Label("Police", "الشرطة")))
    store.save(case)
    found = store.index.search("الشرطة", case.timeline)
    ranks = {passage.document: rank for rank, passage in enumerate(found.passages)}
    documents = [case.event(id).evidence[0].document for id in found.events if case.event(id)]
    assert documents[-1] == "a"
    assert [ranks[d] for d in documents[:-1]] == sorted(ranks[d] for d in documents[:-1])


def test_a_removed_document_is_not_found(opened: tuple[Store, Case]) -> None:
    store, case = opened
    case.do(edits.RemoveDocument("b"))
    store.save(case)
    assert store.index.search("الشرطة", case.timeline) == Found()
    case.undo()
    assert store.index.search("الشرطة", case.timeline).documents == ("b",)


def test_a_passage_says_where_it_stands(opened: tuple[Store, Case]) -> None:
    store, case = opened
    (passage,) = store.index.search("حالة الطوارئ", case.timeline).passages
    assert (passage.document, passage.paragraph) == ("a", 1)
    assert passage.span.of(articles.TEXT).startswith("وأعلنت السلطات")


def test_the_words_found_are_shown_where_they_stand() -> None:
    assert [s.of(OTHER) for s in places_of("متظاهر شرطة", OTHER)] == ["المتظاهرون", "الشرطة"]
    assert places_of("", OTHER) == ()


@pytest.mark.parametrize(("one", "other"), [("ألماتي", "مات"), ("باب", "اب"), ("قتل", "قاتل")])
def test_different_words_are_kept_apart(one: str, other: str) -> None:
    assert stems_of(fold(one)).isdisjoint(stems_of(fold(other)))
