"""Gives a chosen expression its value: the anchor it is counted from, the direction, the relation, disagreements."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from extract.model import Span, TimeExpression
from extract.text.folding import Folded
from extract.times import context, describe
from extract.times.choosing import Found
from extract.times.values import Anchor, Duration, Interval, Time

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def resolve(
    item: Found,
    folded: Folded,
    reference: datetime | None,
    told: TimeExpression | None,
    forward: bool,
    past: bool,
    alone: bool,
) -> TimeExpression:
    """The expression of ``item``, counted from ``reference`` or from ``told``, the last day the text told.

    ``forward`` and ``past`` are what its sentence speaks of; ``alone`` says there is no sentence.
    """
    value = item.edge.value
    if isinstance(value, Duration):
        return describe.duration(item.span, value, item.edge.rules)
    if not isinstance(value, Time):
        return describe.valueless(item.span, str(value), item.edge.rules)
    relation = value.relation if value.relation != "during" else context.relation(folded.text, item.edge.start)
    textual = told is not None and (value.textual == 2 or (value.textual == 1 and not forward))
    moment = told.start if textual and told else reference
    if value.textual and told is None and not (forward or alone):
        moment = None  # 'after two days' in a story that has told no day: nobody says which
    interval = value.find(Anchor(moment, forward, past or relation == "since", alone))
    if relation == "until" and value.clock and not describe.has_day(value) and interval:
        interval = (None, interval[0])
    expression = describe.time(item.span, value, interval, relation, item.edge.rules)
    if textual and told:
        expression = replace(expression, anchor=told.span, basis="relative")
    return replace(expression, conflict=_conflict(value, interval, folded.source, item.span))


def _conflict(value: Time, interval: Interval | None, text: str, span: Span) -> str | None:
    """A weekday in the text that its date does not fall on."""
    wanted = value.fields.weekday if value.fields else None
    if wanted is None or not interval or not interval[0]:
        return None
    day = interval[0] - timedelta(days=value.part in ("midnight", "small_hours"))  # they end the day they are named by
    if day.isoweekday() == wanted:
        return None
    said, true = _WEEKDAYS[wanted - 1], _WEEKDAYS[day.isoweekday() - 1]
    return f"“{span.of(text)}” names a {said}, but {day.day} {day:%B %Y} is a {true}."
