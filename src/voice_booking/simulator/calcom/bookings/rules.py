"""What a type allows of a booking, before anybody looks whether a host is free."""

from datetime import datetime, timedelta
from typing import Any

from voice_booking.simulator.calcom.bookings.wanted import Wanted
from voice_booking.simulator.calcom.context import Context
from voice_booking.simulator.calcom.errors import Refused
from voice_booking.simulator.calcom.rows import EventType, State

OUT_OF_BOUNDS = (
    "The event type can't be booked at the \"start\" time provided. This could be because it's too soon (violating the "
    "minimum booking notice) or too far in the future (outside the event's scheduling window)."
)
PAST = "Attempting to book a meeting in the past."
PARENT = (
    "Event type with id={0} is the parent managed event type that can't be booked. "
    "You have to provide the child event type id aka id of event type that has been assigned to one of the users."
)
LOCATIONS = {"cal-video": "integrations:daily", "organizersDefaultApp": "conferencing"}


def event_type_of(state: State, wanted: Wanted) -> EventType:
    """The type by id, or by slug with a username or a team's slug. Raises `Refused` (400, 404)."""
    if wanted.event_type_id is not None:
        found = state.event_types.get(int(wanted.event_type_id))
        if found is None:
            raise Refused(404, f"Event type with id={wanted.event_type_id} not found")
        return found
    if not wanted.slug or not (wanted.username or wanted.team_slug):
        raise Refused(
            400, "Either eventTypeId or eventTypeSlug + username or eventTypeSlug + teamSlug must be provided"
        )
    named = by_slug(state, wanted.slug, wanted.username, wanted.team_slug)
    if named is None:
        raise Refused(404, f"Event type with slug {wanted.slug} not found")
    return named


def by_slug(state: State, slug: str, username: str | None, team_slug: str | None) -> EventType | None:
    """The type that a person or a team has under this slug."""
    users = {row.id for row in state.users.values() if row.username == username}
    teams = {row.id for row in state.teams.values() if row.slug == team_slug}
    return next(
        (
            row
            for row in state.event_types.values()
            if row.slug == slug and (row.owner_id in users or (row.team_id in teams and row.parent_id is None))
        ),
        None,
    )


def check_type(context: Context, event_type: EventType) -> None:
    """Raises `Refused`: 400 for a managed parent, 401 or 403 where the type wants a key, 422 without hosts."""
    if event_type.is_template:
        raise Refused(400, PARENT.format(event_type.id))
    if event_type.settings.get("bookingRequiresAuthentication"):
        if context.user is None:
            raise Refused(401, "checkBookingRequiresAuthentication - event type requires authentication")
        if not context.may_manage(event_type):
            raise Refused(403, "checkBookingRequiresAuthentication - user is not authorized to book this event type")
    if not event_type.host_ids:
        raise Refused(422, f"Can't book event type with id={event_type.id} because it has no hosts")


def length(event_type: EventType, asked: int | None) -> timedelta:
    """The asked length must be one of the options, which the type must have. Raises `Refused` (400)."""
    if asked is None:
        return timedelta(minutes=event_type.minutes)
    if not event_type.lengths:
        why = f"event type with id={event_type.id} does not have multiple possible lengths"
        raise Refused(400, f"Can't specify 'lengthInMinutes' because {why}.")
    if asked not in event_type.lengths:
        text = f"Provided 'lengthInMinutes' {asked} is not one of the possible lengths: {list(event_type.lengths)}"
        raise Refused(400, text)
    return timedelta(minutes=asked)


def email(event_type: EventType, wanted: Wanted) -> str:
    """The attendee's address, made of the number where the type does without one. Raises `Refused` (400)."""
    fields = {part.get("type"): part for part in event_type.settings.get("bookingFields") or ()}
    form = fields.get("email", {})
    stand_in = f"{(wanted.attendee.phone or '').lstrip('+')}@sms.cal.com"
    if form.get("hidden"):
        return stand_in
    if wanted.attendee.email:
        return wanted.attendee.email
    if form.get("required", True):
        raise Refused(400, "responses - {email}error_required_field, ", code="BAD_REQUEST")
    return stand_in


def check_form(event_type: EventType, responses: dict[str, Any]) -> None:
    """Raises `Refused` (400) for a required field of the type's own that is not answered."""
    for part in event_type.settings.get("bookingFields") or ():
        slug = part.get("slug")
        own = part.get("type") not in {"name", "email", "title", "location", "notes", "guests", "rescheduleReason"}
        if own and part.get("required") and responses.get(slug) in {None, ""}:
            raise Refused(400, f"responses - {{{slug}}}error_required_field, ", code="BAD_REQUEST")


def location(event_type: EventType, asked: str | dict[str, Any] | None) -> str:
    """Where it takes place: the asked location must be one of the type's. Raises `Refused` (400)."""
    offered = event_type.settings.get("locations") or [{"type": "integration", "integration": "cal-video"}]
    if isinstance(asked, str):
        return asked
    kind = asked.get("type") if asked else offered[0]["type"]
    chosen = next((part for part in offered if part["type"] == kind), None)
    if chosen is None:
        kinds = ", ".join(part["type"] for part in offered)
        text = f"Booking location with type {kind} not valid for event type with id={event_type.id}. Valid: {kinds}."
        raise Refused(400, text)
    return place({**chosen, **(asked or {})})


def place(given: dict[str, Any]) -> str:
    """A location as it stands in a booking: an address, a link, a number, or the name of an integration."""
    if given["type"] == "integration":
        name = str(given["integration"])
        return LOCATIONS.get(name, f"integrations:{name}")
    return str(
        given.get("address") or given.get("link") or given.get("phone") or given.get("location") or given["type"]
    )


def check_booker(state: State, event_type: EventType, email: str, now: datetime) -> None:
    """Raises `Refused` (400) for somebody who has as many coming bookings of the type as it allows."""
    most = (event_type.settings.get("bookerActiveBookingsLimit") or {}).get("maximumActiveBookings")
    coming = [
        row
        for row in state.bookings.values()
        if row.is_active and row.event_type.id == event_type.id and row.attendee.email == email and row.end > now
    ]
    if most is not None and len(coming) >= most:
        raise Refused(400, "Attendee with this email has reached the maximum number of active bookings")


def check_bounds(event_type: EventType, start: datetime, now: datetime) -> None:
    """Raises `Refused` (400) in the past, within the minimum notice and outside the booking window."""
    if start < now:
        raise Refused(400, PAST)
    if start < now + event_type.minutes_of("minimumBookingNotice", default=120):
        raise Refused(400, OUT_OF_BOUNDS)
    if not within_window(event_type, start, now):
        raise Refused(400, OUT_OF_BOUNDS)


def within_window(event_type: EventType, start: datetime, now: datetime) -> bool:
    """Whether the type's booking window reaches to `start`; only windows of calendar days and of dates are known."""
    window = event_type.settings.get("bookingWindow") or {}
    if window.get("type") == "calendarDays":
        return bool(start.date() <= (now + timedelta(days=window["value"])).date())
    if window.get("type") == "range":
        first, last = window["value"]
        return bool(first <= start.date().isoformat() <= last)
    return True
