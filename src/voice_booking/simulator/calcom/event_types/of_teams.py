"""Event types of a team: `collective`, `roundRobin`, and `managed` templates, which answer with their children."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from voice_booking.simulator.calcom.context import Context
from voice_booking.simulator.calcom.errors import Refused
from voice_booking.simulator.calcom.event_types import fields
from voice_booking.simulator.calcom.event_types.shape import event_type_shape
from voice_booking.simulator.calcom.rows import EventType, Host, State
from voice_booking.simulator.calcom.wire import Answer, success

SLUG_TAKEN = "Team event type with this slug already exists"


def create(context: Context) -> Answer:
    """A new type of the team; for a managed one an array of the template and its children."""
    team = context.team()
    body = fields.settings(context.body(), fields.NEW_TEAM_TYPE)
    hosts = _hosts(context, team.id, body)
    body.pop("hosts", None)
    kind = body.pop("schedulingType")
    _check_slug(context.state, team.id, body["slug"])
    settings = {"minimumBookingNotice": fields.DEFAULT_NOTICE, **body}
    if kind == "managed":
        settings["metadata"] = {"managedEventConfig": {}}
    row = EventType(context.state.next_id(), settings, team_id=team.id, scheduling_type=kind, hosts=hosts)
    keep(context, row)
    return _answer(context, row, 201)


def update(context: Context) -> Answer:
    """Change a type; what a template says goes to its children, and changed hosts change the children."""
    row = _mine(context)
    body = fields.settings(context.body(), fields.CHANGED_TEAM_TYPE)
    hosts = _hosts(context, row.team_id or 0, body) if body.keys() & {"hosts", "assignAllTeamMembers"} else row.hosts
    body.pop("hosts", None)
    kind = body.pop("schedulingType", row.scheduling_type)
    if body.get("slug", row.slug) != row.slug:
        _check_slug(context.state, row.team_id or 0, body["slug"])
    changed = replace(row, settings={**row.settings, **body}, hosts=hosts, scheduling_type=kind)
    keep(context, changed)
    return _answer(context, changed)


def read(context: Context) -> Answer:
    """One type of the team, which is never a child."""
    return success(event_type_shape(context.state, _mine(context)))


def listed(context: Context) -> Answer:
    """All types of the team, hidden ones too; children are not among them."""
    team = context.team()
    slug = context.request.query.get("eventSlug")
    rows = [row for row in context.state.event_types.values() if row.team_id == team.id]
    return success([event_type_shape(context.state, row) for row in rows if slug in {None, row.slug}])


def delete(context: Context) -> Answer:
    """Delete a type, and the children of a template with it. Bookings stay."""
    row = _mine(context)
    remove(context, row)
    return success({"id": row.id, "title": row.title, "slug": row.slug, "lengthInMinutes": row.minutes})


def keep(context: Context, row: EventType) -> None:
    """Store a type, and make the children of a template what the template says."""
    context.state.event_types[row.id] = row
    context.commit("event type", row.id)
    if row.is_template:
        _keep_children(context.state, row)


def remove(context: Context, row: EventType) -> None:
    """Drop a type with its children and subscriptions."""
    state = context.state
    gone = {row.id, *(child.id for child in children(state, row))}
    for event_type_id in gone:
        del state.event_types[event_type_id]
    for hook in [hook for hook in state.webhooks.values() if hook.event_type_id in gone]:
        del state.webhooks[hook.id]
    context.commit("event type", row.id)


def children(state: State, parent: EventType) -> list[EventType]:
    """The copies that the members of a template have, which alone can be booked."""
    return [row for row in state.event_types.values() if row.parent_id == parent.id]


def _keep_children(state: State, parent: EventType) -> None:
    existing = {row.owner_id: row for row in children(state, parent)}
    wanted = {host.user_id for host in parent.hosts}
    for owner, row in existing.items():
        if owner not in wanted:
            del state.event_types[row.id]
    for owner in sorted(wanted):
        former = existing.get(owner)
        number = former.id if former else state.next_id()
        state.event_types[number] = EventType(
            number, parent.settings, owner_id=owner, parent_id=parent.id, scheduling_type="managed"
        )


def _answer(context: Context, row: EventType, status: int = 200) -> Answer:
    shape = event_type_shape(context.state, row)
    if not row.is_template:
        return success(shape, status)
    below = [event_type_shape(context.state, child) for child in children(context.state, row)]
    return success([shape, *below], status)


def _mine(context: Context) -> EventType:
    team = context.team()
    row = context.state.event_types.get(context.number("event_type_id"))
    if row is None or row.team_id != team.id:
        raise Refused(404, f"Event type with id={context.params['event_type_id']} not found in the team")
    return row


def _hosts(context: Context, team_id: int, body: Mapping[str, Any]) -> tuple[Host, ...]:
    """The hosts asked for, who must be members. Raises `Refused` (404)."""
    members = [row.user_id for row in context.state.memberships.values() if row.team_id == team_id]
    if body.get("assignAllTeamMembers"):
        return tuple(Host(user_id) for user_id in members)
    found = fields.hosts(body.get("hosts", []))
    strangers = [str(host.user_id) for host in found if host.user_id not in members]
    if strangers:
        raise Refused(404, f"Invalid hosts: user(s) {', '.join(strangers)} not part of team with id={team_id}")
    return found


def _check_slug(state: State, team_id: int, slug: str) -> None:
    if any(row.team_id == team_id and row.slug == slug for row in state.event_types.values()):
        raise Refused(400, SLUG_TAKEN)
