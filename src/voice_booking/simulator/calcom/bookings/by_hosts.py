"""What only a host does to a booking: confirm, decline, mark as missed, hand over, move elsewhere."""

from dataclasses import replace

from voice_booking.simulator.calcom.bookings.changing import stored
from voice_booking.simulator.calcom.bookings.creating import Opening, chosen_hosts, unique_key
from voice_booking.simulator.calcom.bookings.rules import place
from voice_booking.simulator.calcom.bookings.shape import booking_shape, host_shape
from voice_booking.simulator.calcom.checking import Field, is_flag, is_list, is_object, is_text, picked
from voice_booking.simulator.calcom.context import Context
from voice_booking.simulator.calcom.errors import CoreError, Refused
from voice_booking.simulator.calcom.rows import Booking
from voice_booking.simulator.calcom.webhooks.announcing import announce
from voice_booking.simulator.calcom.wire import Answer, success

ABSENT = (Field("host", is_flag), Field("attendees", is_list))
REASON = (Field("reason", is_text),)
LOCATION = (Field("location", is_object, required=True),)


def confirm(context: Context) -> Answer:
    """Accept a pending booking. Nobody looks whether the time is still free, and it gets no unique key."""
    booking = _pending(context)
    done = stored(context, replace(booking, status="accepted", updated=context.now))
    announce(context.state, context.now, "BOOKING_CREATED", done)
    return success(booking_shape(context.state, done))


def decline(context: Context) -> Answer:
    """Refuse a pending booking."""
    booking = _pending(context)
    reason = picked(context.body(), REASON).get("reason", "")
    rejected = replace(booking, status="rejected", key=None, updated=context.now, cancellation_reason=reason)
    stored(context, rejected)
    announce(context.state, context.now, "BOOKING_REJECTED", rejected)
    return success(booking_shape(context.state, rejected))


def mark_absent(context: Context) -> Answer:
    """Say who did not come; only once it has begun."""
    booking = _hosted(context)
    body = picked(context.body(), ABSENT)
    if context.now < booking.start:
        raise Refused(400, "Bookings can only be marked as absent after their start time.")
    entries = [entry for entry in body.get("attendees", ()) if entry.get("email") == booking.attendee.email]
    attendee = replace(booking.attendee, absent=entries[-1]["absent"]) if entries else booking.attendee
    absent_host = body.get("host", booking.absent_host)
    done = stored(context, replace(booking, attendee=attendee, absent_host=absent_host, updated=context.now))
    announce(context.state, context.now, "BOOKING_NO_SHOW_UPDATED", done)
    return success(booking_shape(context.state, done))


def change_location(context: Context) -> Answer:
    """Let it take place elsewhere. No trigger of today's list tells of it."""
    booking = _hosted(context)
    where = place(picked(context.body(), LOCATION)["location"])
    done = stored(context, replace(booking, location=where, updated=context.now))
    return success(booking_shape(context.state, done))


def reassign(context: Context) -> Answer:
    """Hand a round robin booking to another of its hosts: the next one who is free, or the one who is named."""
    booking = _hosted(context)
    event_type = booking.event_type
    if event_type.scheduling_type != "roundRobin":
        raise Refused(400, f"Event type with id={event_type.id} is not a round robin event type")
    named = context.number("user_id") if "user_id" in context.params else None
    others = tuple(
        host for host in event_type.hosts if host.user_id not in booking.host_ids and named in {None, host.user_id}
    )
    if not others:
        raise Refused(400, f"User with id={named} cannot take this booking")
    opening = Opening(replace(event_type, hosts=others), booking.start, booking.end)
    chosen = chosen_hosts(context, opening, without_uid=booking.uid)
    done = hand_over(context, booking, chosen, by=context.caller().id)
    organizer = context.state.users[done.host_ids[0]]
    whom = {"id": organizer.id, "name": organizer.name, "email": organizer.email}
    return success({"bookingUid": done.uid, "reassignedTo": host_shape(organizer) | whom})


def hand_over(context: Context, booking: Booking, hosts: tuple[int, ...], by: int) -> Booking:
    """Other hosts, the same uid; the unique key names who did it. Raises `CoreError` (409) where it exists."""
    others = {row.key for row in context.state.bookings.values() if row.uid != booking.uid}
    changed = replace(booking, host_ids=hosts, updated=context.now)
    key = unique_key(changed, reassigned_by=by)
    if key in others:
        raise CoreError(409, "booking_conflict_error")
    return stored(context, replace(changed, key=key))


def _pending(context: Context) -> Booking:
    booking = _hosted(context)
    if booking.status != "pending":
        raise Refused(400, f"Booking with uid={booking.uid} is not pending but {booking.status}")
    return booking


def _hosted(context: Context) -> Booking:
    """The booking of the path, for its hosts and their team's administrators. Raises `Refused` (403, 404)."""
    booking = context.booking()
    if context.caller().id not in booking.host_ids and not context.is_admin(booking.event_type.team_id):
        raise Refused(403, f"User with id={context.caller().id} is no host of booking with uid={booking.uid}")
    return booking
