"""A token as the trigger lexicon sees it: what it can be matched by, and what its readings and clitics tell.

Readings are taken out of context; which of them holds in a sentence is decided where a trigger is matched.
"""

from __future__ import annotations

from dataclasses import dataclass

from extract.model import Analysis, Token

_NOMINAL = ("noun", "noun_prop", "noun_quant", "noun_num")
_HAMZA = ("أ", "آ", "إ")
_MARKS = frozenset(".,،؛;:!?؟…\"'«»“”()[]-–—/")


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """One word form, the same object wherever it stands; ``keys`` are folded: its surface with and without proclitics,
    and its lemmas."""

    folded: str
    keys: frozenset[str]
    verbs: frozenset[str]
    passives: frozenset[str]
    nominals: frozenset[str]
    known: bool
    conjunction: bool  # opens with و or ف
    preposition: str  # the proclitic ب, ل or ك, else ''
    article: bool
    future: bool  # a verb with س
    perfect: bool
    imperfect: bool
    accusative: bool  # tanwin written with alef
    pronoun: bool  # an enclitic
    plural: bool
    is_mark: bool  # punctuation
    is_number: bool  # written in digits


def word_of(token: Token) -> Word:
    """The word form of ``token``; its readings are those of its surface, or none."""
    key = token.text, bool(token.analyses)
    if (found := _WORDS.get(key)) is None:
        readings = _plausible(token.folded, token.text, token.analyses)
        found = _WORDS[key] = _word(token.folded, token.text, readings)
    return found


_WORDS: dict[tuple[str, bool], Word] = {}


def _plausible(folded: str, surface: str, analyses: tuple[Analysis, ...]) -> tuple[Analysis, ...]:
    """The readings without those that the spelling or a far likelier reading rules out.

    'الأمة' holds no pronoun; 'فرحتهم' is not ف with a verb; 'جراحي' is an adjective and not 'my wounds'; the name of
    a place is not an emphatic or imperfect verb ('لندن', 'تشاد').
    """
    kept = analyses
    if surface.endswith("ة"):
        kept = tuple(a for a in kept if not a.enclitic) or kept
    kept = tuple(a for a in kept if "ف" not in a.proclitics) or kept
    if any(a.enclitic != "1s_poss" for a in kept):
        kept = tuple(a for a in kept if a.enclitic != "1s_poss")
    if any(a.pos == "noun_prop" and a.bare == folded for a in kept):
        kept = tuple(a for a in kept if a.pos != "verb" or (a.aspect == "p" and not a.proclitics))
    return kept


def _word(folded: str, surface: str, analyses: tuple[Analysis, ...]) -> Word:
    verbs = [a for a in analyses if a.pos == "verb" and a.aspect != "c"]
    nominals = [a for a in analyses if a.pos in _NOMINAL]
    conjunction = any({"و", "ف"} & a.proclitics for a in analyses) or (not analyses and folded[:1] == "و")
    bare = folded[1:] if conjunction and folded[:1] in "وف" else folded
    article = (
        bare.startswith(("ال", "بال", "كال", "لل")) and not verbs and not (analyses and not _any_article(analyses))
    )
    preposition = bare[:1] if bare[:1] in ("ب", "ل", "ك") and _has_preposition(analyses, bare) else ""
    lemmas = {a.bare for a in analyses}
    return Word(
        folded,
        frozenset(lemmas | _surfaces(folded, conjunction or not analyses)),
        frozenset(a.bare for a in verbs),
        frozenset(a.bare for a in verbs if a.voice == "p"),
        frozenset(a.bare for a in nominals if not _relational(folded, a.bare))
        if analyses
        else frozenset(_surfaces(folded, True)),
        bool(analyses),
        conjunction,
        preposition,
        article,
        _is_future(bare, surface, verbs),
        any(a.aspect == "p" for a in verbs),
        any(a.aspect == "i" for a in verbs),
        not surface.endswith(_HAMZA) and folded.endswith("ا") and any(a.bare == bare[:-1] for a in nominals),
        any(a.enclitic for a in analyses),
        any(a.number == "p" for a in nominals),
        folded in _MARKS,
        folded[:1].isdigit(),
    )


def _is_future(bare: str, surface: str, verbs: list[Analysis]) -> bool:
    """Whether every verb the form may be is one with س. 'I shall' is written with a hamza, names are not ('ساكي')."""
    return (
        bool(verbs) and all("س" in a.proclitics for a in verbs) and not (bare.startswith("سا") and "أ" not in surface)
    )


def _relational(folded: str, lemma: str) -> bool:
    """Whether a form is the adjective in -ي or -ية made from ``lemma`` ('اجتماعية'), which the tables list with it."""
    return not lemma.endswith(("ي", "يه")) and folded.endswith((lemma + "ي", lemma + "يه", lemma + "يا"))


def _any_article(analyses: tuple[Analysis, ...]) -> bool:
    return any("ال" in a.proclitics for a in analyses)


def _has_preposition(analyses: tuple[Analysis, ...], bare: str) -> bool:
    return any(bare[0] in a.proclitics for a in analyses) if analyses else bare.startswith(("بال", "لل"))


def _surfaces(folded: str, conjunction: bool) -> set[str]:
    """The surface, and what remains of it as conjunction, preposition and article are taken off one by one."""
    found = {folded}
    rest = folded
    if conjunction and len(rest) > 3 and rest[0] in "وف":
        rest = rest[1:]
        found.add(rest)
    if len(rest) > 4 and rest.startswith("لل"):
        found |= {"ال" + rest[2:], rest[2:]}
    elif len(rest) > 3 and rest[0] in "بلك":
        rest = rest[1:]
        found.add(rest)
    if len(rest) > 4 and rest.startswith("ال"):
        found.add(rest[2:])
    return found
