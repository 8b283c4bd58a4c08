"""Every operation of the stand-in: its name, where it is found, and which versions lead to it."""

import re
from dataclasses import dataclass
from functools import cache

from voice_booking.simulator.calcom import people
from voice_booking.simulator.calcom.bookings import changing, creating, listing
from voice_booking.simulator.calcom.context import Operation
from voice_booking.simulator.calcom.event_types import of_teams
from voice_booking.simulator.calcom.versions import ANY, BOOKING_LIST, BOOKINGS, Versions


@dataclass(frozen=True, slots=True)
class Route:
    """One operation. `old` answers where the version means the shapes of 2024-04-15; None: not found there."""

    name: str
    method: str
    path: str
    operation: Operation
    versions: Versions = ANY
    old: Operation | None = None
    public: bool = False
    """Answers without a key too."""
    per_minute: int | None = None
    """A limit of its own, beside the one of the key."""

    @property
    def writes(self) -> bool:
        return self.method != "GET"

    def matched(self, path: str) -> dict[str, str] | None:
        """The variable parts of the path, None if it is another path."""
        found = _pattern(self.path).fullmatch(path)
        return found.groupdict() if found else None


@cache
def _pattern(path: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", path))


ONE_BOOKING = "/v2/bookings/{uid}"
TEAM_TYPES = "/v2/teams/{team_id}/event-types"
ROUTES = (
    Route("me.get", "GET", "/v2/me", people.me),
    Route("teams.list", "GET", "/v2/teams", people.teams),
    Route("teams.get", "GET", "/v2/teams/{team_id}", people.team),
    Route("memberships.list", "GET", "/v2/teams/{team_id}/memberships", people.memberships),
    Route("team_event_types.create", "POST", TEAM_TYPES, of_teams.create),
    Route("team_event_types.list", "GET", TEAM_TYPES, of_teams.listed),
    Route("team_event_types.get", "GET", TEAM_TYPES + "/{event_type_id}", of_teams.read),
    Route("team_event_types.update", "PATCH", TEAM_TYPES + "/{event_type_id}", of_teams.update),
    Route("team_event_types.delete", "DELETE", TEAM_TYPES + "/{event_type_id}", of_teams.delete),
    Route("bookings.create", "POST", "/v2/bookings", creating.create, BOOKINGS, creating.create_old, public=True),
    Route("bookings.list", "GET", "/v2/bookings", listing.listed, BOOKING_LIST, listing.listed_old),
    Route("bookings.get", "GET", ONE_BOOKING, changing.read, BOOKINGS, changing.read_old, public=True),
    Route("bookings.reschedule", "POST", ONE_BOOKING + "/reschedule", changing.reschedule, BOOKINGS, public=True),
    Route(
        "bookings.cancel", "POST", ONE_BOOKING + "/cancel", changing.cancel, BOOKINGS, changing.cancel_old, public=True
    ),
)


def routes_of(method: str, path: str) -> tuple[Route, dict[str, str]] | None:
    """The operation behind a method and a path; fixed paths stand before variable ones in the table."""
    for route in ROUTES:
        if route.method == method and (params := route.matched(path)) is not None:
            return route, params
    return None
