"""What cannot be opened, in the window: one sentence, and what was open stays open."""

from __future__ import annotations

from tests.stories.analyst import Analyst

WRONG = {
    "binary": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + b"\x00\xff" * 300, "is not a text file", "ليس ملفا نصيا"),
    "empty": (b" \n", "is empty", "فارغ"),
    "English": (b"Nothing Arabic in here at all.", "no Arabic", "لا"),
    "case": (b"SQLite format 3\x00" + b"\x00" * 2000, "", ""),
}


def test_wrong_files_are_refused_and_the_article_stays(analyst: Analyst) -> None:
    analyst.start()
    before = [row.name for row in analyst.events()[:5]]
    title = analyst.see("frame").name
    for name, (content, english, arabic) in WRONG.items():
        path = analyst.desk / (f"{name}.waqai" if name == "case" else f"{name}.txt")
        path.write_bytes(content)
        analyst.screen.press("ctrl+o")
        analyst.choose_file(path)
        sentence = analyst.see("label", path.name).name
        assert (arabic if analyst.language == "ar" else english) in sentence
        analyst.see("frame", title)
        assert [row.name for row in analyst.events()[:5]] == before
        analyst.click("push button", analyst.said("Notice", "Close"))
        analyst.see_gone("label", path.name)
    analyst.quit()


def test_a_recent_file_that_is_gone(analyst: Analyst) -> None:
    path = analyst.desk / "soon-gone.txt"
    path.write_text("اندلعت احتجاجات في ألماتي.", "utf-8")
    analyst.start(path, "--published", "2022-01-06")
    analyst.events()
    analyst.screen.press("ctrl+w")
    analyst.see("push button", path.name)
    path.unlink()
    analyst.click("push button", path.name)
    assert (
        analyst.see("label", path.name).name
        == {
            "en": "There is no file “soon-gone.txt”.",
            "ar": "لا يوجد ملف باسم «soon-gone.txt».",
        }[analyst.language]
    )
    analyst.quit()
