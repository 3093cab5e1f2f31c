"""Timelines to show: the sample article with its events written out by hand, and a case of any size.

Written by hand so that the window's tests do not depend on what extraction finds.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

from extract.lexicons import event_types
from extract.model import (
    Attribution,
    Document,
    Event,
    Evidence,
    Label,
    Participant,
    Place,
    Quantity,
    Recurrence,
    Span,
    Timeline,
    When,
)
from extract.text.paragraphs import paragraphs

SAMPLE = "kazakhstan-csto-2022"
KAZAKHSTAN = ("Kazakhstan", "KZ")
ALMATY = ("Almaty", "KZ")
NUR_SULTAN = ("Nur-Sultan", "KZ")


@cache
def sample_document(published: str | None = "2022-01-06") -> Document:
    """The bundled article."""
    text = files("resources").joinpath("samples", f"{SAMPLE}.txt").read_text("utf-8")
    basis = "given" if published else "unknown"
    return Document(SAMPLE, text, paragraphs(text), published, basis, None, f"{SAMPLE}.txt")


def find(document: Document, words: str, after: int = 0) -> Span:
    """Where ``words`` stand; spaces also match line breaks."""
    at = document.text.replace("\n", " ").index(words, after)
    return Span(at, at + len(words))


def event(
    document: Document,
    type_: str,
    label: tuple[str, str],
    sentence: str,
    trigger: str,
    when: When,
    *,
    time: str | None = None,
    places: tuple[tuple[str, tuple[str, str]], ...] = (),
    who: tuple[tuple[str, str, str], ...] = (),
    counts: tuple[tuple[str, float | None, str], ...] = (),
    source: str | None = None,
    status: str = "asserted",
    confidence: float = 0.8,
) -> Event:
    """An event of ``document`` told by the words given."""
    span = find(document, sentence)
    start = span.start

    def inside(words: str) -> Span:
        return find(document, words, start)

    paragraph = next(i for i, p in enumerate(document.paragraphs) if p.start <= start < p.end)
    trigger_span = inside(trigger)
    return Event(
        id=f"{document.id}:{type_}:{trigger_span.start}",
        type=type_,
        label=Label(*label),
        when=when,
        status=status,  # type: ignore[arg-type]
        evidence=(Evidence(document.id, paragraph, span, trigger_span, inside(time) if time else None),),
        where=tuple(Place(t, inside(t), name, country) for t, (name, country) in places),
        participants=tuple(Participant(role, t, inside(t), name) for t, role, name in who),  # type: ignore[arg-type]
        quantities=tuple(Quantity(value, "=", what, inside(t)) for t, value, what in counts),
        attribution=Attribution(source, inside(source)) if source else None,
        confidence=confidence,
        rules=(f"{type_}.word", "date.clause"),
    )


@cache
def sample(published: str | None = "2022-01-06") -> Timeline:
    """The sample article's timeline; without a publication date nothing relative has a date."""
    d = sample_document(published)

    def on(start: str | None, end: str | None = None, **more: object) -> When:
        known = published is not None
        given = {"granularity": "day", "relation": "during", "basis": "relative", **more}
        return When(start if known else None, (end or start) if known else None, **given)  # type: ignore[arg-type]

    unstated = on(None, "2022-01-06", relation="before", basis="published", granularity="day")
    night = on("2022-01-05T18:00", "2022-01-06T06:00", granularity="part-of-day", text="ليل الأربعاء الخميس")
    sunday = on("2022-01-02", text="الأحد")
    events = (
        event(
            d,
            "deployment",
            ("CSTO sends peacekeepers to Kazakhstan", "المنظمة ترسل قوات حفظ سلام إلى كازاخستان"),
            'قررت منظمة "معاهدة الأمن الجماعي" بقيادة روسيا، إرسال "قوات حفظ سلام" إلى كازاخستان',
            "إرسال",
            on("2022-01-06", None, relation="after", basis="context"),
            status="planned",
            places=(("كازاخستان", KAZAKHSTAN),),
            who=(('منظمة "معاهدة الأمن الجماعي"', "agent", "CSTO"),),
            confidence=0.92,
        ),
        event(
            d,
            "casualties",
            ("Dozens of protesters killed", "مقتل عشرات المحتجين"),
            "وقتل عشرات المحتجين على يد الشرطة الكازاخية ليل الأربعاء الخميس",
            "وقتل",
            night,
            time="ليل الأربعاء الخميس",
            counts=(("عشرات", None, "killed"),),
            source="التلفزيون الرسمي الكازاخي",
            confidence=0.75,
        ),
        event(
            d,
            "casualties",
            ("12 police killed · Almaty", "مقتل 12 شرطيا · ألماتي"),
            "قتل 12 شرطيا خلال المواجهات في مدينة ألمآتا، وفق التلفزيون الرسمي الكازاخي",
            "قتل",
            night,
            places=(("ألمآتا", ALMATY),),
            counts=(("12 شرطيا", 12, "killed"),),
            source="التلفزيون الرسمي الكازاخي",
            confidence=0.7,
        ),
        event(
            d,
            "crowd-control",
            ("Tear gas and stun grenades against protesters", "غاز مسيل للدموع وقنابل صوتية"),
            "وأطلقت الشرطة قنابل صوتية والغاز المسيل للدموع ضد حشد",
            "وأطلقت",
            unstated,
            who=(("الشرطة", "agent", "police"),),
            source="صحافي في وكالة فرانس برس",
            confidence=0.55,
        ),
        event(
            d,
            "appeal",
            ("UN calls on all sides for restraint", "الأمم المتحدة تدعو إلى ضبط النفس"),
            "ودعت الأمم المتحدة، الأربعاء، كافة الأطراف في كازاخستان إلى ضبط النفس",
            "ودعت",
            on("2022-01-05", text="الأربعاء"),
            time="الأربعاء",
            places=(("كازاخستان", KAZAKHSTAN),),
            who=(("الأمم المتحدة", "agent", "United Nations"),),
        ),
        event(
            d,
            "protest",
            ("Protests begin · Kazakhstan", "بدء الاحتجاجات · كازاخستان"),
            "وبدأت الاحتجاجات في كازاخستان، الأحد،",
            "وبدأت الاحتجاجات",
            replace(sunday, relation="since"),
            time="الأحد",
            places=(("كازاخستان", KAZAKHSTAN),),
            confidence=0.88,
        ),
        event(
            d,
            "price-change",
            ("Price rise: liquefied natural gas · Kazakhstan", "ارتفاع سعر الغاز الطبيعي المسال · كازاخستان"),
            "بعد زيادة في أسعار الغاز الطبيعي المسال في البلاد",
            "زيادة",
            replace(sunday, relation="before", basis="context"),
            confidence=0.6,
        ),
        event(
            d,
            "storming",
            ("Crowds storm city hall", "متظاهرون يقتحمون مبنى إدارة المدينة"),
            "اقتحام آلاف المتظاهرين مبنى إدارة المدينة وتمكنوا من الدخول",
            "اقتحام",
            unstated,
            confidence=0.58,
        ),
        event(
            d,
            "arrest",
            ("More than 200 arrested · Kazakhstan", "توقيف أكثر من مئتي شخص · كازاخستان"),
            "وأوقفت السلطات الكازاخية أكثر من مئتي شخص بعد ليلة شهدت أعمال شغب",
            "وأوقفت",
            unstated,
            counts=(("أكثر من مئتي شخص", 200, "arrested"),),
            confidence=0.66,
        ),
        event(
            d,
            "state-of-emergency",
            ("State of emergency · Almaty, Nur-Sultan", "حالة الطوارئ · ألماتي، نور سلطان"),
            "وأعلن حالة الطوارئ في العديد من المناطق بما في ذلك ألماتي والعاصمة نور سلطان",
            "وأعلن حالة الطوارئ",
            unstated,
            places=(("ألماتي", ALMATY), ("نور سلطان", NUR_SULTAN)),
            confidence=0.82,
        ),
        event(
            d,
            "curfew",
            ("Night curfew 23:00–07:00 · Almaty, Nur-Sultan", "حظر تجول ليلي 23:00–07:00 · ألماتي، نور سلطان"),
            "وفرض حظر تجول ليلي من الساعة الـ23,00 حتى الساعة الـ07,00 بالتوقيت المحلي",
            "وفرض حظر تجول ليلي",
            replace(
                unstated,
                recurrence=Recurrence("day", "23:00", "07:00", "local"),
                text="من الساعة الـ23,00 حتى الساعة الـ07,00 بالتوقيت المحلي",
            ),
            time="من الساعة الـ23,00 حتى الساعة الـ07,00 بالتوقيت المحلي",
            confidence=0.85,
        ),
        event(
            d,
            "founding",
            ("Collective Security Treaty founded", "تأسيس معاهدة الأمن الجماعي"),
            "معاهدة الأمن الجماعي تأسست في مايو/ أيار 1992",
            "تأسست",
            When("1992-05", "1992-05", "month", "during", "stated", text="مايو/ أيار 1992"),
            time="مايو/ أيار 1992",
            confidence=0.9,
        ),
    )
    return Timeline((d,), events)


