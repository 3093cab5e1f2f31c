"""A desk for each story, in both languages, cleared afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stories.analyst import Analyst


@pytest.fixture(params=["en", "ar"])
def analyst(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Analyst]:
    """An analyst at a fresh desk."""
    somebody = Analyst(tmp_path, request.param)
    yield somebody
    somebody.leave()
