"""In which order, nested how, and with which closing segments the services of a visit can be done at all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations, product

from voice_booking.salon.services import PausePolicy, Segment, Service

TIE, EARLY = "tie", "early"
"""A nested item ends with the gap, or before it does."""


@dataclass(frozen=True, eq=False)
class Nested:
    part: "Part"
    end: str | None
    """`TIE` or `EARLY` where the closing of the visit depends on it."""


@dataclass(frozen=True, eq=False)
class Part:
    """One service as it is done: without its closing segment if it loses it, with what is done in its gaps."""

    item: int
    """Its place among the items asked for."""
    service: Service
    segments: tuple[Segment, ...]
    nested: tuple[Nested | None, ...]
    """What is done in the gap after each segment."""


Outline = tuple[Part, ...]
Homes = dict[int, tuple[int, int]]
"""Nested item -> the item and the gap where it is done."""


def outlines(services: Sequence[Service]) -> Iterator[Outline]:
    """Every order, nesting and choice of closing segments that the rules allow; times are not looked at."""
    closers = [i for i, service in enumerate(services) if service.segments[-1].closing]
    droppable = [i for i in closers if len(services[i].segments) > 1]
    for count in range(len(droppable) + 1):
        for dropped in combinations(droppable, count):
            segments = [s.segments[:-1] if i in dropped else s.segments for i, s in enumerate(services)]
            for homes in _homes(services, segments):
                for order in permutations([i for i in range(len(services)) if i not in homes]):
                    ends = _closing_ends(services, segments, homes, order, set(dropped))
                    if ends is not None:
                        yield tuple(_part(i, services, segments, homes, ends) for i in order)


def _homes(services: Sequence[Service], segments: Sequence[tuple[Segment, ...]]) -> Iterator[Homes]:
    """Each item on its own, or in a gap of another one; hosts are not nested, a gap hosts one at most."""
    choices = [[None, *_gaps_for(guest, services, segments)] for guest in range(len(services))]
    for chosen in product(*choices):
        homes = {guest: home for guest, home in enumerate(chosen) if home is not None}
        once = len(set(homes.values())) == len(homes)
        if once and not any(host in homes for host, _ in homes.values()):
            yield homes


def _gaps_for(guest: int, services: Sequence[Service], segments: Sequence[tuple[Segment, ...]]) -> list[tuple]:
    if not services[guest].in_gaps or stretchable(services[guest]):
        return []
    return [
        (host, gap)
        for host, service in enumerate(services)
        if host != guest and service.pause_policy in (PausePolicy.FREE, PausePolicy.FLEXIBLE)
        for gap, segment in enumerate(segments[host])
        if max(segment.gap_minutes, segment.gap_limit_minutes) > 0
    ]


def stretchable(service: Service) -> bool:
    return service.pause_policy is PausePolicy.FLEXIBLE and any(
        segment.gap_limit_minutes > segment.gap_minutes for segment in service.segments[:-1]
    )


def _closing_ends(
    services: Sequence[Service],
    segments: Sequence[tuple[Segment, ...]],
    homes: Homes,
    order: Sequence[int],
    dropped: set[int],
) -> dict[int, str] | None:
    """Where nested items must end so that exactly `dropped` lose their closing segment; None: that cannot be.

    A nested item that ends together with its host is the later one of the two: it began later.
    """
    ends: dict[int, str] = {}
    for tag in {service.segments[-1].closing for service in services} - {""}:
        tagged = [i for i, service in enumerate(services) if service.segments[-1].closing == tag]
        lost = {i for i in tagged if i in dropped}
        last = next(i for i in reversed(order) if any(homes.get(t, (t,))[0] == i for t in tagged))
        guests = sorted((homes[t][1], t) for t in tagged if t in homes and homes[t][0] == last)
        if last not in tagged:
            if lost != _losers(tagged, guests[-1][1], services):
                return None
            continue
        late = lost == _losers(tagged, last, services)
        may_tie = bool(guests) and guests[-1][0] == len(segments[last]) - 1
        tie = may_tie and lost == _losers(tagged, guests[-1][1], services)
        if not late and not tie:
            return None
        if may_tie and late != tie:
            ends[guests[-1][1]] = TIE if tie else EARLY
    return ends


def _losers(tagged: Sequence[int], keeper: int, services: Sequence[Service]) -> set[int]:
    return {i for i in tagged if i != keeper and len(services[i].segments) > 1}


def _part(
    item: int,
    services: Sequence[Service],
    segments: Sequence[tuple[Segment, ...]],
    homes: Homes,
    ends: dict[int, str],
) -> Part:
    guests = {gap: guest for guest, (host, gap) in homes.items() if host == item}
    nested = tuple(
        Nested(_part(guests[gap], services, segments, {}, {}), ends.get(guests[gap])) if gap in guests else None
        for gap in range(len(segments[item]))
    )
    return Part(item, services[item], segments[item], nested)
