"""How a visit gets from one minute of a day to a later one: each step as the moves that everybody could make."""

from typing import NamedTuple

from voice_booking.scheduling.floor import Floor
from voice_booking.scheduling.steps import Choice, Pause, Step, Wait, Work

Labels = dict[int, int]
"""Segments by people who were not wished -> mask of minutes, with so many of them before (or still to come)."""


class Move(NamedTuple):
    """One way to take a step."""

    minutes: int
    starts: int
    """Mask of the minutes from which it can be taken."""
    strangers: int = 0
    """Segments in it that are done by people who were not wished."""
    choice: Choice | None = None
    doers: frozenset[str] = frozenset()
    """Who does the work in it, by their keys; nobody where everybody's moves are taken together."""


class DayMoves:
    """The moves of single steps on one day; what lies inside a gap is not looked at."""

    def __init__(self, floor: Floor) -> None:
        self.floor = floor
        self._moves: dict[Step, tuple[Move, ...]] = {}

    def of(self, step: Step) -> tuple[Move, ...]:
        """A move for each person who could do it then, or for each length that a gap may have."""
        if step not in self._moves:
            self._moves[step] = tuple(move for move in self._all(step) if move.starts)
        return self._moves[step]

    def _all(self, step: Step) -> list[Move]:
        if isinstance(step, Wait):
            return [Move(minutes, -1) for minutes in range(step.longest + 1)]
        if isinstance(step, Pause):
            return [self._pause(step, minutes) for minutes in range(step.shortest, step.longest + 1)]
        return [self._work(step, choice) for choice in step.choices]

    def _work(self, step: Work, choice: Choice) -> Move:
        floor, minutes = self.floor, choice.minutes
        tail = 0 if step.keeper else step.tail
        starts = floor.fits(choice.member, step.lead + minutes + tail) << step.lead
        if step.keeper:
            starts &= floor.fits(step.keeper, minutes + step.tail)
        for key in step.segment.resources:
            starts &= floor.resource_fits(key, minutes)
        return Move(minutes, starts, choice.stranger, choice, frozenset((choice.member.key,)))

    def _pause(self, step: Pause, minutes: int) -> Move:
        starts = -1
        if step.kept:
            starts = self.floor.fits(step.stylist, minutes + step.tail)
        elif step.on_shift:
            starts = self.floor.stays(step.stylist, minutes)
        for key in step.segment.gap_resources if minutes else ():
            starts &= self.floor.resource_fits(key, minutes)
        return Move(minutes, starts)
