"""Which of their appointments a caller means."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, tzinfo
from uuid import UUID

from voice_booking.booking.offers import OnFile
from voice_booking.booking.outcomes import Intent, NoAppointment, WhichAppointment
from voice_booking.booking.wishes import TimeWish, time_wish
from voice_booking.listening.when import AnyOf, AtMoment, AtTime, OnDate, WhichOf, Wish
from voice_booking.salon.services import Service
from voice_booking.scheduling.plan import Plan

Naming = Callable[[frozenset[UUID]], frozenset[UUID] | None]
"""Which of some services, by their ids, the caller's words name; None if they name no service at all. Pure."""


@dataclass(frozen=True, slots=True)
class Reference:
    """What was said of the appointment as it stands; nothing at all if there is only one."""

    appointment_id: UUID | None = None
    when: Wish | None = None
    services: tuple[Service, ...] = ()
    naming: Naming | None = None
    """Words that are understood against the caller's own visits only: `die Färbung` is clear if there is one."""
    staff: tuple[UUID, ...] = ()
    """People of whom one has a hand in the visit: `der bei Lisa`."""


ANY_VISIT = Reference()


def meant(
    visits: tuple[OnFile, ...], reference: Reference, intent: Intent, zone: tzinfo, now: datetime
) -> OnFile | WhichAppointment | NoAppointment:
    """The one visit that fits the words; which of several; or none.

    Args:
        visits: those that the caller may deal with.
        zone: the branch's, in which clock times are meant.
    """
    fitting = fitting_visits(visits, reference, zone, now)
    if len(fitting) > 1:
        return WhichAppointment(fitting, intent)
    return fitting[0] if fitting else NoAppointment(intent)


def fitting_visits(visits: tuple[OnFile, ...], reference: Reference, zone: tzinfo, now: datetime) -> tuple[OnFile, ...]:
    """Those of the visits that the words do not rule out."""
    if reference.appointment_id is not None:
        return tuple(visit for visit in visits if visit.appointment.id == reference.appointment_id)
    named = _named(visits, reference.naming) if reference.naming else visits
    plans = ((visit, visit.appointment.plan) for visit in named)
    return tuple(
        visit
        for visit, plan in plans
        if _has_all(plan, reference.services)
        and (not reference.staff or set(reference.staff) & set(plan.staff))
        and (reference.when is None or _begins(plan.start, reference.when, zone, now))
    )


def _named(visits: tuple[OnFile, ...], naming: Naming) -> tuple[OnFile, ...]:
    """The visits with every service that is named, or else with any of them."""
    booked = {visit.appointment.id: {item.service for item in visit.appointment.plan.items} for visit in visits}
    named = naming(frozenset().union(*booked.values()))
    if named is None:
        return visits
    fully = tuple(visit for visit in visits if named and named <= booked[visit.appointment.id])
    return fully or tuple(visit for visit in visits if named & booked[visit.appointment.id])


def _has_all(plan: Plan, services: tuple[Service, ...]) -> bool:
    return {service.id for service in services} <= {item.service for item in plan.items}


def _begins(start: datetime, wish: Wish, zone: tzinfo, now: datetime) -> bool:
    """Whether a visit that begins then is meant; words that name no time rule nothing out."""
    local = start.astimezone(zone)
    match wish:
        case AtMoment(moment):
            return start == moment
        case OnDate(day):
            return local.date() == day
        case AtTime(clock):
            return (local.hour, local.minute) == (clock.hour, clock.minute)
        case AnyOf(items) | WhichOf(items):
            return any(_begins(start, item, zone, now) for item in items)
        case _:
            read = time_wish(wish, zone, now)
            return not isinstance(read, TimeWish) or any(span.start <= start < span.end for span in read.windows)
