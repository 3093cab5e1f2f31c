"""How near a temporal expression stands to a mention: in its clause, beside it, or clauses away.

A date belongs to the clause it stands in, and to its neighbour where it opens a phrase that hangs on that ('منذ عام
2014'), fills a clause alone ('في عام 1938، قتل …') or tells of a noun in the relative clause right after it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from extract.events.clauses import joining_words
from extract.events.mentions import Context, Mention
from extract.model import Span, TimeExpression

_ACROSS = 45  # characters a clause boundary counts for
_BACKWARD = 12  # what an expression before its trigger is farther than one after it
_SAID_REACH = 6  # words between a verb of saying and its date
_THAT_REACH = 12  # words between that date and 'that'
_ANTECEDENT = 3  # words between a noun and the relative clause that tells of it
_NAME_REACH = 7  # words between 'law' and its year
_STOPS = frozenset(".!?؟؛")


def distance(mention: Mention, time: TimeExpression) -> int:
    """Characters between a mention and an expression, clause boundaries and looking back counted in."""
    trigger = mention.span
    between = boundaries(mention, time.span)
    if time.span.start >= trigger.end:
        return time.span.start - trigger.end + _ACROSS * between
    return max(0, trigger.start - time.span.end) + _BACKWARD + _ACROSS * between


def boundaries(mention: Mention, span: Span) -> int:
    """How many clause boundaries lie between a mention and ``span``, none where it belongs to its clause."""
    return min(abs(home - mention.clause_number) for home in _homes(mention, span))


def opens(context: Context, span: Span) -> bool:
    """Whether ``span`` fills the first clause of a sentence: what it dates is the whole sentence."""
    return clause_of(context, span) == 0 and _fills(context, span, 0)


def clause_of(context: Context, span: Span) -> int:
    """The number of the clause that ``span`` begins in."""
    return context.outline.clause_of[place_of(context, span)]


def place_of(context: Context, span: Span) -> int:
    """The number of the word that ``span`` begins in."""
    tokens = context.sentence.tokens
    return min(bisect_right(tokens, span.start, key=lambda t: t.span.end), len(tokens) - 1)


def reported(mention: Mention, time: TimeExpression) -> bool:
    """Whether the expression says when something was said, and the mention is what was said ('said on Monday that')."""
    words, at = mention.context.words, place_of(mention.context, time.span)
    if at > mention.trigger.first:
        return False
    between = words[at : min(mention.trigger.first, at + _THAT_REACH)]
    if not any(w.keys & joining_words()["that"] for w in between):
        return False
    return any(w.keys & joining_words()["said"] for w in words[max(0, at - _SAID_REACH) : at])


def names_law(context: Context, span: Span) -> bool:
    """Whether a year is part of the name of a law or a budget: 'قانون الدفاع الوطني لسنة 2012'."""
    words, at = context.words, place_of(context, span)
    if words[at].preposition != "ل":
        return False
    return any(w.keys & joining_words()["dated_name"] for w in words[max(0, at - _NAME_REACH) : at])


def goes_on_there(mention: Mention, span: Span) -> bool:
    """Whether the mention's clause tells what came of what the relative clause of ``span`` dates: '… الذي وقع في 17
    أغسطس، حيث قتل …'."""
    clause = mention.clause
    follows = mention.clause_number > clause_of(mention.context, span)
    return follows and bool(mention.context.words[clause.first].keys & joining_words()["came_of"])


def _homes(mention: Mention, span: Span) -> Iterator[int]:
    """The clauses an expression belongs to, as ``mention`` sees it."""
    context, clauses = mention.context, mention.context.outline.clauses
    at = place_of(context, span)
    number = context.outline.clause_of[at]
    clause = clauses[number]
    yield number
    if (
        number
        and clause.kind == "subordinate"
        and at - clause.first <= 1
        and context.words[clause.first - 1].folded not in _STOPS
    ):
        yield number - 1
    if _fills(context, span, number):
        yield number - 1 if number else number + 1
    while number and clauses[number - 1].kind == "relative" and context.words[clauses[number].first].conjunction:
        number -= 1  # 'الذي بلغت قوته 7 درجات والذي وقع الجمعة'
    near = clauses[number].first - 1 - mention.trigger.last <= _ANTECEDENT
    if clause.kind == "relative" and mention.clause_number == number - 1 and not mention.verbal and near:
        yield number - 1


def _fills(context: Context, span: Span, number: int) -> bool:
    """Whether an expression is all that clause ``number`` says, but for a word before it."""
    clause, tokens = context.outline.clauses[number], context.sentence.tokens
    if place_of(context, span) - clause.first > 1:
        return False
    after = (at for at in range(clause.first, clause.last + 1) if tokens[at].span.start >= span.end)
    return all(context.words[at].is_mark for at in after)
