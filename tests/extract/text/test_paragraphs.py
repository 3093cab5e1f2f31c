"""Paragraphs: wrapped lines joined, teasers and promotion left out, nothing else lost."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.lexicons import read_toml
from extract.text.paragraphs import headings, is_noise, paragraphs


def surfaces(text: str) -> list[str]:
    return [span.of(text) for span in paragraphs(text)]


def test_blank_lines_part_paragraphs() -> None:
    assert surfaces("أعلنت الحكومة حالة الطوارئ.\n\nوخرج الآلاف.\n") == ["أعلنت الحكومة حالة الطوارئ.", "وخرج الآلاف."]


def test_hard_wrapped_lines_are_joined_up_to_the_full_stop() -> None:
    wrapped = "وقال\nرئيس الوزراء إن\nالقوات سترسل قريبا.\nورحب\nالبرلمان بالقرار\nفي جلسة طارئة."
    assert surfaces(wrapped) == ["وقال\nرئيس الوزراء إن\nالقوات سترسل قريبا.", "ورحب\nالبرلمان بالقرار\nفي جلسة طارئة."]


def test_each_line_is_a_paragraph_where_lines_end_their_sentences() -> None:
    assert len(surfaces("أضرب العمال.\nوأغلقت المتاجر.\nعاجل\nوعاد الهدوء.")) == 4


def test_a_teaser_between_wrapped_lines_is_left_out() -> None:
    text = "وتجمع\nالناس في الساحة.\nاقرأ أيضا: صور من الساحة\nثم\nتفرقوا ليلا."
    assert surfaces(text) == ["وتجمع\nالناس في الساحة.", "ثم\nتفرقوا ليلا."]


@pytest.mark.parametrize("group", list(read_toml("noise.toml").values()), ids=list(read_toml("noise.toml")))
def test_the_examples_in_the_data_hold(group: dict[str, list[str]]) -> None:
    assert [line for line in group["examples"] if not is_noise(line)] == []
    assert [line for line in group["not_examples"] if is_noise(line)] == []


@pytest.mark.parametrize("line", ["ــــــــــ", "***", "--- ---", "١٢٣"])
def test_drawn_rules_are_noise(line: str) -> None:
    assert is_noise(line)


@given(st.text(alphabet='ابتو .\n\r\u2029؟:"«»', max_size=200))
def test_spans_are_ordered_apart_and_trimmed(text: str) -> None:
    found = paragraphs(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert all(span.of(text).strip() == span.of(text) != "" for span in found)


@pytest.mark.parametrize(
    "line",
    ["#مقتل_عشرين_شخصا #انفجار", "متظاهرون يحرقون الإطارات في بيروت (رويترز)", "صورة: متظاهرون في الساحة"],
)
def test_hashtags_and_captions_are_noise(line: str) -> None:
    assert is_noise(line)


def test_what_stands_below_a_teaser_without_words_of_its_own_goes_with_it() -> None:
    text = "هدأت المدينة.\n\nمواضيع ذات صلة\nمقتل عشرة في هجوم\nاعتقال وزير سابق\n\nوعاد السكان إلى بيوتهم."
    assert surfaces(text) == ["هدأت المدينة.", "وعاد السكان إلى بيوتهم."]


def test_a_credit_after_a_whole_sentence_is_no_caption() -> None:
    assert not is_noise("وقتل ثلاثة أشخاص في بيروت أمس. (رويترز)")


def test_a_few_words_that_end_no_sentence_are_a_heading_below_the_first_paragraph() -> None:
    text = "اشتباكات في العاصمة\n\nأعلنت الحكومة حالة الطوارئ.\n\nحصيلة القتلى\n\nوقال مسؤول إن المدينة هادئة."
    assert headings(text, paragraphs(text)) == {2}


def test_an_article_without_full_stops_has_no_headings() -> None:
    text = "قتل رجل في المدينة صباح الأحد بعد إطلاق نار\n\nوأصيب شقيقه\n\nولم تعرف أسباب الحادث رغم التحقيق"
    assert headings(text, paragraphs(text)) == frozenset()
