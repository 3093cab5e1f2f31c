"""Participants and sources point at the words they name; spans of every golden text and of broken ones."""

import pytest

from extract.pipeline import extract

BROKEN = [
    "قال قال قال إن إن",
    'وفق وفق "وفق',
    "نقلت عن عن عن قوله",
    "و و و و",
    "قتل 12 12 12 شرطيا شرطيا",
    'قالت الشرطة: "',
    "على يد على يد من قبل",
    "اقتحم اقتحام اقتحام اقتحام",
]


@pytest.mark.parametrize("text", BROKEN)
def test_broken_sentences_do_no_harm(text: str) -> None:
    for event in extract(text, id="x", published="2022-01-06").events:
        assert event.label.en
        assert event.label.ar


def test_spans_cover_the_words_they_are_given_with() -> None:
    text = (
        "قتل ثلاثة جنود وأصيب خمسة آخرون في كمين بسيناء يوم الثلاثاء، وفق وكالة فرانس برس. "
        "واعتقلت الشرطة المصرية عشرة مسلحين. وقال المتحدث باسم الجيش إن المسلحين هاجموا القاعدة."
    )
    events = extract(text, id="x", published="2022-01-06").events
    assert events
    for event in events:
        for participant in event.participants:
            assert participant.span.of(text) == participant.text
        if event.attribution is not None:
            assert event.attribution.span.of(text) == event.attribution.text
