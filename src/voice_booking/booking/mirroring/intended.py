"""Which bookings a visit is in the calendar: one for each piece of work, none for time that leaves its person free."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID, uuid5

from voice_booking.booking.mirroring.rows import MISSING_EVENT_TYPE, WANTED_AT, Mirrored
from voice_booking.salon.services import PausePolicy, Service
from voice_booking.scheduling.plan import Plan, PlannedItem, PlannedPhase, Span

WHOLE = ""
"""Segment key of a booking that spans all of a service."""

EventTypes = Mapping[tuple[UUID, str, UUID], int]
"""(service, segment key, member of staff) -> number of the event type that is booked for it."""


@dataclass(frozen=True, slots=True)
class Intended:
    """A booking that the calendar is to have."""

    service: UUID
    segment: str
    staff: UUID
    span: Span
    event_type_id: int | None = None
    """None: there is none for it."""

    @property
    def kind(self) -> tuple[UUID, str, UUID, int | None, int]:
        """Two of the same kind are one booking that was moved: the calendar moves no more than the time."""
        return (
            self.service,
            self.segment,
            self.staff,
            self.event_type_id,
            int((self.span.end - self.span.start).seconds),
        )


def in_one(service: Service) -> bool:
    """Whether the stylist's part of a service is one booking, pauses and all."""
    return service.pause_policy is PausePolicy.NEVER and service.composite


def intended(plan: Plan, services: Iterable[Service], event_types: EventTypes) -> tuple[Intended, ...]:
    """What the calendar is to have for a visit, in order of time within each service. Buffers are not booked."""
    known = {service.id: service for service in services}
    found = (each for item in plan.items for each in _of_item(item, known.get(item.service)))
    return tuple(
        replace(each, event_type_id=event_types.get((each.service, each.segment, each.staff))) for each in found
    )


def _of_item(item: PlannedItem, service: Service | None) -> Iterable[Intended]:
    stylist = next((phase.staff for phase in item.phases if phase.staff), None)
    whole = service is not None and in_one(service) and stylist is not None
    if whole and stylist is not None:
        span = Span(min(phase.span.start for phase in item.phases), max(phase.span.end for phase in item.phases))
        yield Intended(item.service, WHOLE, stylist, span)
    for place, phase in enumerate(item.phases):
        if phase.staff_required and phase.staff is not None and not (whole and phase.staff == stylist):
            yield Intended(item.service, phase.key, phase.staff, _with_pause(phase, item.phases[place + 1 :]))


def _with_pause(phase: PlannedPhase, after: tuple[PlannedPhase, ...]) -> Span:
    """A segment's time and that of the pause after it, if its person stays."""
    end = phase.span.end
    for pause in after:
        if pause.staff_required or pause.staff != phase.staff or pause.span.start != end:
            break
        end = pause.span.end
    return Span(phase.span.start, end)


def new_row(wanted: Intended, appointment_id: UUID, version: int, position: int, now: datetime) -> Mirrored:
    """A booking that is still to be made; the same one of the same version of a visit always has the same id."""
    return Mirrored(
        id=uuid5(appointment_id, f"{version}:{position}"),
        appointment_id=appointment_id,
        position=position,
        service=wanted.service,
        segment=wanted.segment,
        staff=wanted.staff,
        span=wanted.span,
        event_type_id=wanted.event_type_id,
        changed_at=now,
        refused=None if wanted.event_type_id is not None else MISSING_EVENT_TYPE,
        details={WANTED_AT: now.isoformat()},
    )
