"""The one arrangement of a visit that is chosen for a crew: order, gaps, waits, and who does what."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.arrangement import Ending, Nested
from voice_booking.scheduling.bits import lowest, smear_up, span_mask
from voice_booking.scheduling.crews import Crewed
from voice_booking.scheduling.day_moves import Labels, Move
from voice_booking.scheduling.moves import Moves, backward, forward
from voice_booking.scheduling.reachable import Reachable
from voice_booking.scheduling.steps import Pause, Step, Wait, Work

Order = tuple[int, ...]
Options = list[Sequence[Move]]
"""For each step of a chain the moves that are left."""


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """A step at its time."""

    step: Step
    begin: int
    """Minute of the day."""
    minutes: int
    member: StaffMember | None
    """Who does it, if it is work."""


@dataclass(frozen=True, slots=True)
class Settled:
    """A visit of which everything is settled but the units of resources."""

    order: Order
    """The items by their beginnings, as positions among those asked for."""
    placed: tuple[Placed, ...]
    """Waits included; the steps of an item in a gap come after that gap."""

    def of_item(self, item: int) -> list[tuple[Placed, Work | Pause]]:
        """The steps of one item in time."""
        steps = ((placed, placed.step) for placed in self.placed)
        return [(placed, step) for placed, step in steps if not isinstance(step, Wait) and step.item == item]

    @property
    def cost(self) -> tuple[Order, list[int], list[int], list[str]]:
        """The finer points, in the order in which they count: order, gaps, waits, keys of the people.

        Before the first step of every item but the first stands what the customer waits in: a wait, or the gap.
        """
        own = [self.of_item(item) for item in self.order]
        firsts = [steps[0][0] for steps in own]
        gaps = [placed.minutes for steps in own for placed, step in steps if isinstance(step, Pause)]
        waits = [first.begin - self.placed[self.placed.index(first) - 1].begin for first in firsts[1:]]
        keys = [placed.member.key for steps in own for placed, _ in steps if placed.member]
        return (self.order, gaps, waits, keys)


def settled(crewed: Crewed, start: int) -> Settled:
    """The best visit that the crew can begin at `start`, over at the crew's `end`.

    Items in the order asked as far as can be; then the earlier gaps as short as can be, then the waits; an item in a
    gap as early as can be; then the people by their keys.
    """
    orders = _Orders(crewed)
    orders.follow(crewed.moves.layout.whole, {0: 1 << start}, (), ())
    visits = (
        Settled(orders.best, tuple(_Course(crewed.moves, chain, start, 1 << crewed.end, crewed.strangers).placed()))
        for chain in orders.chains
    )
    return min(visits, key=lambda visit: visit.cost)


class _Orders:
    """The chains of steps, from the first item to the last, by which a crew keeps to its end: those of best order."""

    def __init__(self, crewed: Crewed) -> None:
        self._moves = crewed.moves
        self._strangers = crewed.strangers
        self._end = 1 << crewed.end
        self._reachable = Reachable(crewed.moves, self._end)
        self.best: Order = ()
        self.chains: list[tuple[Step, ...]] = []

    def follow(self, rest: int, labels: Labels, order: Order, chain: tuple[Step, ...]) -> None:
        """Go on with the items `rest` from the minutes that were reached."""
        if not rest:
            self._keep(order, chain)
            return
        for block in self._moves.layout.blocks(rest):
            longer = order + block.order
            if self.chains and longer > self.best[: len(longer)]:
                return
            later = rest & ~block.items
            ends = self._reachable.ends(later)
            for stylist in self._moves.stylists(block.part.item) if ends else ():
                steps = self._moves.layout.chain(block, stylist)
                reached = self._few_strangers(self._walk(steps, labels), ends)
                if reached:
                    wait = (self._moves.layout.wait,) if later else ()
                    self.follow(later, self._waited(reached, later), longer, (*chain, *steps, *wait))

    def _keep(self, order: Order, chain: tuple[Step, ...]) -> None:
        if not self.chains or order < self.best:
            self.best, self.chains = order, []
        self.chains.append(chain)

    def _walk(self, steps: Sequence[Step], labels: Labels) -> Labels:
        for step in steps:
            labels = forward(self._moves.of(step), labels)
        return labels

    def _few_strangers(self, labels: Labels, ends: int) -> Labels:
        return {n: mask & ends for n, mask in labels.items() if n <= self._strangers and mask & ends}

    def _waited(self, labels: Labels, later: int) -> Labels:
        if not later:
            return labels
        longest, begins = self._moves.layout.wait.longest, self._reachable.begins(later)
        return {strangers: smear_up(mask, longest) & begins for strangers, mask in labels.items()}


Key = Callable[[Move], int | str]


def _minutes(move: Move) -> int:
    return move.minutes


def _who(move: Move) -> str:
    return move.choice.member.key if move.choice else ""


def _strangers(move: Move) -> int:
    return move.strangers


PRIORITIES: tuple[tuple[type[Step], Key], ...] = (
    (Pause, _minutes),
    (Wait, _minutes),
    (Work, _who),
    (Pause, _strangers),
)
"""What is settled first for all the steps of a chain, and what after that; the smallest value is the best."""


@dataclass(frozen=True, slots=True)
class _Course:
    """A chain of steps from a minute to the earliest of the minutes `ends`, with exactly so many strangers."""

    moves: Moves
    chain: Sequence[Step]
    start: int
    ends: int
    strangers: int

    def placed(self) -> Iterator[Placed]:
        """The steps at their times, what lies in a gap after that gap."""
        options: Options = [self.moves.of(step) for step in self.chain]
        for kind, key in PRIORITIES:
            options = self._narrowed(options, kind, key)
        minute = self.start
        for step, (move, *_) in zip(self.chain, options, strict=True):
            yield Placed(step, minute, move.minutes, move.choice.member if move.choice else None)
            if isinstance(step, Pause) and step.nested:
                yield from _inside(self.moves, step.nested, minute, move)
            minute += move.minutes

    def _narrowed(self, options: Options, kind: type[Step], key: Key) -> Options:
        """For the steps of a kind, one after the other, only the moves with the smallest key that meet the end."""
        goals: list[Labels] = [{0: self.ends}]
        for moves in options[::-1]:
            goals.append(backward(moves, goals[-1]))
        here: Labels = {0: 1 << self.start}
        narrowed = []
        for step, moves, goal in zip(self.chain, options, goals[-2::-1], strict=True):
            left = self._least(moves, key, here, goal) if isinstance(step, kind) and len(moves) > 1 else moves
            narrowed.append(left)
            here = forward(left, here)
        return narrowed

    def _least(self, moves: Sequence[Move], key: Key, here: Labels, goal: Labels) -> Sequence[Move]:
        groups = ([move for move in moves if key(move) == value] for value in sorted({key(m) for m in moves}))
        return next(group for group in groups if _meet(forward(group, here), goal, self.strangers))


def _meet(reached: Labels, goal: Labels, strangers: int) -> bool:
    return any(mask & goal.get(strangers - so_far, 0) for so_far, mask in reached.items())


def _inside(moves: Moves, nested: Nested, begin: int, gap: Move) -> tuple[Placed, ...]:
    """The steps of an item in a gap, as early in it as can be."""
    end = begin + gap.minutes
    first = end if nested.ending is Ending.TOGETHER else begin
    ends = span_mask(first, end if nested.ending is Ending.BEFORE else end + 1)
    stylists = sorted(moves.stylists(nested.part.item), key=lambda member: member.key)
    for minute in range(begin, end):
        for stylist in stylists:
            chain = moves.layout.nested_chain(nested.part, stylist)
            labels: Labels = {0: 1 << minute}
            for step in chain:
                labels = forward(moves.of(step), labels)
            reached = labels.get(gap.strangers, 0) & ends
            if reached:
                return tuple(_Course(moves, chain, minute, 1 << lowest(reached), gap.strangers).placed())
    raise LookupError("nothing fits into this gap")
