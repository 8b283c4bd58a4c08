"""Which services a set of concepts can mean, and how far each is from what was said."""

from collections.abc import Callable
from functools import lru_cache, partial
from operator import itemgetter
from typing import NamedTuple

from voice_booking.listening.trade.alternatives import Alternative
from voice_booking.listening.trade.catalogue import Catalogue, Name
from voice_booking.listening.trade.concepts import NEVER, Concept, Kind
from voice_booking.listening.words.folding import WORDS_OF_A_SALON
from voice_booking.salon.services import Service

_ALONG_THE_WAY = 0.15
"""Cost of a concept that a service only has as one of its steps or by its category."""
_FARTHEST = 9.0
_FARTHEST_WITH_GAPS = 4.9
"""The same when something that was said is not part of the service."""
_A_GAP = 0.5
"""Cost of a missing concept from which on something that was said is not part of the service."""
_DONE = (Kind.HEAD, Kind.STEP)
_LOOSE = (Kind.PLACE, Kind.QUALITY, Kind.ACTION, Kind.NUMBER, Kind.WHO)
"""Kinds that a service may lack although they were part of a compound."""
_ATTACHED = "_match_alone"
_BROAD = frozenset({"anycolour", "wave"})
"""What callers say when they have not decided yet."""


_COLOURED_TOGETHER = frozenset({"root"})
"""`der Ansatz und die Längen, eine Farbe`: combined though not said in one breath."""


class Request(NamedTuple):
    """What one wish is made of."""

    concepts: tuple[Concept, ...]
    """In the order in which they were said, each once: costs are added up in this order."""
    firm: frozenset[str]
    """Keys of concepts that were part of a compound: the service must have them."""
    relative: str | None = None
    """Key of whom it is for, said beside it."""
    without: frozenset[str] = frozenset()
    together: bool = True
    """Said in one breath: concepts may combine to another one."""

    @property
    def broad(self) -> bool:
        strong = [c.key for c in self.concepts if c.names_something]
        return bool(strong) and _BROAD.issuperset(strong)

    @property
    def plain(self) -> bool:
        """Whether it says no more than what is done: `Haare färben`."""
        telling = [c for c in self.concepts if c.key != "hair" and c.kind is not Kind.ACTION]
        return len(telling) == 1 and telling[0].kind is Kind.HEAD


class Match(NamedTuple):
    """Services that fit, nearest first."""

    found: tuple[tuple[float, Service], ...]
    inactive: tuple[tuple[float, Service], ...] = ()
    for_people: frozenset[str] = frozenset()
    """Keys of services that are for certain people only."""

    @property
    def cost(self) -> float:
        return self.found[0][0]


def match(request: Request, catalogue: Catalogue) -> Match | None:
    """The services that the request can mean, or None when none has all that was said."""
    best: dict[str, tuple[float, Name]] = {}
    for reading, extra in _readings(request, catalogue):
        for cost, name in _search(reading, catalogue):
            key = name.service.key
            known = best.get(key)
            if known is None or cost + extra < known[0]:
                best[key] = (cost + extra, name)
    if not best:
        return None
    ranked = sorted(best.values(), key=itemgetter(0))
    return Match(
        tuple([(cost, name.service) for cost, name in ranked if name.offered]),
        tuple([(cost, name.service) for cost, name in ranked if not name.offered]),
        frozenset([name.service.key for _, name in ranked if Kind.WHO in name.kinds]),
    )


def match_alone(concepts: tuple[Concept, ...], catalogue: Catalogue) -> tuple[Request, Match | None]:
    """What a word that stands for these asks for where nothing else is said, and the services that it can mean.

    Callers of one salon say the same words: each is looked up once.
    """
    return _remembering(catalogue)(concepts)


def _remembering(catalogue: Catalogue) -> Callable[[tuple[Concept, ...]], tuple[Request, Match | None]]:
    attached = catalogue.salon.__dict__
    found = attached.get(_ATTACHED)
    if found is None:
        found = attached[_ATTACHED] = lru_cache(WORDS_OF_A_SALON)(partial(_alone, catalogue))
    remembering: Callable[[tuple[Concept, ...]], tuple[Request, Match | None]] = found
    return remembering


def _alone(catalogue: Catalogue, concepts: tuple[Concept, ...]) -> tuple[Request, Match | None]:
    request = Request(tuple(dict.fromkeys(concepts)), firm_in(concepts))
    return request, match(request, catalogue)


def firm_in(concepts: tuple[Concept, ...]) -> frozenset[str]:
    """Keys of the concepts of one word that its service must have: all of a compound, and whom it is for."""
    return frozenset([c.key for c in concepts if len(concepts) > 1 or c.kind is Kind.WHO])


