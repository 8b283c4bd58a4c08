"""How an event type looks in an answer."""

from collections.abc import Sequence

from voice_booking.simulator.calcom.event_types.fields import DEFAULT_NOTICE
from voice_booking.simulator.calcom.rows import EventType, Json, State, User

CAL_VIDEO = {"type": "integration", "integration": "cal-video"}
BOOKING_FIELDS = (
    {"isDefault": True, "type": "name", "slug": "name", "label": "your_name", "placeholder": "", "required": True},
    {"isDefault": True, "type": "email", "slug": "email", "label": "email_address", "placeholder": ""},
)
OWN_FIELD = {"label": "", "placeholder": "", "required": False, "hidden": False, "isDefault": False}
"""What a field has that says nothing of it."""


def event_type_shape(state: State, event_type: EventType) -> Json:
    """The shape since version 2024-06-14: that of a person's type, or of a team's; a child's is both."""
    shape = common_shape(event_type)
    if event_type.owner_id is not None:
        owner = state.users[event_type.owner_id]
        url = f"https://cal.com/{owner.username}/{event_type.slug}"
        shape |= {"ownerId": owner.id, "users": [user_shape(owner)], "bookingUrl": url}
    return shape if event_type.scheduling_type is None else shape | team_part(state, event_type)


def common_shape(event_type: EventType) -> Json:
    """What own and team types have alike."""
    given = event_type.settings
    shape = {
        "description": "",
        "locations": [CAL_VIDEO],
        "bookingFields": list(BOOKING_FIELDS),
        "disableGuests": False,
        "slotInterval": None,
        "minimumBookingNotice": DEFAULT_NOTICE,
        "beforeEventBuffer": 0,
        "afterEventBuffer": 0,
        "recurrence": None,
        "metadata": {},
        "price": 0,
        "currency": "usd",
        "lockTimeZoneToggleOnBookingPage": False,
        "seatsPerTimeSlot": None,
        "forwardParamsSuccessRedirect": None,
        "successRedirectUrl": None,
        "isInstantEvent": False,
        "scheduleId": None,
        "hidden": False,
        "bookingRequiresAuthentication": False,
        "offsetStart": 0,
    }
    shape |= given
    if given.get("bookingWindow"):
        shape["bookingWindow"] = [given["bookingWindow"]]
    return {"id": event_type.id, **shape, "bookingFields": _form(given.get("bookingFields") or ())}


def _form(given: Sequence[Json]) -> list[Json]:
    """Name and address always, then the type's own fields, with all that a field has."""
    always = {part["type"]: part for part in BOOKING_FIELDS}
    own = [{**OWN_FIELD, **part} for part in given if part["type"] not in always]
    changed = {part["type"]: part for part in given}
    return [*({**part, **changed.get(kind, {})} for kind, part in always.items()), *own]


def team_part(state: State, event_type: EventType) -> Json:
    """Hosts, team and where a managed type comes from. A child has an owner and a parent."""
    parent = state.event_types.get(event_type.parent_id or 0, event_type)
    team = state.teams[parent.team_id or event_type.team_id or 0]
    return {
        "teamId": team.id,
        "ownerId": event_type.owner_id,
        "parentEventTypeId": event_type.parent_id,
        "schedulingType": event_type.scheduling_type,
        "assignAllTeamMembers": bool(event_type.settings.get("assignAllTeamMembers")),
        "hosts": [
            {
                "userId": host.user_id,
                "mandatory": host.mandatory,
                "priority": host.priority,
                "name": state.users[host.user_id].name,
                "username": state.users[host.user_id].username,
                "avatarUrl": None,
            }
            for host in event_type.hosts
        ],
        "team": {
            "id": team.id,
            "slug": team.slug,
            "name": team.name,
            "bannerUrl": "",
            "logoUrl": "",
            "weekStart": "Monday",
            "brandColor": "",
            "darkBrandColor": "",
            "theme": "",
        },
    }


def user_shape(user: User) -> Json:
    return {
        "id": user.id,
        "name": user.name,
        "username": user.username,
        "avatarUrl": None,
        "weekStart": "Monday",
        "brandColor": None,
        "darkBrandColor": None,
        "metadata": {},
    }


def old_shape(event_type: EventType) -> Json:
    """The shape of version 2024-04-15: `length` instead of `lengthInMinutes`."""
    return {
        "id": event_type.id,
        "title": event_type.title,
        "slug": event_type.slug,
        "length": event_type.minutes,
        "hidden": bool(event_type.settings.get("hidden")),
        "metadata": dict(event_type.settings.get("metadata") or {}),
    }
