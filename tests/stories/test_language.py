"""The interface's language is switched while an event is selected: words turn, sides turn, the event stays."""

from __future__ import annotations

from tests.stories.analyst import Analyst

FILE = {"en": "File", "ar": "ملف"}


def test_switching_and_back(analyst: Analyst) -> None:
    here, there = (analyst.language, {"en": "ar", "ar": "en"}[analyst.language])
    analyst.start()
    analyst.screen.click(analyst.events()[2].area.middle)
    analyst.see_marked()
    chosen, side = analyst.events()[2].name, analyst.see("table").area.left
    for language in (there, here):
        analyst.screen.press("ctrl+shift+a")
        analyst.language = language
        analyst.see("menu item", FILE[language])
        analyst.see_marked()
        row = analyst.until(analyst.selected, "the event, still selected")
        assert (row.name == chosen) == (language == here)
        assert (analyst.see("table").area.left == side) == (language == here)
    analyst.quit()
