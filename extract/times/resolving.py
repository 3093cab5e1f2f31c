"""Gives a chosen expression its value: the anchor it is counted from, the direction, the relation, disagreements."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from extract.model import Relation, Span, TimeExpression
from extract.morphology import analyse
from extract.text.folding import Folded
from extract.times import describe
from extract.times.choosing import Found
from extract.times.values import Anchor, Duration, Interval, Time

_RELATIONS: dict[str, Relation] = {
    "منذ": "since",
    "مذ": "since",
    "حتى": "until",
    "حتي": "until",
    "لغايه": "until",
    "قبل": "before",
    "بعد": "after",
}
_FUTURE_VERB = re.compile(r"[وف]?س[يتنا]\w{2,}|سوف|لن|المقرر|مقررا|مقرر|المزمع|المتوقع|يعتزم|تعتزم|المنتظر")
_STOP = re.compile(r"[.!?؟\n]\s")
_CONTEXT = 160  # characters before an expression in which its verb is looked for
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def looks_forward(folded: Folded, at: int) -> bool:
    """Whether the sentence up to the expression has a verb or phrase of the future."""
    before = folded.text[max(0, at - _CONTEXT) : at]
    sentence = _STOP.split(before)[-1]
    for word in sentence.split():
        match = _FUTURE_VERB.fullmatch(word.strip("،,:\"'()«»"))
        if match and (len(match[0]) < 5 or "س" not in match[0][:2] or _is_future_verb(match[0])):
            return (
                not (match[0].startswith("س") or match[0][1:2] == "س") or _is_future_verb(match[0]) or match[0] == "سوف"
            )
    return False


def _is_future_verb(word: str) -> bool:
    return any("س" in a.proclitics and a.pos == "verb" for a in analyse(word))


def resolve(
    item: Found, folded: Folded, reference: datetime | None, told: TimeExpression | None, forward: bool, alone: bool
) -> TimeExpression:
    value = item.edge.value
    if isinstance(value, Duration):
        return describe.duration(item.span, value, item.edge.rules)
    if not isinstance(value, Time):
        return describe.valueless(item.span, str(value), item.edge.rules)
    textual = value.textual and told is not None
    moment = told.start if textual and told else reference
    if value.textual and told is None and not (forward or alone):
        moment = None  # 'after two days' in a story that has told no day: nobody says which
    interval = value.find(Anchor(moment, forward, alone))
    relation = value.relation if value.relation != "during" else _relation_before(folded, item.edge.start)
    if relation == "until" and value.clock and not describe.has_day(value) and interval:
        interval = (None, interval[0])
    expression = describe.time(item.span, value, interval, relation, item.edge.rules)
    if textual and told:
        expression = replace(expression, anchor=told.span, basis="relative")
    return replace(expression, conflict=_conflict(value, interval, folded.source, item.span))


def _relation_before(folded: Folded, at: int) -> Relation:
    """The relation the word before an expression gives it: 'حتى', 'منذ', 'قبل', 'بعد'."""
    last = folded.text[max(0, at - 20) : at].split()[-1:]
    word = last[0] if last else ""
    return next((r for w in (word, word[1:] if word[:1] in "وف" else word) if (r := _RELATIONS.get(w))), "during")


def _conflict(value: Time, interval: Interval | None, text: str, span: Span) -> str | None:
    """A weekday in the text that its date does not fall on."""
    wanted = value.fields.weekday if value.fields else None
    if wanted is None or not interval or not interval[0] or interval[0].isoweekday() == wanted:
        return None
    day = interval[0]
    said, true = _WEEKDAYS[wanted - 1], _WEEKDAYS[day.isoweekday() - 1]
    return f"“{span.of(text)}” names a {said}, but {day.day} {day:%B %Y} is a {true}."
