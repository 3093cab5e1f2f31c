"""Stretches of time that no calendar tells ('بعد ليلة شهدت أعمال شغب'): what they time takes no date from around it;
and vague times ('قبل عقود').

Finds them by a word before and a noun of time; resolving those that can be resolved is the business of
``extract.times``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.events.clauses import joining_words
from extract.events.dates.belonging import boundaries, distance, place_of
from extract.events.mentions import Context, Mention
from extract.model import Span, TimeExpression

_VAGUE = ("PAST_REF", "FUTURE_REF")
_BESIDE = 6  # characters between a vague time and the date it is part of
_REACH = 40  # words on either side of a mention in which a stretch of its own stands


def kept_from(mention: Mention, times: Sequence[TimeExpression]) -> int | None:
    """The word before which no date is the mention's, for a stretch of its own; None where it has none.

    What is told inside or after the stretch is kept from all before it, what the stretch tells the time of from all
    before that main clause.
    """
    context, clauses = mention.context, mention.context.outline.clauses
    kept = None
    low, high = max(0, mention.trigger.first - _REACH), mention.trigger.last + _REACH
    for at in _stretches(context, times, low, high):
        opening = context.outline.clause_of[at]
        while (
            opening
            and clauses[opening].first > low
            and not (clauses[opening].kind == "main" and context.words[clauses[opening].first].conjunction)
        ):
            opening -= 1
        first = clauses[opening].first
        if first <= mention.trigger.first:
            kept = at if at < mention.trigger.first else first
    return kept


def keeps_off(mention: Mention, kept: int | None, span: Span) -> bool:
    """Whether a date is not the mention's, for it stands before word ``kept`` and in no clause of its own."""
    return kept is not None and place_of(mention.context, span) < kept and boundaries(mention, span) > 0


def _stretches(context: Context, times: Sequence[TimeExpression], low: int, high: int) -> Iterator[int]:
    words, tokens, joins = context.words, context.sentence.tokens, joining_words()
    for at in range(low, min(high, len(words) - 1)):
        noun = words[at + 1]
        if noun.article or not (noun.nominals & joins["stretch"] and words[at].keys & joins["stretch_after"]):
            continue
        if not any(t.start is not None and t.span.overlaps(tokens[at + 1].span) for t in times):
            yield at


def told_vaguely(mention: Mention, times: Sequence[TimeExpression], usable: Sequence[TimeExpression]) -> bool:
    """Whether the mention's own clause tells its time by words no calendar knows ('قبل عقود', 'الأسابيع القادمة') that
    stand nearer than any date."""
    told = [t for t in times if t.kind == "DATE" and t.timex in _VAGUE and "time:after-event" not in t.rules]
    starts = [t.span.start for t in usable]
    vague = [
        t
        for t in told  # 'في وقت سابق من مساء اليوم' has a day
        if boundaries(mention, t.span) == 0 and not any(0 <= at - t.span.end <= _BESIDE for at in starts)
    ]
    near = min((distance(mention, t) for t in vague), default=None)
    return near is not None and all(distance(mention, t) > near for t in usable)
