"""Where an article's events play: which of its places belong to an event.

The places its own clause tells come first, then its sentence's, then the town last told before, then the article's
scene: the town and country it speaks of most. Where something only goes to or comes from counts in its own clause.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence

from extract.model import Document, Place, Sentence, Span
from extract.places.finding import Named, name_places

_SIZES = {"site": 0, "city": 1, "region": 2, "country": 3}
_WIDE = 4  # the size of seas and parts of the world
_SHOWN = 4  # places of one event
_LOOKED_AT = 16  # places of a sentence on either side of an event
_BACK = 4  # sentences a place is carried on
_LEAD = 3  # sentences that set an article's scene


class Scene:
    """The places of one document; built once, then asked for each event."""

    def __init__(self, document: Document, sentences: tuple[Sentence, ...]) -> None:
        self._sentences = sentences
        self._by_sentence: list[list[Named]] = [[] for _ in sentences]
        self._starts = {sentence.span.start: number for number, sentence in enumerate(sentences)}
        for named in name_places(document, sentences):
            self._by_sentence[named.sentence].append(named)
        listed = [n for row in self._by_sentence for n in row]
        town = _most_named([n for n in listed if n.located and n.entry.kind != "country" and n.entry.country], 2)
        country = _most_named([n for n in listed if n.entry.kind == "country"], 1)
        self._scene = [n for n in (town, country) if n]
        self._carried: dict[int, list[Named]] = {}
        self._country_of: dict[str, Named] = {}
        for named in listed:
            if named.entry.kind == "country":
                known = self._country_of.get(named.entry.country)
                if known is None or (known.demonym and not named.demonym):
                    self._country_of[named.entry.country] = named

    @property
    def places(self) -> tuple[Place, ...]:
        """The places named in the document, in reading order; demonyms are not among them."""
        return tuple(n.place for row in self._by_sentence for n in row if not n.demonym)

    def places_for_event(
        self, trigger: Span, clause: Span, sentence: Span, background: bool = False
    ) -> tuple[Place, ...]:
        """The places of the event ``trigger`` names in ``clause`` of ``sentence``, the narrowest first.

        The country they lie in is told with them where the article names it. A ``background`` event, of another time
        than the article's, has the places its own paragraph tells, and no town of the article's scene.
        """
        number = self._starts[sentence.start]
        row = self._by_sentence[number]
        here = bisect_left(row, trigger.start, key=lambda n: n.place.span.start)
        near = row[max(0, here - _LOOKED_AT) : here + _LOOKED_AT]
        return self._with_country(
            _narrowest(self._around_sites(self._choice(clause, near, number, background), near, number), trigger)
        )

    def town_told(self, clause: Span, sentence: Span) -> str:
        """The one town that ``clause`` of ``sentence`` says something is in; '' where it tells none or several."""
        row = self._by_sentence[self._starts[sentence.start]]
        told = {n.entry.name for n in row if _is_telling(n) and n.entry.kind == "city" and clause.covers(n.place.span)}
        return told.pop() if len(told) == 1 else ""

    def _choice(self, clause: Span, row: Sequence[Named], number: int, background: bool) -> Sequence[Named]:
        told = [n for n in row if n.located and not n.demonym]
        inside = [n for n in row if clause.covers(n.place.span)]
        own = [n for n in told if clause.covers(n.place.span)]
        speaking = [n for n in inside if _is_country(n) and not n.demonym]
        told = [n for n in told if not n.passing]
        before = [n for n in self._told_before(number) if not background or self._beside(n.sentence, number)]
        for choice in (own, _placed(speaking, told), _placed(told, before), before):
            narrow = [n for n in choice if _size(n) < _WIDE]
            if narrow:
                return narrow
        named = [n for n in inside or row if _is_country(n)]
        codes = {n.entry.country for n in inside if _is_country(n)}
        if len(codes) == 1 and not codes & {n.entry.country for n in self._scene}:
            # 'اعتقلت الشرطة الفرنسية …' in an article on another country
            return _placed(named, [n for row in self._lately(number) for n in row if _is_telling(n)])
        scene = [n for n in self._scene if _is_country(n) or not background]
        return [*scene, *(n for n in told if _size(n) == _WIDE)] or named

    def _around_sites(self, choice: Sequence[Named], row: Sequence[Named], number: int) -> Sequence[Named]:
        """Sites and unlisted towns with what they lie in: told in their sentence, before it, or the scene."""
        if not choice or any(map(_is_around, choice)):
            return choice
        told = [n for n in row if n.located and not (n.demonym or n.passing) and _is_around(n)]
        return [*choice, *(told or [n for n in self._told_before(number) if _is_around(n)] or self._scene)]

    def _with_country(self, places: Sequence[Named]) -> tuple[Place, ...]:
        shown = list(places[:_SHOWN])
        codes = dict.fromkeys(n.entry.country for n in shown)
        countries = [self._country_of[c] for c in codes if c in self._country_of]
        named = {n.entry for n in shown}
        return tuple(n.place for n in [*shown, *(c for c in countries if c.entry not in named)])

    def _at_home(self, named: Named) -> bool:
        """Whether a place lies in the country of the article's scene, or one of the two is not known."""
        codes = {n.entry.country for n in self._scene if n.entry.country}
        return not codes or named.entry.country in codes or (not named.entry.country and _size(named) < _WIDE)

    def _beside(self, one: int, other: int) -> bool:
        """Whether two sentences are of one paragraph."""
        return self._sentences[one].paragraph == self._sentences[other].paragraph

    def _lately(self, number: int) -> list[list[Named]]:
        """The places of the few sentences before one, the last first."""
        return self._by_sentence[max(0, number - _BACK) : number][::-1]

    def _told_before(self, number: int) -> list[Named]:
        """The towns and regions last told in the few sentences before one, where nothing only passed through them.

        Where those are sites, also the towns told last before them.
        """
        if number not in self._carried:
            told = [[n for n in row if _is_telling(n) and self._at_home(n)] for row in self._lately(number)]
            last = next(filter(None, told), [])
            if not any(map(_is_around, last)):
                last = last + next((row for row in told if any(map(_is_around, row))), [])
            self._carried[number] = last[-_LOOKED_AT:]
        return self._carried[number]


