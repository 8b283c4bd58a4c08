"""Bookings of the calendar that are none of ours: time of a person that we must not sell."""

from collections.abc import Iterable
from datetime import datetime

from voice_booking.booking.calendar import Standing
from voice_booking.booking.ports import Busy, Event
from voice_booking.mirror.event_types.trial import is_test
from voice_booking.mirror.news.known import SOURCE, Change, Setting
from voice_booking.mirror.news.looking import Trail


def reference(uid: str, user: int) -> str:
    """Of the busy time that a booking means for one of its hosts."""
    return f"{uid}:{user}"


def uid_of(entry: Busy) -> str:
    """Of the booking that busy time came from."""
    return entry.reference.rpartition(":")[0]


def busy_of(booking: Standing, at: Setting) -> tuple[Busy, ...]:
    """What a booking takes of our people's time to come; one that we make for a test is gone in a moment."""
    if not booking.stands or booking.span.end <= at.now or is_test(booking, at.business.company):
        return ()
    return tuple(
        Busy(member.id, booking.span, SOURCE, reference(booking.uid, member.calendar_user))
        for member in at.business.staff
        if member.calendar_user is not None and member.calendar_user in booking.hosts
    )


def busy_instead(trail: Trail, known: Iterable[Busy], at: Setting, *, wanted: bool = True) -> Change:
    """The booking's busy time as it is now, in place of what it was.

    Args:
        wanted: False: its time is in the ledger already.
    """
    there = busy_of(trail.end, at) if wanted and trail.end is not None else ()
    before = frozenset(known)
    if before == frozenset(there):
        return Change()
    new = tuple(each for each in there if each not in before)
    gone = tuple(sorted((each for each in before if each not in there), key=lambda each: each.reference))
    events = (*(_event("unblocked", each, at.now) for each in gone), *(_event("blocked", each, at.now) for each in new))
    free = frozenset(each.reference for each in gone)
    return Change(busy=new, free=free, events=events, what="foreign" if there else "foreign_gone")


def _event(kind: str, entry: Busy, now: datetime) -> Event:
    start, end = entry.span.start.isoformat(), entry.span.end.isoformat()
    unit = str(entry.unit)
    return Event(kind, now, {"source": SOURCE, "reference": entry.reference, "unit": unit, "start": start, "end": end})
