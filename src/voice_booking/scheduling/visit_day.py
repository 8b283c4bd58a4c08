"""One visit on one day: all its starts, and the best way to do it at one of them."""

from dataclasses import dataclass
from functools import cached_property

from voice_booking.scheduling.crews import best_crews
from voice_booking.scheduling.day_moves import DayMoves
from voice_booking.scheduling.floor import Floor
from voice_booking.scheduling.layout import Layout
from voice_booking.scheduling.moves import Moves
from voice_booking.scheduling.plain_visit import Ranked, best_plain, is_plain
from voice_booking.scheduling.planning import Slot, build_slot
from voice_booking.scheduling.reachable import Reachable
from voice_booking.scheduling.settling import settled

Cost = tuple[int, int, int, int, tuple[int, ...], list[int], list[int], list[str]]


@dataclass(frozen=True, slots=True)
class Chosen:
    """A slot, and what it costs in the order in which plans are chosen: the smaller the better."""

    slot: Slot
    cost: Cost
    """People, segments by people who were not wished, end, load, order, gaps, waits, keys of the people."""


class VisitDay:
    """The visit of `layout` on the day of `floor`."""

    def __init__(self, layout: Layout, floor: Floor) -> None:
        self.layout = layout
        self.floor = floor

    @cached_property
    def _day_moves(self) -> DayMoves:
        return DayMoves(self.floor)

    @cached_property
    def _moves(self) -> Moves:
        return Moves(self.layout, self._day_moves)

    @cached_property
    def _reachable(self) -> tuple[Reachable, ...]:
        """For each opening span."""
        return tuple(Reachable.within(self._moves, span) for span in self.floor.open_day.spans)

    @cached_property
    def starts(self) -> int:
        """The minutes at which it can begin."""
        found = 0
        for (opens, _), reachable in zip(self.floor.open_day.spans, self._reachable, strict=True):
            found |= reachable.begins(self.layout.whole) & -1 << opens
        return found

    def best(self, start: int) -> Chosen | None:
        """The visit that is chosen at a minute, if there is one."""
        plain = is_plain(self.layout)
        ranked = best_plain(self.layout, self._day_moves, start) if plain else self._searched(start)
        if ranked is None:
            return None
        rank, visit = ranked
        return Chosen(build_slot(self.layout.wishes, self.floor, visit), (*rank, *visit.cost))

    def _searched(self, start: int) -> Ranked | None:
        if not self.starts >> start & 1:
            return None
        spans = zip(self.floor.open_day.spans, self._reachable, strict=True)
        reachable = next(reachable for (opens, closes), reachable in spans if opens <= start < closes)
        crews = best_crews(self._moves, reachable, start)
        visits = (settled(crewed, start) for crewed in crews)
        visit = min(visits, key=lambda visit: visit.cost)
        crewed = crews[0]
        return (crewed.people, crewed.strangers, crewed.end, crewed.load), visit
