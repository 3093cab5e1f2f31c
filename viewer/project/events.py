"""The events of a case as they stand, by id and in reading order; a change moves only what it is about.

No history, and nothing is decided: ``changes.py`` says what an edit does.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable

from extract.model import Event
from viewer.project.changes import Change, Parts, place_in, reading_order


class Events:
    """``by_id``, ``in_order``, and the ``parts`` merged ones were made of, by id.

    ``documents`` are the ids in order of import. What is ``found`` has no order until ``sort``: all is changed first.
    """

    def __init__(self, documents: Iterable[str] = (), found: Iterable[tuple[str, Event]] = ()) -> None:
        self.by_id = dict(found)
        self.in_order: list[Event] = []
        self.parts: dict[str, Parts] = {}
        self._documents = reading_order(documents)

    def expect(self, document: str) -> None:
        """Events of one more document may come; they stand last."""
        self._documents[document] = len(self._documents)

    def put(self, event: Event) -> None:
        """Take in a new event."""
        self.by_id[event.id] = event
        insort(self.in_order, event, key=self._place)

    def carry_out(self, done: Change) -> None:
        """Carry one change out."""
        for before, _ in done.events:
            if before is not None:
                del self.in_order[bisect_left(self.in_order, self._place(before), key=self._place)]
        for _, after in done.events:
            if after is not None:
                insort(self.in_order, after, key=self._place)
        self.keep(done)

    def keep(self, done: Change) -> None:
        """Carry one change out on everything but the order."""
        for before, _ in done.events:
            if before is not None:
                self.by_id.pop(before.id, None)
        for _, after in done.events:
            if after is not None:
                self.by_id[after.id] = after
        if done.parts is not None:
            id, _, now = done.parts
            self.parts[id] = now

    def sort(self) -> None:
        """Put all in order."""
        self.in_order = sorted(self.by_id.values(), key=self._place)

    def _place(self, event: Event) -> tuple[int, int, int, str]:
        return place_in(self._documents, event)