def _is_telling(named: Named) -> bool:
    """Whether later sentences may play in a place too: a town or region something happens in."""
    return named.located and not (named.passing or _is_country(named))


def _is_around(named: Named) -> bool:
    """Whether a place can tell where a site or an unlisted town lies: a town or region of some country, a country."""
    return named.entry.kind != "site" and named.entry.country != "" and _size(named) < _WIDE


def _placed(choice: Sequence[Named], before: Sequence[Named]) -> Sequence[Named]:
    """What is told, and where that is only countries the towns told elsewhere that lie in one of them."""
    codes = {n.entry.country for n in choice if _is_country(n)}
    if all(map(_is_country, choice)):
        return [*choice, *(n for n in before if n.entry.country in codes and not _is_country(n))]
    return choice


def _is_country(named: Named) -> bool:
    return named.entry.kind == "country"


def _size(named: Named) -> int:
    """How wide a place is; seas and parts of the world have a position and no country."""
    return _SIZES[named.entry.kind] if named.entry.country or named.entry.latitude is None else _WIDE


def _most_named(listed: Sequence[Named], least: int) -> Named | None:
    """The first mention of the place named most often, mentions in the lead counting twice; None below ``least``."""
    counted = Counter[str]()
    for named in listed:
        counted[named.entry.name] += 2 if named.sentence < _LEAD else 1
    if not counted:
        return None
    name, times = counted.most_common(1)[0]
    return next(n for n in listed if n.entry.name == name) if times >= least else None


def _narrowest(choice: Iterable[Named], trigger: Span) -> list[Named]:
    """One mention of every place, the narrowest first, of equal ones the nearest to the trigger."""
    ordered = sorted(choice, key=lambda n: (_size(n), abs(n.place.span.start - trigger.start)))
    found: dict[str, Named] = {}
    for named in ordered:
        found.setdefault(named.entry.name, named)
    return list(found.values())
