"""How a booking looks in an answer."""

from voice_booking.simulator.calcom.rows import Attendee, Booking, Json, State, User
from voice_booking.simulator.calcom.wire import stamp


def booking_shape(state: State, booking: Booking) -> Json:
    """The shape since version 2024-08-13; what there is none of is left out."""
    shape = {
        "id": booking.id,
        "uid": booking.uid,
        "title": title(state, booking),
        "description": "",
        "hosts": [host_shape(state.users[user]) for user in booking.host_ids],
        "status": booking.status,
        "cancellationReason": booking.cancellation_reason,
        "reschedulingReason": booking.rescheduling_reason,
        "rescheduledFromUid": booking.from_uid,
        "rescheduledToUid": booking.to_uid,
        "start": stamp(booking.start),
        "end": stamp(booking.end),
        "duration": minutes(booking),
        "eventTypeId": booking.event_type.id,
        "eventType": {"id": booking.event_type.id, "slug": booking.event_type.slug},
        "meetingUrl": booking.location if booking.location.startswith("http") else None,
        "location": booking.location,
        "absentHost": booking.absent_host,
        "createdAt": stamp(booking.created),
        "updatedAt": stamp(booking.updated),
        "metadata": dict(booking.metadata),
        "icsUid": f"{booking.uid}@Cal.com",
        "attendees": [attendee_shape(booking.attendee)],
        "guests": list(booking.guests),
        "bookingFieldsResponses": responses(booking),
    }
    return {name: value for name, value in shape.items() if value is not None}


def old_shape(state: State, booking: Booking) -> Json:
    """The shape of version 2024-04-15, which a missing or unknown version means."""
    organizer = state.users[booking.host_ids[0]]
    return {
        "id": booking.id,
        "uid": booking.uid,
        "title": title(state, booking),
        "description": "",
        "startTime": stamp(booking.start),
        "endTime": stamp(booking.end),
        "status": booking.status.upper(),
        "eventTypeId": booking.event_type.id,
        "eventType": {"id": booking.event_type.id, "slug": booking.event_type.slug},
        "attendees": [
            {
                "name": booking.attendee.name,
                "email": booking.attendee.email,
                "timeZone": booking.attendee.time_zone,
                "locale": booking.attendee.language,
            }
        ],
        "user": {"id": organizer.id, "name": organizer.name, "email": organizer.email},
        "metadata": dict(booking.metadata),
        "rescheduled": booking.to_uid is not None,
    }


def title(state: State, booking: Booking) -> str:
    return f"{booking.event_type.title} between {state.users[booking.host_ids[0]].name} and {booking.attendee.name}"


def minutes(booking: Booking) -> int:
    return int((booking.end - booking.start).total_seconds() // 60)


def host_shape(user: User) -> Json:
    return {
        "id": user.id,
        "name": user.name,
        "email": user.email,
        "displayEmail": user.email,
        "username": user.username,
        "timeZone": user.time_zone,
    }


def attendee_shape(attendee: Attendee) -> Json:
    shape = {
        "name": attendee.name,
        "email": attendee.email,
        "displayEmail": attendee.email,
        "timeZone": attendee.time_zone,
        "language": attendee.language,
        "absent": attendee.absent,
    }
    return shape | ({"phoneNumber": attendee.phone} if attendee.phone else {})


def responses(booking: Booking) -> Json:
    """What was answered on the booking form, the attendee's own details among it."""
    attendee = booking.attendee
    shape: Json = {"name": attendee.name, "email": attendee.email, "guests": list(booking.guests)}
    phone = {"attendeePhoneNumber": attendee.phone} if attendee.phone else {}
    return {**shape, **phone, **booking.responses}
