"""Events: found by their triggers, dated, joined, with their arguments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.events.composition import compose
from extract.events.dates.dated import OPEN_ENDED, lies_ahead
from extract.events.dates.dating import carries, date_of
from extract.events.features import Told, features_of
from extract.events.grouping import grouped
from extract.events.labels.distinct import tell_apart
from extract.events.linking import link
from extract.events.material import gather
from extract.events.mentions import Context, Mention, contexts
from extract.events.ranking import Reading, probability, weights
from extract.events.status import status_of
from extract.model import Document, Event, Sentence, Span, TimeExpression
from extract.text.paragraphs import headings

WORTH_SHOWING = 0.55  # the least probability of an item on the timeline


def find_events(
    document: Document, sentences: tuple[Sentence, ...], times: tuple[TimeExpression, ...]
) -> tuple[Event, ...]:
    """The events ``document`` reports, in reading order."""
    readings = [r for r in read(document, sentences, times) if r.confidence >= WORTH_SHOWING]
    material = gather(document, sentences, times, readings)
    return tell_apart(compose(group, material) for group in grouped(link(readings), material))


def read(document: Document, sentences: tuple[Sentence, ...], times: tuple[TimeExpression, ...]) -> Iterator[Reading]:
    """Every mention of an event with its status, date and confidence, in reading order; sub-headings make none."""
    listed = tuple(contexts(sentences))
    told = Told(listed)
    known = weights("weights")
    carried: TimeExpression | None = None
    paragraph = -1
    skipped = headings(document.text, document.paragraphs)
    for context, inside in _with_times(listed, times):
        if context.sentence.paragraph in skipped and not _goes_on(context):
            continue
        if context.sentence.paragraph != paragraph:
            paragraph, carried = context.sentence.paragraph, None
        plans, facts = set[Span | None](), set[Span | None]()
        for trigger in context.triggers:
            mention = Mention(context, trigger)
            status = status_of(mention)
            dated = date_of(mention, status, inside, carried, document)
            if status == "asserted" and lies_ahead(mention, dated, document):
                status = "planned"
            (plans if status in OPEN_ENDED else facts).add(dated.time)
            features = tuple(features_of(mention, status, dated, told))
            told.add(mention)
            yield Reading(mention, status, dated, features, probability(features, known))
        dates = [t for t in inside if t.span not in plans - facts]  # the day of a plan is not that of what follows
        carried = next((t for t in reversed(dates) if carries(t, context, document)), carried)


def _goes_on(context: Context) -> bool:
    """Whether a line that looks like a sub-heading opens with 'and' and a verb, as only a sentence does."""
    first = context.words[0]
    return first.conjunction and bool(first.verbs)


def _with_times(
    listed: Sequence[Context], times: Sequence[TimeExpression]
) -> Iterator[tuple[Context, list[TimeExpression]]]:
    at = 0
    for context in listed:
        span = context.sentence.span
        while at < len(times) and times[at].span.end <= span.start:
            at += 1
        last = at
        while last < len(times) and times[last].span.start < span.end:
            last += 1
        yield context, list(times[at:last])
        at = last
