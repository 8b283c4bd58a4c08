"""How a visit gets from one minute of a day to a later one: the steps of its chains as moves over masks."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple
from uuid import UUID

from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.arrangement import Block, Ending, Nested, Part
from voice_booking.scheduling.bits import smear_down
from voice_booking.scheduling.floor import Floor
from voice_booking.scheduling.layout import Layout
from voice_booking.scheduling.steps import Choice, Pause, Step, Wait, Work

Labels = dict[int, int]
"""Segments by people who were not wished, so far -> minutes that can be reached with so many."""


class Move(NamedTuple):
    """One way to take a step."""

    minutes: int
    starts: int
    """Mask of the minutes from which it can be taken."""
    strangers: int = 0
    """Segments in it that are done by people who were not wished."""
    choice: Choice | None = None


class Moves:
    """The moves of a visit on one day, for everybody or for a few people only.

    Everything that a visit claims is claimed once (claims are united) and a customer is in one pair of hands at a
    time, so a step may be taken or not whatever the other steps are: masks of steps combine without regard to each
    other. Only the stylist of an item binds its segments together.
    """

    def __init__(self, layout: Layout, floor: Floor, people: frozenset[UUID] | None = None) -> None:
        """Nobody but `people` takes part; None: everybody may, and nobody counts strangers."""
        self.layout = layout
        self.floor = floor
        self._people = people
        self._moves: dict[Step, tuple[Move, ...]] = {}
        self._nested: dict[Part, dict[tuple[int, int], int]] = {}

    def stylists(self, item: int) -> Iterable[StaffMember]:
        staff = self.layout.wishes[item].staff
        return staff if self._people is None else [member for member in staff if member.id in self._people]

    def of(self, step: Step) -> tuple[Move, ...]:
        """The moves of a step; with everybody, those of equal length are one."""
        if step not in self._moves:
            self._moves[step] = tuple(self._all(step))
        return self._moves[step]

    def before(self, block: Block, ends: int) -> int:
        """The minutes from which a block can be done so that it ends in one of the minutes `ends`."""
        found = 0
        for stylist in self.stylists(block.part.item):
            mask = ends
            for step in self.layout.chain(block, stylist)[::-1]:
                mask = _back(self.of(step), mask)
                if not mask:
                    break
            found |= mask
        return found

    def nested_spans(self, part: Part) -> dict[tuple[int, int], int]:
        """For an item in a gap: (its length, strangers in it) -> the minutes at which it can begin."""
        if part not in self._nested:
            found: dict[tuple[int, int], int] = {}
            for stylist in self.stylists(part.item):
                for key, mask in self._lengths(self.layout.nested_chain(part, stylist)).items():
                    found[key] = found.get(key, 0) | mask
            self._nested[part] = found
        return self._nested[part]

    def _lengths(self, chain: Sequence[Step]) -> dict[tuple[int, int], int]:
        found = {(0, 0): -1}
        for step in chain[::-1]:
            longer: dict[tuple[int, int], int] = {}
            for move in self.of(step):
                for (minutes, strangers), mask in found.items():
                    key = (minutes + move.minutes, strangers + move.strangers)
                    longer[key] = longer.get(key, 0) | move.starts & mask >> move.minutes
            found = {key: mask for key, mask in longer.items() if mask}
        return found

    def _all(self, step: Step) -> Iterable[Move]:
        if isinstance(step, Wait):
            return [Move(minutes, -1) for minutes in range(step.longest + 1)]
        if isinstance(step, Pause):
            return self._pauses(step)
        moves = [self._work(step, choice) for choice in step.choices if self._takes_part(choice.member)]
        return moves if self._people is not None else _merged(moves)

    def _takes_part(self, member: StaffMember) -> bool:
        return self._people is None or member.id in self._people

    def _work(self, step: Work, choice: Choice) -> Move:
        floor, minutes = self.floor, choice.minutes
        tail = 0 if step.keeper else step.tail
        starts = floor.fits(choice.member, step.lead + minutes + tail) << step.lead
        if step.keeper:
            starts &= floor.fits(step.keeper, minutes + step.tail)
        for key in step.segment.resources:
            starts &= floor.resource_fits(key, minutes)
        return Move(minutes, starts, choice.stranger, choice)

    def _pauses(self, step: Pause) -> list[Move]:
        moves = []
        for minutes in range(step.shortest, step.longest + 1):
            starts = -1
            if step.kept:
                starts = self.floor.fits(step.stylist, minutes + step.tail)
            elif step.on_shift:
                starts = self.floor.stays(step.stylist, minutes)
            for key in step.segment.gap_resources if minutes else ():
                starts &= self.floor.resource_fits(key, minutes)
            moves += self._nesting(step.nested, minutes, starts) if step.nested else [Move(minutes, starts)]
        return moves if self._people is not None else _merged(moves)

    def _nesting(self, nested: Nested, gap: int, starts: int) -> list[Move]:
        moves = []
        for (minutes, strangers), mask in self.nested_spans(nested.part).items():
            room = gap - minutes
            if nested.ending is Ending.TOGETHER:
                inside = mask >> room if room >= 0 else 0
            else:
                room -= nested.ending is Ending.BEFORE
                inside = smear_down(mask, room) if room >= 0 else 0
            if inside & starts:
                moves.append(Move(gap, inside & starts, strangers))
        return moves


def _merged(moves: Iterable[Move]) -> list[Move]:
    by_minutes: dict[int, int] = {}
    for move in moves:
        by_minutes[move.minutes] = by_minutes.get(move.minutes, 0) | move.starts
    return [Move(minutes, starts) for minutes, starts in by_minutes.items() if starts]


def _back(moves: Iterable[Move], ends: int) -> int:
    found = 0
    for move in moves:
        found |= ends >> move.minutes & move.starts
    return found


def forward(moves: Iterable[Move], labels: Labels) -> Labels:
    """What can be reached from `labels` by one of the moves."""
    found: Labels = {}
    for move in moves:
        for strangers, mask in labels.items():
            reached = (mask & move.starts) << move.minutes
            if reached:
                key = strangers + move.strangers
                found[key] = found.get(key, 0) | reached
    return found


def backward(moves: Iterable[Move], labels: Labels) -> Labels:
    """From where `labels` can be reached by one of the moves; the labels count the strangers still to come."""
    found: Labels = {}
    for move in moves:
        for strangers, mask in labels.items():
            begun = mask >> move.minutes & move.starts
            if begun:
                key = strangers + move.strangers
                found[key] = found.get(key, 0) | begun
    return found
