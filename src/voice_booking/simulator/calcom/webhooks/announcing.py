"""Who is told of what: every matching subscription gets its own signed delivery, queued until somebody sends it."""

import hashlib
import hmac
import json
from datetime import datetime

from voice_booking.simulator.calcom.rows import Booking, Delivery, Json, State, Webhook
from voice_booking.simulator.calcom.webhooks.payloads import message

TRIGGERS = (
    *("BOOKING_CREATED", "BOOKING_PAYMENT_INITIATED", "BOOKING_PAID", "BOOKING_RESCHEDULED", "BOOKING_REQUESTED"),
    *("BOOKING_CANCELLED", "BOOKING_REJECTED", "BOOKING_NO_SHOW_UPDATED", "FORM_SUBMITTED", "MEETING_ENDED"),
    *("MEETING_STARTED", "RECORDING_READY", "INSTANT_MEETING", "RECORDING_TRANSCRIPTION_GENERATED", "OOO_CREATED"),
    *("AFTER_HOSTS_CAL_VIDEO_NO_SHOW", "AFTER_GUESTS_CAL_VIDEO_NO_SHOW", "FORM_SUBMITTED_NO_EVENT"),
    *("ROUTING_FORM_FALLBACK_HIT", "DELEGATION_CREDENTIAL_ERROR", "WRONG_ASSIGNMENT_REPORT"),
)
"""What can be subscribed."""
VERSION = "2021-10-20"
NO_SECRET = "no-secret-provided"  # noqa: S105 - the text that stands for none


def announce(
    state: State, now: datetime, trigger: str, booking: Booking, *, former: Booking | None = None, by: str | None = None
) -> None:
    """Queue a delivery for each active subscription of the hosts, of the type and of its parent.

    Args:
        former: the booking that was moved, for a reschedule.
        by: the address of who did it.
    """
    for hook in state.webhooks.values():
        if hook.active and trigger in hook.triggers and _concerns(hook, booking):
            content = message(state, now, trigger, booking, former=former, by=by)
            state.queue.append(delivery(state, hook, trigger, content))


def _concerns(hook: Webhook, booking: Booking) -> bool:
    if hook.event_type_id is not None:
        return hook.event_type_id in {booking.event_type.id, booking.event_type.parent_id}
    return hook.user_id in booking.host_ids


def delivery(state: State, hook: Webhook, trigger: str, content: Json) -> Delivery:
    """A signed request to the subscriber."""
    body = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
    headers = {
        "content-type": "application/json",
        "x-cal-signature-256": signature(hook.secret, body),
        "x-cal-webhook-version": VERSION,
    }
    return Delivery(state.next_id(), hook.url, trigger, headers, body)


def signature(secret: str | None, body: bytes) -> str:
    """Lower-case hex HMAC-SHA256 of the raw body; a text where there is no secret."""
    return hmac.new(secret.encode(), body, hashlib.sha256).hexdigest() if secret else NO_SECRET


def announce_meetings(state: State, now: datetime) -> None:
    """Queue MEETING_STARTED and MEETING_ENDED of accepted bookings whose time has come."""
    for booking in list(state.bookings.values()):
        if booking.status != "accepted":
            continue
        told = state.met.get(booking.uid)
        if told is None and booking.start <= now:
            announce(state, now, "MEETING_STARTED", booking)
            state.met[booking.uid] = told = "MEETING_STARTED"
        if told == "MEETING_STARTED" and booking.end <= now:
            announce(state, now, "MEETING_ENDED", booking)
            state.met[booking.uid] = "MEETING_ENDED"
