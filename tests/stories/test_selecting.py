"""Selecting an event anywhere, with mouse or keys, shows it everywhere: list, timeline, article."""

from __future__ import annotations

from tests.stories.analyst import Analyst
from viewer.look.theme import LIGHT


def test_by_mouse(analyst: Analyst) -> None:
    analyst.start()
    row = analyst.events()[1]
    analyst.see_unmarked()

    analyst.screen.click(row.area.middle)
    analyst.see_marked()
    analyst.see_selected(row.name)

    analyst.screen.click(analyst.timeline.area.middle)
    analyst.screen.press("Escape")
    analyst.see_unmarked()
    analyst.screen.click(analyst.marks()[0])
    analyst.see_marked()
    analyst.until(analyst.selected, "the event in the list")
    analyst.quit()


def test_evidence_clicked_in_the_text_selects_its_event(analyst: Analyst) -> None:
    analyst.start()
    analyst.events()
    area = analyst.article.area
    underlined = analyst.until(lambda: analyst.underlines(area), "underlined evidence")
    x, y = underlined[0]
    analyst.screen.click((x, y - 8))
    analyst.see_marked()
    colour = int(LIGHT.evidence["trigger"][1:], 16)
    around = analyst.screen.picture(area)[y - area.top - 26 : y - area.top, x - area.left - 6 : x - area.left + 6]
    assert (around == colour).any(), "the words clicked are the words marked"
    analyst.until(analyst.selected, "the event in the list")
    analyst.quit()


def test_by_keyboard(analyst: Analyst) -> None:
    analyst.start()
    names = [row.name for row in analyst.events()]
    analyst.screen.press("alt+Down")
    analyst.see_marked()
    analyst.see_selected(names[0])
    analyst.screen.press("alt+Down")
    analyst.see_selected(names[1])
    analyst.screen.press("alt+Up")
    analyst.see_selected(names[0])

    analyst.focus(analyst.article)
    analyst.screen.press("ctrl+Down")
    next_in_text = analyst.until(lambda: analyst.selected_other_than(names[0]), "the event named next")
    analyst.focus(analyst.timeline)
    analyst.screen.press("Home")
    analyst.until(lambda: analyst.selected_other_than(next_in_text.name), "the first event in time")
    analyst.see_marked()
    analyst.quit()
