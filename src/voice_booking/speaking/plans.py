"""A visit in words and on the wire: what, with whom, when."""

from typing import Any

from voice_booking.booking.offers import Appointment
from voice_booking.scheduling.plan import Plan, PlannedPhase
from voice_booking.speaking import calendar, clock, lists, names
from voice_booking.speaking.desk import Desk


def visit(plan: Plan, desk: Desk) -> str:
    """`Damenschnitt bei Lisa, am Freitag um neun Uhr`."""
    return f"{with_whom(plan, desk)}, {calendar.at_moment(desk.wall(plan.start), desk.today)}"


def without_whom(plan: Plan, desk: Desk) -> str:
    """`Dauerwelle, am Freitag um neun Uhr`, where the next sentence tells of the person."""
    return f"{services(plan, desk)}, {calendar.at_moment(desk.wall(plan.start), desk.today)}"


def short(plan: Plan, desk: Desk) -> str:
    """`Damenschnitt am Freitag um neun Uhr`."""
    return f"{services(plan, desk)} {calendar.at_moment(desk.wall(plan.start), desk.today)}"


def thing(plan: Plan, desk: Desk) -> str:
    """For the middle of a sentence: `Damenschnitt bei Lisa am Freitag, dem vierten, um neun Uhr`."""
    moment = desk.wall(plan.start)
    when = calendar.joined(calendar.with_date(moment.date(), desk.today), clock.at(moment.time()))
    return f"{with_whom(plan, desk)} {when}"


def services(plan: Plan, desk: Desk) -> str:
    return lists.all_of([names.brief(item.name, desk.salon) for item in plan.items])


def with_whom(plan: Plan, desk: Desk) -> str:
    people = lists.all_of(desk.people(plan.staff))
    return f"{services(plan, desk)} bei {people}" if people else services(plan, desk)


def data(appointment: Appointment, desk: Desk) -> dict[str, Any]:
    """The wire's fields of an appointment; times in the branch's zone with offset."""
    plan = appointment.plan
    return {
        "appointment_id": str(appointment.id),
        "confirmation_code": appointment.confirmation_code,
        "service": lists.all_of([item.name for item in plan.items]),
        "staff": lists.all_of(desk.people(plan.staff)),
        "start": desk.wall(plan.start).isoformat(),
        "end": desk.wall(plan.end).isoformat(),
        "price_cents": plan.price_cents,
        "segments": [_segment(phase, desk) for item in plan.items for phase in item.phases],
    }


def _segment(phase: PlannedPhase, desk: Desk) -> dict[str, Any]:
    return {
        "key": phase.key,
        "name": phase.name,
        "start": desk.wall(phase.span.start).isoformat(),
        "end": desk.wall(phase.span.end).isoformat(),
        "staff": lists.all_of(desk.people((phase.staff,))) if phase.staff else None,
        "staff_required": phase.staff_required,
    }
