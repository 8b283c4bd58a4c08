"""Asking the calendar for each segment's time before a booking is begun, for companies that want that.

The calendar lists starts on a grid of its own (its free ranges, cut into lengths): one that it does not list may be
free all the same. So a time counts as taken only if nothing that is listed as free even touches it.
"""

from dataclasses import dataclass, replace
from datetime import timedelta
from time import monotonic

from voice_booking.booking.calendar import Calendar
from voice_booking.booking.calls import Call
from voice_booking.booking.mirroring.intended import Intended, intended
from voice_booking.booking.ports import Facts, Never, Ports, TryLater
from voice_booking.booking.together import ask_together
from voice_booking.scheduling.facts import Occupied
from voice_booking.scheduling.plan import Plan, Span
from voice_booking.telemetry import log


@dataclass(frozen=True, slots=True)
class Checked:
    """What the calendar says to a plan."""

    taken: tuple[Intended, ...] = ()
    missing: tuple[Intended, ...] = ()
    """Those for which there is no event type: they cannot be booked."""
    seconds: float = 0.0
    """How long that took."""


async def check_slots(plan: Plan, facts: Facts, call: Call, ports: Ports) -> Checked:
    """Each booking that the plan needs, all at once; whoever cannot be asked counts as free."""
    wanted = intended(plan, call.salon.services, facts.calendar.event_types)
    missing = tuple(each for each in wanted if each.event_type_id is None)
    calendar = ports.calendars.of(call.salon.company.id, patient=False) if ports.calendars else None
    if missing or calendar is None:
        return Checked(missing=missing)
    began = monotonic()
    free = await ask_together((_free(each, calendar) for each in wanted), ports.calendar_seconds)
    taken = tuple(each for each, is_free in zip(wanted, free, strict=True) if is_free is False)
    return Checked(taken, seconds=monotonic() - began)


def with_taken(facts: Facts, checked: Checked) -> Facts:
    """The facts, with what the calendar has."""
    there = (Occupied(each.staff, each.span) for each in checked.taken)
    return replace(facts, occupied=(*facts.occupied, *there))


async def _free(wanted: Intended, calendar: Calendar) -> bool:
    span, length = wanted.span, wanted.span.end - wanted.span.start
    if wanted.event_type_id is None:
        return False
    around = Span(span.start - length, span.end)
    try:
        starts = await calendar.free_starts(wanted.event_type_id, around, length // timedelta(minutes=1))
    except (TryLater, Never) as trouble:
        log().warning("slot_not_checked", why=str(trouble))
        return True
    return any(Span(start, start + length).overlaps(span) for start in starts)
