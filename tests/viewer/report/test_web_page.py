"""The web page stands alone: nothing in it can be fetched, everything in it can be reached and is told its language."""

from __future__ import annotations

import base64
import re
from html.parser import HTMLParser

import pytest

from extract.model import Label
from tests.timelines import case_of, sample
from tests.viewer.report.reports import made
from tests.viewer.report.test_office import renamed


class Page(HTMLParser):
    """Every element with its attributes, in order, and whether all are closed."""

    VOID = frozenset({"meta", "img", "br", "link", "input"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]


def text_of(**chosen: object) -> str:
    return made(sample(), ".html", **chosen)[0].decode("utf-8")


@pytest.mark.parametrize("language", ["en", "ar", "both"])
def test_it_asks_the_network_for_nothing(language: str) -> None:
    text = text_of(language=language)
    page = Page(text)
    policy = next(m["content"] for m in page.all("meta") if m.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'")
    assert not page.all("link")
    addresses = [a[name] for _, a in page.elements for name in ("src", "href", "action", "data") if name in a]
    assert all(address.startswith(("data:", "#")) for address in addresses)
    inside = "".join(base64.b64decode(a.partition(",")[2]).decode() for a in addresses if a.startswith("data:image"))
    for part in (text, inside):
        assert set(re.findall(r"https?://[^\"'\s)]+", part)) <= {
            "http://www.w3.org/2000/svg",
            "http://www.w3.org/1999/xlink",
        }
    assert not re.search(r"@import|url\((?!data:)|fetch\(|XMLHttpRequest|WebSocket", text)


def test_every_item_unfolds_its_evidence_by_keyboard() -> None:
    page = Page(text_of())
    assert not page.open
    assert len(page.all("details")) == len(page.all("summary")) == 12
    assert page.all("button")[0]["type"] == "button"
    assert {"href": "#events", "class": "skip"} in page.all("a")
    assert any(a.get("id") == "events" for a in page.all("ol"))


@pytest.mark.parametrize(("language", "direction"), [("en", "ltr"), ("ar", "rtl"), ("both", "ltr")])
def test_languages_and_directions_are_told(language: str, direction: str) -> None:
    page = Page(text_of(language=language))
    assert page.all("html")[0]["dir"] == direction
    assert all((quote["lang"], quote["dir"]) == ("ar", "rtl") for quote in page.all("blockquote"))
    assert all(picture["alt"] or n for n, picture in enumerate(page.all("img")))


def test_marks_and_unreviewed_items_are_shown() -> None:
    text = text_of()
    assert '<mark class="trigger">وفرض حظر تجول ليلي</mark>' in text
    assert text.count("* not reviewed") == 12


def test_hostile_words_stay_words() -> None:
    label = "<script>alert(1)</script>&amp;\"'"
    text = made(renamed(sample(), label), ".html", title=label, caption=label)[0].decode()
    page = Page(text)
    assert len(page.all("script")) == 1
    assert "<script>alert" not in text


def test_a_label_of_any_length_is_there() -> None:
    timeline = renamed(case_of(1), Label("x" * 5000, "").en)
    assert "x" * 5000 in made(timeline, ".html")[0].decode()
