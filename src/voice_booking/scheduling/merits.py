"""What speaks for an offer, and what it gives up."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from voice_booking.scheduling.neighbours import Neighbours
from voice_booking.scheduling.plan import Plan
from voice_booking.scheduling.planning import Slot
from voice_booking.scheduling.reasons import Reason
from voice_booking.scheduling.search import VisitSearch

MINUTE = timedelta(minutes=1)


class Merits:
    """Judges the offers of one search."""

    def __init__(self, search: VisitSearch) -> None:
        self._search = search
        self._neighbours = Neighbours(search)

    def unsuitable(self, plan: Plan) -> tuple[bool, bool, bool]:
        """How little a plan suits the salon's day: scraps count most, then processing time, then snugness."""
        found = self._neighbours.reasons(plan)
        return (
            Reason.LEAVES_SCRAP in found,
            Reason.IN_PROCESSING_TIME not in found,
            Reason.SNUG not in found,
        )

    def told(self, slots: Sequence[Slot], near: datetime | None) -> tuple[Slot, ...]:
        """The offers, each with its reasons.

        `WISHED`: it begins at `near` (seconds round up). `NEAREST`: no other offer is nearer to `near`, by the day
        first, then by the clock. `EARLIEST`: no other offer begins earlier. `WISHED_PERSON` or `OTHER_PERSON`, where
        anybody is wished: every item for which somebody is wished has one of them as its stylist, or not. `OTHER_DAY`
        or `OTHER_TIME`, where it does not begin at `near`. Then what `Neighbours.reasons` says.
        """
        earliest = min((slot.plan.start for slot in slots), default=None)
        zone = self._search.branch.zone
        nearest = min((distance_between(slot.plan.start, near, zone) for slot in slots), default=None) if near else None
        return tuple(
            replace(
                slot,
                reasons=(
                    *(_of_wish(slot.plan.start, near, nearest, zone) if near else ()),
                    *((Reason.EARLIEST,) if slot.plan.start == earliest else ()),
                    *self._of_person(slot.plan),
                    *self._neighbours.reasons(slot.plan),
                ),
            )
            for slot in slots
        )

    def _of_person(self, plan: Plan) -> tuple[Reason, ...]:
        if not self._search.preferred:
            return ()
        wished: dict[UUID, set[UUID]] = {}
        for item in self._search.items:
            wished.setdefault(item.service.id, set()).update(member.id for member in item.preferred)
        done = ((wished.get(item.service), item.phases[0].staff) for item in plan.items)
        as_wished = all(not people or stylist in people for people, stylist in done)
        return (Reason.WISHED_PERSON if as_wished else Reason.OTHER_PERSON,)


def distance_between(start: datetime, near: datetime, zone: ZoneInfo) -> tuple[int, int]:
    """How far a start is from a wish: in local days, then in minutes of the local clock."""
    local, wished = start.astimezone(zone), near.astimezone(zone)
    minutes = abs((local.hour - wished.hour) * 60 + local.minute - wished.minute)
    return abs((local.date() - wished.date()).days), minutes


def _of_wish(start: datetime, near: datetime, nearest: tuple[int, int] | None, zone: ZoneInfo) -> tuple[Reason, ...]:
    if timedelta(0) <= start - near < MINUTE:
        return (Reason.WISHED,)
    distance = distance_between(start, near, zone)
    lost = Reason.OTHER_DAY if distance[0] else Reason.OTHER_TIME
    return (Reason.NEAREST, lost) if distance == nearest else (lost,)