def case_of(number: int) -> Timeline:
    """``number`` events of all types over a month, each told by a sentence of its own."""
    types = list(event_types().values())
    cities = (("ألماتي", ALMATY), ("نور سلطان", NUR_SULTAN), ("كازاخستان", KAZAKHSTAN))
    pieces: list[str] = []
    told: list[tuple[int, int]] = []
    at = 0
    for i in range(number):
        city = cities[i % 3][0]
        sentence = f"وقع الحدث رقم {i + 1} في {city} يوم {i % 28 + 1} يناير بحسب شهود عيان تحدثوا إلى المراسلين. "
        sentence += "\n\n" if i % 6 == 5 else ""
        pieces.append(sentence)
        told.append((at, at + len(sentence.rstrip()) - 1))
        at += len(sentence)
    text = "".join(pieces)
    d = Document("case", text, paragraphs(text), "2022-02-01", "given", None, "case.txt")
    starts = [p.start for p in d.paragraphs]
    events = []
    for i, (start, end) in enumerate(told):
        type_ = types[(i * 7) % len(types)]
        arabic, (name, country) = cities[i % 3]
        day = (date(2022, 1, 1) + timedelta(days=i % 28)).isoformat()
        place = find(d, arabic, start)
        paragraph = max(n for n, s in enumerate(starts[: i // 6 + 1]) if s <= start)
        events.append(
            Event(
                f"case:{type_.id}:{start}",
                type_.id,
                Label(f"{type_.en} {i + 1} · {name}", f"{type_.ar} {i + 1} · {arabic}"),
                When(day, day, "day", "during", "stated"),
                "asserted",
                (Evidence(d.id, paragraph, Span(start, end), Span(start, start + 8), None),),
                where=(Place(arabic, place, name, country),),
                confidence=0.4 + (i % 50) / 100,
            )
        )
    return Timeline((d,), tuple(events))
