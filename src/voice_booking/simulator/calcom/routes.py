"""Every operation of the stand-in: its name, where it is found, and which versions lead to it."""

import re
from dataclasses import dataclass
from functools import cache

from voice_booking.simulator.calcom import people, reservations, schedules, slots
from voice_booking.simulator.calcom.bookings import by_hosts, changing, creating, listing
from voice_booking.simulator.calcom.context import Operation
from voice_booking.simulator.calcom.event_types import of_teams, own
from voice_booking.simulator.calcom.versions import (
    ANY,
    BOOKING_LIST,
    BOOKINGS,
    EVENT_TYPES,
    SCHEDULES,
    SLOTS,
    Versions,
)
from voice_booking.simulator.calcom.webhooks import registering


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

    def matched(self, path: str) -> dict[str, str] | None:
        """The variable parts of the path, None if it is another path."""
        found = _pattern(self.path).fullmatch(path)
        return found.groupdict() if found else None


@cache
def _pattern(path: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", path))


BOOKING = "/v2/bookings/{uid}"
TYPE = "/v2/event-types/{event_type_id}"
TEAM = "/v2/teams/{team_id}"
TEAM_TYPES = TEAM + "/event-types"
TEAM_TYPE = TEAM_TYPES + "/{event_type_id}"
RESERVATION = "/v2/slots/reservations/{uid}"
SCHEDULE = "/v2/schedules/{schedule_id}"


def _webhooks(name: str, path: str) -> tuple[Route, ...]:
    """The five operations of one scope of subscriptions."""
    return (
        Route(f"{name}.list", "GET", path, registering.listed),
        Route(f"{name}.create", "POST", path, registering.create),
        Route(f"{name}.get", "GET", path + "/{webhook_id}", registering.read),
        Route(f"{name}.update", "PATCH", path + "/{webhook_id}", registering.update),
        Route(f"{name}.delete", "DELETE", path + "/{webhook_id}", registering.delete),
    )


PEOPLE = (
    Route("me.get", "GET", "/v2/me", people.me),
    Route("teams.list", "GET", "/v2/teams", people.teams),
    Route("teams.get", "GET", TEAM, people.team),
    Route("memberships.list", "GET", TEAM + "/memberships", people.memberships),
    Route("team_schedules.list", "GET", TEAM + "/schedules", schedules.of_team),
    Route("schedules.list", "GET", "/v2/schedules", schedules.listed, SCHEDULES, schedules.listed_old),
    Route("schedules.create", "POST", "/v2/schedules", schedules.create, SCHEDULES),
    Route("schedules.default", "GET", "/v2/schedules/default", schedules.default, SCHEDULES),
    Route("schedules.get", "GET", SCHEDULE, schedules.read, SCHEDULES),
    Route("schedules.update", "PATCH", SCHEDULE, schedules.update, SCHEDULES),
    Route("schedules.delete", "DELETE", SCHEDULE, schedules.delete, SCHEDULES),
)
TYPES = (
    Route("event_types.list", "GET", "/v2/event-types", own.listed, EVENT_TYPES, own.listed_old, public=True),
    Route("event_types.create", "POST", "/v2/event-types", own.create, EVENT_TYPES, own.create_old),
    Route("event_types.get", "GET", TYPE, own.read, EVENT_TYPES, own.read_old),
    Route("event_types.update", "PATCH", TYPE, own.update, EVENT_TYPES),
    Route("event_types.delete", "DELETE", TYPE, own.delete, EVENT_TYPES),
    Route("team_event_types.list", "GET", TEAM_TYPES, of_teams.listed),
    Route("team_event_types.create", "POST", TEAM_TYPES, of_teams.create),
    Route("team_event_types.get", "GET", TEAM_TYPE, of_teams.read),
    Route("team_event_types.update", "PATCH", TEAM_TYPE, of_teams.update),
    Route("team_event_types.delete", "DELETE", TEAM_TYPE, of_teams.delete),
)
SLOTS_AND_RESERVATIONS = (
    Route("slots.list", "GET", "/v2/slots", slots.listed, SLOTS, public=True),
    Route("slots.list_old", "GET", "/v2/slots/available", slots.listed_old, SLOTS.only_old, public=True),
    Route("reservations.create", "POST", "/v2/slots/reservations", reservations.create, SLOTS, public=True),
    Route("reservations.get", "GET", RESERVATION, reservations.read, SLOTS, public=True),
    Route("reservations.update", "PATCH", RESERVATION, reservations.update, SLOTS, public=True),
    Route("reservations.delete", "DELETE", RESERVATION, reservations.delete, SLOTS, public=True),
)
OF_BOOKINGS = (
    Route("bookings.create", "POST", "/v2/bookings", creating.create, BOOKINGS, creating.create_old, public=True),
    Route("bookings.list", "GET", "/v2/bookings", listing.listed, BOOKING_LIST, listing.listed_old),
    Route("bookings.get", "GET", BOOKING, changing.read, BOOKINGS, changing.read_old, public=True),
    Route("bookings.reschedule", "POST", BOOKING + "/reschedule", changing.reschedule, BOOKINGS, public=True),
    Route("bookings.cancel", "POST", BOOKING + "/cancel", changing.cancel, BOOKINGS, changing.cancel_old, public=True),
    Route("bookings.confirm", "POST", BOOKING + "/confirm", by_hosts.confirm, BOOKINGS),
    Route("bookings.decline", "POST", BOOKING + "/decline", by_hosts.decline, BOOKINGS),
    Route("bookings.mark_absent", "POST", BOOKING + "/mark-absent", by_hosts.mark_absent, BOOKINGS),
    Route("bookings.reassign", "POST", BOOKING + "/reassign", by_hosts.reassign, BOOKINGS),
    Route("bookings.reassign_to", "POST", BOOKING + "/reassign/{user_id}", by_hosts.reassign, BOOKINGS),
    Route("bookings.location", "PATCH", BOOKING + "/location", by_hosts.change_location, BOOKINGS, per_minute=5),
)
WEBHOOKS = (
    *_webhooks("webhooks", "/v2/webhooks"),
    *_webhooks("event_type_webhooks", TYPE + "/webhooks"),
    *_webhooks("team_event_type_webhooks", TEAM_TYPE + "/webhooks"),
)
ROUTES = (*PEOPLE, *TYPES, *SLOTS_AND_RESERVATIONS, *OF_BOOKINGS, *WEBHOOKS)


def routes_of(method: str, path: str) -> tuple[Route, dict[str, str]] | None:
    """The operation behind a method and a path; fixed paths stand before variable ones in the table."""
    for route in ROUTES:
        if route.method == method and (params := route.matched(path)) is not None:
            return route, params
    return None
