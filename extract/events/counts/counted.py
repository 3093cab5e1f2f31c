"""What a number of a sentence counts, told by the noun it stands with and by the verbs around.

Ages, scores, distances and the numbers of names are told apart here; words are data (``resources/quantities.toml``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.events.counts.figures import Figure, changed_from, outgrown
from extract.events.counts.governor import governor
from extract.events.counts.lexicon import HARM, lexicon
from extract.events.counts.nouns import noun_class, said_of
from extract.events.counts.setting import Setting
from extract.events.words import Word

UNITS_OF_TIME = frozenset(("hours", "minutes", "days", "weeks"))
OF_PEOPLE = ("people", "protesters", "troops", "displaced")
_NO_NOUN = frozenset(".،؛:!?؟()«»\"'-–[]+/") | frozenset(
    ("في", "علي", "عن", "الي", "بعد", "قبل", "ان", "و", "خلال", "مع", "منذ", "حتي", "او", "ثم", "لدي", "عند")
)
_SIGN_BEFORE, _SIGN_AFTER = re.compile(r"[$€£]\s*$"), re.compile(r"\s*[$€£]")
_PERCENT_BEFORE = re.compile(r"[%٪]\s*$")
_ARTICLE = frozenset(("ال", "وال", "بال", "لل", "ولل"))  # 'الـ 47'
_NUMBERING = re.compile(r"(?:بالغ|يبلغ|بلغ|يقدر|قدر)\w*\s+عدد\w*\s+(?:\w+\s+){0,2}$")
_STRENGTH = re.compile(r"(?:بقوه|قوته|قوتها|شدته|شدتها|بلغت قوته|درجه)\s*$")
_A_FEW = 9  # the most that 'several' means
TOLD_VAGUELY = UNITS_OF_TIME | {*HARM, "displaced"}  # what is worth saying with no figure
MEASURED = UNITS_OF_TIME | {"height", "money"}
_BETWEEN_FATES = re.compile(r"\s*(?:ما\s+)?بين\s+\w+\s+و\w+")  # 'ثلاثون بين قتيل وجريح'
_ELSEWHERE = re.compile(r"\s*(?:في|ب\w+)\s")  # 'قتل ثلاثة في حلب وأربعة في حمص'
_SPEED = re.compile(r"سرع\w+\s+(?:\w+\s+){0,2}$")
_ONE = frozenset(("واحد", "واحده", "واحدا"))  # not 'احد', 'one of'
_TWO = frozenset(("اثنان", "اثنين", "اثنتان", "اثنتين"))
_ONES = _ONE | {"1"}


def what_of(setting: Setting) -> tuple[str | None, int | None]:
    """What is counted and the place of the counted noun; None for a number that is no count."""
    what, noun = _what(setting)
    return (None if what is None or _is_no_count(setting, what, noun) else what), noun


def _what(setting: Setting) -> tuple[str | None, int | None]:
    known, number, words = lexicon(), setting.number, setting.words
    if known.percent.match(setting.right) or _PERCENT_BEFORE.search(setting.left):
        return "percent", None
    if _SIGN_BEFORE.search(setting.left) or _SIGN_AFTER.match(setting.right):
        return "money", None
    if words[setting.first].keys & known.no_numbers or (number.value == 1 and not words[setting.first].keys & _ONES):
        return None, None
    noun = _noun(setting)
    if _is_label(setting, noun):
        return None, None
    if noun is not None and words[noun].keys & known.not_after:
        return None, None
    kind = _kind(setting, noun)
    if number.value == 1 and not number.digits and kind is None:
        return None, None
    if kind in (None, "degrees") and setting.near(known.quake) and (kind or _STRENGTH.search(setting.left)):
        return "magnitude", None
    if kind == "height":
        return ("height" if setting.near(known.height) else "other"), noun
    if kind == "degrees":
        return "other", noun
    if kind in OF_PEOPLE:
        done = governor(words, setting.first, _end(setting, noun), setting.counted)
        numbered = setting.numbered() if kind == "people" and done is None else None
        return done_to(numbered or kind, done), noun
    if kind == "injured" and _verb_before(setting) == "killed":
        return "killed", noun  # 'فارق سبعة مصابين الحياة'
    if kind in HARM and noun is not None and noun > setting.last + 1:  # 'وفاة اثنين من المصابين'
        return setting.governed_closely() or kind, noun
    if kind is not None:
        return kind, noun
    return _unnamed(setting, noun)


def _verb_before(setting: Setting) -> str | None:
    """What the verb right before a number says happened to those counted."""
    at = setting.told_from() - 1
    verb = at >= 0 and setting.words[at].perfect and noun_class(setting.words[at]) is None
    return said_of(setting.words[at]) if verb else None


def _is_label(setting: Setting, noun: int | None) -> bool:
    """Whether the word before makes the number a name or a year: 'القرار 2254', not 'الحداد العام ثلاثة أيام'."""
    previous = setting.previous
    if not previous or not previous.keys & lexicon().not_before or setting.number.ranged:
        return False
    counting = noun is not None and noun > setting.last and noun_class(setting.words[noun])
    return not (
        lexicon().in_all.search(setting.left) or (counting and previous.article and not _a_year(setting.number))
    )


def _kind(setting: Setting, noun: int | None) -> str | None:
    """What the noun says is counted; behind 'case of' the noun after it tells."""
    words = setting.words
    if noun is None:
        return None
    if words[noun].keys & lexicon().counter and noun + 1 < len(words):
        told = said_of(words[noun + 1]) or noun_class(words[noun + 1])
        if told and told != "people":
            return told
    kind = noun_class(words[noun])
    if kind is None and noun < setting.first and noun:  # 'الضحايا المدنيون الثمانية'
        kind = noun_class(words[noun - 1])
    return kind


def done_to(kind: str, done: str | None) -> str:
    """What is counted where people are: what was done to them, if it is said; demonstrators are not 'displaced'."""
    if kind == "people":
        return done or "other"
    return done if done in HARM else kind


def _end(setting: Setting, noun: int | None) -> int:
    return setting.last if noun is None else max(noun, setting.last)


def _unnamed(setting: Setting, noun: int | None) -> tuple[str | None, int | None]:
    """A number with a noun of no class, or with none: a verb close before it may tell."""
    number = setting.number
    if _a_year(number) or (number.digits and number.value == 0):
        return None, None
    if noun is not None:
        done = None if setting.parted() else setting.governed_closely()
        return (done if done in ("killed", "injured") else "other"), noun
    if number.value is None and not number.ranged and not _BETWEEN_FATES.match(setting.right):
        return setting.governed() or "other", None
    if _BETWEEN_FATES.match(setting.right):
        return "other", None
    if done := setting.governed_closely():
        return done, None
    if numbered := setting.numbered():
        return done_to(numbered, setting.governed()), None
    if (among := lexicon().among.match(setting.right)) and (said := _said_next(setting, among.end())):
        return said, None
    if setting.before in HARM and _ELSEWHERE.match(setting.right) and setting.joined():
        return setting.before, None
    again = setting.words[max(0, setting.first - 3) : setting.first]
    if setting.before and any(w.keys & lexicon().again for w in again):
        return setting.before, None
    return None, None


def _said_next(setting: Setting, reach: int) -> str | None:
    """What the word at most ``reach`` characters after the number says: 'في عداد المفقودين'."""
    skipped = len(setting.right[:reach].split())
    after = setting.words[setting.last + 1 + skipped : setting.last + 2 + skipped]
    return said_of(after[0]) if after else None


def _noun(setting: Setting) -> int | None:
    """The place of the counted noun: after the number, or before it ('الضحايا الثمانية', 'شخص واحد')."""
    number, previous = setting.number, setting.previous
    if number.value is not None and not number.digits and number.value <= 10:
        if number.definite and previous and previous.article:
            return setting.first - 1
        if number.value == 2 and setting.words[setting.first].keys & _TWO and previous and noun_class(previous):
            return setting.first - 1  # 'مدنيين اثنين'
        if number.value == 1:
            return setting.first - 1 if previous and setting.words[setting.first].keys & _ONE else None
    after = _noun_after(setting.words, setting.last)
    if (after is None or not _is_counted(setting, after)) and _NUMBERING.search(setting.left):
        reach = range(setting.first - 2, max(-1, setting.first - 9), -1)
        return next((at for at in reach if _is_counted(setting, at)), None)
    words, to = setting.words, setting.last + 1
    if after is None and to + 1 < len(words) and words[to].folded == "الي" and words[to + 1].is_number:
        return _noun_after(words, to + 1) if changed_from(setting.left) else None
    if after is None and previous and previous.folded in _ARTICLE and setting.first > 1:
        return setting.first - 2
    return after


def _is_counted(setting: Setting, at: int) -> bool:
    return noun_class(setting.words[at]) is not None


def _noun_after(words: Sequence[Word], last: int) -> int | None:
    at = last + 1
    if at + 1 < len(words) and words[at].folded == "من":
        at += 1
        if words[at].pronoun and noun_class(words[at]) in (None, "other"):
            return None  # 'إجلاء الآلاف من منازلهم'
    if at >= len(words):
        return None
    word = words[at]
    if word.folded in _NO_NOUN or word.is_mark or word.is_number:
        return None
    if (word.conjunction or word.preposition) and (noun_class(word) is None or word.folded.startswith("وال")):
        return None
    return at if word.nominals or noun_class(word) or not word.known else None


def _a_year(number: Figure) -> bool:
    return (
        number.value is not None and number.digits and 1900 <= number.value <= 2100 and number.end - number.start == 4
    )


def _is_no_count(setting: Setting, what: str, noun: int | None) -> bool:
    """Whether a number is no count after all: somebody's age, a distance, 'several' of what nobody harmed, a toll that
    has grown since."""
    if what in HARM and (lexicon().superseded.search(setting.left) or outgrown(setting.left, setting.right)):
        return True
    if setting.number.value is None and setting.number.high == _A_FEW:
        return what not in TOLD_VAGUELY
    if setting.number.value is not None and setting.number.value < 1 and not setting.number.digits:
        return what not in MEASURED  # 'half of them' is no figure, 'half an inch' is
    if noun is None or what == "money":
        return False
    keys = setting.words[noun].keys
    if keys & lexicon().distance:
        return not _SPEED.search(setting.left)
    return bool(keys & lexicon().age_units)
