"""From which minutes of an opening span a visit, or the rest of it, can still be done."""

from voice_booking.scheduling.bits import smear_down, span_mask
from voice_booking.scheduling.moves import Moves


class Reachable:
    """Masks of beginnings within one opening span, by the items that are still to be done (as bits)."""

    def __init__(self, moves: Moves, ends: int) -> None:
        """The visit has to end in one of the minutes `ends`."""
        self._moves = moves
        self._ends = ends
        self._begins: dict[int, int] = {}

    @classmethod
    def within(cls, moves: Moves, opening_span: tuple[int, int]) -> "Reachable":
        return cls(moves, span_mask(opening_span[0], opening_span[1] + 1))

    def begins(self, rest: int) -> int:
        """The minutes at which the next of the items can begin so that all of them can be done."""
        if rest not in self._begins:
            found = 0
            for block in self._moves.layout.blocks(rest):
                ends = self.ends(rest & ~block.items)
                found |= self._moves.before(block, ends) if ends else 0
            self._begins[rest] = found
        return self._begins[rest]

    def ends(self, later: int) -> int:
        """The minutes at which an item may end if the items `later` follow it, after a wait."""
        return smear_down(self.begins(later), self._moves.layout.wait.longest) if later else self._ends
