"""How a visit lies among what its people have to do already: snugly, in processing time, or leaving scraps."""

from collections.abc import Iterable, Iterator
from uuid import UUID

from voice_booking.scheduling.bits import span_mask
from voice_booking.scheduling.days import frame_at
from voice_booking.scheduling.facts import Occupied
from voice_booking.scheduling.floor import Floor
from voice_booking.scheduling.plan import Claim, Plan
from voice_booking.scheduling.reasons import Reason
from voice_booking.scheduling.search import VisitSearch


class Neighbours:
    """What the people of a search have to do, looked up by person."""

    def __init__(self, search: VisitSearch) -> None:
        self._search = search
        people = (*search.team, *(member for item in search.items for member in item.staff))
        self._members = {member.id: member for member in people}
        self._occupied: dict[UUID, list[Occupied]] = {}
        for fact in search.occupied:
            if fact.unit in self._members:
                self._occupied.setdefault(fact.unit, []).append(fact)

    def reasons(self, plan: Plan) -> tuple[Reason, ...]:
        """What the neighbours of the plan say for it or against it; resources do not count, only people.

        `IN_PROCESSING_TIME`: one of its claims lies between two spans of one other visit, with nothing in between but
        the plan (known only where `Occupied.visit` is).
        `SNUG`: one of its claims begins when something that the person has ends, or ends when something begins.
        `LEAVES_SCRAP`: directly before or after one of its claims the person keeps a free time that is shorter than
        `VisitSearch.shortest_minutes`; gaps between its own claims do not count. Never if that is 0, unknown.
        """
        found = []
        claims = [claim for claim in plan.claims if claim.unit in self._members]
        if any(self._in_processing_time(claim) for claim in claims):
            found.append(Reason.IN_PROCESSING_TIME)
        if any(self._touches(claim) for claim in claims):
            found.append(Reason.SNUG)
        if any(0 < minutes < self._search.shortest_minutes for minutes in self._left_free(plan, claims)):
            found.append(Reason.LEAVES_SCRAP)
        return tuple(found)

    def _in_processing_time(self, claim: Claim) -> bool:
        others = self._occupied.get(claim.unit, ())
        before = max((o for o in others if o.span.end <= claim.span.start), key=lambda o: o.span.end, default=None)
        after = min((o for o in others if o.span.start >= claim.span.end), key=lambda o: o.span.start, default=None)
        return bool(before and after and before.visit and before.visit == after.visit)

    def _touches(self, claim: Claim) -> bool:
        spans = (other.span for other in self._occupied.get(claim.unit, ()))
        return any(span.end == claim.span.start or span.start == claim.span.end for span in spans)

    def _left_free(self, plan: Plan, claims: Iterable[Claim]) -> Iterator[int]:
        """The minutes that are left free beside each claim, between it and what is no claim of the plan."""
        floor = self._search.floor(frame_at(self._search.branch.timezone, plan.start))
        own: dict[UUID, int] = {}
        for claim in claims:
            own[claim.unit] = own.get(claim.unit, 0) | floor.frame.moments(claim.span)
        for claim in claims:
            free = floor.free(self._members[claim.unit])
            yield from _beside(floor, claim, free & ~own[claim.unit], own[claim.unit])


def _beside(floor: Floor, claim: Claim, free: int, own: int) -> Iterator[int]:
    """Lengths of the free runs that touch a claim, but for those with the plan's own claims at both ends."""
    first, end = floor.frame.minute(claim.span.start), floor.frame.minute(claim.span.end)
    after = _run_up(free >> end)
    if after and not own >> end + after & 1:
        yield after
    before = first - (span_mask(0, first) & ~free).bit_length()
    if before and not own >> max(first - before - 1, 0) & 1:
        yield before


def _run_up(mask: int) -> int:
    """How many bits are set in a row from the lowest on."""
    return ((mask + 1) & ~mask).bit_length() - 1
