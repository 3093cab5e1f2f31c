"""Reports to be looked into by tests: options by name, hostile labels, made files."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from extract.model import Label, Timeline, When
from tests.timelines import case_of
from viewer.report.formats import FORMATS, make
from viewer.report.options import Options

MADE = "2026-01-31"
UNDATED = When(None, None, "unknown", "during", "unknown")
LONG = "Clashes between protesters and police near the city hall of Almaty"  # 66 characters
LONG_AR = "اشتباكات بين المتظاهرين والشرطة قرب مبنى إدارة مدينة ألماتي ومحيطها"


def options(**chosen: Any) -> Options:
    """Options made on one day."""
    return Options(**{"made": MADE, "dpi": 60} | chosen)


def made(timeline: Timeline, ending: str, **chosen: Any) -> list[bytes]:
    """The files of one format."""
    form = next(form for form in FORMATS if form.ending == ending)
    return make(form, timeline, options(**chosen))


def long_labels(number: int) -> Timeline:
    """``number`` events whose labels are as long as labels get, every seventh longer than that and without a space."""
    timeline = case_of(number)
    events = (
        replace(event, label=Label("x" * 400, "س" * 400) if n % 7 == 6 else Label(f"{LONG} {n}", f"{LONG_AR} {n}"))
        for n, event in enumerate(timeline.events)
    )
    return replace(timeline, events=tuple(events))
