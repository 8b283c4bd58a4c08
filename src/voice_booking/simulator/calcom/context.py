"""What one request may look at and change while it is answered."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from voice_booking.simulator.calcom.errors import Refused
from voice_booking.simulator.calcom.rows import Booking, EventType, State, Team, User
from voice_booking.simulator.calcom.wire import Answer, Request, parsed_object


@dataclass(slots=True)
class Context:
    """One request on its way: the state, the time, who asks, and what it has committed so far."""

    state: State
    now: datetime
    request: Request
    params: Mapping[str, str]
    """The variable parts of the path."""
    user: User | None
    seen_up_to: int
    """The last id that was there when availability was read; what came later is invisible to the check."""
    commits: list[str] = field(default_factory=list)

    def body(self) -> dict[str, Any]:
        """The JSON object that was sent. Raises `Refused` (400) if it is none."""
        found = parsed_object(self.request.body)
        if found is None:
            raise Refused(400, "Unexpected token in JSON")
        return found

    def caller(self) -> User:
        """Who asks; the route has made sure that somebody does."""
        if self.user is None:
            raise Refused(401, "No authentication method provided. Either pass an API key as 'Bearer' header.")
        return self.user

    def number(self, name: str) -> int:
        """A numeric part of the path. Raises `Refused` (400)."""
        if not self.params[name].isdigit():
            raise Refused(400, "Validation failed (numeric string is expected)")
        return int(self.params[name])

    def booking(self) -> Booking:
        """The booking of the path. Raises `Refused` (404)."""
        uid = self.params["uid"]
        if uid not in self.state.bookings:
            raise Refused(404, f"Booking with uid={uid} was not found in the database")
        return self.state.bookings[uid]

    def is_admin(self, team_id: int | None) -> bool:
        """Whether the caller owns or administers the team."""
        return self.user is not None and any(
            row.team_id == team_id and row.user_id == self.user.id and row.role in {"OWNER", "ADMIN"}
            for row in self.state.memberships.values()
        )

    def team(self) -> Team:
        """The team of the path. Raises `Refused`: 404 if there is none, 403 unless the caller administers it."""
        found = self.state.teams.get(self.number("team_id"))
        if found is None:
            raise Refused(404, f"Team with id={self.params['team_id']} not found")
        if not self.is_admin(found.id):
            raise Refused(403, "User is not authorized to perform this operation on the team")
        return found

    def may_manage(self, event_type: EventType) -> bool:
        """Whether the caller owns the type, hosts it or administers its team."""
        if self.user is None:
            return False
        return self.user.id in event_type.host_ids or (
            event_type.team_id is not None and self.is_admin(event_type.team_id)
        )

    def commit(self, what: str, which: object) -> None:
        """Write down that something has changed."""
        self.commits.append(f"{what} {which}")


Operation = Callable[[Context], Answer]
