"""Event types of the key's own user, and what can be seen of those of others."""

from dataclasses import replace

from voice_booking.simulator.calcom.checking import Field, is_positive, is_text, picked
from voice_booking.simulator.calcom.context import Context
from voice_booking.simulator.calcom.errors import Refused
from voice_booking.simulator.calcom.event_types import fields
from voice_booking.simulator.calcom.event_types.of_teams import keep, remove
from voice_booking.simulator.calcom.event_types.shape import event_type_shape, old_shape
from voice_booking.simulator.calcom.rows import EventType
from voice_booking.simulator.calcom.wire import Answer, success

OLD = (
    Field("title", is_text, required=True),
    Field("slug", fields.is_slug, required=True),
    Field("length", is_positive, required=True, says="must be a number"),
)
QUERY = (Field("username", is_text), Field("eventSlug", is_text))


def create(context: Context) -> Answer:
    """A new type of the key's user: no route makes one for another person; 201."""
    body = fields.settings(context.body(), fields.REQUIRED)
    return success(event_type_shape(context.state, _made(context, body)), 201)


def create_old(context: Context) -> Answer:
    """The same for version 2024-04-15, which wants a `length`."""
    body = picked(context.body(), OLD)
    settings = {"title": body["title"], "slug": body["slug"], "lengthInMinutes": body["length"]}
    return success(old_shape(_made(context, settings)), 201)


def _made(context: Context, settings: dict[str, object]) -> EventType:
    owner = context.caller()
    _check_slug(context, str(settings["slug"]))
    settings = {"minimumBookingNotice": fields.DEFAULT_NOTICE, **settings}
    row = EventType(context.state.next_id(), settings, owner_id=owner.id)
    keep(context, row)
    return row


def update(context: Context) -> Answer:
    row = _mine(context)
    body = fields.settings(context.body(), fields.SETTINGS)
    if body.get("slug", row.slug) != row.slug:
        _check_slug(context, body["slug"])
    changed = replace(row, settings={**row.settings, **body})
    keep(context, changed)
    return success(event_type_shape(context.state, changed))


def read(context: Context) -> Answer:
    """One type that the key's user owns or whose team it administers."""
    return success(event_type_shape(context.state, _seen(context)))


def read_old(context: Context) -> Answer:
    return success({"eventType": old_shape(_seen(context))})


def listed(context: Context) -> Answer:
    """The key's own types; with `username` those of that person, hidden ones only for their owner."""
    query = picked(context.request.query, QUERY)
    state = context.state
    name = query.get("username")
    user = next((row for row in state.users.values() if row.username == name), None) if name else context.user
    if user is None:
        return success([])
    shown = [
        event_type_shape(state, row)
        for row in state.event_types.values()
        if row.owner_id == user.id
        and query.get("eventSlug") in {None, row.slug}
        and (user == context.user or not row.settings.get("hidden"))
    ]
    return success([{key: shape[key] for key in shape if key != "parentEventTypeId"} for shape in shown])


def listed_old(context: Context) -> Answer:
    user = context.caller()
    rows = [row for row in context.state.event_types.values() if row.owner_id == user.id]
    return success({"eventTypeGroups": [{"eventTypes": [old_shape(row) for row in rows]}]})


def delete(context: Context) -> Answer:
    row = _mine(context)
    remove(context, row)
    return success({"id": row.id, "title": row.title, "slug": row.slug, "lengthInMinutes": row.minutes})


def _mine(context: Context) -> EventType:
    row = context.state.event_types.get(context.number("event_type_id"))
    if row is None:
        raise Refused(404, f"Event type with id={context.params['event_type_id']} not found")
    if row.owner_id != context.caller().id:
        raise Refused(403, f"User with id={context.caller().id} doesn't own event type with id={row.id}")
    return row


def _seen(context: Context) -> EventType:
    row = context.state.event_types.get(context.number("event_type_id"))
    if row is None or not (row.owner_id == context.caller().id or context.is_admin(row.team_id)):
        raise Refused(404, f"Event type with id={context.params['event_type_id']} not found")
    return row


def _check_slug(context: Context, slug: str) -> None:
    if any(row.owner_id == context.caller().id and row.slug == slug for row in context.state.event_types.values()):
        raise Refused(400, "User already has an event type with this slug.")