def _readings(request: Request, catalogue: Catalogue) -> list[tuple[Request, float]]:
    """The request itself, and with concepts that may stand for those that were said."""
    keys = [c.key for c in request.concepts]
    known = [a for key in dict.fromkeys(keys) for a in catalogue.alternatives.get(key, ())]
    if not known:
        return [(request, 0.0)]
    said = frozenset(keys)
    instead = [a for a in known if a.said <= said and _may_stand_in(a, request)]
    return [(request, 0.0), *[(_with(request, alternative, catalogue), alternative.cost) for alternative in instead]]


def _may_stand_in(alternative: Alternative, request: Request) -> bool:
    """Whether what takes the place of several concepts loses none that is firm, and they were said together."""
    if len(alternative.said) == 1 or alternative.said <= request.firm:  # in one word, as in `Bartschnitt`
        return True
    lost = (alternative.said & request.firm).difference(alternative.offered)
    return not lost and (request.together or not alternative.said.isdisjoint(_COLOURED_TOGETHER))


def _with(request: Request, alternative: Alternative, catalogue: Catalogue) -> Request:
    kept = [c for c in request.concepts if c.key not in alternative.said]
    added = [catalogue.lexicon.concepts[key] for key in alternative.offered]
    firm = request.firm - alternative.said
    return Request(tuple(dict.fromkeys(kept + added)), firm, request.relative, request.without, False)


def _search(request: Request, catalogue: Catalogue) -> list[tuple[float, Name]]:
    """Names that have what must be had, with their costs; cheapest names first, so that it ends early."""
    strong = [c for c in request.concepts if c.names_something]
    needed = [c for c in strong if c.missing >= NEVER or c.key in request.firm]
    must = [c.key for c in needed]
    if len(needed) > 1 and not _are_met_together(must, catalogue):
        return []
    starts = [_rarest(needed, catalogue)] if len(needed) > 1 else needed or strong
    said = sum([c.unsaid for c in request.concepts]) + 1.0
    found = []
    cheapest = _FARTHEST
    for first in starts:
        for name in catalogue.names.get(first.key, ()):
            if name.total - said > 2.0 * cheapest + 4.5:
                break
            if not name.concepts.issuperset(must):
                continue
            cost = _cost(request, name)
            if cost <= _FARTHEST:
                cheapest = min(cheapest, cost)
                found.append((cost, name))
    return found


def _are_met_together(keys: list[str], catalogue: Catalogue) -> bool:
    """Whether one name may have all of these, as far as those tell that have the first of them."""
    return catalogue.beside.get(keys[0], _NOTHING).issuperset(keys)


_NOTHING = frozenset[str]()


def _rarest(needed: list[Concept], catalogue: Catalogue) -> Concept:
    """Of which the fewest names are; of equally rare ones the weightier, as others may only be along the way."""
    rarity = [(len(catalogue.names.get(c.key, ())), -c.unsaid) for c in needed]
    return needed[rarity.index(min(rarity))]


def _cost(request: Request, name: Name) -> float:
    if request.without and not request.without.isdisjoint(name.core):
        return NEVER
    cost, core = name.total, name.core
    gap = False
    for c in request.concepts:
        if c.key in core:
            cost -= c.unsaid
        elif c.key in name.optional:
            if c.kind in _DONE:
                cost += _ALONG_THE_WAY
        elif _contradicts(c, name, request):
            return NEVER
        else:
            cost += c.missing
            gap = gap or c.missing >= _A_GAP
    if request.relative is not None:
        cost += _for_whom(request.relative, name)
    return NEVER if gap and cost > _FARTHEST_WITH_GAPS else cost


_PEOPLE = frozenset({"men", "women", "child", "youth", "fatherson"})
_PLACES = frozenset({"head", "back", "neck", "knee", "foot", "car", "bike", "ebike", "motorbike", "trailer", "scalp"})


def _contradicts(said: Concept, name: Name, request: Request) -> bool:
    """Whether what was said and is missing rules the name out: other people, another place, part of a compound."""
    if said.key in request.firm and said.kind not in _LOOSE:
        return True
    if said.kind is Kind.WHO:
        return not name.core.isdisjoint(_PEOPLE) or (Kind.PART in name.kinds and said.key in request.firm)
    if said.kind is Kind.PLACE and said.key in _PLACES:
        return not name.concepts.isdisjoint(_PLACES) or said.key == "motorbike"
    if said.key == "iron":
        return "permanent" in name.core
    return said.kind is Kind.NUMBER and Kind.NUMBER in name.kinds


def _for_whom(relative: str, name: Name) -> float:
    if relative in name.core:
        return -1.0
    if name.core & _PEOPLE:
        return 1.5 if relative == "youth" and "child" in name.core else NEVER
    return 0.0 if relative in name.optional or not name.optional & _PEOPLE else 0.3
