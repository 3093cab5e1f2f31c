"""A timeline with nothing on it, or nothing that has a date, is drawn as such."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from extract.model import Timeline, When
from tests.timelines import sample
from viewer.look.theme import DARK, LIGHT, Theme
from viewer.timeline import TimelineView

UNKNOWN = When(None, None, "unknown", "during", "unknown")
NOTHING = Timeline((), ())
UNDATED = replace(sample(), events=tuple(replace(event, when=UNKNOWN) for event in sample().events))


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("timeline", [NOTHING, UNDATED], ids=["no events", "no dates"])
def test_it_is_drawn_without_dates(timeline: Timeline, theme: Theme, qtbot: QtBot) -> None:
    view = TimelineView(theme)
    qtbot.addWidget(view)
    view.resize(900, 400)
    view.set_timeline(sample())
    view.set_timeline(timeline)
    picture = view.grab().toImage()
    assert picture.pixelColor(450, 200).name().upper() in (theme.panel, theme.band)
    assert view.plot.layout_now is not None
    assert not view.plot.layout_now.ticks
