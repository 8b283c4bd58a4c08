"""What came of a call, as its events show it."""

from collections.abc import Sequence
from enum import StrEnum
from uuid import UUID

from voice_booking.booking.ports import Event


class CallOutcome(StrEnum):
    BOOKED = "booked"
    MOVED = "moved"
    CANCELLED = "cancelled"
    INFORMED = "informed"
    """The caller heard what they asked for, and nothing was to be changed."""
    NOT_POSSIBLE = "not_possible"
    """The salon could not do what was wished."""
    ABANDONED = "abandoned"
    """The call ended with a question open."""
    ERROR = "error"
    """Something broke, and nothing came right after it."""


BROKE = frozenset({"service_unavailable", "general_error"})
"""Status of answers that apologise."""
_ANSWERED = frozenset({"services_listed", "appointments_found", "callback_noted"})
_ASKED_BACK = frozenset({"missing_required_field", "ambiguous_service", "slots_found"})
_RINGS_OFF = frozenset({"agent_hangup", "call_transfer", "transfer_bridged", "call_take_over", "voicemail_reached"})
"""Ends that the agent or the salon made: nobody ran away from an open question."""
_OUT_OF_ORDER = frozenset(
    {
        "budget_reached",
        "concurrency_limit_reached",
        "credit_exhausted",
        "no_concurrency_fallback",
        "no_valid_payment",
        "registered_call_timeout",
        "sip_routing_error",
        "telephony_provider_permission_denied",
        "telephony_provider_unavailable",
    }
)
"""Ends for which the salon's own line is to be mended."""


def outcome_of(events: Sequence[Event], disconnection_reason: str | None) -> CallOutcome:
    """What came of a call.

    What stands in the calendar counts first, whatever else was said: booked before moved before cancelled. Then what
    broke, then the last answer that a tool gave.

    Args:
        events: of the call, in order.
        disconnection_reason: Retell's; None if it is not known.
    """
    changed = _changed(events)
    if changed is not None:
        return changed
    if line_broke(disconnection_reason):
        return CallOutcome.ERROR
    replies = [event.data["reply"]["status"] for event in events if event.kind == "tool_call"]
    if not replies:
        return CallOutcome.INFORMED if disconnection_reason in _RINGS_OFF else CallOutcome.ABANDONED
    return _by_last(replies[-1], disconnection_reason)


def line_broke(disconnection_reason: str | None) -> bool:
    """Whether it was neither the caller nor the agent who ended the call."""
    return disconnection_reason in _OUT_OF_ORDER or (disconnection_reason or "").startswith("error_")


def _by_last(status: str, disconnection_reason: str | None) -> CallOutcome:
    if status in BROKE:
        return CallOutcome.ERROR
    if status in _ANSWERED:
        return CallOutcome.INFORMED
    if status in _ASKED_BACK:
        return CallOutcome.INFORMED if disconnection_reason in _RINGS_OFF else CallOutcome.ABANDONED
    return CallOutcome.NOT_POSSIBLE


def _changed(events: Sequence[Event]) -> CallOutcome | None:
    """What the call has changed in the calendar; a visit that it booked and cancelled again is a cancelled one."""
    done: dict[UUID | None, CallOutcome] = {}
    for event in events:
        visit = event.appointment_id
        match event.kind:
            case "booked" | "booking_reserved":
                done[visit] = CallOutcome.BOOKED
            case "rescheduled" | "move_reserved":
                done.setdefault(visit, CallOutcome.MOVED)
            case "cancelled":
                done[visit] = CallOutcome.CANCELLED
            case "refused_by_calendar":
                done.pop(visit, None)
            case "move_refused_by_calendar" if done.get(visit) is CallOutcome.MOVED:
                del done[visit]
    order = (CallOutcome.BOOKED, CallOutcome.MOVED, CallOutcome.CANCELLED)
    return next((outcome for outcome in order if outcome in done.values()), None)


_RESERVED = {"booking_reserved": "booked", "move_reserved": "rescheduled"}
_REFUSED = {"refused_by_calendar": "booked", "move_refused_by_calendar": "rescheduled"}


def kinds_done(events: Sequence[Event]) -> set[str]:
    """Kinds of event that have happened; what is reserved counts as done until the calendar refuses it."""
    done: set[tuple[str, UUID | None]] = set()
    for event in events:
        done.discard((_REFUSED.get(event.kind, ""), event.appointment_id))
        done.add((_RESERVED.get(event.kind, event.kind), event.appointment_id))
    return {kind for kind, _ in done}
