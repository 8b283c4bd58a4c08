"""The ways that a visit can take from one start: which items by which stylists after which, if everybody helps."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.arrangement import Block, Part
from voice_booking.scheduling.bits import smear_up
from voice_booking.scheduling.day_moves import Labels
from voice_booking.scheduling.layout import Chain
from voice_booking.scheduling.moves import Moves, forward
from voice_booking.scheduling.reachable import Reachable
from voice_booking.scheduling.steps import Work


class Route(NamedTuple):
    """One next block, and what is left after it."""

    block: Block
    stylist: StaffMember
    chain: Chain
    later: int
    """The items after it, as bits."""


class Routes:
    """All that can be done from `start`, found once for all the crews that are to be tried."""

    def __init__(self, moves: Moves, reachable: Reachable, start: int) -> None:
        """`moves` are everybody's; `reachable` tells from when on the rest can be done."""
        self._layout = moves.layout
        self._reachable = reachable
        self._start = start
        self._by_stylist: dict[tuple[int, str], list[Route]] = {}
        self._doers: dict[tuple[int, str], set[str]] = {}
        self._stylists: dict[int, set[str]] = {}
        self._starters: set[str] = set()
        self._nested: set[Part] = set()
        self._explore(moves)

    @property
    def people(self) -> set[str]:
        """Everybody who could take part, by their keys."""
        return set().union(*self._stylists.values(), *self._doers.values())

    @property
    def needs(self) -> list[set[str]]:
        """Sets of people (by their keys) of each of which a crew has at least one."""
        segments = self._always_done()
        doers = [people for key, people in self._doers.items() if key in segments]
        return [self._starters, *self._stylists.values(), *doers]

    def ends(self, moves: Moves, people: Sequence[str]) -> Labels:
        """When the crew of `moves` (`people` by their keys) can be done with the visit, by the number of strangers."""
        if not self._leads_on(people):
            return {}
        after: dict[int, Labels] = {self._layout.whole: {0: 1 << self._start}}
        for rest in range(self._layout.whole, 0, -1):
            labels = self._begun(rest, after.get(rest, {}))
            for route in self._of(rest, people) if labels else ():
                _unite(after.setdefault(route.later, {}), self._walked(moves, route, labels))
        return after.get(0, {})

    def _leads_on(self, people: Sequence[str]) -> bool:
        """Whether the routes of these people lead from the first item to the last, leaving the minutes aside."""
        reached = {self._layout.whole}
        for rest in range(self._layout.whole, 0, -1):
            if rest in reached:
                reached.update(route.later for route in self._of(rest, people))
        return 0 in reached

    def _of(self, rest: int, people: Sequence[str]) -> Iterator[Route]:
        for key in people:
            yield from self._by_stylist.get((rest, key), ())

    def _explore(self, moves: Moves) -> None:
        after: dict[int, Labels] = {self._layout.whole: {0: 1 << self._start}}
        for rest in range(self._layout.whole, 0, -1):
            labels = self._begun(rest, after.get(rest, {}))
            for route in self._next(moves, rest) if labels else ():
                reached = self._walked(moves, route, labels)
                if reached:
                    self._by_stylist.setdefault((rest, route.stylist.key), []).append(route)
                    self._note(moves, route, rest, labels)
                    _unite(after.setdefault(route.later, {}), reached)

    def _next(self, moves: Moves, rest: int) -> Iterator[Route]:
        for block in self._layout.blocks(rest):
            later = rest & ~block.items
            for stylist in moves.stylists(block.part.item) if self._reachable.ends(later) else ():
                yield Route(block, stylist, self._layout.chain(block, stylist), later)

    def _begun(self, rest: int, labels: Labels) -> Labels:
        """When the next item can begin, after a wait unless it is the first."""
        if not labels or rest == self._layout.whole:
            return labels
        begins, longest = self._reachable.begins(rest), self._layout.wait.longest
        return {strangers: smear_up(mask, longest) & begins for strangers, mask in labels.items()}

    def _walked(self, moves: Moves, route: Route, labels: Labels) -> Labels:
        for step in route.chain:
            labels = forward(moves.of(step), labels)
            if not labels:
                return labels
        ends = self._reachable.ends(route.later)
        return {strangers: mask & ends for strangers, mask in labels.items() if mask & ends}

    def _note(self, moves: Moves, route: Route, rest: int, labels: Labels) -> None:
        """Remember who takes part in a route that leads to the end."""
        if rest == self._layout.whole:
            self._starters.add(route.stylist.key)
        self._stylists.setdefault(route.block.part.item, set()).add(route.stylist.key)
        for nested in route.block.nested.values():
            self._note_nested(moves, nested.part)
        self._note_doers(moves, route.chain, labels)

    def _note_nested(self, moves: Moves, part: Part) -> None:
        """Whoever could do an item in a gap, whenever that may be."""
        if part in self._nested:
            return
        self._nested.add(part)
        for member in moves.stylists(part.item):
            self._stylists.setdefault(part.item, set()).add(member.key)
            self._note_doers(moves, self._layout.nested_chain(part, member), None)

    def _note_doers(self, moves: Moves, chain: Chain, labels: Labels | None) -> None:
        for step in chain:
            if isinstance(step, Work) and not step.own:
                doers = self._doers.setdefault((step.item, step.segment.key), set())
                able = moves.day_moves.of(step)
                here = -1 if labels is None else labels.get(0, 0)
                doers.update(move.choice.member.key for move in able if move.choice and here & move.starts)
            if labels is not None:
                labels = forward(moves.of(step), labels)

    def _always_done(self) -> set[tuple[int, str]]:
        """The segments that no arrangement leaves to another item, as (item, key)."""
        return {
            (item, segment.key)
            for item, wish in enumerate(self._layout.wishes)
            for position, segment in enumerate(wish.service.segments)
            if position == 0 or not segment.closing
        }


def _unite(known: Labels, found: Labels) -> None:
    for strangers, mask in found.items():
        known[strangers] = known.get(strangers, 0) | mask
