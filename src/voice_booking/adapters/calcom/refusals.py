"""What Cal.com's refusals mean. "Taken" and "bad input" share a status: only the words tell them apart."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import httpx
from pydantic import JsonValue, TypeAdapter, ValidationError

from voice_booking.adapters.calcom.operations import CREATE_BOOKING, RESCHEDULE_BOOKING, RESERVE_SLOT, Operation
from voice_booking.booking.calendar import CalendarBusy, OutcomeUnknown, Rejected, SlotTaken

TAKEN: Final = "taken"
NOT_FOUND: Final = "not_found"
ALREADY_CANCELLED: Final = "already_cancelled"
ALREADY_RESCHEDULED: Final = "already_rescheduled"

BLOCKED_SECONDS: Final = 60
"""How long a key that asked too much is refused (cal.com/docs, "rate limits", 2026)."""
OUTAGE_SECONDS: Final = 1
"""When to ask again at the earliest after an answer that says nothing."""
MOST_TOLD: Final = 300
"""Characters of a refusal that go into our own."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of a refusal; they are no contract, so what matches none is a refusal all the same."""

    words: str
    reason: str
    source: str


_BOOKING_ERRORS = "apps/api/v2 errors.service.ts 2024-08-13"
_CORE = "packages/features/bookings"
_INPUT = "apps/api/v2 input.service.ts 2024-08-13"

PHRASES: Final = (
    Phrase("already has booking at this time or is not available", TAKEN, _BOOKING_ERRORS),
    Phrase("no_available_users_found_error", TAKEN, _CORE),
    Phrase("hosts_unavailable_for_booking", TAKEN, f"{_CORE}; also as fixed_hosts_…"),
    Phrase("round_robin_host_unavailable_for_booking", TAKEN, _CORE),
    Phrase("No more seats left", TAKEN, "apps/api/v2 bookings, seats"),
    Phrase("is the parent managed event type that can't be booked", "managed_parent", _INPUT),
    Phrase('can\'t be booked at the "start" time provided', "outside_window", _BOOKING_ERRORS),
    Phrase("book a meeting in the past", "past", _BOOKING_ERRORS),
    Phrase("maximum number of active bookings", "booker_limit", _BOOKING_ERRORS),
    Phrase("because it has been cancelled already", ALREADY_CANCELLED, _INPUT),
    Phrase("cancelled and rescheduled already", ALREADY_RESCHEDULED, _INPUT),
    Phrase("because it has been cancelled", ALREADY_CANCELLED, _INPUT),
    Phrase("does not have multiple possible lengths", "length_not_offered", _INPUT),
    Phrase("is not one of the possible lengths", "length_not_offered", _INPUT),
    Phrase("already has an event type with this slug", "slug_taken", "apps/api/v2 event-types, input.service.ts"),
    Phrase("error_required_field", "field_missing", f"{_CORE}, booking form"),
    Phrase("Cannot POST", "wrong_version", "NestJS: no route for this version of the API"),
    Phrase("Cannot GET", "wrong_version", "NestJS"),
    Phrase("Cannot PATCH", "wrong_version", "NestJS"),
    Phrase("Cannot DELETE", "wrong_version", "NestJS"),
)
"""Read in order. Sources are files of github.com/calcom/cal.com (December 2025) and its issues."""

_BY_STATUS: Final = {
    401: "key_refused",
    403: "forbidden",
    404: NOT_FOUND,
    409: "conflict",
    422: "unprocessable",
}
_JSON: TypeAdapter[JsonValue] = TypeAdapter(JsonValue)


@dataclass(frozen=True, slots=True)
class Said:
    """The words of an error, of whichever of the two top levels."""

    message: str
    wrong: tuple[str, ...] = ()
    """Names of fields that were refused."""


def read_error(body: bytes) -> Said:
    """What stands in an error, whether below `error` or at the top; a body that is no JSON says nothing."""
    try:
        document = _JSON.validate_json(body)
    except ValidationError:
        return Said("")
    if not isinstance(document, dict):
        return Said("")
    error = document.get("error")
    inner: Mapping[str, Any] = error if isinstance(error, dict) else document
    details = inner.get("details")
    faults = details.get("errors") if isinstance(details, dict) else None
    wrong = tuple(str(fault.get("property")) for fault in faults or () if isinstance(fault, dict))
    return Said(_text(inner.get("message")), wrong)


def _text(message: object) -> str:
    if isinstance(message, list):
        return ", ".join(map(str, message))
    return message if isinstance(message, str) else ""


def refusal(operation: Operation, response: httpx.Response) -> Exception:
    """The exception for an answer that is no success."""
    status = response.status_code
    if status == httpx.codes.TOO_MANY_REQUESTS:
        return CalendarBusy("too many requests", limit_seconds(response.headers))
    said = read_error(response.content)
    reason = next((phrase.reason for phrase in PHRASES if phrase.words in said.message), None)
    if reason is None and _may_be_ours(operation, status):
        return OutcomeUnknown("conflict, perhaps with our own lost success")
    if reason != TAKEN and response.is_server_error:
        return unanswered(operation, f"status {status}")
    reason = reason or _reason(operation, status, said)
    told = said.message[:MOST_TOLD] or f"status {status}"
    return SlotTaken(told) if reason == TAKEN else Rejected(reason, told)


def _may_be_ours(operation: Operation, status: int) -> bool:
    """Of two equal requests at once, one is answered with a conflict: the first may be one whose answer was lost."""
    return status == httpx.codes.CONFLICT and operation in (CREATE_BOOKING, RESCHEDULE_BOOKING)


def _reason(operation: Operation, status: int, said: Said) -> str:
    if said.wrong:
        return "bad_field:" + ",".join(said.wrong)
    if status == httpx.codes.UNPROCESSABLE_ENTITY and operation is RESERVE_SLOT:
        return TAKEN
    return _BY_STATUS.get(status, f"status_{status}")


def unanswered(operation: Operation, why: str) -> Exception:
    """For a request that was sent and whose answer says nothing."""
    return OutcomeUnknown(why) if operation.writes else CalendarBusy(why, OUTAGE_SECONDS)


def limit_seconds(headers: httpx.Headers) -> float:
    """How long to wait after too many requests.

    `X-RateLimit-Reset-<name of the limit>` holds the seconds left, not a moment (cal.com/docs; its server's throttler).
    """
    told = [value for name, value in headers.items() if name.startswith("x-ratelimit-reset") and value.isdigit()]
    return float(max(map(int, told), default=BLOCKED_SECONDS))


def requests_left(headers: httpx.Headers) -> int | None:
    """How many more requests the key may send now, if the answer says so."""
    told = [value for name, value in headers.items() if name.startswith("x-ratelimit-remaining") and value.isdigit()]
    return min(map(int, told), default=None)
