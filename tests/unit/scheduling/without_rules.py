"""The same day with one rule less: what changes then was decided by that rule."""

from collections.abc import Callable
from dataclasses import replace

from tests.unit.scheduling.case import Case

from voice_booking.salon.hours import NO_HOURS
from voice_booking.salon.services import DoneBy, PausePolicy, Segment, Service
from voice_booking.salon.staff import StaffMember


def branch(**changes) -> Callable[[Case], Case]:
    return lambda case: replace(case, branch=replace(case.branch, **changes))


def services(**changes) -> Callable[[Case], Case]:
    def changed(case: Case) -> Case:
        wishes = (replace(wish, service=replace(wish.service, **changes)) for wish in case.items)
        return replace(case, items=tuple(wishes))

    return changed


def segments(**changes) -> Callable[[Case], Case]:
    def of(service: Service) -> Service:
        return replace(service, segments=tuple(replace(segment, **changes) for segment in service.segments))

    return lambda case: replace(case, items=tuple(replace(w, service=of(w.service)) for w in case.items))


def wishes(**changes) -> Callable[[Case], Case]:
    return lambda case: replace(case, items=tuple(replace(wish, **changes) for wish in case.items))


def members(**changes) -> Callable[[Case], Case]:
    def changed(member: StaffMember) -> StaffMember:
        return replace(member, **changes)

    def of(case: Case) -> Case:
        items = (replace(wish, staff=tuple(map(changed, wish.staff))) for wish in case.items)
        return replace(case, team=tuple(map(changed, case.team)), items=tuple(items))

    return of


def untaken(case: Case) -> Case:
    """Without what others have of the things."""
    units = {unit for resource in case.resources for unit in resource.units}
    return replace(case, occupied=tuple(fact for fact in case.occupied if fact.unit not in units))


def by_the_stylist(done_by: DoneBy) -> Callable[[Case], Case]:
    def changed(segment: Segment) -> Segment:
        return replace(segment, done_by=DoneBy.SAME) if segment.done_by is done_by else segment

    def of(service: Service) -> Service:
        return replace(service, segments=tuple(map(changed, service.segments)))

    return lambda case: replace(case, items=tuple(replace(w, service=of(w.service)) for w in case.items))


def never_staying(case: Case) -> Case:
    def of(service: Service) -> Service:
        stays = service.pause_policy in (PausePolicy.BLOCKED, PausePolicy.NEVER)
        return replace(service, pause_policy=PausePolicy.FREE) if stays else service

    return replace(case, items=tuple(replace(w, service=of(w.service)) for w in case.items))


WITHOUT: dict[str, Callable[[Case], Case]] = {
    "special days": branch(special_days=()),
    "holidays": branch(closed_on_holidays=False),
    "the horizon": branch(horizon_days=180),
    "waits": branch(max_wait_minutes=0),
    "gaps past the shift": branch(gap_past_shift=False),
    "gaps within the shift": branch(gap_past_shift=True),
    "notice": services(notice_minutes=0),
    "weekdays": services(weekdays=()),
    "nesting": services(in_gaps=False),
    "buffers before": services(buffer_before_minutes=0),
    "buffers after": services(buffer_after_minutes=0),
    "stretches": segments(gap_max_minutes=None),
    "closing": segments(closing=""),
    "things in segments": segments(resources=()),
    "things in gaps": segments(gap_resources=()),
    "things of others": untaken,
    "assistants": by_the_stylist(DoneBy.ASSISTANT),
    "anybody": by_the_stylist(DoneBy.ANY),
    "stylists who stay": never_staying,
    "personal wishes": wishes(personal=False),
    "own terms": wishes(own=None),
    "working hours": members(working_hours=None),
    "breaks": members(breaks=NO_HOURS),
    "time off": members(time_off=()),
    "the book": lambda case: replace(case, occupied=()),
    "the interval": lambda case: replace(case, barred=()),
}
