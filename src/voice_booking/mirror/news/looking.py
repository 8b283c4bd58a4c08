"""What has become of bookings: a move gives a booking a new uid, so the chain of uids is followed to its end."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from voice_booking.booking.calendar import Calendar, Standing

LONGEST_CHAIN = 50
"""How often one booking may have been moved while nobody looked."""


@dataclass(frozen=True, slots=True)
class Trail:
    """One booking, under every name that is known."""

    uids: frozenset[str]
    end: Standing | None
    """As the calendar has it now; None: nothing answers to its last uid."""

    @property
    def stands(self) -> Standing | None:
        """The booking, if it takes somebody's time."""
        return self.end if self.end is not None and self.end.stands else None


async def follow(calendar: Calendar, uids: Iterable[str]) -> tuple[Trail, ...]:
    """What has become of the bookings with these uids, each once. Raises `Rejected`, `CalendarBusy`."""
    trails: tuple[Trail, ...] = ()
    for uid in uids:
        if not any(uid in trail.uids for trail in trails):
            trails = joined((*trails, await _to_the_end(calendar, uid)))
    return trails


async def _to_the_end(calendar: Calendar, uid: str) -> Trail:
    seen = {uid}
    found = await calendar.get(uid)
    while found is not None and found.later_uid and len(seen) < LONGEST_CHAIN:
        seen |= {found.later_uid}
        found = await calendar.get(found.later_uid)
    return trail_of(found, seen)


def trail_of(found: Standing | None, seen: Iterable[str] = ()) -> Trail:
    """A booking that was read, with the uid that it had before."""
    named = {found.uid, found.former_uid} if found else set()
    return Trail(frozenset({*seen, *(uid for uid in named if uid)}), found)


def joined(trails: Iterable[Trail]) -> tuple[Trail, ...]:
    """Those that lead to the same end are one."""
    found: list[Trail] = []
    for trail in trails:
        place = next((n for n, known in enumerate(found) if _same_end(known, trail)), None)
        if place is None:
            found.append(trail)
        else:
            found[place] = replace(found[place], uids=found[place].uids | trail.uids)
    return tuple(found)


def _same_end(one: Trail, other: Trail) -> bool:
    return one.end is not None and other.end is not None and one.end.uid == other.end.uid
