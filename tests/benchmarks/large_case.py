"""A case of many articles in the real window: ``python -m tests.benchmarks.large_case [NUMBER] [CORPUS.jsonl]``.

Imports NUMBER articles (2,000) with every core, corrects, searches, closes and opens again; prints how long each takes
and the longest the window was held up. The articles are made here from sentences of our own, or come from the corpus
given.
"""

from __future__ import annotations

import json
import os
import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter, thread_time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viewer.window.window import Window

PLACES = ("ألماتي", "بيروت", "بغداد", "الخرطوم", "تونس", "طرابلس", "عدن", "حلب", "الموصل", "البصرة", "صنعاء", "دمشق")
SENTENCES = (
    "تظاهر {n} شخص في {place} يوم {day} احتجاجا على رفع أسعار الوقود.",
    "قتل {n} أشخاص في انفجار وقع في سوق وسط {place} يوم {day}، بحسب مصادر طبية.",
    "أعلنت السلطات حالة الطوارئ في {place} يوم {day} بعد أعمال شغب.",
    "اعتقلت قوات الأمن {n} متظاهرا في {place} يوم {day}، وفق وزارة الداخلية.",
    "دعت الأمم المتحدة يوم {day} جميع الأطراف في {place} إلى ضبط النفس.",
    "اندلعت اشتباكات بين مسلحين وقوات الجيش في {place} يوم {day}.",
    "وفرضت السلطات حظر التجول في {place} من الساعة الثامنة مساء.",
    "وقال شهود إن الشرطة أطلقت الغاز المسيل للدموع لتفريق المحتجين.",
    "ونفذ المعلمون في {place} إضرابا عن العمل يوم {day} للمطالبة بتحسين الأجور.",
    "وأصيب {n} آخرون بجروح خلال المواجهات، كما تضررت محال تجارية.",
)
_ROUNDS = 8  # times that each edit is made
QUERIES = ("الأمم المتحدة", "متظاهر", "انفجار سوق", "بيروت")


def articles(number: int) -> Iterator[dict[str, str]]:
    """Articles of eight sentences, three a day, the same ones at every run."""
    chance = random.Random(2022)
    for n in range(number):
        day = date(2022, 1, 1) + timedelta(days=n // 3)
        place = chance.choice(PLACES)
        written = f"{day.day}/{day.month}/{day.year}"
        chosen = chance.sample(SENTENCES, 8)
        text = "\n\n".join(s.format(n=chance.randint(3, 60), place=place, day=written) for s in chosen)
        yield {"id": f"a{n}", "source": f"outlet {n % 7}", "published": day.isoformat(), "text": f"{text}\n\n{n}"}


def repeated(corpus: Path, number: int) -> Iterator[dict[str, object]]:
    """The articles of a corpus, again and again with other dates until there are enough."""
    records = [json.loads(line) for line in corpus.read_text("utf-8").splitlines()]
    for n in range(number):
        record, again = dict(records[n % len(records)]), n // len(records)
        text = record.get("text") or "\n\n".join(record["paragraphs"])
        published = record.get("published")
        if published:
            published = (date.fromisoformat(published[:10]) + timedelta(days=30 * again)).isoformat()
        yield {**record, "id": f"{record['id']}-{again}", "published": published, "text": f"{text}\n\n{again}"}


def _edits(window: Window) -> Iterator[tuple[str, Callable[[], None]]]:
    """What a reader does again and again, by name."""
    from viewer.project.edits import DeleteEvent

    session = window.session
    session.next_unreviewed()
    yield "accepted, and on to the next", lambda: session.review("accepted")
    yield "deleted", lambda: session.do(DeleteEvent(session.visible[len(session.visible) // 2].id))
    yield "taken back", session.undo
    turn = iter(session.timeline.documents[:: max(1, len(session.timeline.documents) // _ROUNDS)])
    yield "another article shown", lambda: session.show_document(next(turn).id)


def main(number: int, corpus: Path | None) -> None:
    """Run it all and print a line for each figure."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QEventLoop, QSettings, QTimer
    from PySide6.QtWidgets import QApplication

    from viewer.settings import Settings
    from viewer.window.window import Window

    folder = Path(tempfile.mkdtemp(prefix="large-case-"))
    source = folder / "articles.jsonl"
    made = repeated(corpus, number) if corpus else articles(number)
    source.write_text("\n".join(json.dumps(a, ensure_ascii=False) for a in made), "utf-8")
    application = QApplication(sys.argv[:1])
    settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    window = Window(application, settings)
    window.resize(1440, 900)
    window.show()
    stalls: list[tuple[float, float]] = []
    last = [perf_counter(), thread_time()]

    def beat() -> None:
        now = [perf_counter(), thread_time()]
        stalls.append((now[0] - last[0], now[1] - last[1]))
        last[:] = now

    heart = QTimer(interval=5)
    heart.timeout.connect(beat)
    heart.start()

    def until(done: Callable[[], bool]) -> None:
        while not done():
            application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)

    def tell(what: str, began: float) -> None:
        until(lambda: bool(stalls))  # what held the window up is known at the next beat
        wall, cpu = (max(s[n] for s in stalls) for n in (0, 1))
        long = sum(s[1] > 0.05 for s in stalls)
        print(
            f"{what:<34} {perf_counter() - began:8.2f} s   longest stall {1000 * wall:5.0f} ms "
            f"({1000 * cpu:4.0f} ms of its own work); {long} of more than 50 ms"
        )
        stalls.clear()

    session, files, matching = window.session, window.files, window.workspace.matching
    until(lambda: len(stalls) > 20)
    stalls.clear()
    began = perf_counter()
    files.intake.open([source])
    until(lambda: session.case is not None and not files.intake.busy)
    tell("articles read", began)
    until(lambda: session.extractor.left == 0 or session.extractor.left < number / 100)
    tell("events found", began)
    until(lambda: not session.extractor.busy)
    tell("all of it shown", began)
    until(lambda: not matching.busy)
    tell("same events looked for", began)
    timeline = session.timeline
    print(f"{len(timeline.documents)} articles, {len(timeline.events)} events, {len(matching.proposals)} proposals")
    for what, act in _edits(window):
        taken = []
        for _ in range(_ROUNDS):
            began_cpu = thread_time()
            act()
            taken.append(1000 * (thread_time() - began_cpu))
            began = perf_counter()
            until(lambda: not matching.busy)
            again = perf_counter() - began
        print(f"{what:<34} {median(taken):8.0f} ms of work (longest {max(taken):.0f}); compared again in {again:.2f} s")
    path = folder / "case.waqai"
    began = perf_counter()
    session.save(path)
    print(f"{'saved':<34} {perf_counter() - began:8.2f} s   {path.stat().st_size / 1e6:.0f} MB")
    for words in QUERIES:
        began = perf_counter()
        found = session.keeping.search(words)
        taken = 1000 * (perf_counter() - began)
        print(f"search {words:<27} {taken:8.0f} ms  {len(found.passages)} passages, {len(found.events)} events")
    session.open_case(None)
    until(lambda: len(stalls) > 5)
    stalls.clear()
    began = perf_counter()
    files.open(path)
    application.processEvents()
    print(f"{'opened and painted':<34} {perf_counter() - began:8.2f} s")
    window.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000, Path(sys.argv[2]) if len(sys.argv) > 2 else None)
