"""Noun phrases: where they end, what English calls them, how they stand in an Arabic label."""

import pytest

from extract.events.counts.quantities import find_quantities
from extract.events.words import word_of
from extract.model import Document, Span
from extract.names.amounts import amount
from extract.names.lexicon import names
from extract.names.phrases import Phrases
from extract.places import Scene
from extract.text.tokens import sentences


def phrases(text: str) -> Phrases:
    document = Document("x", text, (Span(0, len(text)),))
    parts = sentences(document)
    places = {place.span.start: place for place in Scene(document, parts).places}
    counts = find_quantities(document, parts, ())
    (sentence, *_) = parts
    return Phrases(tuple(map(word_of, sentence.tokens)), sentence.tokens, places, counts)


@pytest.mark.parametrize(
    ("text", "name", "arabic"),
    [
        ("وزارة الخارجية الروسية تعلن", "Russian Foreign Ministry", "وزارة الخارجية الروسية"),
        ("المتحدثة باسم البيت الأبيض جين ساكي قالت", "Jen Psaki", "المتحدثة باسم البيت الأبيض جين ساكي"),
        ("الرئيس الأميركي السابق باراك أوباما زار", "Barack Obama", "الرئيس الأميركي السابق باراك أوباما"),
        ("والمتظاهرون اقتحموا المبنى", "protesters", "المتظاهرين"),
        ("قوات الأمن المتظاهرين", "security forces", "قوات الأمن"),
        ('منظمة "معاهدة الأمن الجماعي" بقيادة روسيا', "Collective Security Treaty Organization", None),
        ("رئيس لجنة الانتخابات في البلاد", "head of electoral commission", "رئيس لجنة الانتخابات"),
        ("حاكم ولاية تكساس يعلن", "governor of Texas", "حاكم ولاية تكساس"),
        ("صحافي في وكالة فرانس برس", "AFP journalist", "صحافي في وكالة فرانس برس"),
        ("مسلحون مجهولون ناشطا", "unidentified gunmen", "مسلحين مجهولين"),
        ("مبنى إدارة المدينة أمس", "city hall", "مبنى إدارة المدينة"),
        ("للشرطة في المدينة", "police", "الشرطة"),
        ("حركة طالبان أمس", "Taliban", "حركة طالبان"),
        ("جمعية الزهور المحلية", "association", "جمعية الزهور المحلية"),
    ],
)
def test_a_phrase_is_read_and_named(text: str, name: str, arabic: str | None) -> None:
    read = phrases(text)
    phrase = read.at(0)
    assert phrase is not None
    assert phrase.name == name
    assert arabic is None or read.arabic(phrase) == arabic


@pytest.mark.parametrize(
    ("text", "english", "arabic"),
    [
        ("قتل 12 شرطيا أمس", "12 police", "12 شرطيا"),
        ("أصيب أكثر من 1000 شخص أمس", "1,000+", "أكثر من 1000 شخص"),
        ("قتل عشرات المحتجين أمس", "dozens of protesters", "عشرات المحتجين"),
        ("قتل شرطيان أمس", "2 police", "شرطيين"),
        ("اعتقل ما لا يقل عن ثلاثين مسلحا أمس", "at least 30 gunmen", "ما لا يقل عن ثلاثين مسلحا"),
        ("نزح نحو مليوني شخص أمس", "about 2 million", "نحو مليوني شخص"),
    ],
)
def test_a_count_is_told_with_its_noun(text: str, english: str, arabic: str) -> None:
    read = phrases(text)
    phrase = read.at(1)
    assert phrase is not None
    assert phrase.quantity is not None
    assert amount(phrase.quantity, phrase) == english
    assert read.arabic(phrase) == arabic


def test_every_listed_name_has_its_english_in_both_numbers() -> None:
    for first, listed in names().items():
        assert first == first.strip()
        for item in listed:
            assert item.name.one or item.name.many
            assert not item.plural or item.name.many, item


@pytest.mark.parametrize(
    ("text", "arabic"),
    [
        ("محامو الأسرة أعلنوا", "محامي الأسرة"),
        ("مقاتلو المعارضة دخلوا", "مقاتلي المعارضة"),
        ("مسلحان مجهولان أطلقا", "مسلحين مجهولين"),
        ("عشرات الآلاف من منازلهم", "عشرات الآلاف"),
    ],
)
def test_a_phrase_stands_in_the_genitive(text: str, arabic: str) -> None:
    read = phrases(text)
    phrase = read.at(0)
    assert phrase is not None
    assert read.arabic(phrase) == arabic
