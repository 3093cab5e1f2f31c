"""What was found in a document besides its events: places, noun phrases, sources, counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extract.events.attribution import Statement, find_attributions
from extract.events.counts.attaching import Counts
from extract.events.counts.quantities import find_quantities
from extract.events.ranking import Reading
from extract.events.words import Word, word_of
from extract.model import Document, Place, Quantity, Sentence, TimeExpression, When
from extract.names.arabic import place_name
from extract.names.phrases import Phrases
from extract.names.reference import resolve
from extract.places import Scene
from extract.places.words import place_words, without_clitics
from extract.text.folding import fold


@dataclass(frozen=True, slots=True)
class Material:
    """What was found in a document besides its events."""

    document: Document
    scene: Scene
    counts: Counts
    phrases: tuple[Phrases, ...]
    statements: tuple[Statement, ...]
    place_names: dict[str, str]
    looks_back: bool  # the article tells mostly of years gone by


def gather(
    document: Document,
    sentences: tuple[Sentence, ...],
    times: tuple[TimeExpression, ...],
    readings: Sequence[Reading],
) -> Material:
    """Reads places, noun phrases and sources of ``document``, and the counts of its mentions."""
    mentions = [r.mention for r in readings]
    dated = [is_background(r.dated.when, document) for r in readings if r.dated.own]
    scene = Scene(document, sentences)
    quantities = find_quantities(document, sentences, times)
    places = scene.places
    names: dict[str, str] = {}
    for place in places:
        if place.name and place_words().resolved.keys().isdisjoint(without_clitics(fold(place.text))):
            names.setdefault(place.name, place_name(place.text))
    starts = {place.span.start: place for place in places}
    known = {m.context.number: m.context.words for m in mentions}
    phrases = tuple(_phrases(sentences, known, starts, quantities))
    resolve(phrases)
    statements = find_attributions(document, sentences, phrases)
    return Material(
        document, scene, Counts(quantities, mentions), phrases, statements, names, 2 * sum(dated) > len(dated)
    )


def _phrases(
    sentences: Sequence[Sentence],
    known: dict[int, tuple[Word, ...]],
    places: dict[int, Place],
    quantities: Sequence[Quantity],
) -> Iterable[Phrases]:
    at = 0
    for number, sentence in enumerate(sentences):
        inside = []
        while at < len(quantities) and quantities[at].span.start < sentence.span.end:
            inside.append(quantities[at])
            at += 1
        here = {t.span.start: places[t.span.start] for t in sentence.tokens if t.span.start in places}
        words = known.get(number) or tuple(map(word_of, sentence.tokens))
        yield Phrases(words, sentence.tokens, here, inside)


def is_background(when: When, document: Document) -> bool:
    """Whether something was over before the year that came before the article's."""
    last = when.end or when.start
    return document.published is not None and last is not None and int(last[:4]) < int(document.published[:4]) - 1
