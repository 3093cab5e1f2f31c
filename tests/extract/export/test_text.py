"""The plain form: earliest first, what is claimed or planned said so, what has no date last."""

from extract.export.text import to_text
from extract.pipeline import extract

TEXT = (
    "قتل 12 شرطيا في كابول أمس، وفق وكالة فرانس برس.\n\n"
    "سترسل روسيا قوات حفظ سلام إلى كازاخستان غدا.\n\n"
    "تأسست جامعة الدول العربية في مارس 1945."
)


def test_lines_are_in_the_order_of_time() -> None:
    founded, killed, sent = to_text(extract(TEXT, id="x", published="2022-01-06"))
    assert founded.startswith("1945-03 ")
    assert "Arab League founded" in founded
    assert founded.endswith("¶3")
    assert killed.startswith("2022-01-05 ")
    assert "[according to AFP]" in killed
    assert sent.startswith("2022-01-07 ")
    assert "[planned]" in sent


def test_without_a_publication_date_nothing_is_invented() -> None:
    lines = to_text(extract(TEXT, id="x"))
    assert sum(line.startswith(("أمس", "غدا")) for line in lines) == 2
    assert not any("2022" in line for line in lines)
