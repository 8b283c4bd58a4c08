"""What a caller has booked already, seen as occupied time."""

from datetime import datetime

from voice_booking.booking.offers import OnFile
from voice_booking.booking.ports import Facts
from voice_booking.booking.wanted import Wanted
from voice_booking.scheduling.facts import Occupied


def without(visit: OnFile, occupied: tuple[Occupied, ...]) -> tuple[Occupied, ...]:
    """Occupied time but for the visit's own."""
    made = visit.appointment
    if any(taken.visit == made.id for taken in occupied):
        return tuple(taken for taken in occupied if taken.visit != made.id)
    left = list(occupied)
    for claim in made.plan.claims:
        own = Occupied(claim.unit, claim.span)
        if own in left:
            left.remove(own)  # only once: busy time beside it may be just as long
    return tuple(left)


def own_taking(wanted: Wanted, moment: datetime, facts: Facts) -> OnFile | None:
    """The caller's own appointment that takes the wished moment: it is then, or it alone is in the way.

    Args:
        facts: about the days around the moment.
    """
    if not wanted.own:
        return None
    blocked = wanted.search(facts.occupied).best_at(moment) is None
    for visit in wanted.own:
        span = visit.appointment.plan.span
        if span.start <= moment < span.end:
            return visit
        if blocked and wanted.search(without(visit, facts.occupied)).best_at(moment):
            return visit
    return None
