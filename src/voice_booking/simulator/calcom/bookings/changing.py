"""What happens to a booking later: read, moved, cancelled, confirmed, declined, missed, handed over."""

from dataclasses import replace
from datetime import datetime

from voice_booking.simulator.calcom.availability import Range
from voice_booking.simulator.calcom.bookings import rules
from voice_booking.simulator.calcom.bookings.creating import Opening, chosen_hosts, written
from voice_booking.simulator.calcom.bookings.shape import booking_shape, old_shape
from voice_booking.simulator.calcom.checking import (
    Field,
    is_flag,
    is_list,
    is_text,
    is_time,
    picked,
)
from voice_booking.simulator.calcom.context import Context
from voice_booking.simulator.calcom.errors import Refused
from voice_booking.simulator.calcom.rows import Booking, EventType, Host
from voice_booking.simulator.calcom.webhooks.announcing import announce
from voice_booking.simulator.calcom.wire import Answer, moment, success

MOVE = (
    Field("start", is_time, required=True, says="must be a valid ISO 8601 date string"),
    Field("reschedulingReason", is_text),
    Field("rescheduledBy", is_text),
    Field("rescheduleWithSameHost", is_flag),
)
CANCEL = (Field("cancellationReason", is_text), Field("cancelSubsequentBookings", is_flag))
ABSENT = (Field("host", is_flag), Field("attendees", is_list))


def read(context: Context) -> Answer:
    """One booking; whoever has its uid may read it."""
    return success(booking_shape(context.state, context.booking()))


def read_old(context: Context) -> Answer:
    """The same in the shape of 2024-04-15."""
    return success(old_shape(context.state, context.booking()))


def reschedule(context: Context) -> Answer:
    """Move a booking: there is a new one with a new uid, and the old one is cancelled; 201."""
    former = context.booking()
    body = picked(context.body(), MOVE)
    _check_movable(context, former)
    start = moment(body["start"]) or former.start
    moved = _moved(context, former, start=start, by=body.get("rescheduledBy"), reason=body.get("reschedulingReason"))
    return success(booking_shape(context.state, moved), 201)


def _check_movable(context: Context, former: Booking) -> None:
    if not former.is_active:
        moved = f" and rescheduled already to booking with uid={former.to_uid}." if former.to_uid else " already."
        raise Refused(400, f"Can't reschedule booking with uid={former.uid} because it has been {former.status}{moved}")
    if former.event_type.id not in context.state.event_types:
        raise Refused(404, f"Event type with id={former.event_type.id} not found")
    if (context.state.type_of(former).settings.get("disableRescheduling") or {}).get("disabled"):
        raise Refused(400, "This event type does not allow rescheduling")


def _moved(context: Context, former: Booking, *, start: datetime, by: str | None, reason: str | None) -> Booking:
    event_type = context.state.event_types[former.event_type.id]
    rules.check_type(context, event_type)
    rules.check_bounds(event_type, start, context.now)
    end = start + (former.end - former.start)
    opening = Opening(replace(event_type, hosts=_same_hosts(event_type, former)), start, end)
    hosts = chosen_hosts(context, opening, without_uid=former.uid)
    return succeed(
        context, replace(former, event_type=event_type), span=(start, end), hosts=hosts, by=by, reason=reason
    )


def _same_hosts(event_type: EventType, former: Booking) -> tuple[Host, ...]:
    """A reschedule keeps the host that round robin chose; other types go back to the hosts that they have."""
    if event_type.scheduling_type != "roundRobin":
        return event_type.hosts
    return tuple(host for host in event_type.hosts if host.user_id in former.host_ids)


def succeed(
    context: Context,
    former: Booking,
    *,
    span: Range,
    hosts: tuple[int, ...],
    by: str | None = None,
    reason: str | None = None,
) -> Booking:
    """Put a new booking in the place of `former`, which is cancelled with a pointer to it and no webhook of its own."""
    state, now = context.state, context.now
    asks_again = former.event_type.needs_confirmation and by not in {state.users[host].email for host in hosts}
    new = replace(
        former,
        id=state.next_id(),
        uid=state.new_uid(),
        host_ids=hosts,
        start=span[0],
        end=span[1],
        status="pending" if asks_again else "accepted",
        created=now,
        updated=now,
        from_uid=former.uid,
        rescheduling_reason=reason,
        key=None,
    )
    state.bookings[former.uid] = replace(former, key=None)
    try:
        booking = written(context, new)
    except Refused:
        state.bookings[former.uid] = former
        raise
    old = replace(former, status="cancelled", key=None, to_uid=booking.uid, updated=now)
    stored(context, old)
    announce(state, now, "BOOKING_REQUESTED" if asks_again else "BOOKING_RESCHEDULED", booking, former=old)
    return booking


def cancel(context: Context) -> Answer:
    """Cancel a booking; a second time is an error."""
    cancelled = _cancelled(context)
    return success(booking_shape(context.state, cancelled))


def cancel_old(context: Context) -> Answer:
    """The same in the shape of 2024-04-15."""
    return success(old_shape(context.state, _cancelled(context)))


def _cancelled(context: Context) -> Booking:
    booking = context.booking()
    body = picked(context.body(), CANCEL)
    if not booking.is_active:
        raise Refused(400, f"Can't cancel booking with uid={booking.uid} because it has been {booking.status} already.")
    if (context.state.type_of(booking).settings.get("disableCancelling") or {}).get("disabled"):
        raise Refused(400, "This event type does not allow cancellations")
    return withdraw(context, booking, body.get("cancellationReason"))


def withdraw(context: Context, booking: Booking, reason: str | None) -> Booking:
    """Cancel without a question, and say so."""
    reason = reason or ""
    done = replace(booking, status="cancelled", key=None, updated=context.now, cancellation_reason=reason)
    stored(context, done)
    announce(context.state, context.now, "BOOKING_CANCELLED", done)
    return done


def stored(context: Context, booking: Booking) -> Booking:
    """Keep a changed row."""
    context.state.bookings[booking.uid] = booking
    context.commit("booking", booking.uid)
    return booking
