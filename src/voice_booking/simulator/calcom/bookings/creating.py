"""POST /v2/bookings: availability is read, then the row is written; only the unique key stands between two."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from voice_booking.simulator.calcom.availability import Question, fits, free
from voice_booking.simulator.calcom.bookings import rules
from voice_booking.simulator.calcom.bookings.shape import booking_shape, old_shape
from voice_booking.simulator.calcom.bookings.wanted import Wanted, wanted, wanted_of_old
from voice_booking.simulator.calcom.context import Context
from voice_booking.simulator.calcom.errors import CoreError, Refused
from voice_booking.simulator.calcom.rows import Booking, EventType, Host, State
from voice_booking.simulator.calcom.webhooks.announcing import announce
from voice_booking.simulator.calcom.wire import Answer, success

TAKEN = "User either already has booking at this time or is not available"
TEAM_TAKEN = "One of the hosts either already has booking at this time or is not available"
PRIORITIES = ("highest", "high", "medium", "low", "lowest")


@dataclass(frozen=True, slots=True)
class Opening:
    """The time that is wanted, and whether a conflict is allowed (to hosts and owners of the type only)."""

    event_type: EventType
    start: datetime
    end: datetime
    conflicts: bool = False


def create(context: Context) -> Answer:
    """Make a booking; 201, and the existing one where Cal.com hands that out."""
    booking = make(context, wanted(context.body()))
    return success(booking_shape(context.state, booking), 201)


def create_old(context: Context) -> Answer:
    """The same for a version that means the shapes of 2024-04-15."""
    booking = make(context, wanted_of_old(context.body()))
    return success(old_shape(context.state, booking), 201)


def make(context: Context, wish: Wanted) -> Booking:
    """Check everything and write the booking. Raises `Refused`."""
    state, now = context.state, context.now
    event_type = rules.event_type_of(state, wish)
    rules.check_type(context, event_type)
    end = wish.start + rules.length(event_type, wish.minutes)
    rules.check_form(event_type, wish.responses)
    attendee = replace(wish.attendee, email=rules.email(event_type, wish))
    place = rules.location(event_type, wish.location)
    privileged = context.may_manage(event_type)
    if not (privileged and wish.allow_out_of_bounds):
        rules.check_bounds(event_type, wish.start, now)
    same = existing(state, event_type, wish.start, attendee.email)
    if same is not None:
        return same
    rules.check_booker(state, event_type, attendee.email, now)
    opening = Opening(event_type, wish.start, end, privileged and wish.allow_conflicts)
    hosts = chosen_hosts(context, opening)
    booking = Booking(
        id=state.next_id(),
        uid=state.new_uid(),
        event_type=event_type,
        host_ids=hosts,
        start=wish.start,
        end=end,
        status="pending" if event_type.needs_confirmation else "accepted",
        attendee=attendee,
        created=now,
        updated=now,
        location=place,
        metadata=wish.metadata,
        responses=wish.responses,
        guests=wish.guests,
    )
    return written(context, booking)


def written(context: Context, booking: Booking) -> Booking:
    """Insert the row and announce it. Raises `CoreError` (409) where the unique key is there already."""
    key = unique_key(booking) if booking.status == "accepted" else None
    if key is not None and any(row.key == key for row in context.state.bookings.values()):
        raise CoreError(409, "booking_conflict_error")
    stored = replace(booking, key=key)
    context.state.bookings[stored.uid] = stored
    context.commit("booking", stored.uid)
    if stored.from_uid is None:
        trigger = "BOOKING_CREATED" if stored.status == "accepted" else "BOOKING_REQUESTED"
        announce(context.state, context.now, trigger, stored)
    return stored


def unique_key(booking: Booking, reassigned_by: int | None = None) -> uuid.UUID:
    """uuid5 over start, end and organizer; neither attendee nor event type are in it."""
    times = ".".join(str(round(time.timestamp() * 1000)) for time in (booking.start, booking.end))
    by = f".{reassigned_by}" if reassigned_by is not None else ""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"{times}.{booking.host_ids[0]}{by}")


def existing(state: State, event_type: EventType, start: datetime, email: str) -> Booking | None:
    """Round robin and unconfirmed types answer with the booking that the same person has at this start already."""
    if event_type.scheduling_type != "roundRobin" and not event_type.needs_confirmation:
        return None
    return next(
        (
            row
            for row in state.bookings.values()
            if row.is_active
            and row.event_type.id == event_type.id
            and row.start == start
            and row.attendee.email == email
        ),
        None,
    )


def chosen_hosts(context: Context, opening: Opening, *, without_uid: str | None = None) -> tuple[int, ...]:
    """Who does it: all hosts, or with round robin the mandatory ones and one who is free. Raises `Refused` (400)."""
    span = (opening.start, opening.end)
    question = Question(opening.event_type, span, without_uid, context.seen_up_to)

    def can(user_id: int) -> bool:
        return opening.conflicts or fits(free(context.state, user_id, question), *span)

    event_type = opening.event_type
    if event_type.scheduling_type == "roundRobin":
        return _round_robin(context.state, event_type, can)
    if not all(can(user_id) for user_id in event_type.host_ids):
        raise Refused(400, TEAM_TAKEN if event_type.team_id is not None else TAKEN)
    return event_type.host_ids


def _round_robin(state: State, event_type: EventType, can: Callable[[int], bool]) -> tuple[int, ...]:
    """The free host of the highest priority, of those the one with the fewest bookings."""
    fixed = tuple(host.user_id for host in event_type.hosts if host.mandatory)
    turn = sorted((host for host in event_type.hosts if not host.mandatory), key=lambda host: _turn(state, host))
    lucky = next((host.user_id for host in turn if can(host.user_id)), None)
    if not all(can(user_id) for user_id in fixed) or (turn and lucky is None):
        raise Refused(400, TEAM_TAKEN)
    return fixed if lucky is None else (lucky, *fixed)


def _turn(state: State, host: Host) -> tuple[int, int, int]:
    booked = sum(host.user_id in row.host_ids for row in state.bookings.values() if row.is_active)
    return PRIORITIES.index(host.priority), booked, host.user_id
