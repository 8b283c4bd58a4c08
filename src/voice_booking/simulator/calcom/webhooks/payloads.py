"""What the body of a webhook says, per trigger."""

from datetime import datetime

from voice_booking.simulator.calcom.bookings.shape import minutes, title
from voice_booking.simulator.calcom.rows import Booking, Json, State, User
from voice_booking.simulator.calcom.wire import offset_stamp, stamp

FLAT = {"MEETING_STARTED", "MEETING_ENDED"}


def message(
    state: State, now: datetime, trigger: str, booking: Booking, *, former: Booking | None, by: str | None
) -> Json:
    """The whole body: the payload in an envelope, or the booking's row beside the trigger for meetings."""
    if trigger in FLAT:
        return {"triggerEvent": trigger, **row(state, booking)}
    if trigger == "BOOKING_NO_SHOW_UPDATED":
        payload = no_show(booking)
    else:
        payload = event(state, trigger, booking) | changed(former) | ended(trigger, booking, by)
    return {"triggerEvent": trigger, "createdAt": stamp(now), "payload": payload}


def event(state: State, trigger: str, booking: Booking) -> Json:
    """What nearly every trigger carries. A cancellation has no metadata and writes its times with an offset."""
    cancelled = trigger == "BOOKING_CANCELLED"
    written = offset_stamp if cancelled else stamp
    organizer = state.users[booking.host_ids[0]]
    shape: Json = {
        "type": booking.event_type.slug,
        "title": title(state, booking),
        "eventTitle": booking.event_type.title,
        "startTime": written(booking.start),
        "endTime": written(booking.end),
        "length": minutes(booking),
        "organizer": person(organizer),
        "attendees": [attendee(booking)],
        "location": booking.location,
        "uid": booking.uid,
        "bookingId": booking.id,
        "eventTypeId": booking.event_type.id,
        "iCalUID": f"{booking.uid}@Cal.com",
        "status": booking.status.upper(),
        "responses": responses(booking),
    }
    if booking.event_type.team_id is not None:
        members = [person(state.users[host]) for host in booking.host_ids[1:]]
        shape["team"] = {"id": booking.event_type.team_id, "members": members}
    return shape if cancelled else shape | {"metadata": {**booking.metadata, "videoCallUrl": video(booking)}}


def changed(former: Booking | None) -> Json:
    """What a reschedule says of the booking that was there before."""
    if former is None:
        return {}
    return {
        "rescheduleUid": former.uid,
        "rescheduleId": former.id,
        "rescheduleStartTime": stamp(former.start),
        "rescheduleEndTime": stamp(former.end),
    }


def ended(trigger: str, booking: Booking, by: str | None) -> Json:
    """Why a booking is no more."""
    if trigger == "BOOKING_CANCELLED":
        return {"cancellationReason": booking.cancellation_reason, "cancelledBy": by or booking.attendee.email}
    return {"rejectionReason": booking.cancellation_reason} if trigger == "BOOKING_REJECTED" else {}


def no_show(booking: Booking) -> Json:
    """Who did not come."""
    guest = {"email": booking.attendee.email, "noShow": booking.attendee.absent}
    text = f"{booking.attendee.email} marked as {'no-show' if booking.attendee.absent else 'show'}"
    return {"bookingUid": booking.uid, "bookingId": booking.id, "message": text, "attendees": [guest]}


def row(state: State, booking: Booking) -> Json:
    """The booking as it stands in the table, for the flat messages of meetings."""
    organizer = state.users[booking.host_ids[0]]
    return {
        "id": booking.id,
        "uid": booking.uid,
        "userId": organizer.id,
        "eventTypeId": booking.event_type.id,
        "title": title(state, booking),
        "startTime": stamp(booking.start),
        "endTime": stamp(booking.end),
        "status": booking.status,
        "location": booking.location,
        "metadata": dict(booking.metadata),
        "responses": {"name": booking.attendee.name, "email": booking.attendee.email},
        "attendees": [attendee(booking)],
        "user": {"email": organizer.email, "name": organizer.name, "timeZone": organizer.time_zone},
        "createdAt": stamp(booking.created),
        "updatedAt": stamp(booking.updated),
    }


def person(user: User) -> Json:
    return {
        "id": user.id,
        "name": user.name,
        "email": user.email,
        "username": user.username,
        "timeZone": user.time_zone,
        "language": {"locale": "de"},
    }


def attendee(booking: Booking) -> Json:
    who = booking.attendee
    shape = {"email": who.email, "name": who.name, "timeZone": who.time_zone, "language": {"locale": who.language}}
    return shape | ({"phoneNumber": who.phone} if who.phone else {})


def responses(booking: Booking) -> Json:
    """Answers of the booking form: each has a label and a value."""
    given = {"name": booking.attendee.name, "email": booking.attendee.email, **booking.responses}
    return {slug: {"label": slug, "value": value} for slug, value in given.items()}


def video(booking: Booking) -> str:
    return f"https://app.cal.com/video/{booking.uid}"
