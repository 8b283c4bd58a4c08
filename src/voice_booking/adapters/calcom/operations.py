"""Everything that is ever asked of Cal.com, as a table: method, path, version, and whether it changes anything."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from voice_booking.adapters.calcom.versions import ApiVersions


class Resource(StrEnum):
    """Resources that have a version of their own, as `ApiVersions` calls them."""

    BOOKINGS = "bookings"
    BOOKING_LIST = "booking_list"
    SLOTS = "slots"
    EVENT_TYPES = "event_types"
    SCHEDULES = "schedules"


@dataclass(frozen=True, slots=True)
class Operation:
    name: str
    """As metrics and logs call it."""
    method: str
    path: str
    """Below the base URL, with names in braces."""
    resource: Resource | None = None
    """None: without a version."""

    @property
    def writes(self) -> bool:
        """Whether a lost answer leaves it open if something has changed."""
        return self.method != "GET"

    def version(self, versions: ApiVersions) -> str | None:
        return None if self.resource is None else str(getattr(versions, self.resource))


_TEAM = "/teams/{team_id}"
_BOOKING = "/bookings/{uid}"

CREATE_BOOKING: Final = Operation("create_booking", "POST", "/bookings", Resource.BOOKINGS)
GET_BOOKING: Final = Operation("get_booking", "GET", _BOOKING, Resource.BOOKINGS)
RESCHEDULE_BOOKING: Final = Operation("reschedule_booking", "POST", f"{_BOOKING}/reschedule", Resource.BOOKINGS)
CANCEL_BOOKING: Final = Operation("cancel_booking", "POST", f"{_BOOKING}/cancel", Resource.BOOKINGS)
LIST_BOOKINGS: Final = Operation("list_bookings", "GET", "/bookings", Resource.BOOKING_LIST)
GET_SLOTS: Final = Operation("get_slots", "GET", "/slots", Resource.SLOTS)
RESERVE_SLOT: Final = Operation("reserve_slot", "POST", "/slots/reservations", Resource.SLOTS)
GET_RESERVATION: Final = Operation("get_reservation", "GET", "/slots/reservations/{uid}", Resource.SLOTS)
RELEASE_SLOT: Final = Operation("release_slot", "DELETE", "/slots/reservations/{uid}", Resource.SLOTS)
LIST_OWN_EVENT_TYPES: Final = Operation("list_own_event_types", "GET", "/event-types", Resource.EVENT_TYPES)
CREATE_OWN_EVENT_TYPE: Final = Operation("create_own_event_type", "POST", "/event-types", Resource.EVENT_TYPES)
UPDATE_OWN_EVENT_TYPE: Final = Operation("update_own_event_type", "PATCH", "/event-types/{id}", Resource.EVENT_TYPES)
DELETE_OWN_EVENT_TYPE: Final = Operation("delete_own_event_type", "DELETE", "/event-types/{id}", Resource.EVENT_TYPES)
LIST_TEAM_EVENT_TYPES: Final = Operation("list_team_event_types", "GET", f"{_TEAM}/event-types", Resource.EVENT_TYPES)
CREATE_TEAM_EVENT_TYPE: Final = Operation(
    "create_team_event_type", "POST", f"{_TEAM}/event-types", Resource.EVENT_TYPES
)
UPDATE_TEAM_EVENT_TYPE: Final = Operation(
    "update_team_event_type", "PATCH", f"{_TEAM}/event-types/{{id}}", Resource.EVENT_TYPES
)
DELETE_TEAM_EVENT_TYPE: Final = Operation(
    "delete_team_event_type", "DELETE", f"{_TEAM}/event-types/{{id}}", Resource.EVENT_TYPES
)
LIST_OWN_SCHEDULES: Final = Operation("list_own_schedules", "GET", "/schedules", Resource.SCHEDULES)
LIST_TEAM_SCHEDULES: Final = Operation("list_team_schedules", "GET", f"{_TEAM}/schedules", Resource.SCHEDULES)
LIST_WEBHOOKS: Final = Operation("list_webhooks", "GET", "/webhooks")
CREATE_WEBHOOK: Final = Operation("create_webhook", "POST", "/webhooks")
DELETE_WEBHOOK: Final = Operation("delete_webhook", "DELETE", "/webhooks/{id}")
_TYPE_WEBHOOKS = f"{_TEAM}/event-types/{{id}}/webhooks"
LIST_TYPE_WEBHOOKS: Final = Operation("list_type_webhooks", "GET", _TYPE_WEBHOOKS)
CREATE_TYPE_WEBHOOK: Final = Operation("create_type_webhook", "POST", _TYPE_WEBHOOKS)
DELETE_TYPE_WEBHOOK: Final = Operation("delete_type_webhook", "DELETE", _TYPE_WEBHOOKS + "/{webhook_id}")
WHO_AM_I: Final = Operation("who_am_i", "GET", "/me")

OPERATIONS: Final = tuple(value for value in list(globals().values()) if isinstance(value, Operation))
