"""Files of every kind a person may open: read right, or refused in one sentence."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.reading import Unreadable, decode, read_article, read_date

ARTICLE = "أعلنت السلطات حالة الطوارئ في العاصمة بعد يومين من الاحتجاجات، وفرضت حظر تجول ليلي.\n" * 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256", "iso8859_6"])
def test_encodings_are_detected(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(ARTICLE.encode(encoding))
    assert read_article(path) == ARTICLE


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"  \n\t ", "is empty"),
        (b"Nothing Arabic in here at all.", "no Arabic"),
        (bytes(range(256)) * 40, "not a text file"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + b"\x00\xff" * 300, "not a text file"),
    ],
)
def test_what_is_no_article_is_refused_in_a_sentence(content: bytes, words: str) -> None:
    with pytest.raises(Unreadable, match=words) as refused:
        decode(content, "x.bin")
    assert refused.value.ar


def test_missing_files_and_folders(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="There is no file"):
        read_article(tmp_path / "nowhere.txt")
    with pytest.raises(Unreadable, match="is a folder"):
        read_article(tmp_path)


@given(st.binary(max_size=400))
def test_any_bytes_give_a_text_or_are_refused(content: bytes) -> None:
    with suppress(Unreadable):
        assert "\x00" not in decode(content, "x")


@pytest.mark.parametrize("written", ["2022-01-06", "2022-01-06T14:30:00", " 2022-01-06 "])
def test_dates_are_iso(written: str) -> None:
    assert read_date(written) == written.strip()


@pytest.mark.parametrize("written", ["6/1/2022", "22-01-06", "yesterday", "2022-13-01", ""])
def test_other_dates_are_refused(written: str) -> None:
    with pytest.raises(Unreadable, match="not a date"):
        read_date(written)
