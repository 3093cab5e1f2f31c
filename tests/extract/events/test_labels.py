"""Labels: every type and every trigger has some, in both languages, of slots that something fills."""

import re
import tomllib

import pytest

from extract.events.labels.patterns import Slots, label
from extract.events.words import Word, word_of
from extract.lexicons import event_types, read_text
from extract.model import Document, Status
from extract.pipeline import extract
from extract.text.paragraphs import paragraphs
from extract.text.tokens import sentences

SLOTS = {
    "agent", "patient", "object", "recipient", "instrument", "means", "topic", "clock", "night", "percent", "magnitude",
    "killed", "injured", "missing", "arrested", "protesters", "troops", "displaced", "homeless", "voters",
}  # fmt: skip
NOTHING = (Slots({}), Slots({}))


def said(text: str) -> tuple[Word, ...]:
    """The words of a text as a trigger has them."""
    document = Document("words", text, paragraphs(text))
    return tuple(word_of(token) for sentence in sentences(document) for token in sentence.tokens)


def patterns() -> list[tuple[str, str]]:
    found = []
    for type_ in event_types():
        entry = tomllib.loads(read_text(f"labels/{type_}.toml"))
        for row in (entry, *entry.get("sense", ())):
            found += [(f"{type_} {lang}", p) for lang in ("en", "ar") for p in row[lang]]
    return found


def test_patterns_use_slots_that_something_fills() -> None:
    for where, pattern in patterns():
        assert set(re.findall(r"\{(\w+)\}", pattern)) <= SLOTS, (where, pattern)


def test_no_pattern_mixes_its_language() -> None:
    for where, pattern in patterns():
        arabic = bool(re.search("[\u0621-\u064a]", pattern))
        assert arabic == where.endswith("ar") or not re.sub(r"[{}<>\w ]", "", pattern), (where, pattern)


@pytest.mark.parametrize("type_", list(event_types()))
def test_a_type_with_nothing_known_has_a_name_in_both_languages(type_: str) -> None:
    name = label(type_, "asserted", (), (), NOTHING, ((), ()))
    assert name.en[:1].isupper()
    assert name.ar


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("سجلت الوزارة ثلاثين حالة كوليرا.", ("dead", "death", "killed")),
        ("نقل إلى المستشفى في حالة حرجة.", ("dead", "death", "killed")),
        ("نفق مئات الرؤوس من الماشية.", ("killed", "death")),
        ("تكبد الجيش خسائر كبيرة.", ("killed", "death")),
        ("ساد الهدوء شوارع المدينة.", ("withdraw",)),
        ("بدأت مناورات عسكرية في البحر.", ("deployed",)),
        ("اعترضت الدفاعات الجوية صاروخا.", ("clash",)),
        ("أحبطت السلطات محاولة انقلابية.", ("attack",)),
        ("خرج المعتقلون من السجن.", ("jail", "arrest")),
        ("جددت المحكمة حبس الصحفي.", ("sentence", "jailed")),
        ("دفع المتهم ببراءته أمام المحكمة.", ("acquit",)),
        ("ناقش البرلمان مشروع قانون.", ("passes", "passed")),
        ("خفضت فرنسا التمثيل الدبلوماسي.", ("eased", "eases")),
        ("قررت الحكومة رفع رواتب الموظفين.", ("price",)),
    ],
)
def test_a_label_says_no_more_than_the_words(text: str, wrong: tuple[str, ...]) -> None:
    labels = [event.label.en.lower() for event in extract(text, id="words", published="2022-01-06").events]
    assert labels
    assert not [name for name in labels if any(word in name for word in wrong)]


def test_a_place_the_label_names_is_not_told_again() -> None:
    slots = (Slots({"agent": "Russia", "patient": "peacekeepers", "recipient": "Kazakhstan"}), Slots({}))
    assert label("deployment", "planned", said("إرسال"), (), slots, (("Kazakhstan",), ("كازاخستان",))).en == (
        "Russia sends peacekeepers to Kazakhstan"
    )
    assert label("protest", "asserted", (), (), NOTHING, (("Kazakhstan",), ("كازاخستان",))).en == (
        "Protests · Kazakhstan"
    )


def test_the_verb_agrees_with_its_agent() -> None:
    one, many = Slots({"agent": "army"}), Slots({"agent": "police"}, frozenset({"agent"}))
    assert label("withdrawal", "asserted", said("انسحب"), (), (one, Slots({})), ((), ())).en == "Army withdraws"
    assert label("withdrawal", "asserted", said("انسحب"), (), (many, Slots({})), ((), ())).en == "Police withdraw"


@pytest.mark.parametrize(
    ("status", "en", "ar"),
    [("denied", "Denied: strike", "نفي: إضراب"), ("called-for", "Called for: strike", "دعوة إلى: إضراب")],
)
def test_what_did_not_happen_says_so(status: Status, en: str, ar: str) -> None:
    name = label("strike", status, (), (), NOTHING, ((), ()))
    assert (name.en, name.ar) == (en, ar)
