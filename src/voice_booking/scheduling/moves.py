"""The moves of a visit for everybody, or for a few people only, and what can be reached by them."""

from collections.abc import Iterable, Sequence
from functools import cached_property

from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.arrangement import Block, Ending, Nested, Part
from voice_booking.scheduling.bits import smear_down
from voice_booking.scheduling.day_moves import DayMoves, Labels, Move
from voice_booking.scheduling.layout import Layout
from voice_booking.scheduling.steps import Pause, Step, Work

Spans = dict[tuple[int, int, frozenset[str]], int]
"""(Minutes, strangers, doers) -> from when on something can be done in so long, with so many, by those."""


class Moves:
    """The moves of a visit on one day.

    Everything that a visit claims is claimed once (claims are united) and a customer is in one pair of hands at a
    time, so a step may be taken or not whatever the other steps are: masks of steps combine without regard to each
    other. Only the stylist of an item binds its segments together.
    """

    def __init__(self, layout: Layout, day_moves: DayMoves, people: frozenset[str] | None = None) -> None:
        """Nobody but `people` (by their keys) takes part; None: everybody may, and strangers are not counted."""
        self.layout = layout
        self.day_moves = day_moves
        self._people = people
        self._moves: dict[Step, Sequence[Move]] = {}
        self._nested: dict[Part, Spans] = {}
        self._spans: dict[tuple[object, ...], Spans] = {}

    @cached_property
    def by_person(self) -> "Moves":
        """The same for everybody, but telling who does what."""
        everybody = frozenset(choice.member.key for choices in self.layout.roles for choice in choices)
        return Moves(self.layout, self.day_moves, everybody)

    def stylists(self, item: int) -> Iterable[StaffMember]:
        staff = self.layout.wishes[item].staff
        return staff if self._people is None else [member for member in staff if member.key in self._people]

    def of(self, step: Step) -> Sequence[Move]:
        """The moves of a step; with everybody, those of equal length are one."""
        if step not in self._moves:
            moves = self._all(step)
            self._moves[step] = _merged(moves) if self._people is None else moves
        return self._moves[step]

    def before(self, block: Block, ends: int) -> int:
        """The minutes from which a block can be done so that it ends in one of the minutes `ends`."""
        if len(self.layout.wishes) == 1:
            return self._before_by_stylist(block, ends)
        found = 0
        for (minutes, *_), starts in self._block_spans(block).items():
            found |= ends >> minutes & starts
        return found

    def nested_spans(self, part: Part) -> Spans:
        """How long an item in a gap can take, and from when on."""
        if part not in self._nested:
            stylists = self.stylists(part.item)
            self._nested[part] = self._united([self.layout.nested_chain(part, stylist) for stylist in stylists])
        return self._nested[part]

    def _before_by_stylist(self, block: Block, ends: int) -> int:
        """With few blocks it is quicker to go backwards from the ends than to tell all the lengths apart."""
        found = 0
        for stylist in self.stylists(block.part.item):
            labels = {0: ends}
            for step in self.layout.chain(block, stylist)[::-1]:
                labels = backward(self.of(step), labels)
            for mask in labels.values():
                found |= mask
        return found

    def _block_spans(self, block: Block) -> Spans:
        key = (block.part, *sorted(block.nested.items(), key=lambda entry: entry[0]))
        if key not in self._spans:
            stylists = self.stylists(block.part.item)
            self._spans[key] = self._united([self.layout.chain(block, stylist) for stylist in stylists])
        return self._spans[key]

    def _united(self, chains: Iterable[Sequence[Step]]) -> Spans:
        found: Spans = {}
        for chain in chains:
            for key, mask in self._lengths(chain).items():
                found[key] = found.get(key, 0) | mask
        return found

    def _lengths(self, chain: Sequence[Step]) -> Spans:
        found: Spans = {(0, 0, frozenset()): -1}
        for step in chain[::-1]:
            longer: Spans = {}
            for length, starts, strangers, _, doers in self.of(step):
                for (minutes, others, more), mask in found.items():
                    begun = starts & mask >> length
                    if begun:
                        key = (minutes + length, others + strangers, doers | more)
                        longer[key] = longer.get(key, 0) | begun
            found = longer
        return found

    def _all(self, step: Step) -> Sequence[Move]:
        moves = self.day_moves.of(step)
        if isinstance(step, Pause) and step.nested:
            return [inside for move in moves for inside in self._nesting(step.nested, move)]
        if isinstance(step, Work) and self._people is not None:
            return [move for move in moves if move.choice and move.choice.member.key in self._people]
        return moves

    def _nesting(self, nested: Nested, gap: Move) -> list[Move]:
        moves = []
        for (minutes, strangers, doers), mask in self.nested_spans(nested.part).items():
            room = gap.minutes - minutes
            if nested.ending is Ending.TOGETHER:
                inside = mask >> room if room >= 0 else 0
            else:
                room -= nested.ending is Ending.BEFORE
                inside = smear_down(mask, room) if room >= 0 else 0
            if inside & gap.starts:
                moves.append(Move(gap.minutes, inside & gap.starts, strangers, doers=doers))
        return moves


def _merged(moves: Iterable[Move]) -> list[Move]:
    by_minutes: dict[int, int] = {}
    for move in moves:
        by_minutes[move.minutes] = by_minutes.get(move.minutes, 0) | move.starts
    return [Move(minutes, starts) for minutes, starts in by_minutes.items()]


def forward(moves: Iterable[Move], labels: Labels) -> Labels:
    """What can be reached from `labels` by one of the moves."""
    found: Labels = {}
    for minutes, starts, more, *_ in moves:
        for strangers, mask in labels.items():
            reached = (mask & starts) << minutes
            if reached:
                key = strangers + more
                found[key] = found.get(key, 0) | reached
    return found


def backward(moves: Iterable[Move], labels: Labels) -> Labels:
    """From where `labels` can be reached by one of the moves; the labels count the strangers still to come."""
    found: Labels = {}
    for minutes, starts, more, *_ in moves:
        for strangers, mask in labels.items():
            begun = mask >> minutes & starts
            if begun:
                key = strangers + more
                found[key] = found.get(key, 0) | begun
    return found
