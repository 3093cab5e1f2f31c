"""Training: gold files are read, weights learn what they should, and articles left out are scored."""

import json
from pathlib import Path

import pytest

from extract.model import Span
from extract.training.__main__ import main
from extract.training.annotated import BESIDE, OFF, ON, read_articles, touch
from extract.training.fitting import fit
from extract.training.validation import score

TEXTS = {
    "a": (
        "قتل ثلاثة جنود في هجوم يوم الأحد.\n\nوقال شاهد إن الهجوم وقع فجرا.",
        [("casualties", "قتل"), ("attack", "هجوم")],
    ),
    "b": ("اعتقلت الشرطة زعيم الحزب يوم السبت.", [("arrest", "اعتقلت")]),
    "c": ("نددت فرنسا بالهجوم.\n\nودعت إلى الحوار.", [("condemnation", "نددت"), ("appeal", "ودعت")]),
}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    for name, (text, events) in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
        listed = [
            {"id": f"e{n}", "types": [type_], "mentions": [{"trigger": word, "occurrence": 1}], "required": True}
            for n, (type_, word) in enumerate(events)
        ]
        content = {"article": f"{name}.txt", "published": "2022-01-06", "events": listed}
        (tmp_path / f"{name}.gold.json").write_text(json.dumps(content), "utf-8")
    return tmp_path


def test_mentions_stand_on_the_gold_events_of_their_type(gold: Path) -> None:
    article = next(read_articles(gold))
    on = {(f.reading.mention.type, f.reading.mention.span.of(article.text)): set(f.events) for f in article.found}
    assert on["casualties", "قتل"] == {"e0"}
    assert on["attack", "هجوم"] == {"e1"}
    assert on["attack", "الهجوم"] == set()


def test_a_trigger_touches_what_it_overlaps_or_stands_beside_in_its_paragraph(gold: Path) -> None:
    article = next(read_articles(gold))
    attack = article.events[1]
    assert touch(attack.spans[0], attack, article.text) == ON
    assert touch(Span(0, 3), attack, article.text) == BESIDE
    assert touch(Span(len(article.text) - 5, len(article.text)), attack, article.text) == OFF


def test_weights_prefer_what_the_annotators_chose(gold: Path) -> None:
    weights = fit(list(read_articles(gold)))
    assert weights.mentions["type=arrest"] > 0 > weights.mentions["noun: definite"]


def test_a_second_event_for_a_gold_event_is_wrong(gold: Path) -> None:
    articles = list(read_articles(gold))
    scored = score(articles[0], fit(articles), least=0.0)
    assert (scored.found, scored.required) == (2, 2)
    assert sum(right for _, right in scored.shown) == 2


def test_validation_prints_scores_and_calibration(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([str(gold), "--validate"])
    printed = capsys.readouterr().out
    assert "ALL" in printed
    assert "confidence   shown  right  share" in printed
