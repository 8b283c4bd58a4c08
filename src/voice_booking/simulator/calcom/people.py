"""Who is there: the key's own user, teams and their members."""

from voice_booking.simulator.calcom.checking import Field, is_text, picked
from voice_booking.simulator.calcom.context import Context
from voice_booking.simulator.calcom.rows import Json, Membership, State, Team
from voice_booking.simulator.calcom.wire import Answer, success


def me(context: Context) -> Answer:
    """The user that the key acts as."""
    user = context.caller()
    return success(
        {
            "id": user.id,
            "username": user.username,
            "email": user.email,
            "name": user.name,
            "avatarUrl": None,
            "bio": None,
            "timeFormat": 24,
            "defaultScheduleId": user.default_schedule_id,
            "weekStart": "Monday",
            "timeZone": user.time_zone,
            "organizationId": None,
        }
    )


def teams(context: Context) -> Answer:
    """The teams that the key's user is in."""
    mine = {row.team_id for row in context.state.memberships.values() if row.user_id == context.caller().id}
    return success([team_shape(row) for row in context.state.teams.values() if row.id in mine])


def team(context: Context) -> Answer:
    """One team that the key's user administers."""
    return success(team_shape(context.team()))


def memberships(context: Context) -> Answer:
    """Who is in the team, with addresses and user names."""
    mine = context.team()
    wanted = picked(context.request.query, (Field("emails", is_text),)).get("emails", "")
    rows = [row for row in context.state.memberships.values() if row.team_id == mine.id]
    addresses = {part.strip() for part in wanted.split(",") if part.strip()}
    shapes = [membership_shape(context.state, row) for row in rows]
    return success([shape for shape in shapes if not addresses or shape["user"]["email"] in addresses])


def team_shape(row: Team) -> Json:
    return {"id": row.id, "name": row.name, "slug": row.slug, "isOrganization": False, "timeZone": "Europe/Berlin"}


def membership_shape(state: State, row: Membership) -> Json:
    user = state.users[row.user_id]
    return {
        "id": row.id,
        "userId": row.user_id,
        "teamId": row.team_id,
        "accepted": True,
        "role": row.role,
        "disableImpersonation": False,
        "user": {"name": user.name, "username": user.username, "email": user.email},
    }
