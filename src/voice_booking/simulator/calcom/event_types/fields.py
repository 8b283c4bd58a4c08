"""What may be said of an event type when it is made or changed."""

import re
from typing import Any

from voice_booking.simulator.calcom.checking import (
    Field,
    is_count,
    is_flag,
    is_list,
    is_object,
    is_positive,
    is_text,
    list_of,
    one_of,
    picked,
)
from voice_booking.simulator.calcom.errors import Refused, not_built
from voice_booking.simulator.calcom.rows import Host


def is_slug(value: object) -> bool:
    return isinstance(value, str) and re.fullmatch(r"[a-z0-9äöüß-]+", value) is not None


SETTINGS = (
    Field("title", is_text),
    Field("slug", is_slug),
    Field("lengthInMinutes", is_positive, says="must not be less than 1"),
    Field("lengthInMinutesOptions", list_of(is_positive)),
    Field("description", is_text),
    Field("locations", is_list),
    Field("bookingFields", is_list),
    Field("disableGuests", is_flag),
    Field("slotInterval", is_positive),
    Field("minimumBookingNotice", is_count, says="must not be less than 0"),
    Field("beforeEventBuffer", is_count),
    Field("afterEventBuffer", is_count),
    Field("scheduleId", is_count),
    Field("bookingWindow", is_object),
    Field("bookerActiveBookingsLimit", is_object),
    Field("offsetStart", is_count),
    Field("confirmationPolicy", is_object),
    Field("hidden", is_flag),
    Field("bookingRequiresAuthentication", is_flag),
    Field("disableCancelling", is_object),
    Field("disableRescheduling", is_object),
    Field("lockTimeZoneToggleOnBookingPage", is_flag),
    Field("hideCalendarNotes", is_flag),
    Field("hideCalendarEventDetails", is_flag),
    Field("hideOrganizerEmail", is_flag),
    Field("successRedirectUrl", is_text),
    Field("color", is_object),
    Field("customName", is_text),
    Field("interfaceLanguage", is_text),
)
REQUIRED = tuple(
    Field(part.name, part.check, part.name in {"title", "slug", "lengthInMinutes"}, part.says) for part in SETTINGS
)
OF_TEAMS = (Field("hosts", is_list), Field("assignAllTeamMembers", is_flag))
NEW_TEAM_TYPE = (*REQUIRED, *OF_TEAMS, Field("schedulingType", one_of("collective", "roundRobin", "managed"), True))
CHANGED_TEAM_TYPE = (*SETTINGS, *OF_TEAMS, Field("schedulingType", one_of("collective", "roundRobin")))
HOST = (
    Field("userId", is_count, required=True, says="must be a number"),
    Field("mandatory", is_flag),
    Field("priority", one_of("lowest", "low", "medium", "high", "highest")),
)
NOT_BUILT = (
    *("seats", "recurrence", "showOptimizedSlots", "onlyShowFirstAvailableSlot", "bookingLimitsCount"),
    *("bookingLimitsDuration", "allowReschedulingPastBookings"),
    *("allowReschedulingCancelledBookings", "requiresBookerEmailVerification"),
)
"""Settings that change behaviour and that the stand-in does not know."""
DEFAULT_NOTICE = 120
"""Minutes, where none is set at creation."""


def settings(body: dict[str, Any], known: tuple[Field, ...]) -> dict[str, Any]:
    """The known settings of a body. Raises `Refused` (400; 501 for what is not built)."""
    for name in NOT_BUILT:
        value = body.get(name)
        if value and not (isinstance(value, dict) and value.get("disabled")):
            raise not_built(f"event types with {name}")
    found = picked(body, known)
    for part in found.get("bookingFields", ()):
        if part.get("type") == "email" and (part.get("hidden") or not part.get("required", True)):
            raise Refused(400, "Email booking field must be required and visible")
    window = found.get("bookingWindow", {})
    if window.get("type") == "businessDays":
        raise not_built("booking windows of business days")
    return found


def hosts(given: list[dict[str, Any]]) -> tuple[Host, ...]:
    """The hosts of a team type. Raises `Refused` (400)."""
    found = [picked(part, HOST, within="hosts") for part in given]
    return tuple(
        Host(int(part["userId"]), part.get("mandatory", False), part.get("priority", "medium")) for part in found
    )
