"""Reviewing with keys alone; undo and redo; the case kept in a file, closed, and opened again as it was."""

from __future__ import annotations

from tests.stories.analyst import Analyst


def progress(analyst: Analyst, reviewed: int) -> str:
    """What the status line says of the sample's review."""
    said = analyst.said("Status", "{0} of {1} reviewed").replace("{0}", str(reviewed))
    return said.split("{1}")[0].strip()


def test_with_keys_and_undone(analyst: Analyst) -> None:
    analyst.start()
    analyst.events()
    analyst.screen.press("ctrl+j")
    analyst.see_marked()
    first = analyst.timeline.description
    analyst.screen.press("ctrl+Return")
    analyst.see("label", progress(analyst, 1))
    analyst.until(lambda: analyst.timeline.description != first, "the next one to review")
    analyst.screen.press("ctrl+BackSpace")
    analyst.see("label", progress(analyst, 2))
    for key, reviewed in (("ctrl+z", 1), ("ctrl+z", 0), ("ctrl+shift+z", 1), ("ctrl+shift+z", 2)):
        analyst.screen.press(key)
        analyst.see("label", progress(analyst, reviewed))
    analyst.quit("&Discard")


def test_what_is_in_no_file_is_saved_when_leaving(analyst: Analyst) -> None:
    path = analyst.desk / "kazakhstan.waqai"
    analyst.start()
    analyst.events()
    analyst.screen.press("ctrl+j", "ctrl+Return")
    analyst.see("label", progress(analyst, 1))
    analyst.screen.press("ctrl+w")
    analyst.click("push button", analyst.said("Question", "Cancel"))
    analyst.attend()
    analyst.see("label", progress(analyst, 1))
    analyst.screen.press("ctrl+w")
    analyst.click("push button", analyst.said("Leaving", "&Save…").replace("&", ""))
    analyst.choose_file(path)
    analyst.click("push button", path.name)
    analyst.see("label", progress(analyst, 1))
    analyst.quit()


def test_a_case_opened_again_is_as_it_was_left(analyst: Analyst) -> None:
    path = analyst.desk / "kazakhstan.waqai"
    analyst.start()
    analyst.events()
    analyst.screen.press("ctrl+j", "ctrl+Return")
    analyst.see("label", progress(analyst, 1))
    analyst.screen.press("ctrl+s")
    analyst.choose_file(path)
    analyst.see("label", analyst.said("Status", "Saved"))
    analyst.screen.press("ctrl+BackSpace")
    analyst.see("label", progress(analyst, 2))
    analyst.quit()

    analyst.start(path)
    analyst.see("label", progress(analyst, 2))
    analyst.events()
    for reviewed in (1, 0):
        analyst.screen.press("ctrl+z")
        analyst.see("label", progress(analyst, reviewed))
    analyst.screen.press("ctrl+shift+z")
    analyst.see("label", progress(analyst, 1))
    analyst.quit()
