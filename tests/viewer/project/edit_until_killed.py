"""A scripted editing run that others kill: ``python -m tests.viewer.project.edit_until_killed FILE RUNS SEED``.

It is not a test. Each run is a forked child that opens the case, edits and saves without end, telling after each save
how many edits are safe; the parent kills it after a random moment and prints what it had told last.
"""

from __future__ import annotations

import os
import random
import select
import signal
import sys
from pathlib import Path

from tests.viewer.project import articles
from viewer.project import edits
from viewer.project.store import Store


def edit_for_ever(path: Path, seed: int, told: int) -> None:
    """Do, undo and redo by chance; add a document now and then; save after each step and tell the state."""
    chance = random.Random(seed)
    store, case = Store.open(path)
    while True:
        roll = chance.random()
        events = case.timeline.events
        if roll < 0.2 and case.undoable is not None:
            case.undo()
        elif roll < 0.3 and case.redoable is not None:
            case.redo()
        elif roll < 0.35 and len(case.imported.documents) < 40:
            case.add(articles.document(case.imported.free_id("more"), articles.TEXT * chance.randint(1, 20)))
        else:
            event = chance.choice(events)
            case.do(edits.SetReview(event.id, chance.choice(["accepted", "rejected", "unreviewed"])))
        store.save(case)
        os.write(told, f"{len(case.imported.documents)} {len(case.log)} {case.cursor}\n".encode())


def main() -> None:
    """Run and kill; a line for each run: the last state told before the end."""
    path, runs, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    chance = random.Random(seed)
    for run in range(runs):
        heard, told = os.pipe()
        child = os.fork()
        if child == 0:
            edit_for_ever(path, chance.getrandbits(32) + run, told)
        os.close(told)
        select.select([heard], [], [], 10)  # it has begun
        select.select([], [], [], chance.random() * 0.03)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        with os.fdopen(heard) as lines:
            last = [line for line in lines if line.endswith("\n")][-1]
        store, case = Store.open(path)
        documents, log, cursor = map(int, last.split())
        found = len(case.imported.documents), len(case.log), case.cursor
        print("same" if found == (documents, log, cursor) else "next", *found, *last.split(), flush=True)
        if store.damaged or case.unapplied:
            print("damaged", *store.damaged, flush=True)
        store.close()


if __name__ == "__main__":
    main()
