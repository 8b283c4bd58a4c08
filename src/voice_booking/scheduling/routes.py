"""The ways that a visit can take from one start: which items by which stylists after which, if everybody helps."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.arrangement import Block, Part
from voice_booking.scheduling.bits import smear_up
from voice_booking.scheduling.day_moves import Move
from voice_booking.scheduling.layout import Chain
from voice_booking.scheduling.moves import Moves
from voice_booking.scheduling.reachable import Reachable
from voice_booking.scheduling.steps import Step, Work

Crews = dict[tuple[int, int], int]
"""(People as bits, segments by people who were not wished) -> minutes that these people can reach."""


class Route(NamedTuple):
    """One next block, and what is left after it."""

    block: Block
    stylist: StaffMember
    chain: Chain
    later: int
    """The items after it, as bits."""


class Routes:
    """All that can be done from `start`, found once for all crews."""

    def __init__(self, moves: Moves, people: frozenset[str], reachable: Reachable, start: int) -> None:
        """`moves` are everybody's; only `people` (by their keys) are looked at as members of crews."""
        self._layout = moves.layout
        self._everybody = moves
        self._moves = moves.by_person
        self._people = people
        self._reachable = reachable
        self._start = start
        self._routes: dict[int, list[Route]] = {}
        self._doers: dict[tuple[int, str], set[str]] = {}
        self._stylists: dict[int, set[str]] = {}
        self._starters: set[str] = set()
        self._nested: set[Part] = set()
        self._explore()
        self._bits: dict[str, int] = {}
        self._needs = sorted({self.bits(need) for need in self._all_needs()}, key=int.bit_count)
        self._at_least: dict[int, int] = {}
        self._grouped: dict[Step, list[tuple[int, list[Move]]]] = {}

    def bits(self, people: Iterable[str]) -> int:
        """People as bits, by their keys."""
        found = 0
        for key in people:
            found |= self._bits.setdefault(key, 1 << len(self._bits))
        return found

    def keys(self, crew: int) -> frozenset[str]:
        """The people of a crew, by their keys."""
        return frozenset(key for key, bit in self._bits.items() if crew & bit)

    def at_least(self, crew: int) -> int:
        """How many people a crew must have at the end: those who are in it and those who at least have to join."""
        if crew not in self._at_least:
            number, together = crew.bit_count(), crew
            for need in self._needs:
                if not need & together:
                    number, together = number + 1, together | need
            self._at_least[crew] = number
        return self._at_least[crew]

    def ends(self, size: int) -> Crews:
        """When crews of at most `size` people can be done with the visit, by the people who then have taken part."""
        after: dict[int, Crews] = {self._layout.whole: {(0, 0): 1 << self._start}}
        for rest in range(self._layout.whole, 0, -1):
            crews = self._begun(rest, after.get(rest, {}))
            for route in self._routes.get(rest, ()) if crews else ():
                stylist = self.bits((route.stylist.key,))
                able = {key: mask for key, mask in crews.items() if self.at_least(key[0] | stylist) <= size}
                if able:
                    _unite(after.setdefault(route.later, {}), self._walked(route, able, size))
        return after.get(0, {})

    def _walked(self, route: Route, crews: Crews, size: int) -> Crews:
        for step in route.chain:
            crews = self._moved(step, crews, size)
            if not crews:
                return crews
        ends = self._reachable.ends(route.later)
        return {key: mask & ends for key, mask in crews.items() if mask & ends}

    def _moved(self, step: Step, crews: Crews, size: int) -> Crews:
        found: Crews = {}
        by_doers = self._by_doers(step)
        for (crew, strangers), mask in crews.items():
            for joining, moves in by_doers:
                larger = crew | joining
                if larger != crew and self.at_least(larger) > size:
                    continue
                for minutes, starts, more, *_ in moves:
                    reached = (mask & starts) << minutes
                    if reached:
                        key = (larger, strangers + more)
                        found[key] = found.get(key, 0) | reached
        return found

    def _by_doers(self, step: Step) -> list[tuple[int, list[Move]]]:
        """The moves of a step by the people who do it, as bits."""
        if step not in self._grouped:
            groups: dict[int, list[Move]] = {}
            for move in self._moves.of(step):
                if move.doers <= self._people:
                    groups.setdefault(self.bits(move.doers), []).append(move)
            self._grouped[step] = list(groups.items())
        return self._grouped[step]

    def _explore(self) -> None:
        """Find the routes that lead to the end, and who takes part in any."""
        after: dict[int, Crews] = {self._layout.whole: {(0, 0): 1 << self._start}}
        for rest in range(self._layout.whole, 0, -1):
            begun = self._begun(rest, after.get(rest, {})).get((0, 0), 0)
            for route in self._next(rest) if begun else ():
                reached = self._reached(route.chain, begun) & self._reachable.ends(route.later)
                if reached:
                    self._routes.setdefault(rest, []).append(route)
                    self._note(route, rest, begun)
                    _unite(after.setdefault(route.later, {}), {(0, 0): reached})

    def _reached(self, chain: Chain, mask: int) -> int:
        for step in chain:
            mask = _any_move(self._everybody.of(step), mask)
            if not mask:
                return 0
        return mask

    def _next(self, rest: int) -> Iterator[Route]:
        for block in self._layout.blocks(rest):
            later = rest & ~block.items
            for stylist in self._stylists_of(block.part.item) if self._reachable.ends(later) else ():
                yield Route(block, stylist, self._layout.chain(block, stylist), later)

    def _stylists_of(self, item: int) -> Iterator[StaffMember]:
        return (member for member in self._layout.wishes[item].staff if member.key in self._people)

    def _begun(self, rest: int, crews: Crews) -> Crews:
        """When the next item can begin, after a wait unless it is the first."""
        if not crews or rest == self._layout.whole:
            return crews
        begins, longest = self._reachable.begins(rest), self._layout.wait.longest
        return {key: smear_up(mask, longest) & begins for key, mask in crews.items()}

    def _note(self, route: Route, rest: int, begun: int) -> None:
        """Remember who takes part in a route that leads to the end."""
        if rest == self._layout.whole:
            self._starters.add(route.stylist.key)
        self._stylists.setdefault(route.block.part.item, set()).add(route.stylist.key)
        for nested in route.block.nested.values():
            self._note_nested(nested.part)
        self._note_doers(route.chain, begun)

    def _note_nested(self, part: Part) -> None:
        """Whoever could do an item in a gap, whenever that may be."""
        if part in self._nested:
            return
        self._nested.add(part)
        for member in self._stylists_of(part.item):
            self._stylists.setdefault(part.item, set()).add(member.key)
            self._note_doers(self._layout.nested_chain(part, member), None)

    def _note_doers(self, chain: Chain, begun: int | None) -> None:
        for step in chain:
            if isinstance(step, Work) and not step.own:
                here = -1 if begun is None else begun
                doers = self._doers.setdefault((step.item, step.segment.key), set())
                able = (move.doers for move in self._moves.of(step) if here & move.starts)
                doers.update(key for keys in able for key in keys & self._people)
            if begun is not None:
                begun = _any_move(self._everybody.of(step), begun)

    def _all_needs(self) -> list[set[str]]:
        """Sets of people of each of which a crew has at least one."""
        segments = self._always_done()
        doers = [people for key, people in self._doers.items() if key in segments]
        return [self._starters, *self._stylists.values(), *doers]

    def _always_done(self) -> set[tuple[int, str]]:
        """The segments that no arrangement leaves to another item, as (item, key)."""
        return {
            (item, segment.key)
            for item, wish in enumerate(self._layout.wishes)
            for position, segment in enumerate(wish.service.segments)
            if position == 0 or not segment.closing
        }


def _any_move(moves: Iterable[Move], mask: int) -> int:
    found = 0
    for move in moves:
        found |= (mask & move.starts) << move.minutes
    return found


def _unite(known: Crews, found: Crews) -> None:
    for key, mask in found.items():
        known[key] = known.get(key, 0) | mask
