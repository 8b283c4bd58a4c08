"""Bookings as Cal.com is told of them and as it tells of them."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from voice_booking.adapters.calcom.shapes import Booking
from voice_booking.booking.calendar import NewBooking, Standing
from voice_booking.scheduling.plan import Span

MARGIN: Final = timedelta(days=1)
"""The API filters by start after and end before; what merely overlaps the span lies no further out than this."""


def moment(at: datetime) -> str:
    """With its zone, always: without one the API reads UTC."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def booking_body(wanted: NewBooking) -> dict[str, Any]:
    """The body of a new booking. The event type must list its lengths, or a length is refused."""
    attendee = {
        "name": wanted.name,
        "email": wanted.email,
        "timeZone": wanted.timezone,
        "language": wanted.language,
        "phoneNumber": wanted.phone,
    }
    return {
        "start": moment(wanted.start),
        "eventTypeId": wanted.event_type_id,
        "lengthInMinutes": wanted.minutes,
        "attendee": {name: value for name, value in attendee.items() if value is not None},
        "metadata": dict(wanted.metadata),
    }


def standing(booking: Booking) -> Standing:
    return Standing(
        uid=booking.uid,
        number=booking.id,
        status=booking.status,
        span=Span(booking.start.astimezone(UTC), booking.end.astimezone(UTC)),
        event_type_id=booking.eventType.id if booking.eventType else None,
        hosts=tuple(host.id for host in booking.hosts if isinstance(host.id, int)),
        emails=tuple(attendee.email for attendee in booking.attendees),
        metadata={key: str(value) for key, value in (booking.metadata or {}).items()},
        former_uid=booking.rescheduledFromUid,
        later_uid=booking.rescheduledToUid,
        updated_at=booking.updatedAt.astimezone(UTC) if booking.updatedAt else None,
        absent=any(attendee.absent for attendee in booking.attendees),
    )


def span_filter(span: Span) -> Mapping[str, str]:
    """Wider than the span: whoever asks keeps what overlaps."""
    return {"afterStart": moment(span.start - MARGIN), "beforeEnd": moment(span.end + MARGIN)}
