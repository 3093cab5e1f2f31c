"""The analyser on the Buckwalter tables: readings, first building, and a cache that cannot be written."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from extract.morphology import analyse, tokenize
from extract.morphology.compiled import file_name, read_or_build


@pytest.mark.parametrize(
    ("word", "bare", "pos"),
    [
        ("وقتل", "قتل", "verb"),
        ("قُتل", "قتل", "verb"),
        ("سترسل", "ارسل", "verb"),
        ("إرسال", "ارسال", "noun"),
        ("اقتحام", "اقتحام", "noun"),
        ("الشرطة", "شرطه", "noun"),
        ("وللحكومة", "حكومه", "noun"),
        ("كازاخستان", "كازاخستان", "noun_prop"),
        ("الروسية", "روسي", "adj"),
        ("من", "من", "prep"),
    ],
)
def test_a_word_is_read_whatever_clitics_it_carries(word: str, bare: str, pos: str) -> None:
    assert (bare, pos) in {(a.bare, a.pos) for a in analyse(word)}


def test_features_are_kept_apart() -> None:
    future = next(a for a in analyse("وسترسل") if a.bare == "ارسل" and a.gender == "f")
    assert (future.proclitics, future.aspect, future.voice) == ({"و", "س"}, "i", "a")
    passive = {a.voice for a in analyse("أصيب") if a.bare == "اصاب" and a.aspect == "p"}
    assert passive == {"p"}
    assert {a.enclitic for a in analyse("وزيرها")} == {"3fs_poss"}
    assert {(a.gender, a.number) for a in analyse("المتظاهرين")} == {("m", "d"), ("m", "p")}


def test_foreign_names_and_numbers_have_no_reading() -> None:
    assert analyse("توكاييف") == analyse("1992") == analyse("CSTO") == ()


def test_punctuation_is_split_off() -> None:
    assert tokenize("قال: «انتهى».") == ["قال", ":", "«", "انتهى", "»", "."]


def run_in(cache: Path, code: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache), "HOME": str(cache)}
    environment.pop("CAMELTOOLS_DATA", None)
    return subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)


def test_the_database_is_built_once_with_progress(tmp_path: Path) -> None:
    code = "from extract.morphology import prepare; seen = []; prepare(seen.append); print(*seen)"
    first, second = (run_in(tmp_path, code) for _ in range(2))
    shares = [float(share) for share in first.stdout.split()]
    assert shares == sorted(shares)
    assert len(shares) > 5
    assert second.stdout.split() == ["1.0"]
    assert [p.name for p in (tmp_path / "waqai").glob("*.compiled")] != []


def test_a_cache_that_cannot_be_written_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "waqai").write_text("a file where the folder should be")
    answer = run_in(
        tmp_path,
        "from extract.morphology import MorphologyUnavailable, prepare\n"
        "try: prepare()\nexcept MorphologyUnavailable as problem: print(problem)",
    )
    assert answer.stdout.startswith("The morphology could not be loaded")


@pytest.mark.parametrize(
    "damage",
    [lambda kept: kept[:1000], lambda kept: b"", lambda kept: kept[:5000] + b"\x00" * 9 + kept[5009:]],
    ids=["cut short", "empty", "overwritten in the middle"],
)
def test_a_damaged_file_is_built_anew(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    path = tmp_path / "kept"
    content = {"word": tuple(range(5000))}
    assert read_or_build(path, lambda: content) == content
    whole = path.read_bytes()
    path.write_bytes(damage(whole))
    assert read_or_build(path, lambda: content) == content
    assert path.read_bytes() == whole
    assert [p.name for p in tmp_path.iterdir()] == ["kept"]


def test_processes_that_start_at_once_all_get_the_database(tmp_path: Path) -> None:
    code = "from extract.morphology import analyse; print(len(analyse('وقتل')))"
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path), "HOME": str(tmp_path)}
    environment.pop("CAMELTOOLS_DATA", None)
    started = [
        subprocess.Popen([sys.executable, "-c", code], env=environment, stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    assert {process.communicate()[0].strip() for process in started} == {str(len(analyse("وقتل")))}


def test_another_version_has_another_file() -> None:
    assert file_name("buckwalter", ["1", "1.6.0"]) != file_name("buckwalter", ["1", "1.6.1"])
