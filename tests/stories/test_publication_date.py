"""An article of unknown date: the window asks, weekdays stay without a date until it is told, then they have one."""

from __future__ import annotations

from pathlib import Path

from tests.stories.analyst import Analyst

ARTICLE = "اندلعت احتجاجات في مدينة ألماتي يوم الأحد، واعتقلت الشرطة عشرات المتظاهرين أمس الثلاثاء.\n"


def undated(folder: Path) -> Path:
    path = folder / "undated.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


def test_the_window_asks_and_dates_appear(analyst: Analyst) -> None:
    analyst.start(undated(analyst.desk))
    before = [row.name for row in analyst.events()]
    analyst.see("push button", analyst.said("Notice", "Set date"))
    assert not any("2022" in name or "Jan" in name or "يناير" in name for name in before)

    analyst.click("text", analyst.said("Notice", "Publication date, year-month-day"))
    analyst.screen.type("the 5th")
    analyst.screen.press("Return")
    analyst.see("label", "2022-01-06")
    analyst.screen.press("ctrl+a")
    analyst.screen.type("2022-01-05")
    analyst.screen.press("Return")

    month = {"en": "Jan", "ar": "يناير"}[analyst.language]
    rows = analyst.until(
        lambda: [name for row in analyst.events() if month in (name := row.name)], "weekdays with their dates"
    )
    assert len(rows) == len(before)
    analyst.see_gone("push button", analyst.said("Notice", "Set date"))

    analyst.screen.press("ctrl+z")
    analyst.until(lambda: [row.name for row in analyst.events()] == before, "no dates after undoing")
    analyst.see("push button", analyst.said("Notice", "Set date"))
    analyst.quit()
