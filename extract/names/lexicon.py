"""What people, organisations and things are called: ``resources/names``, indexed by the Arabic forms they take in text.

Forms are folded and without article. Where a phrase begins and ends in a sentence is decided in ``phrases``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from extract.lexicons import LexiconError, read_tsv
from extract.places.words import without_clitics
from extract.text.folding import fold

ACTORS = frozenset(
    ("person", "crowd", "force", "body", "media", "source", "authority", "party", "armed", "people", "company")
) | {"figure", "place", "victim"}
_PLURAL_KINDS = frozenset(("force", "people", "authority"))
_THINGS = frozenset(
    ("building", "site", "weapon", "vehicle", "goods", "document", "service", "topic", "price", "report")
)
_PRONOUNS = ("هما", "هم", "هن", "ها", "ه")


@dataclass(frozen=True, slots=True)
class Name:
    """What English calls it: one of them, several, in a label; ``of`` tells how a genitive joins, see people.tsv."""

    one: str
    many: str
    short: str
    kind: str
    of: str = "-"
    proper: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """An Arabic form of a name: its words after the first, and whether it is a plural or dual. In a ``construct`` the
    first word takes no article."""

    rest: tuple[str, ...]
    name: Name
    plural: bool
    construct: bool = False


Index = dict[str, tuple[Listing, ...]]


@cache
def names() -> Index:
    """Every listing by its first word, the longest first. Raises LexiconError for an unknown kind."""
    found: dict[str, dict[tuple[str, ...], Listing]] = {}
    for words, name, plural in (*_organisations(), *_ministries(), *_figures(), *_nouns()):
        if name.kind not in ACTORS | _THINGS:
            raise LexiconError(f"names: no such kind: {name.kind} ({name.one})")
        rest, construct = words[1:], any(w.startswith("ال") for w in words[1:]) and not words[0].startswith("ال")
        listed = found.setdefault(bare(words[0]), {})
        known = listed.setdefault(rest, Listing(rest, name, plural, construct))
        if known.construct and not construct and known.name is name:
            listed[rest] = replace(known, construct=False)
    return {first: tuple(sorted(listed.values(), key=lambda n: -len(n.rest))) for first, listed in found.items()}


@cache
def adjectives() -> dict[str, str]:
    """English of adjectives, by every form they take."""
    return {
        form: row["en"]
        for row in read_tsv("names/adjectives.tsv")
        for spelling in row["ar"].split("|")
        for form in adjective_forms(bare(fold(spelling)))
    }


@cache
def nationalities() -> dict[str, str]:
    """The English adjective of a country, by its ISO 3166-1 alpha-2 code."""
    return {row["country"]: row["en"] for row in read_tsv("names/demonyms.tsv")}


def bare(word: str) -> str:
    """A folded word without its article."""
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


@cache
def forms(word: str) -> tuple[str, ...]:
    """What a folded word may be listed as: without conjunction, preposition and article, then without a pronoun."""
    found = dict.fromkeys(bare(form) for form in without_clitics(word))
    for form in tuple(found):
        for pronoun in _PRONOUNS:
            if form.endswith(pronoun) and len(form) - len(pronoun) > 2:
                stem = form.removesuffix(pronoun)
                found[stem[:-1] + "ه" if stem.endswith("ت") else stem] = None
                found[stem] = None
    return tuple(found)


def adjective_forms(masculine: str) -> tuple[str, ...]:
    """The forms of an adjective: feminine, plurals, duals and the accusative."""
    return (masculine, *(masculine + e for e in ("ه", "ون", "ين", "ات", "ا", "ان", "تين", "تان", "و", "ه")))


def citizens(adjective: str, plural: bool) -> str:
    """People of a country, from its adjective: 'Syrians', 'Americans', 'Chinese citizens'."""
    if adjective == "US":
        return "Americans" if plural else "American"
    if adjective == "British":
        return "Britons" if plural else "Briton"
    if adjective.endswith(("ese", "sh", "ch", "ss")) or adjective in ("Philippine", "Myanmar", "Vatican", "Hong Kong"):
        return f"{adjective} citizens" if plural else f"{adjective} citizen"
    return adjective + "s" if plural else adjective


Row = tuple[tuple[str, ...], Name, bool]


def _nouns() -> Iterator[Row]:
    """Nouns as listed, then their inflected forms, which give way to any noun listed in that form."""
    rows = [
        (row, Name(row["one"], row["many"], row["one"], row["kind"], row["of"]))
        for file in ("people", "things")
        for row in read_tsv(f"names/{file}.tsv")
    ]
    for row, name in rows:
        for words in _spellings(row["ar"]):
            yield words, name, name.kind in _PLURAL_KINDS
        for words in _spellings(row["plural"]):
            yield words, name, True
    for row, name in rows:
        for words in _spellings(row["ar"]):
            for head in _inflected(bare(words[0])):
                yield (head, *words[1:]), name, name.kind in _PLURAL_KINDS or head in _plurals(bare(words[0]))
        for words in _spellings(row["plural"]):
            stem = words[0][:-2] if words[0].endswith(("ين", "ون")) else None
            for head in (words[0] + "ا", *(stem + e for e in ("ين", "ون", "ي", "و") if stem)):
                yield (head, *words[1:]), name, True


def _organisations() -> Iterator[Row]:
    for row in read_tsv("names/organisations.tsv"):
        name = Name(row["en"], row["en"], row["short"], row["kind"], proper=True)
        for words in _spellings(row["ar"]):
            yield words, name, row["kind"] == "people" or (row["kind"] == "party" and row["short"].endswith("s"))


def _figures() -> Iterator[Row]:
    for row in read_tsv("names/figures.tsv"):
        name = Name(row["en"], row["en"], row["short"], "figure", proper=True)
        for words in _spellings(row["ar"]):
            yield words, name, False


def _ministries() -> Iterator[Row]:
    """'وزارة الخارجية', 'وزير الخارجية', 'نائب وزير الخارجية' … for every portfolio."""
    heads = (
        ("وزاره", "{} Ministry", "{} Ministry", "body"),
        ("وزير", "{} minister", "{} ministers", "person"),
        ("وزيره", "{} minister", "{} ministers", "person"),
        ("وزراء", "{} ministers", "{} ministers", "person"),
        ("نائب وزير", "deputy {} minister", "deputy {} ministers", "person"),
    )
    for row in read_tsv("names/portfolios.tsv"):
        for words in _spellings(row["ar"]):
            for head, one, many, kind in heads:
                portfolio = row["en"] if kind == "body" else row["en"].lower()
                name = Name(one.format(portfolio), many.format(portfolio), one.format(portfolio), kind)
                yield (*head.split(), *words), name, head == "وزراء"
        if row["en"] in ("Foreign", "Interior"):
            for words in _spellings(row["ar"].split("|")[0]):
                name = Name(f"{row['en']} Ministry", "", f"{row['en']} Ministry", "body")
                yield words, name, False


def _spellings(listed: str) -> Iterator[tuple[str, ...]]:
    for spelling in listed.split("|"):
        if spelling != "-":
            yield tuple(fold(spelling).split())


def _inflected(singular: str) -> tuple[str, ...]:
    if len(singular) < 3:
        return ()
    if singular.endswith(("ه", "ا", "اء", "ات")):
        return _plurals(singular)
    return (singular + "ا", singular + "ه", *_plurals(singular))


@cache
def _plurals(singular: str) -> tuple[str, ...]:
    """Sound plurals and duals; a feminine has its own."""
    if singular.endswith("ه"):
        return tuple(singular[:-1] + e for e in ("ات", "تان", "تين", "تا", "تي"))
    return tuple(singular + e for e in ("ون", "ين", "ان", "و", "ات"))
